"""What an answer is given with: one control for each kind of question."""

"""What follows from the answers: no screen, no disk, no clock."""

"""The program and the terminal: what makes plain Textual safe."""

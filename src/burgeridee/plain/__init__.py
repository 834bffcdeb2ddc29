"""The whole program in plain lines: for a screen reader, a bare terminal, or a script."""

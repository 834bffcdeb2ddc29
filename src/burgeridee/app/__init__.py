"""The screens: they show a value, pass on, and save."""

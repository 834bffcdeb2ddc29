"""Dialogs: short talks that stop everything else, and give back what came of them."""

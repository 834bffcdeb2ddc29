"""Parts of screens; each knows its own data only."""

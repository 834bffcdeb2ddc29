"""What `python -m burgeridee` starts."""

from burgeridee.cli import main

if __name__ == "__main__":
    raise SystemExit(main())

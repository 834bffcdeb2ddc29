"""What may be asked about people's data at the beginning; what does it is read when it is asked."""

HELP = """\
:mensen - de gesprekken, om iemand te vergeten of een kopie zonder namen te maken
:vergeet 1 - iemand uit gesprek 1 halen; :vergeet 1 alles - uit het hele initiatief
:anoniem 1 - een kopie van gesprek 1 zonder namen; :inzage en een naam of nummer - wat er staat"""
MENSEN, VERGEET, ANONIEM, INZAGE = ":mensen", ":vergeet", ":anoniem", ":inzage"
COMMANDS = (MENSEN, VERGEET, ANONIEM, INZAGE)


def is_about_people(line: str) -> bool:
    """Whether a line asks for something about people's data."""
    return line.partition(" ")[0].lower() in COMMANDS

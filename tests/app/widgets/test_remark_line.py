from textual.app import App, ComposeResult

from burgeridee.app.widgets.remark_line import RemarkLine

CONTACT = "Contact [b]bij[/] bewoners"


class Desk(App[None]):
    """One line under test."""

    def compose(self) -> ComposeResult:
        """The line."""
        yield RemarkLine()


async def test_with_nothing_to_say_there_is_no_line() -> None:
    app = Desk()
    async with app.run_test():
        line = app.query_one(RemarkLine)
        assert not line.display
        line.look_at("Bel 06-12345678")
        assert line.display
        line.look_at("Een tuin")
        assert not line.display


async def test_each_finding_has_a_line_and_brackets_stay_brackets() -> None:
    app = Desk()
    async with app.run_test():
        line = app.query_one(RemarkLine)
        line.look_at("123456782, 06-12345678", CONTACT)
        assert str(line.visual).splitlines() == [
            "Dit lijkt op een burgerservicenummer. Haal het weg: je hebt het niet nodig.",
            f"Dit lijkt op een telefoonnummer. Schrijf het alleen bij '{CONTACT}'.",
        ]


async def test_where_contact_belongs_a_number_may_stand() -> None:
    app = Desk()
    async with app.run_test():
        line = app.query_one(RemarkLine)
        line.look_at("06-12345678", CONTACT, is_contact=True)
        assert not line.display

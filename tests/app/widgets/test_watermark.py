from textual.app import App, ComposeResult

from burgeridee.app.widgets.watermark import WORD, Watermark


async def test_the_word_is_to_be_read() -> None:
    class OneWord(App[None]):
        def compose(self) -> ComposeResult:
            yield Watermark()

    app = OneWord()
    async with app.run_test():
        assert str(app.query_one(Watermark).visual).strip() == WORD == "OEFENING"

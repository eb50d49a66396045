"""A message of the bot as a terminal shows it."""

from rich.text import Text

from bot.console.html_entities import parse_html

_STYLES = {
    "b": "bold", "strong": "bold",
    "i": "italic", "em": "italic",
    "u": "underline", "ins": "underline",
    "s": "strike", "strike": "strike", "del": "strike",
    "code": "cyan", "pre": "cyan",
    "blockquote": "dim",
}  # fmt: skip


def styled(markup: str) -> Text:
    """Telegram's kind of HTML as styled text; links can be clicked where the terminal knows how."""
    visible, spans = parse_html(markup)
    text = Text(visible)
    for span in spans:
        style = f"underline link {span.attribute}" if span.tag == "a" else _STYLES.get(span.tag, "")
        if style:
            text.stylize(style, span.start, span.end)
    return text

"""Source marks: [1] after a fact, and the article it stands for at the foot."""

from collections.abc import Iterable
from html import escape

from bot.knowledge.model import Source
from bot.search.articles import Articles
from bot.vietnamese.dates import show_date
from bot.vietnamese.folding import quoted


class Marks:
    """Numbers articles in the order in which a reply first stands on them."""

    def __init__(self, articles: Articles) -> None:
        self._articles = articles
        self._numbers: dict[str, int] = {}

    def of(self, stems: Iterable[str]) -> str:
        """The marks of the articles, e.g. " [1][2]"; empty when there are none."""
        numbers = [self._numbers.setdefault(stem, len(self._numbers) + 1) for stem in stems]
        return " " + "".join(f"[{number}]" for number in numbers) if numbers else ""

    @property
    def stems(self) -> tuple[str, ...]:
        """The articles that have a number, in its order."""
        return tuple(self._numbers)

    def foot(self, stems: Iterable[str] | None = None) -> list[str]:
        """One line of HTML a source, of all or those of `stems`: its number, outlet, title and date."""
        wanted = self._numbers.keys() if stems is None else set(stems)
        return [
            f"[{number}] {source_html(self._articles.source(stem))}"
            for stem, number in self._numbers.items()
            if stem in wanted
        ]


class Unmarked(Marks):
    """Marks nothing, for a fact that has its source beside it."""

    def of(self, stems: Iterable[str]) -> str:  # noqa: ARG002 - as every `Marks`
        """Nothing."""
        return ""


def source_html(source: Source) -> str:
    """Outlet, author, title and date; what the article does not say is said to be missing, but for the author."""
    title = escape(quoted(source.title), quote=False)
    if source.url and source.url.startswith(("https://", "http://")):
        title = f'<a href="{escape(source.url)}">{title}</a>'
    outlet = escape(source.outlet, quote=False) if source.outlet else "bài không ghi tên báo"
    if source.author:
        outlet += f", tác giả {escape(source.author, quote=False)}"
    dates = []
    if source.event_date:
        dates.append(f"diễn ra {show_date(source.event_date)}")
    if source.published:
        dates.append(f"đăng {show_date(source.published)}")
    return f"{outlet}, {title}, {', '.join(dates) or 'không rõ ngày'}"

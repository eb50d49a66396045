"""The files of the site, by their path in its folder."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from importlib.resources import files
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined

from bot.answers.answer import Item
from bot.answers.place import describe, main_figures
from bot.answers.posts import holders, post_lines
from bot.documents.tables import KINDS, facts_in
from bot.gazetteer.model import Level, Place
from bot.knowledge.knowledge import Knowledge
from bot.presentation.lines import fact_html, heading, item_html
from bot.presentation.marks import Marks, source_html
from bot.presentation.plain import plain_text
from bot.search.articles import Card
from bot.search.facts import Fact, FactKind, Wanted
from bot.search.snapshot import Snapshot
from bot.vietnamese.dates import show_date, show_period
from bot.vietnamese.folding import folded, unquoted, words

PLACES, ARTICLES, DATA = "dia-ban", "bai", "du-lieu.js"
"""The folders of the pages, and the file that is searched."""
TITLES = {
    FactKind.FIGURE: "Số liệu",
    FactKind.DIRECTIVE: "Chỉ đạo",
    FactKind.PETITION: "Kiến nghị",
    FactKind.DIFFICULTY: "Khó khăn",
    FactKind.EVENT: "Sự việc",
}


class _LinkedMarks(Marks):
    """Source marks that lead to the source at the foot of the page."""

    def of(self, stems: Iterable[str]) -> str:
        """The marks as links."""
        numbers = super().of(stems).strip().strip("[]").split("][")
        return " " + "".join(f'<a href="#n{number}">[{number}]</a>' for number in numbers if number)


def site_files(knowledge: Knowledge, snapshot: Snapshot, today: date) -> dict[str, bytes]:
    """Every file of the site; the same knowledge and day give the same bytes."""
    builder = _Builder(knowledge, snapshot, today)
    static = files("bot.documents.site") / "static"
    found = {f"{ARTICLES}/{card.stem}.html": builder.article(card) for card in builder.cards}
    found |= {f"{PLACES}/{place.id}.html": builder.place(place) for place in builder.places}
    return {
        "index.html": builder.index(),
        **{entry.name: entry.read_bytes() for entry in sorted(static.iterdir(), key=lambda entry: entry.name)},
        DATA: builder.data(),
        **found,
    }


class _Builder:
    """Makes the pages of one snapshot."""

    def __init__(self, knowledge: Knowledge, snapshot: Snapshot, today: date) -> None:
        self._snapshot, self._knowledge = snapshot, knowledge
        self._facts: dict[str, list[Fact]] = {}
        for fact in facts_in(knowledge.articles, snapshot.gazetteer):
            self._facts.setdefault(fact.article, []).append(fact)
        shelf = snapshot.articles.newest(len(snapshot.articles))
        self.cards = shelf.cards
        known = (snapshot.gazetteer.by_canonical.get(name) for name in snapshot.known)
        self.places = sorted(
            (place for place in known if place is not None),
            key=lambda place: (
                folded(place.province or place.name),
                place.level is not Level.PROVINCE,
                folded(place.name),
            ),
        )
        environment = Environment(
            loader=PackageLoader("bot.documents.site"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        as_of = show_period(shelf.newest) if shelf.newest else "không rõ ngày"
        environment.globals |= {"as_of": as_of, "made": show_date(today.isoformat()), "data": DATA}
        self._environment = environment

    def index(self) -> bytes:
        """The page one begins on: the search box, places and articles."""
        places = [(place.full, f"{PLACES}/{place.id}.html", place.level is Level.PROVINCE) for place in self.places]
        articles = [
            (
                unquoted(card.source.title),
                f"{ARTICLES}/{card.stem}.html",
                show_date(card.date) if card.date else "không rõ ngày",
            )
            for card in self.cards
        ]
        return self._page("index.html", root="", title="Tra cứu", places=places, articles=articles)

    def place(self, place: Place) -> bytes:
        """All that is known of one place; of very much, the newest."""
        snapshot, name = self._snapshot, place.canonical
        marks = _LinkedMarks(snapshot.articles)
        lists: list[tuple[str, Iterable[Item]]] = [(TITLES[FactKind.FIGURE], main_figures(name, snapshot))]
        lists += [(TITLES[kind], snapshot.facts.find(Wanted((kind,), name))) for kind in TITLES if kind in _SPOKEN]
        lists.append(("Lãnh đạo", post_lines(holders(snapshot, place=place))))
        sections = [(title, _groups(items, name, marks)) for title, items in lists]
        sources = [(source_html(snapshot.articles.source(stem)), f"../{ARTICLES}/{stem}.html") for stem in marks.stems]
        shown = [section for section in sections if section[1]]
        about = describe(place, snapshot)
        return self._page(
            "place.html", root="../", title=about[:1].upper() + about[1:], sections=shown, sources=sources
        )

    def article(self, card: Card) -> bytes:
        """All that one article says, each fact with the words that prove it."""
        facts = self._facts.get(card.stem, [])
        sections = [
            (title, [(fact.id, _stated(fact), fact.quote) for fact in facts if fact.kind is kind])
            for kind, title in TITLES.items()
        ]
        return self._page(
            "article.html",
            root="../",
            title=unquoted(card.source.title),
            source=source_html(card.source),
            summary=card.summary,
            sections=[section for section in sections if section[1]],
        )

    def data(self) -> bytes:
        """What the search box looks through: a script, since a page read from a folder may load no other file."""
        found = [entry for card in self.cards for entry in self._entries(card)]
        return f"var DU_LIEU = {json.dumps(found, ensure_ascii=False, separators=(',', ':'))};\n".encode()

    def _entries(self, card: Card) -> Iterator[Mapping[str, str]]:
        source = plain_text(source_html(card.source))
        for fact in self._facts.get(card.stem, []):
            said = plain_text(_stated(fact))
            searched = " ".join([said, *fact.places, *fact.topics])
            yield {
                "kind": KINDS[fact.kind],
                "text": said,
                "source": source,
                "url": f"{ARTICLES}/{card.stem}.html#{fact.id}",
                "words": f" {' '.join(folded(word) for word in words(searched))} ",
            }

    def _page(self, template: str, **values: object) -> bytes:
        return self._environment.get_template(template).render(**values).encode()


_SPOKEN = frozenset({FactKind.DIRECTIVE, FactKind.PETITION, FactKind.DIFFICULTY})


def _groups(items: Iterable[Item], place: str, marks: Marks) -> list[tuple[str, list[str]]]:
    return [
        (head, [item_html(item, marks, place) for item in alike])
        for head, alike in groupby(items, lambda item: heading(item, place))
    ]


def _stated(fact: Fact) -> str:
    """A fact with who said it."""
    head = heading(fact)
    return (f"{head}: " if head else "") + fact_html(fact)

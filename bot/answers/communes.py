"""Which communes a province has, from the gazetteer: "tỉnh Lai Châu gồm những xã nào"."""

from itertools import groupby

from bot.answers.answer import Answer, Item, Line, Notice, Say, Section, Title, section
from bot.answers.next_steps import next_steps
from bot.answers.outcome import Outcome
from bot.answers.place import describe, place
from bot.answers.scope import Context, only_place
from bot.gazetteer.model import Level, Place
from bot.vietnamese.dates import show_date
from bot.vietnamese.folding import folded

_KINDS = (("phường", Title.WARDS), ("xã", Title.RURAL_COMMUNES), ("đặc khu", Title.SPECIAL_ZONES))


def communes(context: Context) -> Answer:
    """The communes of the province asked about, by kind and first letter; of any other place its briefing."""
    scope = only_place(context)
    if isinstance(scope, Answer):
        return scope
    if scope is None or scope.place.level is not Level.PROVINCE:
        return place(context)
    gazetteer = context.snapshot.gazetteer
    there = gazetteer.communes[scope.place.name]
    sections: tuple[Section, ...] = tuple(
        listed
        for kind, title in _KINDS
        for listed in section(title, _by_letter([commune for commune in there if commune.kind == kind]))
    )
    return Answer(
        Outcome.ANSWERED,
        title=describe(scope.place, context.snapshot),
        notices=(*scope.notices, Notice(Say.LISTED, {"day": show_date(gazetteer.as_of.isoformat())})),
        sections=sections,
        choices=next_steps(scope.place, context),
        place=scope.name,
    )


def _by_letter(there: list[Place]) -> list[Item]:
    names = sorted((commune.name for commune in there), key=folded)
    grouped = groupby(names, key=lambda name: folded(name)[:1])
    return [Line(", ".join(alike)) for _, alike in grouped]

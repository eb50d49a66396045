"""`/tinh`, `/xa` and a bare place: the briefing."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.answers.answer import Answer, Choice, Item, Line, Notice, Say, Section, Title, section
from bot.answers.freshness import freshness
from bot.answers.next_steps import next_steps
from bot.answers.outcome import Outcome
from bot.answers.posts import holders, post_lines
from bot.answers.scope import Context, Scope, only_place
from bot.answers.selecting import shortly
from bot.gazetteer.model import FormerPlace, Level, Place
from bot.search.facts import FactKind, FoundInMemory, Wanted
from bot.search.snapshot import Snapshot

_BECAME = {Say.MERGED: Say.BECAME, Say.MERGED_PROVINCE: Say.BECAME_PROVINCE}
_COMMANDS = {Level.PROVINCE: "tinh", Level.COMMUNE: "xa"}
FIGURES_SHOWN = 8
DIRECTIVES_SHOWN = 4
PETITIONS_SHOWN = 4
COMMUNES_COUNTED = "số đơn vị hành chính cấp xã"
"""The indicator whose number the gazetteer knows of every province."""
SUMMARISED = 4
"""How much of each kind a briefing holds: with these, the longest of today's briefings is one message."""


def place(context: Context) -> Answer:
    """The briefing on the first place of the question."""
    question = context.question
    if question.asks_what_became and question.is_about_a_merger:
        former = sorted(question.subjects, key=lambda subject: not isinstance(subject.place, FormerPlace))[:1]
        context = replace(context, question=replace(question, subjects=tuple(former)))
    scope = only_place(context)
    if isinstance(scope, Answer):
        return scope
    if scope is not None:
        return briefing(scope, context)
    if not context.question.argument:
        return Answer(Outcome.USAGE, notices=(Notice(Say.USAGE, {"command": context.question.command or "tinh"}),))
    return Answer(Outcome.UNKNOWN, notices=(Notice(Say.NOTHING_FOUND, {"what": shortly(context.question.argument)}),))


def briefing(scope: Scope, context: Context) -> Answer:
    """All that is known about one place, the most useful first."""
    snapshot, name = context.snapshot, scope.name
    if context.question.asks_what_became and scope.former is not None:
        there = Choice(scope.place.full, f"/{_COMMANDS[scope.place.level]} @{scope.place.id}")
        became = tuple(replace(notice, say=_BECAME.get(notice.say, notice.say)) for notice in scope.notices)
        return Answer(Outcome.ANSWERED, notices=became, choices=(there,))
    notices = (*scope.notices, *_other_level(scope.place, context))
    if name not in snapshot.known:
        return nothing_about(scope, context, notices)
    articles = snapshot.articles.about(name, 0)
    own, communes = _summaries(scope.place, context)
    sections: tuple[Section, ...] = (
        *own,
        *section(Title.FIGURES, main_figures(name, snapshot), FIGURES_SHOWN, f"/solieu {name}"),
        *section(Title.DIRECTIVES, _of(name, context, FactKind.DIRECTIVE), DIRECTIVES_SHOWN, f"/chithi {name}"),
        *section(Title.OFFICIALS, _officials(scope.place, context)),
        *section(Title.PETITIONS, _of(name, context, FactKind.PETITION), PETITIONS_SHOWN, f"/kiennghi {name}"),
        *section(Title.DIFFICULTIES, _of(name, context, FactKind.DIFFICULTY), PETITIONS_SHOWN, f"/kiennghi {name}"),
        *section(Title.COMMUNES, _communes(scope.place, context)),
        *communes,
    )
    return Answer(
        Outcome.ANSWERED,
        title=describe(scope.place, snapshot),
        notices=(*notices, freshness(str(articles.count), articles.newest, context.today)),
        sections=sections,
        choices=next_steps(scope.place, context),
        place=name,
    )


def counted_in_list(place: Place, context: Context) -> tuple[Notice, ...]:
    """Whence the number of communes in a province's title is, where that number is asked for and no article has it."""
    asked = COMMUNES_COUNTED in context.question.indicators and place.level is Level.PROVINCE
    return (Notice(Say.COUNTED_IN_LIST),) if asked else ()


def nothing_about(scope: Scope, context: Context, notices: tuple[Notice, ...]) -> Answer:
    """The plain word that nothing is known about a place, with the nearest that is."""
    place = scope.place
    choices: tuple[Choice, ...] = ()
    near = "/nguon"
    if place.province is not None and place.province in context.snapshot.known:
        province = context.snapshot.gazetteer.by_canonical[place.province]
        choices = (Choice(province.full, f"/tinh @{province.id}"),)
        near = f"/tinh {place.province}"
    return Answer(
        Outcome.NO_DATA,
        title=describe(place, context.snapshot),
        notices=(
            *notices,
            Notice(Say.NOTHING_ABOUT_PLACE, {"place": place.full, "near": near}),
            *counted_in_list(place, context),
        ),
        choices=choices,
    )


def describe(place: Place, snapshot: Snapshot) -> str:
    """What a place is, from the gazetteer: its kind, its province, what it was formed from."""
    gazetteer = snapshot.gazetteer
    parts = []
    if place.level is Level.PROVINCE:
        kinds = Counter(commune.kind for commune in gazetteer.communes[place.name])
        parts.append(", ".join(f"{kinds[kind]} {kind}" for kind in ("xã", "phường", "đặc khu") if kinds[kind]))
    before = [former for former in gazetteer.predecessors.get(place.id, ()) if former.level is place.level]
    if len(before) > 1:
        parts.append("hợp nhất từ " + ", ".join(former.name for former in before))
    return place.full + (f" · {' · '.join(parts)}" if parts else "")


def _summaries(place: Place, context: Context) -> tuple[tuple[Section, ...], tuple[Section, ...]]:
    """Sentences of the articles that are mainly about this place, and apart, by its name, those of a commune's article.

    Where only a commune's article tells of a province, that is what there is to begin with.
    """
    mainly = context.snapshot.articles.mainly_about(place.canonical, SUMMARISED)
    by_place: dict[str, list[Item]] = {}
    for card in mainly.cards:
        about = next(iter(card.places), place.canonical)
        by_place.setdefault(about, []).extend(Line(sentence, (card.stem,)) for sentence in card.summary)
    own = by_place.pop(place.canonical, [])
    if not own:
        return section(Title.SUMMARY, [line for lines in by_place.values() for line in lines]), ()
    known = context.snapshot.gazetteer.by_canonical
    apart = (
        Section(f"{Title.SUMMARY} · {known[name].full if name in known else name}", tuple(lines))
        for name, lines in by_place.items()
    )
    return section(Title.SUMMARY, own), tuple(apart)


def main_figures(place: str, snapshot: Snapshot) -> Sequence[Item]:
    """The own figures of a place (canonical name), those of main indicators first."""
    facts, own = snapshot.facts, Wanted((FactKind.FIGURE,), place, itself=True)
    figures = facts.find(own)
    main = {indicator.name for indicator in snapshot.knowledge.indicators if indicator.main}
    first = facts.find(replace(own, indicators=tuple(sorted(main))))[:FIGURES_SHOWN] if main else ()
    if figures.more:
        return figures if not first else FoundInMemory((*first, *figures[: FIGURES_SHOWN - len(first)]))
    return [*(fact for fact in figures if fact.text in main), *(fact for fact in figures if fact.text not in main)]


def _of(place: str, context: Context, kind: FactKind) -> Sequence[Item]:
    return context.snapshot.facts.find(Wanted((kind,), place))


def _officials(place: Place, context: Context) -> list[Item]:
    return post_lines(holders(context.snapshot, place=place))


def _communes(place: Place, context: Context) -> list[Item]:
    if place.level is not Level.PROVINCE:
        return []
    known = [
        commune
        for commune in context.snapshot.gazetteer.communes[place.name]
        if commune.canonical in context.snapshot.known
    ]
    return [Line(", ".join(f"{commune.kind} {commune.name}" for commune in known))] if known else []


def _other_level(place: Place, context: Context) -> tuple[Notice, ...]:
    """A word when `/xa` got a province or `/tinh` a commune."""
    wanted = {"tinh": Level.PROVINCE, "xa": Level.COMMUNE}.get(context.question.command or "")
    if wanted is None or wanted is place.level or context.question.argument.lstrip().startswith("@"):
        return ()
    return (
        Notice(
            Say.NOT_THAT_LEVEL, {"place": place.name, "kind": place.kind, "command": context.question.command or ""}
        ),
    )

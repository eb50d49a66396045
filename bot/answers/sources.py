"""`/nguon`: the articles everything stands on, and how fresh they are."""

from collections.abc import Sequence

from bot.answers.answer import Answer, Item, Line, Notice, Say, Title, section
from bot.answers.freshness import freshness
from bot.answers.next_steps import next_steps, places_to_begin_with
from bot.answers.outcome import Outcome
from bot.answers.place import nothing_about
from bot.answers.scope import Context, Scope, only_place
from bot.answers.selecting import listed
from bot.search.articles import Card, Counts
from bot.vietnamese.dates import period_within, show_date

ARTICLES_SHOWN = 15


def sources(context: Context) -> Answer:
    """The articles about a place, or all of them, newest first."""
    scope = only_place(context)
    if isinstance(scope, Answer):
        return scope
    if scope is not None:
        articles = context.snapshot.articles.about(scope.name, ARTICLES_SHOWN)
        if scope.name not in context.snapshot.known:
            return nothing_about(scope, context, scope.notices)
    else:
        articles = context.snapshot.articles.newest(ARTICLES_SHOWN)
    if context.question.asks_who_wrote:
        return _written_by(articles.cards, scope, context)
    lines: list[Item] = [Line(_counts(card.counts), (card.stem,), strong=_about(card)) for card in articles.cards]
    shown = section(Title.ARTICLES, lines, count=articles.count)
    title = listed("Nguồn", scope)
    notices = (*(scope.notices if scope else ()), freshness(str(articles.count), articles.newest, context.today))
    choices = next_steps(scope.place, context) if scope else places_to_begin_with(context)
    return Answer(Outcome.ANSWERED, title, notices=notices, sections=shown, choices=choices)


def _written_by(cards: Sequence[Card], scope: Scope | None, context: Context) -> Answer:
    """Who wrote each of the articles; that none says it where none does."""
    day = context.question.period
    read = [card for card in cards if day is None or (card.date and period_within(card.date, day))]
    known = any(card.source.author for card in read)
    unnamed = "bài không ghi người viết"
    lines: list[Item] = [Line(f": {card.source.author or unnamed}", (card.stem,), strong=_about(card)) for card in read]
    return Answer(
        Outcome.ANSWERED if known else Outcome.NO_DATA,
        title=f"Người viết · {scope.place.full}" if scope else "Người viết",
        notices=() if known else (Notice(Say.NO_AUTHOR),),
        sections=section(Title.ARTICLES, lines),
        choices=next_steps(scope.place, context) if scope else places_to_begin_with(context),
    )


def _about(card: Card) -> str:
    day = show_date(card.date) if card.date else "không rõ ngày"
    return " · ".join([day, *card.places[:1]])


def _counts(counts: Counts) -> str:
    counted = (
        (counts.figures, "số liệu"),
        (counts.directives, "chỉ đạo"),
        (counts.petitions, "kiến nghị"),
        (counts.difficulties, "khó khăn"),
    )
    return ": " + ", ".join(f"{count} {name}" for count, name in counted if count)

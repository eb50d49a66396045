"""What makes a question another one than what is known answers: the contrary, another body, why, what became of it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.answers.addressee import GIVING
from bot.answers.answer import Answer, Notice, Say, Title, section
from bot.answers.asked import place_words
from bot.answers.commands import Kind
from bot.answers.outcome import Outcome
from bot.answers.question import Question
from bot.answers.scope import Context
from bot.search.facts import Fact, FactKind
from bot.search.light_words import JOINTS, OUTCOMES, REVERSING, REVERSING_BARE

NEAREST_SHOWN = 3
LONGEST = 3
"""Words a phrase of the lists has at most."""
_SAID = frozenset({FactKind.DIRECTIVE, FactKind.PETITION, FactKind.DIFFICULTY})
_ASKING = frozenset({"nghị", "đòi"})
"""Last words of further verbs after which he is named who is asked."""
_UNITS = frozenset({"sở", "cục", "ban", "bộ", "hội", "đoàn", "viện", "phòng"})
"""First words of the names of bodies, of which the next word tells which."""
_BODIES = frozenset({"công an", "mặt trận", "quân đội", "bộ đội", "thanh tra", "viện kiểm sát", "tòa án"})
"""Bodies that are named without one."""
_COUNCILS = {"hđnd": ("hđnd", "hội đồng nhân dân"), "hội đồng nhân dân": ("hđnd", "hội đồng nhân dân")}
_HOW_MANY = ("bao nhiêu", "bao nhieu")
_EACH = frozenset({"cho", "các", "những", "toàn", "cả", "ngành"})


def unless_contrary(answered: Answer, context: Context) -> Answer:
    """`answered`; where it tells none of what the question is really about, that with what is nearest.

    "Dừng", "cắt giảm" ask for the contrary of what has no such word; of another body nobody asked anything; why
    something is, or what became of it, nobody told.
    """
    question = context.question
    if answered.outcome is not Outcome.ANSWERED or question.is_commanded:
        return answered
    if question.asks_why and question.kind is Kind.COMMUNE:
        return replace(answered, outcome=Outcome.NO_DATA, notices=(Notice(Say.NO_REASON), *answered.notices))
    shown = [item for part in answered.sections for item in part.items if isinstance(item, Fact)]
    if not shown or answered.lead or not all(fact.kind in _SAID for fact in shown):
        return answered
    say = _missing(question, shown)
    if say is None:
        return answered
    nearest = section(Title.NEAREST, shown, NEAREST_SHOWN)
    return replace(answered, outcome=Outcome.NO_DATA, title="", notices=(Notice(say),), sections=nearest)


def _missing(question: Question, shown: Sequence[Fact]) -> Say | None:
    """What none of the facts tells, though it is asked; None where one tells it all."""
    if question.has_phrase(*OUTCOMES):
        return Say.NOT_TOLD_DONE
    if question.has_phrase(*_HOW_MANY) and not any(letter.isdigit() for fact in shown for letter in fact.text):
        return Say.NO_COUNT
    changing = [*_reversing(question), *_bodies(question)]
    # "Cơ sở y tế" is no "Sở Y tế".
    texts = [fact.said.replace(" cơ sở ", " ") for fact in shown]
    told = any(all(any(f" {form} " in text for form in forms) for forms in changing) for text in texts)
    return None if told else Say.NOT_SAID_SO


def _reversing(question: Question) -> Iterator[tuple[str, ...]]:
    """The verbs that ask for less or for an end, each with the forms that tell it."""
    plain = not any(word.marked for word in question.typed)
    named = {word.folded if plain else word.accented for word in question.named}
    for phrase in REVERSING_BARE if plain else REVERSING:
        if question.has_phrase(phrase) and not named.issuperset(phrase.split()):
            yield (phrase,)
    typed = question.typed
    places = place_words(question) | {"xa", "phuong"}
    for at in range(1, len(typed) - 2):
        # "Nêu hạn chế" asks for a difficulty; a place is asked to "hạn chế kinh tế tư nhân".
        limits = (typed[at].accented, typed[at + 1].accented) == ("hạn", "chế")
        if limits and typed[at - 1].folded in places and typed[at + 2].accented not in JOINTS:
            yield ("hạn chế",)


def _bodies(question: Question) -> Iterator[tuple[str, ...]]:
    """The bodies that are named as those of whom something is asked, each with the forms of its name."""
    typed = question.typed
    for at, word in enumerate(typed[:-1], 1):
        if word.accented not in GIVING | _ASKING:
            continue
        while at < len(typed) and typed[at].accented in _EACH:
            at += 1  # noqa: PLW2901 - past the words that only say how many are asked
        runs = {n: " ".join(each.accented for each in typed[at : at + n]) for n in (1, 2, 3, 4)}
        yield from (_COUNCILS[run] for run in runs.values() if run in _COUNCILS)
        yield from ((run,) for run in runs.values() if run in _BODIES)
        if runs[1] in _UNITS and len(typed) > at + 1 and (typed[at].text[:1].isupper() or typed[at + 1].capital):
            yield (runs[2],)

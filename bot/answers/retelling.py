"""What facts say of a question in other words than its own: the light ones left out, a synonym taken for the word.

Only of the place, the person, the topics and the period that are named, and only sentences: never a figure.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain, pairwise

from bot.answers.addressee import addressee, is_asked_of
from bot.answers.answer import Answer, Say, Title, section
from bot.answers.asked import Asked, Unit, is_called, names_of, place_words
from bot.answers.commands import Kind
from bot.answers.directives import holders_heard_at, leaders
from bot.answers.figures import quote
from bot.answers.next_steps import next_steps
from bot.answers.occasion import Occasion, without_occasion
from bot.answers.outcome import Outcome
from bot.answers.question import Question
from bot.answers.scope import Context, Scope, only_place
from bot.answers.searching import is_at_all
from bot.knowledge.model import Difficulty, Directive, Event, Petition
from bot.search.facts import Fact, FactKind, Wanted, adjacent
from bot.search.lexicon import Token, tokens
from bot.search.light_words import DOING_SOMETHING, EXCEPTING, JUDGED, LACKED, OF_A_VISIT, VISITED
from bot.vietnamese.folding import folded, folded_in_place
from bot.vietnamese.telex import is_syllable

SHOWN = 8
SHOWN_IN_FULL = 25
READ = 100
"""Facts at the place, or of the person, that are looked at, the newest first."""
LEAST_SAID = 5
"""Words that must be told of what is asked who said it, where neither he nor a place is named."""
COMPOUND = range(3, 5)
"""Words of a topic's name that stand side by side where it is told: "bảo hiểm y tế"."""
LEAST = 2
"""Words that a fact must have where no topic is named: one syllable stands in too many words."""
KEPT_PLACES = 5_000
"""Lists of places whose names are kept."""
_TEXTS = (FactKind.DIRECTIVE, FactKind.DIFFICULTY, FactKind.PETITION, FactKind.EVENT)
_ASKED = frozenset(
    {Kind.DIRECTIVES, Kind.OFFICIALS, Kind.SEARCH, Kind.TOPIC, Kind.PETITIONS, Kind.DOCUMENTS, Kind.COMPARE}
    | {Kind.FIGURES}
)
_WANTING = frozenset({"thieu", "kho", "vuong", "ket"})
"""Words (folded) for a difficulty that a petition tells of as well."""
_BODY_HEADS = frozenset({"bo", "so", "cuc", "vien", "hoi"})
"""First words (folded) of the names of bodies."""
_OF_NUMBERS = frozenset({Kind.FIGURES, Kind.COMPARE})
_MEETING = frozenset({("hoi", "nghi"), ("cuoc", "hop"), ("buoi", "lam"), ("buoi", "hop")})
_ABOUT = frozenset({"ve", "chuyen", "vu"})
_OPEN = frozenset({"gi", "nao", "sao", "the", "do", "nay", "ay", "kia"})
"""Words (folded) behind one that leads to a theme, which leave it open."""
_OFFICIALS = frozenset({"can bo", "can bo xa", "cong chuc", "can bo cong chuc"})
_END = Token("", "", "")


def retold(context: Context) -> Answer | None:
    """The sentences that tell what is asked, in whatever words; None where none does."""
    question = context.question
    if not may_be_retold(question) or (question.wants_person and question.posts and question.post_goes_on):
        # "Tên bí thư Đoàn Lai Châu": what other secretaries did names nobody.
        return None
    scope = only_place(context)
    if isinstance(scope, Answer) or (scope is not None and scope.name not in context.snapshot.known):
        return None
    if scope is not None and question.is_about_the_leaders:
        question = replace(question, people=tuple(leaders(scope, context)))
        context = replace(context, question=question)
        if not question.people:
            return None
    speakers = speakers_of(scope, context)
    if speakers is None or (not speakers and question.wants_number):
        return None
    if not speakers and scope is None and not (question.asks_who_said and len(question.content) >= LEAST_SAID):
        return None
    if speakers or question.kind is Kind.PETITIONS:
        apart, occasion = without_occasion(context)
        told = _told(apart, scope, speakers, occasion) if occasion else None
        goes_on = occasion.meets and (question.kind is Kind.PETITIONS or Asked.of(apart).says)
        if told is not None or goes_on:
            return told
    return _told(context, scope, speakers, Occasion())


def _told(context: Context, scope: Scope | None, speakers: tuple[str, ...], occasion: Occasion) -> Answer | None:
    """The facts that tell what is asked, from articles that tell of the occasion."""
    question = context.question
    asked = apart_from(Asked.of(context), speakers, context)
    thin = max(len(asked.needed), len(question.topics)) < LEAST
    if thin and question.kind in _OF_NUMBERS and question.indicators and not (speakers or asked.lacks):
        return None
    to = addressee(question) if speakers else ()
    asked = replace(
        asked, needed=tuple(unit for unit in asked.needed if unit.is_body or not set(to).issuperset(unit.words))
    )
    for kinds in orders(asked, bool(speakers), question):
        if to and kinds != (FactKind.DIRECTIVE,):
            break
        found = _found(kinds, asked, scope, speakers, context)
        found = [fact for fact in found if occasion.is_of(fact.article, context.snapshot) and is_asked_of(fact, to)]
        if found:
            return answer_with(found, scope, context, in_full=_asks_for_all(asked, question))
    return None


def may_be_retold(question: Question) -> bool:
    """Whether a question is one that sentences answer, and nothing in it changes what is asked."""
    if question.is_commanded or question.kind not in _ASKED or question.ranks or _excepts(question):
        return False
    if question.documents or question.document_numbers or question.is_about_a_merger:
        return False
    if question.petitions_only and question.is_put_to_a_leader:
        # What he asked for is no petition.
        return False
    return not (question.kind is Kind.OFFICIALS and not question.denies and _asks_who(question))


def apart_from(asked: Asked, speakers: Sequence[str], context: Context) -> Asked:
    """`asked` without the nouns that "nào" and "gì" ask for, and the words of the speakers' own posts."""
    officials = context.snapshot.officials
    posts = {word.folded for name in speakers for post in officials[name].posts for word in tokens(post.post)}
    # "Tặng gì" asks for no noun.
    nouns = context.question.open_nouns
    openly = set(nouns[-1:]) if len(asked.needed) > 1 or (asked.lacks and asked.named) else set[Token]()
    if asked.lacks and asked.named and {unit.words[0] for unit in asked.needed if len(unit.words) == 1} == set(nouns):
        # "Thiếu biên chế ở bộ phận nào".
        openly = set(nouns)
    needed = tuple(
        unit
        for unit in asked.needed
        if not openly.issuperset(unit.words) and not all(word.folded in posts for word in unit.words)
    )
    return replace(asked, needed=needed)


def _asks_who(question: Question) -> bool:
    typed = f" {' '.join(word.folded for word in question.typed)} "
    typed = typed.replace(" cho ai ", " ").replace(" voi ai ", " ")
    if any(f" {who} " in typed for who in ("ai", "nguoi nao", "dong chi nao", "vi nao")):
        return True
    # "Người đứng đầu xã phải bám cơ sở ra sao" asks what he is to do.
    return " dung dau " in typed and not any(f" {what} " in typed for what in ("gi", "sao", "the nao"))


def _excepts(question: Question) -> bool:
    """Whether something is taken out of what is asked; "ngoài" before a place only says where it lies."""
    places = place_words(question)
    return any(
        word.accented in EXCEPTING or (word.folded == "ngoai" and after.folded not in places)
        for word, after in pairwise((*question.typed, _END))
    )


def orders(asked: Asked, spoken: bool, question: Question) -> Iterator[tuple[FactKind, ...]]:
    """Which kinds of facts are looked at, one after the other."""
    visited = spoken and asked.visits and not (asked.says or asked.needed or asked.named)
    if question.asks_who_said and not spoken:
        yield (FactKind.DIRECTIVE, FactKind.PETITION, FactKind.DIFFICULTY)
    elif question.wants_day or question.wants_place or visited or question.tells_otherwise:
        yield (FactKind.EVENT,)
    elif question.wants_number:
        yield (FactKind.DIRECTIVE,)
    elif spoken:
        yield from _orders_of_a_leader(asked)
    elif asked.lacks or question.difficulties_only:
        yield (FactKind.DIFFICULTY,)
        # What is wanting is asked for, what is done badly is not; nor is all that is difficult told by what is wished.
        if (asked.needed or asked.named) and any(word.folded in _WANTING for word in question.typed):
            yield (FactKind.PETITION,)
    elif question.petitions_only:
        yield (FactKind.PETITION,)
        # What is "đề nghị" of a place a leader may have asked for.
        if ("đề", "nghị") in pairwise(word.accented for word in question.typed):
            yield (FactKind.DIRECTIVE,)
    elif question.kind is Kind.PETITIONS:
        yield (FactKind.PETITION, FactKind.DIFFICULTY)
    elif question.kind is Kind.DIRECTIVES and _MEETING.isdisjoint(pairwise(word.folded for word in question.typed)):
        # "Ban Tuyên giáo và Dân vận" tells of no instruction on dân vận.
        yield tuple(kind for kind in _TEXTS if kind is not FactKind.EVENT)
    else:
        yield _TEXTS


def _orders_of_a_leader(asked: Asked) -> Iterator[tuple[FactKind, ...]]:
    """Which kinds of facts are looked at for what a leader said."""
    if asked.judges:
        if not asked.praises or asked.criticises:
            yield (FactKind.DIFFICULTY,)
        if not asked.criticises:
            yield (FactKind.EVENT,)
        return
    if asked.lacks and not asked.says:
        yield (FactKind.DIFFICULTY,)
    yield (FactKind.DIRECTIVE,)
    yield _TEXTS


def speakers_of(scope: Scope | None, context: Context) -> tuple[str, ...] | None:
    """Who is named, by name or post; None where nobody known is."""
    question = context.question
    if question.unsure_people and not question.people:
        return None
    if question.petitions_only and question.accompanied and not (set(question.posts) - set(question.accompanied)):
        # "Kiến nghị gì với Tổng Bí thư": what he asked for is none.
        return None
    held = holders_heard_at(scope, context) if question.posts else []
    if question.posts and not held:
        return None
    return (*question.people, *(holder.official.name for holder in held))


def _found(
    kinds: tuple[FactKind, ...], asked: Asked, scope: Scope | None, speakers: tuple[str, ...], context: Context
) -> Sequence[Fact]:
    by_speaker = speakers if kinds == (FactKind.DIRECTIVE,) else ()
    pool = Wanted(kinds, scope.name if scope else None, people=by_speaker, period=context.question.period)
    told = [
        fact
        for fact in context.snapshot.facts.find(pool)[:READ]
        if is_at_all(fact, context.question) and is_of(fact, speakers, context) and _tells(fact, asked, context)
    ]
    # All that a leader asked for stands in the article's order, whatever light words of the question it has.
    in_order = _who(context.question) and _asks_for_all(asked, context.question)
    units = (*asked.needed, *(() if in_order else asked.light), *asked.named)
    words = [word for unit in units for word in unit.words]
    worth = {fact.id: sum(unit.is_told(fact.said, fact.bare) for unit in units) for fact in told}
    told.sort(key=lambda fact: (-worth[fact.id], -adjacent(fact.said, fact.bare, words)))
    if not context.question.wants_day:
        return told
    # One day is asked for: that of an event with a date, where there is one.
    dated = [fact for fact in told if isinstance(fact.record, Event) and fact.record.date] or told
    return [fact for fact in dated if worth[fact.id] == worth[dated[0].id]]


def _without_places(fact: Fact, asked: Asked) -> Fact:
    """The fact without the names of its places among its words, where one is asked for: "si" of Si Pa Phìn is none."""
    words = {word.folded for unit in asked.needed for word in unit.words}
    named = [name for name in _names(fact.places) if not words.isdisjoint(folded(name).split())]
    said = fact.said
    for name in named:
        said = said.replace(name, " ")
    return replace(fact, said=said, bare=folded_in_place(said)) if named else fact


@lru_cache(KEPT_PLACES)
def _names(places: tuple[str, ...]) -> tuple[str, ...]:
    """The names of places as they stand in a fact's words."""
    names = (name for place in places for name in place.split(", "))
    return tuple(dict.fromkeys(f" {' '.join(word.accented for word in tokens(name))} " for name in names))


def _tells(whole: Fact, asked: Asked, context: Context) -> bool:
    """Whether a fact tells all that is asked."""
    if not _has_enough(whole, asked, context):
        return False
    fact = _without_places(whole, asked)
    question = context.question
    return (
        asked.counted in {0, len(fact.places)}
        and (fact is whole or _has_enough(fact, asked, context))
        and all(re.search(rf" {denying} (?:\w+ )?{word} ", fact.bare) for denying, word in asked.denied)
        and not (question.wants_number and not any(letter.isdigit() for letter in fact.text))
        and _is_of_the_kind(fact, asked, question)
        and _is_on_all(fact, asked, context)
        and _stand_together(asked.needed, fact, question)
        and _is_evidence(fact, asked, question)
    )


def _is_evidence(fact: Fact, asked: Asked, question: Question) -> bool:
    """Whether what is asked for is enough to know a fact by."""
    content = [unit for unit in asked.needed if not unit.is_body]
    done = [unit for unit in asked.light if _says_what(unit) and unit.is_told(fact.said, fact.bare)]
    if asked.named or sum(len(unit.words) for unit in (*content, *(done if content else ()))) >= LEAST:
        return True
    judged = asked.judges and _who(question) and bool(question.subjects)
    if content and not (_is_of_a_visit(asked, question) and all(unit.is_name for unit in content)):
        return False
    return judged or _is_of_a_visit(asked, question) or (_asks_for_all(asked, question) and _is_one_of_all(fact, asked))


def _says_what(unit: Unit) -> bool:
    """Whether a light verb of two words says something of what is done: "chuẩn bị đất"."""
    return len(unit.words) > 1 and " ".join(word.accented for word in unit.words) in DOING_SOMETHING


def _asks_for_all(asked: Asked, question: Question) -> bool:
    """Whether nothing is asked but what was said, or asked for, whatever it is about."""
    places = place_words(question)
    typed = [word.folded for word in question.typed]
    about = any(
        (word in _ABOUT or (word == "voi" and typed[max(at - 2, 0) : at] == ["lam", "gi"]))
        and after not in places | _OPEN
        for at, (word, after) in enumerate(pairwise((*typed, "")))
    )
    if asked.named or about or asked.does or asked.visits or not (asked.asks or question.kind is Kind.PETITIONS):
        return False
    if _who(question):
        return asked.says and not asked.judges and all(unit.is_body for unit in asked.needed)
    return question.kind is Kind.PETITIONS and bool(question.subjects) and not asked.needed


def _is_one_of_all(fact: Fact, asked: Asked) -> bool:
    """Whether a fact is one of what is asked for in full: asked of the bodies that are named."""
    if isinstance(fact.record, Directive):
        to = f" {' '.join(word.accented for word in tokens(fact.record.addressee or ''))} "
        return all(unit.is_told(to, folded_in_place(to)) for unit in asked.needed)
    return fact.kind is not FactKind.EVENT


def _is_of_the_kind(fact: Fact, asked: Asked, question: Question) -> bool:
    """Whether a fact tells of a visit, or of a judgement, where that is asked."""

    def tells(verbs: Iterable[str]) -> bool:
        return any(f" {verb} " in fact.said for verb in verbs)

    if _is_of_a_visit(asked, question):
        return tells(VISITED)
    if asked.lacks and isinstance(fact.record, Directive) and not tells(LACKED):
        return False
    if question.wants_day and not (asked.visits or asked.goes or asked.says or _who(question)) and tells(OF_A_VISIT):
        # The day of a visit is not that of what was talked about.
        return False
    return not (asked.judges and _who(question) and fact.kind is FactKind.EVENT) or tells(JUDGED)


def _is_of_a_visit(asked: Asked, question: Question) -> bool:
    when = question.wants_day or question.wants_place or question.is_about_a_day or question.period is not None
    who = _who(question)
    return (asked.visits and (when or (who and not asked.says))) or (asked.goes and when and who)


def _is_told(unit: Unit, fact: Fact, context: Context) -> bool:
    """Whether a fact has the words, or what they mean names a topic that it is on beside one that is named."""
    if unit.is_told(fact.said, fact.bare) or (not _who(context.question) and _is_by(unit, fact)):
        return True
    topics = set(fact.topics) & set(context.question.topics)
    return bool(unit.phrases) and any(phrase in names_of(topic, context) for topic in topics for phrase in unit.phrases)


def _is_by(unit: Unit, fact: Fact) -> bool:
    """Whether words name who reports a difficulty, or asks for something: "đại biểu"."""
    if not isinstance(fact.record, Difficulty | Petition) or not fact.record.by:
        return False
    by = f" {' '.join(word.accented for word in tokens(fact.record.by))} "
    return unit.is_told(by, folded_in_place(by))


def _has_enough(fact: Fact, asked: Asked, context: Context) -> bool:
    """Whether a fact has all that is needed, or of many things all but one, which no name is."""
    lacking = 0
    for unit in asked.needed:
        if not _is_told(unit, fact, context):
            lacking += 1
            if lacking > asked.may_lack or unit.is_name:
                return False
    return True


def _stand_together(needed: Sequence[Unit], fact: Fact, question: Question) -> bool:
    """Whether at least half of the words that stand side by side in the question do in the fact, where it has both.

    All of them do that may be a body's name: "Bộ Quốc phòng".
    """
    single = {unit.words[0] for unit in needed if len(unit.words) == 1 and not (_by(unit, fact) or _is_by(unit, fact))}
    content = single.union(question.named)
    pairs = list(pairwise(question.typed))
    names = [pair for pair in pairs if pair[0] in single and pair[0].folded in _BODY_HEADS and pair[1] in content]
    pairs = [pair for pair in pairs if single.issuperset(pair)]
    return 2 * sum(adjacent(fact.said, fact.bare, pair) for pair in pairs) >= len(pairs) and all(
        adjacent(fact.said, fact.bare, pair) for pair in names
    )


def _who(question: Question) -> bool:
    return bool(question.people or question.posts)


def _is_on_all(fact: Fact, asked: Asked, context: Context) -> bool:
    """Whether a fact has the words that name topics; of a leader's words it is enough that they are on each topic.

    "Hộ cận nghèo" is a name of the topic of giảm nghèo, and a fact on that topic may tell nothing of it.
    """
    topics = context.question.topics
    told_more = sum(len(unit.words) for unit in asked.needed if unit.is_told(fact.said, fact.bare)) >= LEAST
    if (
        topics
        and set(topics) <= set(fact.topics)
        and (told_more or is_called(topics, context) or (_who(context.question) and _is_named_in(fact, asked)))
    ):
        return True
    return all(
        (unit.is_wholly_told if len(unit.words) in COMPOUND else unit.is_told)(fact.said, fact.bare)
        or (told_more and not _who(context.question) and _is_of_officials(unit))
        for unit in asked.named
    )


def _is_of_officials(unit: Unit) -> bool:
    """Whether words only say that it is for those who work there, who need not be named: "dạy cán bộ dùng AI"."""
    return " ".join(word.folded for word in unit.words) in _OFFICIALS


def _is_named_in(fact: Fact, asked: Asked) -> bool:
    """Whether a fact has one of the names of topics as it stands, an abbreviation in whatever words."""
    return any(
        unit.is_wholly_told(fact.said, fact.bare) or not all(is_syllable(word.folded) for word in unit.words)
        for unit in asked.named
    )


def _by(unit: Unit, fact: Fact) -> bool:
    return any(f" {phrase} " in fact.said for phrase in unit.phrases)


def is_of(fact: Fact, speakers: tuple[str, ...], context: Context) -> bool:
    """Whether one of those named said it, or it tells of him."""
    if not speakers:
        return True
    if fact.speaker is not None:
        return fact.speaker in speakers
    by = (fact.record.by or "") if isinstance(fact.record, Difficulty) else ""
    told = f" {fact.bare} {folded(by)} "
    return any(f" {folded(name)} " in told for name in chain(speakers, context.question.posts))


def answer_with(found: Sequence[Fact], scope: Scope | None, context: Context, *, in_full: bool) -> Answer:
    """The answer; `in_full` where all is asked for that was said or asked for."""
    quotes = [quote(fact) for fact in found[:2]] if context.question.wants_place else []
    # Each of the facts is about every place that is named.
    notices = (notice for notice in scope.notices if notice.say is not Say.ONE_AT_A_TIME) if scope else ()
    said = in_full and all(isinstance(fact.record, Directive) for fact in found)
    title = Title.DIRECTIVES if said else Title.FOUND
    places = ", ".join(subject.place.full for subject in context.question.subjects[1:])
    return Answer(
        Outcome.ANSWERED,
        title=", ".join(filter(None, [scope.place.full, places])) if scope else "",
        notices=tuple(notices),
        sections=(*section(title, found, SHOWN_IN_FULL if in_full else SHOWN), *section(Title.QUOTES, quotes)),
        choices=next_steps(scope.place, context) if scope else (),
        place=scope.name if scope and not places else "",
    )

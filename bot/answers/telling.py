"""Whether the words of a question are told by a figure: by its names, its topics and the sentence it stands in."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from bot.answers.question import Question
from bot.answers.scope import Context
from bot.search.facts import Fact
from bot.search.lexicon import Token, tokens
from bot.search.snapshot import forms_of

SENTENCES_READ = 50
"""Figures of one indicator at a place whose sentences are read, the newest: each costs a twentieth of a millisecond."""
_LEVELS = frozenset({"xa", "phuong", "tinh"})
_OF_A_TOPIC = "công tác chuẩn bị"
"""Words that before a topic's name say nothing: "công tác giảm nghèo", "chuẩn bị đại hội"."""


def tells(question: Question, fact: Fact, context: Context) -> bool:
    """Whether a figure has the phrases that change what is asked, whole: "cấp xã … trong tỉnh" is no "cấp tỉnh"."""
    own = f" {plain(fact.indicator or '')} , {plain(context.snapshot.sentence(fact.article, fact.quote))} "
    return all(f" {plain(phrase)} " in own for phrase in question.telling)


def telling_topics(found: Sequence[Fact], context: Context) -> Sequence[Fact]:
    """The figures that tell the words by which a topic alone is named: "hộ nghèo", "hộ cận nghèo" are of one topic."""
    words = context.question.topic_words
    if not words:
        return found
    told = [fact for fact in found[:SENTENCES_READ] if is_told(words, fact, context)]
    return beside_each_other(told, context)


def beside_each_other(found: Sequence[Fact], context: Context) -> Sequence[Fact]:
    """The figures of whose names or sentences the topic's words are neighbours, where they are so in the question."""
    words = context.question.topic_words
    return [fact for fact in found[:SENTENCES_READ] if _is_beside(words, fact, context)] if words else found


def _is_beside(words: Sequence[Token], fact: Fact, context: Context) -> bool:
    """Whether neighbours among the words are neighbours in the figure's names or sentence.

    Without marks "giao vien" is told by no "giao … viên chức".
    """
    texts = (*texts_of(fact.indicator or "", context), context.snapshot.sentence(fact.article, fact.quote))
    told = {(one.folded, other.folded) for text in texts for one, other in pairwise(tokens(text))}
    # "Xã biên giới Si Pa Phìn": the word for the place's level is none of the topic.
    strange = {word for word in words if not word.marked and word.folded not in _LEVELS} - _topics_own(fact, context)
    typed = (pair for pair in pairwise(context.question.typed) if strange.issuperset(pair))
    return all((one.folded, other.folded) in told for one, other in typed)


def _topics_own(fact: Fact, context: Context) -> set[Token]:
    """The words by which a figure's own topics are called: a heading "Chuyển đổi số" narrows nothing.

    No narrower thing on the topic, as "hộ cận nghèo" is one on "giảm nghèo".
    """
    question = context.question
    if not question.topic_words or not set(question.narrowing) <= set(fact.topics):
        return set()
    kept = (topic for topic in context.snapshot.knowledge.topics if topic.name in fact.topics)
    own = frozenset[str]().union(
        *(forms_of(name) for topic in kept for name in (_OF_A_TOPIC, topic.name, *topic.abbreviations))
    )
    return {word for word in question.topic_words if word.accented in own}


def is_told(words: Sequence[Token], fact: Fact, context: Context) -> bool:
    """Whether a figure's indicator or its sentence has the words; those of the sentence side by side as typed."""
    own = context.snapshot.indicator_words.get(fact.indicator or "", frozenset())
    topics = _topics_own(fact, context)
    others = [word for word in words if word.accented not in own and word not in topics]
    if not others:
        return True
    sentence = tokens(context.snapshot.sentence(fact.article, fact.quote))
    beside = {(one.folded, other.folded) for one, other in pairwise(sentence)}
    typed = list(pairwise(context.question.typed))
    paired = {word for pair in typed if (pair[0].folded, pair[1].folded) in beside for word in pair}
    alone = len(others) == 1 and others[0] in context.question.rest
    written = {word.accented for word in sentence} | {word.folded for word in sentence}
    # One word is hardly ever alone in another sentence: "từ đất" is not told where "đất" is, nor "dự toán" by "toàn".
    if not all(
        word in paired or (not alone and (word.accented if word.marked else word.folded) in written) for word in others
    ):
        return False
    unexplained = set(context.question.rest)
    together = {pair for pair in typed if unexplained.issuperset(pair)}
    return all(pair not in together or (pair[0].folded, pair[1].folded) in beside for pair in pairwise(others))


def texts_of(name: str, context: Context) -> Iterable[str]:
    """An indicator's name and synonyms."""
    yield name
    for indicator in context.snapshot.knowledge.indicators:
        if indicator.name == name:
            yield from indicator.synonyms


def plain(name: str) -> str:
    """The words of a text without marks, one space apart."""
    return " ".join(word.folded for word in tokens(name))

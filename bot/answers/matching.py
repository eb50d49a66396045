"""Which figures a question's words mean: those of the indicator it names, each of its words accounted for."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise, zip_longest

from bot.answers.asked_unit import HOW_MANY, in_asked_unit
from bot.answers.question import Question
from bot.answers.scope import Context
from bot.answers.since_merger import is_since
from bot.answers.sizes import TOTAL, without_averages
from bot.answers.telling import SENTENCES_READ, beside_each_other, is_told, plain, telling_topics, tells, texts_of
from bot.knowledge.model import Figure
from bot.search.facts import Fact, Wanted
from bot.search.lexicon import Token, tokens
from bot.search.ordinary_words import ONLY_AS_TYPED
from bot.search.snapshot import COUNTING, forms_of, head_of
from bot.vietnamese.folding import agrees, folded
from bot.vietnamese.telex import is_syllable

MOST_UNTOLD = 2
"""Words before the one that asks how many that a figure need not tell: the two of a verb, "triệu tập"."""
MOST_DROPPED = 2
"""Words without their marks beside an indicator that may be ordinary: "ho nha tam" is no "hộ, nha, tầm"."""
KEPT_NAMES = 2_000
"""Names and synonyms of indicators whose words are kept."""
TWO_WORDS = 2
"""Words of a question that, all of one indicator's name and synonyms, name it in any order, its first among them."""
CHANGES = {"tang": "tăng", "giam": "giảm"} | dict.fromkeys(("keo", "ha", "bot", "rut"), "giảm") | {"nang": "tăng"}
"""Words (folded) that ask for a change, which is another number than the level, and the change they ask for."""
_CHANGES_FOLDED = {typed: folded(change) for typed, change in CHANGES.items()}
_DIRECTIONS = frozenset({"xuong", "len", "di", "them"})
"""What follows such a word and says the same again."""
_COUNTING = frozenset(form for text in COUNTING for word in tokens(text) for form in (word.accented, word.folded))
_ORDINARY_TOO = frozenset({"ha", "bot"})
"""Of those words the ones that without their marks are ordinary ones too: "hả", and what the bot is called."""
_AFTER_A_CHANGE = _DIRECTIONS | {"duoc", "dc", "bao", "bn", "may"}
_LEFT = "con"
"""After a change it asks for what is left: "giảm còn", "hạ xuống còn"."""
_IN_IT = frozenset({("trong", "do"), ("trong", "so"), ("trong", "nay")})
"""What leads from a whole to its part (folded): "trong đó", "trong số này"."""
_THEN = frozenset({"thi", "co", "o", "cap"})
_LEVELS = frozenset({"xa", "phuong", "cap"})
_EACH = frozenset({"moi", "tung"})
_SPANS = frozenset({"thang", "nam", "quy", "tuan"})
_GAPS = frozenset(
    {"thap hon", "cao hon", "nhieu hon", "it hon", "kem hon", "tang them", "giam them", "con thieu", "bi thieu"}
    | {"dau nhiem ky", "cuoi nhiem ky", "tu dau nam", "dau nam den nay"}
    | {f"binh quan {each} {part}" for each in ("mot", "moi") for part in ("xa", "phuong", "huyen", "thon", "ban", "ho")}
)
"""Words (folded) that make of a figure another one, which an article would have to print."""
_ANYTHING = frozenset({"%", "%/năm", "người", "đồng", "km"})
"""Units of so many things that they tell nothing of what is counted."""
_FOLDED_ORDINARY = frozenset(folded(word) for word in ONLY_AS_TYPED) - CHANGES.keys() - _DIRECTIONS - {"nam", "cu"}
"""Ordinary words without their marks; "nam" and "cu" may as well be men and "cũ"."""
_OF_A_PAPER = frozenset({"kết", "quả", "biểu", "bảng", "slide", "mục", "phụ", "lục", "chủ", "yếu"} | {"đội", "ngũ"})
"""Words that say where the number goes, or that it is one: "Biểu 03: …", "kết quả số hóa"; as a number says that the
reader has heard."""


def matching(slots: Wanted, context: Context) -> Sequence[Fact]:
    """The figures whose indicator is the one asked for, every unexplained word of the question accounted for."""
    question = context.question
    if question.measured or (question.indicators and (_is_of_a_span(question) or _is_of_a_gap(question))):
        return ()
    if question.indicators:
        context = _of_the_part(context)
        question = context.question
    found = _matching(slots, context)
    counted = {after for word, after in pairwise(question.typed) if word.folded in HOW_MANY}
    # "Mấy bảng" counts what it says.
    left = tuple(word for word in question.rest if word in counted or not _is_of_a_paper(word))
    left = () if len(left) <= MOST_DROPPED and all(map(_may_be_dropped, left)) else left
    if (
        not found
        and not question.tells
        and len(left) < len(question.rest)
        and (question.indicators or len(left) >= TWO_WORDS)
    ):
        wider = replace(question, rest=left, content=(*question.named, *left))
        found = _matching(slots, replace(context, question=wider))
    found = without_averages(in_asked_unit(found, question), question)
    if question.since_merger:
        found = [fact for fact in found if is_since(fact)]
    if question.telling:
        found = [fact for fact in found[:SENTENCES_READ] if tells(question, fact, context)]
    return [fact for fact in found if _cites(fact, context)] if question.documents else found


def _of_the_part(context: Context) -> Context:
    """The question for the part that is asked for: "… mới thành lập, trong đó bao nhiêu đã đại hội".

    Of the indicators that say more than the one named, the one that has all the words after "trong đó".
    """
    question = context.question
    if (
        len(question.indicators) == TWO_WORDS
        and question.indicators[1].startswith(question.indicators[0])
        and ("trong", "so") in pairwise(word.folded for word in question.typed if word.folded != TOTAL)
    ):
        return replace(context, question=replace(question, indicators=question.indicators[1:]))
    words = _part_asked(question)
    if not words or len(question.indicators) > TWO_WORDS:
        return context
    whole = min(question.indicators, key=len)
    parts = [
        name
        for name in context.snapshot.indicator_words
        if name != whole and name.startswith(whole) and all(word in _forms(name) for word in words)
    ]
    if not parts:
        return context
    part = min(parts, key=len)
    if part in question.indicators:
        return replace(context, question=replace(question, indicators=(part,)))
    rest = tuple(word for word in question.rest if word.accented not in words)
    asked = replace(question, indicators=(part,), rest=rest, named=(), narrowing=(), topic_words=(), content=rest)
    return replace(context, question=asked)


def _part_asked(question: Question) -> tuple[str, ...]:
    """The words that say which part of a whole is asked for, after "trong đó", or where "trong … cán bộ" begins."""
    typed = [word.folded for word in question.typed]
    pairs = list(pairwise(typed))
    if not any(word in HOW_MANY for word in typed):
        return ()
    at = next((i + 2 for i, pair in enumerate(pairs) if pair in _IN_IT), 0)
    if not at and typed[:1] == ["trong"]:
        named = [i for i, word in enumerate(question.typed) if word in question.named]
        places = {word.folded for subject in question.subjects for word in tokens(subject.typed)}
        ends = [i for i, word in enumerate(typed) if word in places or i in named]
        at = next((i for i in range(1, len(typed)) if i - 1 in ends and typed[i] in _THEN), 0)
    left = question.typed[at:] if at else ()
    return tuple(
        word.accented for word in left if word in question.rest or word in question.named or word.folded in _LEVELS
    )


def _is_of_a_span(question: Question) -> bool:
    """Whether a number of months or years is told, which is no period of a figure: "thu ngân sách 9 tháng"."""
    return any(
        number in question.rest and number.folded.isdigit() and unit.folded in _SPANS
        for number, unit in pairwise(question.typed)
    )


def _may_be_dropped(word: Token) -> bool:
    """Whether a word beside an indicator may say nothing: "ben" may be "bên", but "sâu" is no "sau"."""
    return word.folded in _FOLDED_ORDINARY and (not word.marked or word.accented in ONLY_AS_TYPED)


def _is_of_a_paper(word: Token) -> bool:
    return word.accented in _OF_A_PAPER or word.folded.isdigit()


def _is_of_a_gap(question: Question) -> bool:
    """Whether it is asked how far a figure is from another, or what it is for each of many: "thấp hơn bao nhiêu"."""
    typed = " ".join(word.folded for word in question.typed)
    own = " ".join(folded(name) for name in question.indicators)
    return any(f" {gap} " in f" {typed} " and gap not in own for gap in _GAPS)


def _matching(slots: Wanted, context: Context) -> Sequence[Fact]:
    question, facts = context.question, context.snapshot.facts
    rest = _with_changes(question.rest, question.typed)
    words = tuple(dict.fromkeys((*question.named, *rest)))
    if question.tangled:
        return _in_other_words(slots, words, context)
    if question.indicators:
        asked = facts.indicators.of(question.indicators)
        # "… đã đại hội": a topic named beside an indicator narrows it, as any other word does.
        narrowing = question.narrowing if len(question.indicators) == 1 else ()
        fit = replace(slots, indicators=asked, narrowing=narrowing, words=rest)
        return (
            (_of_unit(_changed(telling_topics(facts.find(fit), context), rest), context) if asked else ())
            or _of_a_kind(beside_each_other(named_by(slots, words, context), context), context)
            or _of_a_kind(beside_each_other(_in_other_words(slots, words, context), context), context)
            or _of_a_share(_in_other_words(slots, words, context), context)
            or _by_unit(slots, words, context)
            or (_in_its_sentence(replace(slots, indicators=asked), words, context) if asked else ())
        )
    on_topic = replace(slots, topics=question.topics)
    if rest and all(word.folded[0].isdigit() for word in rest):
        # "17,66% là gì": a number alone is looked for as it is printed.
        return facts.find(replace(on_topic, words=rest))
    return (
        named_by(on_topic, rest, context)
        or _in_other_words(on_topic, words, context)
        or _by_unit(on_topic, words, context)
    )


def named_by(slots: Wanted, wanted: Sequence[Token], context: Context) -> Sequence[Fact]:
    """The figures whose indicator's name holds every word of `wanted`, its head among them; none without a word."""
    indicators = context.snapshot.facts.indicators
    names = tuple(name for name in indicators.named(wanted) if _is_headed(name, context))
    return context.snapshot.facts.find(replace(slots, indicators=names)) if names else ()


def _in_other_words(slots: Wanted, words: Sequence[Token], context: Context) -> Sequence[Fact]:
    """The figures of the one indicator among whose name and synonyms all the words are, in whatever order."""
    words = [word for word in words if not word.folded.isdigit()]
    if len(words) < TWO_WORDS:
        return ()
    have = context.snapshot.indicator_words
    names = tuple(
        name
        for name, forms in have.items()
        if all(word.accented in forms for word in words) and _is_called(name, words, context)
    )
    # "… mới thành lập" before "… mới thành lập đã tổ chức đại hội", which says more than was asked.
    least = min(names, key=len, default="")
    alone = len(names) == 1 or (least and all(name.startswith(least) for name in names))
    return context.snapshot.facts.find(replace(slots, indicators=(least,))) if alone else ()


def _of_a_share(found: Sequence[Fact], context: Context) -> Sequence[Fact]:
    """The figures in percent where a percentage is asked: "bao nhiêu % số xã" counts no xã."""
    asked = "%" in context.question.text or "phần trăm" in context.question.text.casefold()
    return [fact for fact in found if asked and isinstance(fact.record, Figure) and fact.record.unit == "%"]


def _is_called(name: str, words: Sequence[Token], context: Context) -> bool:
    """Whether the words are those of an indicator's name and one synonym, whose first noun is typed too.

    Those of two synonyms may name a third thing: "hồ sơ đã số hóa" is neither "trang hồ sơ" nor "tài liệu số hóa".
    """
    own = _forms(name)
    headed = _is_headed_wholly(name, context)
    return any(
        (headed or _is_headed_wholly(text, context)) and all(word.accented in own | _forms(text) for word in words)
        for text in texts_of(name, context)
    )


def _is_headed_wholly(name: str, context: Context) -> bool:
    """Whether what a name counts is typed with both its words: "người dân" is no "dân tộc"."""
    typed = {_CHANGES_FOLDED.get(word.folded, word.folded) for word in context.question.typed}
    return all(word.folded in typed for word in head_of(name)) and _is_headed(name, context)


@lru_cache(KEPT_NAMES)
def _forms(name: str) -> frozenset[str]:
    return forms_of(name)


def _of_a_kind(found: Sequence[Fact], context: Context) -> Sequence[Fact]:
    """The figures whose names hold what one of the indicators named counts: chi bộ are no biên chế."""
    heads = [" ".join(word.folded for word in head_of(name)) for name in context.question.indicators]
    return [fact for fact in found if any(f" {head} " in f" {plain(fact.indicator or '')} " for head in heads)]


def _by_unit(slots: Wanted, words: Sequence[Token], context: Context) -> Sequence[Fact]:
    """The figures in the unit asked for ("mấy ngày") that tell all the other words; of one indicator, or none."""
    if slots.place is None or context.question.tells:
        return ()
    found = []
    for fact in context.snapshot.facts.find(slots) if _asks_how_many(context) else ():
        unit = _unit_asked(fact, context)
        others = [word for word in words if word.folded not in unit]
        if unit and others and _is_told_beside(others, fact, context):
            found.append(fact)
    return found if len({fact.indicator for fact in found}) == 1 else ()


def _is_told_beside(words: Sequence[Token], fact: Fact, context: Context) -> bool:
    """Whether all words from the one that asks how many are told, and some of those before it.

    "Đại hội triệu tập mấy đại biểu": what stands before may say how; what follows says which, and must be told.
    """
    typed = context.question.typed
    asking = next(i for i, word in enumerate(typed) if word.folded in HOW_MANY)
    before = [word for word in words if word in typed[:asking]]
    after = [word for word in words if word not in before]
    unit = isinstance(fact.record, Figure) and fact.record.unit not in _ANYTHING
    own = context.snapshot.indicator_words.get(fact.indicator or "", frozenset()) - _COUNTING
    told = all(word.accented in own for word in after)
    untold = [word for word in before if not is_told([word], fact, context)]
    # "Đảng bộ Công an … mấy chi bộ": what stands in names says whose, not how.
    question, is_name = context.question, context.snapshot.respelling.is_name
    own_topics = set(question.topic_words) if set(question.narrowing) <= set(fact.topics) else set[Token]()
    named = any(
        is_name(one.folded, other.folded) and not own_topics.issuperset((one, other)) for one, other in pairwise(untold)
    )
    each = any(word.folded in _EACH for word in untold)
    return unit and told and not (named or each) and len(untold) < len(before) and len(untold) <= MOST_UNTOLD


def _of_unit(found: Sequence[Fact], context: Context) -> Sequence[Fact]:
    """Of figures of several indicators, those in the unit that is asked for, where there are some."""
    if len({fact.indicator for fact in found[:TWO_WORDS]}) == 1:
        return found
    return [fact for fact in found if _unit_asked(fact, context)] or found


def _asks_how_many(context: Context) -> bool:
    """Whether a word asks how many; a province has hundreds of figures, which are not read for their units else."""
    return any(word.folded in HOW_MANY for word in context.question.typed)


def _unit_asked(fact: Fact, context: Context) -> frozenset[str]:
    """The words (folded) of a figure's unit that stand after a word that asks how many; none where it does not."""
    unit = [word.folded for word in tokens(fact.record.unit)] if isinstance(fact.record, Figure) else []
    typed = [word.folded for word in context.question.typed]
    for i, word in enumerate(typed):
        if unit and word in HOW_MANY and typed[i + 1 : i + 1 + len(unit)] == unit:
            return frozenset(unit)
    return frozenset()


def _in_its_sentence(slots: Wanted, words: Sequence[Token], context: Context) -> Sequence[Fact]:
    """The figures of the indicator whose sentence in the article has the other words, side by side as they are typed.

    Not where a word changes the question ("cấp tỉnh"), denies it or asks for a change.
    """
    question = context.question
    if question.tells or question.denies or any(word.folded in CHANGES for word in words):
        return ()
    told = [fact for fact in context.snapshot.facts.find(slots)[:SENTENCES_READ] if is_told(words, fact, context)]
    return beside_each_other(told, context)


def _cites(fact: Fact, context: Context) -> bool:
    """Whether a figure's sentence names the documents of the question by number, else by what they are."""
    sentence = context.snapshot.sentence(fact.article, fact.quote).casefold()
    documents = (context.snapshot.documents[key] for key in context.question.documents)
    return all((document.number or document.kind).casefold() in sentence for document in documents)


def _changed(found: Sequence[Fact], rest: Sequence[Token]) -> Sequence[Fact]:
    """Those that hold each change asked for: "giảm" is held by a figure that is a decrease, not by its topic."""
    changes = {word.accented for word in rest if word.folded in CHANGES}
    if not changes:
        return found
    return [fact for fact in found if isinstance(fact.record, Figure) and {fact.record.change} >= changes]


def _with_changes(rest: Sequence[Token], typed: Sequence[Token]) -> tuple[Token, ...]:
    """The words with "kéo", "hạ", "bớt" as the "giảm" they mean; without them where what is left is asked."""
    folded = [word.folded for word in typed]
    left = any(word in _DIRECTIONS | CHANGES.keys() and after == _LEFT for word, after in pairwise(folded))
    hidden = tuple(
        word
        for word, after in pairwise(typed)
        if word.folded in _ORDINARY_TOO and not word.marked and after.folded in _AFTER_A_CHANGE
    )
    rest = (*rest, *(word for word in hidden if word not in rest))
    rest = tuple(word for word in rest if word.folded != TOTAL)
    changing = any(word.folded in CHANGES for word in rest)
    kept = [word for word in rest if not (changing and word.folded in _DIRECTIONS)]
    if left:
        return tuple(word for word in kept if word.folded not in CHANGES)
    changed = (Token(word.text, CHANGES[word.folded], word.folded) if word.folded in CHANGES else word for word in kept)
    return tuple(tokens(" ".join(dict.fromkeys(word.accented for word in changed)))) if changing else tuple(kept)


def _is_headed(name: str, context: Context) -> bool:
    """Whether the noun a name begins with is typed, and not as the half of another: "đại" of "đại hội" is no đại biểu.

    What is counted stands first: "đảng bộ cơ sở" asks for no "số chi bộ trực thuộc đảng bộ cơ sở".
    """
    head, *second = head_of(name)
    typed = context.question.typed
    unmarked = not any(word.marked for word in typed)
    is_name, said, own = context.snapshot.respelling.is_name, context.snapshot.said, _letters(name)
    for word, after in zip_longest(typed, typed[1:]):
        if _CHANGES_FOLDED.get(word.folded, word.folded) != head.folded:
            continue
        if word.folded == head.folded and not agrees(word.accented, head.accented):
            continue
        # "TCCSĐ" is a whole name by itself.
        if after is None or not is_syllable(head.folded) or [after.folded] == [other.folded for other in second]:
            return True
        pair = (word.folded, after.folded)
        # Without marks "giao vien" is "giáo viên", and begins no "giao biên chế".
        if not is_name(*pair) and not (unmarked and pair in said and after.folded not in own):
            return True
    return False


@lru_cache(KEPT_NAMES)
def _letters(name: str) -> frozenset[str]:
    return frozenset(word.folded for word in tokens(name))

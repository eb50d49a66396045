"""A figure's number, whole and qualifier are those that its quote states."""

import re
from collections.abc import Iterator
from math import isclose

from bot.knowledge.draft import ArticleDraft, Draft, Entry
from bot.knowledge.model import Figure
from bot.knowledge.problems import Problem, shortened
from bot.vietnamese.folding import accented
from bot.vietnamese.numbers import Quantity, read_number_words, read_quantities, show_number

# What stands for a number without being one of the counted words.
_WORDS = {
    "một": 1.0, "hai": 2.0, "ba": 3.0, "bốn": 4.0, "năm": 5.0, "sáu": 6.0, "bảy": 7.0, "tám": 8.0, "chín": 9.0,
    "mười": 10.0, "chục": 10.0, "trăm": 100.0, "đôi": 2.0, "nửa": 0.5,
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"[0-9]+(?:\.[0-9]{3})*(?:,[0-9]+)?(?:/[0-9]+(?:\.[0-9]{3})*)?")
_PRECISION = 1e-9


def shown(draft: Draft) -> Iterator[Problem]:
    """The figure as it is printed is part of its quote."""
    for _, entry in _figures(draft):
        figure = entry.record
        if figure.shown not in figure.quote:
            yield entry.problem(
                "shown",
                f"“{shortened(figure.shown)}” không có trong câu gốc “{shortened(figure.quote)}”",
                "Ghi shown đúng như câu gốc viết, từ con số đến hết đơn vị",
            )


def values(draft: Draft) -> Iterator[Problem]:
    """Value, range and whole are what the quote says."""
    for _, entry in _figures(draft):
        figure = entry.record
        low, high = _value(figure)
        if high is not None and low > high:
            yield entry.problem(
                "value",
                f"khoảng viết ngược: {show_number(low)} lớn hơn {show_number(high)}",
                "Ghi [thấp, cao]",
            )
            continue
        if figure.shown not in figure.quote:
            continue  # `shown` tells of this
        said = _said(figure)
        if not said:
            yield entry.problem(
                "shown", f"không đọc được con số nào trong “{shortened(figure.shown)}”", "Ghi shown gồm cả con số"
            )
            continue
        equal = [quantity for quantity in said if _same(quantity.value, low) and _same(quantity.high, high)]
        if not equal:
            printed = " hoặc ".join(dict.fromkeys(_printed(quantity.value, quantity.high) for quantity in said))
            yield entry.problem(
                "value",
                f"value là {_printed(low, high)} nhưng “{shortened(figure.shown)}” trong câu gốc là {printed}",
                "Ghi số theo đơn vị gốc: 65,67 vạn người là 656700, 8,02% là 8.02; một khoảng ghi [thấp, cao]",
            )
            continue
        yield from _whole(entry, equal)


def _whole(entry: Entry[Figure], equal: list[Quantity]) -> Iterator[Problem]:
    """The problem with `of`, where `equal` are the quantities that the value was found in."""
    figure = entry.record
    fractions = [quantity.of for quantity in equal if quantity.of is not None]
    if figure.of is None:
        if len(fractions) == len(equal):
            yield entry.problem(
                "of",
                f"câu gốc ghi “{shortened(figure.shown)}” mà of để trống",
                f"Ghi of: {show_number(fractions[0]).replace('.', '')}",
            )
        return
    numbers = [n for q in _numbers(figure.quote) for n in (q.value, q.high, q.of) if n is not None]
    if not any(_same(number, figure.of) for number in (*fractions, *numbers)):
        yield entry.problem(
            "of",
            f"of là {show_number(figure.of)} nhưng câu gốc “{shortened(figure.quote)}” không có số đó",
            "Ghi tổng số đúng như câu gốc, chọn câu gốc có tổng số, hoặc ghi null",
        )


def qualifiers(draft: Draft) -> Iterator[Problem]:
    """ "hơn", "gần" and "tăng", "giảm" are the article's words, not the editor's."""
    for article, entry in _figures(draft):
        figure = entry.record
        for key, word in (("qualifier", figure.qualifier), ("change", figure.change)):
            if word and _said_near(draft, article, figure.quote, word) is False:
                yield entry.problem(
                    key,
                    f"chữ “{shortened(word)}” không có trong câu chứa câu gốc",
                    f"Ghi {key} đúng chữ của bài, hoặc ghi null",
                    "error" if key == "qualifier" else "warning",
                )


def _said_near(draft: Draft, article: ArticleDraft, quote: str, word: str) -> bool | None:
    """Whether `word` stands in the quote or in the sentence around it; None when that sentence is not to be had."""
    sought = re.compile(rf"(?<!\w){re.escape(accented(word))}(?!\w)")
    if sought.search(accented(quote)):
        return True
    seed = draft.seed_of(article)
    around = [seed.sentence(start, end) for start, end in seed.occurrences(quote)] if seed else []
    return any(sought.search(accented(sentence)) for sentence in around) if around else None


def conflicts(draft: Draft) -> Iterator[Problem]:
    """Two figures of one subject and period agree; a reader is shown both, so this only tells."""
    first: dict[tuple[object, ...], Entry[Figure]] = {}
    for _, entry in _figures(draft):
        figure = entry.record
        if figure.period is None:
            continue  # of two undated figures neither can be called the other's contradiction
        other = first.setdefault(figure.subject, entry)
        if (other.record.value, other.record.of) != (figure.value, figure.of):
            yield entry.problem(
                "value",
                f"“{figure.shown}” khác “{other.record.shown}” ở {other.where}, cùng chỉ tiêu, địa bàn và kỳ",
                "Xem lại hai bài; nếu bài viết đúng như vậy thì để nguyên, bot nêu cả hai kèm ngày và nguồn",
                "warning",
            )


def _figures(draft: Draft) -> Iterator[tuple[ArticleDraft, Entry[Figure]]]:
    for article in draft.articles:
        for entry in article.figures:
            yield article, entry


def _value(figure: Figure) -> tuple[float, float | None]:
    """The low and the high end of a figure's value."""
    return (figure.value[0], figure.value[1]) if isinstance(figure.value, list) else (figure.value, None)


def _numbers(text: str) -> list[Quantity]:
    return read_quantities(text) + read_number_words(text)


def _said(figure: Figure) -> list[Quantity]:
    """The quantities that `shown` may stand for: read in its quote, else alone, else whatever looks like a number."""
    at = figure.quote.find(figure.shown)
    end = at + len(figure.shown)
    in_quote = [q for q in _numbers(figure.quote) if at <= q.start < end]
    return in_quote or _numbers(figure.shown) or _bare_numbers(figure.shown)


def _bare_numbers(text: str) -> list[Quantity]:
    """The numbers in `text` that no unit follows, in digits or in words."""
    found = []
    for match in _DIGITS.finditer(text):
        number, _, whole = match[0].partition("/")
        of = float(whole.replace(".", "")) if whole else None
        value = float(number.replace(".", "").replace(",", "."))
        found.append(Quantity(value, None, of, None, match[0], *match.span()))
    in_words = [match for match in _WORD.finditer(accented(text)) if match[0] in _WORDS]
    return found + [Quantity(_WORDS[m[0]], None, None, None, m[0], *m.span()) for m in in_words]


def _same(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return isclose(a, b, rel_tol=_PRECISION, abs_tol=_PRECISION)


def _printed(low: float, high: float | None) -> str:
    return show_number(low) if high is None else f"{show_number(low)}–{show_number(high)}"

"""Every fact is proven by words that stand in the stored article."""

import re
from collections.abc import Iterator
from itertools import chain

from rapidfuzz import fuzz

from bot.knowledge.draft import Draft
from bot.knowledge.problems import Problem, shortened
from bot.knowledge.seeds import Seed
from bot.vietnamese.folding import accented, folded_in_place

_NEAR_QUOTE = 75.0
"""`partial_ratio` from which a passage of the article is shown as the one that was meant."""
_LONGEST_SEARCHED = 100_000
"""Letters of an article in which a near passage is looked for: ten times the longest met, a few milliseconds each."""


def quotes(draft: Draft) -> Iterator[Problem]:
    """A quote is copied letter by letter."""
    for article in draft.articles:
        seed = draft.seed_of(article)
        if seed is None:
            continue
        for entry in article.facts():
            quote = entry.record.quote
            if quote not in seed.body:
                message, remedy = _astray(quote, seed)
                yield entry.problem("quote", message, remedy)


def _astray(quote: str, seed: Seed) -> tuple[str, str]:
    words = folded_in_place(quote).split()
    same = re.search(r"\s+".join(map(re.escape, words)), seed.in_place)
    if same:
        printed = seed.body[same.start() : same.end()]
        if printed.split() == quote.split():
            how = "khoảng trắng hoặc chỗ xuống dòng"
        elif printed.lower().split() == quote.lower().split():
            how = "chữ hoa, chữ thường"
        else:
            how = "dấu"
        return (
            f"câu gốc khác bài {seed.name} ở {how}",
            f"Chép lại nguyên văn: “{shortened(printed)}”",
        )
    near = None
    if len(seed.body) <= _LONGEST_SEARCHED:
        near = fuzz.partial_ratio_alignment(" ".join(words), seed.in_place, score_cutoff=_NEAR_QUOTE)
    hint = f"; đoạn gần nhất: “{shortened(_whole_words(seed.body, near.dest_start, near.dest_end))}”" if near else ""
    return (
        f"không thấy câu gốc “{shortened(quote)}” trong bài {seed.name}",
        f"Chép nguyên văn một đoạn liền nhau của bài{hint}",
    )


def _whole_words(text: str, start: int, end: int) -> str:
    """What stands there, with the rest of the words it begins and ends in."""
    while start and not text[start - 1].isspace() and not text[start].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace() and not text[end - 1].isspace():
        end += 1
    return text[start:end].strip(" .,;:\n")


def names(draft: Draft) -> Iterator[Problem]:
    """Who is said to have spoken or been there is named in the article."""
    for article in draft.articles:
        seed = draft.seed_of(article)
        if seed is None:
            continue
        issuers = ((entry, "issuer", entry.record.issuer) for entry in article.directives)
        people = ((entry, "name", entry.record.name) for entry in article.people)
        for entry, key, name in chain(issuers, people):
            if not _stands_in(name, seed.accented):
                yield entry.problem(
                    key,
                    f"bài {seed.name} không nhắc đến “{shortened(name)}”",
                    "Ghi họ tên đúng như trong bài, không kèm chức vụ",
                )


def _stands_in(name: str, text: str) -> bool:
    """Whether `name` stands in `text`, which is `accented`, as whole words."""
    words = accented(name)
    return words in text and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def document_numbers(draft: Draft) -> Iterator[Problem]:
    """A document's number stands in the quote that proves it."""
    for article in draft.articles:
        for entry in article.documents:
            number = entry.record.number
            if number and not _stands_in(number, accented(entry.record.quote)):
                yield entry.problem(
                    "number",
                    f"số hiệu {shortened(number)} không có trong câu gốc của văn bản này",
                    "Ghi số hiệu đúng như câu gốc, hoặc chọn câu gốc có số hiệu; bài không ghi số thì ghi null",
                )

"""The facts of a paragraph, for tests of the rules."""

import hashlib
from collections.abc import Sequence
from functools import lru_cache

from bot.gazetteer.loading import load_gazetteer
from bot.generation.article import CleanArticle
from bot.generation.extracting import Extracted, Vocabulary, extractor
from bot.knowledge.model import Directive


@lru_cache(maxsize=1)
def _extract():  # type: ignore[no-untyped-def]
    return extractor(load_gazetteer(), Vocabulary())


def facts(body: str, title: str = "Bài kiểm tra", date: str = "2025-10-20") -> Extracted:
    """What is found in `body`, printed on `date` in no paper."""
    return facts_of(article_of(body, title, date))


def article_of(body: str, title: str = "Bài kiểm tra", date: str = "2025-10-20") -> CleanArticle:
    """`body` as an article, printed on `date` in no paper."""
    return CleanArticle(
        stem="2025-10-20-bai",
        seed="2025-10-20-bai.txt",
        sha256=hashlib.sha256(body.encode()).hexdigest(),
        title=title,
        outlet=None,
        author=None,
        published=date,
        event_date=date,
        url=None,
        body=body,
        left_out=(),
        doubts=(),
    )


def facts_of(article: CleanArticle) -> Extracted:
    """What is found in `article`, with no words of an editor's to name it by."""
    return _extract()(article)  # type: ignore[no-any-return]


def assert_directed(found: Sequence[Directive], wanted: Sequence[tuple[str, str | None, str]]) -> None:
    """Assert that the directives are these and no more: by whom, to whom, and words of the quote."""
    assert len(found) == len(wanted), [fact.quote for fact in found]
    for fact, (issuer, addressee, words) in zip(found, wanted, strict=True):
        assert (fact.issuer, fact.addressee) == (issuer, addressee)
        assert words in fact.quote

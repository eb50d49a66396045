"""A small extraction for tests of what surrounds it: every sentence with a percentage is a figure."""

import re
from dataclasses import dataclass

from bot.generation.article import CleanArticle
from bot.knowledge.ids import fact_id
from bot.knowledge.model import Article, Figure, Person, Source, Status
from bot.vietnamese.sentences import sentences

SHARE = re.compile(r"(?P<indicator>[^,.;:\d]{4,80}?) (?:đạt )?(?P<shown>(?P<value>\d+(?:,\d+)?)%)")
NAMED = re.compile(r"[Đđ]ồng chí (?P<name>(?:[A-ZĐ]\w+ ){1,3}[A-ZĐ]\w+)")


@dataclass(frozen=True)
class Doubt:
    fact_id: str | None
    sentence: str


@dataclass(frozen=True)
class Found:
    article: Article
    doubts: tuple[Doubt, ...]


def extract(article: CleanArticle) -> Found:
    figures = {}
    for sentence in sentences(article.body):
        for match in SHARE.finditer(sentence):
            indicator = match["indicator"].strip()
            name = fact_id(article.stem, "f", indicator, sentence)
            figures[name] = Figure(
                id=name,
                indicator=indicator,
                value=float(match["value"].replace(",", ".")),
                unit="%",
                shown=match["shown"],
                qualifier=None,
                status=Status.REPORTED,
                change=None,
                of=None,
                period=None,
                place=None,
                topics=[],
                quote=sentence,
            )
    told = sentences(article.body)
    people = dict.fromkeys(match["name"] for match in NAMED.finditer(article.body))
    source = Source(
        title=article.title,
        outlet=article.outlet,
        author=article.author,
        published=article.published,
        event_date=article.event_date,
        url=article.url,
        seed=article.seed,
        sha256=article.sha256,
    )
    made = Article(
        source=source,
        summary=[*told, "…", "…"][:2],
        places=[],
        figures=list(figures.values()),
        directives=[],
        petitions=[],
        difficulties=[],
        people=[Person(name=name, post=None, place=None) for name in people],
        documents=[],
        events=[],
    )
    return Found(made, tuple(Doubt(name, "kỳ của số liệu") for name in list(figures)[:1]))

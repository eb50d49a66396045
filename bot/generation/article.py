"""An article as the extraction sees it: its own words alone, and what is known about it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A stretch of the page that is not the article's own text."""

    reason: str
    """Why it was left out, in Vietnamese: "chú thích ảnh", "tin liên quan"…"""
    text: str
    """What was left out, as it stood."""


@dataclass(frozen=True, slots=True)
class CleanArticle:
    """An article without its page: what facts are taken from."""

    stem: str
    """`<date>-<slug>`: the name of the article's knowledge file, without ending."""
    seed: str
    """The file's name in `seeds/`."""
    sha256: str
    """Of the seed file's bytes, in hexadecimal."""
    title: str
    outlet: str | None
    author: str | None
    published: str | None
    """The day of printing, an ISO date of any precision; null when the page does not say."""
    event_date: str | None
    """The day the article's main event took place, an ISO date of any precision; null when it cannot be known."""
    url: str | None
    body: str
    """The article's text, NFC, paragraphs separated by an empty line; offsets and quotes refer to it."""
    left_out: tuple[LeftOut, ...]
    doubts: tuple[str, ...]
    """What is unsure and why, in Vietnamese sentences."""

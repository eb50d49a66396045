"""Telegram's kind of HTML, checked at least as strictly as Telegram does.

Where Telegram drops something silently (a link it cannot use, formatting inside code, the hundred-and-first
entity), this check refuses it: nobody would notice the loss.
"""

import html
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

MAX_ENTITIES = 100

_PLAIN_TAGS = frozenset({"b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "tg-spoiler"})
_SCHEMES = frozenset({"http", "https", "tg", "mailto", "tel"})
_TOKEN = re.compile(r"<(?P<close>/?)(?P<tag>[a-z][a-z0-9-]*)(?P<attributes>[^<>]*)>|(?P<odd>[<>&])|[^<>&]+")
_REFERENCE = re.compile(r"&(?:lt|gt|amp|quot|#\d{1,7}|#x[0-9a-fA-F]{1,6});")
_ATTRIBUTE = re.compile(r"""\s+([a-z][a-z-]*)(?:=(?:"([^"]*)"|'([^']*)'))?""")


@dataclass(frozen=True, slots=True)
class Span:
    """A run of visible text under one tag."""

    tag: str
    attribute: str
    """The address of a link, the class of a `code` or `span`; else empty."""
    start: int
    """In characters of the visible text."""
    end: int


def check_html(markup: str) -> str:
    """The visible text of `markup`; raises `ValueError`, worded as Telegram does, if it is not right."""
    return parse_html(markup)[0]


def parse_html(markup: str) -> tuple[str, list[Span]]:
    """The visible text of `markup` and what is formatted in it; raises `ValueError` as `check_html` does."""
    visible: list[str] = []
    length = 0
    spans: list[Span] = []
    open_tags: list[tuple[str, str, int]] = []
    position = 0
    while position < len(markup):
        token = _TOKEN.match(markup, position)
        assert token is not None  # noqa: S101  the pattern's branches cover every character
        end = token.end()
        if token["odd"]:
            reference = _REFERENCE.match(markup, position)
            if reference is None:
                offset = _bytes(markup, position)
                raise ValueError(f"Unescaped character {token['odd']!r} at byte offset {offset}")
            end = reference.end()
            visible.append(html.unescape(reference[0]))
            length += len(visible[-1])
        elif token["tag"] is None:
            visible.append(token[0])
            length += len(token[0])
        elif token["close"]:
            tag, attribute, start = _closed(token, open_tags, _bytes(markup, position))
            spans.append(Span(tag, attribute, start, length))
        else:
            inside = [tag for tag, _, _ in open_tags]
            open_tags.append((token["tag"], _checked_tag(token, inside, _bytes(markup, position)), length))
        position = end
    if open_tags:
        raise ValueError(f'Can\'t find end tag corresponding to start tag "{open_tags[-1][0]}"')
    if len(spans) > MAX_ENTITIES:
        raise ValueError(f"Too many entities: {len(spans)}, of which Telegram shows {MAX_ENTITIES}")
    return "".join(visible), spans


def _bytes(markup: str, position: int) -> int:
    return len(markup[:position].encode())


def _closed(token: re.Match[str], open_tags: list[tuple[str, str, int]], offset: int) -> tuple[str, str, int]:
    if not open_tags or token["attributes"].strip():
        raise ValueError(f"Unexpected end tag at byte offset {offset}")
    if open_tags[-1][0] != token["tag"]:
        raise ValueError(
            f'Unmatched end tag at byte offset {offset}, expected "</{open_tags[-1][0]}>", found "{token[0]}"'
        )
    return open_tags.pop()


def _checked_tag(token: re.Match[str], inside: list[str], offset: int) -> str:
    """The attribute that matters of a start tag that is allowed where it stands."""
    tag = token["tag"]
    attributes = _attributes(token["attributes"], offset)
    if tag in inside or "code" in inside or ("pre" in inside and (tag != "code" or inside[-1] != "pre")):
        raise ValueError(f'Start tag "{tag}" can\'t stand inside "{inside[-1]}" at byte offset {offset}')
    wanted: dict[str, str | None] = {}
    if tag == "a":
        wanted = {"href": attributes.get("href")}
        address = urlsplit(attributes.get("href") or "")
        if address.scheme not in _SCHEMES or not (address.netloc or address.path):
            raise ValueError(f"Link without a usable address at byte offset {offset}")
    elif tag == "span":
        wanted = {"class": "tg-spoiler"}
    elif tag == "blockquote" and "expandable" in attributes:
        wanted = {"expandable": None}
    elif tag == "code" and inside[-1:] == ["pre"] and (attributes.get("class") or "").startswith("language-"):
        wanted = {"class": attributes["class"]}
    elif tag not in _PLAIN_TAGS and tag not in ("code", "pre", "blockquote"):
        raise ValueError(f'Unsupported start tag "{tag}" at byte offset {offset}')
    if attributes != wanted:
        raise ValueError(f'Tag "{tag}" has the wrong attributes at byte offset {offset}')
    return next(iter(wanted.values()), None) or ""


def _attributes(text: str, offset: int) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    position = 0
    text = text.rstrip()
    while position < len(text):
        attribute = _ATTRIBUTE.match(text, position)
        if attribute is None or attribute[1] in found:
            raise ValueError(f"Malformed attribute in the tag at byte offset {offset}")
        value = attribute[2] if attribute[2] is not None else attribute[3]
        if value is not None and _REFERENCE.sub("", value).count("&"):
            raise ValueError(f"Unescaped character '&' in the tag at byte offset {offset}")
        found[attribute[1]] = None if value is None else html.unescape(value)
        position = attribute.end()
    return found

"""The posts that people are elected to, appointed to and released from."""

import re

from bot.generation.people import Gathered
from bot.generation.person_names import PersonNames
from bot.generation.posts import HEAD
from bot.generation.scanning import Scan

# "được bầu giữ chức", "tái cử chức vụ", "làm": who is chosen for the post that follows.
_CHOSEN = Scan(
    r"(?:giữ (?:các )?(?:chức(?: vụ| danh)?|cương vị|trọng trách)|"
    + "".join(
        rf"{verb} (?:giữ )?(?:làm|là|chức(?: vụ| danh)?)|"
        for verb in ("bầu", "tái cử", "đắc cử", "trúng cử", "bổ nhiệm", "tín nhiệm", "cử")
    )
    + r"làm(?P<bare>))\s+"
)
_CHOSEN_WITHIN = 90
_CONCERNING = re.compile(r" (?:khóa \w+ |nhiệm kỳ [\d -]+ )?(?:đối với|cho) (?:đồng chí|ông|bà) ")
AND_NAME = re.compile(r"\s*(?:,|;|và|, và|cùng)\s+(?:và\s+)?")


def add_chosen(names: PersonNames, found: Gathered) -> None:
    """The posts people without one are elected or appointed to: "các ông A và B được bầu giữ chức …"."""
    body = names.body
    if not any(cue in body.lowered for cue in ("giữ ", "bầu", "cử ", "nhiệm", " làm ")):
        return
    for match in _CHOSEN.over(body):
        head = HEAD.match(body.lowered, match.end())
        if head is None:
            continue
        _, pieces = names.posts(match.end())
        last: int | None = None
        for start, end, name, _ in sorted(found.named, reverse=True):
            if end > match.start():
                continue
            between = body.lowered[end : last if last is not None else match.start()]
            if last is None:
                within = 1 if match["bare"] is not None else _CHOSEN_WITHIN
                if len(between) > within or "." in between or ";" in between:
                    break
            elif AND_NAME.fullmatch(between) is None:
                break
            found.people[name].chosen = ", ".join(pieces)
            last = start


def add_released(names: PersonNames, found: Gathered) -> None:
    """ "miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh đối với ông A": the post of who is named behind it."""
    for _, end, post in found.held:
        match = _CONCERNING.match(names.body.lowered, end)
        token = names.token_at(match.end()) if match else None
        count = names.name(token, titled=True) if token is not None else 0
        if token is None or not count:
            continue
        person = found.people.get(
            names.body.text[names.body.tokens[token].start : names.body.tokens[token + count - 1].end]
        )
        if person is not None and not person.posts:
            person.posts.append(post)

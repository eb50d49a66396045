"""Everywhere somebody is spoken of: by name, by post, as "đồng chí"."""

import re

from bot.generation.people import Found, Gathered, People, PersonMention
from bot.generation.person_names import PersonNames
from bot.generation.posts import apart, same_post
from bot.generation.titles import ALONE, TITLES_ALONE
from bot.vietnamese.folding import folded

# "Người đứng đầu Chính phủ" is the one who holds this post.
_HEADS_OF = {
    "chính phủ": "Thủ tướng", "tỉnh ủy": "Bí thư Tỉnh ủy", "đảng bộ tỉnh": "Bí thư Tỉnh ủy",
    "thành ủy": "Bí thư Thành ủy", "ubnd tỉnh": "Chủ tịch UBND tỉnh", "chính quyền tỉnh": "Chủ tịch UBND tỉnh",
    "ubnd thành phố": "Chủ tịch UBND thành phố", "đảng bộ xã": "Bí thư Đảng ủy",
}  # fmt: skip
_AT_THE_HEAD = re.compile(rf"người đứng đầu (?P<of>{'|'.join(_HEADS_OF)})(?!\w)")


def spoken_of(names: PersonNames, found: Gathered) -> People:
    """The people that were found, with every place where one of them is spoken of."""
    body = names.body
    mentions = [
        PersonMention(start, end, found.people[name], name, "name", max(end, subject))
        for start, end, name, subject in found.named
    ]
    for start, end, post in found.held:
        mentions.append(PersonMention(start, end, _holder(found, post, start), post, "post", end))
    for match in _AT_THE_HEAD.finditer(body.lowered) if "đứng đầu" in body.lowered else ():
        who = _holder(found, _HEADS_OF[match["of"]], match.start())
        if who is not None:
            mentions.append(PersonMention(match.start(), match.end(), who, match[0], "post", match.end()))
    mentions.sort(key=lambda m: m.start)
    covered = sorted((m.start, m.subject_end) for m in mentions)
    pointer = 0
    by_given: dict[str, list[Found]] = {}
    for person in found.people.values():
        by_given.setdefault(person.name.split()[-1], []).append(person)
    for match in ALONE.over(body):
        while pointer < len(covered) and covered[pointer][1] <= match.start():
            pointer += 1
        if pointer < len(covered) and covered[pointer][0] <= match.start():
            continue
        token = names.token_at(match.end() + 1)
        if token is not None and body.tokens[token].capital and body.text[match.end()] == " ":
            people = by_given.get(body.tokens[token].text, [])
            if len(people) == 1:
                end = body.tokens[token].end
                mentions.append(PersonMention(match.start(), end, people[0], people[0].name, "name", end))
            continue
        if match["title"] in TITLES_ALONE:
            mentions.append(PersonMention(match.start(), match.end(), None, match["title"], "title", match.end()))
    mentions.sort(key=lambda m: m.start)
    people = sorted(found.people.values(), key=lambda person: person.first)
    return People(tuple(people), tuple(mentions), tuple(found.spans))


def _holder(found: Gathered, post: str, at: int) -> Found | None:
    """Who holds `post`: of those introduced, the one spoken of last before `at`."""
    pieces = apart(post)
    best: tuple[int, int] | None = None
    holder: Found | None = None
    for start, _, name, _ in found.named:
        person = found.people[name]
        held = [piece for said in person.posts for piece in apart(said)]
        if all(any(same_post(piece, own) for own in held) for piece in pieces):
            exact = any(folded(pieces[-1]) == folded(own) for own in held)
            key = (start <= at, exact, start if start <= at else -start)
            ranked = (int(key[0]) * 2 + int(key[1]), key[2])
            if best is None or ranked > best:
                best, holder = ranked, person
    return holder

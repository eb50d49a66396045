"""The article's own most telling sentences, two to five of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from bot.generation.layout import Body

MOST = 5
FEWEST = 2
_LONGEST = 420
_SHORTEST = 40
_WEIGHTS = {"d": 1.2, "p": 1.1, "k": 0.8}
_NOTHING_MORE = "Bài không còn câu nào đủ ý để tóm tắt."


def summarize(body: Body, title: str, figures: Sequence[int], asked: Sequence[tuple[int, int, str]]) -> list[str]:
    """The lead, then the sentences with most figures, what is asked for, as they stand in the article.

    `figures` are offsets of figures, `asked` the runs of directives ("d"), petitions ("p") and difficulties ("k").
    """
    score: dict[int, float] = {}
    offsets = sorted(figures)
    asks = _asked_in(body, asked)
    for number, sentence in enumerate(body.sentences):
        if len(sentence.text) < _SHORTEST:
            continue
        weight = 0.0
        weight += min(3, bisect_left(offsets, sentence.end) - bisect_left(offsets, sentence.start)) * 1.0
        weight += _WEIGHTS.get(asks.get(number, ""), 0)
        if not number:
            weight += 10
        weight -= 0.5 if len(sentence.text) > _LONGEST else 0
        weight += 0.3 if sentence.first else 0
        score[number] = weight
    chosen: list[int] = []
    seen_kinds: set[int] = set()
    for number in sorted(score, key=lambda n: (-score[n], n)):
        paragraph = body.sentences[number].paragraph
        if paragraph in seen_kinds and len(score) > MOST:
            continue
        seen_kinds.add(paragraph)
        chosen.append(number)
        if len(chosen) == MOST:
            break
    lines = [_cut(body.sentences[number].text) for number in sorted(chosen)]
    if len(lines) < FEWEST:
        lines = [*lines, *[line for line in (title.strip(), _NOTHING_MORE) if line]][:FEWEST] if lines else []
    if len(lines) < FEWEST:
        lines = [*lines, title.strip() or "Bài không có tên.", _NOTHING_MORE][:FEWEST]
    return lines


def _asked_in(body: Body, asked: Sequence[tuple[int, int, str]]) -> dict[int, str]:
    """What the sentences ask, by their number: of two kinds the first of the alphabet."""
    found: dict[int, str] = {}
    starts = [sentence.start for sentence in body.sentences]
    for start, end, kind in asked:
        first = bisect_right(starts, start) - 1
        if first < 0 or start >= body.sentences[first].end:
            first += 1
        for number in range(first, bisect_left(starts, end)):
            found[number] = min(kind, found.get(number, kind))
    return found


def _cut(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"

"""The article's own most telling sentences, two to five of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate

from bot.generation.layout import Body
from bot.generation.standing_alone import standing_alone
from bot.generation.topics import TopicsIn

MOST = 5
FEWEST = 2
_LONGEST = 420
_SHORTEST = 40
_WEIGHTS = {"d": 1.2, "p": 1.1, "k": 0.8}
_MOST_FIGURES = 4.0
"""What all figures of a sentence are worth together, at most."""
_ASKED = 2
"""Sentences that ask for something, of all."""
_TELLING = 0.3
"""What a topic more is worth."""
_TIED = 0.8
_ANAPHORS = ("đây ", "đó ", "điều này", "điều đó", "việc này", "mục đích ", "tuy nhiên", "những kết quả này")
"""How a sentence begins that says little without the one before it."""
_NOTHING_MORE = "Bài không còn câu nào đủ ý để tóm tắt."


def summarize(
    body: Body, title: str, figures: Mapping[int, float], asked: Sequence[tuple[int, int, str]], topics: TopicsIn
) -> list[str]:
    """The lead, then the sentences with most figures and topics, what is asked for, as they stand in the article.

    `figures` gives the offsets of figures and what each is worth,
    `asked` the runs of directives ("d"), petitions ("p") and difficulties ("k").
    """
    score: dict[int, float] = {}
    offsets = sorted(figures)
    worth = [0.0, *accumulate(figures[offset] for offset in offsets)]
    asks = _asked_in(body, asked)
    for number, sentence in enumerate(body.sentences):
        if len(sentence.text) < _SHORTEST:
            continue
        weight = min(
            _MOST_FIGURES, worth[bisect_left(offsets, sentence.end)] - worth[bisect_left(offsets, sentence.start)]
        )
        weight += _WEIGHTS.get(asks.get(number, ""), 0)
        # "… làm tốt một số nhiệm vụ trọng tâm" asks for much and tells nothing.
        weight += _TELLING * len(topics.of(sentence.start, sentence.end))
        weight -= _TIED if sentence.lowered.startswith(_ANAPHORS) else 0
        if not number:
            weight += 10
        weight -= 0.5 if len(sentence.text) > _LONGEST else 0
        weight += 0.3 if sentence.first else 0
        score[number] = weight
    chosen: list[int] = []
    paragraphs: set[int] = set()
    # Behind the lead, what is told leaves room for what is asked, when anything is.
    room = MOST - min(_ASKED, len({body.sentences[number].paragraph for number in score if asks.get(number) == "d"}))
    for number in sorted(score, key=lambda n: (-score[n], n)):
        paragraph = body.sentences[number].paragraph
        if (paragraph in paragraphs and len(score) > MOST) or (room < 1 and number not in asks):
            continue
        room -= number not in asks
        paragraphs.add(paragraph)
        chosen.append(number)
        if len(chosen) == MOST:
            break
    lines = [_cut(standing_alone(body.sentences[number].text)) for number in sorted(chosen)]
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

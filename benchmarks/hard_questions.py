"""Questions that are hard to answer fast: common words beside names, words that never stand together, long lines.

Nobody can say which fact should come first; only what they cost is measured.
"""

import random
from collections.abc import Callable

from benchmarks.national import INDICATORS, SAID, SEED, National
from bot.vietnamese.folding import folded

UNMARKED = 0.5
_PHRASES: tuple[list[str], ...] = (SAID.verbs, SAID.objects, SAID.where, SAID.how, SAID.matters, SAID.topics, SAID.who)
_WORDS = sorted({word for phrases in _PHRASES for phrase in phrases for word in phrase.split()})
_LONGEST = 395
"""Letters of a line that is not refused as too long."""


def hard_questions(news: National, count: int) -> list[str]:
    """`count` lines of all shapes in turn; the same every time."""
    draw = random.Random(SEED - count)
    shapes = _shapes(news, draw)
    lines = [shapes[number % len(shapes)]() for number in range(count)]
    return [folded(line) if draw.random() < UNMARKED else line for line in lines]


def _shapes(news: National, draw: random.Random) -> list[Callable[[], str]]:
    provinces = [place.name for place in news.provinces]

    def phrases(count: int) -> str:
        return " ".join(draw.choice(phrases) for phrases in draw.sample(_PHRASES, count))

    def words(count: int) -> str:
        return " ".join(draw.sample(_WORDS, count))

    def slipped(line: str) -> str:
        at = draw.randrange(len(line))
        return line[:at] + draw.choice("abcdegh") + line[at + 1 :]

    return [
        lambda: f"/tim {words(1)}",
        lambda: f"/tim {words(2)}",
        lambda: words(3),
        lambda: words(12),
        lambda: words(30),
        lambda: phrases(2),
        lambda: phrases(5),
        lambda: slipped(phrases(2)),
        lambda: " ".join(phrases(2) for _ in range(8))[:_LONGEST],
        lambda: f"{phrases(1)} về {draw.choice(SAID.topics)}",
        lambda: f"{phrases(2)} {draw.choice(provinces)}",
        lambda: f"{words(2)} ở {draw.choice(provinces)}",
        lambda: f"/chude {draw.choice(SAID.topics)} {words(1)}",
        lambda: f"chỉ đạo {words(1)} {draw.choice(provinces)}",
        lambda: f"chỉ đạo {words(2)} năm {draw.randint(2021, 2026)}",
        lambda: f"/kiennghi {words(2)}",
        lambda: f"/vanban {words(2)}",
        lambda: f"{draw.choice(list(INDICATORS))} {words(1)} {draw.choice(provinces)}",
        lambda: f"{draw.choice(list(INDICATORS))} năm {draw.randint(2019, 2026)}",
        lambda: f"{draw.choice(provinces)} khởi công {draw.choice(SAID.objects)} {draw.choice(SAID.where)} ngày nào",
        lambda: f"sự kiện {words(2)}",
        lambda: f"/sosanh {draw.choice(provinces)}, {draw.choice(provinces)}",
        lambda: f"{draw.choice(news.officials).name} nói gì về {words(2)}",
    ]

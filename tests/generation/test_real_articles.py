"""Real articles with their pages around them, which stay outside the project: what is found in them, and no more."""

from pathlib import Path

import pytest

from bot.gazetteer.loading import load_gazetteer
from bot.generation.article import CleanArticle
from bot.generation.reading import read_article
from tests.generation.facts import facts_of
from tests.reader import ROOT

ARTICLES = next((parent / "shared" / "articles" for parent in ROOT.parents if (parent / "shared").is_dir()), Path())

pytestmark = pytest.mark.skipif(
    Path() == ARTICLES or not ARTICLES.is_dir(), reason="không có thư mục các bài thật bên cạnh dự án"
)

FIGURES: dict[str, list[float]] = {
    "dien-bien": [
        45, 1446, 656_700, 19, 49, 351, 2759, 49_465, 3, 8, 4, 17, 8.02, 52.83e6, 1779.52e9, 45.5, 4, 17.66, 3.97, 1, 231,
        92,
    ],
    "lai-chau": [38, 13_054, 17_418, 2334, 100, 98.8, 4e6, 8],
    "lao-cai": [],
    "si-pa-phin": [33, 20, 9, 2, 120, 1, 3, 3],
    "son-la": [],
}  # fmt: skip
DIRECTIVES = {
    "dien-bien": ("Tô Lâm", 20),
    "lai-chau": ("Lê Minh Ngân", 6),
    "lao-cai": ("Trịnh Xuân Trường", 14),
    "si-pa-phin": ("Tô Lâm", 2),
    "son-la": ("Đinh Thị Bích Thảo", 6),
}
ASKED_AND_HARD = {"dien-bien": (0, 7), "lai-chau": (0, 0), "lao-cai": (0, 4), "si-pa-phin": (0, 0), "son-la": (4, 0)}
CHROME = (".jpg", "0:00", "Ảnh:", "bạn quan tâm", "500/500", "20/11", "8/12/2025", "Giọng", "TTXVN", "Thùy Dung")


@pytest.mark.parametrize("name", sorted(FIGURES))
def test_what_is_found_in_a_real_article(name: str) -> None:
    file = ARTICLES / f"{name}.txt"
    provinces = [place.name for place in load_gazetteer().places.values() if place.province is None]
    clean = read_article(file.name, file.name, file.read_bytes(), provinces)
    assert isinstance(clean, CleanArticle)
    found = facts_of(clean).article
    assert [figure.value for figure in found.figures] == FIGURES[name]
    issuer, count = DIRECTIVES[name]
    assert [directive.issuer for directive in found.directives] == [issuer] * count
    assert (len(found.petitions), len(found.difficulties)) == ASKED_AND_HARD[name]
    quotes = [
        *(fact.quote for fact in found.facts),
        *(d.quote for d in found.documents),
        *(e.quote for e in found.events),
    ]
    assert quotes
    for quote in quotes:
        assert quote in clean.body
        assert not any(chrome in quote for chrome in CHROME)

"""The extraction on the articles labelled by hand never falls below what it once reached."""

import pytest

from benchmarks.extraction import FLOORS, prepared, score_half, shortfalls


@pytest.mark.parametrize("half", FLOORS)
def test_no_score_is_below_its_floor(half: str) -> None:
    if not FLOORS[half]:
        pytest.skip(f"no articles are kept aside under {half} now")
    extract, provinces = prepared()
    assert shortfalls(half, score_half(half, extract, provinces)) == []

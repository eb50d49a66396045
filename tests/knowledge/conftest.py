"""The editor's desk, laid out anew for each test."""

from pathlib import Path

import pytest

from bot.gazetteer.loading import load_gazetteer
from bot.gazetteer.model import Gazetteer
from tests.knowledge.desk import Desk


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


@pytest.fixture
def desk(tmp_path: Path, gazetteer: Gazetteer) -> Desk:
    """A knowledge directory with nothing wrong in it."""
    desk = Desk(tmp_path, gazetteer)
    desk.lay_out()
    return desk

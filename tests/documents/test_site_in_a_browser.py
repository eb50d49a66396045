"""The site as a reader uses it: opened from its folder in a real browser, on a phone's width, without any server."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from bot.documents.site.building import site_files
from bot.knowledge.knowledge import Knowledge
from tests.reader import TODAY, Reader

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PHONE = 360
"""Pixels of the narrowest phone in use."""


@pytest.fixture(scope="module")
def folder(reader: Reader, tmp_path_factory: pytest.TempPathFactory) -> Path:
    assert isinstance(reader.snapshot.knowledge, Knowledge)
    root = tmp_path_factory.mktemp("trang tra cứu")
    for name, content in site_files(reader.snapshot.knowledge, reader.snapshot, TODAY).items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_bytes(content)
    return root


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        pytest.skip(f"no browser: none of {', '.join(BROWSERS)} is installed")
    # A browser run by root has no sandbox; it reads nothing but our own pages.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=browser, args=arguments)
        yield started.new_page(viewport={"width": PHONE, "height": 740})
        started.close()


@pytest.fixture
def complaints(page: Page) -> Iterator[list[str]]:
    """What the browser complains of; nothing may be left."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("requestfailed", lambda request: said.append(request.url))
    yield said
    assert said == []


@pytest.mark.parametrize("typed", ["dien bien ngheo", "Điện Biên nghèo", "NGHÈO, Điện Biên?"])
def test_the_search_box_finds_the_figure_and_its_source(
    page: Page, folder: Path, complaints: list[str], typed: str
) -> None:
    page.goto((folder / "index.html").as_uri())
    page.fill("#o-tim", typed)
    first = page.locator("#ket-qua li").first
    assert "Tỷ lệ hộ nghèo đa chiều (Điện Biên, năm 2025): 17,66%" in first.inner_text()
    assert "“Tổng Bí thư Tô Lâm làm việc với Ban Chấp hành Đảng bộ tỉnh Điện Biên”" in first.inner_text()
    first.locator("a").click()
    marked = page.locator("li:target")
    assert marked.locator("q").inner_text() == "Năm 2025, tỷ lệ hộ nghèo đa chiều còn 17,66%"
    assert complaints == []


def test_what_is_typed_is_folded_as_the_facts_were(page: Page, folder: Path, complaints: list[str]) -> None:
    page.goto((folder / "index.html").as_uri())
    folded_otherwise = "DU_LIEU.filter(f => !f.words.startsWith(' ' + wordsOf(f.text).join(' ') + ' '))"
    assert page.evaluate("DU_LIEU.length") > 100
    assert page.evaluate(folded_otherwise) == []
    assert page.evaluate("wordsOf('ĐIỆN Biên, 57-NQ/TW; kinh tế-xã hội 17,66%')") == [
        *("dien", "bien", "57-nq/tw", "kinh", "te", "xa", "hoi", "17,66", "%")
    ]
    assert complaints == []


def test_what_is_not_known_is_said_to_be_not_known(page: Page, folder: Path, complaints: list[str]) -> None:
    page.goto((folder / "index.html").as_uri())
    page.fill("#o-tim", "thủy điện Hòa Bình")
    assert page.inner_text("#dem").startswith("Chưa có dữ kiện nào")
    assert page.locator("#ket-qua li").count() == 0
    assert page.locator("#muc-luc").is_visible()
    assert complaints == []


def test_nothing_is_wider_than_a_phone(page: Page, folder: Path, complaints: list[str]) -> None:
    for path in sorted(folder.rglob("*.html")):
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE, path.name
    page.goto((folder / "index.html").as_uri())
    page.fill("#o-tim", "xa")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
    assert complaints == []

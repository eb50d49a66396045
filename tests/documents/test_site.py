"""The pages of the site, without a browser: what is on them, and that every link leads somewhere."""

import json
import posixpath
import re
from html.parser import HTMLParser

import pytest

from bot.documents.site.building import DATA, site_files
from bot.knowledge.knowledge import Knowledge
from bot.search.snapshot import Snapshot
from tests.documents.made_up import directive, with_article
from tests.reader import TODAY, Reader

ODD = 'Giữ <script>alert("x")</script> & </li> "nguyên".'


class Page(HTMLParser):
    """The links, ids and tags of a page."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        found = dict(attrs)
        self.ids += [value for name in ("id",) if (value := found.get(name))]
        self.links += [value for name in ("href", "src") if (value := found.get(name))]


def made(snapshot: Snapshot) -> dict[str, bytes]:
    assert isinstance(snapshot.knowledge, Knowledge)
    return site_files(snapshot.knowledge, snapshot, TODAY)


@pytest.fixture(scope="module")
def site(reader: Reader) -> dict[str, bytes]:
    return made(reader.snapshot)


def test_every_link_leads_to_a_page_of_the_folder(site: dict[str, bytes]) -> None:
    pages = {name: Page(content) for name, content in site.items() if name.endswith(".html")}
    assert len(pages) > 10
    for name, page in pages.items():
        assert len(page.ids) == len(set(page.ids)), name
        for link in page.links:
            if link.startswith("data:"):
                continue
            path, _, part = link.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
            assert target in site, (name, link)
            assert not part or part in pages[target].ids, (name, link)


def test_nothing_is_fetched_from_elsewhere(site: dict[str, bytes]) -> None:
    assert not [name for name, content in site.items() if re.search(rb"https?://", content)]


def test_what_is_searched_leads_to_the_fact(site: dict[str, bytes]) -> None:
    text = site[DATA].decode()
    facts = json.loads(text[text.index("[") : text.rindex("]") + 1])
    (poor,) = [fact for fact in facts if "hộ nghèo đa chiều (Điện Biên" in fact["text"]]
    path, _, fact_id = poor["url"].partition("#")
    assert f'<li id="{fact_id}">Tỷ lệ hộ nghèo đa chiều (Điện Biên, năm 2025): <b>17,66%</b>' in site[path].decode()
    assert "“Tổng Bí thư Tô Lâm làm việc với" in poor["source"]
    assert " dien bien " in poor["words"]


def test_a_title_does_not_bring_its_quotation_marks_along(site: dict[str, bytes]) -> None:
    assert ">Các xã tiếp tục nghiên cứu kỹ" in site["index.html"].decode()


def test_a_place_page_has_its_facts_with_their_sources(site: dict[str, bytes]) -> None:
    page = site["dia-ban/p12.html"].decode()
    assert "<h1>Tỉnh Lai Châu · 36 xã, 2 phường</h1>" in page
    assert 'Tăng trưởng kinh tế (năm 2025, mục tiêu): <b>8% trở lên</b> <a href="#n1">[1]</a>' in page
    assert "<b>Lê Minh Ngân</b> – Bí thư Tỉnh ủy Lai Châu" in page
    assert '<li id="n1">' in page
    assert "Tin mới nhất: ngày 6/11/2025. Trang lập ngày 22/11/2026" in page


def test_signs_that_mean_something_in_html_are_shown(reader: Reader) -> None:
    site = made(with_article(reader, directives=[directive(text=ODD, quote=ODD)], title=ODD))
    for name, content in site.items():
        assert b"<script>alert" not in content or name == DATA
        if name.endswith(".html"):
            assert Page(content).tags.count("script") == (2 if name == "index.html" else 0)
    assert "Giữ &lt;script&gt;" in site["dia-ban/p12.html"].decode()


def test_the_same_knowledge_and_day_give_the_same_bytes(reader: Reader, site: dict[str, bytes]) -> None:
    assert made(reader.snapshot) == site

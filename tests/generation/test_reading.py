"""Whatever program saved an article, it reads the same; what is none is refused with a reason."""

import io
import textwrap
import unicodedata

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter

from bot.generation.article import CleanArticle
from bot.generation.formats import SUFFIXES, unwrapped
from bot.generation.reading import is_stored_text, read_article, stem
from bot.knowledge.files import SUFFIXES as STORED_SUFFIXES
from bot.knowledge.problems import Problem
from tests.generation.pages import BODY, HTML, LAST, LEDE, MIDDLE, PAGE, STORED, TITLE

ENGLISH = "The provincial committee held a meeting on Monday to review the work of the commune offices. " * 5


def read(name: str, content: bytes) -> CleanArticle:
    article = read_article(name, f"seeds/{name}", content, ("Lai Châu",))
    assert isinstance(article, CleanArticle), article
    return article


def refused(name: str, content: bytes) -> Problem:
    problems = read_article(name, f"seeds/{name}", content, ())
    assert isinstance(problems, list)
    return problems[0]


def word() -> bytes:
    document = docx.Document()
    document.add_heading(TITLE)
    for paragraph in (LEDE, MIDDLE, LAST):
        document.add_paragraph(paragraph)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def cp1258(text: str) -> bytes:
    """As old programs on Windows save Vietnamese: base letters precomposed, tone marks apart."""
    letters = []
    for letter in text:
        if letter.encode("cp1258", "ignore"):
            letters.append(letter)
            continue
        parts = unicodedata.normalize("NFD", letter)
        tone = next((mark for mark in parts if mark in "\u0300\u0301\u0303\u0309\u0323"), "")
        letters.append(unicodedata.normalize("NFC", parts.replace(tone, "", 1)) + tone)
    return "".join(letters).encode("cp1258", "replace")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bai.txt", PAGE.encode()),
        ("bai.txt", b"\xef\xbb\xbf" + PAGE.encode()),
        ("bai.txt", unicodedata.normalize("NFD", PAGE).encode()),
        ("bai.txt", PAGE.replace("\n", "\r\n").encode()),
        ("bai.txt", PAGE.encode("utf-16")),
        ("bai.txt", cp1258(PAGE)),
        ("bai.txt", STORED.encode()),
        ("bai.html", HTML.encode()),
        ("bai.txt", HTML.encode()),
        ("bai.docx", word()),
    ],
    ids=["utf-8", "bom", "nfd", "crlf", "utf-16", "cp1258", "front matter", "html", "html called txt", "word"],
)
def test_the_same_article_whatever_it_was_saved_as(name: str, content: bytes) -> None:
    article = read(name, content)
    assert article.body == BODY
    assert article.title == TITLE
    assert article.event_date == "2025-08-14"


def test_html_tells_its_paper_and_day() -> None:
    article = read("bai.html", HTML.encode())
    assert (article.outlet, article.published) == ("Báo Bản Mường điện tử", "2025-08-14")


def test_a_front_matter_is_believed_before_the_page() -> None:
    text = STORED.replace("outlet: null", "outlet: Báo Khác").replace("url: null", 'event_date: "2025-08-13"')
    article = read("bai.txt", text.encode())
    assert (article.outlet, article.event_date) == ("Báo Khác", "2025-08-13")


def test_a_day_that_the_front_matter_says_is_unknown_stays_unknown_and_is_doubted() -> None:
    article = read("bai.txt", STORED.replace("url: null", "event_date: null").encode())
    assert article.event_date is None
    assert any("14/8/2025" in doubt for doubt in article.doubts)


def test_what_needs_no_text_of_its_own() -> None:
    assert is_stored_text(STORED.encode(), read("bai.txt", STORED.encode()))
    assert not is_stored_text(PAGE.encode(), read("bai.txt", PAGE.encode()))
    assert not is_stored_text(HTML.encode(), read("bai.html", HTML.encode()))


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.txt", b"", "tệp trống"),
        ("a.txt", b" \n \n", "tệp trống"),
        ("a.txt", bytes(range(256)) * 20, "nhị phân"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "nhị phân"),
        ("a.txt", ENGLISH.encode(), "không viết bằng tiếng Việt"),
        (
            "a.txt",
            b"Tinh uy Lai Chau to chuc hoi nghi danh gia ket qua hoat dong cua chinh quyen dia phuong hai cap.",
            "không có dấu",
        ),
        ("a.txt", "Tổ chức hội nghị.".encode(), "không đủ là một bài"),
        ("a.txt", b"x" * 2_000_001, "lớn hơn 2 MB"),
        ("a.docx", b"PK\x03\x04 hong", "Word bị hỏng"),
        ("a.pdf", b"%PDF-1.4 hong", "PDF bị hỏng"),
        ("a.doc", b"x", "không đọc được loại tệp .doc"),
        ("a.html", b"<html><body></body></html>", "không có nội dung bài"),
        ("a.txt", b"---\ntitle: [\n---\n" + BODY.encode(), ""),
    ],
)
def test_what_is_no_article_is_refused_with_a_reason(name: str, content: bytes, words: str) -> None:
    problem = refused(name, content)
    assert problem.file == f"seeds/{name}"
    assert words in problem.message
    assert problem.remedy


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.docx", "a.pdf"])
@settings(max_examples=40, deadline=None)
@given(content=st.binary(max_size=400))
def test_no_bytes_make_reading_raise(name: str, content: bytes) -> None:
    read_article(name, name, content, ())


@settings(max_examples=150, deadline=None)
@given(lines=st.lists(st.one_of(st.sampled_from(PAGE.split("\n")), st.text(max_size=80)), max_size=40))
def test_no_text_makes_reading_raise_and_the_body_is_the_pages_own(lines: list[str]) -> None:
    article = read_article("a.txt", "a.txt", "\n".join(lines).encode("utf-8", "replace"), ("Lai Châu",))
    if isinstance(article, CleanArticle):
        assert article.body
        assert unicodedata.is_normalized("NFC", article.body)


@pytest.mark.parametrize(
    ("seed", "title", "day", "expected"),
    [
        ("2025-11-06-son-la.txt", "Khác", None, "2025-11-06-son-la"),
        ("2025-07-si-pa-phin.txt", "Khác", None, "2025-07-si-pa-phin"),
        ("tải về (3).html", "Điện Biên: Đổi mới", "2025-08-14", "2025-08-14-dien-bien-doi-moi"),
        ("x.txt", "???", None, "khong-ro-ngay-x"),
        ("x.txt", "một " * 60, "2025", "2025-" + "-".join(["mot"] * 15)),
    ],
)
def test_how_an_articles_file_is_called(seed: str, title: str, day: str | None, expected: str) -> None:
    assert stem(seed, title, day) == expected


def test_the_check_and_the_reader_mean_the_same_files() -> None:
    assert SUFFIXES == STORED_SUFFIXES


def test_the_lines_of_a_printed_page_are_joined_to_paragraphs_again() -> None:
    printed = "\n\n".join(textwrap.fill(text, 80) for text in (TITLE, LEDE, MIDDLE))
    assert unwrapped(printed) == f"{TITLE}\n\n{LEDE}\n\n{MIDDLE}"


def test_a_pdf_without_text_is_refused() -> None:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    stream = io.BytesIO()
    writer.write(stream)
    assert "không có chữ" in refused("a.pdf", stream.getvalue()).message

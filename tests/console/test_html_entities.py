import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.console.html_entities import check_html, parse_html


@pytest.mark.parametrize(
    ("markup", "visible"),
    [
        ("Lai Châu", "Lai Châu"),
        ("<b>Lai <i>Châu</i></b>", "Lai Châu"),
        ("a &lt; b &amp;&gt;&quot;&#39;&#x27; c", "a < b &>\"'' c"),
        ('<a href="https://vi.du/a?b=1&amp;c=2">bài</a>', "bài"),
        ("<a href='tg://user?id=1'>ai</a>", "ai"),
        ("<blockquote expandable>câu <b>gốc</b></blockquote>", "câu gốc"),
        ('<pre><code class="language-python">x</code></pre>', "x"),
        ('<span class="tg-spoiler">kín</span><tg-spoiler>kín</tg-spoiler>', "kínkín"),
        ("<code>/tinh Huế</code>", "/tinh Huế"),
    ],
)
def test_what_telegram_accepts(markup: str, visible: str) -> None:
    assert check_html(markup) == visible


@pytest.mark.parametrize(
    "markup",
    [
        "a < b",
        "a & b",
        "a > b",
        "&nbsp;",
        "<br>",
        "<br/>",
        "<p>đoạn</p>",
        "<ul><li>mục</li></ul>",
        "<B>hoa</B>",
        "<b>",
        "</b>",
        "<b><i>chéo</b></i>",
        "<b>một <b>hai</b></b>",
        "<b",
        '<b class="x">x</b>',
        "<a>không địa chỉ</a>",
        '<a href="">rỗng</a>',
        '<a href="javascript:alert(1)">x</a>',
        '<a href="lai-chau">x</a>',
        "<a href=https://vi.du>x</a>",
        '<a href="https://vi.du/?a=1&b=2">x</a>',
        '<a href="https://vi.du" href="https://vi.du">x</a>',
        "<code><b>x</b></code>",
        "<pre><b>x</b></pre>",
        '<span class="other">x</span>',
        "<span>x</span>",
        '<code class="language-python">x</code>',
        "<blockquote><blockquote>x</blockquote></blockquote>",
        "<i>x</i>" * 101,
    ],
)
def test_what_telegram_refuses_or_drops(markup: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        check_html(markup)


def test_the_message_names_tag_and_byte_offset_as_telegram_does() -> None:
    with pytest.raises(ValueError, match=r'^Unsupported start tag "br" at byte offset 5$'):
        check_html("Huế<br>")
    with pytest.raises(ValueError, match=r'expected "</b>", found "</i>"'):
        check_html("<b>x</i>")


def test_spans_say_what_is_formatted() -> None:
    _, spans = parse_html('x<b>y<i>z</i></b><a href="https://vi.du">w</a>')
    assert [(s.tag, s.attribute, s.start, s.end) for s in spans] == [
        ("i", "", 2, 3),
        ("b", "", 1, 3),
        ("a", "https://vi.du", 3, 4),
    ]


@given(st.text(max_size=80))
def test_any_text_is_either_itself_or_refused(text: str) -> None:
    if any(mark in text for mark in "<>&"):
        escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        assert check_html(escaped) == text
    else:
        assert check_html(text) == text


@given(st.text(alphabet="<>/&;=\"' abip#x1", max_size=40))
def test_no_markup_breaks_the_check(markup: str) -> None:
    try:
        check_html(markup)
    except ValueError:
        return
    assert "&" not in markup or ";" in markup

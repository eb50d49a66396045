"""What only looks like an answer: the contrary, another body, a reason, what became of it, a kind that is not known."""

import pytest

from bot.answers.outcome import Outcome
from bot.answers.scales import MOST_QUOTED
from bot.search.facts import FactKind
from bot.search.light_words import REVERSING
from tests.reader import Reader

NO_DATA = Outcome.NO_DATA
KINDS = {
    FactKind.PETITION: ("kiến nghị {}", "{} kiến nghị những gì", "{} đã kiến nghị gì với Tổng Bí thư"),
    FactKind.DIFFICULTY: ("khó khăn của {}", "{} gặp khó khăn gì"),
    FactKind.DIRECTIVE: ("chỉ đạo về {}", "{} được chỉ đạo những gì"),
}


def known_places(reader: Reader) -> dict[str, str]:
    """The places something is known about, by their canonical names, each as it is named in full."""
    gazetteer = reader.snapshot.gazetteer
    return {
        name: gazetteer.by_canonical[name].full
        for name in sorted(reader.snapshot.known)
        if name in gazetteer.by_canonical
    }


@pytest.mark.parametrize("kind", KINDS)
def test_at_a_place_without_facts_of_a_kind_it_is_said_so(kind: FactKind, reader: Reader) -> None:
    facts = reader.snapshot.facts
    without = [full for name, full in known_places(reader).items() if kind not in facts.kinds_at(name)]
    assert without
    for place in without:
        for ask in KINDS[kind]:
            heard = reader.ask(ask.format(place))
            assert heard.outcome is NO_DATA, (ask.format(place), heard.text)
            assert "Chưa có" in heard.text, heard.text


def test_where_no_petition_is_known_the_difficulties_come_after_the_word_that_none_is(reader: Reader) -> None:
    heard = reader.ask("kien nghi mu cang chai")
    assert heard.text.startswith("Chưa có kiến nghị của xã Mù Cang Chải (Lào Cai)")
    assert "giáo viên tiếng Anh" in heard.text


def test_the_command_still_tells_both(reader: Reader) -> None:
    assert reader.ask("/kiennghi Mù Cang Chải").outcome is Outcome.ANSWERED


@pytest.mark.parametrize("ask", ["tin moi {}", "tin mới {}", "/moi {}"])
@pytest.mark.parametrize("place", ["Cao Bằng", "Cà Mau", "Lạng Sơn"])
def test_there_are_no_news_of_a_place_without_any(ask: str, place: str, reader: Reader) -> None:
    heard = reader.ask(ask.format(place))
    assert heard.outcome is NO_DATA
    assert "Sơn La" not in heard.text


def test_the_news_of_a_place_are_its_own(reader: Reader) -> None:
    heard = reader.ask("tin mới Lai Châu")
    assert heard.outcome is Outcome.ANSWERED
    assert heard.text.startswith("Tỉnh Lai Châu")
    assert "Đinh Thị Bích Thảo" not in heard.text


@pytest.mark.parametrize("verb", sorted(verb for verb in REVERSING if not verb.startswith("bỏ ")))
def test_the_contrary_of_what_was_asked_for_is_not_told(verb: str, reader: Reader) -> None:
    heard = reader.ask(f"Bí thư Lào Cai yêu cầu các xã {verb} các tuyến đường kết nối đi qua địa bàn xã thế nào?")
    assert heard.outcome is NO_DATA, heard.text


@pytest.mark.parametrize("body", ["Sở Xây dựng", "Công an tỉnh", "HĐND tỉnh", "Ban Quản lý dự án", "Cục Đường bộ"])
def test_what_was_asked_of_one_body_is_not_told_of_another(body: str, reader: Reader) -> None:
    heard = reader.ask(f"Bí thư Lào Cai giao {body} hoàn thiện các tuyến đường kết nối ra sao?")
    assert heard.outcome is NO_DATA, heard.text


def test_of_the_body_that_was_asked_it_is_told(reader: Reader) -> None:
    heard = reader.ask("Bí thư Lai Châu giao UBND tỉnh bảo đảm công chức kế toán, đất đai ra sao?")
    assert heard.outcome is Outcome.ANSWERED
    assert "UBND tỉnh" in heard.text


@pytest.mark.parametrize("why", ["vì sao", "tại sao", "vì đâu"])
@pytest.mark.parametrize(
    "ask",
    ["{} Phìn Hồ lại bị gộp vào Si Pa Phìn", "{} Yên Bái sáp nhập vào Lào Cai", "{} Bí thư Lào Cai dặn làm đường"],
)
def test_a_reason_that_nobody_told_is_not_made_up(why: str, ask: str, reader: Reader) -> None:
    assert reader.ask(ask.format(why)).outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    "ask",
    [
        "tỷ lệ đảng viên trên dân số Điện Biên là mấy phần trăm",
        "số đảng viên chiếm bao nhiêu phần trăm so với dân số Điện Biên",
        "tỷ lệ số chi bộ trên tổng số đảng viên Điện Biên",
    ],
)
def test_of_two_counts_no_share_is_made(ask: str, reader: Reader) -> None:
    assert reader.ask(ask).outcome is NO_DATA


def test_a_purpose_makes_no_comparison(reader: Reader) -> None:
    heard = reader.ask("Để đối chiếu, cho biết tỷ lệ hộ nghèo của Điện Biên là bao nhiêu")
    assert "17,66" in heard.text.split("\n", 1)[0]


def test_who_wrote_an_article_is_told_or_said_to_be_unknown(reader: Reader) -> None:
    assert "Thùy Dung" in reader.ask("Bài về Phiêng Pằn do ai viết").text
    for ask in ("Bài về Lai Châu do phóng viên nào viết", "tac gia bai ve lai chau"):
        heard = reader.ask(ask)
        assert heard.outcome is NO_DATA
        assert "không ghi người viết" in heard.text


@pytest.mark.parametrize(("year", "outcome"), [("1929", Outcome.ANSWERED), ("1930", Outcome.UNKNOWN)])
def test_a_number_is_confirmed_only_as_it_is_said(year: str, outcome: Outcome, reader: Reader) -> None:
    assert reader.ask(f"Cụ Vàng A Chảo sinh năm {year} đúng không?").outcome is outcome


def test_of_a_long_line_only_what_is_not_known_is_said_back(reader: Reader) -> None:
    ask = "Bí thư Lào Cai yêu cầu các xã xử lý rác thải, nước sạch nông thôn và chống sạt lở đất ven suối thế nào"
    said = reader.ask(ask).text.split("“", 1)[1].split("”", 1)[0].split(" · ")[1]
    assert len(said.split()) <= MOST_QUOTED + 1
    assert "rác thải" in said


def test_what_is_nearest_comes_first(reader: Reader) -> None:
    heard = reader.ask("Bí thư Lào Cai yêu cầu gì về tập huấn tiếng Mông cho cán bộ thú y")
    first = heard.text.split("Gần nhất đang biết", 1)[-1]
    assert first.index("cầm tay chỉ việc") < 250

"""Which clauses of a line ask, and which only tell of the reader and his work."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.clauses import asking
from bot.answers.outcome import Outcome
from bot.vietnamese.folding import folded, words
from tests.reader import Reader

BARE = "dân số Điện Biên là bao nhiêu"


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        (f"Để viết phần mở đầu bài phát biểu, {BARE}", BARE),
        (f"Trong đoạn nói về quy mô, nơi bài viết cần một con số, xin cho biết {BARE}", BARE),
        (f"Chúng tôi đang soạn tham luận về giảm nghèo; {BARE}", BARE),
        (f"{BARE}, để chúng tôi đưa vào phụ lục của báo cáo", BARE),
        (f"{BARE} để tôi ghi vào bài", BARE),
        (f"em mới dùng lần đầu, cho em hỏi {BARE}", BARE),
        (folded(f"em mới dùng lần đầu, cho em hỏi {BARE}"), folded(BARE)),
        (f"không chắc ở đây có số đó không, nhưng {BARE}", BARE),
        (f"Vì đang phải chốt bản thảo, tôi cần biết {BARE}", BARE),
        ("Dân số Điện Biên để tổng hợp trình lãnh đạo", "Dân số Điện Biên"),
        ("Căn cứ yêu cầu của lãnh đạo, dân số Điện Biên", "dân số Điện Biên"),
        ("Trân trọng đề nghị được cung cấp số liệu về dân số Điện Biên", "dân số Điện Biên"),
        ("Tôi cần dẫn lại, trong phần nói về quy mô, dân số Điện Biên", "dân số Điện Biên"),
        ("Tôi đang viết bài, tôi muốn dẫn đúng dân số Điện Biên, con số ấy là bao nhiêu", BARE),
        ("Em nhắc lại giúp chị số cán bộ, công chức của Lai Châu", "số cán bộ, công chức của Lai Châu"),
    ],
)
def test_a_clause_of_the_reader_is_left_out(line: str, asked: str, reader: Reader) -> None:
    assert asking(line, reader.snapshot) == asked


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Tôi đang viết về Điện Biên, dân số là bao nhiêu", "dân số là bao nhiêu, Điện Biên"),
        ("Tôi đang viết về Điện Biên, dân số Sơn La là bao nhiêu", "dân số Sơn La là bao nhiêu"),
        ("Tôi đang soạn bài về năm 2021, dân số Điện Biên", "dân số Điện Biên, năm 2021"),
        ("Theo tinh thần buổi làm việc ngày 27/7/2025, Điện Biên phải làm gì", "Điện Biên phải làm gì, ngày 27/7/2025"),
    ],
)
def test_what_only_such_a_clause_names_is_what_is_asked_about(line: str, asked: str, reader: Reader) -> None:
    assert asking(line, reader.snapshot) == asked


@pytest.mark.parametrize(
    "line",
    [
        "Khi nói về du lịch, Tổng Bí thư yêu cầu Điện Biên làm gì",
        "Để giảm nghèo bền vững, Tổng Bí thư yêu cầu Điện Biên làm gì",
        "Trước khi sáp nhập, xin cho biết Điện Biên có bao nhiêu xã",
        "Nếu chỉ tính người Mông, xin cho biết số đảng viên Điện Biên",
        "tôi chỉ lấy số của người Mông, tỷ lệ hộ nghèo Điện Biên bao nhiêu",
        "Trong mục tiêu năm 2030, xin cho biết tăng trưởng kinh tế Lai Châu",
        "Đề nghị của xã Tạ Khoa là gì",
        "so sánh hộ nghèo Lai Châu và Điện Biên",
        "lanh dao lai chau giao so noi vu nhung viec gi",
        "Tôi đang viết bài về giảm nghèo, trân trọng cảm ơn",
        "../../etc/passwd",
    ],
)
def test_what_narrows_or_asks_stays(line: str, reader: Reader) -> None:
    assert asking(line, reader.snapshot) == line


def test_what_stands_beside_the_clauses_left_out_is_kept(reader: Reader) -> None:
    kept = asking("Để làm báo cáo, đối với doanh nghiệp, xin cho biết số đảng viên Điện Biên", reader.snapshot)
    assert kept == "đối với doanh nghiệp, số đảng viên Điện Biên"


@given(
    st.lists(
        st.sampled_from(words(f"{BARE} , . ; : ? để tôi cần xin cho biết trong phần viết ấy năm 2020")), max_size=20
    )
)
def test_any_line_is_read(reader: Reader, typed: list[str]) -> None:
    assert isinstance(asking(" ".join(typed), reader.snapshot), str)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Thu ngân sách Điện Biên 1.779,52 tỷ là ước đạt hay đã quyết toán", "ước đạt 1.779,52"),
        ("Đường biên giới xã Si Pa Phìn: đúng 33km hay hơn 33km", "hơn 33km"),
        ("17.418 người là cán bộ, công chức, viên chức toàn tỉnh Lai Châu hay chỉ riêng cấp xã", "17.418"),
        ("Đại hội xã Si Pa Phìn lập hai hay ba tiểu ban", "3 tiểu ban"),
    ],
)
def test_of_two_alternatives_the_figure_tells_which(line: str, told: str, reader: Reader) -> None:
    assert told in reader.ask(line).text.split("\n", 1)[0]


@pytest.mark.parametrize(
    "line",
    [
        "Thu ngân sách Sơn La là ước đạt hay đã quyết toán",
        "tỷ lệ hộ nghèo Điện Biên của người Mông hay người Thái cao hơn",
        "số đảng viên Điện Biên nam hay nữ nhiều hơn",
    ],
)
def test_alternatives_that_the_figure_does_not_tell_apart_are_refused(line: str, reader: Reader) -> None:
    assert reader.ask(line).outcome is Outcome.NO_DATA


def test_no_sentence_of_the_reader_is_repeated_in_full(reader: Reader) -> None:
    line = "cây cà phê chè bản địa trồng xen dưới tán lá già bên bờ suối vắng ở Điện Biên được bao nhiêu hecta tất cả"
    heard = reader.ask(line)
    assert heard.outcome is Outcome.NO_DATA
    assert "…" in heard.text.split("\n", 1)[0]

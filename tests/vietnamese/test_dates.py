import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.vietnamese.dates import (
    period_bounds,
    periods_overlap,
    read_dates,
    read_periods,
    show_date,
    show_period,
)

ANY = settings(max_examples=150, deadline=None)


def first_period(text: str) -> str | None:
    return next((period for period, *_ in read_periods(text)), None)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Chiều 27/7, tại Điện Biên", ["--07-27"]),
        ("sáng 07/9, để", ["--09-07"]),
        ("Sáng nay (25/2), Bộ", ["--02-25"]),
        ("27/7/2025", ["2025-07-27"]),
        ("ngày 22/12/2024 của", ["2024-12-22"]),
        ("ngày 27 tháng 7 năm 2025", ["2025-07-27"]),
        ("ngày 27/7 năm 2025", ["2025-07-27"]),
        ("tháng 10/2025", ["2025-10"]),
        ("tháng 10 năm 2025", ["2025-10"]),
        ("10/2025", ["2025-10"]),
        ("Năm 2025.", ["2025"]),
        ("2025-10", ["2025-10"]),
        ("2025-10-14", ["2025-10-14"]),
        ("14-10-2025", ["2025-10-14"]),
        ("14.10.2025", ["2025-10-14"]),
        ("Từ ngày 01/7 đến ngày 10/10/2025", ["--07-01", "2025-10-10"]),
        ("nhiệm kỳ 2025 – 2030", ["2025", "2030"]),
        ("hôm 29/2", ["--02-29"]),
        ("ngày 2 tháng 9", ["--09-02"]),
    ],
)
def test_a_date_in_any_spelling(text: str, values: list[str]) -> None:
    for written in (text, unicodedata.normalize("NFD", text)):
        assert [mention.value for mention in read_dates(written)] == values


@pytest.mark.parametrize(
    "text",
    [
        "17/18 nhóm chỉ tiêu",
        "10/12 xã",
        "1/3 dân số",
        "tỷ lệ 1/3",
        "31/2",
        "29/2/2025",
        "31/2/2025",
        "ngày 31 tháng 2 năm 2025",
        "tháng 13/2025",
        "57-NQ/TW",
        "178/2024/NĐ-CP",
        "7-9-ong-cau.jpg",
        "Việt Nam 2025 khác",
        "2.025",
        "1.446",
        "đường 20/11",
        "8,02%/năm",
        "2030-2025",
        "nghị quyết số 10/2025",
        "",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert read_dates(text) == []


def test_the_offsets_enclose_the_date() -> None:
    text = "Từ ngày 01/7 đến ngày 10/10/2025 và năm 2026"
    assert [text[m.start : m.end] for m in read_dates(text)] == ["01/7", "10/10/2025", "năm 2026"]


@pytest.mark.parametrize(
    ("question", "period"),
    [
        ("chi dao nam 2025", "2025"),
        ("2025", "2025"),
        ("thang 10/2025", "2025-10"),
        ("tháng 10 năm 2025", "2025-10"),
        ("tháng 10, năm 2025", "2025-10"),
        ("thang 10 2025", "2025-10"),
        ("T10/2025", "2025-10"),
        ("2025-10", "2025-10"),
        ("quy 3 2025", "2025-Q3"),
        ("quý III/2025", "2025-Q3"),
        ("Q3/2025", "2025-Q3"),
        ("quý 3 năm 2025", "2025-Q3"),
        ("2025-Q3", "2025-Q3"),
        ("ngày 27/7/2025", "2025-07-27"),
        ("27.7.2025", "2025-07-27"),
        ("2025-07-27", "2025-07-27"),
        ("ngay 27 thang 7 nam 2025", "2025-07-27"),
        ("27/7 năm 2025", "2025-07-27"),
        ("6 tháng đầu năm 2025", "2025-01/2025-06"),
        ("chin thang dau nam 2025", "2025-01/2025-09"),
        ("3 tháng cuối năm 2025", "2025-10/2025-12"),
        ("nửa đầu năm 2025", "2025-01/2025-06"),
        ("2021-2025", "2021/2025"),
        ("tu nam 2021 den nam 2025", "2021/2025"),
        ("từ 1/7 đến 10/10/2025", "2025-07-01/2025-10-10"),
        ("2025-07-01/2025-10-10", "2025-07-01/2025-10-10"),
        ("từ tháng 7 đến tháng 10/2025", "2025-07/2025-10"),
        ("từ 11/2024 đến 2/2025", "2024-11/2025-02"),
        ("thu ngân sách Điện Biên 2025?", "2025"),
        ("nghị quyết 57 năm 2025", "2025"),
    ],
)
def test_the_period_of_a_question(question: str, period: str) -> None:
    assert first_period(question) == period
    assert first_period(unicodedata.normalize("NFD", question)) == period
    period_bounds(period)


@pytest.mark.parametrize(
    "question",
    [
        "31/2",
        "31/2/2025",
        "tháng 13/2025",
        "quý 5/2025",
        "nghị quyết 57-NQ/TW",
        "nghị định 178/2024/NĐ-CP",
        "nghị quyết số 2025",
        "quyet dinh 2025",
        "nghị quyết 10/2025",
        "NQ 2025",
        "2025 tỷ đồng",
        "27/7",
        "lai chau",
        "năm 1492",
        "2025,5",
        "12025",
        "2030-2025",
        "15 tháng đầu năm 2025",
        "",
    ],
)
def test_what_names_no_period(question: str) -> None:
    assert read_periods(question) == []


def test_every_period_of_a_question_with_its_place_in_it() -> None:
    question = "so sánh tháng 7/2025 với năm 2024"
    assert [(p, question[a:b]) for p, a, b in read_periods(question)] == [
        ("2025-07", "tháng 7/2025"),
        ("2024", "năm 2024"),
    ]


@pytest.mark.parametrize(
    ("period", "shown"),
    [
        ("2025", "năm 2025"),
        ("2025-07", "tháng 7/2025"),
        ("2025-Q3", "quý III/2025"),
        ("2025-07-25", "ngày 25/7/2025"),
        ("2025-07-01/2025-10-10", "từ 1/7/2025 đến 10/10/2025"),
        ("2025/2030", "2025–2030"),
        ("2021/2025", "2021–2025"),
        ("2025-01/2025-06", "6 tháng đầu năm 2025"),
        ("2025-03/2025-05", "từ tháng 3/2025 đến tháng 5/2025"),
        ("2025-10/2025-12", "3 tháng cuối năm 2025"),
        ("2025-Q1/2025-Q2", "từ quý I/2025 đến quý II/2025"),
    ],
)
def test_a_period_as_printed(period: str, shown: str) -> None:
    assert show_period(period) == shown
    assert first_period(shown) == period or "Q" in period


def test_a_date_as_printed() -> None:
    assert [show_date(d) for d in ("2025-10-14", "2025-07", "2025", "--07-27")] == [
        "14/10/2025",
        "7/2025",
        "2025",
        "27/7",
    ]


@pytest.mark.parametrize("wrong", ["", "27/7/2025", "2025-Q5", "2025-7", "năm 2025"])
def test_what_is_no_date_is_not_printed(wrong: str) -> None:
    for show in (show_date, show_period, period_bounds):
        with pytest.raises(ValueError, match="not a"):
            show(wrong)


def test_the_days_a_period_covers() -> None:
    assert period_bounds("2024-02") == (date(2024, 2, 1), date(2024, 2, 29))
    assert period_bounds("2025-Q4") == (date(2025, 10, 1), date(2025, 12, 31))
    assert period_bounds("2021/2025") == (date(2021, 1, 1), date(2025, 12, 31))
    assert period_bounds("2025-07-25") == (date(2025, 7, 25), date(2025, 7, 25))
    with pytest.raises(ValueError, match="ends before"):
        period_bounds("2025/2021")


def test_periods_overlap_when_they_share_a_day() -> None:
    assert periods_overlap("2025", "2025-07-27")
    assert periods_overlap("2025-Q3", "2025-09-30/2026")
    assert not periods_overlap("2025-Q3", "2025-10")
    assert not periods_overlap("2024", "2025")


@ANY
@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_printed_day_reads_back_the_same(day: date) -> None:
    iso = day.isoformat()
    assert first_period(show_period(iso)) == iso
    assert [m.value for m in read_dates(show_date(iso))] == [iso]
    assert [m.value for m in read_dates(iso)] == [iso]


ALIKE = st.text(alphabet=st.sampled_from("0123456789/-.– namthgquyđế\u0301I"), max_size=40)


@ANY
@given(st.text() | ALIKE)
def test_any_text_is_read_and_the_offsets_are_right(text: str) -> None:
    last = 0
    for mention in read_dates(text):
        assert last <= mention.start < mention.end <= len(text)
        last = mention.end
        show_date(mention.value)
    for period, start, end in read_periods(text):
        assert 0 <= start < end <= len(text)
        period_bounds(period)
        show_period(period)

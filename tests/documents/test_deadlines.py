"""The clock of directives: what is said of a due date, and the calendar that reminds of it."""

from datetime import date, timedelta

import pytest
from icalendar import Calendar

from bot.answers.attachment import Attachment, AttachmentKind
from bot.answers.outcome import Outcome
from bot.documents.making import prepare
from bot.search.snapshot import Snapshot
from tests.documents.made_up import directive, with_article
from tests.reader import Reader

TODAY = date(2026, 6, 10)


def asked(reader: Reader, *dues: str, line: str = "/thoihan Lai Châu") -> str:
    directives = [directive(number, due=due) for number, due in enumerate(dues, 1)]
    return Reader(with_article(reader, directives=directives), TODAY).ask(line).text


def test_the_overdue_come_first_then_what_is_due_soonest(reader: Reader) -> None:
    text = asked(reader, "2026-06-30", "2026-06-01", "2026-06-11", "2025-12-31")
    assert [line.partition(":")[0] for line in text.splitlines() if line.startswith(("• Hạn", "Đã", "Sắp"))] == [
        "Đã quá hạn",
        "• Hạn 31/12/2025, quá hạn 161 ngày",
        "• Hạn trong năm 2025, quá hạn 161 ngày kể từ hết năm 2025",
        "• Hạn 1/6/2026, quá hạn 9 ngày",
        "Sắp đến hạn",
        "• Hạn 11/6/2026, còn 1 ngày",
        "• Hạn 30/6/2026, còn 20 ngày",
    ]
    assert "bài không nói việc đã xong hay chưa" in text


@pytest.mark.parametrize(
    ("due", "words"),
    [
        ("2026-06-10", "Hạn 10/6/2026, hôm nay là ngày cuối:"),
        ("2026-06-09", "Hạn 9/6/2026, quá hạn 1 ngày:"),
        ("2026-06", "Hạn trong tháng 6/2026, còn 20 ngày đến hết tháng 6/2026:"),
        ("2026-05", "Hạn trong tháng 5/2026, quá hạn 10 ngày kể từ hết tháng 5/2026:"),
        ("2030", "Hạn trong năm 2030, còn 1.665 ngày đến hết năm 2030:"),
        ("2026", "Hạn trong năm 2026, còn 204 ngày đến hết năm 2026:"),
    ],
)
def test_a_month_or_a_year_is_counted_to_its_end_and_says_so(reader: Reader, due: str, words: str) -> None:
    assert words in asked(reader, due)


def test_the_last_day_of_a_month_is_still_in_time(reader: Reader) -> None:
    snapshot = with_article(reader, directives=[directive(due="2026-06")])
    assert "hôm nay là ngày cuối tháng 6/2026" in Reader(snapshot, date(2026, 6, 30)).ask("/thoihan Lai Châu").text
    assert "quá hạn 1 ngày" in Reader(snapshot, date(2026, 7, 1)).ask("/thoihan Lai Châu").text


def test_a_line_names_what_who_and_the_source(reader: Reader) -> None:
    text = asked(reader, "2026-06-30")
    assert "Việc thử số 1. – Lê Minh Ngân, Bí thư Tỉnh ủy [2]" in text
    assert "[2] Báo Thử, “Bài thử”, đăng 5/1/2026" in text


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("/thoihan", 2),
        ("/thời hạn Lai Châu", 2),
        ("/thoihan Lê Minh Ngân", 2),
        ("/thoihan giảm nghèo", 1),
        ("/thoihan lai chau giam ngheo", 1),
        ("/thoihan bí thư Lai Châu", 2),
        ("/thoihan tháng 6/2026", 1),
        ("/thoihan Lai Châu năm 2025", 1),
        ("/thoihan Lai Châu tháng 7/2026", 0),
        ("/thoihan chủ tịch Lai Châu", 0),
    ],
)
def test_it_is_asked_by_place_person_and_topic(reader: Reader, line: str, found: int) -> None:
    assert asked(reader, "2026-06-30", line=line).count("• Hạn") == found


def test_where_nothing_has_a_due_date_that_is_said(reader: Reader) -> None:
    heard = reader.ask("/thoihan Điện Biên")
    assert heard.outcome is Outcome.NO_DATA
    assert heard.text.startswith("Chưa có chỉ đạo nào ghi hạn: tỉnh Điện Biên.")
    assert reader.ask("/thoihan Cà Mau").text.endswith(
        "Chưa có dữ kiện về tỉnh Cà Mau. Đồng chí thử /nguon để xem điều đã có."
    )


def calendar(snapshot: Snapshot, today: date = TODAY) -> Calendar:
    heard = Reader(snapshot, today).ask("/thoihan Lai Châu")
    assert heard.reply.attachments == (Attachment(AttachmentKind.CALENDAR, "/thoihan Lai Châu"),)
    draw = prepare(heard.reply.attachments[0], snapshot, today)
    assert draw is not None
    made = draw()
    assert made.name == "thoi-han-lai-chau.ics"
    assert made.content == draw().content
    assert made.content.count(b"\r\n") == made.content.count(b"\n")
    assert all(len(line) <= 75 for line in made.content.split(b"\r\n"))
    return Calendar.from_ical(made.content)


def test_the_calendar_holds_what_is_still_to_come_each_with_its_alarms(reader: Reader) -> None:
    odd = 'Nộp báo cáo; gồm "A", B\\C & <D>\nđúng mẫu.'
    snapshot = with_article(
        reader,
        directives=[directive(1, due="2026-06-01"), directive(2, due="2026-06-30", text=odd, addressee="các xã")],
    )
    (event,) = calendar(snapshot).walk("VEVENT")
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2026, 6, 30), date(2026, 7, 1))
    assert event["uid"] == "thu-d-2@briefing-bot"
    assert event["description"].startswith(odd)
    assert "Người chỉ đạo: Lê Minh Ngân, Bí thư Tỉnh ủy\nNơi nhận: các xã\n" in event["description"]
    assert "Nguồn: Báo Thử, “Bài thử”, đăng 5/1/2026" in event["description"]
    alarms = event.walk("VALARM")
    assert [alarm["action"] for alarm in alarms] == ["DISPLAY", "DISPLAY"]
    # At eight in the morning, seven days and one day before.
    assert [alarm["trigger"].dt for alarm in alarms] == [timedelta(days=-6, hours=-16), timedelta(hours=-16)]


def test_an_alarm_that_would_lie_in_the_past_is_left_out(reader: Reader) -> None:
    snapshot = with_article(reader, directives=[directive(due="2026-06-13")])
    (event,) = calendar(snapshot).walk("VEVENT")
    assert [alarm["description"] for alarm in event.walk("VALARM")] == ["Còn 1 ngày: Việc thử số 1"]


def test_a_month_stands_on_its_last_day_and_says_that_the_day_is_not_known(reader: Reader) -> None:
    (event,) = calendar(with_article(reader, directives=[directive(due="2026-06")])).walk("VEVENT")
    assert event["dtstart"].dt == date(2026, 6, 30)
    assert event["summary"] == "Hạn (trong tháng 6/2026): Việc thử số 1"
    assert "Bài chỉ ghi trong tháng 6/2026; ngày ở đây là ngày cuối." in event["description"]


def test_what_is_all_over_makes_no_calendar(reader: Reader) -> None:
    assert reader.ask("/thoihan Lai Châu").reply.attachments == ()

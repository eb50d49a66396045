"""Charts: what may be drawn together, what is refused, and the picture itself."""

import concurrent.futures
from io import BytesIO
from struct import unpack

import pytest
from matplotlib.image import imread
from matplotlib.text import Text

from bot.answers.attachment import Attachment, AttachmentKind
from bot.answers.charting import Chart, drawn
from bot.answers.outcome import Outcome
from bot.answers.scope import Context
from bot.answers.understanding import understand
from bot.documents.chart import WIDTH, chart_file
from bot.documents.making import prepare
from bot.knowledge.model import Figure
from bot.search.snapshot import Snapshot
from tests.documents.made_up import figure, with_article
from tests.reader import TODAY, Reader

YEARS = [(30.5, "2021"), (26.1, "2022"), (21.75, "2023"), (12.5, "2025")]


def series() -> list[Figure]:
    return [figure(n, value=value, period=period, shown="x") for n, (value, period) in enumerate(YEARS)]


def chart_of(line: str, snapshot: Snapshot) -> Chart:
    chart = drawn(Context(understand(line, snapshot, TODAY), snapshot, TODAY))
    assert chart is not None
    return chart


def test_places_are_drawn_side_by_side_the_highest_first(reader: Reader) -> None:
    heard = reader.ask("/bieudo số xã Lai Châu, Điện Biên")
    assert heard.outcome is Outcome.ANSWERED
    assert heard.text.startswith("Biểu đồ · số đơn vị hành chính cấp xã\n")
    assert "(Điện Biên): 45 xã, phường [1]" in heard.text
    chart = chart_of("/bieudo số xã Lai Châu, Điện Biên", reader.snapshot)
    assert [(bar.label, bar.shown) for bar in chart.bars] == [
        ("Điện Biên (tin 27/7/2025)", "45 xã, phường"),
        ("Lai Châu (tin 14/10/2025)", "38 xã, phường"),
    ]


def test_an_indicator_alone_is_drawn_for_all_places_that_have_it(reader: Reader) -> None:
    chart = chart_of("/bieudo số đơn vị hành chính cấp xã", reader.snapshot)
    assert {bar.label.partition(" (")[0] for bar in chart.bars} == {"Điện Biên", "Lai Châu"}


def test_periods_of_one_place_are_drawn_in_their_order(reader: Reader) -> None:
    snapshot = with_article(reader, figures=series())
    chart = chart_of("/bieudo hộ nghèo Lai Châu", snapshot)
    assert [(bar.label, bar.shown) for bar in chart.bars] == [
        ("2021", "30,5%"),
        ("2022", "26,1%"),
        ("2023", "21,75%"),
        ("2025", "12,5%"),
    ]
    assert chart.about == "tỉnh Lai Châu"


@pytest.mark.parametrize(
    "other",
    [
        {"period": "2024"},
        {"status": "target"},
        {"unit": "hộ"},
        {"change": "giảm"},
        {"of": 100.0},
        {"value": [10.0, 12.0]},
        {"indicator": "tỷ lệ hộ cận nghèo"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_differs_in_anything_that_counts_is_not_drawn_together(reader: Reader, other: dict[str, object]) -> None:
    snapshot = with_article(reader, figures=[figure(1), figure(2, place="Sơn La", **other)])
    heard = Reader(snapshot).ask("/bieudo tỷ lệ hộ nghèo Lai Châu, Sơn La")
    assert heard.outcome is Outcome.NO_DATA
    assert "Chưa vẽ được: không có hai số liệu" in heard.text
    assert heard.reply.attachments == ()


def test_a_half_year_is_not_drawn_beside_a_year(reader: Reader) -> None:
    snapshot = with_article(reader, figures=[figure(1, period="2025"), figure(2, period="2024-01/2024-06")])
    heard = Reader(snapshot).ask("/bieudo hộ nghèo Lai Châu")
    assert "mới có một kỳ" in heard.text
    assert heard.reply.attachments == ()


def test_one_period_alone_is_no_series(reader: Reader) -> None:
    heard = reader.ask("/bieudo hộ nghèo Điện Biên")
    assert heard.outcome is Outcome.NO_DATA
    assert "tỷ lệ hộ nghèo đa chiều của tỉnh Điện Biên mới có một kỳ" in heard.text


def test_the_newest_of_two_sources_is_drawn_once(reader: Reader) -> None:
    older = [figure(9, value=14.0, shown="14%"), figure(8, value=20.0, shown="20%", place="Sơn La")]
    first = Reader(with_article(reader, figures=older, stem="2025-12-01-cu", published="2025-12-01"))
    chart = chart_of("/bieudo hộ nghèo Lai Châu, Sơn La", with_article(first, figures=[figure(1)]))
    assert [(bar.label, bar.shown) for bar in chart.bars] == [("Sơn La", "20%"), ("Lai Châu", "12,5%")]


@pytest.mark.parametrize(
    ("line", "data"),
    [("/sosanh Lai Châu, Điện Biên", "/bieudo @p12 @p11"), ("số xã của Lai Châu và Điện Biên", "/bieudo @i-")],
)
def test_a_comparison_that_can_be_drawn_offers_it(reader: Reader, line: str, data: str) -> None:
    button = reader.ask(line).buttons["Biểu đồ"]
    assert button.startswith(data)
    assert reader.ask(button).outcome is Outcome.ANSWERED


def test_a_series_offers_its_chart_and_a_single_figure_does_not(reader: Reader) -> None:
    told = Reader(with_article(reader, figures=series()))
    button = told.ask("hộ nghèo Lai Châu").buttons["Biểu đồ"]
    assert len(chart_of(button, told.snapshot).bars) == 4
    assert "Biểu đồ" not in reader.ask("hộ nghèo Điện Biên").buttons


def test_more_places_than_a_phone_shows_are_counted(reader: Reader) -> None:
    names = [name for name in reader.snapshot.gazetteer.communes if name != "Lai Châu"][:14]
    figures = [figure(n, value=float(n + 1), shown="x", place=name) for n, name in enumerate(names)]
    heard = Reader(with_article(reader, figures=figures)).ask("/bieudo hộ nghèo")
    assert "Biểu đồ gồm 12 giá trị, còn" in heard.text


def test_the_picture_is_as_wide_as_a_phone_and_the_same_every_time(reader: Reader) -> None:
    chart = chart_of("/bieudo Lai Châu, Điện Biên", reader.snapshot)
    picture = chart_file(chart, TODAY)
    width, height = unpack(">II", picture[16:24])
    assert width == WIDTH == 1080
    assert 300 < height < 2 * width
    # Two at once in threads, as the edge makes them.
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        assert set(pool.map(lambda _: chart_file(chart, TODAY), range(4))) == {picture}


def test_the_picture_says_its_sources_days_and_values(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        Text, "set_text", lambda _, text, original=Text.set_text: said.append(str(text)) or original(_, text)
    )
    chart_file(chart_of("/bieudo Lai Châu, Điện Biên", reader.snapshot), TODAY)
    text = "\n".join(said).replace("\n", " ")
    for words in (
        "Số đơn vị hành chính cấp xã",
        "45 xã, phường",
        "Lai Châu (tin 14/10/2025)",
        "“Tổng Bí thư Tô Lâm làm việc với Ban Chấp hành Đảng bộ tỉnh Điện Biên”, 27/7/2025",
        "Vẽ ngày 22/11/2026.",
    ):
        assert words in text


def test_a_caption_of_any_indicator_is_one_telegram_takes(reader: Reader) -> None:
    figures = [figure(n, indicator="số " + "rất dài " * 200, place=place) for n, place in enumerate(["Huế", "Sơn La"])]
    draw = prepare(
        Attachment(AttachmentKind.CHART, "/bieudo Huế, Sơn La"), with_article(reader, figures=figures), TODAY
    )
    assert draw is not None
    made = draw()
    assert len(made.caption) < 1024
    assert len(made.name) <= 60


def test_no_letter_is_missing_and_no_text_leaves_the_picture(reader: Reader) -> None:
    long = "tỷ lệ thôn, bản, tổ dân phố có ĐƯỜNG Ô TÔ ĐẾN TRUNG TÂM được cứng hóa theo chuẩn nông thôn mới ở mọi xã"
    unit = "thôn, bản, tổ dân phố đạt chuẩn"
    figures = [
        figure(n, indicator=long, unit=unit, value=value, shown="x", place=place)
        for n, (place, value) in enumerate([("Lai Châu", 123456.0), ("Sơn La", -5.5), ("Thành phố Hồ Chí Minh", 1.0)])
    ]
    chart = chart_of(f"/bieudo {long}", with_article(reader, figures=figures))
    # Warnings are errors: matplotlib warns of a letter its font lacks.
    picture = chart_file(chart, TODAY)
    pixels = imread(BytesIO(picture))
    margins = pixels[:, -20:, :3], pixels[:, :20, :3], pixels[-8:, :, :3], pixels[:8, :, :3]
    assert [float(margin.min()) for margin in margins] == [1.0] * 4

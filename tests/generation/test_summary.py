"""What an article is summed up by, and how a sentence reads alone; people and meetings are invented."""

import pytest

from bot.gazetteer.loading import load_gazetteer
from bot.generation.extracting import Vocabulary, extractor
from bot.generation.standing_alone import standing_alone
from bot.knowledge.model import Indicator, Topic
from tests.generation.facts import article_of

EXTRACT = extractor(
    load_gazetteer(),
    Vocabulary(
        topics=(Topic(name="giáo dục", synonyms=["trường học"], abbreviations=[]),),
        indicators=(Indicator(name="tỷ lệ hộ nghèo", synonyms=[], main=True),),
    ),
)


@pytest.mark.parametrize(
    ("sentence", "alone"),
    [
        ("Bên cạnh đó, xã mở thêm hai lớp học.", "Xã mở thêm hai lớp học."),
        ("Chiều cùng ngày, đoàn thăm Trạm Y tế xã.", "Đoàn thăm Trạm Y tế xã."),
        ("Cũng trong dịp này, đoàn tặng 12 suất quà.", "Đoàn tặng 12 suất quà."),
        ("Báo cáo nêu rõ mô hình chạy êm từ ngày 1/8.", "Mô hình chạy êm từ ngày 1/8."),
        ("Theo báo cáo do Sở trình bày, dịch đã lui.", "Theo báo cáo do Sở trình bày, dịch đã lui."),
        ("b) Mở thêm hai lớp học.", "Mở thêm hai lớp học."),
        # Of a number nothing is taken off.
        ("12.847 hồ sơ được nhận trong tháng.", "12.847 hồ sơ được nhận trong tháng."),
        (
            "Đó là ý kiến của ông Lò Văn Khánh, Bí thư Tỉnh ủy, chỉ đạo tại buổi làm việc sáng 3/9 ở xã Chiềng Hoa.",
            "Ông Lò Văn Khánh, Bí thư Tỉnh ủy, chỉ đạo tại buổi làm việc sáng 3/9 ở xã Chiềng Hoa.",
        ),
        ("Đây là ý kiến đúng.", "Đây là ý kiến đúng."),
        ("Cùng ngày.", "Cùng ngày."),
    ],
)
def test_a_sentence_reads_alone(sentence: str, alone: str) -> None:
    assert standing_alone(sentence) == alone


def test_what_is_told_leaves_room_for_what_is_asked() -> None:
    told = [f"Xã có {n} hộ, {n + 2} bản và {n + 3} trâu bò ở vùng đất dốc phía tây của xã." for n in range(21, 28)]
    body = "\n\n".join([
        "Ngày 20/10, đồng chí Lò Văn Khánh, Bí thư Tỉnh ủy Sơn La làm việc với lãnh đạo xã Chiềng Hoa.",
        *told,
        "Đồng chí yêu cầu xã tiếp tục nỗ lực làm tốt những việc trọng tâm sắp tới.",
        "Đồng chí yêu cầu xã sớm sửa lại các trường học ở vùng cao.",
        "Đồng chí yêu cầu xã giữ sạch nguồn nước đầu nguồn của bản.",
    ])  # fmt: skip
    summary = EXTRACT(article_of(body)).article.summary
    assert len(summary) == 5
    assert sum(line in told for line in summary) == 2
    assert "Đồng chí yêu cầu xã sớm sửa lại các trường học ở vùng cao." in summary


def test_a_main_indicator_is_told_before_another() -> None:
    body = "\n\n".join([
        "Ngày 20/10, đồng chí Lò Văn Khánh, Bí thư Tỉnh ủy Sơn La làm việc với lãnh đạo xã Chiềng Hoa.",
        *[f"Xã có {n} trâu bò nuôi ở vùng đất dốc phía tây của xã." for n in range(21, 27)],
        "Đến cuối kỳ, tỷ lệ hộ nghèo chỉ còn 12,5%, đúng như dự tính.",
    ])  # fmt: skip
    assert "Đến cuối kỳ, tỷ lệ hộ nghèo chỉ còn 12,5%, đúng như dự tính." in EXTRACT(article_of(body)).article.summary


def test_the_event_the_article_is_about_is_told_though_its_day_is_unknown() -> None:
    body = (
        "Làm việc với lãnh đạo xã Chiềng Hoa, đồng chí Lò Văn Khánh nghe báo cáo về mùa vụ.\n\n"
        "Buổi chiều cùng ngày, đoàn thăm bản Pa Khôm và tặng quà bà con."
    )
    article = article_of(body)
    undated = type(article)(**{**{name: getattr(article, name) for name in article.__slots__}, "event_date": None})
    assert [(event.date, event.text) for event in EXTRACT(undated).article.events] == [
        (None, "Làm việc với lãnh đạo xã Chiềng Hoa, đồng chí Lò Văn Khánh nghe báo cáo về mùa vụ."),
        (None, "Đoàn thăm bản Pa Khôm và tặng quà bà con."),
    ]

"""What the facts of an article are on, with an editor's topics; sentences and people are invented."""

import pytest

from bot.gazetteer.loading import load_gazetteer
from bot.generation.extracting import Vocabulary, extractor
from bot.generation.topics import TopicIndex
from bot.knowledge.model import Article, Topic
from tests.generation.facts import article_of

TOPICS = (
    Topic(name="y tế", synonyms=["trạm y tế", "khám chữa bệnh"], abbreviations=[]),
    Topic(name="giáo dục", synonyms=["trường học", "giáo viên"], abbreviations=[]),
    Topic(name="văn hóa", synonyms=["di sản văn hóa"], abbreviations=[]),
    Topic(name="phát triển kinh tế", synonyms=["kinh tế"], abbreviations=[]),
    Topic(name="kinh tế tư nhân", synonyms=["doanh nghiệp"], abbreviations=[]),
    Topic(name="bộ máy mới", synonyms=["mô hình 2 cấp", "cán bộ, công chức"], abbreviations=[]),
    Topic(name="xây dựng Đảng", synonyms=["đảng bộ"], abbreviations=[]),
)
LEAD = "Ngày 20/10, đồng chí Lò Văn Khánh, Bí thư Tỉnh ủy Sơn La làm việc với lãnh đạo xã Chiềng Hoa.\n\n"


def found(body: str) -> Article:
    """What is found in `body` with these topics."""
    return extractor(load_gazetteer(), Vocabulary(topics=TOPICS))(article_of(body)).article


def directive(said: str, lead: str = LEAD) -> list[str]:
    """The topics of the one directive in `said`."""
    (told,) = found(lead + said).directives
    return told.topics


@pytest.mark.parametrize(
    ("said", "topics"),
    [
        ("Đồng chí yêu cầu xã sửa trường học, trạm y tế.", ["giáo dục", "y tế"]),
        # "văn hoá" is how half of the papers spell it.
        ("Đồng chí yêu cầu xã giữ gìn di sản văn hoá.", ["văn hóa"]),
        # The end of one matter and the beginning of another are no topic.
        ("Đồng chí yêu cầu xã ghi rõ cột y, tế bào nào cũng phải đếm.", []),
        ("Đồng chí yêu cầu xã tập huấn cho cán bộ công chức.", ["bộ máy mới"]),
        ("Đồng chí yêu cầu xã vận hành tốt mô hình 2 cấp.", ["bộ máy mới"]),
        ("Đồng chí yêu cầu xã học theo mô hình cấp nước sạch.", []),
        # Of two names that share a word the one that ends later is meant.
        ("Đồng chí yêu cầu xã phát triển kinh tế tư nhân.", ["kinh tế tư nhân"]),
        # Fields that only show what is meant count where nothing else is named.
        ("Đồng chí yêu cầu xã tuyển giáo viên giỏi về các lĩnh vực y tế, kinh tế.", ["giáo dục"]),
        ("Đồng chí yêu cầu xã tuyển người giỏi về các lĩnh vực y tế, kinh tế.", ["y tế", "phát triển kinh tế"]),
        # What it is good for comes after what is to be done.
        ("Đồng chí yêu cầu xã mở đường để phát triển kinh tế, xây trường học.", ["phát triển kinh tế", "giáo dục"]),
        ("Đồng chí yêu cầu xã tuyển giáo viên nhằm phát triển kinh tế.", ["giáo dục", "phát triển kinh tế"]),
    ],
)
def test_topics_are_what_is_named_word_by_word(said: str, topics: list[str]) -> None:
    assert directive(said) == topics


def test_a_body_s_name_tells_less_than_what_is_to_be_done() -> None:
    assert directive("Đồng chí giao Sở Y tế rà soát trường học ở vùng lũ.") == ["giáo dục"]
    assert directive("Đồng chí yêu cầu xã mời Sở Y tế về từng trường học.") == ["giáo dục", "y tế"]


def test_whom_it_is_said_to_comes_last_and_a_body_only_when_nothing_else_is_named() -> None:
    assert directive("Đồng chí yêu cầu giáo viên lo khám chữa bệnh cho trẻ.") == ["y tế", "giáo dục"]
    assert directive("Đồng chí đề nghị Đảng bộ xã mời thêm giáo viên.") == ["giáo dục"]
    assert directive("Đồng chí đề nghị Đảng bộ xã làm việc quyết liệt hơn.") == ["xây dựng Đảng"]


def test_a_directive_that_names_no_topic_is_on_that_of_its_article() -> None:
    about = "Ngày 20/10, đồng chí Lò Văn Khánh, Bí thư Tỉnh ủy Sơn La kiểm tra khám chữa bệnh ở xã Chiềng Hoa.\n\n"
    assert directive("Đồng chí yêu cầu xã làm việc quyết liệt hơn.", about) == ["y tế"]
    assert directive("Đồng chí yêu cầu xã làm việc quyết liệt hơn.") == []


def test_a_figure_is_on_what_it_is_named_for() -> None:
    said = "Năm 2025, tỷ lệ giáo viên đạt chuẩn còn 62%, với mức giảm bình quân 2,5%/năm."
    assert [figure.topics for figure in found(said).figures] == [["giáo dục"], ["giáo dục"]]
    assert [figure.topics for figure in found("Xã trồng mới 120 ha mắc ca.").figures] == [[]]


def test_a_short_name_gives_its_topics_in_order() -> None:
    index = TopicIndex(TOPICS)
    assert index.named("số giáo viên được khám chữa bệnh") == ["giáo dục", "y tế"]
    assert index.named("số tế bào") == []

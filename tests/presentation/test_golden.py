"""The golden questions are asked of the knowledge they stand beside."""

from dataclasses import replace

from bot.knowledge.knowledge import Asked
from bot.knowledge.model import GoldenQuestion
from bot.presentation.golden import wrong_answers
from bot.search.snapshot import build_snapshot
from tests.reader import Reader


def faults(reader: Reader, question: GoldenQuestion) -> list[str]:
    asked = Asked(question, "knowledge/questions.yaml", 5, 3)
    knowledge = replace(reader.snapshot.knowledge, questions=(asked,))
    return [
        str(problem) for problem in wrong_answers(build_snapshot(knowledge, reader.snapshot.gazetteer), reader.today)
    ]


def test_the_shipped_questions_are_answered_rightly(reader: Reader) -> None:
    assert len(reader.snapshot.knowledge.questions) > 5
    assert wrong_answers(reader.snapshot, reader.today) == []


def test_a_wrong_answer_names_file_line_and_what_is_missing(reader: Reader) -> None:
    question = GoldenQuestion(ask="hộ nghèo Điện Biên", has=["18%"], lacks=["17,66%"])
    start = "knowledge/questions.yaml:5:3: câu hỏi mẫu “hộ nghèo Điện Biên”: "
    end = ". Sửa dữ liệu, hoặc sửa câu hỏi mẫu nếu nó đã cũ."
    assert faults(reader, question) == [
        f"{start}câu trả lời thiếu “18%”{end}",
        f"{start}câu trả lời có “17,66%”{end}",
    ]


def test_an_answer_where_none_was_due_is_wrong(reader: Reader) -> None:
    assert (
        "kết quả là answered, không phải no_data"
        in faults(reader, GoldenQuestion(ask="lai châu", outcome="no_data"))[0]
    )

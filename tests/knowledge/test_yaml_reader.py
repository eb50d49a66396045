"""The reader keeps positions, and reads alike with libyaml and without."""

import pytest
import yaml

from bot.knowledge import yaml_reader
from bot.knowledge.yaml_reader import read_yaml

TEXT = """\
# ghi chú
tên: Điện Biên
số: [1, -2, 8.02, 1446]
rỗng:
trống: ~
đúng: true
chữ: "no"
ngày: '2025-07-27'
tháng: 2025-07
đoạn: >-
  Dòng một
  dòng hai
các việc:
  - {a: 1}
  - b: x
    c: [u, v]
"""


@pytest.fixture(params=["libyaml", "python"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    loader = yaml.CSafeLoader if request.param == "libyaml" else yaml.SafeLoader
    monkeypatch.setattr(yaml_reader, "_LOADER", loader)
    return str(request.param)


def test_values(parser: str) -> None:
    file, problems = read_yaml("x.yaml", TEXT)
    assert problems == [], parser
    assert file.data == {
        "tên": "Điện Biên",
        "số": [1, -2, 8.02, 1446],
        "rỗng": None,
        "trống": None,
        "đúng": True,
        "chữ": "no",
        "ngày": "2025-07-27",
        "tháng": "2025-07",
        "đoạn": "Dòng một dòng hai",
        "các việc": [{"a": 1}, {"b": "x", "c": ["u", "v"]}],
    }


def test_positions(parser: str) -> None:
    file, _ = read_yaml("x.yaml", TEXT)
    assert file.position(("tên",)) == (2, 6), parser
    assert file.position(("tên",), at_key=True) == (2, 1)
    assert file.position(("số", 2)) == (3, 13)
    assert file.position(("các việc", 1, "c", 1)) == (16, 12)
    assert file.position(("các việc", 1, "không có")) == (15, 5)
    assert file.position(("không có",)) == (2, 1)


def test_positions_count_from_the_first_line_given() -> None:
    file, problems = read_yaml("x.txt", "a: 1\na: 2\n", first_line=2)
    assert file.position(("a",)) == (2, 4)
    assert str(problems[0]).startswith("x.txt:3:1: khóa a có hai lần trong một mục (lần đầu ở dòng 2).")


@pytest.mark.parametrize(
    ("text", "where", "words"),
    [
        ('a: "x\n', "2:1", "ngoặc kép hoặc ngoặc đơn đã mở mà không đóng"),
        ("a:\n\t- b\n", "2:1", "phím Tab"),
        ("a:\n  b: 1\n c: 2\n", "3:2", "thụt lề lệch"),
        ("- a\nb: 1\n", "2:1", "không bắt đầu bằng dấu gạch"),
        ("a: &\n", "1:5", "dấu & hoặc *"),
        ('a: "\\q"\n', "1:", "dấu \\ trong ngoặc kép"),
        ("a: - b\n", "1:4", "dấu gạch đầu dòng nằm cùng dòng"),
        ("a: {x: 1\n", "2:1", "thiếu dấu phẩy hoặc thiếu }"),
        ("a: ]\n", "1:4", "dấu ngoặc hoặc dấu phẩy"),
        ("a: 1\n...\nb\n", "3:1", "sau phần nội dung chính"),
        ("a: >x\n  s\n", "1:5", "sau dấu > hoặc |"),
        ("--- a\n--- b\n", "2:1", "nhiều phần ngăn bằng ---"),
        ("a: 'b\n---\n'", "2:1", "dòng --- ở giữa"),
        ("a: é\n\x07: 1", "2:1", "ký tự điều khiển U+0007"),
        ("a: |\n  b\nabc\n", "", "thiếu dấu hai chấm"),
        ('a: "x\nb: 1\nc: "y"\n', "1:4", "ngoặc kép mở ở dòng này đến dòng 3 mới đóng"),
        ("a: 'x' y\n", "1:8", "sau dấu đóng ngoặc còn chữ"),
        ('a: "x"\n  b: 1\nc: 2\n', "2:3", "thụt lề lệch"),
        ("a:\n  b: 1\n\u00a0 c: 2\n  d: 3\n", "3:1", "khoảng trắng lạ"),
    ],
)
def test_syntax_errors_are_explained(parser: str, text: str, where: str, words: str) -> None:
    file, problems = read_yaml("x.yaml", text)
    assert not file.readable, parser
    assert file.data is None
    assert len(problems) == 1
    assert str(problems[0]).startswith(f"x.yaml:{where}")
    assert words in problems[0].message


def test_an_item_without_its_dash_is_one_fault(parser: str) -> None:
    _, problems = read_yaml("x.yaml", "a:\n  - id: x\n    b: 1\n    id: z\n    b: 2\n    c: 3\n")
    assert [str(problem) for problem in problems] == [
        "x.yaml:4:5: mục mới bắt đầu bằng khóa id thiếu dấu gạch. Thêm dấu gạch và khoảng trắng: - id: …"
    ], parser


def test_a_single_key_twice_is_no_missing_dash(parser: str) -> None:
    _, problems = read_yaml("x.yaml", "a:\n  - id: x\n    id: z\n    b: 2\nb:\n  c: 1\n  d: 2\n  c: 3\n  d: 4\n")
    assert [(problem.line, problem.message[:6]) for problem in problems] == [
        (3, "khóa i"),
        (8, "khóa c"),
        (9, "khóa d"),
    ], parser


def test_a_list_bomb_costs_nothing(parser: str) -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{c}: &{c} [*{b}, *{b}]\n" for b, c in zip("abcdefgh", "bcdefghi", strict=True))
    file, problems = read_yaml("x.yaml", bomb)
    assert file.data["i"] == [None, None], parser
    assert len(problems) == 9 + 16


def test_nesting_is_refused_before_it_costs_anything(parser: str) -> None:
    file, problems = read_yaml("x.yaml", "[" * 100_000)
    assert [problem.column for problem in problems] == [21], parser
    assert not file.readable


def test_text_comes_in_nfc() -> None:
    file, _ = read_yaml("x.yaml", "te\u0302n: Bie\u0302n\n")
    assert file.data == {"tên": "Biên"}

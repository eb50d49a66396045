"""PyYAML's syntax errors, said in Vietnamese with what to do about them."""

import re

import yaml

from bot.knowledge.problems import shortened

_QUOTES = "đặt cả giá trị trong ngoặc kép"
_ODD_SPACE = re.compile(r"[ ]*([^\S\r\n\t ])")
"""A line indented with a space that only looks like one: copied from a web page or from Word."""
_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader

# What PyYAML (libyaml's wording or its own) says → what is wrong, what to do. The first that is found counts.
_EXPLAINED = (
    (
        "mapping values are not allowed",
        "thừa dấu hai chấm, hoặc dòng này thụt lề sai",
        f"Nếu dấu hai chấm nằm trong câu thì {_QUOTES}; nếu không, thụt lề cho thẳng với các khóa cùng mục",
    ),
    (
        "unexpected end of stream",
        "ngoặc kép hoặc ngoặc đơn đã mở mà không đóng",
        'Tìm chỗ mở ngoặc ở phía trên và đóng lại; dấu " trong câu thì viết \\"',
    ),
    (
        "unexpected document",
        "có dòng --- ở giữa một đoạn đang mở ngoặc",
        "Đóng ngoặc ở phía trên và bỏ dòng ---",
    ),
    (
        "',' or ']'",
        "danh sách mở bằng [ thiếu dấu phẩy hoặc thiếu ]",
        "Thêm dấu phẩy giữa các mục và đóng bằng ]",
    ),
    ("',' or '}'", "nhóm mở bằng { thiếu dấu phẩy hoặc thiếu }", "Thêm dấu phẩy giữa các mục và đóng bằng }"),
    (
        "unknown escape",
        "dấu \\ trong ngoặc kép đứng trước một chữ không hợp lệ",
        "Viết \\\\ thay cho \\, hoặc dùng ngoặc đơn ' thay cho ngoặc kép",
    ),
    (
        "sequence entries are not allowed",
        "dấu gạch đầu dòng nằm cùng dòng với khóa",
        "Xuống dòng và thụt lề trước dấu gạch; nếu là chữ thì đặt trong ngoặc kép",
    ),
    (
        "could not find expected ':'",
        "dòng này thiếu dấu hai chấm sau khóa",
        "Viết dạng khóa: giá trị; nếu là phần tiếp của câu ở trên thì thụt lề sâu hơn khóa",
    ),
    (
        "'-' indicator",
        "một danh sách có dòng không bắt đầu bằng dấu gạch",
        "Thêm dấu gạch và một khoảng trắng, hoặc sửa thụt lề cho thẳng với các dòng khác",
    ),
    ("tab character", "dòng này thụt lề bằng phím Tab", "Thay Tab bằng các khoảng trắng"),
    (
        "alphabetic or numeric",
        "giá trị bắt đầu bằng dấu & hoặc *",
        "Đặt trong ngoặc kép",
    ),
    (
        "node content",
        "có dấu ngoặc hoặc dấu phẩy đứng ở đầu giá trị",
        "Xóa dấu thừa; nếu nó thuộc câu thì đặt cả câu trong ngoặc kép",
    ),
    (
        "document start",
        "sau phần nội dung chính còn một phần nữa không thuộc về nó",
        "Giữ một nội dung trong mỗi tệp; xóa phần thừa hoặc sửa thụt lề",
    ),
    (
        "block scalar",
        "sau dấu > hoặc | còn chữ trên cùng dòng",
        "Viết đoạn chữ từ dòng sau, thụt lề sâu hơn khóa",
    ),
    ("directive", "dòng bắt đầu bằng dấu %", "Đặt giá trị trong ngoặc kép"),
    (
        # libyaml's and PyYAML's own words for anything unexpected where a key should begin.
        "expected key",
        "dòng này thụt lề lệch",
        "Thụt lề cho thẳng với các khóa cùng mục, đóng đủ các dấu ngoặc ở dòng trên",
    ),
)
_MARKS = ("'", '"')
_SAME = (
    ("block collection: expected <block end>", "'-' indicator"),
    ("<block end>", "expected key"),
    ("inputs or comments", "block scalar"),
    ("chomping", "block scalar"),
)


def explain(error: yaml.YAMLError, lines: list[str]) -> tuple[int, int, str, str]:
    """Line, column (both from 0), what is wrong and what to do about the syntax error PyYAML raised over `lines`."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return 0, 0, "tệp không đọc được như YAML", "So với một tệp đang dùng được và sửa cho giống cách viết"
    line, column = error.problem_mark.line, error.problem_mark.column
    for odd in range(min(line, len(lines) - 1), max(line - 2, -1), -1):
        if (space := _ODD_SPACE.match(lines[odd])) is not None:
            return odd, space.start(1), "dòng này thụt lề bằng khoảng trắng lạ", "Xóa khoảng trắng đầu dòng rồi gõ lại"
    if (before := _quoted_before(error.problem_mark, lines)) is not None:
        if before.line == line:
            remedy = 'Đặt cả câu trong ngoặc kép và viết \\" cho dấu " bên trong'
            return line, column, "sau dấu đóng ngoặc còn chữ", remedy
        message = f"ngoặc kép mở ở dòng này đến dòng {line + 1} mới đóng"
        return before.line, before.column, message, 'Đóng ngoặc ở cuối giá trị; dấu " trong câu thì viết \\"'
    said = f"{error.context or ''}: {error.problem or ''}"
    if "cannot start any token" in said:
        return line, column, *_bad_start(lines[line][column : column + 1] if line < len(lines) else "")
    for sign, meaning in _SAME:
        said = said.replace(sign, meaning) if sign in said else said
    for sign, message, remedy in _EXPLAINED:
        if sign in said:
            return line, column, message, remedy
    here = f" gần “{shortened(lines[line])}”" if line < len(lines) and lines[line].strip() else ""
    remedy = f"Xem lại thụt lề, dấu hai chấm, dấu ngoặc ở dòng này và dòng trên; câu dài thì {_QUOTES}"
    return line, column, f"cách viết YAML sai{here}", remedy


def _quoted_before(error: yaml.Mark, lines: list[str]) -> yaml.Mark | None:
    """Where the quotation begins that ends on the line of `error`, just before it; None when there is none."""
    last: yaml.Token | None = None
    try:
        for token in yaml.scan("\n".join(lines[: error.line + 1]), Loader=_LOADER):
            if (token.start_mark.line, token.start_mark.column) >= (error.line, error.column):
                break
            last = token
    except yaml.YAMLError:
        pass
    if isinstance(last, yaml.ScalarToken) and last.style in _MARKS and last.end_mark.line == error.line:
        begun: yaml.Mark = last.start_mark
        return begun
    return None


def _bad_start(character: str) -> tuple[str, str]:
    if character == "\t":
        return "dòng này thụt lề bằng phím Tab", "Thay Tab bằng các khoảng trắng"
    return f"giá trị không được bắt đầu bằng dấu {character}", "Đặt cả giá trị trong ngoặc kép"

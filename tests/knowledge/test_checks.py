"""One edit that breaks one thing, and what the editor reads about it."""

import pytest

from tests.knowledge.desk import ARTICLE, DOCUMENTS, OFFICIALS, OTHER, OTHER_SEED, PLACES, SEED, TOPICS, Desk

_TOO_DEEP = "places: " + "{a: " * 20 + "1" + "}" * 20

# The file and the edit in it → where the problem stands, words of what is wrong and of the remedy.
WAYS_OF_WRITING = [
    ("outlet: null", "outlet: no", "4:11", "YAML hiểu là đúng hoặc sai", 'Đặt trong ngoặc kép: "no"'),
    ("outlet: null", "outlet: Off", "4:11", "YAML hiểu là đúng hoặc sai", '"Off"'),
    ("outlet: null", "outlet: 012", "4:11", "012 bắt đầu bằng số 0", '"012"'),
    ("outlet: null", "outlet: 12:30", "4:11", "YAML đổi giờ phút thành một con số khác", '"12:30"'),
    ("outlet: null", "outlet: 0x1F", "4:11", "0x1F không phải cách viết số", '"0x1F"'),
    ("outlet: null", "outlet: .inf", "4:11", ".inf không phải cách viết số", "Số chỉ gồm chữ số"),
    ("outlet: null", "outlet: 2025", "4:11", "outlet phải là chữ, ở đây là con số 2025", '"2025"'),
    ("outlet: null", "outlet: true", "4:11", "outlet phải là chữ, ở đây là đúng/sai", '"true"'),
    ("outlet: null", 'outlet: ""', "4:11", "outlet đang để trống", "bài không nói thì ghi null"),
    ("outlet: null", 'outlet: " "', "4:11", "chỉ có khoảng trắng", "Ghi nội dung"),
    ("outlet: null", "outlet: [Báo]", "4:11", "outlet phải là chữ, ở đây là một danh sách", "ghi null"),
    ("outlet: null", "outlet: &x Báo", "4:11", "dấu &x (neo) không được dùng", "Bỏ dấu &"),
    ("outlet: null", "outlet: *x", "4:11", "dấu *x (chép lại phần khác) không được dùng", "Chép nội dung vào đây"),
    ("outlet: null", "outlet: !!python/name:os.system x", "4:11", "thẻ kiểu", "Bỏ dấu !"),
    ("  outlet: null\n", "  outlet: null\n  <<: {a: b}\n", "5:3", "dấu << (gộp phần khác)", "Chép các khóa"),
    ("  outlet: null\n", "  outlet: null\n  outlet: Báo\n", "5:3", "khóa outlet có hai lần", "xóa khóa kia"),
    ("  outlet: null\n", "  outlet: null\n  ? [a]\n  : b\n", "5:5", "khóa phải là một từ", "khóa: giá trị"),
    ("outlet: null", "outlets: null", "4:3", "khóa outlets không có trong mẫu", "Ý đồng chí là outlet?"),
    (
        "  outlet: null\n",
        "  outlet: null\n  màu: xanh\n",
        "5:3",
        "khóa màu không có trong mẫu",
        "dùng được: title, out",
    ),
    ("  outlet: null\n", "", "3:3", "thiếu khóa outlet", "Thêm dòng outlet: null"),
    ("    value: 38\n", "", "16:5", "thiếu khóa value", "Thêm dòng value: …"),
    ("petitions: []\n", "", "2:1", "thiếu khóa petitions", "Thêm dòng petitions: []"),
    ("outlet: null", "outlet: Báo: số 1", "4:14", "thừa dấu hai chấm", "đặt cả giá trị trong ngoặc kép"),
    ("outlet: null", "outlet: @Báo", "4:11", "không được bắt đầu bằng dấu @", "trong ngoặc kép"),
    ("outlet: null", "outlet: 'Báo' số 1", "4:17", "sau dấu đóng ngoặc còn chữ", "đặt cả câu trong ngoặc kép"),
    ("  outlet: null", "\toutlet: null", "4:1", "thụt lề bằng phím Tab", "Thay Tab bằng các khoảng trắng"),
    ("places: [Lai Châu]", "places: [Lai Châu", "15:8", "thiếu dấu phẩy hoặc thiếu ]", "đóng bằng ]"),
    ("places: [Lai Châu]", _TOO_DEEP, "14:85", "lồng nhau quá 20 tầng", "bỏ các tầng thừa"),
    ("places: [Lai Châu]", "places: Lai Châu", "14:9", "places phải là danh sách", "viết []"),
    ("  - Tỉnh có 38", "  - Nội dung: có 38", "12:5", "ở đây là một nhóm khóa", "dấu hai chấm"),
    ("  - Tỉnh có 38 xã, phường.\n", "", "12:3", "summary cần ít nhất 2 mục, đang có 1", "Thêm cho đủ"),
    ("value: [2, 3]", "value: [2, 3, 4]", "57:12", "value chỉ nhận nhiều nhất 2 mục", "Bớt đi"),
    ('published: "2025-10-14"', "published: 2025-10-14", "6:14", "thiếu ngoặc kép", '"2025-10-14"'),
    ('published: "2025-10-14"', 'published: "14/10/2025"', "6:14", "ngày viết sai “14/10/2025”", '"2025-07-27"'),
    ('period: "2025"', "period: 2025", "38:13", "period phải là chữ, ở đây là con số 2025", '"2025"'),
    ('period: "2025"', 'period: "2025-Q5"', "38:13", "kỳ viết sai “2025-Q5”", '"2025-Q3"'),
    ("value: 38", "value: 1_000", "18:12", "1_000 không phải cách viết số", "ví dụ 1446 hoặc 8.02"),
    ("value: 38", 'value: "38"', "18:12", "value phải là số, ở đây là chữ “38”", "không có ngoặc kép"),
    ("value: 98.8", "value: 98,8", "83:12", "ở đây là chữ “98,8”", "dấu thập phân là dấu chấm"),
    ("value: 38", "value: null", "18:12", "value đang để trống", "Ghi một con số"),
    ("value: [2, 3]", "value: [2, x]", "57:16", "value phải là số, ở đây là chữ “x”", "không có ngoặc kép"),
    ("status: reported", "status: xong", "22:13", "status không nhận giá trị “xong”", "reported, estimate, target"),
    ("change: tăng", "change: lên", "88:13", "change không nhận giá trị “lên”", "tăng, giảm, gấp; bài không nói"),
    ("id: lai-chau-f-2", "id: Lai Châu 2", "29:9", "mã viết sai “Lai Châu 2”", "chữ thường không dấu"),
    ("sha256: ", "sha256: 0", "10:11", "mã SHA-256 viết sai", "64 chữ số"),
    ("documents:\n  - number", "documents:\n  - abc\n  - number", "124:5", "phải gồm các khóa", "mỗi khóa một dòng"),
]

MEANING = [
    (ARTICLE, 'published: "2025-10-14"', 'published: "2025-02-30"', "6:14", "không có trong lịch", "theo đúng bài"),
    (ARTICLE, 'published: "2025-10-14"', 'published: "2026-10-14"', "6:14", "sau hôm nay (20/11/2025)", "kiểm tra năm"),
    (ARTICLE, 'period: "2025"', 'period: "2026"', "38:13", "kỳ năm 2026 chưa tới", "status: target"),
    (ARTICLE, 'period: "2025"', 'period: "2025-10/2025-02"', "38:13", "kết thúc trước khi bắt đầu", "Đổi chỗ"),
    (ARTICLE, 'date: "2025-10-14"', 'date: "2031-01-01"', "131:11", "quá 5 năm sau bài", "Sửa năm"),
    (ARTICLE, 'due: "2026"', 'due: "2026-06-31"', "115:10", "ngày 2026-06-31 không có trong lịch", "theo đúng bài"),
    (ARTICLE, "value: 38", "value: 39", "18:12", "value là 39 nhưng “38 xã, phường” trong câu gốc là 38", "đơn vị gốc"),
    (ARTICLE, "value: 495000", "value: 49.5", "31:12", "value là 49,5", "65,67 vạn người là 656700"),
    (ARTICLE, "value: 495000", "value: 4950000", "31:12", "4.950.000 nhưng “49,5 vạn người”", "đơn vị gốc"),
    (ARTICLE, "value: [2, 3]", "value: [3, 2]", "57:12", "khoảng viết ngược: 3 lớn hơn 2", "[thấp, cao]"),
    (ARTICLE, "value: [2, 3]", "value: 2", "57:12", "“2-3 cán bộ” trong câu gốc là 2–3", "[thấp, cao]"),
    (ARTICLE, "value: 2\n", "value: 3\n", "70:12", "“Hai tổ công tác” trong câu gốc là 2", "đơn vị gốc"),
    (ARTICLE, "of: 18", "of: 19", "50:9", "of là 19 nhưng câu gốc “17/18 chỉ tiêu đã đạt” không có", "tổng số"),
    (ARTICLE, "of: 18", "of: null", "50:9", "câu gốc ghi “17/18 chỉ tiêu” mà of để trống", "Ghi of: 18"),
    (ARTICLE, "of: 20", "of: 21", "102:9", "of là 21", "chọn câu gốc có tổng số"),
    (ARTICLE, "shown: 38 xã", "shown: 38 tỉnh", "20:12", "“38 tỉnh, phường” không có trong câu gốc", "Ghi shown đúng"),
    (ARTICLE, "shown: 38 xã, phường", "shown: xã", "20:12", "không đọc được con số nào trong “xã”", "con số"),
    (ARTICLE, "qualifier: hơn", "qualifier: gần", "34:16", "chữ “gần” không có trong câu", "ghi null"),
    (
        ARTICLE,
        "lai-chau-f-2",
        "lai-chau-f-1",
        "29:9",
        "đã dùng ở knowledge/articles/2025-10-14-lai-chau.yaml:16",
        "mã khác",
    ),
    (
        ARTICLE,
        "lai-chau-d-1",
        "lao-cai-k-1",
        "108:9",
        "đã dùng ở knowledge/articles/2025-09-07-lao-cai.yaml:10",
        "mã khác",
    ),
    (ARTICLE, "places: [Lai Châu]", "places: [Lai Chau]", "14:10", "không có địa bàn “Lai Chau”", 'là "Lai Châu"?'),
    (ARTICLE, "places: [Lai Châu]", "places: [tỉnh Lai Châu]", "14:10", "không có địa bàn", 'là "Lai Châu"?'),
    (ARTICLE, "places: [Lai Châu]", "places: [Si Pa Phìn]", "14:10", "không có địa bàn", '"Si Pa Phìn, Điện Biên"?'),
    (ARTICLE, "places: [Lai Châu]", "places: [Hà Giang]", "14:10", "“Hà Giang” là tên cũ", 'hiện nay: "Tuyên Quang".'),
    (ARTICLE, "places: [Lai Châu]", "places: [Xứ Tuyết Xa]", "14:10", "không có địa bàn", 'tỉnh viết "Lai Châu"'),
    (ARTICLE, "[Lai Châu, Việt Nam]", "[Lai Châu, Việt]", "39:23", "không có địa bàn “Việt”", ""),
    (ARTICLE, "    place: Lai Châu\ndoc", "    place: Lai\ndoc", "122:12", "không có địa bàn “Lai”", ""),
    (PLACES, "place: Lào Cai", "place: Lao Kay", "4:13", "không có địa bàn “Lao Kay”", 'là "Lào Cai"?'),
    (OFFICIALS, "place: Lào Cai", "place: Yên Bái", "10:39", "“Yên Bái” là tên cũ", '"Lào Cai"'),
    (ARTICLE, "topics: [bộ máy]", "topics: [bộ mấy]", "27:14", "chủ đề “bộ mấy” không có", 'là "bộ máy"?'),
    (
        ARTICLE,
        'topics: ["dân số, đơn vị"]',
        "topics: [dân số, bộ máy]",
        "40:14",
        "chủ đề “dân số”",
        "dấu phẩy phải đặt",
    ),
    (
        ARTICLE,
        "quote: Lai Châu có",
        "quote: Lai Châu  có",
        "28:12",
        "khác bài",
        "nguyên văn: “Lai Châu có 38 xã, phường”",
    ),
    (ARTICLE, "quote: Lai Châu có", "quote: lai châu có", "28:12", "ở chữ hoa, chữ thường", "Chép lại nguyên văn"),
    (ARTICLE, "quote: Lai Châu có", "quote: Lai Chấu có", "28:12", "ở dấu", "Chép lại nguyên văn"),
    (
        ARTICLE,
        "quote: Lai Châu có",
        "quote: Lai Châu gồm",
        "28:12",
        "không thấy câu gốc",
        "“Lai Châu có 38 xã, phường”",
    ),
    (ARTICLE, "url: null", "url: bao lai chau", "8:8", "“bao lai chau” không phải địa chỉ", "bằng https://"),
    (ARTICLE, "quote: Nghị quyết số", "quote: Nghị quyết", "129:12", "không thấy câu gốc", "Chép nguyên văn"),
    (ARTICLE, "issuer: Lê Minh Ngân", "issuer: Lê Minh", "", "", ""),
    (ARTICLE, "issuer: Lê Minh Ngân", "issuer: Ngân Lê", "109:13", "không nhắc đến “Ngân Lê”", "không kèm chức vụ"),
    (ARTICLE, "- name: Lê Minh Ngân", "- name: Minh Lê", "120:11", "không nhắc đến “Minh Lê”", "Ghi họ tên"),
    (ARTICLE, "number: 57-NQ/TW", "number: 7-NQ/TW", "124:13", "số hiệu 7-NQ/TW không có", "đúng như câu gốc"),
    (
        ARTICLE,
        "author: null",
        "author: Phóng viên",
        "5:11",
        "author ghi “Phóng viên”, còn seeds/",
        "hai nơi giống nhau",
    ),
    (ARTICLE, "title: Lai Châu họp", "title: Lai Châu bàn", "3:10", "title ghi “Lai Châu bàn", "giống nhau"),
    (SEED, "Mỗi xã", "Từ đó mỗi xã", "10:11", "bài 2025-10-14-lai-chau.txt đã thay đổi: mã SHA-256", "Soát lại"),
    (
        OFFICIALS,
        "article: 2025-10-14-lai-chau",
        "article: 2025-10-14-lai-chua",
        "7:19",
        "không có bài",
        'là "2025-10-14',
    ),
    (
        OFFICIALS,
        "- name: Trịnh Xuân Trường",
        "- name: lê minh ngân",
        "8:11",
        "đã có ở knowledge/officials.yaml:3",
        "Gộp",
    ),
    (OFFICIALS, "ủy, place: Lào Cai", "ủy, place: Lai Châu", "10:16", "và Lê Minh Ngân", "Ghi until"),
    (
        OFFICIALS,
        'until: null, seen: "2025-10',
        'until: "2025-07", seen: "2025-10',
        "6:86",
        "trước khi giữ chức",
        "since hoặc until",
    ),
    (OFFICIALS, 'seen: "2025-10-14"', 'seen: "2025-12-14"', "6:98", "seen là 14/12/2025, sau hôm nay", "kiểm tra năm"),
    (OFFICIALS, "sole: true", "sole: 1", "6:55", "sole chỉ nhận true hoặc false", "không có ngoặc kép"),
    (OFFICIALS, "officials:", "official:", "2:1", "khóa official không có trong mẫu", "Ý đồng chí là officials?"),
    (DOCUMENTS, "articles: [2025-10-14-lai-chau]", "articles: [x]", "9:16", "không có bài x", "không có đuôi .yaml"),
    (DOCUMENTS, "NQ 11", "nq 57", "15:15", "“nq 57” đã dùng ở knowledge/documents.yaml:3", "xóa ở mục kia"),
    (DOCUMENTS, "number: 11-NQ/TW", "number: 57-NQ/TW", "10:13", "“57-NQ/TW” đã dùng", "xóa ở mục kia"),
    (DOCUMENTS, '"2024-12-22"', '"2026"', "7:13", "issued là 2026, sau hôm nay", "kiểm tra năm"),
    (TOPICS, "nhân khẩu", "Bộ máy", "4:41", "“Bộ máy” đã dùng ở knowledge/topics.yaml:3", "xóa ở mục kia"),
    (TOPICS, "[số dân]", "[số đơn vị cấp xã]", "7:31", "đã dùng ở knowledge/topics.yaml:6", "xóa ở mục kia"),
    (PLACES, "xứ Lào", "Đất Lai", "4:32", "“Đất Lai” đã dùng ở knowledge/places.yaml:3", "xóa ở mục kia"),
    (OTHER_SEED, "---\ntitle", "title", "1:1", "thiếu phần đầu ghi nguồn", "Thêm dòng ---"),
    (OTHER_SEED, "title: Lào", "tựa: Lào", "2:1", "khóa tựa không có trong mẫu", "dùng được: title"),
    (
        OTHER_SEED,
        "Ông Trịnh Xuân Trường gặp lãnh đạo xã Lao Chải.\n",
        "",
        "5:1",
        "bài không có nội dung",
        "Chép nội dung",
    ),
]


def _expect(desk: Desk, name: str, told: tuple[str, str, str]) -> None:
    """Among the problems is one of `name` at the place told that says what is wrong and the remedy."""
    where, wrong, remedy = told
    loaded = desk.load()
    problems = [str(problem) for problem in loaded.problems]
    if not where:
        assert problems == []
        return
    assert loaded.knowledge is None
    here = [line for line in problems if line.startswith(f"{name}:{where}: ")]
    assert [line for line in here if wrong in line and remedy.lower() in line.lower()], "\n".join(problems)


@pytest.mark.parametrize("case", WAYS_OF_WRITING, ids=lambda case: case[1].strip()[:40])
def test_what_is_written_wrongly(desk: Desk, case: tuple[str, str, str, str, str]) -> None:
    old, new, *told = case
    desk.replace(ARTICLE, old, new)
    _expect(desk, ARTICLE, (told[0], told[1], told[2]))
    assert len(desk.problems()) == 1, "one mistake is told once"


@pytest.mark.parametrize("case", MEANING, ids=lambda case: case[2].strip()[:40])
def test_what_cannot_be_right(desk: Desk, case: tuple[str, str, str, str, str, str]) -> None:
    name, old, new, *told = case
    desk.replace(name, old, new)
    _expect(desk, ARTICLE if name == SEED else name, (told[0], told[1], told[2]))


ANOTHER_POPULATION = """  - id: lai-chau-f-8
    indicator: dân số
    value: 38
    unit: người
    shown: 38 xã, phường
    qualifier: null
    status: reported
    change: null
    of: null
    period: "2025"
    place: [Lai Châu, Việt Nam]
    topics: []
    quote: Lai Châu có 38 xã, phường
  - id: lai-chau-f-3
"""

WARNINGS = [
    (ARTICLE, "  - id: lai-chau-f-3\n", ANOTHER_POPULATION, f"{ARTICLE}:44:12: “38 xã, phường” khác “49,5 vạn người”"),
    (ARTICLE, "indicator: dân số", "indicator: số người", f"{ARTICLE}:30:16: chỉ tiêu “số người” chưa có"),
    (ARTICLE, "change: tăng", "change: giảm", f"{ARTICLE}:88:13: chữ “giảm” không có trong câu"),
    (OTHER, "# yaml-language-server: $schema=../../schema/article.json\n", "", f"{OTHER}:1:1: dòng đầu tệp chưa ghi"),
    (
        OFFICIALS,
        'until: null, seen: "2025-10-14"',
        'until: "2025-09", seen: "2025-10-14"',
        f"{OFFICIALS}:6:86: thôi giữ chức 2025-09 mà tin ngày 2025-10-14 còn ghi",
    ),
    (TOPICS, "schema/topics", "schema/topic", f"{TOPICS}:1:1: dòng đầu tệp chưa ghi tên JSON Schema. Thêm vào đầu tệp"),
]


@pytest.mark.parametrize(("name", "old", "new", "start"), WARNINGS)
def test_a_warning_tells_and_does_not_stop(desk: Desk, name: str, old: str, new: str, start: str) -> None:
    desk.replace(name, old, new)
    loaded = desk.load()
    assert [problem.severity for problem in loaded.problems] == ["warning"]
    assert str(loaded.problems[0]).startswith(start)
    assert loaded.knowledge is not None


@pytest.mark.parametrize(("form", "warned"), [("đồng chí ", 1), ("Ông ", 1), ("đ/c ", 1), ("", 0)])
def test_a_speaker_with_a_form_of_address_is_warned_of(desk: Desk, form: str, warned: int) -> None:
    desk.replace(ARTICLE, "issuer: Lê Minh Ngân", f"issuer: {form}Lê Minh Ngân")
    warnings = [problem for problem in desk.load().problems if problem.severity == "warning"]
    assert len(warnings) == warned
    for problem in warnings:
        assert str(problem).startswith(f"{ARTICLE}:109:13: issuer bắt đầu bằng lời xưng hô “{form.strip()}”")
        assert problem.remedy == "Chỉ ghi họ tên: Lê Minh Ngân"


def test_two_holders_one_after_the_other_are_right(desk: Desk) -> None:
    his = "place: Lào Cai, sole: true, since: null, until: "
    desk.replace(OFFICIALS, his + "null", his.replace("Lào Cai", "Lai Châu") + '"2025-08"')
    desk.replace(OFFICIALS, 'seen: "2025-09-07"', 'seen: "2025-08"')
    assert desk.problems() == []


def test_an_announced_event_is_right(desk: Desk) -> None:
    desk.replace(ARTICLE, 'date: "2025-10-14"', 'date: "2026-03-01"')
    assert desk.problems() == []


def test_two_files_for_one_article(desk: Desk) -> None:
    desk.replace(OTHER, "seed: 2025-09-07-lao-cai.txt", "seed: 2025-10-14-lai-chau.txt")
    read = "\n".join(desk.problems())
    assert f"{ARTICLE}:9:9: bài 2025-10-14-lai-chau.txt đã có tệp dữ liệu ở {OTHER}:2" in read
    assert f"{OTHER_SEED}:1:1: bài này chưa có tệp dữ liệu" in read


def test_a_seed_outside_the_directory_is_not_read(desk: Desk) -> None:
    desk.write("secret.txt", "bí mật")
    desk.replace(ARTICLE, "seed: 2025-10-14-lai-chau.txt", "seed: ../secret.txt")
    assert f"{ARTICLE}:9:9: không có bài ../secret.txt trong seeds/" in "\n".join(desk.problems())


def test_all_problems_are_told_at_once(desk: Desk) -> None:
    desk.replace(ARTICLE, "status: reported", "status: xong")
    desk.replace(ARTICLE, "value: 495000", "value: 1")
    desk.replace(ARTICLE, "issuer: Lê Minh Ngân", "issuer: Ngân Lê")
    desk.replace(TOPICS, "nhân khẩu", "bộ máy")
    desk.replace(OTHER, "places: [", "places: [[")
    read = desk.problems()
    assert [line.split(": ")[0] for line in read] == [
        f"{OTHER}:6:1",
        f"{ARTICLE}:22:13",
        f"{ARTICLE}:31:12",
        f"{ARTICLE}:109:13",
        f"{TOPICS}:4:41",
    ]

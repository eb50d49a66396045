"""Who wrote an article, in which paper, and when it was printed: read off the lines around it."""

import re
from collections.abc import Iterable, Sequence

from bot.generation.chrome import IN_WORDS, is_file_name, month_of
from bot.vietnamese.folding import folded_in_place

_YEAR_2000 = 2000
_PRINTED = re.compile(
    r"(?<![0-9/.-])(?P<d>[0-9]{1,2})\s*(?P<s>[-/.])\s*(?P<m>[0-9]{1,2})\s*(?P=s)\s*(?P<y>(?:19|20)[0-9]{2}"
    r"|[0-9]{2})(?![0-9/-])"
    r"|(?<![0-9])(?P<y2>20[0-9]{2})(?P<s2>[-/])(?P<m2>[0-9]{1,2})(?P=s2)(?P<d2>[0-9]{1,2})(?![0-9])"
)
_JSON_DATE = re.compile(r'"date(?:Published|Created)"\s*:\s*"(\d{4}-\d{2}-\d{2})')

_NAME_WORD = r"[A-ZĐÀ-ỴĂÂÊÔƠƯ][\w'’]*\.?"
_NAME = rf"(?:(?:[A-ZĐ]\.){{1,3}}(?:{_NAME_WORD}|[A-ZĐ])?|{_NAME_WORD})(?:\s+{_NAME_WORD}){{0,5}}"
NAMES = rf"{_NAME}(?:\s*(?:[-–—,;&/]|và)\s*{_NAME}){{0,4}}"
"""The names of those who wrote an article, one or several."""
_AUTHOR = re.compile(
    rf"(?P<lead>(?:(?:[Tt]in|[Bb]ài|[Tt]in,? bài|[Bb]ài viết|[Gg]hi chép|[Tt]hực hiện|[Tt]ác giả|[Bb]út ký"
    rf"|[Pp]hóng sự|TIN|BÀI)"
    rf"(?:\s*(?:,|và|-|/|&)\s*(?:[Aa]nh|[Aa]̉nh|ảnh|Ảnh|ẢNH|bài|hình))*\s*(?::|của)\s*)?)"
    rf"(?P<names>{NAMES})\s*(?:\((?P<in>[^()]{{2,50}})\)|/\s*(?P<agency>[A-Z][\w.]+))?\s*\.?"
)
_MAX_AUTHOR_WORDS = 12
_NOT_A_NAME = re.compile(
    r"\b(?:báo|cổng|online|điện tử|thông tấn|tin|video|thế giới|trang chủ|chủ nhật|thứ|ngày|hội nghị|tỉnh|xã|phường"
    r"|thành phố"
    r"|đại hội|chính trị|kinh tế|xã hội|văn hóa|giáo dục|theo|nguồn|phóng sự|e-magazine|việt nam|ubnd|hđnd"
    r"|tổng bí thư|bí thư|chủ tịch"
    r"|thời sự|nóng|đảng|chia sẻ|bài viết|bình luận|bạn đọc|hotline|giọng|ý kiến|ảnh|media|menu|quảng cáo|pháp luật"
    r"|thể thao|đời sống"
    r"|du lịch|công nghệ|khoa học|sức khỏe|biên giới|cuộc thi|multimedia|podcast|xem thêm|đọc thêm|trung ương"
    r"|nghị quyết|chính phủ)\b"
)

_OUTLET = re.compile(
    r"(?P<name>(?:Báo|BÁO|Tạp chí|TẠP CHÍ|Thông tấn|THÔNG TẤN|Cổng|CỔNG|Đài Phát|ĐÀI PHÁT|Trang tin|TRANG TIN"
    r"|Trang thông tin|Thời báo"
    r"|THỜI BÁO|Truyền hình|Kênh)\s[^|.,;:()\n©•]{2,60}|[^|.,;:()\n©•]{2,40}\s(?:[Oo]nline|ONLINE|điện tử|ĐIỆN TỬ"
    r"|Điện tử))"
)
_OWNER = re.compile(
    r"(?:©.*?|[Bb]ản quyền\s+(?:thuộc\s+(?:về\s+)?)?(?:của\s+)?)(?=(?:Báo|BÁO|Tạp chí|Thông tấn|Cổng|Đài|Trang)\s)"
)
_DOMAIN = re.compile(r"(?:https?://)?(?:www\.)?(?P<name>[a-z0-9][a-z0-9-]{2,40}(?:\.[a-z0-9-]+){0,2}\.[a-z]{2,10})/?")
_SOURCE = re.compile(r"(?:Nguồn(?: tin)?|NGUỒN(?: TIN)?|Theo nguồn)\s*[:：]\s*(?P<name>[^:\n]{3,70}?)\.?")
_TAKEN_OVER = re.compile(r"\s+[-–—]\s+[Tt]heo\s")
_NATIONAL = (
    "TTXVN", "Thông tấn xã Việt Nam", "VietnamPlus", "VnExpress", "Vietnamnet", "VietNamNet", "Tuổi Trẻ", "Thanh Niên", "Dân trí", "Tiền Phong",
    "Lao Động", "VOV", "VTV", "VTC News", "Nhân Dân", "Quân đội nhân dân", "Người Lao Động", "Sài Gòn Giải Phóng", "Hà Nội Mới",
    "Công an Nhân dân", "Zing News", "Znews", "Chinhphu.vn", "baochinhphu.vn", "Kinh tế & Đô thị", "Đại Đoàn Kết", "Sức khỏe và Đời sống",
)  # fmt: skip
_NATIONAL_NAMES = {said.casefold(): name for name in reversed(_NATIONAL) for said in (f"báo {name}", name)}
_CAPITALS = re.compile(r"[^\W\d_]+")
_LOWER_WORDS = {"điện": "điện", "tử": "tử", "và": "và", "của": "của"}
_PAPER_FILE = re.compile(r"bao(?P<where>[a-z]{4,24})(?=[-_.])")


def printed_on(line: str) -> str | None:
    """The day of printing in a line such as "Thứ Năm, 09/07/2026 | 16:42 GMT+7" or "13-1-26 06:00"."""
    if (found := _JSON_DATE.search(line)) is not None:
        return found[1]
    read = folded_in_place(line).lower()
    match = _PRINTED.search(read)
    if match is None:
        spoken = IN_WORDS.search(read)
        if spoken is None:
            return None
        year, month, day = spoken["y"], str(month_of(spoken["m"])), spoken["d"]
    elif match["y2"]:
        year, month, day = match["y2"], match["m2"], match["d2"]
    else:
        year, month, day = match["y"], match["m"], match["d"]
    number = int(year) if len(year) == 4 else _YEAR_2000 + int(year)  # noqa: PLR2004
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):  # noqa: PLR2004
        return None
    return f"{number}-{int(month):02}-{int(day):02}"


def author_in(line: str) -> tuple[str, str | None] | None:
    """The authors a line names and nothing else, as printed, and the paper named behind them."""
    text = line.strip()
    if len(text.split()) > _MAX_AUTHOR_WORDS:
        return None
    match = _AUTHOR.fullmatch(text)
    if match is None:
        return None
    names = match["names"].strip().rstrip(".") if not re.search(r"\b\w\.$", match["names"]) else match["names"].strip()
    named = not _NOT_A_NAME.search(names.lower()) and re.search(r"[\s.]", names) is not None
    if not match["lead"] and not named:
        return None
    return names, match["in"] or match["agency"]


def _even_case(name: str) -> str:
    """A name in capitals as it is written elsewhere: "BÁO NON NƯỚC ĐIỆN TỬ" → "Báo Non Nước điện tử"."""
    if name != name.upper():
        return name
    return _CAPITALS.sub(lambda m: _LOWER_WORDS.get(m[0].lower(), m[0].capitalize()), name)


def _outlet_of(line: str) -> str | None:
    if line.strip().lower().startswith(("báo in", "báo giấy", "báo nói", "báo hình")):
        return None
    head = re.split(r"\s[-–—|]\s|\s{3,}|[|•]", line.strip(), maxsplit=1)[0].strip(" .-–")
    if (name := _NATIONAL_NAMES.get(head.casefold())) is not None:
        return head if head != head.upper() or name.isupper() else name
    match = _OUTLET.match(head)
    if match is not None and len(head.split()) <= 9:  # noqa: PLR2004
        return _even_case(re.sub(r" và (?:Đài |ĐÀI )?(?:Phát|PHÁT|Truyền|TRUYỀN).*$", "", match["name"].strip()))
    return None


def outlet_said(lines: Iterable[str]) -> str | None:
    """The paper that the last of `lines` to say so names as the source: "Nguồn tin: Báo Lào Cai điện tử"."""
    for line in lines:
        match = _SOURCE.fullmatch(line.strip())
        if match is not None:
            # "Nguồn: baobuocthu.vn - Theo Lê An/Người Lao Động": the page's own paper, then whose article it took over.
            name = _TAKEN_OVER.split(match["name"].strip(), maxsplit=1)[0]
            address = _DOMAIN.fullmatch(name.lower())
            return address["name"] if address else _outlet_of(name)
    return None


def outlet_in(head: Sequence[str], tail: Sequence[str], title: str | None) -> str | None:
    """The paper's name, from the lines before the article, else from those after it."""
    for line in head:
        if line != title and (found := _outlet_of(line)) is not None:
            return found
    for line in tail:
        match = _OWNER.search(line)
        if match is not None and (found := _outlet_of(re.split(r"[.,;]", line[match.end() :], maxsplit=1)[0])):
            return found
    for line in reversed(tail):
        first = re.split(r"[.:]\s|[|;]", line, maxsplit=1)[0]
        if (first.startswith(("BÁO ", "TẠP CHÍ ", "CỔNG ")) or len(line) == len(first)) and (
            found := _outlet_of(first)
        ):
            return found
    return None


def domain_in(head: Sequence[str]) -> str | None:
    """The paper's address, where its first lines hold one."""
    return next((found["name"] for line in head[:3] if (found := _DOMAIN.fullmatch(line.strip())) is not None), None)


def outlet_by_evidence(head: Sequence[str], lines: Sequence[str], title: str | None) -> str | None:
    """A name at the top of the page which the rest of the page bears out as the paper's.

    That is: its address is made of the name, it holds the rights, readers are asked to follow it, or its letters
    stand before the article's first words.
    """
    page = "\n".join(lines)
    read = folded_in_place(page).lower()
    letters = read.encode("ascii", "ignore").translate(None, _NO_LETTERS).decode()
    for line in head[:2]:
        name = re.split(r"\s[-–—|]\s", line.strip(), maxsplit=1)[0]
        words = re.findall(r"\w+", folded_in_place(name).lower())
        if line == title or len("".join(words)) < _SHORTEST_OUTLET or len(words) > _LONGEST_OUTLET:
            continue
        joined, spoken = "".join(words), r"\s+".join(map(re.escape, words))
        if (
            _has_address(letters, joined)
            or re.search(rf"(?:©|ban quyen|theo doi|doc|copyright)[^\n]{{0,30}}\b{spoken}\b", read)
            or _bears_mark(page, read, name)
        ):
            return _even_case(name)
    return None


def _has_address(letters: str, joined: str) -> bool:
    """Whether `letters`, a page without all but letters, hold an address made of `joined`."""
    short = joined[-_ADDRESS_LETTERS:]
    # No pattern is made for what stands nowhere: making one takes as long as reading a paragraph.
    if f"{short}." not in letters:
        return False
    by_end = re.search(rf"(?:@|www\.|^|bao){re.escape(short)}\.[a-z]", letters, re.MULTILINE)
    return (by_end or re.search(rf"[@.]?{re.escape(joined)}\.[a-z]", letters)) is not None


def _bears_mark(page: str, read: str, name: str) -> bool:
    """Whether the first letters of `name` stand as a paper's before the article's first words or behind a picture.

    `read` is `page` folded, in small letters.
    """
    initials = "".join(w[0] if not w.isdigit() else w for w in _RUNS.findall(name)).casefold()
    return (
        len(initials) > 1
        and folded_in_place(initials).lower() in read
        and re.search(
            rf"^(?:\(?{re.escape(initials)}\w{{0,3}}\)?\s*[-–—]|\({re.escape(initials)}\))\s*\S|(?:ảnh|ảnh"
            rf"|nguồn)\s*:\s*{re.escape(initials)}\W*$",
            page,
            re.MULTILINE | re.IGNORECASE,
        )
        is not None
    )


def outlet_at_top(line: str) -> str | None:
    """The name a page's first line begins with, when only a paper's is written so: "KINH TẾ KINH BẮC - Nhịp đập …"."""
    name = re.split(r"\s[-–—|]\s|\s{3,}|[|•]", line.strip(), maxsplit=1)[0].strip(" .-–")
    words = name.split()
    letters = sum(c.isalpha() for c in name)
    if not 1 <= len(words) <= _LONGEST_OUTLET or letters < _SHORTEST_OUTLET or _PRINTED.search(folded_in_place(name)):
        return None
    address = len(words) == 1 and re.fullmatch(r"[^\W_]{3,}(?:\.[^\W\d_]{2,}){1,2}", name) is not None
    return name if address or name == name.upper() else None


_NO_LETTERS = bytes(set(range(128)) - set(b"abcdefghijklmnopqrstuvwxyz0123456789@.\n"))
_RUNS = re.compile(r"[^\W\d]+|\d+")
_SHORTEST_OUTLET = 4
_LONGEST_OUTLET = 9
_ADDRESS_LETTERS = 9
_CREDITED = re.compile(rf"(?:PV|Phóng viên|Tác giả|Thực hiện|Người viết)\s*:\s*(?P<names>{NAMES})")


def named_author(line: str) -> str | None:
    """The author whom a line of other things calls so: "10/12/2025 | PV: Lê Hoàng Yến"."""
    match = _CREDITED.search(line)
    return match["names"] if match else None


def outlet_by_files(lines: Iterable[str], provinces: Sequence[str]) -> str | None:
    """The provincial paper whose pictures these are: "baolaocai-br_1.jpg" → "Báo Lào Cai"."""
    files = [line.strip() for line in lines if is_file_name(line.strip())]
    named = [match["where"] for file in files if (match := _PAPER_FILE.match(file.lower())) is not None]
    if not named:
        return None
    places = {re.sub(r"[^a-z]", "", folded_in_place(name).lower()): name for name in provinces}
    for where in named:
        if (place := places.get(where)) is not None:
            return f"Báo {place}"
    return None

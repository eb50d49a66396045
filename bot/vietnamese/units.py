"""The nouns and symbols that Vietnamese counts in, and how each is written as a base unit."""

import re

# As written (lower case) → as kept. A symbol may be glued to its number: "33km".
SYMBOLS = {
    "%": "%", "‰": "‰", "km": "km", "km2": "km²", "km²": "km²", "m": "m", "m2": "m²", "m²": "m²", "m3": "m³",
    "m³": "m³", "cm": "cm", "mm": "mm", "ha": "ha", "kg": "kg", "kv": "kV", "kw": "kW", "mw": "MW",
    "mwp": "MWp", "gw": "GW", "kwh": "kWh", "kva": "kVA", "mva": "MVA", "usd": "USD", "eur": "EUR", "đ": "đồng",
    "vnđ": "đồng", "vnd": "đồng", "°c": "°C",
    "mbps": "Mbps", "gbps": "Gbps", "kwp": "kWp", "gwh": "GWh", "mwh": "MWh",
    "dwt": "DWT", "teu": "TEU", "cv": "CV", "kh": "KH", "aud": "AUD", "jpy": "JPY", "gbp": "GBP", "cny": "CNY",
    "krw": "KRW", "sgd": "SGD", "thb": "THB",
    "tấn": "tấn", "tạ": "tạ", "người": "người", "đồng": "đồng", "xã": "xã",
}  # fmt: skip

_RENAMED = {
    "phần trăm": "%", "điểm phần trăm": "điểm %", "điểm %": "điểm %", "héc ta": "ha", "hecta": "ha", "cây số": "km",
    "ki lô mét": "km", "kilômét": "km", "mét vuông": "m²", "mét khối": "m³", "mét": "m", "ki lô gam": "kg",
    "đô la": "USD", "đô la mỹ": "USD", "việt nam đồng": "đồng", "độ c": "°C", "dân": "người", "đô": "USD",
    "euro": "EUR", "yên": "JPY", "yên nhật": "JPY", "nhân dân tệ": "CNY", "bảng anh": "GBP", "đô la úc": "AUD",
    "htx": "HTX", "kcn": "KCN", "ccn": "CCN", "dn": "DN", "tht": "THT", "tthc": "TTHC",
}  # fmt: skip

_NOUNS = """
đồng, người, nhân khẩu, khẩu, hộ, hộ dân, hộ gia đình, gia đình, cặp, cháu, em, học sinh, sinh viên, trẻ, trẻ em,
giáo viên, bác sĩ, y sĩ, nhân viên, lao động, công nhân, thợ, nông dân, chiến sĩ, cán bộ, công chức, viên chức,
biên chế, đảng viên, đoàn viên, hội viên, thành viên, đại biểu, đồng chí, đồng bào, ủy viên, uỷ viên, bí thư,
chuyên gia, thương binh, liệt sĩ, du khách, khách, khách du lịch, lượt, lượt khách, lượt người, lượt cán bộ,
lượt hộ, lần, người dân, dân tộc, tôn giáo, tỉnh, thành phố, huyện, quận, thị xã, thị trấn, xã, phường, đặc
khu, thôn, bản, xóm, ấp, buôn, làng, tổ dân phố, tổ, khu phố, tiểu khu, khu, cụm, cấp, đơn vị, đơn vị hành
chính, địa phương, địa bàn, vùng, quốc gia, nước, cơ quan, phòng, ban, sở, ngành, bộ, trung tâm, tổ chức, tổ
chức cơ sở đảng, đảng bộ, chi bộ, chi đảng bộ, đảng ủy, đảng uỷ, đoàn thể, đoàn, hội, chi hội, tiểu ban, đồn,
trạm, trạm y tế, bệnh viện, trường, trường học, lớp, lớp học, phòng học, điểm trường, nhà văn hóa, nhà, ngôi
nhà, căn nhà, căn, nhà máy, nhà máy thủy điện, công trình, dự án, tiểu dự án, chương trình, đề án, mô hình, kế
hoạch, gói thầu, hạng mục, tuyến, tuyến đường, đường, cầu, cây cầu, hồ chứa, đập, cửa khẩu, chợ, khu công
nghiệp, cụm công nghiệp, doanh nghiệp, hợp tác xã, tổ hợp tác, hộ kinh doanh, cơ sở, cửa hàng, trang trại, sản
phẩm, mặt hàng, thương hiệu, di tích, lễ hội, điểm du lịch, nhóm, nhóm chỉ tiêu, chỉ tiêu, nhóm nhiệm vụ,
nhiệm vụ, giải pháp, nhóm giải pháp, chủ trương, khâu đột phá, đột phá, nội dung, vấn đề, tiêu chí, mục tiêu,
kiến nghị, ý kiến, lĩnh vực, thủ tục, thủ tục hành chính, dịch vụ, dịch vụ công, hồ sơ, văn bản, tài liệu,
trang, quyết định, nghị quyết, thông báo, báo cáo, cuộc, cuộc họp, hội nghị, buổi, đợt, vụ, vụ việc, trường
hợp, mốc, mốc giới, cột mốc, giấy chứng nhận, suất, suất quà, phần quà, quà, chiếc, cái, xe, máy, bộ máy, con,
con gia súc, gia súc, gia cầm, cây, cây giống, giống, loại, tấn, tạ, yến, lít, khối, mẫu, sào, công, điểm,
bậc, hạng, bước, tầng, giường, giường bệnh, năm, tháng, tuần, ngày, ngày công, giờ, phút, giây, quý, tuổi, thế
kỷ, thế hệ, nhiệm kỳ, ngày đêm, phiếu,
phiếu bầu, vị trí, vị trí việc làm, buồng, bằng khen, giấy khen,
huân chương, huy chương, kỷ niệm chương, cờ thi đua,
bà mẹ việt nam anh hùng, nghệ nhân, danh hiệu, ký tự,
trận, ca, ca bệnh, liều, phần, mũi, lô, thửa, ô, bài, bài viết, tin, cuốn, bức,
bến, bến đò, bến phà, cống, trụ sở, phần mềm, phần việc, tàu, tàu cá, ngư dân, hải lý, chuyến, chuyến bay,
sáng kiến, sáng chế,
bệnh nhân, nạn nhân, bị can, bị cáo, đối tượng, thí sinh, học viên, phương án, quy trình, tiết mục, gian hàng, trạm bơm,
phụ nữ, thanh niên, hành khách, thuyền viên, lái tàu, lái xe, kế toán, giám đốc, phó giám đốc, trưởng phòng, phó
trưởng phòng, chủ đầu tư, nhà thầu, nhà đầu tư, người lao động, cơn bão, điểm cầu, mã lực,
hợp phần, trụ cột, cử tri, tập thể, cá nhân, thanh thiếu niên, bể, sân, giếng, chuỗi, đội, tham luận, tờ trình,
công văn,
tấm, thẻ, tài khoản, thuê bao, camera, máy tính, mạng lưới, hệ thống, nền tảng
"""

# Longer words that begin like a unit and are none: "đạt 45% đồng thời …" counts no đồng.
_NOT_UNITS = """
đồng thời, đồng bộ, đồng bằng, đồng lòng, đồng hành, đồng thuận, đồng ruộng, đồng đội, đồng tình, đồng ý, đồng
đều, bản sắc, bản lĩnh, bản thân, bản quyền, nước ngoài, nước ta, công tác, công bố, công khai, công nhận, bộ
đội, hội nhập, hội tụ, tổ quốc, ban hành, ban đầu, tin tưởng, cơ bản, ca ngợi, cấp bách, cấp thiết, cấp phát,
con số, đoàn kết, phần lớn, phần nào, khối lượng, khách quan, khu vực, lần đầu, lần lượt, loại bỏ, quý báu,
máy móc, tuyến trên, xã hội, hộ chiếu, nhà nước, em bé, dân số, phòng chống, phòng ngừa, cầu thị,
đội ngũ, sân bay, sân khấu, bến cảng, tàu hỏa, tàu hoả, cống hiến, chuyến đi, chuyến thăm, chuyến công tác
"""


def _listed(text: str) -> list[str]:
    return [noun.strip() for noun in text.replace("\n", " ").split(",") if noun.strip()]


UNITS: dict[str, str] = (
    dict.fromkeys(_listed(_NOT_UNITS), "") | {noun: noun for noun in _listed(_NOUNS)} | _RENAMED | SYMBOLS
)
"""A unit as written in lower case → as kept; "" for a word that only begins like one."""

_MEASURED = frozenset(
    _listed(
        "tấn, tạ, yến, lít, khối, mẫu, sào, công, điểm, lần, năm, tháng, tuần, ngày, giờ, phút, giây, bậc, hạng, tầng,"
        " ngày công, mã lực, điểm phần trăm"
    )
)
WHOLE = frozenset(noun for noun in _listed(_NOUNS) if noun not in _MEASURED)
"""What comes in whole numbers only: people, things, đồng."""

LONGEST = max(len(unit.split()) for unit in UNITS)
"""Syllables in the longest unit."""

MONEY = ("đồng", "USD", "EUR")
"""Units that are printed in millions and billions."""

_MASS_PER = re.compile(r"[ \u00a0\u202f]?((?:m|µ|μ|k)?g/(?:l|lít|kg|ha|m3|m³))(?!\w)")
_SYMBOL = re.compile(r"[ \u00a0\u202f]?(%|‰|°c|(?:km|m)[23²³]|[^\W\d_]+)(?![\w²³])")
_WORDS = re.compile(rf"[ \u00a0\u202f]((?:điểm %)|[^\W\d_]+(?:[ \u00a0\u202f-][^\W\d_]+){{0,{LONGEST - 1}}})(?!\w)")
_GAP = re.compile(r"[ \u00a0\u202f-]")
_PER = re.compile(r" ?/ ?(?=[^\W\d_])")
_PER_TIME = re.compile(r"(?:h|s|phút|giây|giờ)(?!\w)")
"""What speeds and flows are told for each of: "75 km/h", "320 m3/s"; no unit by itself."""


def _by_first_syllable() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for unit, kept in sorted(UNITS.items(), key=lambda entry: -len(entry[0])):
        found.setdefault(unit.partition(" ")[0], []).append((unit, kept))
    return found


_BY_FIRST = _by_first_syllable()
"""The units that begin with a syllable, the longest first."""
_FIRST = re.compile(r"[ \u00a0\u202f]([^\W\d_]+)(?![\w²³])")
_ODD_GAPS = ("\u00a0", "\u202f", "-")
_NO_LETTER = re.compile(r"\W|$")


def _one_unit(lowered: str, at: int) -> tuple[str, int] | None:
    """The unit that begins at `at`, perhaps after a space, and where it ends."""
    if (first := _FIRST.match(lowered, at)) is not None:
        start = at + 1
        units = _BY_FIRST.get(first[1], ())
        for unit, base in units:
            end = start + len(unit)
            if lowered.startswith(unit, start) and _NO_LETTER.match(lowered, end):
                return (base, end) if base else None
        if not units or lowered[first.end() : first.end() + 1] not in _ODD_GAPS:
            return None
    if (match := _WORDS.match(lowered, at)) is not None:
        gaps = [gap.start() for gap in _GAP.finditer(match[1])]
        for end in (len(match[1]), *reversed(gaps)):
            kept = UNITS.get(_GAP.sub(" ", match[1][:end]))
            if kept is not None:
                return (kept, match.start(1) + end) if kept else None
    if (match := _SYMBOL.match(lowered, at)) is not None and match[1] in SYMBOLS:
        return SYMBOLS[match[1]], match.end()
    return None


def unit_at(lowered: str, at: int) -> tuple[str, int] | None:
    """The unit that follows a number ending at offset `at` of a text in lower case, and where the unit ends.

    "%/năm" and "đồng/người/năm" are one unit. None when no known unit follows.
    """
    found = _one_unit(lowered, at)
    if found is None:
        mass = _MASS_PER.match(lowered, at)
        return (mass[1].replace("m3", "m³"), mass.end()) if mass else None
    unit, end = found
    while (slash := _PER.match(lowered, end)) is not None:
        if (time := _PER_TIME.match(lowered, slash.end())) is not None:
            unit, end = f"{unit}/{time[0]}", time.end()
            continue
        per = _one_unit(" " + lowered[slash.end() : slash.end() + 40], 0)
        if per is None:
            break
        unit, end = f"{unit}/{per[0]}", slash.end() + per[1] - 1
    return unit, end

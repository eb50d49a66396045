"""What no article counts is answered with no number, however near the number of something else."""

import pytest

from bot.knowledge.model import Figure
from bot.vietnamese.folding import folded
from tests.reader import Reader

UNKNOWN = """
hộ cận nghèo, hộ tái nghèo, hộ thoát nghèo, hộ nghèo dân tộc thiểu số, hộ nghèo mới, trẻ em nghèo, người nghèo, xã nghèo
hộ có điện, hộ dùng nước sạch, hộ kinh doanh, dân số nam, dân số nông thôn, mật độ dân số, tăng trưởng dân số
lao động có việc làm, diện tích rừng, diện tích rừng trồng mới, sản lượng lúa, đàn trâu, tỷ lệ che phủ cây xanh
doanh nghiệp, doanh nghiệp thành lập mới, hợp tác xã, nhà máy thủy điện, dự án đầu tư, khu công nghiệp
thu nhập bình quân đầu người, GRDP công nghiệp, quy mô GRDP, chi ngân sách, thu xuất nhập khẩu, kim ngạch xuất khẩu
khách du lịch, trường học, trường chuẩn quốc gia, học sinh, giáo viên, bệnh viện, giường bệnh, bác sĩ, trạm y tế
tai nạn giao thông, xã nông thôn mới, sản phẩm OCOP, đảng viên mới, đảng viên nữ, đảng viên dân tộc thiểu số
đảng bộ cơ sở, đảng bộ cấp xã, chi bộ nông thôn, cán bộ nữ, cán bộ dôi dư, công chức cấp tỉnh, viên chức y tế
biên chế cấp tỉnh, biên chế giáo dục, thủ tục hành chính quá hạn, hồ sơ trực tuyến, hồ sơ đã số hóa
trang tài liệu chưa số hóa, xã biên giới, bản tái định cư, bản chưa có điện, đại biểu nữ, đại biểu quốc hội
chỉ tiêu chưa đạt, chỉ tiêu không đạt, cột mốc, đồn biên phòng, tăng trưởng nông nghiệp, mức tăng hộ nghèo
quỹ vì người nghèo, vốn vay hộ nghèo
"""
PLACES = ("Điện Biên", "Lai Châu", "xã Si Pa Phìn")
ASKED = ("số {what} {place}", "{place} có bao nhiêu {what}", "tỷ lệ {what} của {place} là bao nhiêu")


def numbers_told(line: str, reader: Reader) -> list[str]:
    """The figures a reply gives as the answer: at its head, or all of a place's."""
    heard = reader.ask(line)
    if heard.outcome != "answered":
        return []
    facts = {fact.id: fact for fact in reader.snapshot.facts.all}  # type: ignore[attr-defined]
    first = facts.get(next(iter(heard.reply.facts), ""))
    return [heard.text.split("\n", 1)[0]] if first is not None and isinstance(first.record, Figure) else []


@pytest.mark.parametrize("typed", [str, folded], ids=["with marks", "without"])
def test_an_unknown_indicator_gets_no_number(typed: type[str], reader: Reader) -> None:
    names = [name.strip() for name in UNKNOWN.replace("\n", ",").split(",") if name.strip()]
    assert len(names) > 70
    lines = [typed(asked.format(what=what, place=place)) for what in names for place in PLACES for asked in ASKED]
    wrong = {line: told for line in lines if (told := numbers_told(line, reader))}
    assert wrong == {}


def test_a_figure_that_is_known_is_not_said_to_be_unknown(reader: Reader) -> None:
    # Asked together with something else, "Chưa có số liệu “tỷ lệ hộ nghèo đa chiều”" was said above that very name.
    heard = reader.ask("tỷ lệ hộ nghèo và tốc độ tăng trưởng Điện Biên")
    assert heard.text.startswith("Có số liệu “tỷ lệ hộ nghèo đa chiều” của tỉnh Điện Biên")
    assert "Tỷ lệ hộ nghèo đa chiều" in heard.buttons

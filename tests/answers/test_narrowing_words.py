"""Words that make a known figure another one, beside every figure: none may get the known number."""

import pytest

from bot.answers.outcome import Outcome
from bot.vietnamese.folding import folded
from tests.reader import Reader

FIGURES = (
    ("tỷ lệ hộ nghèo", "Điện Biên"),
    ("GRDP bình quân đầu người", "Điện Biên"),
    ("số đảng viên", "Điện Biên"),
    ("dân số", "Điện Biên"),
    ("độ che phủ rừng", "Điện Biên"),
    ("số xã, phường", "Lai Châu"),
    ("biên chế cấp xã", "Lai Châu"),
    ("tỷ lệ thủ tục hành chính giải quyết đúng hạn", "Lai Châu"),
    ("số cán bộ, công chức, viên chức", "Lai Châu"),
    ("số trang tài liệu đã số hóa", "Lai Châu"),
    ("thu ngân sách", "Điện Biên"),
    ("thu ngân sách năm 2025", "Điện Biên"),
    ("số bản biên giới", "Si Pa Phìn"),
    ("số nhà máy chế biến nông, lâm sản", "Điện Biên"),
    ("số tổ chức cơ sở đảng", "Điện Biên"),
    ("tăng trưởng kinh tế bình quân", "Điện Biên"),
    ("mức giảm tỷ lệ hộ nghèo bình quân năm", "Điện Biên"),
    ("số chi bộ", "Điện Biên"),
    ("số đại biểu dự đại hội đảng bộ xã", "Si Pa Phìn"),
    ("số thôn, bản, tổ dân phố", "Điện Biên"),
    ("mục tiêu tăng trưởng kinh tế năm 2025", "Lai Châu"),
    ("chiều dài đường biên giới", "Si Pa Phìn"),
)
NARROWED = (
    "{x} của {p} quý I năm 2024 là bao nhiêu",
    "{x} của {p} năm 2023 là bao nhiêu",
    "{x} nữ của {p} là bao nhiêu",
    "{x} khu vực nông thôn của {p} hiện là bao nhiêu",
    "{x} của {p} tăng bao nhiêu so với năm trước",
    "{x} của {p} giảm còn bao nhiêu so với cùng kỳ",
    "{x} cấp huyện của {p} là bao nhiêu",
    "{x} của {p} trước khi sáp nhập là bao nhiêu",
    "{x} của {p} dự kiến đến năm 2030 là bao nhiêu",
    "riêng khu vực thành thị, {x} của {p} là bao nhiêu",
    "{x} của {p} không tính các phường là bao nhiêu",
    "{x} dự bị của {p} là bao nhiêu",
    "{x} giáo viên của {p} là bao nhiêu",
    "{x} người Mông của {p} chiếm bao nhiêu",
    "{x} ngành y tế của {p} là bao nhiêu",
    "{x} chưa hoàn thành của {p} là bao nhiêu",
    "{x} tại các xã vùng cao của {p} là bao nhiêu",
    "{x} nhiệm kỳ trước của {p} là bao nhiêu",
    "Chị chỉ cần {x} nữ của {p} thôi, tổng thì chị có rồi",
    "Anh có {x} của {p} rồi, em cho anh số năm 2022",
    "{x} của {p} thì anh biết rồi, còn hộ cận nghèo là bao nhiêu",
    "{x} tính theo tháng của {p} là bao nhiêu",
    "{x} của {p} chiếm bao nhiêu phần trăm cả nước",
)
NARROWED_WITH_MARKS = ("{x} tính theo chuẩn cũ của {p} là bao nhiêu",)
"""Without its marks "cũ" is a word of "dân cư" too."""
RESTATED = (
    "Anh chỉ cần {x} của {p} thôi",
    "Chị chỉ cần {x} của {p} thôi nhé, cái khác chị có rồi",
    "{x} của {p} tính đến thời điểm này là bao nhiêu",
    "Anh đang làm slide, thiếu mỗi {x} của {p}",
    "{x} ở {p} hiện đang ở mức bao nhiêu",
    "Cho anh hỏi nhanh {x} của {p}, chiều nay anh phải phát biểu",
    "Em nhắc lại giúp chị {x} của {p} với, chị ghi chưa kịp",
    "Hôm qua anh hỏi {x} của {p} mà em chưa trả lời",
)


@pytest.mark.parametrize("typed", [str, folded], ids=["with marks", "without"])
@pytest.mark.parametrize("frame", NARROWED)
def test_what_narrows_a_figure_gets_no_number(frame: str, typed: type[str], reader: Reader) -> None:
    lines = [typed(frame.format(x=what, p=place)) for what, place in FIGURES]
    assert [line for line in lines if reader.ask(line).outcome is Outcome.ANSWERED] == []


@pytest.mark.parametrize("frame", NARROWED_WITH_MARKS)
def test_nor_does_what_only_its_marks_tell(frame: str, reader: Reader) -> None:
    lines = [frame.format(x=what, p=place) for what, place in FIGURES]
    assert [line for line in lines if reader.ask(line).outcome is Outcome.ANSWERED] == []


@pytest.mark.parametrize("frame", RESTATED)
def test_what_only_restates_it_does(frame: str, reader: Reader) -> None:
    missed = []
    for what, place in FIGURES:
        bare = reader.ask(f"{what} của {place} là bao nhiêu").text.split("\n", 1)[0]
        if reader.ask(frame.format(x=what, p=place)).text.split("\n", 1)[0] != bare:
            missed.append(what)
    assert missed == []

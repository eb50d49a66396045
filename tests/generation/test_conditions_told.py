"""Conditions that are told as difficulties, and what only sounds like one; lists of what is sought."""

import pytest

from tests.generation.facts import facts

HARD = {
    "too little": "Theo báo cáo của thanh tra, số buổi tiếp dân ở các xã còn quá ít.",
    "slack": "Việc giám sát các bến cát còn lỏng lẻo.",
    "not finished": "Việc đo đạc đất rừng ở ba bản đến nay chưa hoàn thành.",
    "filled up": "Ao lớn giữa bản Nà Sang đã bị san lấp.",
    "at risk": "Ở xã Mường Bám, nguy cơ cao sạt lở đất sau ba quả đồi.",
}
NOT_HARD = {
    "a purpose": "Theo đó, để giảm thiểu thiệt hại do lũ, các xã trực bến.",
    "none happened": "Tính đến tháng 5, không có vụ cháy rừng nào gây thiệt hại lớn.",
    "nearly all": "Đội đo đạc đã kiểm tra được 390/390 thửa.",
    "done": "Việc đo đạc đất rừng ở ba bản đã hoàn thành.",
    "in front of a risk": "Trước nguy cơ cao sạt lở đất, các bản cử người trực đêm.",
    "enough": "Số buổi tiếp dân ở các xã tăng gấp đôi.",
}


@pytest.mark.parametrize("name", HARD)
def test_a_condition_is_told_as_a_difficulty(name: str) -> None:
    assert len(facts(HARD[name]).article.difficulties) == 1


@pytest.mark.parametrize("name", NOT_HARD)
def test_what_only_sounds_so_is_none(name: str) -> None:
    assert [fact.quote for fact in facts(NOT_HARD[name]).article.difficulties] == []


def test_each_thing_localities_seek_is_a_petition() -> None:
    text = "Tại cuộc họp các địa phương đề xuất Bộ Y tế chi viện thêm bác sĩ; cấp thêm thuốc sởi; hỗ trợ máy thở."
    found = facts(text).article.petitions
    assert [(fact.by, fact.quote.rsplit(" ", 1)[1]) for fact in found] == [
        ("các địa phương", "sĩ"),
        ("các địa phương", "sởi"),
        ("các địa phương", "thở"),
    ]


def test_who_leads_and_asks_people_to_speak_seeks_nothing() -> None:
    text = (
        "Lãnh đạo phường đề nghị đoàn viên trao đổi những nội dung liên quan đến việc làm, bữa ăn ca; đồng thời phản ánh "
        "những vấn đề về nhà trọ."
    )
    found = facts(text).article
    assert found.petitions == []
    assert [fact.addressee for fact in found.directives] == ["đoàn viên", "đoàn viên"]


ORDER = "UBND tỉnh Sơn La yêu cầu các xã thực hiện các nội dung sau:\n\n- Tăng cường trực bến phà."


def test_what_others_are_not_to_do_and_what_they_report_goes_on_with_the_order() -> None:
    text = (
        f"{ORDER}\n\nBáo cáo kế hoạch trực bến về UBND tỉnh trước ngày 5.\n\n- Tổ chức canh gác; không cho phép thuyền "
        "lạ neo đêm."
    )
    quotes = [fact.quote for fact in facts(text).article.directives]
    assert len(quotes) == 4, quotes
    assert "thuyền lạ" in quotes[3]


def test_a_report_told_of_ends_the_order() -> None:
    text = f"{ORDER}\n\nBáo cáo của các xã cho thấy thuyền lạ giảm."
    assert len(facts(text).article.directives) == 1


WISHED = {
    "longed for": (
        "Người dân ở bản Huổi Sen luôn khát vọng có một cây cầu để đưa ngô ra chợ.",
        "người dân ở bản Huổi Sen",
    ),
    "dreamt of": ("Ước mơ lớn nhất của bà con ở đây là có được một cây cầu.", "bà con ở đây"),
    "dozens": ("Hàng chục hộ dân ở bản Nà Tọ mong mỏi có cây cầu để ra ngoài làm ăn.", "Hàng chục hộ dân ở bản Nà Tọ"),
    "a wish and for whom": (
        "Bà con mong mỏi có cây cầu để ra chợ; đặc biệt là hàng chục em nhỏ được đi học.",
        "bà con",
    ),
}
WISHED_BY_NOBODY = (
    "Tuổi trẻ luôn có khát vọng vươn lên.",
    "Ước mơ của em là trở thành cô giáo.",
    "Cây cầu mong đợi đã khánh thành.",
)


@pytest.mark.parametrize("name", WISHED)
def test_what_people_long_for_is_a_petition(name: str) -> None:
    text, by = WISHED[name]
    assert [fact.by for fact in facts(text).article.petitions] == [by]


@pytest.mark.parametrize("text", WISHED_BY_NOBODY)
def test_a_dream_of_nothing_others_can_give_is_none(text: str) -> None:
    assert facts(text).article.petitions == []


def test_this_body_is_the_one_that_spoke_before_and_what_it_reminds_of_is_told() -> None:
    text = (
        "Bộ Xây dựng đề nghị tỉnh Sơn La giám định cầu treo. Trong số đó, đặc biệt lưu ý đến việc tiếp tục bảo vệ hai mố. "
        "Bộ này lưu ý, trong quá trình giám định, dây văng cần được chụp ảnh."
    )
    found = facts(text).article.directives
    assert [fact.issuer for fact in found] == ["Bộ Xây dựng"] * 3
    assert found[1].text == "Tiếp tục bảo vệ hai mố."

"""Which places a sentence names, and which it only seems to."""

import pytest

from tests.generation.facts import facts


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        (
            "Tỉnh Khánh Hòa tăng cường cán bộ cho 22 xã miền núi như Bác Ái Tây, Tây Khánh Sơn.",
            ["Khánh Hòa", "Bác Ái Tây, Khánh Hòa", "Tây Khánh Sơn, Khánh Hòa"],
        ),
        (
            "Tỉnh Đắk Lắk mở đường từ Buôn Ma Thuột xuống Tuy Hòa.",
            ["Đắk Lắk", "Buôn Ma Thuột, Đắk Lắk", "Tuy Hòa, Đắk Lắk"],
        ),
        (
            "Tỉnh An Giang làm đường kết nối Phú Quốc, Hà Tiên, Châu Đốc.",
            ["An Giang", "Phú Quốc, An Giang", "Hà Tiên, An Giang", "Châu Đốc, An Giang"],
        ),
        (
            "Xã Phong Nha, tỉnh Quảng Trị gồm các xã Lâm Trạch, Xuân Trạch và Phúc Trạch trước đây.",
            ["Phong Nha, Quảng Trị", "Quảng Trị"],
        ),
        (
            "Đoàn làm việc với tỉnh Quảng Bình. Dự có các địa phương Bố Trạch, Quảng Ninh, Lệ Thủy.",
            ["Quảng Trị", "Quảng Ninh, Quảng Trị", "Lệ Thủy, Quảng Trị"],
        ),
        ("Đoàn làm việc với tỉnh Quảng Trị, Quảng Ninh và Lạng Sơn.", ["Quảng Trị", "Quảng Ninh", "Lạng Sơn"]),
        (
            "Đảng bộ xã Nghĩa Hành họp.\n\nDự có 120 đại biểu.\n\nXã lập từ ba xã của huyện Tân Kỳ cũ.",
            ["Nghệ An", "Nghĩa Hành, Nghệ An", "Tân Kỳ, Nghệ An"],
        ),
        ("Tỉnh Hưng Yên mong Hạnh Phúc và Bình Minh mới cho dân.", ["Hưng Yên"]),
        ("Tỉnh Gia Lai sửa đường Quang Trung, phố Hội Phú.", ["Gia Lai"]),
        (
            "Đoàn đến xóm Đình, xã Vạn Phái (TP. Phổ Yên).",
            ["Thái Nguyên", "Thành Công, Thái Nguyên", "Phổ Yên, Thái Nguyên"],
        ),
        ("Tỉnh Tây Ninh họp với các xã vùng Đồng Tháp Mười.", ["Tây Ninh"]),
        ("Tỉnh Đắk Lắk góp ý; Gia Lai lo nước ở Ia Mơ.", ["Đắk Lắk", "Gia Lai", "Ia Mơ, Gia Lai"]),
        ("Tỉnh Lai Châu có khách quê Hà Nam.", ["Lai Châu"]),
        ("Tỉnh An Giang sửa cầu ở 3 ấp: Phú Lợi, Phú Hòa, Phú An.", ["An Giang"]),
        ("Huyện Kỳ Anh thuê Công ty Cổ phần Tư vấn Quảng Bình vẽ trụ sở.", ["Hà Tĩnh", "Kỳ Anh, Hà Tĩnh"]),
        ("UBND TP.HCM đối thoại với thanh niên.", ["Hồ Chí Minh"]),
        ("Phát biểu từ điểm cầu Nghệ An, Chủ tịch UBND tỉnh nêu thiệt hại.", ["Nghệ An"]),
        ("Thành phố Huế mở rộng khu kinh tế ở Chân Mây - Lăng Cô.", ["Huế", "Chân Mây - Lăng Cô, Huế"]),
        ("Chủ tịch xã Châu Pha (thuộc Bà Rịa – Vũng Tàu cũ) nêu ý kiến.", ["Châu Pha, Hồ Chí Minh", "Hồ Chí Minh"]),
    ],
)
def test_places(sentence: str, places: list[str]) -> None:
    assert facts(sentence).article.places == places


def test_a_district_that_went_to_many_communes_stands_for_none() -> None:
    found = facts("Xã Nghiên Loan, tỉnh Thái Nguyên được lập từ 3 xã của huyện Pác Nặm trước đây.").article.places
    assert found == ["Nghiên Loan, Thái Nguyên", "Thái Nguyên"]


def test_a_commune_of_the_province_named_without_its_kind() -> None:
    body = (
        "Tỉnh Thái Nguyên kiểm tra 12 xã, phường, trong đó có Chợ Rã, Na Rì và Trại Cau. Cao tốc Chợ Mới đã thông xe."
    )
    found = facts(body).article.places
    assert found == ["Thái Nguyên", "Chợ Rã, Thái Nguyên", "Na Rì, Thái Nguyên", "Trại Cau, Thái Nguyên"]


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("Xã A Lưới 4, thành phố Huế có 2.614 hộ.", ["A Lưới 4, Huế", "Huế"]),
        ("Tỉnh Hà Tĩnh sửa đường qua xã Sơn Kim 1 dài 20 km.", ["Hà Tĩnh", "Sơn Kim 1, Hà Tĩnh"]),
        ("Tỉnh Hà Tĩnh đi Sơn Kim.", ["Hà Tĩnh"]),
    ],
)
def test_a_commune_whose_name_ends_in_a_number(sentence: str, places: list[str]) -> None:
    assert facts(sentence).article.places == places


def test_a_former_district_is_found_under_its_seat_but_no_fact_is_told_of_that() -> None:
    article = facts("Ở vùng huyện Krông Pa trước đây, tỉnh Gia Lai còn 41 cầu treo.").article
    assert article.places == ["Phú Túc, Gia Lai", "Gia Lai"]
    assert [figure.place for figure in article.figures] == ["Gia Lai"]


def test_two_former_communes_of_one_name_stand_for_neither() -> None:
    """The first of several was taken before."""
    assert facts("Thành phố Hà Nội xây trường ở xã Đồng Tâm cũ.").article.places == ["Hà Nội"]


def test_what_a_ministry_reports_is_not_told_of_the_province_that_came() -> None:
    body = (
        "Bộ Công Thương họp bàn xuất khẩu.\n\nDự có lãnh đạo tỉnh Tây Ninh.\n\nXuất khẩu đạt 215 tỷ USD."
        "\n\nTỉnh xuất khẩu 8 tỷ USD."
    )
    assert [figure.place for figure in facts(body).article.figures] == [None, "Tây Ninh"]


def test_an_official_belongs_to_the_place_that_the_post_names() -> None:
    """A guest from another province was given the article's."""
    body = "Tỉnh Lào Cai đón đồng chí Lê Văn Trung, Bí thư Tỉnh ủy Thái Nguyên, nguyên Chủ tịch UBND tỉnh Lào Cai."
    assert [person.place for person in facts(body).article.people] == ["Thái Nguyên"]


def test_the_province_of_before_is_the_one_the_article_is_about() -> None:
    article = facts("UBND tỉnh Long An rà soát hộ nghèo.\n\nToàn tỉnh còn 2.700 hộ nghèo.").article
    assert [figure.place for figure in article.figures] == ["Tây Ninh"]


def test_a_comparison_with_the_country_does_not_move_a_figure_there() -> None:
    body = "Hà Nội phấn đấu tăng trưởng cao gấp rưỡi mức tăng của cả nước và thu ngân sách 285.000 tỷ đồng."
    assert [figure.place for figure in facts(body).article.figures][-1] == "Hà Nội"


def test_the_province_behind_a_commune_only_says_where_it_lies() -> None:
    article = facts("Tại xã Mường Tè, tỉnh Lai Châu, đoàn trao 300 suất quà.").article
    assert [figure.place for figure in article.figures] == ["Mường Tè, Lai Châu"]


def test_a_district_of_a_former_province_s_name_does_not_make_the_article_that_province_s() -> None:
    article = facts("Huyện đã sửa 12 nhà văn hóa.", title="Xã Vĩnh Lợi (huyện Hòa Bình) đổi thay").article
    assert "Phú Thọ" not in article.places
    assert [figure.place for figure in article.figures] == [None]


def test_an_aside_says_where_places_lay_not_where_what_follows_is() -> None:
    body = "Xã Nghĩa Hành (tỉnh Nghệ An) nhận thêm đất của một xã ở gần (huyện Yên Thành cũ), có 450 đảng viên."
    assert [figure.place for figure in facts(body).article.figures][-1] == "Nghĩa Hành, Nghệ An"


def test_an_article_about_many_provinces_is_about_none() -> None:
    body = "Lũ làm 19 người chết (Lai Châu: 8 người; Sơn La: 5 người; Lào Cai: 3 người; Điện Biên: 3 người)."
    places = [figure.place for figure in facts(body).article.figures]
    assert places == [None, "Lai Châu", "Sơn La", "Lào Cai", "Điện Biên"]


def test_what_the_province_reports_is_not_told_of_the_one_town_named() -> None:
    body = "UBND tỉnh họp báo về kinh tế.\n\nThu ngân sách đạt 6.200 tỷ đồng.\n\nViệc bán vé ở phường Hội An còn bàn."
    article = facts(body, title="UBND tỉnh Quảng Nam họp báo về kinh tế - xã hội").article
    assert [figure.place for figure in article.figures] == ["Đà Nẵng"]


def test_a_region_of_several_communes_is_more_than_the_one_it_is_called_after() -> None:
    lead = "Ngày 20/10, ông Lò Văn Khánh, Bí thư Tỉnh ủy Sơn La làm việc với lãnh đạo các xã Tạ Khoa, Phiêng Pằn.\n\n"
    (asked,) = facts(lead + "Ông Khánh yêu cầu cả vùng Tạ Khoa phải có quy hoạch chung.").article.directives
    assert asked.place == ["Tạ Khoa, Sơn La", "Phiêng Pằn, Sơn La"]
    (asked,) = facts(lead + "Ông Khánh yêu cầu xã Tạ Khoa phải có quy hoạch chung.").article.directives
    assert asked.place == "Tạ Khoa, Sơn La"


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("Tỉnh Sơn La có 1 xã về đích là xã Tạ Khoa.", ["Sơn La", "Tạ Khoa, Sơn La"]),
        (
            "Tỉnh Sơn La có 2 đảng bộ đã họp là Đảng bộ xã Tạ Khoa và Đảng bộ xã Phiêng Pằn.",
            ["Sơn La", "Tạ Khoa, Sơn La", "Phiêng Pằn, Sơn La"],
        ),
        # Not all of them are named.
        ("Tỉnh Sơn La có 3 xã về đích, trong đó khó nhất là xã Tạ Khoa.", "Sơn La"),
        ("Tỉnh Sơn La có 1 trường đạt chuẩn là trường ở vùng cao.", "Sơn La"),
    ],
)
def test_a_figure_is_told_of_the_places_it_counts_when_all_are_named(said: str, place: str | list[str]) -> None:
    assert facts(said).article.figures[0].place == place


@pytest.mark.parametrize(
    ("told", "places"),
    [
        ("Lũ làm 5 người chết ở xã Mường La, 12 người bị thương ở xã Chiềng Hoa.", ["Mường La", "Chiềng Hoa"]),
        ("Trong đó, 34 người tại Mường La, 12 người tại Chiềng Hoa.", ["Mường La", "Chiềng Hoa"]),
        ("Tại xã Mường La, lũ làm 5 người chết; ở xã Chiềng Hoa, 12 người bị thương.", ["Mường La", "Chiềng Hoa"]),
        ("Xã Mường La có 5 người học ở Chiềng Hoa, 12 hộ nghèo.", ["Mường La", "Mường La"]),
        ("Xã Mường La có 12 hộ có con làm việc ở Bắc Ninh, 3 hộ nghèo.", ["Mường La", "Mường La"]),
        ("Tỉnh có 5 người học nghề ở Mường La.", [""]),
    ],
)
def test_where_so_many_are_told_to_be(told: str, places: list[str]) -> None:
    found = facts(f"Ngày 3/9/2025, UBND tỉnh Sơn La họp.\n\n{told}").article.figures
    assert [figure.place for figure in found] == [f"{name}, Sơn La".removeprefix(", ") for name in places]


@pytest.mark.parametrize(
    ("body", "places"),
    [
        # A small word that only opens the sentence is no part of a name.
        ("Tại Lai Châu, có 12 xã thiếu nước.", ["Lai Châu"]),
        ("Riêng Sơn La trồng 120 ha rừng.", ["Sơn La"]),
        ("Theo Điện Biên, nước lũ làm trôi 3 cầu.", ["Điện Biên"]),
        ("Bà Lò Tân Lai Châu nuôi 3 con bò.", [None]),
        # However its dash is set, or shortened; the towns of its name are not meant.
        ("Tỉnh Bà Rịa- Vũng Tàu có 45 trạm bơm.", ["Hồ Chí Minh"]),
        ("HĐND tỉnh Bà Rịa-Vũng Tàu thông qua 12 nghị quyết.", ["Hồ Chí Minh"]),
        ("Tỉnh BR-VT có 32 trường.", ["Hồ Chí Minh"]),
        ("Tỉnh Thừa Thiên Huế có 9 trạm bơm.", ["Huế"]),
        ("Tỉnh Thừa Thiên-Huế có 9 trạm bơm.", ["Huế"]),
    ],
)
def test_names_at_the_head_of_a_sentence_and_with_dashes(body: str, places: list[str | None]) -> None:
    assert [figure.place for figure in facts(body).article.figures] == places


@pytest.mark.parametrize(
    ("body", "places"),
    [
        (
            "Tỉnh Lai Châu họp với tỉnh Sơn La.\n\nTại Sơn La, có 12 hồ chứa. Trong đó 5 hồ đã cũ. Toàn tỉnh có 9 đập.",
            ["Sơn La", "Sơn La", "Sơn La"],
        ),
        (
            "Tỉnh Lai Châu họp.\n\nXã Phong Thổ có 12 hồ nhỏ. Dân nuôi 900 con cá. Tỉnh đã cấp 40 tấn gạo.",
            ["Phong Thổ, Lai Châu", "Phong Thổ, Lai Châu", "Lai Châu"],
        ),
        # Only named in passing, or two of them: the article's own again.
        ("Tỉnh Lai Châu họp.\n\nSo với Sơn La, đường đã tốt hơn. Xã xây được 4 cầu.", ["Lai Châu"]),
        ("Tỉnh Lai Châu họp.\n\nTại Sơn La, đoàn gặp đoàn Hà Nội. Hai bên ký 4 văn bản.", ["Lai Châu"]),
        ("Tỉnh Lai Châu họp.\n\nTại Sơn La, trời mưa.\n\nHội nghị có 40 đại biểu.", ["Lai Châu"]),
    ],
)
def test_what_a_paragraph_opens_with_it_tells_of(body: str, places: list[str | None]) -> None:
    assert [figure.place for figure in facts(body).article.figures] == places


def test_an_article_that_opens_with_a_list_of_provinces_is_about_none_of_them() -> None:
    lead = "Chiều 6/10, Bộ trưởng họp với lãnh đạo các tỉnh Tây Ninh, An Giang, Cà Mau."
    told = facts(f"{lead}\n\nTại An Giang, có 12 ca bệnh. Còn 5 ca nặng.\n\nCác bệnh viện trực 24 giường.")
    assert [figure.place for figure in told.article.figures] == ["An Giang", "An Giang", None]
    titled = facts(f"{lead}\n\nCác bệnh viện trực 24 giường.", title="Cà Mau chống dịch")
    assert [figure.place for figure in titled.article.figures] == ["Cà Mau"]

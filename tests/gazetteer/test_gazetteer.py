"""The data files as they are read: what the bot believes about places, present and former."""

import re
from collections import Counter
from datetime import date

import pytest

from bot.gazetteer.loading import load_gazetteer
from bot.gazetteer.model import FormerPlace, Gazetteer, Level, Place, with_kind
from bot.vietnamese.folding import accented, tidy


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def former(gazetteer: Gazetteer, level: Level, name: str, province: str | None = None) -> FormerPlace:
    """The one former place of this level and name (and province, when given)."""
    found = [
        place
        for place in gazetteer.former.values()
        if place.level == level and place.name == name and province in (None, place.province)
    ]
    assert len(found) == 1, [place.full for place in found]
    return found[0]


def everything(gazetteer: Gazetteer) -> list[Place | FormerPlace]:
    return [*gazetteer.places.values(), *gazetteer.former.values()]


def successors(gazetteer: Gazetteer, place: FormerPlace) -> list[str]:
    return [successor.canonical for successor in gazetteer.successors_of(place)]


def test_the_catalogue_has_a_date(gazetteer: Gazetteer) -> None:
    assert gazetteer.as_of == date(2026, 10, 10)


def test_counts_of_present_places(gazetteer: Gazetteer) -> None:
    assert Counter(place.level for place in gazetteer.places.values()) == {
        Level.PROVINCE: 34,
        Level.COMMUNE: 3321,
    }
    assert Counter(place.kind for place in gazetteer.places.values()) == {
        "tỉnh": 25,
        "thành phố": 9,
        "xã": 2599,
        "phường": 709,
        "đặc khu": 13,
    }


def test_counts_of_former_places(gazetteer: Gazetteer) -> None:
    assert Counter(place.level for place in gazetteer.former.values()) == {
        Level.PROVINCE: 63,
        Level.DISTRICT: 696,
        Level.COMMUNE: 10035,
    }


@pytest.mark.parametrize(("province", "count"), [("Điện Biên", 45), ("Lai Châu", 38), ("Sơn La", 75), ("Lào Cai", 99)])
def test_communes_of_a_province(gazetteer: Gazetteer, province: str, count: int) -> None:
    communes = gazetteer.communes[province]
    assert len(communes) == count
    assert {commune.province for commune in communes} == {province}


def test_every_commune_is_listed_under_its_province(gazetteer: Gazetteer) -> None:
    listed = [commune.id for communes in gazetteer.communes.values() for commune in communes]
    assert sorted(listed) == sorted(place.id for place in gazetteer.places.values() if place.level == Level.COMMUNE)
    assert all(gazetteer.by_canonical[province].level == Level.PROVINCE for province in gazetteer.communes)


def test_canonical_names_are_unique(gazetteer: Gazetteer) -> None:
    assert len(gazetteer.by_canonical) == len(gazetteer.places)
    spoken = Counter(accented(name) for name in gazetteer.by_canonical)
    assert [name for name, count in spoken.items() if count > 1] == []


def test_ids_are_short_ascii_and_say_the_level(gazetteer: Gazetteer) -> None:
    assert all(re.fullmatch(r"p\d{2}|c\d{5}", place) for place in gazetteer.places)
    assert all(re.fullmatch(r"fp\d{2}|fd\d{3}|fc\d{5}", place) for place in gazetteer.former)
    assert [*gazetteer.places, *gazetteer.former] == [place.id for place in everything(gazetteer)]


def test_names_are_tidy(gazetteer: Gazetteer) -> None:
    names = {place.name for place in everything(gazetteer)}
    assert [name for name in names if name != tidy(name)] == []
    assert [name for name in names if name.lower() != accented(name)] == []  # tone marks on the canonical vowel
    assert [name for name in names if not re.fullmatch(r"[\w' -]+", name)] == []
    assert [name for name in names if not name[0].isupper() and not name[0].isdecimal()] == []


def test_names_are_bare(gazetteer: Gazetteer) -> None:
    kinds = re.compile(r"(tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu) (?!\d+$)", re.IGNORECASE)
    with_a_kind = [place.full for place in everything(gazetteer) if kinds.match(place.name)]
    assert with_a_kind == ["phường Phường Đúc (quận Thuận Hóa, Huế, cũ)"]


def test_a_number_keeps_its_kind_and_says_it_once(gazetteer: Gazetteer) -> None:
    numbered = [place for place in gazetteer.former.values() if place.name == "Phường 1"]
    assert "Phường 1 (thành phố Đà Lạt, Lâm Đồng, cũ)" in {place.full for place in numbered}
    assert not any(place.name.isdecimal() for place in everything(gazetteer))


@pytest.mark.parametrize(
    ("kind", "name", "said"),
    [
        ("quận", "Quận 10", "Quận 10"),
        ("phường", "Phường Đúc", "phường Phường Đúc"),
        ("phường", "1 Bảo Lộc", "phường 1 Bảo Lộc"),
    ],
)
def test_with_kind(kind: str, name: str, said: str) -> None:
    assert with_kind(kind, name) == said


def test_every_successor_exists_and_none_is_missing(gazetteer: Gazetteer) -> None:
    for place in gazetteer.former.values():
        assert place.successors, place.full
        assert len(set(place.successors)) == len(place.successors), place.full
        assert set(place.successors) <= set(gazetteer.places), place.full


def test_every_present_place_was_formed_from_something(gazetteer: Gazetteer) -> None:
    orphans = {place.full for place in gazetteer.places.values() if not gazetteer.predecessors[place.id]}
    assert orphans == {
        "đặc khu Bạch Long Vĩ (Hải Phòng)",
        "đặc khu Cồn Cỏ (Quảng Trị)",
        "đặc khu Hoàng Sa (Đà Nẵng)",
        "đặc khu Lý Sơn (Quảng Ngãi)",
        "đặc khu Côn Đảo (Hồ Chí Minh)",
    }


def test_former_places_lie_in_the_province_that_their_province_went_into(gazetteer: Gazetteer) -> None:
    whole = {
        place.name: gazetteer.places[place.successors[0]].name
        for place in gazetteer.former.values()
        if place.level == Level.PROVINCE
    }
    for place in gazetteer.former.values():
        if place.province is not None:
            assert {successor.province for successor in gazetteer.successors_of(place)} == {whole[place.province]}


@pytest.mark.parametrize(
    ("name", "present"),
    [
        ("Yên Bái", "Lào Cai"),
        ("Hà Giang", "Tuyên Quang"),
        ("Bắc Kạn", "Thái Nguyên"),
        ("Hòa Bình", "Phú Thọ"),
        ("Bà Rịa - Vũng Tàu", "Hồ Chí Minh"),
        ("Lào Cai", "Lào Cai"),
    ],
)
def test_a_former_province_leads_to_a_present_one(gazetteer: Gazetteer, name: str, present: str) -> None:
    assert successors(gazetteer, former(gazetteer, Level.PROVINCE, name)) == [present]


def test_every_former_province_leads_to_exactly_one(gazetteer: Gazetteer) -> None:
    provinces = [place for place in gazetteer.former.values() if place.level == Level.PROVINCE]
    assert all(len(place.successors) == 1 for place in provinces)
    assert all(gazetteer.successors_of(place)[0].level == Level.PROVINCE for place in provinces)
    lives_on = [gazetteer.successors_of(place)[0].name == place.name for place in provinces]
    assert (lives_on.count(True), lives_on.count(False)) == (34, 29)


def test_predecessors_of_a_province_begin_with_the_one_whose_name_it_bears(gazetteer: Gazetteer) -> None:
    names = [place.name for place in gazetteer.predecessors[gazetteer.by_canonical["Phú Thọ"].id]]
    assert names == ["Phú Thọ", "Hòa Bình", "Vĩnh Phúc"]


def test_predecessors_of_a_commune(gazetteer: Gazetteer) -> None:
    place = gazetteer.by_canonical["Si Pa Phìn, Điện Biên"]
    assert [part.full for part in gazetteer.predecessors[place.id]] == [
        "xã Si Pa Phìn (huyện Nậm Pồ, Điện Biên, cũ)",
        "xã Phìn Hồ (huyện Nậm Pồ, Điện Biên, cũ)",
    ]


def test_one_name_in_two_provinces(gazetteer: Gazetteer) -> None:
    assert {p.province for p in gazetteer.places.values() if p.name == "Lao Chải"} == {
        "Lào Cai",
        "Tuyên Quang",
    }
    assert {p.province for p in gazetteer.former.values() if p.name == "Phìn Hồ"} == {"Điện Biên", "Lai Châu"}
    in_lai_chau = former(gazetteer, Level.COMMUNE, "Phìn Hồ", "Lai Châu")
    assert successors(gazetteer, in_lai_chau) == ["Hồng Thu, Lai Châu"]


def test_a_district_leads_to_its_namesake_then_to_the_communes_with_most_of_it(gazetteer: Gazetteer) -> None:
    assert successors(gazetteer, former(gazetteer, Level.DISTRICT, "Mù Cang Chải")) == [
        "Mù Cang Chải, Lào Cai",
        "Púng Luông, Lào Cai",
        "Khao Mang, Lào Cai",
        "Nậm Có, Lào Cai",
        "Lao Chải, Lào Cai",
        "Chế Tạo, Lào Cai",
        "Tú Lệ, Lào Cai",
    ]
    assert successors(gazetteer, former(gazetteer, Level.DISTRICT, "Krông A Na"))[0] == "Krông Ana, Đắk Lắk"


def test_an_island_district_without_communes_leads_to_its_special_zone(gazetteer: Gazetteer) -> None:
    assert successors(gazetteer, former(gazetteer, Level.DISTRICT, "Lý Sơn")) == ["Lý Sơn, Quảng Ngãi"]


def test_a_district_leads_wherever_its_communes_do(gazetteer: Gazetteer) -> None:
    parts: dict[tuple[str | None, str | None], set[str]] = {}
    for place in gazetteer.former.values():
        if place.level == Level.COMMUNE:
            parts.setdefault((place.district, place.province), set()).update(place.successors)
    districts = {
        (with_kind(place.kind, place.name), place.province): set(place.successors)
        for place in gazetteer.former.values()
        if place.level == Level.DISTRICT
    }
    assert parts.items() <= districts.items()
    assert len(districts) - len(parts) == 5  # the islands


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("fc31379", ["Phú Hữu, Cần Thơ"]),  # Phú Tân, huyện Châu Thành of Hậu Giang
        ("fc31582", ["Thuận Hòa, Cần Thơ"]),  # Phú Tân, huyện Châu Thành of Sóc Trăng
        ("fc10798", ["Hà Nam, Hải Phòng", "Kim Thành, Hải Phòng"]),  # Hòa Bình, huyện Kim Thành of Hải Dương
        ("fc06079", ["Hồng Phong, Lạng Sơn"]),  # Hồng Phong, huyện Bình Gia
    ],
)
def test_former_communes_of_one_name_are_kept_apart(gazetteer: Gazetteer, code: str, expected: list[str]) -> None:
    assert successors(gazetteer, gazetteer.former[code]) == expected


def test_a_split_commune_names_its_main_successor_first(gazetteer: Gazetteer) -> None:
    split = [p for p in gazetteer.former.values() if p.level == Level.COMMUNE and len(p.successors) > 1]
    assert len(split) == 442
    main, *others = successors(gazetteer, former(gazetteer, Level.COMMUNE, "Tràng Tiền"))
    assert (main, others) == ("Cửa Nam, Hà Nội", ["Hoàn Kiếm, Hà Nội"])


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Bắc Ninh", "thành phố"), ("Đồng Nai", "thành phố"), ("Quảng Ninh", "thành phố"), ("Lai Châu", "tỉnh")],
)
def test_kinds_are_those_of_the_catalogues_day(gazetteer: Gazetteer, name: str, kind: str) -> None:
    assert gazetteer.by_canonical[name].kind == kind

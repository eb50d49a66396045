"""The communes of a province are listed from the gazetteer, which says of which day it is."""

import pytest

from tests.reader import Reader


@pytest.mark.parametrize(
    "line", ["tỉnh Lai Châu gồm những xã nào", "danh sach xa phuong lai chau", "kể tên các xã của Lai Châu"]
)
def test_the_communes_of_a_province_are_listed(line: str, reader: Reader) -> None:
    heard = reader.ask(line)
    assert heard.outcome == "answered"
    assert heard.text.startswith(
        "Tỉnh Lai Châu · 36 xã, 2 phường\n\nTheo danh mục đơn vị hành chính, tính đến 10/10/2026."
    )
    names = [name for line in heard.text.split("\n") if line.startswith("• ") for name in line[2:].split(", ")]
    assert len(names) == 38
    assert {"Đoàn Kết", "Mường Tè", "Sìn Hồ"} <= set(names)


def test_those_of_a_former_province_are_those_of_the_present_one(reader: Reader) -> None:
    assert "nay là tỉnh Lào Cai" in reader.ask("liệt kê các xã của Yên Bái").text


def test_what_is_asked_of_the_communes_is_no_list(reader: Reader) -> None:
    assert "Bum Nưa" not in reader.ask("Lai Châu có những xã nào gặp khó khăn").text
    assert reader.ask("Lai Châu gồm bao nhiêu xã").text.startswith("38 xã, phường")


def test_the_longest_list_is_cut_into_pages_and_loses_no_name(reader: Reader) -> None:
    heard = reader.ask("danh sách các xã Thanh Hóa")
    names = [name for line in heard.text.split("\n") if line.startswith("• ") for name in line[2:].split(", ")]
    assert len(names) == 147 + 19

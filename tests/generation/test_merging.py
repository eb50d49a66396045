"""A hand edit is never lost, whatever the article does and however often it is generated anew."""

import copy
import string
import unicodedata
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.generation.merging import BY_HAND, merge
from bot.generation.yaml_editing import apply
from bot.generation.yaml_writing import SCHEMA_LINE, render
from bot.knowledge.yaml_reader import read_yaml


def figure(name: str, value: float = 1, quote: str | None = None, indicator: str = "tỷ lệ hộ nghèo") -> dict[str, Any]:
    words = quote or f"Câu số {name} nói về {indicator} của một xã vùng cao {name * 9} trong năm nay"
    return {
        "id": f"bai-f-{name}",
        "indicator": indicator,
        "value": value,
        "unit": "%",
        "shown": f"{value}%",
        "quote": words,
    }


def article(*figures: dict[str, Any], title: str = "Tên bài", people: tuple[str, ...] = ()) -> dict[str, Any]:
    return {
        "source": {"title": title, "outlet": None, "seed": "bai.txt"},
        "summary": ["Một câu.", "Hai câu."],
        "places": ["Lai Châu"],
        "figures": list(figures),
        "directives": [],
        "petitions": [],
        "difficulties": [],
        "people": [{"name": name, "post": None, "place": None} for name in people],
        "documents": [],
        "events": [],
    }


A, B, C = figure("a"), figure("b"), figure("c")


def edited(data: dict[str, Any], index: int, **fields: Any) -> dict[str, Any]:
    result = copy.deepcopy(data)
    result["figures"][index].update(fields)
    return result


def test_nothing_changed_changes_nothing() -> None:
    merged = merge(article(A, B), article(A, B), article(A, B))
    assert (merged.data, merged.changes, merged.conflicts) == (article(A, B), [], [])


def test_an_untouched_field_follows_the_article() -> None:
    merged = merge(article(A), article(A), edited(article(A), 0, value=2))
    assert merged.data["figures"][0]["value"] == 2
    assert not merged.conflicts


def test_an_edited_field_stays_while_its_neighbour_follows() -> None:
    merged = merge(article(A), edited(article(A), 0, value=5), edited(article(A), 0, unit="người"))
    assert merged.data["figures"][0]["value"] == 5
    assert merged.data["figures"][0]["unit"] == "người"
    assert not merged.conflicts


def test_an_edit_stays_when_a_later_version_words_name_and_receipt_otherwise() -> None:
    told = "Xã có 3 trạm bơm và 17 hộ chưa có nước sạch ở hai bản vùng cao phía tây của xã Chiềng Hoa"
    was = figure("a", 17, told, "số hộ")
    now = figure("b", 17, "17 hộ chưa có nước sạch", "số hộ chưa có nước sạch") | {"shown": "17 hộ dân"}
    ours = article(was | {"period": "2025"})
    merged = merge(article(was | {"period": None}), ours, article(now | {"period": None}))
    assert [(item["indicator"], item["period"]) for item in merged.data["figures"]] == [
        ("số hộ chưa có nước sạch", "2025")
    ]
    other = figure("c", 18, "18 hộ chưa có nước sạch", "số hộ chưa có nước sạch")
    assert len(merge(article(was), article(was | {"period": "2025"}), article(other)).data["figures"]) == 2


def test_a_third_value_is_a_conflict_and_the_edit_stands() -> None:
    merged = merge(article(A), edited(article(A), 0, value=5), edited(article(A), 0, value=7))
    assert merged.data["figures"][0]["value"] == 5
    (conflict,) = merged.conflicts
    assert (conflict.path, conflict.by_hand, conflict.found) == (("figures", 0, "value"), 5, 7)
    assert conflict.sentence == A["quote"]


def test_the_same_correction_on_both_sides_is_no_conflict() -> None:
    merged = merge(article(A), edited(article(A), 0, value=7), edited(article(A), 0, value=7))
    assert (merged.changes, merged.conflicts) == ([], [])


def test_an_edit_stands_even_after_the_generator_once_found_the_same() -> None:
    agreed = merge(article(A), edited(article(A), 0, value=7), edited(article(A), 0, value=7))
    worse = merge(agreed.base, agreed.data, edited(article(A), 0, value=9))
    assert worse.data["figures"][0]["value"] == 7
    assert [(c.by_hand, c.found) for c in worse.conflicts] == [(7, 9)]
    again = merge(worse.base, worse.data, edited(article(A), 0, value=9))
    assert (again.changes, again.conflicts) == ([], [])
    back = merge(again.base, again.data, edited(article(A), 0, value=7))
    assert merge(back.base, back.data, article(A)).data["figures"][0]["value"] == 7


def test_what_hands_added_stands_though_the_generator_finds_it_and_then_something_else() -> None:
    found = merge(article(A), article(A, B), article(A, B))
    other = merge(found.base, found.data, edited(article(A, B), 1, value=9))
    assert other.data["figures"][1]["value"] == B["value"]


def test_a_deleted_fact_stays_deleted_even_when_it_goes_and_comes_back() -> None:
    merged = merge(article(A, B), article(B), article(A, B))
    assert [item["id"] for item in merged.data["figures"]] == ["bai-f-b"]
    gone = merge(merged.base, merged.data, article(B))
    back = merge(gone.base, gone.data, article(A, B))
    assert [item["id"] for item in back.data["figures"]] == ["bai-f-b"]


def test_an_added_fact_stays_and_a_new_one_comes_in_where_it_belongs() -> None:
    added = figure("x", indicator="số bản biên giới")
    new = figure("n", indicator="số trường nội trú")
    merged = merge(article(A, B), article(A, added, B), article(A, new, B))
    assert [item["id"] for item in merged.data["figures"]] == ["bai-f-a", "bai-f-n", "bai-f-x", "bai-f-b"]


def test_a_fact_the_article_lost_goes_unless_it_was_edited() -> None:
    assert merge(article(A, B), article(A, B), article(B)).data["figures"] == [B]
    merged = merge(article(A, B), edited(article(A, B), 0, value=5), article(B))
    assert merged.data["figures"][0]["value"] == 5
    assert merged.conflicts[0].gone


def test_a_fact_whose_sentence_and_so_its_id_changed_keeps_its_edit_and_its_id() -> None:
    before = figure("a", quote="Tỷ lệ hộ nghèo của xã giảm còn 12,5% vào cuối năm ngoái")
    after = {**before, "id": "bai-f-z", "quote": "Tỷ lệ hộ nghèo của xã giảm còn 12,5% vào cuối năm 2025"}
    ours = edited(article(before), 0, indicator="tỷ lệ hộ nghèo đa chiều")
    merged = merge(article(before), ours, article(after))
    assert merged.data["figures"] == [{**before, "indicator": "tỷ lệ hộ nghèo đa chiều", "quote": after["quote"]}]
    again = merge(merged.base, merged.data, article(after))
    assert (again.changes, again.conflicts) == ([], [])


def test_a_fact_found_only_after_hands_added_it_does_not_come_twice() -> None:
    by_hand = {**figure("h"), "indicator": "tỷ lệ nghèo"}
    found = {**by_hand, "id": "bai-f-m", "indicator": "tỷ lệ hộ nghèo"}
    merged = merge(article(A), article(A, by_hand), article(A, found))
    assert merged.data["figures"] == [A, by_hand]
    assert merged.conflicts[0].path == ("figures", 1, "indicator")


def test_what_was_reviewed_before_there_was_a_base_is_all_meant() -> None:
    merged = merge(None, article(A, title="Tên đã chữa"), article(A, B))
    assert (merged.changes, merged.conflicts) == ([], [])
    after = merge(merged.base, article(A, title="Tên đã chữa"), article(A, B, C))
    assert [item["id"] for item in after.data["figures"]] == ["bai-f-a", "bai-f-c"]
    assert after.data["source"]["title"] == "Tên đã chữa"


def test_people_are_known_by_their_names() -> None:
    base = article(people=("Lê Văn A", "Trần Thị B"))
    ours = copy.deepcopy(base)
    ours["people"][0]["post"] = "Chủ tịch UBND xã"
    del ours["people"][1]
    merged = merge(base, ours, article(people=("Lê Văn A", "Trần Thị B", "Phạm Văn C")))
    assert [(p["name"], p["post"]) for p in merged.data["people"]] == [
        ("Lê Văn A", "Chủ tịch UBND xã"),
        ("Phạm Văn C", None),
    ]


# The file that people see.


COMMENTED = """\
# đầu tệp
source: {title: "Tên bài", outlet: null, seed: bai.txt}   # nguồn

summary:   ['Một câu.', "Hai câu."]
places:
- Lai Châu

figures:
    # ghi chú trước a
    -   id: bai-f-a
        indicator: "tỷ lệ hộ nghèo"  # chỉ tiêu
        value: 1   # giá trị
        unit: '%'
        shown: 1%
        quote: >-
            Câu thứ nhất
            của bài

    # ghi chú trước b
    -   {id: bai-f-b, indicator: tỷ lệ hộ nghèo, value: 1, unit: "%", shown: 1%, quote: Câu hai}
directives: []   # chưa có
petitions: []
difficulties: []
people: []
documents: []
events: []
# cuối tệp
"""


def lines_changed(before: str, after: str) -> tuple[list[str], list[str]]:
    old, new = before.split("\n"), after.split("\n")
    return [line for line in old if line not in new], [line for line in new if line not in old]


def redo(text: str, base: dict[str, Any], theirs: dict[str, Any]) -> str:
    ours = read_yaml("bai.yaml", text)[0].data
    merged = merge(base, ours, theirs)
    return apply(text, merged.changes, merged.data, {})


def test_only_the_line_of_a_changed_field_changes() -> None:
    base = read_yaml("", COMMENTED)[0].data
    after = redo(COMMENTED, base, edited(base, 0, value=2.5))
    assert lines_changed(COMMENTED, after) == (["        value: 1   # giá trị"], ["        value: 2.5  # giá trị"])


def test_a_longer_text_takes_the_place_of_a_folded_one() -> None:
    base = read_yaml("", COMMENTED)[0].data
    after = redo(COMMENTED, base, edited(base, 0, quote="Câu khác"))
    assert lines_changed(COMMENTED, after) == (
        ["        quote: >-", "            Câu thứ nhất", "            của bài"],
        ["        quote: Câu khác"],
    )


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_every_comment_survives_a_fact_that_goes_and_one_that_comes(newline: str) -> None:
    text = COMMENTED.replace("\n", newline)
    base = read_yaml("", text)[0].data
    theirs = copy.deepcopy(base)
    theirs["figures"] = [theirs["figures"][1], figure("n", indicator="số trường nội trú")]
    theirs["directives"] = [{"id": "bai-d-1", "text": "Làm: ngay", "quote": "#một câu"}]
    after = redo(text, base, theirs)
    for comment in ("đầu tệp", "nguồn", "ghi chú trước a", "ghi chú trước b", "chưa có", "cuối tệp"):
        assert f"# {comment}" in after
    assert "bai-f-a" not in after
    assert read_yaml("", after)[0].data == theirs
    assert after.count("\r\n") == (after.count("\n") if newline == "\r\n" else 0)


def test_a_field_inside_brackets_is_written_anew_with_its_comments() -> None:
    base = read_yaml("", COMMENTED)[0].data
    after = redo(COMMENTED, base, edited(base, 1, value=9))
    assert read_yaml("", after)[0].data == edited(base, 1, value=9)
    assert "# ghi chú trước b" in after
    assert "# đầu tệp" in after


# Any text, any order of edits.

TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff\u2028\u2029\ufffe\uffff"),
    min_size=1,
    max_size=120,
).filter(str.strip)


@given(TEXT)
def test_any_text_is_written_so_that_it_is_read_back(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    data = {
        "source": {"title": text},
        "summary": [text, f"{text} {text}"],
        "figures": [{"id": "a", "topics": [text], "quote": text}],
    }
    file, problems = read_yaml("", render(data, SCHEMA_LINE))
    assert problems == []
    assert file.data == data


VALUE = st.one_of(st.integers(0, 10**12), st.floats(0, 10**9, allow_nan=False).map(lambda value: round(value, 4)))
INDICATORS = ("tỷ lệ hộ nghèo", "số hồ sơ", "thu ngân sách", "độ che phủ rừng", "số trường học", "số đảng viên")


@st.composite
def states(draw: st.DrawFn) -> dict[str, Any]:
    """What an article may say: any of six figures, in any order, with any value."""
    chosen = draw(st.lists(st.sampled_from(range(6)), unique=True))
    return article(
        *(figure(string.ascii_lowercase[i], draw(VALUE), indicator=INDICATORS[i]) for i in chosen),
        title=draw(st.sampled_from(("Tên bài", "Tên khác: mới", "Tên # ba"))),
        people=tuple(draw(st.lists(st.sampled_from(("Lê Văn A", "Trần Thị B", "Vàng A C")), unique=True))),
    )


EDIT = st.tuples(st.sampled_from(("value", "indicator", "delete", "add", "comment", "title")), st.integers(0, 10**6))


def do(kind: str, number: int, text: str, edits: dict[str, Any]) -> str:
    """One edit by hand in the text of a file, and what must be true of the file for ever."""
    data = read_yaml("", text)[0].data
    figures = data["figures"]
    if kind == "comment":
        edits[f"# ghi chú {number}"] = True
        return text + f"# ghi chú {number}\n"
    if kind == "title":
        edits["title"] = data["source"]["title"] = f"Tên tay {number}"
    elif kind == "add" and f"bai-f-tay{number}" not in edits.get("deleted", ()):
        if f"bai-f-tay{number}" in [item["id"] for item in figures]:
            return text
        data["figures"] = [*figures, figure(f"tay{number}", number, indicator=f"chỉ tiêu {number}")]
        edits.setdefault("added", {})[f"bai-f-tay{number}"] = number
    elif figures and kind != "add":
        item = figures[number % len(figures)]
        if kind == "delete":
            figures.remove(item)
            edits.setdefault("deleted", set()).add(item["id"])
            edits.setdefault("added", {}).pop(item["id"], None)
            for key in [key for key in edits if isinstance(key, tuple) and key[0] == item["id"]]:
                del edits[key]
        elif item["id"] not in edits.get("added", {}):
            # No value the article could have: an edit that writes what stands there is none.
            item[kind] = -1 - number if kind == "value" else f"chỉ tiêu tay {number}"
            edits[item["id"], kind] = item[kind]
    comments = [line for line in text.split("\n") if line.startswith("# ghi chú")]
    return render(data, SCHEMA_LINE) + "".join(f"{line}\n" for line in comments)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(states(), st.lists(st.one_of(states(), EDIT), max_size=12))
def test_no_sequence_of_edits_and_regenerations_loses_an_edit(first: dict[str, Any], steps: list[Any]) -> None:
    text, base = render(first, SCHEMA_LINE), first
    edits: dict[str, Any] = {}
    for step in steps:
        if isinstance(step, tuple):
            text = do(*step, text, edits)
            continue
        merged = merge(base, read_yaml("", text)[0].data, step)
        text, base = apply(text, merged.changes, merged.data, {}), merged.base
        again = merge(base, read_yaml("", text)[0].data, step)
        assert (again.changes, again.conflicts, again.base) == ([], [], base)
        data = read_yaml("", text)[0].data
        items = {item["id"]: item for item in data["figures"]}
        assert len(items) == len(data["figures"])
        assert data["source"]["title"] == edits.get("title", data["source"]["title"])
        assert not edits.get("deleted", set()) & set(items)
        for name, value in edits.get("added", {}).items():
            assert items[name]["value"] == value
        for key, value in edits.items():
            if isinstance(key, tuple):
                assert items[key[0]][key[1]] == value
            elif key.startswith("#"):
                assert key in text


FEW = st.sampled_from((1, 2, 3))
"""So few that hands often write what the article says next, or said before."""


@settings(max_examples=100, deadline=None)
@given(FEW, st.lists(st.tuples(st.booleans(), FEW), max_size=12))
def test_an_edit_stands_whatever_the_article_agrees_with_on_the_way(first: int, steps: list[tuple[bool, int]]) -> None:
    base: dict[str, Any] = article(figure("a", first, quote="Câu trong bài"))
    ours, by_hand, seen = copy.deepcopy(base), None, first
    for typed, value in steps:
        if typed:
            ours["figures"][0]["value"] = value
        else:
            # What was changed and changed back was not changed; what is set to the article's own value is no edit.
            if (now := ours["figures"][0]["value"]) != seen:
                by_hand = now if now != base["figures"][0]["value"] or BY_HAND in base else None
            theirs = edited(article(figure("a", first, quote="Câu trong bài")), 0, value=value)
            merged = merge(base, ours, theirs)
            stored = read_yaml("", render(merged.base, SCHEMA_LINE))[0].data
            assert stored == merged.base
            base, ours = stored, merged.data
            seen = ours["figures"][0]["value"]
            assert seen == (by_hand or value)

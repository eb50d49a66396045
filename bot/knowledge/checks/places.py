"""Every place is one of today's, by its canonical name."""

from collections import defaultdict
from collections.abc import Iterator

from bot.gazetteer.model import FormerPlace, Gazetteer, Level, Place
from bot.knowledge.checks.nearest import nearest, suggestion
from bot.knowledge.draft import Draft
from bot.knowledge.problems import Problem, shortened
from bot.vietnamese.folding import accented, folded

COUNTRY = "Việt Nam"
"""The whole country, which no gazetteer lists."""

_KINDS = ("tinh", "thanh pho", "huyen", "quan", "thi xa", "thi tran", "xa", "phuong", "dac khu")
_MOST = 3
_WIDEST_FIRST = (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)


def places(draft: Draft) -> Iterator[Problem]:
    """A place that is not known is a slip, a former name, or the name of nothing."""
    advice: _Advice | None = None
    for file, path, name in draft.place_names():
        if name in draft.gazetteer.by_canonical or name == COUNTRY:
            continue
        advice = advice or _Advice(draft.gazetteer)
        message, remedy = advice.on(name)
        yield file.problem(path, message, remedy)


class _Advice:
    """What to write instead of a name that is not a place's; made once, when the first one is met."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.known = [*gazetteer.by_canonical, COUNTRY]
        self.present: dict[str, list[Place]] = defaultdict(list)
        for place in gazetteer.places.values():
            self.present[folded(place.name)].append(place)
        self.former: dict[str, list[FormerPlace]] = defaultdict(list)
        for former in gazetteer.former.values():
            self.former[folded(former.name)].append(former)

    def on(self, name: str) -> tuple[str, str]:
        """What is wrong with `name`, and the remedy."""
        bare, _, province = _without_kind(folded(name)).partition(", ")
        province = _without_kind(province)
        present = [p for p in self.present.get(bare, ()) if not province or folded(p.province or "") == province]
        # Marks tell Yên Bái from Yên Bài, where the editor wrote them.
        exact = [p for p in present if accented(p.name) in accented(name)]
        same_name = [place.canonical for place in exact or present]
        former = [p for p in self.former.get(bare, ()) if not province or folded(p.province or "") == province]
        was_province = any(p.level is Level.PROVINCE for p in former)
        if former and (was_province or not same_name) and not any(p.level is Level.PROVINCE for p in present):
            into = self._successors(former)
            return f"“{shortened(name)}” là tên cũ, đã sáp nhập", f"Ghi tên hiện nay: {_listed([*into, *same_name])}"
        elsewhere = [place.canonical for place in self.present.get(bare, ())] if province else []
        near = same_name or elsewhere or nearest(name, self.known)
        return (
            f"không có địa bàn “{shortened(name)}” trong danh mục hiện nay",
            suggestion(near[:_MOST])
            or 'Tỉnh viết "Lai Châu", xã viết "Si Pa Phìn, Điện Biên", cả nước viết "Việt Nam"',
        )

    def _successors(self, former: list[FormerPlace]) -> list[str]:
        """What the widest of `former` went into: a province, its capital and a commune may have shared one name."""
        widest = min((was.level for was in former), key=_WIDEST_FIRST.index)
        meant = [was for was in former if was.level is widest]
        return list(dict.fromkeys(place.canonical for was in meant for place in self.gazetteer.successors_of(was)))


def _listed(names: list[str]) -> str:
    return " hoặc ".join(f'"{name}"' for name in names[:_MOST]) + ("…" if len(names) > _MOST else "")


def _without_kind(name: str) -> str:
    for kind in _KINDS:
        if name.startswith(f"{kind} ") and not name.removeprefix(f"{kind} ").isdecimal():
            return name.removeprefix(f"{kind} ")
    return name

"""How right the extraction is, on articles labelled by hand: `python -m benchmarks.extraction [-v]`.

`benchmarks/articles/tuned` was looked at while the rules were written, `benchmarks/articles/held` was not; of
`benchmarks/articles/newest`, written blind when the rules were nearly what they are, 54 to 57 were not either. Each
article is a raw page beside its labels; it goes through reading, cleaning and extracting as `bot generate` does it,
with the vocabulary that the shipped `knowledge/` holds. Invented people, outlets and meetings; real places.

What counts as right:
- a figure: the same value (both ends of a range), the same unit, and a shown run that shares at least half of the
  shorter one's letters or is part of the other; matched in the article's order. Units are the same when spelt the
  same once symbols are even ("km2", "km²"; "điểm %", "điểm phần trăm"), or when one is the other with a word more
  ("xã", "xã, phường"; "điểm", "điểm tiếp nhận"); money and measures only when equal. Its status, change, qualifier,
  `of` and period are counted among the right figures.
- a directive, petition or difficulty: its quote overlaps the label's by at least 60 % of the shorter of the two,
  counted in letters where they stand in the body. Each label is met once. Issuer, addressee and due date are counted
  among the right directives.
- a person: the same name and the same post (a post without the place it ends in is the same post); `name` counts
  the names alone. A document: the same number, or no number and the same kind and issuer; its issuer and date are
  counted among the right ones. A place: the same canonical name. An event: the same date and overlapping quotes.
- the event's date, the day of printing, title, outlet and author: the same, letter marks and case aside.
- leaked: labelled runs of the page around the article that stand in a fact. receipts: quotes that do not stand in
  the body.

The speed is counted in this process's own time on the processor: what else runs on the machine takes none of it,
though it slows it down. Measured so, two versions are compared in turns, not one after the other.

`python -m benchmarks.extraction --load [N]` reads N articles instead (10,000 unless told), each with figures of its
own, and prints how many a second one core reads and how much the memory grew after the first fifth of them.
"""

import gc
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bot.gazetteer.loading import load_gazetteer
from bot.gazetteer.model import Level
from bot.generation.article import CleanArticle
from bot.generation.extracting import Extracted, Vocabulary, extractor
from bot.generation.hand_kept import read_hand_kept
from bot.generation.reading import read_article
from bot.vietnamese.folding import folded

HERE = Path(__file__).parent
_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
"""Ten times as fast where the C library is there."""
HALVES = ("tuned", "held")
NEWEST = "newest"
"""Eight articles written blind after the others, so that their floors need not be those of the others."""
SHIPPED = "shipped"
"""The articles in `seeds/` against the reviewed files in `knowledge/articles`."""
OVERLAP = 0.6
SAMPLE_SECONDS = 2.0
LOAD = 10_000
MOST_GROWN = 12.0
"""MB that the memory may grow by while articles are read: what the caches of words take."""

FLOORS: dict[str, dict[str, float]] = {
    "tuned": {
        "figures": 0.99,
        "directives": 0.98,
        "petitions": 0.98,
        "difficulties": 0.89,
        "people": 0.99,
        "people, names": 0.99,
        "documents": 0.99,
        "places": 0.99,
        "events": 0.97,
        "figure status": 0.97,
        "figure change": 0.98,
        "figure qualifier": 0.98,
        "figure of": 0.98,
        "figure period": 0.85,
        "directives issuer": 0.99,
        "directives addressee": 0.92,
        "directives due": 0.96,
        "petitions by": 0.89,
        "difficulties by": 0.93,
        "document kind": 0.98,
        "document issuer": 0.95,
        "document issued": 1.0,
        "event date": 1.0,
        "published": 1.0,
        "title": 1.0,
        "outlet": 0.91,
        "author": 0.97,
    },
    "held": {
        "figures": 0.96,
        "directives": 0.97,
        "petitions": 0.8,
        "difficulties": 0.84,
        "people": 0.89,
        "people, names": 0.97,
        "documents": 0.94,
        "places": 0.98,
        "events": 0.7,
        "figure status": 0.91,
        "figure change": 0.98,
        "figure qualifier": 0.97,
        "figure of": 0.99,
        "figure period": 0.84,
        "directives issuer": 0.97,
        "directives addressee": 0.93,
        "directives due": 1.0,
        "petitions by": 0.8,
        "difficulties by": 0.84,
        "document kind": 1.0,
        "document issuer": 0.75,
        "document issued": 1.0,
        "event date": 0.75,
        "published": 1.0,
        "title": 1.0,
        "outlet": 0.75,
        "author": 1.0,
    },
    "newest": {
        "figures": 0.98,
        "directives": 0.91,
        "petitions": 0.89,
        "difficulties": 0.79,
        "people": 1.0,
        "people, names": 1.0,
        "documents": 0.96,
        "places": 1.0,
        "events": 0.83,
        "figure status": 0.9,
        "figure change": 0.96,
        "figure qualifier": 0.99,
        "figure of": 0.97,
        "figure period": 0.84,
        "directives issuer": 1.0,
        "directives addressee": 0.69,
        "directives due": 0.94,
        "petitions by": 0.72,
        "difficulties by": 0.75,
        "document kind": 1.0,
        "document issuer": 0.75,
        "document issued": 0.91,
        "event date": 1.0,
        "published": 1.0,
        "title": 1.0,
        "outlet": 1.0,
        "author": 0.87,
    },
    "shipped": {
        "figures": 1.0,
        "directives": 0.99,
        "petitions": 1.0,
        "difficulties": 0.95,
        "people": 0.92,
        "people, names": 1.0,
        "documents": 0.95,
        "places": 1.0,
        "events": 0.62,
        "figure status": 1.0,
        "figure change": 1.0,
        "figure qualifier": 1.0,
        "figure of": 1.0,
        "figure period": 0.94,
        "directives issuer": 1.0,
        "directives addressee": 1.0,
        "directives due": 1.0,
        "difficulties by": 1.0,
        "document kind": 1.0,
        "document issuer": 1.0,
        "document issued": 1.0,
        "petitions by": 1.0,
        "event date": 1.0,
        "published": 1.0,
        "title": 1.0,
        "outlet": 1.0,
        "author": 1.0,
    },
}
"""The least each score may be, as measured when it was pinned; a test fails below."""
MOST_LEAKED = 0
MOST_LOST_RECEIPTS = 0


@dataclass(slots=True)
class Tally:
    """Hits, and what was found and wanted, of one kind."""

    hits: int = 0
    found: int = 0
    wanted: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 when there is nothing to find and nothing was found."""
        return 2 * self.hits / (self.found + self.wanted) if self.found + self.wanted else 1.0


@dataclass(slots=True)
class Scores:
    """The scores of one half of the corpus."""

    kinds: dict[str, Tally] = field(default_factory=dict)
    shares: dict[str, list[bool]] = field(default_factory=dict)
    leaked: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, kind: str, hits: int, found: int, wanted: int) -> None:
        """Count one article's hits of one kind."""
        tally = self.kinds.setdefault(kind, Tally())
        tally.hits += hits
        tally.found += found
        tally.wanted += wanted

    def share(self, name: str, right: bool) -> None:
        """Count one answer that is right or not."""
        self.shares.setdefault(name, []).append(right)

    def values(self) -> dict[str, float]:
        """Every score by its name: F1 of kinds, shares of the rest."""
        return {kind: tally.f1 for kind, tally in self.kinds.items()} | {
            name: sum(answers) / len(answers) for name, answers in self.shares.items()
        }


def main() -> None:
    """Print the scores of both halves and the speed; exit 1 below a floor or when memory grows."""
    if "--load" in sys.argv[1:]:
        load(next((int(word) for word in sys.argv[1:] if word.isdigit()), LOAD))
        return
    verbose = "-v" in sys.argv[1:]
    groups = (*HALVES, NEWEST, SHIPPED)
    halves = [half for half in groups if half in sys.argv[1:]] or list(groups)
    extract, provinces = prepared()
    failed = False
    for half in halves:
        scores = score_half(half, extract, provinces)
        print(f"{half}: {len(pages(half))} articles")
        for name, tally in scores.kinds.items():
            print(f"  {name:24} F1 {tally.f1:.3f}   right {tally.hits}, found {tally.found}, wanted {tally.wanted}")
        for name, answers in scores.shares.items():
            print(f"  {name:24}    {sum(answers) / len(answers):.3f}   {sum(answers)} of {len(answers)}")
        print(f"  leaked {len(scores.leaked)}, receipts not found {len(scores.lost)}")
        for below in shortfalls(half, scores):
            failed = True
            print(f"  BELOW THE FLOOR: {below}")
        if verbose:
            print("\n".join("    " + note for note in [*scores.notes, *(f"leaked: {run}" for run in scores.leaked)]))
    print(f"{speed(extract, provinces):.0f} articles a second, reading to facts, one core")
    sys.exit(failed)


def prepared() -> tuple[Callable[[CleanArticle], Extracted], list[str]]:
    """The extraction with the shipped vocabulary, and the names of provinces."""
    gazetteer = load_gazetteer()
    kept = read_hand_kept(HERE.parent / "knowledge")
    vocabulary = Vocabulary(kept.topics, kept.indicators, kept.documents, kept.officials)
    provinces = [place.name for place in gazetteer.places.values() if place.level is Level.PROVINCE]
    extract = extractor(gazetteer, vocabulary)
    gc.freeze()  # as `bot generate` does
    return extract, provinces


def _labels(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), _LOADER)  # noqa: S506  a safe one


def pages(half: str) -> list[tuple[str, bytes, dict[str, Any]]]:
    """Name, raw page and labels of each article of `half`."""
    if half == SHIPPED:
        root = HERE.parent
        shipped = []
        for path in sorted((root / "knowledge" / "articles").glob("*.yaml")):
            labels = _labels(path)
            shipped.append(
                (path.stem, (root / "seeds" / labels["source"]["seed"]).read_bytes(), labels | {"chrome": []})
            )
        return shipped
    return [
        (path.stem, path.with_suffix(".txt").read_bytes(), _labels(path))
        for path in sorted((HERE / "articles" / half).glob("*.yaml"))
    ]


def score_half(half: str, extract: Callable[[CleanArticle], Extracted], provinces: Sequence[str]) -> Scores:
    """The scores of one half."""
    scores = Scores()
    for name, content, labels in pages(half):
        clean = read_article(f"{name}.txt", name, content, provinces)
        if not isinstance(clean, CleanArticle):
            raise TypeError(f"{half}/{name}: {clean[0]}")
        score_article(scores, name, clean, extract(clean), labels)
    return scores


def shortfalls(half: str, scores: Scores) -> list[str]:
    """What is below its floor."""
    values = scores.values()
    found = [
        f"{name} {values.get(name, 0):.3f} < {floor}"
        for name, floor in FLOORS[half].items()
        if values.get(name, 0) < floor
    ]
    if len(scores.leaked) > MOST_LEAKED:
        found.append(f"leaked: {scores.leaked}")
    if len(scores.lost) > MOST_LOST_RECEIPTS:
        found.append(f"receipts not found: {scores.lost}")
    return found


def speed(extract: Callable[[CleanArticle], Extracted], provinces: Sequence[str]) -> float:
    """Articles a second on one core: reading, cleaning and extracting the labelled pages over and over."""
    sample = [(name, content) for half in HALVES for name, content, _ in pages(half)]
    done = 0
    began = time.process_time()
    while time.process_time() - began < SAMPLE_SECONDS:
        for name, content in sample:
            clean = read_article(f"{name}.txt", name, content, provinces)
            if not isinstance(clean, list):
                extract(clean)
            done += 1
    return done / (time.process_time() - began)


def load(count: int) -> None:
    """Read `count` articles, no two alike; exit 1 when the memory grows from the first fifth to the last."""
    extract, provinces = prepared()
    sample = [(name, content.decode()) for half in HALVES for name, content, _ in pages(half)]
    settled_at = max(1, count // 5)
    for number in range(settled_at):
        _read(extract, provinces, *sample[number % len(sample)], number)
    before = resident()
    began = time.process_time()
    for number in range(settled_at, count):
        _read(extract, provinces, *sample[number % len(sample)], number)
    spent = time.process_time() - began
    grown = resident() - before
    print(f"{count - settled_at} articles, {(count - settled_at) / spent:.0f} a second on one core")
    print(f"memory {before:.0f} MB after {settled_at} articles, {grown:+.1f} MB after {count}")
    sys.exit(grown > MOST_GROWN)


def _read(
    extract: Callable[[CleanArticle], Extracted], provinces: Sequence[str], name: str, page: str, number: int
) -> None:
    """Read one page with its digits changed, so that nothing kept from another helps."""
    turned = page.translate(str.maketrans("56789", "56789"[number % 5 :] + "56789"[: number % 5]))
    clean = read_article(f"{name}.txt", name, turned.encode(), provinces)
    if not isinstance(clean, list):
        extract(clean)


def resident() -> float:
    """The memory this process holds, in MB; the most it ever held where the system does not tell."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text(encoding="ascii", errors="replace").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def score_article(scores: Scores, name: str, clean: CleanArticle, made: Extracted, labels: dict[str, Any]) -> None:
    """Add one article to `scores`."""
    article = made.article
    note = lambda text: scores.notes.append(f"{name.removeprefix('2025-')[:9]} {text}")  # noqa: E731
    _figures(scores, note, [figure.model_dump() for figure in article.figures], labels["figures"])
    for kind, facts in (
        ("directives", article.directives), ("petitions", article.petitions), ("difficulties", article.difficulties),
    ):  # fmt: skip
        _speech(scores, note, (kind, clean.body), [fact.model_dump() for fact in facts], labels[kind])
    _people(scores, note, [person.model_dump() for person in article.people], labels["people"])
    _documents(scores, note, [document.model_dump() for document in article.documents], labels["documents"])
    found, wanted = set(article.places), set(labels["places"])
    scores.add("places", len(found & wanted), len(found), len(wanted))
    for place in found ^ wanted:
        note(f"place {'extra' if place in found else 'missing'}: {place}")
    for key, got in (
        ("event date", clean.event_date), ("published", clean.published), ("title", clean.title),
        ("outlet", clean.outlet), ("author", clean.author),
    ):  # fmt: skip
        if (label := key.replace(" ", "_")) in (head := labels.get("source", labels)):
            right = folded(got or "") == folded(head[label] or "")
            scores.share(key, right)
            if not right:
                note(f"{key}: {got} for {head[label]}")
    _events(scores, note, [event.model_dump() for event in article.events], labels["events"])
    runs = (
        [fact.quote for fact in article.facts]
        + [d.quote for d in article.documents]
        + [e.quote for e in article.events]
    )
    scores.lost += [run for run in runs if run not in clean.body]
    told = "\n".join(runs)
    scores.leaked += [run for run in labels["chrome"] if run in told]


def _ends(value: float | list[float]) -> list[float]:
    return [float(end) for end in (value if isinstance(value, list) else [value])]


def same_unit(a: str, b: str) -> bool:
    """Whether two units are the same by the rule above."""
    a, b = (
        u.lower().replace("km2", "km²").replace("m2", "m²").replace("m3", "m³").replace("điểm %", "điểm phần trăm")
        for u in (a, b)
    )
    if a == b:
        return True
    if "/" in a or "/" in b or "%" in a + b or "phần trăm" in a + b:
        return False
    short, long = sorted((a, b), key=len)
    return short not in ("đồng", "usd", "km", "m", "ha") and long.startswith((short + " ", short + ","))


def same_shown(a: str, b: str) -> bool:
    """Whether two printed figures are the same one."""
    if a in b or b in a:
        return True
    short, long = sorted((a, b), key=len)
    common = 0
    for first, second in zip(short, long, strict=False):
        if first != second:
            break
        common += 1
    return common >= len(short) / 2


def _figures(
    scores: Scores, note: Callable[[str], None], found: list[dict[str, Any]], wanted: list[dict[str, Any]]
) -> None:
    left = list(found)
    hits = 0
    for label in wanted:
        hit = next(
            (
                fact
                for fact in left
                if _ends(fact["value"]) == _ends(label["value"])
                and same_unit(fact["unit"], label["unit"])
                and same_shown(fact["shown"], label["shown"])
            ),
            None,
        )
        if hit is None:
            note(f"figure missing: {label['shown']} ({label['unit']})")
            continue
        left.remove(hit)
        hits += 1
        for key in ("status", "change", "qualifier", "of", "period"):
            right = hit[key] == label[key] or (key == "qualifier" and _same_qualifier(hit[key], label[key]))
            scores.share(f"figure {key}", right)
            if not right:
                note(f"{key}: {label['shown']}: {hit[key]} for {label[key]}")
    for fact in left:
        note(f"figure extra: {fact['shown']} ({fact['unit']}) in {fact['quote'][:70]}")
    scores.add("figures", hits, len(found), len(wanted))


def _same_qualifier(a: str | None, b: str | None) -> bool:
    """ "ước" and "ước đạt" qualify alike."""
    return a is not None and b is not None and (a.startswith(b) or b.startswith(a))


def overlaps(body: str, a: str, b: str) -> bool:
    """Whether two quotes of `body` share at least 60 % of the shorter one."""
    first, second = body.find(a), body.find(b)
    if first < 0 or second < 0:
        return a in b or b in a
    shared = min(first + len(a), second + len(b)) - max(first, second)
    return shared >= OVERLAP * min(len(a), len(b))


def _speech(
    scores: Scores,
    note: Callable[[str], None],
    read: tuple[str, str],
    found: list[dict[str, Any]],
    wanted: list[dict[str, Any]],
) -> None:
    """`read` is the kind of facts and the body they stand in."""
    kind, body = read
    left = list(found)
    hits = 0
    for label in wanted:
        near = [fact for fact in left if overlaps(body, fact["quote"], label["quote"])]
        # Of two that overlap, the one most like the label: a sentence may hold several.
        hit = min(near, key=lambda fact: abs(len(fact["quote"]) - len(label["quote"])), default=None)
        if hit is None:
            note(f"{kind} missing: {label['quote'][:100]}")
            continue
        left.remove(hit)
        hits += 1
        for key in ("issuer", "addressee", "due") if kind == "directives" else ("by",):
            got, want = folded(hit[key] or ""), folded(label[key] or "")
            # "Tổng Bí thư Tô Lâm" and "Tô Lâm" are one person, "tỉnh Khánh Hòa" and "Khánh Hòa" one province.
            if key == "addressee":
                got, want = (name.removeprefix("tinh ").removeprefix("thanh pho ") for name in (got, want))
            right = got == want or (key == "by" and bool(got and want) and (got.endswith(want) or want.endswith(got)))
            scores.share(f"{kind} {key}", right)
            if not right:
                note(f"{kind} {key}: {hit[key]} for {label[key]} in {label['quote'][:60]}")
    for fact in left:
        note(f"{kind} extra: {fact['quote'][:110]}")
    scores.add(kind, hits, len(found), len(wanted))


def _same_post(a: str | None, b: str | None) -> bool:
    first, second = folded(a or ""), folded(b or "")
    return first == second or (bool(first and second) and (first.startswith(second) or second.startswith(first)))


def _people(
    scores: Scores, note: Callable[[str], None], found: list[dict[str, Any]], wanted: list[dict[str, Any]]
) -> None:
    posts = {fact["name"]: fact["post"] for fact in found}
    labels = {label["name"]: label["post"] for label in wanted}
    right = sum(name in posts and _same_post(posts[name], post) for name, post in labels.items())
    scores.add("people", right, len(posts), len(labels))
    scores.add("people, names", len(posts.keys() & labels.keys()), len(posts), len(labels))
    for name in posts.keys() | labels.keys():
        if name not in posts or name not in labels or not _same_post(posts[name], labels[name]):
            note(f"person {name}: {posts.get(name, '(not found)')} for {labels.get(name, '(none)')}")


def _documents(
    scores: Scores, note: Callable[[str], None], found: list[dict[str, Any]], wanted: list[dict[str, Any]]
) -> None:
    def key(document: dict[str, Any]) -> str:
        return document["number"] or f"{folded(document['kind'])} {folded(document['issuer'] or '')}"

    got = {key(document): document for document in found}
    labels = {key(document): document for document in wanted}
    scores.add("documents", len(got.keys() & labels.keys()), len(got), len(labels))
    for name in got.keys() ^ labels.keys():
        note(f"document {'extra' if name in got else 'missing'}: {name}")
    for name in got.keys() & labels.keys():
        for part in ("kind", "issuer", "issued"):
            right = folded(got[name][part] or "") == folded(labels[name][part] or "")
            scores.share(f"document {part}", right)
            if not right:
                note(f"document {name} {part}: {got[name][part]} for {labels[name][part]}")


def _events(
    scores: Scores, note: Callable[[str], None], found: list[dict[str, Any]], wanted: Iterable[dict[str, Any]]
) -> None:
    left = list(found)
    hits = 0
    counted = Counter(label["date"] for label in wanted)
    for label in wanted:
        hit = next(
            (
                f
                for f in left
                if f["date"] == label["date"] and (f["quote"] in label["quote"] or label["quote"] in f["quote"])
            ),
            None,
        ) or next((f for f in left if f["date"] == label["date"] and counted[label["date"]] == 1), None)
        if hit is None:
            note(f"event missing: {label['date']} {label['quote'][:80]}")
            continue
        left.remove(hit)
        hits += 1
    for fact in left:
        note(f"event extra: {fact['date']} {fact['quote'][:80]}")
    scores.add("events", hits, len(found), sum(counted.values()))


if __name__ == "__main__":
    main()

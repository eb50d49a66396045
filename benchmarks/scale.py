"""What questions cost as the facts grow: `python -m benchmarks.scale [sizes]`; 150, 10,000 and 100,000 unless told.

For each size the made-up news of `benchmarks.national` is compiled, opened and asked `--questions` different
questions, each once, typed text to finished reply. Beside it, over the same facts and questions, each in a process of
its own: RapidFuzz over all facts, SQLite FTS5 and bm25s. At 150 and 10,000 the news is written as YAML first, and the
way through YAML is measured too: cold, warm, and after one file was changed.

A million facts take some minutes: `python -m benchmarks.scale 1000000`. Files go to a directory that is removed.
"""

import argparse
import asyncio
import gc
import importlib.util
import json
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from benchmarks.hard_questions import hard_questions
from benchmarks.national import National, seed_file
from benchmarks.questions import Question, questions
from bot.compiled.reading import connect, open_snapshot
from bot.compiled.starting import COMPILE_FROM, Start, swap, verify
from bot.compiled.writing import Origin, Writer
from bot.console.waiting import Waiting
from bot.gazetteer.loading import load_gazetteer
from bot.presentation.briefing import reply_to
from bot.search.facts import Fact, facts_of
from bot.search.snapshot import Snapshot
from bot.telegram.turns import Turns

TODAY = date(2026, 11, 22)
SIZES = (150, 10_000, 100_000)
THROUGH_YAML = 10_000
"""Facts up to which the news is also written as YAML: more of it takes minutes and tells nothing new."""
QUESTIONS = 400
IN_FLIGHT = 50
SLOWEST_TOLD = 8
FEW = {"rapidfuzz": 500_000_000}
"""Facts times questions an engine is given at most: RapidFuzz takes seconds for one question of a million facts."""
MEGABYTE = 1_000_000


def main() -> None:
    """Measure every size, or do one part of it in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--questions", type=int, default=QUESTIONS)
    parser.add_argument("--part", choices=[*PARTS], help=argparse.SUPPRESS)
    parser.add_argument("--room", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.part:
        print(json.dumps(PARTS[given.part](given.sizes[0], given.questions, given.room)))
        return
    for size in given.sizes:
        with tempfile.TemporaryDirectory(prefix="scale-") as room:
            _measure(size, given.questions, Path(room))


def _measure(size: int, count: int, room: Path) -> None:
    print(f"\n== {size:,} facts")

    def part(name: str) -> dict[str, Any]:
        command = [sys.executable, "-m", "benchmarks.scale", str(size), "--questions", str(count), "--part", name]
        done = subprocess.run([*command, "--room", str(room)], stdout=subprocess.PIPE, check=True)  # noqa: S603
        told: dict[str, Any] = json.loads(done.stdout)
        return told

    if size <= THROUGH_YAML:
        part("write")
        for name in ("cold", "warm", "changed"):
            told = part(name)
            print(f"through YAML, {name:8} {told['seconds']:7.2f} s ({told['how']}; {told['stages']})")
    if size >= COMPILE_FROM:
        built = part("build")
        megabytes = built["bytes"] / MEGABYTE
        print(f"build {built['seconds']:.1f} s of computing, peak {built['mb']:.0f} MB, {megabytes:.0f} MB on disk")
    ours = part("ours")
    print(
        f"open {ours['start']:.2f} s (imports {ours['imports']:.2f} s), memory {ours['mb']:.0f} MB, "
        f"loop held at most {ours['held']:.1f} ms with the {IN_FLIGHT} slowest of all questions in flight"
    )
    print(f"{'':22}{'asked':>6}{'p50 ms':>9}{'p99 ms':>9}{'most ms':>9}{'right':>8}   (ms of computing)")
    _row("this bot", ours["all"])
    _row("  something named", ours["named"])
    _row("  words alone", ours["words"])
    _row("  hard ones", ours["hard"])
    for name in ("rapidfuzz", "fts5", "bm25s"):
        if name == "bm25s" and importlib.util.find_spec("bm25s") is None:
            print("bm25s is not installed: pip install -e '.[bench]'")
            continue
        told = part(name)
        _row(f"{name} ({told['mb']:.0f} MB)", told["all"])
        _row("  words alone", told["words"])
    for what in ("wrong", "slowest"):
        for question in ours[what]:
            print(f"  {what}:", question)


def _row(name: str, figures: dict[str, float]) -> None:
    share = f"{figures['right']:.1%}" if figures["asked"] and "right" in figures else ""
    times = "".join(f"{figures[what]:9.2f}" for what in ("p50", "p99", "most"))
    print(f"{name:22}{figures['asked']:6.0f}{times}{share:>8}", flush=True)


# Parts, each in a process of its own, so that memory and caches are its own too.


def _write(size: int, _: int, room: Path) -> dict[str, Any]:
    news = National(load_gazetteer(), size)
    (room / "knowledge" / "articles").mkdir(parents=True)
    (room / "seeds").mkdir()
    kept = news.kept()

    def dump(path: Path, schema: str, value: object) -> None:
        text = yaml.dump(value, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)
        path.write_text(f"# yaml-language-server: $schema={schema}\n{text}", "utf-8")

    for stem, article, body in news.all():
        dump(room / f"knowledge/articles/{stem}.yaml", "../../schema/article.json", article.model_dump(mode="json"))
        day = date.fromisoformat(article.source.published or "")
        (room / f"seeds/{stem}.txt").write_text(seed_file(article.source.title, day, body), "utf-8")
    for name, records in (("officials", kept.officials), ("documents", kept.documents), ("places", kept.aliases)):
        listed = {name: [record.model_dump() for record in records]}
        dump(room / f"knowledge/{name}.yaml", f"../schema/{name}.json", listed)
    topics = [topic.model_dump() for topic in kept.topics]
    indicators = [indicator.model_dump() for indicator in kept.indicators]
    dump(room / "knowledge/topics.yaml", "../schema/topics.json", {"topics": topics, "indicators": indicators})
    return {}


def _through_yaml(_: int, __: int, room: Path) -> dict[str, Any]:
    waiting = Waiting()
    started = _start(room, waiting)
    waiting.finish()
    if started.snapshot is None:
        raise SystemExit("\n".join(map(str, started.problems[:20])))
    stages = ", ".join(f"{name} {seconds:.2f}" for name, seconds in waiting.seconds.items())
    return {"seconds": waiting.total, "how": started.how, "stages": stages or "nothing read"}


def _start(room: Path, waiting: Waiting) -> Any:
    gc.disable()
    return Start(room / "knowledge", room / "seeds", room / "data", load_gazetteer(), TODAY, waiting).start()


def _changed(size: int, count: int, room: Path) -> dict[str, Any]:
    path = sorted((room / "knowledge/articles").iterdir())[0]
    path.write_text(path.read_text("utf-8") + "# mended by hand\n", "utf-8")
    return _through_yaml(size, count, room)


def _build(size: int, _: int, room: Path) -> dict[str, Any]:
    gazetteer = load_gazetteer()
    news = National(gazetteer, size)
    aside = room / "aside.tmp"
    inventing = 0.0
    began = time.process_time()
    writer = Writer(aside, gazetteer)
    invented = news.all()
    while True:
        before = time.process_time()
        made = next(invented, None)
        inventing += time.process_time() - before
        if made is None:
            break
        writer.add(*made)
    writer.finish(news.kept(), Origin("bench"))
    path = swap(aside, room / "bench.sqlite")
    # What it took to invent the news is no part of compiling it.
    taken = time.process_time() - began - inventing
    return {"seconds": taken, "bytes": path.stat().st_size, "mb": _memory("VmHWM")}


def _ours(size: int, count: int, room: Path) -> dict[str, Any]:
    gc.disable()
    began = time.perf_counter()
    snapshot = _opened(size, room)
    start = time.perf_counter() - began
    gc.freeze()
    gc.enable()
    news = National(snapshot.gazetteer, size)
    asked = questions(news, count)

    def ask(question: Question) -> Fact | None:
        reply = reply_to(question.text, snapshot, TODAY)
        stated = reply.facts[0] if reply.facts else None
        return _fact(news, stated) if stated else None

    figures = _ask_all(asked, lambda question: reply_to(question.text, snapshot, TODAY), ask)
    hard = hard_questions(news, count)
    times = [_cost(reply_to, text, snapshot, TODAY) for text in hard]
    slowest = [text for _, text in sorted(zip(times, hard, strict=True), reverse=True)]
    # Opened again, so that nothing is remembered of them.
    anew = _opened(size, room)
    gc.freeze()
    held = asyncio.run(_held(anew, slowest[:IN_FLIGHT]))
    return figures | {
        "hard": _centiles(times),
        "start": start,
        "imports": IMPORTS,
        "held": held,
        "slowest": slowest[:SLOWEST_TOLD],
    }


def _opened(size: int, room: Path) -> Snapshot:
    if size < COMPILE_FROM:
        snapshot: Snapshot = _start(room, Waiting()).snapshot
        return snapshot
    gazetteer = load_gazetteer()
    verify(room / "bench.sqlite")
    return open_snapshot(connect(room / "bench.sqlite"), gazetteer)


async def _held(snapshot: Snapshot, asked: list[str]) -> float:
    """The longest the event loop was held, in milliseconds, while all of `asked` were waiting at once."""
    turns = Turns()
    waiting = [asyncio.create_task(turns.ask(lambda text: reply_to(text, snapshot, TODAY), text)) for text in asked]
    longest = 0.0
    while not all(task.done() for task in waiting):
        longest = max(longest, await _pass_of_the_loop())
    return longest


async def _pass_of_the_loop() -> float:
    began = time.process_time()
    await asyncio.sleep(0)
    return (time.process_time() - began) * 1000


def _cost(do: Callable[..., object], *given: object) -> float:
    """Milliseconds of computing, not of waiting for a turn: the machine is shared; the files are in its memory."""
    began = time.process_time()
    do(*given)
    return (time.process_time() - began) * 1000


def _centiles(times: list[float]) -> dict[str, float]:
    if len(times) < 2:  # noqa: PLR2004 - a percentile needs two
        return {"asked": len(times), "p50": 0, "p99": 0, "most": 0}
    centiles = statistics.quantiles(times, n=100, method="inclusive")
    return {"asked": len(times), "p50": centiles[49], "p99": centiles[98], "most": max(times)}


def _ask_all(
    asked: list[Question], ask: Callable[[Question], object], first: Callable[[Question], Fact | None]
) -> dict[str, Any]:
    """Time each question once; what it is answered is looked at afterwards."""
    times = [_cost(ask, question) for question in asked]
    memory = _memory("VmRSS")
    good = [(fact := first(question)) is not None and question.right(fact) for question in asked]

    def figures(chosen: Callable[[Question], bool]) -> dict[str, float]:
        some = [(ms, right) for question, ms, right in zip(asked, times, good, strict=True) if chosen(question)]
        share = sum(right for _, right in some) / len(some) if some else 0.0
        return _centiles([ms for ms, _ in some]) | {"right": share}

    return {
        "all": figures(lambda _: True),
        "named": figures(lambda question: not question.words_only),
        "words": figures(lambda question: question.words_only),
        "wrong": [question.text for question, right in zip(asked, good, strict=True) if not right][:8],
        "mb": memory,
    }


def _fact(news: National, id_: str) -> Fact:
    """The fact of an id, made again."""
    number = (
        int(id_[1:].split("-", maxsplit=1)[0])
        if id_.startswith("b")
        else news.articles - int(id_.split("-bai-")[1][:6])
    )
    facts = facts_of(news.stem(number), news.article(number)[0])
    return next(fact for fact in facts if fact.id == id_)


# The plain alternatives: every fact is a text with all that is known of it, the best one is taken.


def _texts(news: National) -> list[str]:
    return [_text(fact) for stem, article, _ in news.all() for fact in facts_of(stem, article)]


def _text(fact: Fact) -> str:
    places = " ".join(fact.places).replace(",", "")
    return f"{fact.bare.strip()} {places} {fact.speaker or ''} {' '.join(fact.topics)} {fact.period}"


def _nth(news: National) -> Callable[[int], Fact]:
    counts = []
    for stem, article, _ in news.all():
        counts.append(sum(1 for _ in facts_of(stem, article)))

    def fact(index: int) -> Fact:
        for number, count in enumerate(counts):
            if index < count:
                return list(facts_of(news.stem(number), news.article(number)[0]))[index]
            index -= count
        raise IndexError(index)

    return fact


def _engine(
    size: int, count: int, best: Callable[[list[str]], Callable[[str], int | None]], limit: int | None = None
) -> dict[str, Any]:
    from bot.vietnamese.folding import folded  # noqa: PLC0415

    news = National(load_gazetteer(), size)
    asked = questions(news, count)
    if limit is not None:
        asked = asked[: max(limit // size, 20)]
    search = best([folded(text) for text in _texts(news)])
    nth = _nth(news)
    found: dict[str, int | None] = {}

    def ask(question: Question) -> None:
        found[question.text] = search(folded(question.plain))

    def first(question: Question) -> Fact | None:
        index = found[question.text]
        return None if index is None else nth(index)

    return _ask_all(asked, ask, first)


def _rapidfuzz(size: int, count: int, _: Path) -> dict[str, Any]:
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    def best(texts: list[str]) -> Callable[[str], int | None]:
        def search(text: str) -> int | None:
            hit = process.extractOne(text, texts, scorer=fuzz.token_set_ratio)
            return hit[2] if hit else None

        return search

    return _engine(size, count, best, FEW["rapidfuzz"])


def _fts5(size: int, count: int, room: Path) -> dict[str, Any]:
    def best(texts: list[str]) -> Callable[[str], int | None]:
        database = sqlite3.connect(room / "fts5.sqlite")
        database.execute("CREATE VIRTUAL TABLE texts USING fts5(text, content='', tokenize='unicode61')")
        database.executemany("INSERT INTO texts(rowid, text) VALUES (?, ?)", enumerate(texts))
        database.commit()

        def search(text: str) -> int | None:
            words = " OR ".join(f'"{word}"' for word in text.replace('"', " ").split())
            query = "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 1"
            hit = database.execute(query, (words,)).fetchone()
            return hit[0] if hit else None

        return search

    return _engine(size, count, best, 100_000_000)


def _bm25s(size: int, count: int, _: Path) -> dict[str, Any]:
    import bm25s  # noqa: PLC0415

    def best(texts: list[str]) -> Callable[[str], int | None]:
        index = bm25s.BM25()
        index.index(bm25s.tokenize(texts, stopwords=[], show_progress=False), show_progress=False)

        def search(text: str) -> int | None:
            tokens = bm25s.tokenize([text], stopwords=[], show_progress=False)
            hits, _ = index.retrieve(tokens, k=1, show_progress=False)
            return int(hits[0][0])

        return search

    return _engine(size, count, best)


def _memory(what: str) -> float:
    """Megabytes of memory of this process: VmRSS now, VmHWM at most."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(what):
            return int(line.split()[1]) / 1024
    return 0.0


PARTS: dict[str, Callable[[int, int, Path], dict[str, Any]]] = {
    "write": _write,
    "cold": _through_yaml,
    "warm": _through_yaml,
    "changed": _changed,
    "build": _build,
    "ours": _ours,
    "rapidfuzz": _rapidfuzz,
    "fts5": _fts5,
    "bm25s": _bm25s,
}
IMPORTS = time.process_time()
"""Seconds of computing until everything was imported."""

if __name__ == "__main__":
    main()

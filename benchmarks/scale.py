"""What questions cost as the facts grow: `python -m benchmarks.scale [sizes]`; 150, 10,000 and 100,000 unless told.

For each size the made-up news of `benchmarks.national` is compiled, opened and asked `--questions` different
questions, each once, typed text to finished reply. At 150 and 10,000 the news is written as YAML first, and the way
through YAML is measured too: cold, warm, and after one file was changed.

Beside it, over the same facts and questions in the same run, each in a process of its own: RapidFuzz over all facts,
SQLite FTS5 and bm25s. Each is given the same whole job: from the typed text to a reply a reader can use. What an engine
hands back are numbers of facts; the eight best, as many as the bot shows, are then loaded from where the bot loads its
own and drawn by the same lines as the bot's `/tim`, with sources and buttons. "Finding" is the share of that before the
facts are loaded. An engine answers as many of the questions as `--budget` seconds of computing allow, twenty at least.
Their memory is that of the whole process, the snapshot they draw from included.

A million facts take some twenty minutes: `python -m benchmarks.scale 1000000`. Files go to a directory that is removed.
"""

import argparse
import asyncio
import gc
import importlib.util
import json
import math
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from benchmarks.hard_questions import hard_questions
from benchmarks.national import National, seed_file
from benchmarks.questions import Question, questions
from bot.answers.answer import Answer, Title, section
from bot.answers.outcome import Outcome
from bot.answers.searching import FOUND_SHOWN
from bot.compiled.facts import StoredFacts
from bot.compiled.reading import connect, open_snapshot
from bot.compiled.starting import COMPILE_FROM, Start, swap, verify
from bot.compiled.writing import Origin, Writer
from bot.console.waiting import Waiting
from bot.gazetteer.loading import load_gazetteer
from bot.presentation.briefing import reply_to
from bot.presentation.layout import present
from bot.presentation.reply import Reply
from bot.presentation.views import View
from bot.search.facts import Fact, facts_of
from bot.search.in_memory import FactsInMemory
from bot.search.snapshot import Snapshot
from bot.telegram.turns import Turns
from bot.vietnamese.folding import folded

TODAY = date(2026, 11, 22)
SIZES = (150, 10_000, 100_000)
THROUGH_YAML = 10_000
"""Facts up to which the news is also written as YAML: more of it takes minutes and tells nothing new."""
QUESTIONS = 400
IN_FLIGHT = 50
SLOWEST_TOLD = 8
BUDGET = 60.0
"""Seconds of computing an engine beside the bot may take for its questions, the fewest aside."""
FEWEST = 20
"""Questions each answers, however long it takes: RapidFuzz needs seconds for one among a million facts."""
MEGABYTE = 1_000_000
COMPILED, TEXTS = "bench.sqlite", "texts.txt"
"""The snapshot, and what the engines beside the bot index: a line for each fact, in its order."""


def main() -> None:
    """Measure every size, or do one part of it in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--questions", type=int, default=QUESTIONS)
    parser.add_argument("--budget", type=float, default=BUDGET)
    parser.add_argument("--part", choices=[*PARTS], help=argparse.SUPPRESS)
    parser.add_argument("--room", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.part:
        print(json.dumps(PARTS[given.part](Job(given.sizes[0], given.questions, given.budget, given.room))))
        return
    for size in given.sizes:
        with tempfile.TemporaryDirectory(prefix="scale-") as room:
            _measure(Job(size, given.questions, given.budget, Path(room)))


@dataclass(frozen=True)
class Job:
    """What is measured, and where its files are."""

    size: int
    count: int
    """Questions asked."""
    budget: float
    """Seconds of computing for an engine beside the bot."""
    room: Path


def _measure(job: Job) -> None:
    size = job.size
    print(f"\n== {size:,} facts")

    def part(name: str) -> dict[str, Any]:
        numbers = [str(size), "--questions", str(job.count), "--budget", str(job.budget)]
        command = [sys.executable, "-m", "benchmarks.scale", *numbers, "--part", name, "--room", str(job.room)]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True)  # noqa: S603
        told: dict[str, Any] = json.loads(done.stdout)
        return told

    if size <= THROUGH_YAML:
        part("write")
        for name in ("cold", "warm", "changed"):
            told = part(name)
            print(f"through YAML, {name:8} {told['seconds']:7.2f} s ({told['how']}; {told['stages']})")
    built = part("build")
    if size >= COMPILE_FROM:
        megabytes = built["bytes"] / MEGABYTE
        print(f"build {built['seconds']:.1f} s of computing, peak {built['mb']:.0f} MB, {megabytes:.0f} MB on disk")
    ours = part("ours")
    print(
        f"open {ours['opening']:.2f} s of computing, {ours['start']:.2f} s on the clock (imports "
        f"{ours['imports']:.2f} s of computing), memory {ours['mb']:.0f} MB, "
        f"loop held at most {ours['held']:.1f} ms with the {IN_FLIGHT} slowest of all questions in flight"
    )
    print(f"{'':22}{'asked':>6}{'p50 ms':>9}{'p99 ms':>9}{'most ms':>9}{'right':>8}{'finding':>9}  (ms of computing)")
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
        _row("  something named", told["named"])
        _row("  words alone", told["words"])
    for what in ("wrong", "slowest"):
        for question in ours[what]:
            print(f"  {what}:", question)


def _row(name: str, figures: dict[str, float]) -> None:
    share = f"{figures['right']:.1%}" if figures["asked"] and "right" in figures else ""
    times = "".join(f"{figures[what]:9.2f}" for what in ("p50", "p99", "most"))
    finding = f"{figures['finding']:9.2f}" if "finding" in figures else ""
    print(f"{name:22}{figures['asked']:6.0f}{times}{share:>8}{finding}", flush=True)


# Parts, each in a process of its own, so that memory and caches are its own too.


def _write(job: Job) -> dict[str, Any]:
    news = National(load_gazetteer(), job.size)
    room = job.room
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


def _through_yaml(job: Job) -> dict[str, Any]:
    waiting = Waiting()
    started = _start(job.room, waiting)
    waiting.finish()
    if started.snapshot is None:
        raise SystemExit("\n".join(map(str, started.problems[:20])))
    stages = ", ".join(f"{name} {seconds:.2f}" for name, seconds in waiting.seconds.items())
    return {"seconds": waiting.total, "how": started.how, "stages": stages or "nothing read"}


def _start(room: Path, waiting: Waiting) -> Any:
    gc.disable()
    return Start(room / "knowledge", room / "seeds", room / "data", load_gazetteer(), TODAY, waiting).start()


def _changed(job: Job) -> dict[str, Any]:
    path = sorted((job.room / "knowledge/articles").iterdir())[0]
    path.write_text(path.read_text("utf-8") + "# mended by hand\n", "utf-8")
    return _through_yaml(job)


def _build(job: Job) -> dict[str, Any]:
    gazetteer = load_gazetteer()
    news = National(gazetteer, job.size)
    aside = job.room / "aside.tmp"
    inventing = 0.0
    began = time.process_time()
    writer = Writer(aside, gazetteer)
    invented = news.all()
    with (job.room / TEXTS).open("w", encoding="utf-8") as texts:
        while True:
            before = time.process_time()
            made = next(invented, None)
            if made is not None:
                texts.writelines(f"{folded(_text(fact))}\n" for fact in facts_of(*made[:2]))
            inventing += time.process_time() - before
            if made is None:
                break
            writer.add(*made)
    writer.finish(news.kept(), Origin("bench"))
    path = swap(aside, job.room / COMPILED)
    # What it took to invent the news, and to write it down for the others, is no part of compiling it.
    taken = time.process_time() - began - inventing
    return {"seconds": taken, "bytes": path.stat().st_size, "mb": _memory("VmHWM")}


def _ours(job: Job) -> dict[str, Any]:
    gc.disable()
    began, computed = time.perf_counter(), time.process_time()
    snapshot = _opened(job)
    start, opening = time.perf_counter() - began, time.process_time() - computed
    news = National(snapshot.gazetteer, job.size)
    asked, hard = questions(news, job.count), hard_questions(news, job.count)
    # As the bot does once everything is loaded; what asks is no part of it.
    gc.freeze()
    gc.enable()
    figures = _ask_all(asked, lambda question: reply_to(question.text, snapshot, TODAY), news)
    times = [_cost(reply_to, text, snapshot, TODAY) for text in hard]
    slowest = [text for _, text in sorted(zip(times, hard, strict=True), reverse=True)]
    # Opened again, so that nothing is remembered of them.
    anew = _opened(job)
    gc.freeze()
    held = asyncio.run(_held(anew, slowest[:IN_FLIGHT]))
    return figures | {
        "hard": _centiles(times),
        "start": start,
        "opening": opening,
        "imports": IMPORTS,
        "held": held,
        "slowest": slowest[:SLOWEST_TOLD],
    }


def _opened(job: Job) -> Snapshot:
    if job.size < COMPILE_FROM:
        snapshot: Snapshot = _start(job.room, Waiting()).snapshot
        return snapshot
    gazetteer = load_gazetteer()
    verify(job.room / COMPILED)
    return open_snapshot(connect(job.room / COMPILED), gazetteer)


async def _held(snapshot: Snapshot, asked: list[str]) -> float:
    """The longest the event loop was held, in milliseconds, while all of `asked` were waiting at once."""
    turns = Turns()

    def reply(text: str) -> Reply:
        return reply_to(text, snapshot, TODAY)

    waiting = [asyncio.create_task(turns.ask(reply, text)) for text in asked]
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
    asked: list[Question], reply: Callable[[Question], Reply], news: National, budget: float = math.inf
) -> dict[str, Any]:
    """Time each question once, within seconds of computing; what it is answered is looked at afterwards."""
    times: list[float] = []
    stated: list[str | None] = []
    for question in asked:
        if len(times) >= FEWEST and sum(times) > budget * 1000:
            break
        began = time.process_time()
        replied = reply(question)
        times.append((time.process_time() - began) * 1000)
        stated.append(replied.facts[0] if replied.facts else None)
    memory = _memory("VmRSS")
    asked = asked[: len(times)]
    good = [
        fact is not None and question.right(_fact(news, fact)) for question, fact in zip(asked, stated, strict=True)
    ]

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


# The plain alternatives: every fact is a text with all that is known of it, the best ones are drawn.

Search = Callable[[str], Sequence[int]]
"""From a folded line to the numbers of the best facts, the best first."""


def _text(fact: Fact) -> str:
    places = " ".join(fact.places).replace(",", "")
    return f"{fact.bare.strip()} {places} {fact.speaker or ''} {' '.join(fact.topics)} {fact.period}"


def _engine(job: Job, index: Callable[[list[str]], Search]) -> dict[str, Any]:
    snapshot = _opened(job)
    news = National(snapshot.gazetteer, job.size)
    asked = questions(news, job.count)
    search = index((job.room / TEXTS).read_text("utf-8").splitlines())
    load = _by_number(snapshot)
    finding: list[float] = []
    gc.freeze()

    def reply(question: Question) -> Reply:
        began = time.process_time()
        numbers = search(folded(question.plain))
        finding.append((time.process_time() - began) * 1000)
        found = [load(number) for number in numbers]
        answer = Answer(Outcome.ANSWERED, sections=section(Title.FOUND, found, FOUND_SHOWN))
        return present(answer, snapshot.articles, View(question.text))

    figures = _ask_all(asked, reply, news, job.budget)
    figures["all"]["finding"] = statistics.median(finding)
    return figures


def _by_number(snapshot: Snapshot) -> Callable[[int], Fact]:
    """How a fact is loaded by its number."""
    if isinstance(snapshot.facts, StoredFacts):
        return snapshot.facts.fact
    assert isinstance(snapshot.facts, FactsInMemory)
    return snapshot.facts.all.__getitem__


def _rapidfuzz(job: Job) -> dict[str, Any]:
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    def index(texts: list[str]) -> Search:
        def search(text: str) -> Sequence[int]:
            return [at for _, _, at in process.extract(text, texts, scorer=fuzz.token_set_ratio, limit=FOUND_SHOWN)]

        return search

    return _engine(job, index)


def _fts5(job: Job) -> dict[str, Any]:
    def index(texts: list[str]) -> Search:
        database = sqlite3.connect(job.room / "fts5.sqlite")
        database.execute("CREATE VIRTUAL TABLE texts USING fts5(text, content='', tokenize='unicode61')")
        database.executemany("INSERT INTO texts(rowid, text) VALUES (?, ?)", enumerate(texts))
        database.commit()

        def search(text: str) -> Sequence[int]:
            words = " OR ".join(f'"{word}"' for word in text.replace('"', " ").split())
            query = "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?"
            return [number for (number,) in database.execute(query, (words, FOUND_SHOWN))]

        return search

    return _engine(job, index)


def _bm25s(job: Job) -> dict[str, Any]:
    import bm25s  # noqa: PLC0415

    def index(texts: list[str]) -> Search:
        ranking = bm25s.BM25()
        ranking.index(bm25s.tokenize(texts, stopwords=[], show_progress=False), show_progress=False)

        def search(text: str) -> Sequence[int]:
            tokens = bm25s.tokenize([text], stopwords=[], show_progress=False)
            hits, _ = ranking.retrieve(tokens, k=FOUND_SHOWN, show_progress=False)
            return [int(number) for number in hits[0]]

        return search

    return _engine(job, index)


def _memory(what: str) -> float:
    """Megabytes of memory of this process: VmRSS now, VmHWM at most."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(what):
            return int(line.split()[1]) / 1024
    return 0.0


PARTS: dict[str, Callable[[Job], dict[str, Any]]] = {
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

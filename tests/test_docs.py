"""The documents say what is so: commands, settings, keys, messages, transcripts and links are held against the code."""

import hashlib
import io
import re
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterator
from inspect import isclass
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml
from rich.console import Console

from bot.answers.commands import COMMANDS, Command
from bot.answers.outcome import Outcome
from bot.answers.understanding import MAX_QUESTION
from bot.cli import app
from bot.console.chat import chat
from bot.gazetteer.loading import load_gazetteer
from bot.gazetteer.model import Gazetteer, Level
from bot.knowledge import model
from bot.knowledge.files import BESIDE_ARTICLES
from bot.knowledge.loading import load_knowledge
from bot.knowledge.model import Article, Record, Status
from bot.knowledge.seeds import FrontMatter
from bot.presentation.briefing import reply_to
from bot.presentation.wording import SENTENCES
from bot.settings import Settings
from bot.telegram.health import STALE_AFTER_SECONDS
from bot.telegram.metrics import Metrics
from bot.telegram.services import Services
from bot.vietnamese.numbers import show_number
from tests.reader import ROOT, TODAY, Reader

README = ROOT / "README.md"
READERS, EDITORS, OPERATORS = (ROOT / "docs" / name for name in ("nguoi-doc.md", "bien-tap.md", "van-hanh.md"))
DOCS = [README, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]

FENCE = re.compile(r"^(?P<indent> *)```(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=indent)```$", re.DOTALL | re.MULTILINE)
TRANSCRIPT = re.compile(
    r"<!-- transcript: printf '(?P<typed>[^']+)' \| make -s run -->\n+```text\n(?P<shown>.*?)```", re.DOTALL
)
LINK = re.compile(r"(?<!!)\[[^\]\n]+\]\((?P<target>[^)\s]+)\)")
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|tmp|root|home|Users|opt|mnt|srv|var)/")
AGE = re.compile(r" \(cách đây \d+ (?:ngày|tháng)\)| \(hôm nay\)")
"""What of a freshness line changes from one day to the next."""


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def blocks(path: Path) -> Iterator[tuple[str, str]]:
    """What stands after the three ticks, and the text of each code block."""
    for match in FENCE.finditer(read(path)):
        yield match["info"].strip(), textwrap.dedent(match["body"])


def outside_blocks(text: str) -> str:
    return FENCE.sub("", text)


# What readers are told.


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_stands_in_a_guide_with_its_example(command: Command) -> None:
    guide = OPERATORS if command.for_administrators else READERS
    rows = [line for line in read(guide).splitlines() if line.startswith(f"| `/{command.name}`")]
    assert len(rows) == 1, "one row of the table"
    assert f"`{command.example}`" in rows[0]


def test_no_guide_names_a_command_that_does_not_exist() -> None:
    known = {name for command in COMMANDS for name in (command.name, *command.aliases)}
    for path in (README, READERS, EDITORS):
        named = set(re.findall(r"`/([a-z0-9_]+)(?= [^`/]*`|`)", outside_blocks(read(path))))
        assert named <= known, path.name


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_the_examples_in_the_readers_guide_are_answered(command: Command, reader: Reader) -> None:
    assert reader.ask(command.example).outcome in {Outcome.ANSWERED, Outcome.HELP}


def test_the_ways_to_type_a_question_are_answered_as_the_guide_says(reader: Reader) -> None:
    rows = re.findall(r"^\| `([^`]+)` \| ([^|]+) \| (trả lời|hỏi lại|chưa có) \|$", read(READERS), re.MULTILINE)
    outcomes = {"trả lời": Outcome.ANSWERED, "hỏi lại": Outcome.ASK, "chưa có": Outcome.NO_DATA}
    heard = {typed: reader.ask(typed).outcome for typed, _, _ in rows}
    assert len(rows) > 10
    assert heard == {typed: outcomes[end] for typed, _, end in rows}


def test_the_guide_quotes_what_the_bot_says_when_it_does_not_know() -> None:
    sentences = [re.sub(r"\{\w+\}", "…", sentence) for sentence in SENTENCES.values()]
    section = read(READERS).split("\n## Khi bot không biết\n")[1].split("\n## ")[0]
    quoted = re.findall(r"^\| ([^|]+) \|", section, re.MULTILINE)[1:]
    assert len(quoted) > 5
    assert [words for words in quoted if not any(sentence.startswith(words) for sentence in sentences)] == []
    assert f"quá {MAX_QUESTION} ký tự" in section


# What operators are told.


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_stands_in_the_operators_guide_and_the_example(name: str) -> None:
    variable, default = name.upper(), Settings.model_fields[name].default
    rows = [line for line in read(OPERATORS).splitlines() if line.startswith(f"| `{variable}` |")]
    assert len(rows) == 1, "one row of the table"
    assert rows[0].endswith("| (trống) |" if default in (None, frozenset()) else f"| `{default}` |")
    assert f"\n{variable}=" in read(ROOT / ".env.example")


def test_the_operators_guide_names_no_setting_that_does_not_exist() -> None:
    named = set(re.findall(r"^\| `([A-Z_]+)` \|", read(OPERATORS), re.MULTILINE))
    assert named == {name.upper() for name in Settings.model_fields}


def test_the_operators_guide_says_when_silence_is_ill_health() -> None:
    assert f"{STALE_AFTER_SECONDS:.0f} giây" in read(OPERATORS)


def test_every_command_of_the_terminal_stands_in_the_guides() -> None:
    names = [command.callback.__name__ for command in app.registered_commands if command.callback]
    assert len(names) > 3
    for name in names:
        for path in (README, OPERATORS):
            assert f"`bot {name}" in read(path), (path.name, name)


def test_every_metric_stands_in_the_operators_guide() -> None:
    named = set(re.findall(r"^\| `(bot_\w+)", read(OPERATORS), re.MULTILINE))
    kept = {name for metric in Metrics().registry.collect() for name in (metric.name, f"{metric.name}_total")}
    assert named <= kept
    assert {metric.name for metric in Metrics().registry.collect()} <= {name.removesuffix("_total") for name in named}


def test_every_fault_in_the_table_has_a_test_that_exists() -> None:
    faults = [line for line in read(ROOT / "docs" / "su-co.md").splitlines() if re.match(r"\| (?!Sự cố|---)", line)]
    assert len(faults) > 20
    for fault in faults:
        file, _, name = fault.rstrip(" |").rpartition("| `")[2].rstrip("`").partition("::")
        assert re.search(rf"^(async )?def {name}\(", read(ROOT / file), re.MULTILINE), fault


# What editors are told.


def example_knowledge() -> dict[str, str]:
    """The annotated files of the editors' guide, by their path."""
    found = {info.removeprefix("yaml "): text for info, text in blocks(EDITORS) if info.startswith("yaml ")}
    for path, text in found.items():
        if path.startswith("knowledge/articles/"):
            seed = (ROOT / "seeds" / yaml.safe_load(text)["source"]["seed"]).read_bytes()
            # The digest is a machine's to know; the guide shows how to have it told.
            found[path] = re.sub(r'sha256: "?[0-9a-f]{64}"?', f"sha256: {hashlib.sha256(seed).hexdigest()}", text)
    return found


def checked(files: dict[str, str], directory: Path, gazetteer: Gazetteer) -> list[tuple[str, str, str]]:
    """Severity, message and remedy of everything the check finds in `files`."""
    for name, text in files.items():
        target = directory / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if name.startswith("seeds/"):
            target.write_bytes((ROOT / name).read_bytes())
        else:
            target.write_text(text, encoding="utf-8")
    for path in (ROOT / "seeds").glob("2025-07-27-*"):
        (directory / "seeds" / path.name).write_bytes(path.read_bytes())
    loaded = load_knowledge(directory / "knowledge", directory / "seeds", gazetteer, TODAY)
    return [(problem.severity, problem.message, problem.remedy) for problem in loaded.problems]


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def test_the_annotated_files_pass_the_check(tmp_path: Path, gazetteer: Gazetteer) -> None:
    files = example_knowledge()
    assert {Path(name).name for name in files} >= set(BESIDE_ARTICLES)
    assert checked(files, tmp_path, gazetteer) == []


def records(value: object) -> Iterator[Record]:
    """Every record within `value`."""
    if isinstance(value, Record):
        yield value
        for name in type(value).model_fields:
            yield from records(getattr(value, name))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from records(item)


def example_records() -> Iterator[Record]:
    for name, text in example_knowledge().items():
        data = yaml.safe_load(text)
        if name.startswith("seeds/"):
            yield from records(FrontMatter.model_validate(data))
        else:
            yield from records(BESIDE_ARTICLES.get(Path(name).name, Article).model_validate(data))


def test_the_annotated_files_show_every_key_of_every_record() -> None:
    shown: dict[str, set[str]] = defaultdict(set)
    for record in example_records():
        shown[type(record).__name__] |= record.model_fields_set
    models: list[type[Record]] = [
        kind for kind in vars(model).values() if isclass(kind) and issubclass(kind, Record) and kind is not Record
    ]
    assert len(models) > 10
    models.append(FrontMatter)
    assert {kind.__name__: set(kind.model_fields) for kind in models} == dict(shown)


def test_every_key_is_explained_where_it_stands() -> None:
    """Each key has a comment beside it at least once."""
    explained = set(re.findall(r"^ *(?:- )?(\w+):.*\s# \S", "\n".join(example_knowledge().values()), re.MULTILINE))
    wanted = {key for record in example_records() for key in type(record).model_fields}
    assert wanted - explained == set()


def test_the_guide_explains_every_status() -> None:
    rows = set(re.findall(r"^\| `(\w+)` \|", read(EDITORS), re.MULTILINE))
    assert {status.value for status in Status} <= rows


ARTICLE = "knowledge/articles/2025-07-27-dien-bien.yaml"
SON_LA = "knowledge/articles/2025-11-06-son-la.yaml"
BROKEN: tuple[tuple[str, str, str], ...] = (
    (ARTICLE, "    value: 17.66 ", "    value: 17,66 "),
    (ARTICLE, "    value: 17.66 ", "    value: 16.66 "),
    (ARTICLE, 'event_date: "2025-07-27"', "event_date: 2025-07-27"),
    (ARTICLE, "quote: dân số hơn 65,67 vạn người", "quote: Dân số hơn 65,67 vạn người"),
    (ARTICLE, "quote: dân số hơn 65,67 vạn người", "quote: số dân tỉnh này là 65,67 vạn người, rất đông"),
    (ARTICLE, 'shown: "65,67 vạn người"', 'shown: "656.700 người"'),
    (ARTICLE, "    qualifier: hơn", "    qualifier: khoảng"),
    (ARTICLE, "topics: [giảm nghèo]", "topics: [giảm ngheo]"),
    (ARTICLE, 'topics: ["dân số, đơn vị hành chính"]', "topics: [dân số, đơn vị hành chính]"),
    (ARTICLE, "  - Na Sang, Điện Biên", "  - Na Sang"),
    (ARTICLE, "  - Na Sang, Điện Biên", "  - Hà Giang"),
    (ARTICLE, "    qualifier: hơn\n", ""),
    (ARTICLE, "    qualifier: hơn\n", "    qualifer: hơn\n    qualifier: hơn\n"),
    (ARTICLE, "    qualifier: hơn\n", "    qualifier: hơn\n    qualifier: hơn\n"),
    (ARTICLE, "    qualifier: hơn\n", "\tqualifier: hơn\n"),
    (ARTICLE, "    qualifier: hơn\n", "\u00a0\u00a0\u00a0 qualifier: hơn\n"),
    (ARTICLE, "text: Hạ tầng kinh tế", "text: Hạ tầng: kinh tế"),
    (ARTICLE, "  - id: dien-bien-f-dan-so", "    id: dien-bien-f-dan-so"),
    (ARTICLE, 'shown: "65,67 vạn người"', 'shown: "65,67 vạn người'),
    (ARTICLE, 'unit: "%"', 'unit: "%" năm'),
    (ARTICLE, "status: reported", "status: done"),
    (ARTICLE, "id: dien-bien-f-dan-so", "id: dien-bien-f-ho-ngheo"),
    (ARTICLE, "id: dien-bien-f-dan-so", "id: Dân số"),
    (ARTICLE, "issuer: Tô Lâm", "issuer: Tổng Bí thư Tô Lâm Anh"),
    (ARTICLE, "seed: 2025-07-27-dien-bien.txt", "seed: 2025-07-27-dien-ben.txt"),
    (SON_LA, 'event_date: "2025-11-06"', 'event_date: "2025-11-07"'),
    (SON_LA, 'event_date: "2025-11-06"', 'event_date: "2025-11-31"'),
    ("knowledge/officials.yaml", "article: 2025-11-06-son-la", "article: 2025-11-06-sonla"),
    ("knowledge/topics.yaml", "synonyms: [xóa đói giảm nghèo]", "synonyms: [hạ tầng]"),
    (ARTICLE, "  sha256: ", f'  sha256: "{"0" * 64}" # '),
    (ARTICLE, "# yaml-language-server: $schema=../../schema/article.json\n", ""),
)
"""Slips an editor makes: the file of the guide, what stands there, what is typed instead."""

CHANGING = re.compile(r"(?<=\.yaml:)\d+|(?<=ở dòng )\d+|(?<=đến dòng )\d+|\b[0-9a-f]{64}\b")
"""Line numbers and digests, which the guide need not follow."""


@pytest.mark.parametrize(("name", "right", "wrong"), BROKEN, ids=[f"{wrong.strip()[:40]}" for _, _, wrong in BROKEN])
def test_what_the_check_says_stands_in_the_guide(
    name: str, right: str, wrong: str, tmp_path: Path, gazetteer: Gazetteer
) -> None:
    files = example_knowledge()
    assert right in files[name]
    files[name] = files[name].replace(right, wrong, 1)
    problems = checked(files, tmp_path, gazetteer)
    assert problems, "a slip that the check does not see"
    guide = CHANGING.sub("…", read(EDITORS))
    for _, message, remedy in problems:
        assert CHANGING.sub("…", f"| {message} | {remedy} |") in guide


# What everybody is told.


def test_the_guides_count_the_places_as_the_gazetteer_does(gazetteer: Gazetteer) -> None:
    levels = Counter(place.level for place in gazetteer.places.values())
    provinces, communes = levels[Level.PROVINCE], levels[Level.COMMUNE]
    assert f"{provinces} provinces, {communes:,} communes" in read(README)
    assert f"{provinces} tỉnh, {show_number(communes)} xã" in read(EDITORS)


def test_the_readme_transcript_is_what_the_bot_says(reader: Reader) -> None:
    """The questions are put to the conversation of `make run`; only the age in the freshness line, which

    grows day by day, is left out of the comparison.
    """
    found = TRANSCRIPT.search(read(README))
    assert found is not None
    lines = iter(found["typed"].encode().decode("unicode_escape").encode("latin-1").decode().splitlines(keepends=True))

    def typed() -> str:
        try:
            return next(lines)
        except StopIteration:
            raise EOFError from None

    screen = io.StringIO()
    console = Console(file=screen, highlight=False, soft_wrap=True)
    chat(Services(lambda text: reply_to(text, reader.snapshot, TODAY)), console, typed)
    assert AGE.sub("", found["shown"]).strip() == AGE.sub("", screen.getvalue()).strip()
    assert "98,8%" in found["shown"]


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    for match in LINK.finditer(outside_blocks(read(path))):
        address, _, heading = match["target"].partition("#")
        if address.startswith(("http://", "https://")):
            continue
        target = path if not address else path.parent / unquote(address)
        assert target.exists(), match["target"]
        if heading:
            assert unquote(heading) in anchors(target), match["target"]


def anchors(path: Path) -> set[str]:
    """The anchors GitHub gives the headings of a document."""
    headings = re.findall(r"^#+ (.+)$", outside_blocks(read(path)), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_no_document_names_a_path_of_somebodys_machine(path: Path) -> None:
    assert MACHINE_PATH.findall(read(path)) == []


@pytest.mark.parametrize("path", sorted((ROOT / "docs").glob("*.md")), ids=lambda path: path.name)
def test_the_readme_leads_to_every_guide(path: Path) -> None:
    assert f"(docs/{path.name})" in read(README)


def test_files_and_folders_that_are_named_exist() -> None:
    for path in (README, ROOT / "CONTRIBUTING.md"):
        named = re.findall(
            r"`((?:bot|tests|scripts|docs|knowledge|seeds|schema|benchmarks)/[\w./-]*)`", outside_blocks(read(path))
        )
        assert named
        assert [name for name in named if not (ROOT / name).exists()] == [], path.name


def test_make_targets_that_are_named_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", read(ROOT / "Makefile"), re.MULTILINE))
    for path in DOCS:
        named = set(re.findall(r"`make (?:-s )?([a-z]+)`", read(path)))
        assert named <= targets, path.name

"""What a person types: run, chat, ask, generate, check, schema, health.

What a command needs beyond the core (Telegram, the terminal) is imported by that command alone, so that a
question on the command line is answered at once.
"""

import gc
import json
import logging
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup

from bot.compiled.starting import Start, discard_all
from bot.console.waiting import Waiting
from bot.gazetteer.loading import load_gazetteer
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.problems import Problem
from bot.presentation.briefing import reply_to
from bot.presentation.golden import wrong_answers
from bot.presentation.plain import plain_text
from bot.presentation.reply import Reply
from bot.search.snapshot import Snapshot
from bot.settings import Settings, SettingsError, load_settings

log = logging.getLogger(__name__)

if TYPE_CHECKING:
    from bot.generation.generate import Outcome

_OPTIONS = "[TÙY CHỌN]"
SCHEMA_DIR = Path("schema")

_BLANK = "\ufeff \t\r\n"
"""White space around a piped question; some editors begin a file with U+FEFF."""
SLOW = 2.0
"""Seconds from which the time a start took is told whatever the level of the log: the next one may be waited for."""
_SEVERITIES = {"error": "lỗi", "warning": "cảnh báo"}


class _Command(TyperCommand):
    """A command whose help speaks Vietnamese throughout."""

    def get_help_option(self, ctx: Any) -> Any:
        """The option --help, explained in Vietnamese."""
        return _explained(super().get_help_option(ctx))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The help, its panels titled in Vietnamese."""
        _title_panels()
        super().format_help(ctx, formatter)


class _Group(TyperGroup):
    """The same for the whole of the commands."""

    def get_help_option(self, ctx: Any) -> Any:
        """The option --help, explained in Vietnamese."""
        return _explained(super().get_help_option(ctx))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The help, its panels titled in Vietnamese."""
        _title_panels()
        super().format_help(ctx, formatter)


def _explained(help_option: Any) -> Any:
    if help_option is not None:
        help_option.help = "Hiện hướng dẫn này rồi thoát."
    return help_option


def _title_panels() -> None:
    from typer import rich_utils  # noqa: PLC0415  a tenth of a second, needed for help alone

    rich_utils.ARGUMENTS_PANEL_TITLE = "Tham số"
    rich_utils.OPTIONS_PANEL_TITLE = "Tùy chọn"
    rich_utils.COMMANDS_PANEL_TITLE = "Lệnh"


app = typer.Typer(
    name="bot",
    cls=_Group,
    options_metavar=_OPTIONS,
    subcommand_metavar="LỆNH [THAM SỐ]…",
    help="Bot tra cứu thông tin phục vụ lãnh đạo: địa bàn, số liệu, chỉ đạo, kiến nghị, kèm nguồn.",
    add_completion=False,
    # A pretty traceback prints local variables, the token among them.
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

KnowledgeOption = Annotated[
    Path | None,
    typer.Option("--knowledge", metavar="THƯ_MỤC", help="Thư mục dữ liệu YAML, thay cho KNOWLEDGE_DIR."),
]
SeedsOption = Annotated[
    Path | None,
    typer.Option("--seeds", metavar="THƯ_MỤC", help="Thư mục bài nguồn, thay cho SEEDS_DIR."),
]


def main() -> None:
    """Run the command line; the text of every message is Vietnamese, so UTF-8 whatever the locale."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    app()


@app.callback(invoke_without_command=True)
def default(context: typer.Context) -> None:
    """Không kèm lệnh nào thì chạy như lệnh `run`."""
    if context.invoked_subcommand is None:
        run()


@app.command(cls=_Command, options_metavar=_OPTIONS)
def run(knowledge: KnowledgeOption = None, seeds: SeedsOption = None) -> None:
    """Chạy bot trên Telegram; không có mã (token) thì mở hội thoại trong cửa sổ lệnh."""
    settings = _settings(knowledge, seeds)
    if settings.token is None:
        _say("Chưa có TELEGRAM_TOKEN nên bot trò chuyện ngay tại đây.")
        _converse(settings)
        return
    from bot.telegram import application, redaction  # noqa: PLC0415

    redaction.install_logging(settings.log_level_number, settings.token)
    answer = _answerer(settings)
    try:
        application.run(
            settings.token,
            answer,
            api_url=settings.telegram_api_url,
            proxy=settings.telegram_proxy,
            data_dir=settings.data_dir,
        )
    except application.TokenRefusedError:
        _stop("TELEGRAM_TOKEN: Telegram không nhận mã này; đồng chí hãy lấy lại mã từ @BotFather.")


@app.command(cls=_Command, options_metavar=_OPTIONS)
def chat(knowledge: KnowledgeOption = None, seeds: SeedsOption = None) -> None:
    """Trò chuyện với bot ngay trong cửa sổ lệnh, không cần Telegram."""
    _converse(_settings(knowledge, seeds))


@app.command(cls=_Command, options_metavar=_OPTIONS)
def ask(
    question: Annotated[
        list[str] | None,
        typer.Argument(metavar="CÂU_HỎI", help="Câu hỏi; bỏ trống thì đọc mỗi dòng đầu vào là một câu."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="In mỗi câu trả lời thành một dòng JSON.")] = False,
    knowledge: KnowledgeOption = None,
    seeds: SeedsOption = None,
) -> None:
    """Hỏi và in câu trả lời."""
    answer = _answerer(_settings(knowledge, seeds))
    for query in [" ".join(question)] if question else _lines(sys.stdin):
        began = time.perf_counter()
        reply = answer(query)
        milliseconds = (time.perf_counter() - began) * 1000
        text = "\n\n".join(plain_text(message.html) for message in reply.messages)
        if as_json:
            result = {
                "query": query,
                "status": reply.outcome.value,
                "text": text,
                "facts": list(reply.facts),
                "ms": round(milliseconds, 2),
            }
            text = json.dumps(result, ensure_ascii=False)
        typer.echo(text)
        if not question:
            sys.stdout.flush()  # a script on the other end of a pipe waits for each answer


@app.command(cls=_Command, options_metavar=_OPTIONS)
def check(knowledge: KnowledgeOption = None, seeds: SeedsOption = None) -> None:
    """Kiểm tra toàn bộ dữ liệu; in từng lỗi kèm tệp và dòng."""
    settings = _settings(knowledge, seeds)
    waiting = Waiting()
    made = _start(settings, waiting).build()
    problems = list(made.problems)
    if made.snapshot is not None:
        problems += _wrong_answers(made.snapshot, settings, waiting)
    waiting.finish()
    for problem in problems:
        typer.echo(str(problem))
    counts = Counter(str(problem.severity) for problem in problems)
    verdict = [f"{counts[kind]} {name}" for kind, name in _SEVERITIES.items() if counts[kind]]
    contents = _contents(made.knowledge) if made.knowledge else []
    typer.echo(" · ".join([*contents, *(verdict or ["không có lỗi"])]))
    _say(f"{waiting.summary}.")
    if made.snapshot is None or counts["error"]:
        raise typer.Exit(1)


@app.command(cls=_Command, options_metavar=_OPTIONS)
def generate(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[TỆP]…", help="Những bài trong thư mục bài nguồn; bỏ trống là tất cả."),
    ] = None,
    knowledge: KnowledgeOption = None,
    seeds: SeedsOption = None,
    only_check: Annotated[
        bool, typer.Option("--check", help="Không ghi gì; báo lỗi khi dữ liệu lệch với bài nguồn.")
    ] = False,
) -> None:
    """Rút dữ kiện từ các bài nguồn vào dữ liệu YAML; chỗ đã sửa bằng tay được giữ nguyên."""
    from bot.generation import report  # noqa: PLC0415
    from bot.generation.extracting import Vocabulary, extract  # noqa: PLC0415
    from bot.generation.generate import Generation  # noqa: PLC0415
    from bot.generation.hand_kept import read_hand_kept  # noqa: PLC0415

    settings = _settings(knowledge, seeds)
    gazetteer = load_gazetteer()
    kept = read_hand_kept(settings.knowledge_dir)
    vocabulary = Vocabulary(
        topics=kept.topics, indicators=kept.indicators, documents=kept.documents, officials=kept.officials
    )
    generation = Generation(
        settings.seeds_dir,
        settings.knowledge_dir,
        gazetteer,
        lambda article: extract(article, gazetteer, vocabulary),
        check=only_check,
    )
    try:
        names = generation.names()
    except OSError as error:
        _stop(f"{settings.seeds_dir}: không mở được thư mục bài nguồn ({type(error).__name__}).")
    if files:
        names = _chosen(files, settings.seeds_dir)
    totals = report.Totals()
    for outcome in _with_progress(generation.run(names, whole=not files), len(names)):
        totals.add(outcome)
        lines = report.summary(outcome)
        if only_check:
            lines = [*report.drift([outcome]), *map(str, outcome.problems)]
        for line in lines:
            typer.echo(line)
    typer.echo(totals.line())
    if only_check and totals.drifted:
        typer.echo("Dữ liệu lệch với bài nguồn; đồng chí chạy lệnh bot generate rồi soát lại.")
    if totals.failed or (only_check and totals.drifted):
        raise typer.Exit(1)


@app.command(cls=_Command, options_metavar=_OPTIONS)
def schema(
    directory: Annotated[Path, typer.Argument(metavar="THƯ_MỤC", help="Nơi ghi các tệp JSON Schema.")] = SCHEMA_DIR,
) -> None:
    """Ghi lại JSON Schema của các tệp dữ liệu, để trình soạn thảo gợi ý và bắt lỗi."""
    from bot.knowledge.schema import write_schemas  # noqa: PLC0415

    write_schemas(directory)


@app.command(cls=_Command, options_metavar=_OPTIONS)
def health() -> None:
    """Cho biết bot đang chạy có còn nghe được Telegram không."""
    from bot.telegram.health import health as telegram_health  # noqa: PLC0415
    from bot.telegram.health import heartbeat_file  # noqa: PLC0415

    good, sentence = telegram_health(heartbeat_file(_settings(None, None).data_dir))
    typer.echo(sentence)
    if not good:
        raise typer.Exit(1)


def _settings(knowledge: Path | None, seeds: Path | None) -> Settings:
    try:
        return load_settings(knowledge_dir=knowledge, seeds_dir=seeds)
    except SettingsError as error:
        _stop(str(error))


def _start(settings: Settings, waiting: Waiting) -> Start:
    gazetteer = load_gazetteer()
    return Start(settings.knowledge_dir, settings.seeds_dir, settings.data_dir, gazetteer, settings.today(), waiting)


def _wrong_answers(snapshot: Snapshot, settings: Settings, waiting: Waiting) -> list[Problem]:
    waiting.stage("hỏi các câu mẫu", 0)
    return wrong_answers(snapshot, settings.today())


def _answerer(settings: Settings) -> Callable[[str], Reply]:
    """The core, loaded and ready; leaves with the problems when the knowledge cannot be used."""
    # What is loaded here stays for good: looking it through for garbage takes an eighth of the start.
    gc.disable()
    snapshot = _loaded(settings)
    gc.freeze()
    gc.enable()

    def answer(text: str) -> Reply:
        nonlocal snapshot
        try:
            return reply_to(text, snapshot, settings.today())
        except sqlite3.DatabaseError as error:
            log.error("Bản biên dịch hỏng khi đang dùng (%s); làm lại từ dữ liệu gốc.", error)  # noqa: TRY400
            discard_all(settings.data_dir)
            snapshot = _loaded(settings)
            return reply_to(text, snapshot, settings.today())

    return answer


def _loaded(settings: Settings) -> Snapshot:
    waiting = Waiting()
    started = _start(settings, waiting).start()
    if started.snapshot is None:
        waiting.finish()
        _stop("\n".join(str(problem) for problem in started.problems))
    wrong = _wrong_answers(started.snapshot, settings, waiting)
    waiting.finish()
    if wrong:
        _stop("\n".join(str(problem) for problem in wrong))
    (log.warning if waiting.total > SLOW else log.info)("Đã nạp dữ liệu (%s). %s.", started.how, waiting.summary)
    return started.snapshot


def _chosen(files: list[Path], seeds: Path) -> list[str]:
    """The names in `seeds` of the files typed, which may be given with or without their directory."""
    names = []
    for file in files:
        given = file if file.parent != Path() or file.exists() else seeds / file
        if given.resolve().parent != seeds.resolve():
            _stop(f"{file}: tệp không nằm trong {seeds}/; đồng chí chép bài vào đó trước.")
        names.append(file.name)
    return names


def _with_progress(outcomes: "Iterable[Outcome]", total: int) -> "Iterator[Outcome]":
    """`outcomes`, with a bar on the screen that tells how far they are; none where nobody watches."""
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress  # noqa: PLC0415

    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("Đang đọc bài", total=total)
        for outcome in outcomes:
            progress.advance(task)
            yield outcome


def _converse(settings: Settings) -> None:
    from bot.console.chat import chat as converse  # noqa: PLC0415
    from bot.telegram.redaction import install_logging  # noqa: PLC0415

    install_logging(max(settings.log_level_number, logging.WARNING), settings.token)
    converse(_answerer(settings))


def _contents(knowledge: Knowledge) -> list[str]:
    """How much is known, a line's parts: "5 bài", "120 số liệu"."""
    articles = knowledge.articles.values()
    return [
        f"{len(knowledge.articles)} bài",
        f"{sum(len(article.figures) for article in articles)} số liệu",
        f"{sum(len(article.directives) for article in articles)} chỉ đạo",
        f"{sum(len(article.petitions) for article in articles)} kiến nghị",
        f"{sum(len(article.difficulties) for article in articles)} khó khăn",
        f"{len(knowledge.officials)} lãnh đạo",
        f"{len(knowledge.documents)} văn bản",
    ]


def _lines(stream: Iterable[str]) -> Iterator[str]:
    """The questions in `stream`, one a line; empty lines are none."""
    stripped = (line.strip(_BLANK) for line in stream)
    return (line for line in stripped if line)


def _say(text: str) -> None:
    typer.echo(text, err=True)


def _stop(text: str) -> NoReturn:
    """Say on standard error why this cannot go on, and leave with status 1."""
    _say(text)
    raise typer.Exit(1)

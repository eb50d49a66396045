"""Commands for who keeps the knowledge: check, generate, schema."""

import gc
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.app import KnowledgeOption, SeedsOption, command, say, settings_for, stop
from bot.cli.loading import sources_of
from bot.console.waiting import Waiting
from bot.gazetteer.loading import load_gazetteer
from bot.knowledge.knowledge import Knowledge
from bot.presentation.golden import wrong_answers
from bot.vietnamese.refused import why

if TYPE_CHECKING:
    from bot.generation.generate import Outcome

SCHEMA_DIR = Path("schema")
_SEVERITIES = {"error": "lỗi", "warning": "cảnh báo"}


@command
def check(knowledge: KnowledgeOption = None, seeds: SeedsOption = None) -> None:
    """Kiểm tra toàn bộ dữ liệu; in từng lỗi kèm tệp và dòng."""
    settings = settings_for(knowledge, seeds)
    waiting = Waiting()
    made = sources_of(settings).start(settings.today(), waiting).build()
    problems = list(made.problems)
    if made.snapshot is not None:
        waiting.stage("hỏi các câu mẫu", 0)
        problems += wrong_answers(made.snapshot, settings.today())
    waiting.finish()
    for problem in problems:
        typer.echo(str(problem))
    counts = Counter(str(problem.severity) for problem in problems)
    verdict = [f"{counts[kind]} {name}" for kind, name in _SEVERITIES.items() if counts[kind]]
    contents = _contents(made.knowledge) if made.knowledge else []
    typer.echo(" · ".join([*contents, *(verdict or ["không có lỗi"])]))
    say(f"{waiting.summary}.")
    if made.snapshot is None or counts["error"]:
        raise typer.Exit(1)


@command
def generate(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="TỆP", help="Những bài trong thư mục bài nguồn; bỏ trống là tất cả."),
    ] = None,
    knowledge: KnowledgeOption = None,
    seeds: SeedsOption = None,
    only_check: Annotated[
        bool, typer.Option("--check", help="Không ghi gì; báo lỗi khi dữ liệu lệch với bài nguồn.")
    ] = False,
) -> None:
    """Rút dữ kiện từ các bài nguồn vào dữ liệu YAML; chỗ đã sửa bằng tay được giữ nguyên."""
    from bot.generation import report  # noqa: PLC0415
    from bot.generation.extracting import Vocabulary, extractor  # noqa: PLC0415
    from bot.generation.generate import Generation  # noqa: PLC0415
    from bot.generation.hand_kept import read_hand_kept  # noqa: PLC0415

    settings = settings_for(knowledge, seeds)
    if knowledge is not None and not knowledge.is_dir():
        stop(f"{knowledge}: không có thư mục này. Đồng chí xem lại đường dẫn; nếu là thư mục mới thì tạo trước.")
    gazetteer = load_gazetteer()
    kept = read_hand_kept(settings.knowledge_dir)
    vocabulary = Vocabulary(
        topics=kept.topics, indicators=kept.indicators, documents=kept.documents, officials=kept.officials
    )
    generation = Generation(
        settings.seeds_dir, settings.knowledge_dir, gazetteer, extractor(gazetteer, vocabulary), check=only_check
    )
    # The gazetteer stays for good: looking it through for garbage takes a twentieth of each article's time.
    gc.freeze()
    try:
        names = generation.names()
    except OSError as error:
        stop(f"{settings.seeds_dir}: không mở được thư mục bài nguồn ({why(error)}).")
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


@command
def schema(
    directory: Annotated[Path, typer.Argument(metavar="THƯ_MỤC", help="Nơi ghi các tệp JSON Schema.")] = SCHEMA_DIR,
) -> None:
    """Ghi lại JSON Schema của các tệp dữ liệu, để trình soạn thảo gợi ý và bắt lỗi."""
    from bot.knowledge.schema import write_schemas  # noqa: PLC0415

    try:
        write_schemas(directory)
    except OSError as error:
        stop(f"{error.filename or directory}: không ghi được ({why(error)}); đồng chí chọn thư mục khác.")


def _chosen(files: list[Path], seeds: Path) -> list[str]:
    """The names in `seeds` of the files typed, which may be given with or without their directory."""
    names = []
    for file in files:
        given = file if file.parent != Path() or file.exists() else seeds / file
        if given.resolve().parent != seeds.resolve():
            stop(f"{file}: tệp không nằm trong {seeds}/; đồng chí chép bài vào đó trước.")
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

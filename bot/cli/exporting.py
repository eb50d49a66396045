"""The command that writes what is known as files: export."""

import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from bot.answers.answer import Answer
from bot.answers.place import nothing_about
from bot.answers.scope import Context, only_place
from bot.answers.understanding import understand
from bot.cli.app import KnowledgeOption, SeedsOption, command, settings_for, stop
from bot.cli.loading import sources_of
from bot.console.waiting import Waiting
from bot.documents.heads import HEADS, HeadKind
from bot.gazetteer.model import Place
from bot.knowledge.knowledge import Knowledge
from bot.presentation.layout import present
from bot.presentation.plain import plain_text
from bot.search.snapshot import Snapshot, short_key
from bot.vietnamese.refused import why

OUTPUT = Path("-")
"""Standard output."""
SITE = Path("trang-tra-cuu")
ZIP = ".zip"


class Form(StrEnum):
    """What can be written."""

    WORD = "word"
    CSV = "csv"
    JSON = "json"
    SITE = "site"


@dataclass(frozen=True, slots=True)
class _Source:
    """What files are made of."""

    knowledge: Knowledge
    snapshot: Snapshot
    today: date


@command
def export(  # noqa: PLR0913, PLR0917  the options of a command are its arguments
    place: Annotated[
        list[str] | None, typer.Argument(metavar="ĐỊA_BÀN", help="Địa bàn; bỏ trống là mọi địa bàn (trừ word).")
    ] = None,
    form: Annotated[
        str,
        typer.Option("--as", metavar="DẠNG", help="word, csv, json, hoặc site: trang web tra cứu.", show_default=False),
    ] = Form.WORD,
    head: Annotated[
        str,
        typer.Option("--head", metavar="MẪU", help="Mẫu của bản Word: nha-nuoc hoặc dang.", show_default=False),
    ] = HeadKind.STATE,
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="TỆP", help="Nơi ghi; site: thư mục hoặc tệp .zip; csv, json: “-” là in ra."),
    ] = None,
    knowledge: KnowledgeOption = None,
    seeds: SeedsOption = None,
) -> None:
    """Ghi dữ liệu ra tệp: hồ sơ Word (mặc định), bảng CSV, JSON, hoặc trang web tra cứu không cần máy chủ."""
    wanted, head_kind = _one_of(Form, form, "--as"), _one_of(HeadKind, head, "--head")
    settings = settings_for(knowledge, seeds)
    waiting = Waiting()
    started = sources_of(settings).start(settings.today(), waiting).build()
    waiting.finish()
    if started.snapshot is None or started.knowledge is None:
        stop("\n".join(str(problem) for problem in started.problems))
    source = _Source(started.knowledge, started.snapshot, settings.today())
    found = _place(" ".join(place), source) if place else None
    try:
        if wanted is Form.SITE:
            typer.echo(_write_site(source, found, to or SITE))
        elif wanted is Form.WORD:
            _write(*_word(source, found, head_kind), to)
        else:
            _write(*_table(source, found, wanted), to)
    except OSError as error:
        stop(f"{error.filename or to}: không ghi được ({why(error)}); đồng chí chọn nơi khác bằng --to.")


_Choice = TypeVar("_Choice", bound=StrEnum)


def _one_of(choices: type[_Choice], typed: str, option: str) -> _Choice:
    if typed not in list(choices):
        stop(f"{option}: không có “{typed}”; đồng chí chọn một trong: {', '.join(choices)}.")
    return choices(typed)


def _place(typed: str, source: _Source) -> Place:
    """The place that was typed, read as the bot reads it; leaves with what it would say when that is not one place."""
    context = Context(understand(f"/hoso {typed}", source.snapshot, source.today), source.snapshot, source.today)
    scope = only_place(context)
    if scope is None:
        stop(f"Chưa rõ “{typed}” là nơi nào. Đồng chí gõ lại tên tỉnh hoặc tên xã.")
    if not isinstance(scope, Answer) and scope.name not in source.snapshot.known:
        scope = nothing_about(scope, context, scope.notices)
    if isinstance(scope, Answer):
        reply = present(scope, source.snapshot.articles)
        stop("\n\n".join(plain_text(message.html) for message in reply.messages))
    return scope.place


def _word(source: _Source, place: Place | None, head: HeadKind) -> tuple[str, bytes]:
    """The name of a brief when none is given, and its content."""
    from bot.documents.brief import brief_on  # noqa: PLC0415
    from bot.documents.word import word_file  # noqa: PLC0415

    if place is None:
        stop("Hồ sơ Word cần tên một địa bàn, ví dụ: bot export Lai Châu.")
    content = word_file(brief_on(place, source.snapshot, source.today), HEADS[head])
    return f"ho-so-{short_key(place.canonical)}-{head}.docx", content


def _table(source: _Source, place: Place | None, form: Form) -> tuple[str, bytes]:
    """The name of a table when none is given, and its content."""
    from bot.documents.tables import csv_file, facts_in, json_file  # noqa: PLC0415

    name = place.canonical if place else None
    facts = facts_in(source.knowledge.articles, source.snapshot.gazetteer, name)
    content = csv_file(facts) if form is Form.CSV else json_file(facts, source.today, name)
    return f"du-kien-{short_key(name) if name else 'tat-ca'}.{form}", content


def _write(name: str, content: bytes, to: Path | None) -> None:
    if to == OUTPUT:
        if name.endswith(".docx"):
            stop("Tệp Word không in ra màn hình được; đồng chí ghi --to kèm tên tệp.")
        sys.stdout.buffer.write(content)
        return
    path = to or Path(name)
    path.write_bytes(content)
    typer.echo(f"Đã ghi {path}.")


def _write_site(source: _Source, place: Place | None, to: Path) -> str:
    """Write the site to a folder or into a .zip; the sentence that says how to read it."""
    from bot.documents.packing import packed  # noqa: PLC0415
    from bot.documents.site.building import DATA, site_files  # noqa: PLC0415

    if place is not None:
        stop("Trang tra cứu gồm mọi địa bàn; đồng chí bỏ tên địa bàn, hoặc chọn dạng khác.")
    pages = site_files(source.knowledge, source.snapshot, source.today)
    if to.suffix == ZIP:
        to.write_bytes(packed(pages.items(), source.today))
        return f"Đã ghi {to}. Giải nén rồi mở index.html bằng trình duyệt."
    ours = to.is_dir() and ((to / DATA).is_file() or not any(to.iterdir()))
    if to.exists() and not ours:
        stop(f"{to}: đã có và không phải trang tra cứu cũ; đồng chí chọn nơi khác bằng --to.")
    _replace(to, pages)
    return f"Đã ghi {len(pages)} tệp. Mở {to / 'index.html'} bằng trình duyệt."


def _replace(folder: Path, pages: Mapping[str, bytes]) -> None:
    """Write the folder anew: pages of what is known no more must not stay behind."""
    fresh = folder.with_name(folder.name + ".moi")
    shutil.rmtree(fresh, ignore_errors=True)
    for name, content in pages.items():
        path = fresh / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    if folder.exists():
        shutil.rmtree(folder)
    fresh.rename(folder)

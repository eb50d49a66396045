"""Commands for what the bot remembers: unanswered, reports, backup, restore."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.app import KnowledgeOption, SeedsOption, command, say, settings_for, stop
from bot.cli.loading import live_for
from bot.presentation.plain import plain_text

if TYPE_CHECKING:
    from bot.state.engine import State
    from bot.state.reports import Report
    from bot.state.votes import Judged

MOST_SHOWN = 200
DISLIKED_SHOWN = 10


@command
def unanswered(
    limit: Annotated[int, typer.Option("--limit", metavar="SỐ", min=1, help="In nhiều nhất bao nhiêu nhóm câu.")] = 20,
    knowledge: KnowledgeOption = None,
    seeds: SeedsOption = None,
) -> None:
    """In những câu bot chưa trả lời được, hỏi nhiều nhất trước, kèm mẫu YAML để chép vào dữ liệu."""
    from bot.cli.remembering import with_state  # noqa: PLC0415
    from bot.telegram.unanswered import NOTHING, UnansweredDesk, described  # noqa: PLC0415

    settings = settings_for(knowledge, seeds)
    live = live_for(settings)
    found = with_state(settings, lambda state: UnansweredDesk(state, live).missing(limit))
    for cluster, stub in found:
        typer.echo(f"# {described(cluster)}\n# {stub.file}\n{stub.under}:\n{stub.yaml}")
    if not found:
        say(NOTHING)


@command
def reports(
    done: Annotated[
        int | None, typer.Option("--done", metavar="SỐ", min=1, help="Ghi là đã xử lý báo sai này.")
    ] = None,
    knowledge: KnowledgeOption = None,
    seeds: SeedsOption = None,
) -> None:
    """In những dòng người đọc báo sai mà chưa xử lý, cũ nhất trước, và những câu trả lời bị chê nhiều nhất."""
    from bot.cli.remembering import with_state  # noqa: PLC0415
    from bot.state.reports import Reports  # noqa: PLC0415
    from bot.state.votes import Votes  # noqa: PLC0415
    from bot.telegram.reporting import place_of, report_html  # noqa: PLC0415
    from bot.telegram.unanswered import disliked_line  # noqa: PLC0415

    settings = settings_for(knowledge, seeds)
    if done is not None:
        if with_state(settings, lambda state: Reports(state).finish(done)) is None:
            stop(f"Không có báo sai số {done}, hoặc đã xử lý rồi.")
        say(f"Đã ghi: báo sai số {done} đã xử lý.")
        return
    live = live_for(settings)

    async def read(state: "State") -> "tuple[list[Report], list[Judged]]":
        return await Reports(state).unfinished(MOST_SHOWN), await Votes(state).worst(DISLIKED_SHOWN)

    unfinished, disliked = with_state(settings, read)
    for report in unfinished:
        fact = live.snapshot.facts.named(report.fact_id)
        where = place_of(fact, settings.knowledge_dir) if fact else ""
        html = report_html(report.id, report.question, fact, where, live.snapshot)
        reason = f"\nNgười báo nói: {report.reason}" if report.reason else ""
        typer.echo(f"{plain_text(html)}{reason}\n")
    for one in disliked:
        typer.echo(disliked_line(one))
    if not unfinished:
        say("Không có báo sai nào chờ xử lý.")


@command
def backup(file: Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp bản sao lưu sẽ ghi.")]) -> None:
    """Ghi một bản sao lưu những gì bot ghi nhớ; bot vẫn chạy được trong lúc ghi."""
    from bot.cli.remembering import backup_to  # noqa: PLC0415

    rows = backup_to(settings_for(), file)
    say(f"Đã ghi {rows} mục vào {file}. Tệp có khóa băm và mã số người theo dõi: giữ như giữ mật khẩu.")


@command
def restore(file: Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp do lệnh backup ghi.")]) -> None:
    """Thay mọi điều bot ghi nhớ bằng một bản sao lưu; dừng bot trước, chạy lại sau."""
    from bot.cli.remembering import restore_from  # noqa: PLC0415

    rows = restore_from(settings_for(), file)
    say(f"Đã khôi phục {rows} mục từ {file}.")

"""Commands for what the bot remembers: unanswered, backup, restore."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.app import KnowledgeOption, SeedsOption, command, say, settings_for
from bot.cli.loading import live_for


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

"""Commands for who runs the bot: health."""

import typer

from bot.cli.app import command, settings_for


@command
def health() -> None:
    """Cho biết bot đang chạy có còn nghe được Telegram không."""
    from bot.telegram.health import health as telegram_health  # noqa: PLC0415
    from bot.telegram.health import heartbeat_file  # noqa: PLC0415

    good, sentence = telegram_health(heartbeat_file(settings_for(None, None).data_dir))
    typer.echo(sentence)
    if not good:
        raise typer.Exit(1)

"""Commands for who runs the bot: health."""

import json
from typing import Any

import typer

from bot.cli.app import command, settings_for
from bot.settings import OFF, Settings

_PATIENCE_SECONDS = 5.0
_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "[::]": "[::1]"}  # noqa: S104  an address to ask, not to listen at


@command
def health() -> None:
    """Cho biết bot đang chạy có còn nghe được Telegram không."""
    from bot.telegram.health import health as telegram_health  # noqa: PLC0415
    from bot.telegram.health import heartbeat_file  # noqa: PLC0415

    settings = settings_for()
    report = _report(settings)
    if report is None:
        good, sentence = telegram_health(heartbeat_file(settings.data_dir))
    else:
        good, sentence = bool(report["ok"]), str(report["sentence"])
    typer.echo(sentence)
    if not good:
        raise typer.Exit(1)


def _report(settings: Settings) -> dict[str, Any] | None:
    """What the running bot says of itself; None when it cannot be asked."""
    if settings.status_listen == OFF:
        return None
    from http.client import HTTPConnection, HTTPException  # noqa: PLC0415  every other command starts without it

    host, _, port = settings.status_listen.rpartition(":")
    connection = HTTPConnection(f"{_EVERYWHERE.get(host, host)}:{port}", timeout=_PATIENCE_SECONDS)
    try:
        connection.request("GET", "/healthz")
        # Whatever the status: ill health is 503.
        report = json.load(connection.getresponse())
    except (OSError, ValueError, HTTPException):
        return None
    finally:
        connection.close()
    return report if isinstance(report, dict) and {"ok", "sentence"} <= set(report) else None

"""Commands that answer questions: run, chat, ask."""

import json
import logging
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.app import KnowledgeOption, SeedsOption, app, command, say, settings_for, stop
from bot.cli.loading import live_for, sources_of
from bot.presentation.plain import plain_text
from bot.settings import Settings
from bot.vietnamese.refused import why

if TYPE_CHECKING:
    from bot.serving.live import Live
    from bot.telegram.services import Services

EXPORTS = "exports"
"""Under `DATA_DIR`: the files a conversation in the terminal makes."""
_BLANK = "\ufeff \t\r\n"
"""White space around a piped question; some editors begin a file with U+FEFF."""


@app.callback(invoke_without_command=True)
def default(context: typer.Context) -> None:
    """Không kèm lệnh nào thì chạy như lệnh `run`."""
    if context.invoked_subcommand is None:
        run()


@command
def run(knowledge: KnowledgeOption = None, seeds: SeedsOption = None) -> None:
    """Chạy bot trên Telegram; không có mã (token) thì mở hội thoại trong cửa sổ lệnh."""
    settings = settings_for(knowledge, seeds)
    if settings.token is None:
        say("Chưa có TELEGRAM_TOKEN nên bot trò chuyện ngay tại đây.")
        _converse(settings)
        return
    from bot.cli.arranging import arrangement_for  # noqa: PLC0415
    from bot.telegram import redaction, running  # noqa: PLC0415
    from bot.telegram.metrics import Metrics  # noqa: PLC0415
    from bot.telegram.workshop import Workshop  # noqa: PLC0415

    secrets = (settings.token, settings.webhook_secret.get_secret_value() if settings.webhook_secret else None)
    redaction.install_logging(settings.log_level_number, *secrets, as_json=settings.log_format == "json")
    services, live = _services(settings, settings.administrators)
    workshop = Workshop()
    services = replace(services, make=workshop.make, closing=(*services.closing, workshop.close))
    metrics = Metrics()
    metrics.watch(live)
    try:
        running.run(services, arrangement_for(settings, settings.token, live, services.state), metrics)
    except running.TokenRefusedError:
        stop("TELEGRAM_TOKEN: Telegram không nhận mã này; đồng chí hãy lấy lại mã từ @BotFather.")
    except OSError as error:
        stop(f"WEBHOOK_LISTEN: không mở được {settings.webhook_listen} ({why(error)}).")


@command
def chat(knowledge: KnowledgeOption = None, seeds: SeedsOption = None) -> None:
    """Trò chuyện với bot ngay trong cửa sổ lệnh, không cần Telegram."""
    _converse(settings_for(knowledge, seeds))


@command
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
    live = live_for(settings_for(knowledge, seeds))
    for query in [" ".join(question)] if question else _lines(sys.stdin):
        began = time.perf_counter()
        reply = live.reply(query)
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
        if reply.attachments and not as_json:
            say("Muốn lấy tệp, đồng chí dùng lệnh bot chat hoặc bot export.")
        if not question:
            sys.stdout.flush()  # a script on the other end of a pipe waits for each answer


def _converse(settings: Settings) -> None:
    from bot.console.chat import chat as converse  # noqa: PLC0415
    from bot.console.people import READER  # noqa: PLC0415
    from bot.telegram.redaction import install_logging  # noqa: PLC0415

    install_logging(max(settings.log_level_number, logging.WARNING), settings.token)
    # Who sits at the machine runs it.
    converse(_services(settings, frozenset({READER.id}), judged=False)[0], files=settings.data_dir / EXPORTS)


def _services(settings: Settings, administrators: frozenset[int], *, judged: bool = True) -> "tuple[Services, Live]":
    """Everything around the core, for those who talk to the bot, and the snapshot it answers from.

    `judged`: they may say what they think of a reply.
    """
    from bot.cli.remembering import with_memory  # noqa: PLC0415
    from bot.serving.watching import Watcher  # noqa: PLC0415
    from bot.telegram.administration import Administration  # noqa: PLC0415
    from bot.telegram.groups import Groups  # noqa: PLC0415
    from bot.telegram.services import Services  # noqa: PLC0415

    sources = sources_of(settings)
    live = live_for(settings, sources, stays_up=settings.token is not None)
    administration = Administration(live, Watcher(live, sources, settings.now), administrators)
    services = Services(
        live.reply,
        administrators,
        administration.errands,
        administration.background,
        (administration.catch_up,),
        groups=Groups(stays=settings.groups == "stay"),
        share=live.share,
        files=live.file,
    )
    return with_memory(services, live, settings, judged=judged), live


def _lines(stream: Iterable[str]) -> Iterator[str]:
    """The questions in `stream`, one a line; empty lines are none."""
    stripped = (line.strip(_BLANK) for line in stream)
    return (line for line in stripped if line)

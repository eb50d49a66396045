"""The Typer application all commands hang on, in Vietnamese throughout, and what each of them needs."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, NoReturn, ParamSpec, TypeVar

import typer

from bot.cli.explaining import Command, Group
from bot.settings import Settings, SettingsError, load_settings

OPTIONS = "[TÙY CHỌN]"


app = typer.Typer(
    name="bot",
    cls=Group,
    options_metavar=OPTIONS,
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


P = ParamSpec("P")
T = TypeVar("T")


def command(function: Callable[P, T]) -> Callable[P, T]:
    """Make `function` a command of the same name; its docstring is the help."""
    return app.command(cls=Command, options_metavar=OPTIONS)(function)


def settings_for(knowledge: Path | None = None, seeds: Path | None = None) -> Settings:
    """The settings, two directories given on the command line before them; leaves with the reasons if they are bad."""
    try:
        return load_settings(knowledge_dir=knowledge, seeds_dir=seeds)
    except SettingsError as error:
        stop(str(error))


def say(text: str) -> None:
    """Say `text` on standard error, apart from what is asked for."""
    typer.echo(text, err=True)


def stop(text: str) -> NoReturn:
    """Say on standard error why this cannot go on, and leave with status 1."""
    say(text)
    raise typer.Exit(1)

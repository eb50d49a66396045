"""Typer's commands, whose help and whose errors of usage speak Vietnamese throughout."""

import sys
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup

BAD_USAGE = 2
"""The status a command ends with that was typed wrongly."""
_UsageError: type[Exception] = typer.BadParameter.__bases__[0]
"""What all errors of usage are; Typer has no name of its own for it."""


class _Explained:
    """What a command and the whole of the commands have in common: help that speaks Vietnamese."""

    def get_help_option(self, ctx: Any) -> Any:
        """The option --help, explained in Vietnamese."""
        return _explained(super().get_help_option(ctx))  # type: ignore[misc]  # of Typer's class beside this one

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """The line that says how it is typed."""
        _write_usage(self, ctx, formatter)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The help, its panels titled in Vietnamese."""
        _translate(self.get_params(ctx))  # type: ignore[attr-defined]
        super().format_help(ctx, formatter)  # type: ignore[misc]


class Command(_Explained, TyperCommand):
    """A command whose help speaks Vietnamese."""


class Group(_Explained, TyperGroup):
    """The same for the whole of the commands, and what is said when one is typed wrongly."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command `args` begin with; leaves with their names when there is none such."""
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            _refuse(f"Không có lệnh “{args[0]}”; đồng chí chọn một trong: {', '.join(self.list_commands(ctx))}.", ctx)
        return super().resolve_command(ctx, args)

    def main(self, args: Sequence[str] | None = None, *rest: Any, **named: Any) -> NoReturn:
        """Run what was typed and leave with its status; an error of usage is one sentence and where to read on."""
        named["standalone_mode"] = False
        try:
            status = super().main(args, *rest, **named)
        except _UsageError as error:
            try:
                _refuse(_sentence(error), getattr(error, "ctx", None))
            except typer.Exit as end:
                status = end.exit_code
        except typer.Abort:
            status = 1
        sys.exit(status if isinstance(status, int) else 0)


def _explained(help_option: Any) -> Any:
    if help_option is not None:
        help_option.help = "Hiện hướng dẫn này rồi thoát."
    return help_option


def _write_usage(what: Any, ctx: Any, formatter: Any) -> None:
    formatter.write_usage(ctx.command_path, " ".join(what.collect_usage_pieces(ctx)), prefix="Cách gõ: ")


def _translate(parameters: Iterable[Any]) -> None:
    from typer import rich_utils  # noqa: PLC0415  a tenth of a second, needed for help alone

    rich_utils.ARGUMENTS_PANEL_TITLE = "Tham số"
    rich_utils.OPTIONS_PANEL_TITLE = "Tùy chọn"
    rich_utils.COMMANDS_PANEL_TITLE = "Lệnh"
    rich_utils.DEFAULT_STRING = "[mặc định: {}]"
    rich_utils.REQUIRED_LONG_STRING = "[bắt buộc]"
    for parameter in parameters:
        # The name of a Python type tells nobody what to type; what is to be typed has its own word beside the option.
        word = parameter.metavar if parameter.param_type_name == "option" else None
        parameter.display_type_rich = lambda ctx, word=word: word  # noqa: ARG005  it is called by name


def _sentence(error: Any) -> str:
    """What is wrong with what was typed."""
    kind = type(error).__name__
    parameter = getattr(error, "param", None)
    name = getattr(error, "option_name", None) or (parameter and _name(parameter))
    if kind == "NoSuchOption":
        near = ", ".join(sorted(error.possibilities or ()))
        return f"Không có tùy chọn {name}{f'; ý đồng chí là {near}' if near else ''}."
    if kind == "MissingParameter":
        return f"Thiếu {name}."
    if kind == "BadOptionUsage":
        return f"{name}: thiếu giá trị ở sau, hoặc thừa giá trị."
    least = getattr(parameter, "min", None)
    if name and least is not None:
        return f"{name}: phải là một số nguyên, từ {least} trở lên."
    return f"{name}: giá trị không dùng được." if name else "Lệnh này không nhận thêm chữ nào ở sau."


def _name(parameter: Any) -> str:
    return parameter.opts[0] if parameter.param_type_name == "option" else str(parameter.metavar)


def _refuse(sentence: str, ctx: Any) -> NoReturn:
    typer.echo(sentence, err=True)
    if ctx is not None:
        typer.echo(f"Xem cách gõ: {ctx.command_path} --help", err=True)
    raise typer.Exit(BAD_USAGE)

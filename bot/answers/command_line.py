"""The command that begins a line, however it is typed: "/tinh", "/tỉnh", "TINH@bot", "chỉ thị"."""

import re
from dataclasses import dataclass

from bot.answers.commands import COMMANDS, Command
from bot.vietnamese.folding import folded

LONGEST_NAME = 3
"""Words of a command's name: "bỏ theo dõi"."""

_SLASH = re.compile(r"^[/／]\s*(?P<name>[^\s:,.;]*)[:,.;]*\s*(?P<rest>.*)$", re.DOTALL)
_NATURAL = frozenset(
    {"tinh", "xa", "tp", "thanhpho", "phuong", "dackhu", "start", "hoso", "word", "thoihan", "moi", "thieu"}
)
"""Command names that are ordinary words too: without "/" they are read as such."""
_BY_NAME: dict[str, Command] = {
    name: command
    for command in COMMANDS
    for name in (command.name, folded(command.accented).replace(" ", ""), *command.aliases)
}


@dataclass(frozen=True, slots=True)
class CommandLine:
    """A line taken apart."""

    command: Command | None
    argument: str
    """What follows the command; the whole line when there is none."""
    unknown: str = ""
    """The name after "/" of a command that does not exist."""


def parse(line: str) -> CommandLine:
    """`line` as a command and its argument."""
    slash = _SLASH.match(line)
    typed = (f"{slash['name']} {slash['rest']}" if slash else line).split()
    for length in range(LONGEST_NAME, 0, -1):
        name = folded("".join(typed[:length]))
        command = _BY_NAME.get(name)
        if command and len(typed) >= length and (slash or name not in _NATURAL):
            return CommandLine(command, " ".join(typed[length:]))
    return CommandLine(None, line, slash["name"] if slash else "")

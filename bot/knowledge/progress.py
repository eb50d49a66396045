"""What a long piece of work tells of itself, so that whoever waits sees it move."""

from typing import Protocol


class Progress(Protocol):
    """Told of stages by name and of each step within them."""

    def stage(self, name: str, total: int) -> None:
        """A stage begins; it has `total` steps. `name` is Vietnamese, a few words."""

    def step(self) -> None:
        """One step of the stage is done."""


class Silent:
    """Nobody waits."""

    def stage(self, name: str, total: int) -> None:
        """Nothing."""

    def step(self) -> None:
        """Nothing."""


SILENT = Silent()

"""What the people of an article ask for or complain of."""

from dataclasses import dataclass

from bot.generation.people import Found

DIRECTIVE, PETITION, DIFFICULTY = "d", "p", "k"


@dataclass(frozen=True, slots=True)
class Move:
    """Something asked for or complained of."""

    kind: str
    start: int
    end: int
    content: int
    """Where what is asked for begins, verb of speech and addressee cut off."""
    speaker: Found | None
    voice: str | None
    """The body or the group that speaks, as printed; None when a person does."""
    addressee: str | None
    sure: bool

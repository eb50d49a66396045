"""What an editor probably meant by a name that is not known."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from bot.vietnamese.folding import folded

_FLOOR = 60.0
"""Below this `ratio` of folded names a suggestion would only confuse."""

_AS_NEAR = 8.0
"""Points below the nearest within which another name is as likely the one that was meant."""

_MOST = 3


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """Up to three of `known`, the nearest first; those that differ in case and marks only come before all."""
    names = list(known)
    found = process.extract(
        folded(name), [folded(known_name) for known_name in names], scorer=fuzz.ratio, score_cutoff=_FLOOR, limit=_MOST
    )
    return [names[index] for _, score, index in found if score >= found[0][1] - _AS_NEAR]


def suggestion(near: list[str]) -> str:
    """A question that offers `near`, "" when there is nothing to offer."""
    if not near:
        return ""
    quoted = [f'"{name}"' for name in near]
    return f"Ý đồng chí là {' hoặc '.join(quoted)}?"

"""Text as both databases take it."""


def storable(text: str) -> str:
    """`text` without what PostgreSQL or an encoding refuses: zero bytes, halves of letters outside the first plane."""
    return text.replace("\0", "").encode(errors="replace").decode()

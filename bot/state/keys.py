"""User ids that need not be known: hashed with a key that never leaves the operator's machine."""

import hashlib
import hmac
import logging
import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from bot.vietnamese.refused import why

log = logging.getLogger(__name__)

FILE = "state.key"
_BYTES = 32
_HEX_DIGITS = 32
"""Of a hashed id: 128 bits, so that no two readers ever meet."""


@dataclass(frozen=True, slots=True)
class Key:
    """Hashes user ids: HMAC-SHA256, since the few billion possible ids could all be tried on a plain hash."""

    secret: bytes = field(repr=False)

    def of(self, user_id: int) -> str:
        """The name under which a user's things are kept."""
        return hmac.new(self.secret, str(user_id).encode(), hashlib.sha256).hexdigest()[:_HEX_DIGITS]

    @property
    def fingerprint(self) -> str:
        """Tells two keys apart and gives neither away."""
        return hmac.new(self.secret, b"fingerprint", hashlib.sha256).hexdigest()[:_HEX_DIGITS]


def new_key() -> Key:
    """A key nobody else has."""
    return Key(secrets.token_bytes(_BYTES))


def key_from(given: str | None, data_dir: Path) -> Key:
    """The key that is `given`, else the one in `data_dir`, made there when there is none yet.

    Where it cannot be kept, hashed things are forgotten at the next start; a log line says so.
    """
    if given:
        return Key(given.encode())
    path = data_dir / FILE
    try:
        if not path.exists():
            _write(new_key(), path, over=False)
        return Key(bytes.fromhex(path.read_text(encoding="ascii").strip()))
    except (OSError, ValueError) as error:
        log.error("Không dùng được khóa băm %s (%s).", path, why(error))  # noqa: TRY400
        return new_key()


def write_key(key: Key, data_dir: Path) -> None:
    """Keep `key` in `data_dir`, over the one there is, readable for its owner alone. Raises OSError."""
    _write(key, data_dir / FILE, over=True)


def _write(key: Key, path: Path, *, over: bool) -> None:
    """Write a whole file at once; of several bots that begin together and are not to write `over` it, one does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    written = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(written, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(key.secret.hex())
        if over:
            written.replace(path)
            return
        try:
            path.hardlink_to(written)
        except FileExistsError:
            return
        except OSError:  # a file system without hard links
            written.replace(path)
    finally:
        written.unlink(missing_ok=True)

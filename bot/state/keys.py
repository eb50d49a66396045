"""User ids that need not be known: hashed with a key that never leaves the operator's machine."""

import contextlib
import hashlib
import hmac
import logging
import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path

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
        return Key(bytes.fromhex(path.read_text(encoding="ascii").strip()))
    except FileNotFoundError:
        key = new_key()
    except (OSError, ValueError) as error:
        log.error("Không đọc được khóa băm %s (%s).", path, type(error).__name__)  # noqa: TRY400
        return new_key()
    try:
        write_key(key, data_dir)
    except OSError as error:
        log.error("Không ghi được khóa băm %s (%s).", path, type(error).__name__)  # noqa: TRY400
    return key


def write_key(key: Key, data_dir: Path) -> None:
    """Keep `key` in `data_dir`, readable for its owner alone. Raises OSError."""
    data_dir.mkdir(parents=True, exist_ok=True)
    path = data_dir / FILE
    written = path.with_suffix(".new")
    with contextlib.suppress(FileNotFoundError):
        written.unlink()
    with os.fdopen(os.open(written, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(key.secret.hex())
    written.replace(path)

"""A PostgreSQL of the tests' own, where Debian's package is installed."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

SOON = 20.0


def _program(name: str) -> str | None:
    """Where a program of PostgreSQL's server is; Debian keeps them out of the way."""
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return shutil.which(name) or next((str(place / name) for place in places if (place / name).exists()), None)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a cluster that is thrown away afterwards."""
    initdb, server = _program("initdb"), _program("postgres")
    if initdb is None or server is None:
        pytest.skip("no PostgreSQL here: apt-get install postgresql")
    # The server refuses to run as root.
    user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    home = Path(tempfile.mkdtemp(prefix="pg"))
    if user:
        shutil.chown(home, "postgres")
    data = home / "data"
    made = [initdb, "-D", data, "-U", "bot", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"]
    subprocess.run([*user, *made], check=True, capture_output=True, cwd=home)  # noqa: S603
    options = ["-c", "listen_addresses=", "-c", "fsync=off", "-c", "synchronous_commit=off"]
    log = (home / "log").open("wb")
    process = subprocess.Popen([*user, server, "-D", data, "-k", home, *options], stderr=log, cwd=home)  # noqa: S603
    try:
        deadline = time.monotonic() + SOON
        while not (home / ".s.PGSQL.5432").exists() or b"ready to accept" not in (home / "log").read_bytes():
            assert process.poll() is None, (home / "log").read_text()
            assert time.monotonic() < deadline, (home / "log").read_text()
            time.sleep(0.02)
        yield f"postgresql://bot@/postgres?host={home}"
    finally:
        # runuser passes the signal on; an immediate end, since nothing in there is worth keeping.
        os.kill(int((data / "postmaster.pid").read_text().split("\n", 1)[0]), signal.SIGQUIT)
        process.wait(SOON)
        log.close()
        shutil.rmtree(home, ignore_errors=True)

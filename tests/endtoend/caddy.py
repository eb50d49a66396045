"""The proxy before several bots: a real Caddy with this repository's Caddyfile, where Debian's package is installed."""

import asyncio
import contextlib
import os
import shutil
import socket
import ssl
import struct
import sys
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, cast

import pytest

from tests.reader import ROOT

HOST = "localhost"
"""For which Caddy signs the certificate itself."""
OPTIONS = """{{
	admin off
	default_bind 127.0.0.1
	https_port {port}
	auto_https disable_redirects
	skip_install_trust
}}
"""
BOTS = "reverse_proxy bots:8080"
"""Where the Caddyfile looks for bots: a name that leads to all of them, as in the Compose file."""
LED_BY = """reverse_proxy bots:{port} {{
		transport http {{
			resolvers udp/127.0.0.1:{names}
		}}
	}}"""
ADDRESSES = ("127.0.0.1", "127.0.0.2")
"""Where they are in the tests; all of 127.0.0.0/8 is this machine on Linux."""
HEADER, RESPONSE, SAME_NAME, A_RECORD = 12, 0x8180, b"\xc0\x0c", b"\0\1\0\1"
"""Of the protocol of names (RFC 1035): the header's bytes, its flags, and how an answer begins."""
SOON = 20.0
"""Seconds until it must be there."""


class _Names(asyncio.DatagramProtocol):
    """A server of names that knows one: every question for an address is answered with those of the bots, in turn."""

    def __init__(self) -> None:
        self._addresses = deque(ADDRESSES)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.DatagramTransport", transport)

    def datagram_received(self, data: bytes, addr: Any) -> None:
        end = data.index(b"\0", HEADER) + 5
        question = data[HEADER:end]
        self._addresses.rotate()
        found = self._addresses if question.endswith(A_RECORD) else ()
        header = data[:2] + struct.pack(">HHHHH", RESPONSE, 1, len(found), 0, 0)
        answers = [SAME_NAME + A_RECORD + struct.pack(">IH", 0, 4) + socket.inet_aton(one) for one in found]
        self._transport.sendto(header + question + b"".join(answers), addr)


class Caddy:
    """Listens on 127.0.0.1 alone, before bots at one port of `ADDRESSES`; all it writes is in one directory."""

    def __init__(self, directory: Path, port: int, bots: int) -> None:
        self.address = f"https://{HOST}:{port}/telegram"
        self._directory = directory
        self._port = port
        self._bots = bots

    @property
    def log(self) -> str:
        """What it logged."""
        return (self._directory / "log.txt").read_text(encoding="utf-8")

    def trust(self) -> ssl.SSLContext:
        """For who calls it: its own authority is trusted, and no other."""
        return ssl.create_default_context(cafile=str(self._directory / "caddy/pki/authorities/local/root.crt"))

    @asynccontextmanager
    async def open(self) -> AsyncIterator["Caddy"]:
        """Run it while the block runs."""
        program = shutil.which("caddy")
        if program is None:
            pytest.skip("no caddy here: apt-get install caddy")
        if sys.platform != "linux":
            pytest.skip("the bots' addresses are Linux's")
        names, _ = await asyncio.get_running_loop().create_datagram_endpoint(_Names, ("127.0.0.1", 0))
        file = self._directory / "Caddyfile"
        configuration = self._configuration(names.get_extra_info("sockname")[1])
        file.write_text(OPTIONS.format(port=self._port) + configuration, encoding="utf-8")
        home = str(self._directory)
        environment = {"PATH": os.environ["PATH"], "HOME": home, "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home}
        with (self._directory / "log.txt").open("wb") as log:
            process = await asyncio.create_subprocess_exec(
                program,
                *("run", "--config", str(file), "--adapter", "caddyfile"),
                env=environment | {"WEBHOOK_HOST": HOST},
                stdout=log,
                stderr=log,
            )
        try:
            await self._ready(process)
            yield self
        finally:
            if process.returncode is None:
                process.terminate()
            await process.wait()
            names.close()

    def _configuration(self, names: int) -> str:
        """The Caddyfile, but for the port of the bots and for who knows their name."""
        text = (ROOT / "Caddyfile").read_text(encoding="utf-8")
        assert text.count(BOTS) == 1
        return text.replace(BOTS, LED_BY.format(port=self._bots, names=names))

    async def _ready(self, process: asyncio.subprocess.Process) -> None:
        """Wait until it shows a certificate; a request would wait for bots."""
        async with asyncio.timeout(SOON):
            while True:
                assert process.returncode is None, self.log[-2000:]
                with contextlib.suppress(OSError):
                    _, writer = await asyncio.open_connection(
                        "127.0.0.1", self._port, ssl=self.trust(), server_hostname=HOST
                    )
                    writer.close()
                    return
                await asyncio.sleep(0.05)

"""The road to Telegram: what is tried again, what never is, what was sent already, and the sign of life."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from telegram.error import NetworkError
from telegram.request import BaseRequest

from bot.telegram.failures import NeverLeftError, StoppingError
from bot.telegram.inbox import RawUpdate
from bot.telegram.redaction import redacted

log = logging.getLogger(__name__)

OUTAGE_PAUSES_SECONDS = (0.5, 1.0, 2.0, 5.0, 10.0, 20.0, *(30.0,) * 2880)
"""Pauses between attempts while Telegram cannot be reached: a day, as long as Telegram itself keeps updates."""

REFUSALS = 5
"""Attempts that Telegram may refuse, being too busy or broken; one it still refuses it will not take any more."""

_SENT = b'{"ok":true,"result":true}'


@dataclass(slots=True)
class Answering:
    """The update that is being answered."""

    update_id: int
    delivered: int = 0
    """Messages an earlier process sent in answer to it."""
    sent: int = 0
    """Messages sent, those of the earlier process included."""
    given_up: bool = False
    """Broken off because the process ends: it is not done."""


answering: ContextVar[Answering | None] = ContextVar("answering", default=None)
"""What the code that runs is answering; None outside of an answer."""

patient: ContextVar[bool] = ContextVar("patient", default=True)
"""Whether a call is tried again; where it is False, the one who calls looks after that: `RetryAfter` comes at once, and
what surely did nothing is a `NeverLeftError`."""


class WrappedRequest(BaseRequest):
    """A request object that passes everything on to another one."""

    def __init__(self, inner: BaseRequest) -> None:
        self._inner = inner

    @property
    def read_timeout(self) -> float | None:
        """The read timeout of the wrapped one, in seconds."""
        return self._inner.read_timeout

    async def initialize(self) -> None:
        """Open the wrapped one."""
        await self._inner.initialize()

    async def shutdown(self) -> None:
        """Close the wrapped one."""
        await self._inner.shutdown()

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """Pass the call on."""
        return await self._inner.do_request(*args, **kwargs)


class RetryingRequest(WrappedRequest):
    """Tries again where a message surely was not delivered: flood control, a server error, a refused connection.

    Never after a timeout or a broken connection: the message may have arrived, a second one would double it.
    A call that waits holds no other up: flood control is most often that of one chat.
    """

    def __init__(
        self,
        inner: BaseRequest,
        pauses: Sequence[float] = OUTAGE_PAUSES_SECONDS,
        retried: Callable[[], None] = lambda: None,
    ) -> None:
        """`retried` is called before each new attempt."""
        super().__init__(inner)
        self._pauses = pauses
        self._retried = retried
        self._stopping = asyncio.Event()

    async def initialize(self) -> None:
        """Open the wrapped one."""
        self._stopping.clear()
        await super().initialize()

    def stop(self) -> None:
        """Do not wait for Telegram any longer: calls that would be tried again fail instead."""
        self._stopping.set()

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """Pass the call on, as often as it makes sense."""
        if not patient.get():
            code, payload = await self._inner.do_request(*args, **kwargs)
            if code >= HTTPStatus.INTERNAL_SERVER_ERROR:
                raise NeverLeftError(f"HTTP {code}")
            return code, payload
        answered = 0
        for pause in self._pauses:
            try:
                code, payload = await self._inner.do_request(*args, **kwargs)
            except NeverLeftError as error:
                wait, reason = pause, str(error)
            else:
                busy = code == HTTPStatus.TOO_MANY_REQUESTS
                if not (busy or code >= HTTPStatus.INTERNAL_SERVER_ERROR) or answered == REFUSALS:
                    return code, payload
                answered += 1
                wait, reason = max(pause, _retry_after(payload)) if busy else pause, f"HTTP {code}"
            log.warning("Chưa gọi được Telegram (%s); thử lại sau %.1f giây.", redacted(reason), wait)
            self._retried()
            await self._wait(wait)
        return await self._inner.do_request(*args, **kwargs)

    async def _wait(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._stopping.wait(), seconds)
        except TimeoutError:
            return
        work = answering.get()
        if work is not None:
            work.given_up = True
        raise StoppingError("the process ends")


def _retry_after(payload: bytes) -> float:
    """The seconds Telegram asks to wait; 0 when it does not say."""
    try:
        return float(json.loads(payload)["parameters"]["retry_after"])
    except (ValueError, KeyError, TypeError):
        return 0.0


class OnceRequest(WrappedRequest):
    """Sends each message of an answer once, though the process be killed in the middle of it.

    The library gets no message in return, only that it was sent: nobody reads it, and to make it of a long answer with
    its entities and buttons takes as long as to send it.
    """

    def __init__(self, inner: BaseRequest, note: Callable[[int, int], Awaitable[None]]) -> None:
        """`note` writes down: the update, and how many messages of its answer were sent."""
        super().__init__(inner)
        self._note = note

    async def do_request(self, url: str, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """Pass the call on, unless an earlier process had it answered."""
        work = answering.get()
        method = url.rsplit("/", 1)[1]
        if work is None or not method.startswith("send") or method == "sendChatAction":
            return await self._inner.do_request(url, *args, **kwargs)
        if work.sent < work.delivered:
            work.sent += 1
            return HTTPStatus.OK, _SENT
        code, payload = await self._inner.do_request(url, *args, **kwargs)
        if code != HTTPStatus.OK:
            return code, payload
        work.sent += 1
        await self._note(work.update_id, work.sent)
        return code, _SENT


class PollingRequest(WrappedRequest):
    """Fetches updates and hands them over as Telegram sent them; notes when the line breaks and is back.

    The library, which reads a batch as a whole, gets an empty one: one update it cannot read would hold up all others
    for ever.
    """

    def __init__(
        self, inner: BaseRequest, heard: Callable[[], None], receive: Callable[[list[RawUpdate]], Awaitable[None]]
    ) -> None:
        """`heard` is called after each success; `receive` has the updates before Telegram is told they arrived."""
        super().__init__(inner)
        self._heard = heard
        self._receive = receive
        self._broken = False

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """Pass the call on and note how it went."""
        try:
            code, payload = await self._inner.do_request(*args, **kwargs)
        except NetworkError as error:
            self._note_break(str(error))
            raise
        if code != HTTPStatus.OK:
            self._note_break(f"HTTP {code}")
            return code, payload
        updates = self.parse_json_payload(payload).get("result")
        if self._broken:
            log.warning("Đã nghe lại được Telegram.")
            self._broken = False
        self._heard()
        if updates and isinstance(updates, list):
            await self._receive(updates)
        return code, json.dumps({"ok": True, "result": []}).encode()

    def _note_break(self, reason: str) -> None:
        if not self._broken:
            log.warning("Không nghe được Telegram (%s); bot vẫn chạy và tiếp tục thử lại.", redacted(reason))
        self._broken = True

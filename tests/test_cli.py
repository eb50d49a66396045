"""The command line: what is typed, what is printed, with which status it ends."""

import contextlib
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bot import cli
from bot.cli import knowledge, loading
from bot.compiled.starting import How, Started
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import Loaded
from bot.knowledge.problems import Problem
from bot.knowledge.progress import Progress
from bot.presentation.reply import Reply
from bot.serving import live, preparing
from bot.settings import Settings
from bot.telegram.health import beat
from tests.conftest import parrot

NOTHING_KNOWN = Knowledge(
    articles={}, officials=(), documents=(), topics=(), indicators=(), aliases=(), questions=(), seeds={}, version="0"
)


ERROR = Problem("knowledge/a.yaml", 3, 5, "Thiếu ngày", "Thêm dòng date")
WARNING = Problem("knowledge/a.yaml", 1, 1, "Bài đã cũ", "Xem lại", "warning")


@pytest.fixture(autouse=True)
def _clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def core(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """A core that repeats the question; what it was given is noted, what it knows can be changed."""
    seen: dict[str, Any] = {"loaded": Loaded(NOTHING_KNOWN, ())}

    class CoreStart:
        def __init__(
            self, directory: Path, seeds: Path, data_dir: Path, _: object, today: date, progress: Progress
        ) -> None:
            self.today, self.progress = today, progress
            seen.update(directory=directory, seeds=seeds, data_dir=data_dir, today=today)

        def start(self) -> Started:
            loaded = seen["loaded"]
            snapshot: Any = object() if loaded.knowledge else None
            return Started(snapshot, loaded.problems, How.MEMORY, loaded.knowledge)

        build = start

    def reply(text: str, *_: object) -> Reply:
        return parrot(text)

    monkeypatch.setattr(preparing, "Start", CoreStart)
    monkeypatch.setattr(live, "reply_to", reply)
    monkeypatch.setattr(loading, "load_gazetteer", lambda: None)
    monkeypatch.setattr(preparing, "wrong_answers", lambda *_: [])
    monkeypatch.setattr(knowledge, "wrong_answers", lambda *_: [])
    return seen


def bot(*arguments: str, typed: str | None = None) -> Result:
    """What `bot ARGUMENTS` does when `typed` is piped in."""
    result = CliRunner().invoke(cli.app, list(arguments), input=typed)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.mark.usefixtures("core")
def test_a_question_is_answered_as_plain_text() -> None:
    result = bot("ask", "/tinh Lai Châu")
    assert (result.exit_code, result.stdout) == (0, "Hỏi: /tinh Lai Châu\n")


@pytest.mark.usefixtures("core")
def test_a_question_needs_no_quotation_marks() -> None:
    assert bot("ask", "/tinh", "Lai", "Châu").stdout == "Hỏi: /tinh Lai Châu\n"


@pytest.mark.usefixtures("core")
def test_questions_are_read_one_a_line() -> None:
    assert bot("ask", typed="\ufeffHuế\n\n  Lai Châu  \n").stdout == "Hỏi: Huế\nHỏi: Lai Châu\n"


@pytest.mark.usefixtures("core")
def test_answers_as_json_are_one_object_a_line() -> None:
    result = bot("ask", "--json", typed="Huế\nLai Châu\n")
    first, second = [json.loads(line) for line in result.stdout.splitlines()]
    assert list(first) == ["query", "status", "text", "facts", "ms"]
    assert (first["query"], first["status"], first["text"], first["facts"]) == ("Huế", "answered", "Hỏi: Huế", [])
    assert isinstance(first["ms"], float)
    assert second["query"] == "Lai Châu"
    assert "Lai Châu" in result.stdout


@pytest.mark.usefixtures("core")
@pytest.mark.parametrize("arguments", [["chat"], ["run"], []])
def test_without_a_token_every_way_leads_to_the_terminal(arguments: list[str]) -> None:
    result = bot(*arguments, typed="Huế\n2\nthoát\n")
    assert result.exit_code == 0
    assert result.stdout.startswith("› Huế\nHỏi: Huế\n  1) Lai Châu   2) Điện Biên\n")
    assert "Hỏi: /tinh p11" in result.stdout
    assert ("TELEGRAM_TOKEN" in result.stderr) == (arguments != ["chat"])


def test_other_directories_can_be_named(core: dict[str, Any]) -> None:
    bot("ask", "x", "--knowledge", "k", "--seeds", "s")
    assert (core["directory"], core["seeds"]) == (Path("k"), Path("s"))


@pytest.mark.parametrize("arguments", [["ask", "x"], ["chat"], ["run"]])
def test_broken_knowledge_is_named_and_nothing_is_answered(core: dict[str, Any], arguments: list[str]) -> None:
    core["loaded"] = Loaded(None, (ERROR,))
    result = bot(*arguments, typed="x\n")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.endswith(f"{ERROR}\n")
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("arguments", [["ask", "x"], ["chat"], ["run"], ["check"]])
def test_missing_knowledge_is_said_plainly(arguments: list[str]) -> None:
    result = bot(*arguments, "--knowledge", "không-có", typed="x\n")
    assert result.exit_code == 1
    assert "không-có" in result.output
    assert "Traceback" not in result.output


def test_check_counts_what_is_known(core: dict[str, Any]) -> None:
    result = bot("check")
    assert result.exit_code == 0
    assert result.stdout == (
        "0 bài · 0 số liệu · 0 chỉ đạo · 0 kiến nghị · 0 khó khăn · 0 lãnh đạo · 0 văn bản · không có lỗi\n"
    )
    core["loaded"] = Loaded(NOTHING_KNOWN, (WARNING,))
    result = bot("check")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{WARNING}\n0 bài")
    assert result.stdout.endswith(" · 1 cảnh báo\n")


def test_check_fails_on_an_error(core: dict[str, Any]) -> None:
    core["loaded"] = Loaded(None, (ERROR,))
    result = bot("check")
    assert (result.exit_code, result.stdout) == (1, f"{ERROR}\n1 lỗi\n")


def test_schema_writes_the_schemas(tmp_path: Path) -> None:
    assert bot("schema", str(tmp_path / "schema")).exit_code == 0
    assert json.loads((tmp_path / "schema" / "article.json").read_text(encoding="utf-8"))


def test_health_tells_whether_telegram_is_heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    assert bot("health").exit_code == 1
    beat(tmp_path / "heartbeat")
    result = bot("health")
    assert (result.exit_code, result.stdout[:17]) == (0, "Bot đang hoạt độn")


@pytest.mark.parametrize("arguments", [["ask", "x"], ["chat"], ["run"], ["check"], ["health"]])
def test_a_bad_setting_is_a_sentence(monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", "hunter2")
    result = bot(*arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("TELEGRAM_TOKEN: ")
    assert "hunter2" not in result.stderr


COMMANDS = [command.callback.__name__ for command in cli.app.registered_commands if command.callback]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_in_vietnamese(command: str) -> None:
    result = bot(command, "--help")
    assert result.exit_code == 0
    assert any(letter in result.stdout for letter in "ảạấầậắặẻẽẹếềểệịỏọốồổộớờởợủụứừửựỳỷỹỵ")
    assert not re.search("Usage|default|required|<[a-z]", result.stdout)


@pytest.mark.parametrize(
    ("typed", "sentence", "read_on"),
    [
        (["kiem-tra"], "Không có lệnh “kiem-tra”; đồng chí chọn một trong: run, chat, ask, export,", "--help"),
        (["--nhanh"], "Không có tùy chọn --nhanh.", "--help"),
        (["ask", "--jso", "Huế"], "Không có tùy chọn --jso; ý đồng chí là --json.", "ask --help"),
        (["unanswered", "--limit", "0"], "--limit: phải là một số nguyên, từ 1 trở lên.", "unanswered --help"),
        (["unanswered", "--limit", "hai"], "--limit: phải là một số nguyên, từ 1 trở lên.", "unanswered --help"),
        (["reports", "--done"], "--done: thiếu giá trị ở sau, hoặc thừa giá trị.", ""),
        (["backup"], "Thiếu TỆP.", "backup --help"),
        (["check", "hai"], "Lệnh này không nhận thêm chữ nào ở sau.", "check --help"),
    ],
)
def test_what_is_typed_wrongly_is_said_in_vietnamese(typed: list[str], sentence: str, read_on: str) -> None:
    result = bot(*typed)
    assert (result.exit_code, result.stdout) == (2, "")
    first, *second = result.stderr.splitlines()
    assert first.startswith(sentence)
    assert "".join(second).endswith(read_on)


def test_schemas_that_cannot_be_written_are_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "tep").touch()
    result = bot("schema", "tep")
    assert (result.exit_code, result.stderr) == (
        1,
        "tep: không ghi được (đã có tệp hoặc thư mục cùng tên); đồng chí chọn thư mục khác.\n",
    )


# The real process, over HTTP.

TOKEN = "123456789:" + "Ab-_5" * 7


class Telegram(ThreadingHTTPServer):
    """A small Bot API on this machine."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), TelegramHandler)
        self.calls: list[str] = []
        self.refuses = False

    def wait_for(self, method: str, process: subprocess.Popen[str], seconds: float = 20.0) -> None:
        """Wait until `process` has called `method`."""
        deadline = time.monotonic() + seconds
        while method not in self.calls:
            assert process.poll() is None, "the bot ended by itself"
            assert time.monotonic() < deadline, f"no {method} among {self.calls}"
            time.sleep(0.02)


class TelegramHandler(BaseHTTPRequestHandler):
    """Answers a bot's calls: nobody ever writes to it."""

    server: Telegram

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        method = self.path.rsplit("/", 1)[1]
        self.server.calls.append(method)
        result: Any = True
        if method == "getMe":
            result = {"id": 123456789, "is_bot": True, "first_name": "Bot", "username": "briefing_bot"}
        elif method == "getUpdates":
            time.sleep(0.1)
            result = []
        body: dict[str, Any] = {"ok": True, "result": result}
        if self.server.refuses:
            body = {"ok": False, "error_code": 401, "description": "Unauthorized"}
        payload = json.dumps(body).encode()
        self.send_response(401 if self.server.refuses else 200)
        self.send_header("Content-Length", str(len(payload)))
        self.end_headers()
        # The bot may have stopped, its question open.
        with contextlib.suppress(BrokenPipeError):
            self.wfile.write(payload)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def telegram() -> Iterator[Telegram]:
    server = Telegram()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


ROOT = Path(__file__).parent.parent


@contextmanager
def running(url: str, data: Path) -> Iterator[subprocess.Popen[str]]:
    """`python -m bot run` with a token, speaking to the Telegram at `url`; gone afterwards in any case."""
    environment = os.environ | {
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_API_URL": url,
        "DATA_DIR": str(data),
        "KNOWLEDGE_DIR": str(ROOT / "knowledge"),
        "SEEDS_DIR": str(ROOT / "seeds"),
        "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]),
    }
    command = [sys.executable, "-m", "bot", "run"]
    with subprocess.Popen(  # noqa: S603  our own program
        command, env=environment, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def test_the_process_runs_until_it_is_told_to_stop(telegram: Telegram, tmp_path: Path) -> None:
    with running(f"http://127.0.0.1:{telegram.server_port}", tmp_path) as process:
        telegram.wait_for("getUpdates", process)
        deadline = time.monotonic() + 5
        while not (tmp_path / "heartbeat").exists() and time.monotonic() < deadline:
            time.sleep(0.02)
        assert (tmp_path / "heartbeat").exists()
        process.send_signal(signal.SIGTERM)
        _, log = process.communicate(timeout=20)
    assert process.returncode == 0, log
    assert telegram.calls.index("getMe") < telegram.calls.index("setMyCommands")
    assert "đã sẵn sàng" in log
    assert TOKEN not in log
    assert "Traceback" not in log


def test_a_refused_token_is_a_sentence(telegram: Telegram, tmp_path: Path) -> None:
    telegram.refuses = True
    with running(f"http://127.0.0.1:{telegram.server_port}", tmp_path) as process:
        _, log = process.communicate(timeout=20)
    assert process.returncode == 1
    assert log.endswith("Telegram không nhận mã này; đồng chí hãy lấy lại mã từ @BotFather.\n")
    assert TOKEN not in log
    assert "Traceback" not in log


def test_a_network_that_is_not_there_is_waited_for(tmp_path: Path) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as nobody:
        port = nobody.server_port
    with running(f"http://127.0.0.1:{port}", tmp_path) as process:
        assert process.stderr is not None
        assert "Đã nạp dữ liệu" in process.stderr.readline()
        line = process.stderr.readline()
        assert "Chưa gọi được Telegram" in line
        assert process.poll() is None
        process.send_signal(signal.SIGTERM)
        _, log = process.communicate(timeout=20)
    assert process.returncode == 0, log
    assert "Traceback" not in log


@pytest.mark.usefixtures("core")
def test_a_compiled_file_that_breaks_in_use_is_made_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    broken = tmp_path / "data" / "compiled" / f"{'a' * 64}.sqlite"
    broken.parent.mkdir(parents=True)
    broken.touch()
    answers = [sqlite3.DatabaseError("database disk image is malformed")]

    def reply(text: str, *_: object) -> Reply:
        if answers:
            raise answers.pop()
        return parrot(text)

    monkeypatch.setattr(live, "reply_to", reply)
    result = bot("ask", "Huế")
    assert (result.exit_code, result.stdout) == (0, "Hỏi: Huế\n")
    assert not broken.exists()


def test_a_question_does_not_wait_for_what_others_need() -> None:
    everything = "import sys, bot.cli; print(*sys.modules)"
    done = subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-c", everything], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True
    )
    slow = {"yaml", "sqlalchemy", "telegram", "aiohttp", "matplotlib", "docx", "rich", "urllib.request"}
    assert slow.isdisjoint(done.stdout.split())


@pytest.mark.usefixtures("core")
def test_the_check_says_how_long_it_took() -> None:
    assert re.search(r"^Mất \d+,\d\d giây", bot("check").stderr, re.MULTILINE)

"""Backup and restore, from either kind of database to either, and through the command line."""

import asyncio
import os
import re
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy import insert, select
from sqlalchemy.engine import URL
from typer.testing import CliRunner, Result

from bot import cli
from bot.settings import Settings
from bot.state.access import Access, Standing
from bot.state.backup import KEY_ROW, BackupError, backup, key_in, restore
from bot.state.editions import Editions
from bot.state.engine import FILE, State, url_of
from bot.state.errors import StateUnavailableError
from bot.state.reports import Reports
from bot.state.subscriptions import Subscriptions
from bot.state.tables import inbox_updates, metadata
from bot.state.unanswered import Unanswered
from bot.state.votes import Votes
from tests.databases import KEY, MEMORY, emptied
from tests.reader import ROOT
from tests.state.test_editions import edit, fact

OpenState = Callable[[URL], State]


async def fill(state: State) -> None:
    """Something in nearly every table."""
    await Access(state).put(-100123, "Tổ công tác", Standing.ALLOWED, 7)
    await Subscriptions(state).add(1001, "place:Lai Châu")
    await edit(state, a=[fact("a1", "1")])
    await edit(state, a=[fact("a1", "2")])
    await Editions(state).see(state.key.of(1001), 1)
    await Reports(state).add(1001, 1001, None, "a1", "hộ nghèo")
    await Unanswered(state).add("ca phe", "unknown")
    await Votes(state).add("ho ngheo", good=False)


async def rows(state: State) -> dict[str, list[Any]]:
    async with state.reading() as connection:
        return {
            table.name: [tuple(row) for row in await connection.execute(select(table).order_by(*table.primary_key))]
            for table in metadata.sorted_tables
        }


@pytest.mark.parametrize("target", ["sqlite", "postgresql"])
async def test_what_was_there_is_there_again(
    state: State, target: str, tmp_path: Path, request: pytest.FixtureRequest, open_state: OpenState
) -> None:
    await fill(state)
    kept = await rows(state)
    copy = tmp_path / "copy.sqlite3"
    assert await backup(state, copy) == sum(map(len, kept.values()))
    assert copy.stat().st_mode & 0o077 == 0
    assert os.listdir(tmp_path) == ["copy.sqlite3"]  # noqa: PTH208
    url = MEMORY if target == "sqlite" else url_of(request.getfixturevalue("postgresql"), tmp_path)
    await emptied(url)
    other = open_state(url)
    await Unanswered(other).add("đã có trước", "unknown")
    await restore(other, copy)
    assert await rows(other) == kept
    # Numbers go on where they were.
    assert await Reports(other).add(1001, 1001, None, "a2", "hộ nghèo") == (2, True)
    assert await edit(other, a=[fact("a1", "3")]) == 1


async def test_a_copy_is_of_one_moment_while_the_bot_goes_on(tmp_path: Path, open_state: OpenState) -> None:
    state = open_state(url_of(None, tmp_path))
    await fill(state)
    await backup(state, tmp_path / "copy")
    await Unanswered(state).add("sau đó", "unknown")
    await restore(state, tmp_path / "copy")
    assert [one.question for one in await Unanswered(state).most_asked(5)] == ["ca phe"]


async def test_what_is_asked_at_the_moment_is_neither_copied_nor_replaced(
    state: State, tmp_path: Path, open_state: OpenState
) -> None:
    async def receive(text: str) -> None:
        async with state.writing() as connection:
            await connection.execute(insert(inbox_updates).values(id=len(text), body=text))

    await receive("Huế")
    await backup(state, tmp_path / "copy")
    copy = open_state(URL.create("sqlite+aiosqlite", database=str(tmp_path / "copy")))
    if state.shared:
        assert (await rows(copy))["inbox_updates"] == []
    await receive("Sơn La")
    await restore(state, tmp_path / "copy")
    assert [row[-1] for row in (await rows(state))["inbox_updates"]] == ["Huế", "Sơn La"]


async def test_the_key_is_in_the_copy_and_nowhere_else(tmp_path: Path, open_state: OpenState) -> None:
    state = open_state(url_of(None, tmp_path))
    await fill(state)
    await backup(state, tmp_path / "copy")
    assert key_in(tmp_path / "copy") == KEY
    await restore(state, tmp_path / "copy")
    assert KEY_ROW not in {row[0] for row in (await rows(state))["about"]}


@pytest.mark.parametrize("content", [None, b"", b"no database " * 999])
def test_what_is_no_copy_is_refused(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "copy"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BackupError):
        key_in(path)


async def test_a_copy_cut_short_changes_nothing(tmp_path: Path, open_state: OpenState) -> None:
    state = open_state(url_of(None, tmp_path))
    await fill(state)
    before = await rows(state)
    copy = tmp_path / "copy"
    await backup(state, copy)
    whole = copy.read_bytes()
    copy.write_bytes(whole[: len(whole) // 2])
    with pytest.raises((BackupError, StateUnavailableError)):
        await restore(state, copy)
    assert await rows(state) == before


# The commands.

SHIPPED = ("--knowledge", str(ROOT / "knowledge"), "--seeds", str(ROOT / "seeds"))


@pytest.fixture
def _machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


def bot(*arguments: str) -> Result:
    result = CliRunner().invoke(cli.app, list(arguments))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


async def _remember(directory: Path, question: str) -> None:
    from bot.cli.remembering import state_for  # noqa: PLC0415

    state = state_for(Settings(data_dir=directory))
    await Unanswered(state).add(question, "unknown")
    await state.close()


def poverty_rate() -> str:
    """The id of the shipped figure of Điện Biên's poor households."""
    article = yaml.safe_load((ROOT / "knowledge/articles/2025-07-27-dien-bien.yaml").read_text(encoding="utf-8"))
    return str(next(figure["id"] for figure in article["figures"] if figure["shown"] == "17,66%"))


def questions_in(directory: Path) -> list[str]:
    with sqlite3.connect(directory / FILE) as database:
        found = [question for (question,) in database.execute("SELECT question FROM unanswered")]
    database.close()
    return found


@pytest.mark.usefixtures("_machine")
def test_the_commands_bring_it_to_another_machine_with_its_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asyncio.run(_remember(Path("data"), "ca phe"))
    assert "Đã ghi 2 mục" in bot("backup", "copy").stderr
    monkeypatch.setenv("DATA_DIR", "elsewhere")
    asyncio.run(_remember(Path("elsewhere"), "thay the"))
    restored = bot("restore", "copy")
    assert restored.exit_code == 0
    assert "Đã khôi phục 2 mục" in restored.stderr
    assert questions_in(Path("elsewhere")) == ["ca phe"]
    assert (tmp_path / "elsewhere/state.key").read_text() == (tmp_path / "data/state.key").read_text()
    assert key_in(Path("elsewhere/state-before-restore.sqlite3"))
    asyncio.run(_remember(Path("elsewhere"), "dùng tiếp được"))


@pytest.mark.usefixtures("_machine")
def test_a_broken_database_is_moved_aside_and_replaced(caplog: pytest.LogCaptureFixture) -> None:
    asyncio.run(_remember(Path("data"), "ca phe"))
    bot("backup", "copy")
    (Path("data") / FILE).write_bytes(b"broken " * 1000)
    refused = bot("unanswered", *SHIPPED)
    assert refused.exit_code == 1
    assert "Không dùng được cơ sở dữ liệu trạng thái" in refused.stderr
    restored = bot("restore", "copy")
    assert restored.exit_code == 0, restored.stderr
    assert "đã chuyển sang" in restored.stderr
    assert questions_in(Path("data")) == ["ca phe"]
    assert not caplog.records, "said twice"


@pytest.mark.usefixtures("_machine")
def test_where_nothing_can_be_kept_nothing_is_said_to_be_moved(monkeypatch: pytest.MonkeyPatch) -> None:
    asyncio.run(_remember(Path("data"), "ca phe"))
    bot("backup", "copy")
    monkeypatch.setenv("DATA_DIR", "copy/data")
    refused = bot("restore", "copy")
    assert refused.exit_code == 1
    assert refused.stderr == (
        "Không dùng được cơ sở dữ liệu trạng thái: copy/data: đường dẫn đi qua một tệp, không phải thư mục.\n"
    )


@pytest.mark.usefixtures("_machine")
def test_what_nobody_could_answer_is_printed_to_be_pasted() -> None:
    assert "Chưa có câu nào" in bot("unanswered", *SHIPPED).stderr
    asyncio.run(_remember(Path("data"), "san luong ca phe son la"))
    printed = bot("unanswered", *SHIPPED).stdout
    assert printed.startswith("# 1 lần: san luong ca phe son la\n# topics.yaml\n")
    assert yaml.safe_load(printed) == {"indicators": [{"name": "san luong ca phe", "synonyms": [], "main": False}]}


@pytest.mark.usefixtures("_machine")
def test_what_readers_say_is_wrong_is_printed_and_put_away() -> None:
    assert "Không có báo sai nào chờ xử lý." in bot("reports", *SHIPPED).stderr

    async def complain() -> None:
        from bot.cli.remembering import state_for  # noqa: PLC0415

        state = state_for(Settings(data_dir=Path("data")))
        fact_id = poverty_rate()
        await Reports(state).add(1001, 1001, None, fact_id, "hộ nghèo Điện Biên")
        await Reports(state).say_why(1, 1001, "số cũ rồi")
        await Votes(state).add("ho ngheo dien bien", good=False)
        await state.close()

    asyncio.run(complain())
    printed = bot("reports", *SHIPPED).stdout
    assert printed.startswith("Báo sai số 1\nCâu hỏi: hộ nghèo Điện Biên\nBot trả lời: ")
    assert "17,66%" in printed
    assert re.search(r"Tệp: \S+/articles/2025-07-27-dien-bien\.yaml:\d+\n", printed)
    assert "Người báo nói: số cũ rồi" in printed
    assert "• ho ngheo dien bien (👎 1, 👍 0)" in printed
    assert "Đã ghi: báo sai số 1 đã xử lý" in bot("reports", "--done", "1").stderr
    again = bot("reports", "--done", "1")
    assert again.exit_code == 1
    assert "Không có báo sai số 1" in again.stderr
    assert "Báo sai số 1" not in bot("reports", *SHIPPED).stdout


@pytest.mark.usefixtures("_machine")
def test_another_key_in_the_settings_stops_the_restore(monkeypatch: pytest.MonkeyPatch) -> None:
    asyncio.run(_remember(Path("data"), "ca phe"))
    bot("backup", "copy")
    monkeypatch.setenv("STATE_KEY", "another key, of thirty-two letters")
    refused = bot("restore", "copy")
    assert refused.exit_code == 1
    assert "STATE_KEY" in refused.stderr


@pytest.mark.usefixtures("_machine")
def test_what_cannot_be_written_or_read_is_said() -> None:
    assert "không có tệp này" in bot("restore", "nowhere").stderr
    Path("file").write_text("")
    assert "không ghi được" in bot("backup", "file/copy").stderr

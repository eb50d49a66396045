"""An edit goes live by itself, whole or not at all."""

import asyncio
import gc
import hashlib
import os
import shutil
import weakref
from datetime import date
from pathlib import Path

import pytest

from bot.compiled import last_good as keeping
from bot.compiled.last_good import last_good
from bot.compiled.starting import How, Start
from bot.knowledge.progress import SILENT, Progress
from bot.serving.files import Files
from bot.serving.live import Live, Served
from bot.serving.preparing import Sources, prepare
from bot.serving.watching import Reload, Verdict, Watcher
from tests.conftest import COLLEAGUE, GROUP, SOON, Chat
from tests.knowledge.desk import ARTICLE, OFFICIALS, SEED, TODAY, TOPICS, Desk
from tests.serving.conftest import ADMINISTRATOR, NOW, live_from, sources_of

ASKED = "hồ sơ đúng hạn Lai Châu"
FIGURE = '    value: 98.8\n    unit: "%"\n    shown: 98,8%'


def edit_the_figure(desk: Desk, value: str = "88.8", shown: str = "88,8%") -> None:
    """Change a figure, in its article and in its seed, as an editor who mends both."""
    text = (desk.root / SEED).read_text("utf-8")
    old = hashlib.sha256(text.encode()).hexdigest()
    desk.replace(SEED, "98,8%", shown)
    new = hashlib.sha256((desk.root / SEED).read_bytes()).hexdigest()
    desk.replace(ARTICLE, old, new)
    desk.replace(ARTICLE, FIGURE, f'    value: {value}\n    unit: "%"\n    shown: {shown}')
    desk.replace(ARTICLE, "hạn là 98,8%", f"hạn là {shown}")


async def test_an_edit_is_live_without_a_restart_and_the_administrator_hears_of_it(served: Chat, desk: Desk) -> None:
    await served.send(ASKED)
    assert "98,8% – hồ sơ đúng hạn" in await served.read()
    edit_the_figure(desk)
    assert (await served.read()).startswith("Đã dùng dữ liệu mới: 2 bài, ")
    await served.send(ASKED)
    assert "88,8% – hồ sơ đúng hạn" in await served.read()


async def test_a_broken_edit_is_told_once_with_its_line_and_the_old_answers_go_on(served: Chat, desk: Desk) -> None:
    good = (desk.root / ARTICLE).read_bytes()
    desk.replace(ARTICLE, "    shown: 98,8%", "    shown: 99,9%")
    told = await served.read()
    assert told.startswith("Dữ liệu mới có 1 lỗi nên chưa dùng; bot vẫn trả lời theo dữ liệu cũ.\n")
    assert f"• {ARTICLE}:85:" in told
    await served.send(ASKED)
    assert "98,8% – hồ sơ đúng hạn" in await served.read()
    await asyncio.sleep(0.2)
    assert await served.is_silent()
    desk.write(ARTICLE, good)
    assert (await served.read()).startswith("Đã dùng dữ liệu mới")


async def test_only_errors_are_reasons_for_a_refusal(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    live = live_from(desk)
    desk.replace(ARTICLE, "# yaml-language-server: $schema=../../schema/article.json\n", "")  # a mere warning
    desk.replace(ARTICLE, "    shown: 98,8%", "    shown: 99,9%")
    reload = await Watcher(live, sources_of(desk), lambda: NOW).reload()
    assert [problem.severity for problem in reload.problems] == ["error"]
    assert live.served.refused == reload.problems
    assert "Dữ liệu mới có 1 lỗi, vẫn dùng dữ liệu cũ: " in caplog.text


async def test_a_directory_that_vanishes_costs_nothing_but_a_notice(served: Chat, desk: Desk) -> None:
    shutil.move(desk.root / "knowledge", desk.root / "away")
    assert "không có thư mục này" in await served.read()
    await served.send(ASKED)
    assert "98,8% – hồ sơ đúng hạn" in await served.read()
    shutil.move(desk.root / "away", desk.root / "knowledge")
    assert (await served.read()).startswith("Đã dùng dữ liệu mới")


async def test_an_edit_that_fails_a_golden_question_is_not_served(served: Chat, desk: Desk) -> None:
    desk.write(
        "knowledge/questions.yaml", 'questions:\n  - {ask: "Lai Châu", outcome: answered, has: ["không có chữ này"]}\n'
    )
    assert "knowledge/questions.yaml:2:" in await served.read()


async def test_the_administrator_reloads_and_asks_how_the_bot_is(served: Chat, desk: Desk) -> None:
    await served.send("/capnhat")
    assert (await served.read()).startswith("Dữ liệu không đổi từ lúc nạp 14:05 ngày 20/11/2025: 2 bài")
    await served.send("/sức khỏe")
    assert (await served.read()).startswith("Đang dùng dữ liệu nạp lúc 14:05 ngày 20/11/2025 (trong bộ nhớ): 2 bài")
    desk.write(TOPICS, "topics: [")
    assert "Dữ liệu mới có" in await served.read()
    await served.send("/suckhoe")
    told = await served.read()
    assert told.startswith("Đang dùng dữ liệu nạp lúc 14:05")
    assert f"• {TOPICS}:2:" in told


async def test_in_a_group_the_administrator_asks_and_the_news_go_to_the_administrator(served: Chat, desk: Desk) -> None:
    for command in ("/capnhat@briefing_bot", "/cập nhật @briefing_bot"):
        await served.send(command, GROUP)
        sent = await served.receive()
        assert sent.chat_id == GROUP.id
        assert sent.text.startswith("Dữ liệu không đổi từ lúc nạp 14:05 ngày 20/11/2025: 2 bài")
    edit_the_figure(desk)
    sent = await served.receive()
    assert sent.chat_id == ADMINISTRATOR
    assert sent.text.startswith("Đã dùng dữ liệu mới")
    assert await served.is_silent()


async def test_in_a_group_others_are_refused(served: Chat) -> None:
    await served.send("/capnhat@briefing_bot", GROUP, person=COLLEAGUE)
    sent = await served.receive()
    assert sent.chat_id == GROUP.id
    assert sent.text.startswith("Lệnh này dành cho người quản trị bot.")


@pytest.mark.parametrize("command", ["/capnhat", "/suckhoe"])
async def test_others_are_refused_and_told_their_number(served: Chat, command: str) -> None:
    await served.send(command, person=COLLEAGUE)
    assert await served.read() == (
        "Lệnh này dành cho người quản trị bot. Đồng chí cần thì nhờ người quản trị ghi số 1002 vào ADMINISTRATORS."
    )


async def test_an_administrator_who_blocked_the_bot_does_not_stop_the_reload(served: Chat, desk: Desk) -> None:
    async def blocked(method: str, parameters: dict[str, object]) -> tuple[int, dict[str, object]] | None:
        if method == "sendMessage" and "Đã dùng" in str(parameters["text"]):
            return 403, {"ok": False, "error_code": 403, "description": "Forbidden: bot was blocked by the user"}
        return None

    served.api.fault = blocked
    edit_the_figure(desk)
    async with asyncio.timeout(SOON):
        answer = ""
        while "88,8%" not in answer:
            await served.send(ASKED)
            answer = await served.read()


async def test_a_forced_reload_says_whether_anything_changed(desk: Desk) -> None:
    live = live_from(desk)
    watcher = Watcher(live, sources_of(desk), lambda: NOW)
    desk.replace(OFFICIALS, "ông Ngân", "anh Ngân")
    assert (await watcher.reload()).verdict is Verdict.LIVE
    assert (await watcher.reload()).verdict is Verdict.UNCHANGED


async def test_files_that_still_change_are_waited_for(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.serving.watching.POLL_SECONDS", 0)
    looks: list[Files] = [(("a.yaml", size, 0, 0),) for size in (1, 2, 3, 4, 4)]
    tried: list[int] = []
    done = asyncio.Event()

    class Growing(Sources):
        def look(self) -> Files:
            return looks.pop(0) if len(looks) > 1 else looks[0]

        def start(self, today: date, progress: Progress = SILENT) -> Start:
            tried.append(len(looks))
            return super().start(today, progress)

    async def tell(_: Reload) -> None:
        done.set()

    root = desk.root
    sources = Growing(root / "knowledge", root / "seeds", root / "data", desk.gazetteer)
    live = live_from(desk)
    desk.replace(OFFICIALS, "ông Ngân", "anh Ngân")
    watching = asyncio.create_task(Watcher(live, sources, lambda: NOW).run(tell))
    await asyncio.wait_for(done.wait(), SOON)
    watching.cancel()
    assert tried == [1]


async def test_those_who_listen_hear_what_was_and_what_is(desk: Desk) -> None:
    live = live_from(desk)
    heard = []
    live.on_change(lambda before, after: heard.append((before, after)))
    before = live.snapshot
    desk.replace(OFFICIALS, "ông Ngân", "anh Ngân")
    await Watcher(live, sources_of(desk), lambda: NOW).reload()
    assert heard == [(before, live.snapshot)]
    assert live.snapshot is not before


async def test_what_was_live_leaves_memory_and_lets_go_of_its_file(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """It stays for good as far as the collector of garbage knows (`gc.freeze`), so that no answer waits for that."""

    class Compiling(Sources):
        def start(self, today: date, progress: Progress = SILENT) -> Start:
            start = super().start(today, progress)
            start.compile_from = 1
            return start

    monkeypatch.setattr("bot.serving.watching.prepare_in_another_process", lambda *_: None)
    root = desk.root
    sources = Compiling(root / "knowledge", root / "seeds", root / "data", desk.gazetteer)
    files = sources.look()
    prepared = prepare(sources.start(TODAY))
    assert prepared.snapshot is not None
    live = Live(Served(prepared.snapshot, prepared.how, NOW, files), lambda: TODAY, lambda: live.served)
    assert live.reply(ASKED).facts
    del prepared
    gc.freeze()
    try:
        before = weakref.ref(live.snapshot.facts)
        desk.replace(OFFICIALS, "ông Ngân", "anh Ngân")
        assert (await Watcher(live, sources, lambda: NOW).reload()).verdict is Verdict.LIVE
        assert live.served.how is How.COMPILED
        assert before() is None
        assert gc.isenabled()
    finally:
        gc.unfreeze()


def test_a_restart_over_a_broken_edit_serves_what_was_good(desk: Desk) -> None:
    live_from(desk)
    desk.write(TOPICS, "topics: [")
    sources = sources_of(desk)
    refused = prepare(sources.start(TODAY), kept=True)
    assert refused.snapshot is None
    before = last_good(sources.data_dir, desk.gazetteer)
    assert before is not None
    assert before.knowledge.topics[0].name == "bộ máy"
    assert len(before.articles) == 2


def test_only_the_last_good_one_is_kept(desk: Desk) -> None:
    live_from(desk)
    stale = desk.root / "data" / keeping.FOLDER / "0123456789abcdef"
    stale.mkdir()
    (stale / "x.sqlite").touch()
    desk.replace(OFFICIALS, "ông Ngân", "anh Ngân")
    live_from(desk)
    assert len(list((desk.root / "data" / keeping.FOLDER).rglob("*.sqlite"))) == 1


def test_much_knowledge_is_kept_without_a_copy(desk: Desk) -> None:
    start = sources_of(desk).start(TODAY)
    start.compile_from = 1
    assert prepare(start, kept=True).how is How.COMPILED
    kept = next((desk.root / "data" / keeping.FOLDER).rglob("*.sqlite"))
    assert kept.stat().st_nlink == 2


def test_a_damaged_last_good_one_is_not_served(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    live_from(desk)
    kept = next((desk.root / "data" / keeping.FOLDER).rglob("*.sqlite"))
    content = bytearray(kept.read_bytes())
    content[len(content) // 2] ^= 1
    kept.write_bytes(content)
    assert last_good(desk.root / "data", desk.gazetteer) is None
    assert "không dùng được" in caplog.text


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_where_nothing_can_be_kept_the_bot_serves_all_the_same(desk: Desk) -> None:
    data = desk.root / "data"
    data.mkdir()
    data.chmod(0o500)
    try:
        live_from(desk)
    finally:
        data.chmod(0o700)


def test_where_the_place_to_keep_it_is_taken_the_bot_serves_all_the_same(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    Path(desk.root / "data").write_text("not a directory")
    live_from(desk)
    assert "Không giữ được bản dữ liệu tốt gần nhất" in caplog.text

"""Settings: from the environment, from `.env`, from a secret file; a bad one is named in a sentence."""

from datetime import date, time
from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, load_settings

TOKEN = "123456789:" + "Ab-_5" * 7
VARIABLES = [name.upper() for name in Settings.model_fields]


@pytest.fixture(autouse=True)
def _clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def test_nothing_set_is_enough() -> None:
    settings = load_settings()
    assert settings.token is None
    assert (settings.knowledge_dir, settings.seeds_dir) == (Path("knowledge"), Path("seeds"))
    assert settings.timezone == "Asia/Ho_Chi_Minh"
    assert isinstance(settings.today(), date)


def test_a_file_named_env_is_read_and_the_environment_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text(f'TELEGRAM_TOKEN="{TOKEN}"\nLOG_LEVEL=debug\nOTHER=1\n')
    assert (load_settings().token, load_settings().log_level) == (TOKEN, "DEBUG")
    monkeypatch.setenv("LOG_LEVEL", "WARNING")
    assert load_settings().log_level == "WARNING"


def test_what_the_command_line_says_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KNOWLEDGE_DIR", "a")
    assert load_settings(knowledge_dir=Path("b"), seeds_dir=None).knowledge_dir == Path("b")


def test_an_empty_variable_is_no_value(monkeypatch: pytest.MonkeyPatch) -> None:
    defaults = load_settings()
    for name in VARIABLES:
        monkeypatch.setenv(name, "")
    assert load_settings() == defaults


def test_the_token_may_come_from_a_secret_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text(TOKEN + "\n")
    monkeypatch.setenv("TELEGRAM_TOKEN_FILE", str(secret))
    assert load_settings().token == TOKEN
    monkeypatch.delenv("TELEGRAM_TOKEN_FILE")
    monkeypatch.setattr("bot.settings.TOKEN_SECRET", secret)
    assert load_settings().token == TOKEN


def test_an_empty_default_secret_is_no_token(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "secret").touch()
    monkeypatch.setattr("bot.settings.TOKEN_SECRET", tmp_path / "secret")
    assert load_settings().token is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_TOKEN", "hunter2"),
        ("TELEGRAM_TOKEN", TOKEN + " x"),
        ("TELEGRAM_API_URL", "api.vi.du"),
        ("TELEGRAM_API_URL", "ftp://vi.du"),
        ("TELEGRAM_API_URL", "http://vi.du:99999"),
        ("TELEGRAM_PROXY", "socks5://vi.du:1"),
        ("TELEGRAM_TOKEN_FILE", "không-có"),
        ("LOG_LEVEL", "ồn ào"),
        ("GROUPS", "tùy hứng"),
        ("ACCESS", "ai đó"),
        ("DATABASE_URL", "mysql://bot:hunter2@vi.du/bot"),
        ("STATE_KEY", "ngắn"),
        ("QUIET_HOURS", "21h-6h"),
        ("QUIET_HOURS", "21:00-25:00"),
        ("RETENTION_DAYS", "ít"),
        ("RETENTION_DAYS", "0"),
        ("TIMEZONE", "Việt Nam"),
        ("TIMEZONE", "../etc/passwd"),
        ("TIMEZONE", "Asia/Hanoi"),
    ],
)
def test_a_bad_value_is_named_but_not_shown(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert str(caught.value).startswith(f"{name}: ")
    assert name == "TELEGRAM_TOKEN_FILE" or value not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_secret_file_with_something_else_in_it_is_not_shown(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("hunter2")
    monkeypatch.setenv("TELEGRAM_TOKEN_FILE", str(tmp_path / "secret"))
    with pytest.raises(SettingsError, match="TELEGRAM_TOKEN_FILE") as caught:
        load_settings()
    assert "hunter2" not in str(caught.value)


def test_an_env_file_that_is_not_text_is_named() -> None:
    Path(".env").write_bytes(b"TELEGRAM_TOKEN=\xff\xfe\n")
    with pytest.raises(SettingsError, match=r"\.env"):
        load_settings()


def test_the_token_is_not_in_the_representation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", TOKEN)
    assert TOKEN not in repr(load_settings())


def test_every_setting_is_explained_in_one_sentence() -> None:
    for name, field in Settings.model_fields.items():
        assert field.description, name
        assert field.description.endswith("."), name
        assert not field.description.rstrip(".").count(". "), name


def test_the_example_names_every_setting_and_holds_its_defaults() -> None:
    example = (Path(__file__).parent.parent / ".env.example").read_text(encoding="utf-8")
    named = [line.split("=")[0] for line in example.splitlines() if line and not line.startswith("#")]
    assert named == VARIABLES
    Path(".env").write_text(example, encoding="utf-8")
    from_example = load_settings()
    Path(".env").unlink()
    assert from_example == load_settings()


@pytest.mark.parametrize(
    ("hours", "times"),
    [
        ("21:00-06:30", (time(21), time(6, 30))),
        ("9:05 - 10:00", (time(9, 5), time(10))),
        ("off", None),
        ("OFF", None),
    ],
)
def test_quiet_hours_are_two_times_or_none(
    monkeypatch: pytest.MonkeyPatch, hours: str, times: tuple[time, time] | None
) -> None:
    monkeypatch.setenv("QUIET_HOURS", hours)
    assert load_settings().quiet_times == times

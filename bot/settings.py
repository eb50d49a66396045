"""Every setting: its name (in capitals: its environment variable), its default, one sentence about it."""

import logging
import re
from datetime import date, datetime, time
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

TOKEN_SECRET = Path("/run/secrets/telegram_token")
"""Where Docker and Podman put a secret of this name."""

_TOKEN = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{20,100}")
_DATABASE = re.compile(r"(postgres(ql)?(\+asyncpg)?://.|sqlite(\+aiosqlite)?://)")
_HOURS = re.compile(r"([01]?\d|2[0-3]):[0-5]\d\s*-\s*([01]?\d|2[0-3]):[0-5]\d")
_KEY_LETTERS = 32
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")
_LARGEST_PORT = 65535
_FORMATS = ("text", "json")
OFF = "off"
_NUMBER_WANTED = "phải là một số nguyên, không âm"
_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


class SettingsError(Exception):
    """A setting that cannot be used; the text is one or more Vietnamese lines naming the variables."""


class Settings(BaseSettings):
    """What an operator may set in the environment or in `.env`."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        hide_input_in_errors=True,
    )

    telegram_token: SecretStr | None = Field(
        None,
        description="Mã (token) của bot do @BotFather cấp; không có thì bot mở hội thoại trong cửa sổ lệnh.",
    )
    telegram_token_file: Path | None = Field(
        None,
        description=f"Tệp chứa mã của bot, dùng thay cho TELEGRAM_TOKEN; nếu có {TOKEN_SECRET} thì tự đọc.",
    )
    telegram_api_url: str | None = Field(
        None,
        description="Địa chỉ máy chủ Bot API nội bộ hoặc cổng trung chuyển; để trống là máy chủ Telegram.",
    )
    telegram_proxy: str | None = Field(
        None, description="Máy chủ proxy (http hoặc https) để ra Internet; để trống là nối thẳng."
    )
    administrators: Annotated[frozenset[int], NoDecode] = Field(
        frozenset(), description="Số Telegram của những người quản trị bot, cách nhau dấu phẩy."
    )
    telegram_timeout: int = Field(20, ge=1, description="Số giây bot đợi Telegram trả lời một lần gọi.")
    webhook_url: str | None = Field(
        None,
        description="Địa chỉ https mà Telegram gọi tới khi có tin; để trống là bot tự hỏi Telegram (long polling).",
    )
    webhook_secret: SecretStr | None = Field(
        None, description="Chuỗi bí mật Telegram phải kèm theo mỗi tin, bắt buộc khi có WEBHOOK_URL."
    )
    webhook_listen: str = Field(
        "127.0.0.1:8080", description="Nơi bot đợi tin do proxy chuyển tới khi có WEBHOOK_URL, dạng máy:cổng."
    )
    status_listen: str = Field(
        "127.0.0.1:9464",
        description="Nơi xem sức khỏe (/healthz) và số đo (/metrics) của bot, dạng máy:cổng; off là không mở.",
    )
    limit_per_user: int = Field(30, ge=0, description="Số câu mỗi người được hỏi trong một phút; 0 là không giới hạn.")
    limit_per_chat: int = Field(
        60, ge=0, description="Số câu mỗi cuộc trò chuyện được hỏi trong một phút; 0 là không giới hạn."
    )
    messages_per_second: int = Field(
        30, ge=0, description="Số tin bot gửi trong một giây, theo mức Telegram cho phép; 0 là không tự hạn chế."
    )
    access: Literal["open", "list"] = Field(
        "open", description="Ai cũng dùng được bot (open), hay chỉ người và nhóm trong danh sách (list)."
    )
    groups: Literal["stay", "leave"] = Field(
        "stay", description="Được thêm vào nhóm thì ở lại trả lời (stay) hay chào rồi rời nhóm (leave)."
    )
    knowledge_dir: Path = Field(Path("knowledge"), description="Thư mục dữ liệu YAML mà bot dùng để trả lời.")
    seeds_dir: Path = Field(Path("seeds"), description="Thư mục các bài nguồn, dùng để đối chiếu câu gốc.")
    data_dir: Path = Field(
        Path("data"), description="Thư mục bot được ghi, chứa dấu hiệu bot còn chạy và bản dữ liệu đã biên dịch."
    )
    database_url: SecretStr | None = Field(
        None,
        description="Nơi ghi nhớ việc theo dõi, báo sai, câu chưa trả lời được; để trống là tệp SQLite trong DATA_DIR.",
    )
    state_key: SecretStr | None = Field(
        None,
        description="Khóa băm mã người dùng, ít nhất 32 ký tự; để trống thì bot tự tạo và giữ trong DATA_DIR.",
    )
    quiet_hours: str = Field(
        "21:00-06:30", description="Giờ không gửi tin theo dõi, theo TIMEZONE; ghi “off” để gửi cả ngày."
    )
    retention_days: int = Field(180, description="Số ngày giữ những gì bot ghi nhớ trước khi tự xóa.")
    log_level: str = Field("INFO", description="Mức chi tiết của nhật ký: DEBUG, INFO, WARNING hoặc ERROR.")
    log_format: str = Field("text", description="Dạng của nhật ký: text (dòng chữ) hoặc json (mỗi dòng một mục JSON).")
    timezone: str = Field("Asia/Ho_Chi_Minh", description="Múi giờ dùng để biết hôm nay là ngày nào.")

    @field_validator("telegram_token")
    @classmethod
    def _token_has_the_form_of_one(cls, token: SecretStr | None) -> SecretStr | None:
        return token and SecretStr(_checked_token(token.get_secret_value()))

    @field_validator("administrators", mode="before")
    @classmethod
    def _people_are_numbers(cls, given: object) -> object:
        if not isinstance(given, str):
            return given
        people = given.replace(",", " ").split()
        if not all(person.isascii() and person.isdecimal() for person in people):
            raise ValueError("phải là các số cách nhau dấu phẩy, ví dụ 123456789, 987654321")
        return frozenset(map(int, people))

    @field_validator("groups", "access", mode="before")
    @classmethod
    def _choice_is_known(cls, given: object, info: ValidationInfo) -> object:
        choices = {"groups": ("stay", "leave"), "access": ("open", "list")}[str(info.field_name)]
        if str(given).lower() not in choices:
            raise ValueError(f"phải là {' hoặc '.join(choices)}")
        return str(given).lower()

    @field_validator("telegram_api_url", "telegram_proxy")
    @classmethod
    def _address_is_complete(cls, address: str | None) -> str | None:
        if address is None:
            return None
        try:
            parts = urlsplit(address)
            complete = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
        except ValueError:
            complete = False
        if not complete:
            raise ValueError("phải là một địa chỉ bắt đầu bằng http:// hoặc https://, ví dụ http://127.0.0.1:8081")
        return address.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _database_is_of_a_known_kind(cls, url: SecretStr | None) -> SecretStr | None:
        if url is not None and not _DATABASE.match(url.get_secret_value()):
            raise ValueError("phải bắt đầu bằng postgresql:// hoặc sqlite:///")
        return url

    @field_validator("state_key")
    @classmethod
    def _key_is_long(cls, key: SecretStr | None) -> SecretStr | None:
        if key is not None and len(key.get_secret_value()) < _KEY_LETTERS:
            raise ValueError(f"phải dài ít nhất {_KEY_LETTERS} ký tự")
        return key

    @field_validator("quiet_hours")
    @classmethod
    def _hours_are_two_times(cls, hours: str) -> str:
        if hours.lower() != "off" and not _HOURS.fullmatch(hours):
            raise ValueError("phải là hai giờ nối bằng dấu gạch, ví dụ 21:00-06:30, hoặc off")
        return hours.lower()

    @field_validator("retention_days")
    @classmethod
    def _days_are_some(cls, days: int) -> int:
        if days < 1:
            raise ValueError("phải là một số ngày từ 1 trở lên")
        return days

    @field_validator("webhook_url")
    @classmethod
    def _webhook_is_secure(cls, address: str | None) -> str | None:
        if address is not None and not (address.startswith("https://") and urlsplit(address).hostname):
            raise ValueError("phải là một địa chỉ bắt đầu bằng https://, ví dụ https://bot.tinh.gov.vn/telegram")
        return address

    @field_validator("webhook_secret")
    @classmethod
    def _secret_has_the_form_of_one(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret is not None and not _WEBHOOK_SECRET.fullmatch(secret.get_secret_value()):
            raise ValueError("phải có 16 đến 256 ký tự, chỉ gồm chữ không dấu, chữ số, dấu - và dấu _")
        return secret

    @field_validator("webhook_listen", "status_listen")
    @classmethod
    def _can_be_listened_at(cls, address: str, info: ValidationInfo) -> str:
        if address == OFF and info.field_name == "status_listen":
            return address
        host, _, port = address.rpartition(":")
        if not host or not (port.isascii() and port.isdecimal()) or int(port) > _LARGEST_PORT:
            raise ValueError("phải có dạng máy:cổng, ví dụ 127.0.0.1:8080")
        return address

    @field_validator("log_format")
    @classmethod
    def _format_is_known(cls, name: str) -> str:
        if name.lower() not in _FORMATS:
            raise ValueError(f"phải là một trong {', '.join(_FORMATS)}")
        return name.lower()

    @field_validator("log_level")
    @classmethod
    def _level_is_known(cls, level: str) -> str:
        if level.upper() not in _LEVELS:
            raise ValueError(f"phải là một trong {', '.join(_LEVELS)}")
        return level.upper()

    @field_validator("timezone")
    @classmethod
    def _zone_is_known(cls, zone: str) -> str:
        try:
            ZoneInfo(zone)
        except (KeyError, OSError, ValueError) as error:
            raise ValueError("phải là tên một múi giờ, ví dụ Asia/Ho_Chi_Minh") from error
        return zone

    @property
    def token(self) -> str | None:
        """The bot's token; None when there is none."""
        return self.telegram_token.get_secret_value() if self.telegram_token else None

    @property
    def quiet_times(self) -> tuple[time, time] | None:
        """When the quiet hours begin and end, by the readers' clock; None when there are none."""
        if self.quiet_hours == "off":
            return None
        begin, end = self.quiet_hours.split("-")
        return time.fromisoformat(begin.strip().zfill(5)), time.fromisoformat(end.strip().zfill(5))

    @property
    def log_level_number(self) -> int:
        """`log_level` as the logging module counts."""
        return logging.getLevelNamesMapping()[self.log_level]

    def now(self) -> datetime:
        """The time it is now in the readers' time zone."""
        return datetime.now(ZoneInfo(self.timezone))

    def today(self) -> date:
        """The day it is now in the readers' time zone."""
        return self.now().date()


def load_settings(**overrides: Path | None) -> Settings:
    """The settings from the environment, `.env` and secret files; `overrides` that are not None win.

    Raises `SettingsError`, whose text never holds a value, as it might be the token.
    """
    given: dict[str, Any] = {name: value for name, value in overrides.items() if value is not None}
    try:
        settings = Settings(**given)
    except ValidationError as error:
        raise SettingsError("\n".join(_sentence(dict(problem)) for problem in error.errors())) from None
    except UnicodeDecodeError:
        raise SettingsError("Không đọc được tệp .env: tệp phải ở dạng văn bản UTF-8.") from None
    if settings.webhook_url and settings.webhook_secret is None:
        raise SettingsError("WEBHOOK_SECRET: phải có khi đặt WEBHOOK_URL; một chuỗi bất kỳ từ 16 chữ và số trở lên.")
    if settings.telegram_token is None:
        settings.telegram_token = _token_from_file(settings.telegram_token_file)
    return settings


def _token_from_file(named: Path | None) -> SecretStr | None:
    path = named or (TOKEN_SECRET if TOKEN_SECRET.is_file() else None)
    if path is None:
        return None
    try:
        text = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise SettingsError(f"TELEGRAM_TOKEN_FILE: không đọc được tệp {path}.") from None
    if not text and named is None:
        return None
    try:
        return SecretStr(_checked_token(text))
    except ValueError as error:
        raise SettingsError(f"TELEGRAM_TOKEN_FILE: nội dung tệp {path} {error}.") from None


def _checked_token(text: str) -> str:
    text = text.strip()
    if not _TOKEN.fullmatch(text):
        raise ValueError("không đúng dạng mã do @BotFather cấp: các chữ số, dấu hai chấm, một dãy chữ và số")
    return text


def _sentence(problem: dict[str, Any]) -> str:
    variable = str(problem["loc"][0]).upper() if problem["loc"] else "Cài đặt"
    not_a_number = problem["type"] in ("int_parsing", "greater_than_equal")
    reason = problem.get("ctx", {}).get("error", _NUMBER_WANTED if not_a_number else "giá trị không hợp lệ")
    return f"{variable}: {reason}."

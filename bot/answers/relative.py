"""Periods told from today: "năm ngoái", "tháng này"."""

import re
from datetime import date

# "Hà Nam nay ra sao" asks about a province, not about a year.
_NO_PLACE = r"(?<!hà )(?<!ha )(?<!quảng )(?<!quang )(?<!việt )(?<!viet )"
_YEARS = re.compile(_NO_PLACE + r"\bn[aă]m\s+(?P<which>nay|ngo[aá]i|tr[uư][oớ]c)\b", re.IGNORECASE)
_MONTHS = re.compile(r"\bth[aá]ng\s+(?P<which>n[aà]y|tr[uư][oớ]c)\b", re.IGNORECASE)
_DAYS = re.compile(r"\bh[oô]m\s+nay\b", re.IGNORECASE)
_THIS = frozenset({"nay", "này"})


def dated(text: str, today: date) -> str:
    """`text` with its relative years, months and days written as dates; NFC in, NFC out."""
    text = _YEARS.sub(lambda match: f"năm {today.year - (match['which'].lower() not in _THIS)}", text)
    return _DAYS.sub(f"ngày {today:%d/%m/%Y}", _MONTHS.sub(lambda match: _month(match["which"].lower(), today), text))


def _month(which: str, today: date) -> str:
    if which in _THIS:
        return f"tháng {today.month}/{today.year}"
    year, month = (today.year, today.month - 1) if today.month > 1 else (today.year - 1, 12)
    return f"tháng {month}/{year}"

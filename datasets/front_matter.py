"""Front matter: TOML between two ``+++`` lines at the head of a report file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from .errors import ReportError, near

FENCE = re.compile(r"\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)")
TEXT_KEYS = (
    "report_id",
    "published_basis",
    "timezone",
    "text_status",
    "outlet",
    "url",
    "title",
    "language",
    "quoted_source",
)
KEYS = (*TEXT_KEYS, "published", "retrieved", "derived_from")


def split_front_matter(text: str, where: str) -> tuple[dict[str, Any], str]:
    """Front matter as a dict (empty where there is none) and the body, untouched, from the character after it.

    A byte order mark before the body is no body either. Raises ReportError, with the line, for front matter that has
    no end, is no TOML or has unknown keys.
    """
    opening = FENCE.match(text)
    if opening is None:
        return {}, text
    closing = re.compile(rf"(?:^|(?<=\r)){FENCE.pattern}", re.MULTILINE).search(text, opening.end())
    if closing is None:
        raise ReportError(f"{where}:1: the front matter opened with +++ is never closed; end it with a line +++.")
    source = text[opening.end() : closing.start()].replace("\r\n", "\n").replace("\r", "\n")
    try:
        data = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        if day := _no_day(source):
            raise ReportError(f"{where}:{day[0]}: {day[1]} is no day of the calendar; write 2021-04-14.") from None
        raise ReportError(f"{where}:{_line(error, source)}: the front matter is no TOML ({_reason(error)}).") from None
    except (RecursionError, ValueError):  # brackets within brackets without end, a number of thousands of digits
        raise ReportError(f"{where}:1: the front matter is no TOML (a value in it is too deep or too long).") from None
    _check(data, where)
    return data, text[closing.end() :].removeprefix("\ufeff")


def as_day(value: Any, key: str, where: str) -> str:
    """A day or interval as text: ``2021-04-14`` of a TOML date, or the text itself. Raises ReportError for others."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return value
    raise ReportError(f"{where}: {key} = {value!r} is no date; write {key} = 2021-04-14.")


def _check(data: Mapping[str, Any], where: str) -> None:
    for key, value in data.items():
        if key not in KEYS:
            known = ", ".join(KEYS)
            raise ReportError(f"{where}: unknown front matter key {key!r}. {near(key, KEYS)}Known are: {known}.")
        if key in TEXT_KEYS and not (isinstance(value, str) and value.strip()):
            raise ReportError(f'{where}: {key} = {value!r} is no text; write {key} = "…" or leave the line out.')
    derived = data.get("derived_from", {"address": ""})
    if not isinstance(derived, dict) or not {"address"} <= derived.keys() <= {"address", "sha256"}:
        raise ReportError(f'{where}: derived_from is a table of address and sha256: {{ address = "…", sha256 = "…" }}.')


def _no_day(source: str) -> tuple[int, str] | None:
    """The first value that looks like a day and is none, with its line: TOML's own message does not name it."""
    for number, line in enumerate(source.split("\n"), start=2):  # the opening fence is line 1
        if found := re.match(r"\s*(?:published|retrieved)\s*=\s*(\d{4}-\d{1,2}-\d{1,2})\b", line):
            try:
                date.fromisoformat(found[1])
            except ValueError:
                return number, found[1]
    return None


def _line(error: tomllib.TOMLDecodeError, source: str) -> int:
    found = re.search(r"at line (\d+)", str(error))  # one is added for the opening fence
    return 1 + (int(found[1]) if found else source.count("\n") + 1)


def _reason(error: tomllib.TOMLDecodeError) -> str:
    return re.sub(r" \(at .*\)$", "", str(error))

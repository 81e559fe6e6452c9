"""Report files: a text or HTML file with optional front matter becomes a ``Report``.

The body is what stands after the front matter, untouched: no newline is translated, nothing trimmed. Of a page the main
text is the body. ``report_id`` is the file's stem unless the front matter gives one.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ..schema import Published, Report
from .errors import ReportError
from .front_matter import as_day, split_front_matter
from .report_text import HTML_SUFFIXES, check_body, decode, detect_language, is_html, main_text, read_bytes

SUFFIXES = (".txt", *HTML_SUFFIXES)


class FrontMatterWarning(UserWarning):
    """The front matter says something else than the argument; the front matter counts."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that is no report, and why."""

    path: Path
    reason: str


def read_report(
    path: str | Path,
    *,
    published: str | date | Published | None = None,
    encoding: str = "utf-8",
    language: str | None = None,
) -> Report:
    """Read one report file.

    ``published`` (``2021-04-14`` or ``2021-04-07/2021-04-21``) and ``language`` serve files whose front matter has
    none; where it has another, it wins with a FrontMatterWarning. Without either the language is told by the script.
    Raises ReportError, a sentence that begins with the path, for a file that cannot be a report.
    """
    path = Path(path)
    text = decode(read_bytes(path), encoding, path)
    given, body = split_front_matter(text, str(path))
    if is_html(body, path):
        body = main_text(body, path)
    check_body(body, path)
    data: dict[str, Any] = {"report_id": path.stem, **given, "text": body}
    data["published"] = _published(given, published, path)
    data["language"] = _language(given, language, body, path)
    if "retrieved" in given:
        data["retrieved"] = as_day(given["retrieved"], "retrieved", str(path))
    try:
        return Report.model_validate(data)
    except ValidationError as error:
        raise ReportError(f"{path}: {_first_reason(error)}") from None


def read_reports(
    paths: str | Path | Iterable[str | Path],
    *,
    published: str | date | Published | None = None,
    encoding: str = "utf-8",
    language: str | None = None,
) -> tuple[list[Report], list[Refusal]]:
    """Read files and folders of them (with their subfolders, sorted by path): the reports, and the files refused.

    A second report with an id that is taken is refused, and so is a folder without any report file. Nothing is raised
    for one bad entry among good ones.
    """
    given = [paths] if isinstance(paths, (str, Path)) else list(paths)
    reports: dict[str, Report] = {}
    origins: dict[str, Path] = {}
    refusals: list[Refusal] = []
    files: dict[Path, None] = {}
    for entry in map(Path, given):
        try:
            files |= dict.fromkeys(_report_files(entry))
        except ReportError as error:
            refusals.append(Refusal(entry, str(error)))
    for path in files:
        try:
            report = read_report(path, published=published, encoding=encoding, language=language)
        except ReportError as error:
            refusals.append(Refusal(path, str(error)))
            continue
        if report.report_id in reports:
            taken = origins[report.report_id]
            reason = (
                f"{path}: the report id {report.report_id!r} is that of {taken}; give one of them another report_id."
            )
            refusals.append(Refusal(path, reason))
            continue
        reports[report.report_id] = report
        origins[report.report_id] = path
    return list(reports.values()), refusals


def _report_files(entry: Path) -> list[Path]:
    if not entry.is_dir():
        return [entry]
    found = [
        path
        for path in sorted(entry.rglob("*"))
        if path.suffix.lower() in SUFFIXES
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(entry).parts)
    ]
    if not found:
        raise ReportError(f"{entry}: holds no report; reports are files ending in {', '.join(SUFFIXES)}.")
    return found


def _published(given: dict[str, Any], argument: str | date | Published | None, path: Path) -> Published | None:
    own = _interval(as_day(given["published"], "published", str(path)), path) if "published" in given else None
    wanted = argument if isinstance(argument, Published) or argument is None else _interval(argument, path)
    if own is not None and wanted is not None and own != wanted:
        _warn(f"{path}: published {wanted.earliest}/{wanted.latest} is not used; the front matter says otherwise.")
    return own or wanted


def _interval(value: str | date, path: Path) -> Published:
    try:
        return Published.parse(value.isoformat() if isinstance(value, date) else value)
    except ValidationError as error:
        raise ReportError(f"{path}: {_first_reason(error)}") from None
    except ValueError as error:
        raise ReportError(f"{path}: {error}") from None


def _language(given: dict[str, Any], argument: str | None, body: str, path: Path) -> str:
    own = given.get("language")
    if own is not None and argument is not None and own != argument:
        _warn(f"{path}: language {argument} is not used; the front matter says {own}.")
    return own or argument or detect_language(body, path)


def _warn(message: str) -> None:
    warnings.warn(message, FrontMatterWarning, stacklevel=4)


def _first_reason(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    place = ".".join(str(step) for step in first["loc"])
    message = first["msg"].removeprefix("Value error, ")
    return message if not place or message.startswith(place) or "report id" in message else f"{place}: {message}"

"""``wasata code``: events of report files, one JSON object a line."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .output import NO, USAGE, is_terminal, print_table, say

if TYPE_CHECKING:
    from ...schema import Event, Report
    from ..coder.rules import RulesCoder

_MANY = 10


def code(
    paths: Annotated[list[Path], typer.Argument(help="Report files, or folders of them.")],
    published: Annotated[
        str | None,
        typer.Option(help="Publication day or interval of files that do not say: 2021-04-14 or 2021-04-07/2021-04-21."),
    ] = None,
    language: Annotated[
        str | None, typer.Option(help="Language of files that do not say; else told by the script.")
    ] = None,
    encoding: Annotated[str, typer.Option(help="Encoding of the files.")] = "utf-8",
    gazetteer: Annotated[Path | None, typer.Option(help="Folder written by `wasata import gazetteer`.")] = None,
    country: Annotated[str | None, typer.Option(help="ISO 3166-1 alpha-3 of reports that name no place.")] = None,
    dataset: Annotated[
        str | None, typer.Option(help="Code with a dataset's own fields, words, actors, places and country.")
    ] = None,
    format: Annotated[
        str | None, typer.Option(help="table or jsonl; default: table on a terminal, jsonl in a pipe.")
    ] = None,
) -> None:
    """Code report files: one event a line, every value with its words."""
    from ...datasets.report_files import read_reports
    from ...schema import Published

    if format not in (None, "table", "jsonl"):
        say(f"wasata code: --format {format} is none of: table, jsonl.")
        raise typer.Exit(USAGE)
    try:
        day = Published.parse(published) if published is not None else None
    except ValueError as error:
        say(f"wasata code: --published: {_reason(error)}")
        raise typer.Exit(USAGE) from None
    if country is not None and not (len(country) == 3 and country.isascii() and country.isupper()):
        say(f"wasata code: --country {country}: is no ISO 3166-1 alpha-3 code such as SYR.")
        raise typer.Exit(USAGE)
    if gazetteer is not None and not gazetteer.is_dir():
        say(f"wasata code: --gazetteer {gazetteer}: is no folder; make one with `wasata import gazetteer`.")
        raise typer.Exit(USAGE)
    if dataset is not None and (gazetteer is not None or country is not None):
        say("wasata code: --dataset brings its own gazetteer and country; leave --gazetteer and --country out.")
        raise typer.Exit(USAGE)
    reports, refusals = read_reports(paths, published=day, encoding=encoding, language=language)
    for refusal in refusals:
        say(f"wasata code: {refusal.reason}")
    refused = len(refusals)
    as_table = format == "table" or (format is None and is_terminal())
    tables: dict[str, list[list[object]]] = {}
    empty = 0
    for _, events in _coded(_with_progress(reports), lambda: _coder(dataset, gazetteer, country)):
        if events is None:
            refused += 1
            continue
        empty += not events
        for event in events:
            if as_table:
                tables.setdefault(event.sources.report_ids[0], []).append(_row(event))
            else:
                print(event.model_dump_json())
    if as_table:
        for report_id, rows in tables.items():
            print_table(report_id, ("event", "when", "where", "who"), rows)
    if empty:
        say(f"wasata code: {empty} of {len(reports)} reports tell{'s' if empty == 1 else ''} no event.")
    if refused:
        raise typer.Exit(NO)


def _coded(reports: Iterable[Report], make: Callable[[], RulesCoder]) -> Iterator[tuple[Report, list[Event] | None]]:
    from ..coder.rules import LanguageError

    coder, frozen = None, False
    for report in reports:
        coder = coder or make()
        try:
            coded = coder.code(report)
        except LanguageError as error:
            say(f"wasata code: {report.report_id}: {error}")
            yield report, None
            continue
        for warning in coded.warnings:
            say(f"wasata code: {warning}")
        yield report, coded.events
        if not frozen:
            gc.freeze()  # the lexicons stay: the collector need not look through them again and again
            frozen = True


def _coder(dataset: str | None, gazetteer: Path | None, country: str | None) -> RulesCoder:
    """The rules coder of a dataset, or the standing one with what the options add."""
    from ..coding import dataset_coder, rules_coder

    if dataset is None:
        return rules_coder(gazetteer=gazetteer, country=country)
    from ...datasets.dataset import open_dataset

    return dataset_coder(open_dataset(dataset))


def _with_progress(reports: list[Report]) -> Iterable[Report]:
    """A progress bar on standard error for long work somebody watches."""
    if len(reports) < _MANY or not sys.stderr.isatty():
        return reports
    from rich.console import Console
    from rich.progress import track

    return track(reports, "coding", console=Console(stderr=True))


def _row(event: Event) -> list[object]:
    when = event.when
    days = str(when.earliest or "?") if when.earliest == when.latest else f"{when.earliest} –\n{when.latest}"
    place = (event.place.name or event.place.surface) if event.place else "?"
    return [event.event_mode or event.event_type, days, place, _who(event)]


def _who(event: Event) -> str:
    """Who did it to whom in one line: ``A → B`` one way, ``A – B`` where every side is a party."""
    named = {role: _names(event, role) for role in ("initiator", "recipient", "detainee", "party", "mediator")}
    others = [f"{p.name} ({p.role or 'role open'})" for p in event.participants if p.role not in named]
    towards = "; ".join(filter(None, (named["recipient"], named["detainee"] and f"{named['detainee']} (held)")))
    told = " → ".join(filter(None, (named["initiator"] or ("?" if towards else ""), towards)))
    parts = [told, named["party"], *others, named["mediator"] and f"mediated by {named['mediator']}"]
    return "; ".join(filter(None, parts))


def _names(event: Event, role: str) -> str:
    return (" – " if role == "party" else ", ").join(p.name for p in event.participants if p.role == role)


def _reason(error: ValueError) -> str:
    from pydantic import ValidationError

    told = str(error.errors(include_url=False)[0]["msg"]) if isinstance(error, ValidationError) else str(error)
    return told.removeprefix("Value error, ").removeprefix("published: ")

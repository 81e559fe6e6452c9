"""``wasata evaluate``: how well the coder does on reports people have coded."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .output import NO, USAGE, is_terminal, say

if TYPE_CHECKING:
    from ..evaluation import Evaluation
    from ..evaluation.evaluation import Coder

_MANY = 10
_FORMATS = ("table", "json")


def evaluate(
    gold: Annotated[Path, typer.Argument(help="Gold file (.jsonl), or a folder of them; see docs/gold.md.")],
    half: Annotated[str | None, typer.Option(help="dev or held; default: both.")] = None,
    language: Annotated[str | None, typer.Option(help="Only reports in this language, such as ar.")] = None,
    format: Annotated[
        str | None, typer.Option(help="table or json; default: table on a terminal, json in a pipe.")
    ] = None,
    save: Annotated[Path | None, typer.Option(help="Write the figures to this file.")] = None,
    compare: Annotated[Path | None, typer.Option(help="Figures saved before: print what moved.")] = None,
    confidences: Annotated[
        Path | None,
        typer.Option(
            help="Write to this file how often roles were right by their reason: confidence.toml of a language."
        ),
    ] = None,
    errors: Annotated[
        int, typer.Option(help="Show the first N wrong reports; held ones only with --half held.", min=0)
    ] = 0,
    as_: Annotated[
        str | None,
        typer.Option("--as", help="Format of other people's data: arabic-gsr, petrarch, plover-gsr, syrian-archive."),
    ] = None,
    gazetteer: Annotated[
        Path | None, typer.Option(help="Code with what `wasata import gazetteer` wrote to this folder.")
    ] = None,
) -> None:
    """Code reports whose events are known and score what comes out."""
    if format not in (None, *_FORMATS):
        say(f"wasata evaluate: --format {format} is none of: {', '.join(_FORMATS)}.")
        raise typer.Exit(USAGE)
    if half not in (None, "dev", "held"):
        say(f"wasata evaluate: --half {half} is none of: dev, held.")
        raise typer.Exit(USAGE)
    from ...datasets.places import read_places
    from ..evaluation import as_json, confidence_toml, moved, read_saved, to_text
    from ..evaluation import evaluate as run

    before = read_saved(compare) if compare is not None else None
    coder = _coder(gazetteer) if gazetteer is not None else None
    known = read_places(gazetteer) if gazetteer is not None else ()
    evaluation = run(
        gold, coder=coder, half=half, language=language, as_source=as_, gazetteer=known, watch=_with_progress
    )
    as_table = format == "table" or (format is None and is_terminal())
    figures = as_json(evaluation) if save or before or not as_table else {}
    if save is not None:
        _write(save, to_text(figures))
    if confidences is not None:
        _write(confidences, confidence_toml(evaluation.judged))
    changes = list(moved(before, figures)) if before is not None else None
    if as_table:
        _print(evaluation, errors, changes)
    else:
        _print_json(evaluation, figures, errors, changes)
    _say_refused(evaluation)
    if evaluation.refused:
        raise typer.Exit(NO)


def _write(path: Path, text: str) -> None:
    """Write a file that was asked for, or say why it cannot be."""
    try:
        path.write_text(text, "utf-8", newline="\n")
    except OSError as error:
        say(f"wasata evaluate: {path}: cannot be written ({error.strerror}).")
        raise typer.Exit(USAGE) from None


def _coder(gazetteer: Path) -> Coder:
    """A coder with an imported gazetteer."""
    from ..coding import rules_coder

    if not gazetteer.is_dir():
        say(f"wasata evaluate: --gazetteer {gazetteer}: is no folder; make one with `wasata import gazetteer`.")
        raise typer.Exit(USAGE)
    rules = rules_coder(gazetteer=gazetteer)
    return lambda report: rules.code(report).events


def _say_refused(evaluation: Evaluation) -> None:
    """Every reason once, however many reports it stopped."""
    reasons: dict[str, list[str]] = {}
    for report, reason in evaluation.refused.items():
        reasons.setdefault(reason, []).append(report)
    for reason, reports in reasons.items():
        more = f" and {len(reports) - 1} more" if len(reports) > 1 else ""
        say(f"wasata evaluate: {reports[0]}{more}: not coded: {reason}")


def _print(evaluation: Evaluation, errors: int, changes: list[str] | None) -> None:
    """Errors or changes alone where they are asked for, since figures would push them off the screen; else tables."""
    from ..evaluation import report

    if errors:
        for line in report.errors(evaluation, errors):
            print(line)
    if changes is not None:
        print("\n".join(changes) if changes else "Nothing moved.")
    if not errors and changes is None:
        for line in report.lines(evaluation):
            print(line)


def _print_json(evaluation: Evaluation, figures: dict[str, Any], errors: int, changes: list[str] | None) -> None:
    from ..evaluation import report

    shown = dict(figures)
    if errors:
        shown["errors"] = report.error_rows(evaluation, errors)
    if changes is not None:
        shown["moved"] = changes
    print(json.dumps(shown, ensure_ascii=False, sort_keys=True))


def _with_progress(units: list[Any]) -> Iterable[Any]:
    """A progress bar on standard error for long work somebody watches."""
    if len(units) < _MANY or not sys.stderr.isatty():
        return units
    from rich.console import Console
    from rich.progress import track

    return track(units, "coding", console=Console(stderr=True))

"""The entry point: commands by name, errors as one sentence and an exit code."""

from __future__ import annotations

import sys
import warnings
from typing import Annotated

import typer

from . import (
    accept_,
    amend_,
    build_,
    code_,
    duplicates_,
    evaluate_,
    export_,
    import_,
    log_,
    new_,
    reject_,
    schema_,
    show_,
    validate_,
)  # fmt: skip
from .output import NO, USAGE, say


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        print(f"wasata {version('wasata')}")
        raise typer.Exit


app = typer.Typer(
    name="wasata",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def wasata(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_version, help="Print the version and exit.")
    ] = False,
) -> None:
    """From news reports to a curated, gated dataset of conflict and mediation events."""


app.command("new")(new_.new)
app.command("code")(code_.code)
app.command("accept")(accept_.accept)
app.command("amend")(amend_.amend)
app.command("reject")(reject_.reject)
app.command("show")(show_.show)
app.command("validate")(validate_.validate)
app.command("export")(export_.export)
app.command("build")(build_.build)
app.command("evaluate")(evaluate_.evaluate)
app.command("duplicates")(duplicates_.duplicates)
app.command("log")(log_.log)
app.command("import")(import_.import_)
app.command("schema")(schema_.schema)


def main() -> None:
    """Run the command line. Exit codes: 0 good, 1 the gate or the data says no, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    warnings.showwarning = lambda message, *_, **__: say(f"wasata: {message}")
    try:
        app()
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        if not _is_told(error):
            raise
        say(f"wasata: {error}")
        sys.exit(USAGE if getattr(error, "usage", False) else NO)


def _is_told(error: Exception) -> bool:
    """Whether an error is one of ours: the input's fault, in a sentence for the user."""
    return any(base.__module__.startswith("wasata.") for base in type(error).__mro__)

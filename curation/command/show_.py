"""``wasata show``: what is in a dataset, one event with its words marked, or a view in a file."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .output import NO, USAGE, is_terminal, print_json_lines, print_rows, print_table, say

if TYPE_CHECKING:
    from ...datasets import Description, Explanation

PICTURES = (".png", ".svg", ".pdf")
#: The endings of the files each view can be written to.
ENDINGS = {
    "overview": (".html",), "event": (".html",), "wide": (".csv",), "timeline": PICTURES, "map": (*PICTURES, ".html"),
    "network": (".graphml",),
}  # fmt: skip
VIEWS = ("wide", "timeline", "map", "network")


def show(
    dataset: Annotated[str, typer.Argument(help="Bundled name, dataset folder or release folder.")],
    event_id: Annotated[str | None, typer.Argument(help="An event, released or a draft: show its words.")] = None,
    as_: Annotated[str | None, typer.Option("--as", help="wide, timeline, map or network.")] = None,
    to: Annotated[Path | None, typer.Option(help="Write it to this file: .html, .csv, .png, .svg, .graphml.")] = None,
    language: Annotated[str, typer.Option(help="Language of labels: en or ar.")] = "en",
    version: Annotated[str | None, typer.Option(help="A release other than the newest.")] = None,
    format: Annotated[str | None, typer.Option(help="table or jsonl.")] = None,
) -> None:
    """Show what is in a dataset, an event with its words marked, or one row an event, a time line, a map, a network."""
    if as_ is not None and as_ not in VIEWS:
        say(f"wasata show: --as {as_} is none of: {', '.join(VIEWS)}.")
        raise typer.Exit(USAGE)
    if format not in (None, "table", "jsonl"):
        say(f"wasata show: --format {format} is none of: table, jsonl.")
        raise typer.Exit(USAGE)
    if as_ is not None and event_id is not None:
        say("wasata show: an event is shown with its words; leave --as out.")
        raise typer.Exit(USAGE)
    view = as_ or ("event" if event_id else "overview")
    if to is not None and to.suffix.lower() not in ENDINGS[view]:
        say(
            f"wasata show: {to}: write {'the event' if view == 'event' else view} to a file {', '.join(ENDINGS[view])}."
        )
        raise typer.Exit(USAGE)
    if to is None and view in ("timeline", "map"):
        say(f"wasata show: a {view} is a picture; say where with --to {view}.png.")
        raise typer.Exit(USAGE)
    write, tell = _view(view, dataset, event_id, language, version)
    if to is None:
        tell(format)
        return
    try:
        write(to)
    except OSError as error:
        say(f"wasata show: {to}: cannot be written ({error.strerror}).")
        raise typer.Exit(NO) from None
    say(f"{to}: written.")


def _view(
    view: str, dataset: str, event_id: str | None, language: str, version: str | None
) -> tuple[Callable[[Path], Any], Callable[[str | None], None]]:
    """How a view is written to a file, and how it is told on the terminal."""
    from ... import datasets

    if view == "event":
        event = datasets.explain(event_id, dataset, version)
        return lambda to: to.write_text(event.to_html(), "utf-8"), lambda format: _tell_event(event, format)
    if view == "overview":
        told = datasets.describe(dataset, version)
        return lambda to: to.write_text(told.to_html(), "utf-8"), lambda format: _tell_overview(told, language, format)
    if view == "wide":
        wide = datasets.wide(dataset, version, language)
        return lambda to: wide.to_csv(to, index=False), lambda format: _tell_wide(wide, format)
    if view == "network":
        graph = datasets.network(dataset, version=version)
        return lambda to: _write_graph(graph, to), lambda format: _tell_network(graph, format)
    return lambda to: _draw(view, dataset, language, version, to), lambda _: None


def _tell_overview(told: Description, language: str, format: str | None) -> None:
    label = "label_ar" if language == "ar" else "label"
    codes: list[dict[str, Any]] = [
        {"column": row.column, "code": row.code, "label": getattr(row, label), "rows": row.rows}
        for row in told.codes.itertuples()
    ]
    if format == "jsonl" or (format is None and not is_terminal()):
        print_json_lines([{key: value for key, value in told.about.items() if value}, *codes])
        return
    print_table("", ("about", ""), [(key, value) for key, value in told.about.items() if value])
    print_table("", tuple(told.tables.columns), told.tables.itertuples(index=False))
    print_table("", ("column", "code", "label", "rows"), [tuple(row.values()) for row in codes])


def _tell_wide(wide: Any, format: str | None) -> None:
    short = ("event_id", "date_start", "act", "actor1", "actor2", "mediators", "location")
    wide = wide.astype(dict.fromkeys(wide.select_dtypes(["datetime", "category"]).columns, "str"))
    rows = [{key: value for key, value in row.items() if value == value} for row in wide.to_dict("records")]
    print_rows(rows, short, "", format)


def _tell_network(graph: Any, format: str | None) -> None:
    named = {node: data.get("name", node) for node, data in graph.nodes(data=True)}
    edges = sorted(graph.edges(data=True), key=lambda edge: (-edge[2]["weight"], edge[0], edge[1]))
    rows = [
        {"mediator": named[source], "for": named[target], "events": data["weight"], "event_ids": data["events"]}
        for source, target, data in edges
    ]
    print_rows(rows, ("mediator", "for", "events"), "", format)


def _tell_event(event: Explanation, format: str | None) -> None:
    if format == "jsonl" or (format is None and not is_terminal()):
        print_json_lines([event.to_json()])
        return
    from rich.console import Console
    from rich.text import Text

    from ...datasets.explanation import segments

    values = [(name, value) for name, value in event.values.items()]
    values += [(name, f"null: {reason}") for name, reason in event.reasons.items()]
    print_table(event.event_id, ("field", "value"), values)
    console = Console(width=None if is_terminal() else 120, highlight=False)
    for report_id in event.report_ids:
        own = [quote for quote in event.quotes if quote.report_id == report_id]
        status = f" ({event.told(report_id)})" if event.told(report_id) else ""
        console.print(Text(f"{report_id}{status}", style="bold"))
        if report_id not in event.texts:
            for quote in own:
                console.print(Text(f"  {quote.field}: {quote.words or '(withheld)'}"))
            continue
        body = Text()
        for part in segments(event.texts[report_id], own):
            coloured = is_terminal() or not part.fields or not part.words.strip()
            words = part.words if coloured else _bracketed(part.words)  # colours do not reach a file
            body.append(words, style=f"black on {part.colour}" if part.fields else "")
        console.print(body)
        console.print()


def _bracketed(words: str) -> str:
    """The words in brackets, the blanks around them outside."""
    bare = words.strip()
    before, _, after = words.partition(bare)
    return f"{before}⟦{bare}⟧{after}"


def _write_graph(graph: Any, to: Path) -> None:
    import networkx

    networkx.write_graphml(graph, to)


def _draw(view: str, dataset: str, language: str, version: str | None, to: Path) -> None:
    from ... import datasets

    if to.suffix.lower() == ".html":
        datasets.map(dataset, as_="folium", language=language, version=version).save(str(to))
        return
    os.environ.setdefault("MPLBACKEND", "agg")  # no window is needed to write a file
    draw: Any = datasets.timeline if view == "timeline" else datasets.map
    draw(dataset, language=language, version=version).figure.savefig(to, dpi=150)

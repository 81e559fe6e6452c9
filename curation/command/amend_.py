"""``wasata amend``: a correction by its words, or an act that no coder found."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from .output import USAGE, say

#: What takes a place or a day away.
NONE = "none"
#: What takes another value away; ``none`` is an outcome.
NULL = "null"


def amend(
    dataset: Annotated[str, typer.Argument(help="Dataset folder.")],
    what: Annotated[
        str, typer.Argument(help="Id of a draft or an accepted event; of a report for an act no coder found.")
    ],
    act: Annotated[str, typer.Option(help="Root or mode, and its words: ASSAULT:abduct=captured.")] = "",
    who: Annotated[
        list[str] | None,
        typer.Option(help="Every participant, with the words where it is new: sdf:initiator=the SDF; repeatable."),
    ] = None,
    when: Annotated[str, typer.Option(help="Day or interval, and its words: 2021-04-13=yesterday; none.")] = "",
    place: Annotated[str, typer.Option(help="Registry id and its words: SY11=Raqqa; none.")] = "",
    count: Annotated[
        list[str] | None,
        typer.Option(help="Kind, number, of whom, and the words: killed:4:civilians=four; repeatable."),
    ] = None,
    mediation: Annotated[
        list[str] | None,
        typer.Option(
            help="A field of the mediation, its code, and the words: outcome:agreement=agreed, outcome:null; repeatable."
        ),
    ] = None,
    field: Annotated[
        list[str] | None,
        typer.Option(
            help="A field that the dataset adds, its value, and the words: weapon:rifle=rifles, weapon:null; repeatable."
        ),
    ] = None,
    reason: Annotated[
        list[str] | None, typer.Option(help="Why a field is open: place=told of two places; repeatable.")
    ] = None,
    by: Annotated[str, typer.Option(help="Who decides: a handle that stands in the ledger.")] = "",
    why: Annotated[str, typer.Option(help="The reason, for the ledger.")] = "",
    at: Annotated[str | None, typer.Option(help="When, ISO 8601 UTC; now by default.")] = None,
) -> None:
    """Accept an event with values corrected by their words, or an act of a report that no coder found."""
    from ...datasets.dataset import open_dataset
    from ..accepting import accept
    from ..amending import amend as corrected
    from ..amending import compose

    if not by.strip():
        say("wasata amend: say who decides with --by NAME; the ledger keeps it.")
        raise typer.Exit(USAGE)
    opened = open_dataset(dataset)
    if opened.read_only or opened.bundled:
        say(f"wasata amend: {opened.info.name} is bundled and not written to; copy it to a folder of your own.")
        raise typer.Exit(USAGE)
    values: dict[str, Any] = {}
    if who:
        values["who"] = [_parts(one, "--who", ":", 2) for one in who]
    if when:
        days, words = _parts(when, "--when", "", 1) if when != NONE else ("", "")
        first, _, last = days.partition("/")
        values["when"] = (first, last or first, words) if first else None
    if place:
        values["place"] = _parts(place, "--place", "", 1) if place != NONE else None
    if count:
        values["counts"] = [(kind, _number(n), of, words) for kind, n, of, words in map(_count, count)]
    if mediation:
        values["mediation"] = dict(_valued(one, "--mediation") for one in mediation)
    if field:
        values["fields"] = dict(_valued(one, "--field") for one in field)
    if reason:
        told = [_parts(one, "--reason", "", 1) for one in reason]
        values["reasons"] = {field: words for field, *_, words in told}
    state = opened.state()
    event = state.drafts.get(what) or state.accepted.get(what)
    code, _, act_words = act.partition("=")
    if event is not None:
        if act:
            values["act"] = (code, act_words) if act_words else code
        data = corrected(opened, event, **values)
    else:
        if not act_words:
            say(
                f"wasata amend: {what} is no event; for an act of a report say which, and its words: --act ASSAULT=shelled."
            )
            raise typer.Exit(USAGE)
        data = compose(opened, what, code, act_words, **values)
    accepted = accept(opened, corrected=data, by=by, why=why, at=at)
    say(f"{opened.info.name}: {accepted[0]} accepted as corrected.")


def _parts(given: str, option: str, between: str, least: int, form: str = "") -> tuple[str, ...]:
    """``a:b=words`` as (a, b, words); the words may be left out where more than one part stands before them."""
    codes, equal, words = given.partition("=")
    parts = tuple(codes.split(between)) if between else (codes,)
    if len(parts) != least or not all(parts) or (not words and (equal or least == 1)):
        form = form or {1: "value=words", 2: "id:role=words", 3: "kind:number:of=words"}[least]
        say(f"wasata amend: {option} {given}: write {form}.")
        raise typer.Exit(USAGE)
    return (*parts, words) if words else parts


def _valued(given: str, option: str) -> tuple[str, Any]:
    """``name:value=words`` as a field and what ``amend`` takes for it; ``name:null`` takes the value away."""
    name, value, *words = _parts(given, option, ":", 2, "field:value=words")
    if value == NULL:
        return name, None
    return name, (value, words[0]) if words else value


def _count(given: str) -> tuple[str, ...]:
    parts = _parts(given, "--count", ":", 3)
    if len(parts) != 4:
        say(f"wasata amend: --count {given}: write kind:number:of=words.")
        raise typer.Exit(USAGE)
    return parts


def _number(given: str) -> int | tuple[int, int]:
    low, _, high = given.partition("-")
    if not low.isdecimal() or (high and not high.isdecimal()):
        say(f"wasata amend: --count: {given} is no number; write 4, or 20-99.")
        raise typer.Exit(USAGE)
    return (int(low), int(high)) if high else int(low)

"""Gold and coded events side by side, for the person who works through the errors.

Codes and ids stand in columns and are all in Latin letters; words of the report stand on lines of their own, because a
terminal that turns right-to-left text around would turn the columns with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .distance import Places
from .facts import Facts, Number

_NULL = "–"
_FIELDS = ("mode", "roles", "when", "place", "counts")


def side_by_side(
    gold: Sequence[Facts], coded: Sequence[Facts], pairs: Sequence[tuple[int, int]], places: Places
) -> Iterator[str]:
    """Lines that show every event of a report: what was found, and where it differs; then missed, then spurious."""
    partner = dict(pairs)
    for i, event in enumerate(gold):
        if i in partner:
            yield from _pair(event, coded[partner[i]], places)
        else:
            yield f"MISSED    {_one_line(event, places)}"
    for j, event in enumerate(coded):
        if j not in partner.values():
            yield f"SPURIOUS  {_one_line(event, places)}"
            yield from _words(event)


def _pair(gold: Facts, coded: Facts, places: Places) -> Iterator[str]:
    wanted, given = fields(gold, places), fields(coded, places)
    wrong = [name for name in _FIELDS if wanted[name] != given[name]]
    if not wrong:
        yield f"right     {_one_line(gold, places)}"
        return
    yield f"DIFFERS   in {', '.join(wrong)}"
    yield from _words(coded)
    width = max(len(line) for name in _FIELDS for line in wanted[name] or [_NULL])
    for name in _FIELDS:
        left, right = wanted[name] or [_NULL], given[name] or [_NULL]
        for row in range(max(len(left), len(right))):
            a, b = (column[row] if row < len(column) else "" for column in (left, right))
            label = name if row == 0 else ""
            mark = "≠" if name in wrong and row == 0 else " "
            yield f"    {mark} {label:<7} {a:<{width}} | {b}"


def fields(event: Facts, places: Places) -> dict[str, list[str]]:
    """An event's compared fields as short lines."""
    place = f"{event.place} {places.name(event.place)}".strip() if event.place else None
    return {
        "mode": [event.mode or f"{event.root} (no mode)"],
        "roles": _roles(event),
        "when": ["/".join(dict.fromkeys(day.isoformat() for day in event.when))] if event.when else [],
        "place": [place or "no registry id"] if event.has_place else [],
        "counts": [number_text(number) for number in sorted(event.counts, key=repr)],
    }


def number_text(number: Number) -> str:
    """``killed 3``, or ``killed 20..99`` where there is no best number."""
    kind, low, best, high = number
    if best is not None:
        return f"{kind} {best}"
    return f"{kind} {'?' if low is None else low}..{'?' if high is None else high}"


def _roles(event: Facts) -> list[str]:
    roles = dict.fromkeys(role for role, _ in sorted(event.pairs))
    return [f"{role}: {', '.join(sorted(a for r, a in event.pairs if r == role))}" for role in roles]


def _one_line(event: Facts, places: Places) -> str:
    parts = fields(event, places)
    return " | ".join("; ".join(parts[name]) for name in _FIELDS if parts[name])


def _words(event: Facts) -> Iterator[str]:
    if event.words:
        yield f"          words: {event.words}"

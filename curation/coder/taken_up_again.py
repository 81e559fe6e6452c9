"""Taken up again: «تعرضت قاعدة تضم قوات س لهجوم»: behind a relative clause the words that the verb before it still needs.

«لهجوم» belongs to «تعرضت», which is no act without it, whatever verb stands between.
"""

from __future__ import annotations

from collections.abc import Sequence

from .clauses import Clause
from .elements import Element

#: What frames write of an act that is none without another beside it.
_ANOTHER = "act"


def take_up_again(clauses: Sequence[Clause]) -> None:
    """Move the end of a relative clause, from the noun of force its main verb needs on, into the clause of that verb."""
    for clause in clauses:
        main = clause.parent
        if clause.opener != "relative" or main is None or main.verb is None or clause.verb is None:
            continue
        needed = {p for f in main.verb.frames if f.needs == _ANOTHER for p in f.content}
        if not needed or any(_fits(e, needed) for e in main.after(main.verb)):
            continue
        at = next((k for k, e in enumerate(clause.elements) if e.index > clause.verb.index and _fits(e, needed)), None)
        if at is not None and not any(p in f.roles for p in needed for f in clause.verb.frames):
            main.elements += clause.elements[at:]
            del clause.elements[at:]


def _fits(element: Element, needed: set[str]) -> bool:
    return element.kind == "noun" and element.is_violent and element.preposition in needed

"""Taken up again: «تعرضت قاعدة تضم قوات س لهجوم»: behind a relative clause the words that the verb before it still needs.

«لهجوم» belongs to «تعرضت», which is no act without it, whatever verb stands between; so does «القبض» to «ألقت» in «ألقت قوة س،
التي تسيطر على المطار، أمس القبض على ص».
"""

from __future__ import annotations

from collections.abc import Sequence

from ..words.elements import Element
from .clauses import Clause

#: What frames write of an act that is none without another beside it.
_ANOTHER = "act"


def take_up_again(clauses: Sequence[Clause]) -> None:
    """Move the end of a relative clause, from the noun of force its main verb needs on, into the clause of that verb."""
    for clause in clauses:
        main = clause.parent
        if clause.opener != "relative" or main is None or main.verb is None or clause.verb is None:
            continue
        if _own_words(clause, main):
            continue
        needed = {p for f in main.verb.frames if f.needs == _ANOTHER for p in f.content}
        if not needed or any(_fits(e, needed) for e in main.after(main.verb)):
            continue
        at = next((k for k, e in enumerate(clause.elements) if e.index > clause.verb.index and _fits(e, needed)), None)
        if at is not None and not any(p in f.roles for p in needed for f in clause.verb.frames):
            main.elements += clause.elements[at:]
            del clause.elements[at:]


def _own_words(clause: Clause, main: Clause) -> bool:
    """Move the end of a relative clause, from the words on that make the main verb what it is; whether there were any."""
    verb, told = main.verb, clause.verb
    own = (k for k, e in enumerate(clause.elements) if verb is not None and verb.needs(e.tokens[0]))
    at = next((k for k in own if told is not None and clause.elements[k].index > told.index), None)
    if at is None:
        return False
    while at > 0 and clause.elements[at - 1].kind == "date":
        at -= 1  # «…، أمس القبض على ص»: the day is the main verb's
    main.elements += clause.elements[at:]
    del clause.elements[at:]
    return True


def _fits(element: Element, needed: set[str]) -> bool:
    return element.kind == "noun" and element.is_violent and element.preposition in needed

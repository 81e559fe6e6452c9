"""Deadly relatives: "clashes between S and T that killed ten": a clause about the act before it, told as a thing.

Where the word that opens it is one for things, those killed or hurt in it were so by the act, whoever is told in between.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from ..words.elements import Element

#: What cannot stand between an act and the clause that says whom it killed.
_APART = frozenset({"verb", "source", "relative", "subordinator", "adverbial"})


class Relative(Protocol):
    """What is asked of a clause: its elements, what opens it, its verb."""

    elements: list[Element]
    opener: str
    verb: Element | None


def deadly_act(before: Sequence[Element], relative: Sequence[Element], of_things: frozenset[str]) -> Element | None:
    """The act of violence, told as a noun, that a relative clause behind it is about which counts people killed or hurt."""
    if not opens_on_things(relative, of_things) or not _counts_people(relative):
        return None
    last = next((e for e in reversed(before) if e.kind in _APART or _is_act(e)), None)
    return last if last is not None and _is_act(last) else None


def opens_on_things(relative: Sequence[Element], of_things: frozenset[str]) -> bool:
    """Whether the word that opens a relative clause is one for things ("which")."""
    opener = next((e for e in relative[:3] if e.kind == "relative"), None)
    return opener is not None and opener.text in of_things


def about_a_war(
    before: Sequence[Element], relative: Sequence[Element], of_things: frozenset[str], wars: frozenset[str]
) -> bool:
    """ "the elders of both sides discussed the conflict, which killed 55": whether a word for fighting stands straight before."""
    last = next((e for e in reversed(before) if e.kind not in ("mark", "date", "place", "preposition")), None)
    return last is not None and last.kind == "word" and last.text in wars and opens_on_things(relative, of_things)


def goes_on_counting(clause: Sequence[Element]) -> bool:
    """ "… that killed ten and wounded 20": whether a clause begins with a joined verb that counts people killed or hurt."""
    return [e.kind for e in clause[:2]] == ["coordinator", "verb"] and _counts_people(clause)


def parts_act_from_deaths(noun: Sequence[Element], relative: Relative, clause: Relative) -> bool:
    """ "The fighting that broke out on Monday between S and T has left ten dead": whether a relative clause that says how an act
    broke out parts it from the verb that counts whom it killed. The phrases before that verb go to the relative clause."""
    broke, counts, last = relative.verb, clause.verb, noun[-1] if noun else None
    if relative.opener != "relative" or clause.opener or broke is None or counts is None or last is None:
        return False
    happened = "existential" in broke.classes and last.kind == "noun" and last.is_violent and not last.preposition
    told = [e for e in (*relative.elements, *clause.elements) if e.index < counts.index]
    if not happened or not _counts_people(clause.elements) or any(e.kind in ("mark", "coordinator") for e in told):
        return False
    at = clause.elements.index(counts)
    while at > 0 and clause.elements[at - 1].kind in ("word", "pluperfect"):
        at -= 1
    relative.elements += clause.elements[:at]
    del clause.elements[:at]
    return True


def _is_act(element: Element) -> bool:
    return element.kind == "noun" and element.is_violent


def _counts_people(relative: Sequence[Element]) -> bool:
    """Whether its verb, in the active, counts people killed or hurt."""
    verb = next((e for e in relative if e.kind == "verb"), None)
    return verb is not None and verb.voice == "active" and any(frame.count for frame in verb.frames)

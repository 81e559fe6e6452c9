"""When: which of the report's dates belongs to which act, and why an act has none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..dates import Resolution, Resolved
from ..dates.mention import PartOfDay
from .acts import TOLD, VERBAL_ROOTS, Act
from .clauses import Clause
from .elements import Element
from .noun_phrases import Span

#: Roots of what is said or decided at the meeting that the report tells just before.
_SPOKEN = VERBAL_ROOTS | {"AGREE", "CONSULT", "CONCEDE", "COERCE"}
_SAME_SENTENCE, _AROUND = "told in the same sentence", "told in the clause around it"
#: How an act comes by a date of its own; any other way is inherited.
_OWN = frozenset({"", _SAME_SENTENCE, _AROUND})


@dataclass(slots=True)
class Dating:
    """An act's date: the resolution, the folded span of its words, and how it came to the act."""

    resolution: Resolution | None
    span: Span | None
    reason: str = ""
    anchor: Act | None = None


class Timeline:
    """Gives each told act its date, sentence after sentence.

    ``continued``: numbers of the sentences in which a source goes on. ``saying_apart``: the day on which a source spoke is not
    that of what it told. ``datings``: by ``id()`` of the act.
    """

    def __init__(self, resolved: Resolved, continued: frozenset[int], saying_apart: bool = False) -> None:
        self.resolved = resolved
        self.saying_apart = saying_apart
        self.continued = continued
        self.datings: dict[int, Dating] = {}
        self._last_sentence = -9
        self._carried: Dating | None = None
        self._anchor: Act | None = None

    def read(self, sentence: Sequence[Element], acts: Sequence[Act]) -> None:
        """Date the acts of one sentence."""
        if not sentence:
            return
        number = sentence[0].sentence
        dated_here: Dating | None = None
        for act in acts:
            dating = self._own(act.clause, act.element)
            if dating is None and act.described is not None:
                dating = self._own(act.described, act.element)  # «القصف الذي شنته س أمس»
            if dating is not None:
                self.datings[id(act)] = dating
                if act.clause.opener != "relative":
                    dated_here = dated_here or dating
        whole = dated_here or self._sentence_date(sentence)
        for act in acts:
            if id(act) not in self.datings:
                if whole is not None and act.clause.opener != "relative":
                    self.datings[id(act)] = Dating(whole.resolution, whole.span, _SAME_SENTENCE)
                else:
                    self._inherit(act, number)
            if act.status == TOLD:
                self._remember(act)
        if whole is not None:
            self._carried = whole
            self._last_sentence = number
        elif number in self.continued and self._carried is not None:
            self._last_sentence = number
        elif number != self._last_sentence:
            self._carried = None

    def _own(self, clause: Clause, element: Element) -> Dating | None:
        """The date in the act's clause nearest to its words, or that of the clause it is said in."""
        level: Clause | None = clause
        while level is not None:
            dates = [e for e in level.elements if e.kind == "date" and _says_day(e)]
            if dates and not (self.saying_apart and level is not clause and _only_says(level)):
                best = min(dates, key=lambda e: abs(e.span[0] - element.span[0]))
                return Dating(best.date, best.span, "" if level is clause else _AROUND)
            level = level.parent if level.opener == "subordinator" else None
        return None

    def _sentence_date(self, sentence: Sequence[Element]) -> Dating | None:
        in_relative = False
        last: Element | None = None
        for element in sentence:
            in_relative = in_relative or element.kind == "relative"
            last = element if element.kind == "verb" else last
            of_saying = self.saying_apart and last is not None and "report" in last.classes and not last.frames
            if element.kind == "date" and not in_relative and not of_saying and _says_day(element):
                return Dating(element.date, element.span)
        return None

    def _inherit(self, act: Act, number: int) -> None:
        anchor = self._anchor
        carried = self._carried if number in self.continued and number - self._last_sentence <= 1 else None
        if anchor is not None and anchor.root == "CONSULT" and act.root in _SPOKEN and _shares_party(act, anchor):
            base = self.datings[id(anchor)]
            if carried is None or carried.resolution == base.resolution:
                self.datings[id(act)] = Dating(base.resolution, base.span, "said at the meeting told before", anchor)
                return
        if carried is not None:
            self.datings[id(act)] = Dating(carried.resolution, carried.span, "the same source goes on")

    def _remember(self, act: Act) -> None:
        """A told act with a date of its own becomes what later acts without one refer to."""
        dating = self.datings.get(id(act))
        own = dating is not None and dating.resolution is not None and dating.reason in _OWN
        if own and act.clause.opener != "relative" and (self._anchor is None or act.root != "CONSULT" or act.actors):
            self._anchor = act

    def fill_from_only_date(self, acts: Sequence[Act]) -> None:
        """Where a report gives one date only, its acts without a date happened then."""
        days = {
            (d.resolution.earliest, d.resolution.latest): d
            for d in self.datings.values()
            if d.resolution is not None and d.resolution.earliest
        }
        if len(days) == 1:
            only = next(iter(days.values()))
            for act in acts:
                self.datings.setdefault(id(act), Dating(only.resolution, only.span, "the only date the report gives"))


def _only_says(clause: Clause) -> bool:
    """Whether a clause's verb only says who tells: its date is that of the telling."""
    return clause.verb is not None and "report" in clause.verb.classes and not clause.verb.frames


def _says_day(element: Element) -> bool:
    return element.date is not None and not isinstance(element.date.mention.meaning, PartOfDay)


def _shares_party(act: Act, anchor: Act) -> bool:
    return not act.subjects.isdisjoint(anchor.actors)

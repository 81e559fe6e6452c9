"""Inheriting: the day of an act whose own sentence tells none.

It has one only where the text ties it to an act with a day: a headline to the sentence below it, what somebody says to
what he said just before, what he did "also" to what he did just before, what is said at a meeting to the meeting.
Anything else has no day: that the report tells of only one does not make it everyone's.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..acts.dating import Dating, says_day
from ..acts.speaking import says_only
from ..clauses.acts import TOLD, VERBAL_ROOTS, Act
from ..clauses.clauses import Clause
from ..lexicon.relations import Relations
from ..words.elements import Element

#: Roots of what is said or decided at the meeting that the report tells just before.
_SPOKEN = VERBAL_ROOTS | {"AGREE", "CONSULT", "CONCEDE", "COERCE", "SUPPORT"}
#: Roots of what somebody utters: saying so is the act, if he himself says it.
UTTERED = VERBAL_ROOTS | {"SUPPORT", "CONCEDE"}
#: How many sentences behind a meeting words of one of those who met are said there; deals and calls stand in the next.
_SPEECH_REACH = 2
#: Among how many elements of a clause a word for "also" stands.
_AHEAD = 4
_NOWHERE = -9


class Inheriting:
    """Remembers, sentence after sentence, whose acts and words had a day. ``relations``: those of the language."""

    def __init__(self, relations: Relations) -> None:
        self.relations = relations
        self._meeting: Act | None = None
        self._met: Dating | None = None
        self._met_in = _NOWHERE
        #: Who acted or spoke last on a told day, whether he spoke, that day, and the last sentence in which he did.
        self._who: set[str] = set()
        self._spoke = False
        self._day: Dating | None = None
        self._last = _NOWHERE

    def inherited(self, act: Act, sentence: Sequence[Element], number: int) -> Dating | None:
        """The day an act of sentence ``number`` has from those told before; None for what happened "earlier"."""
        if any(e.text in self.relations.formerly for e in (*sentence[:_AHEAD], *act.clause.elements)):
            return None
        if self._met is not None and self._at_meeting(act, number):
            return Dating(self._met.resolution, self._met.span, "said at the meeting told before", self._meeting)
        if self._day is None or number - self._last > 1 or not act.subjects & self._who:
            return None
        if act.root in UTTERED and self._spoke:
            return Dating(self._day.resolution, self._day.span, "said by who spoke before")
        also = any(e.text in self.relations.also for e in act.clause.elements[:_AHEAD])
        return Dating(self._day.resolution, self._day.span, "done besides what is told before") if also else None

    def _at_meeting(self, act: Act, number: int) -> bool:
        meeting = self._meeting
        if meeting is None or act.root not in _SPOKEN or act.subjects.isdisjoint(meeting.actors):
            return False
        return number - self._met_in <= (_SPEECH_REACH if act.root in UTTERED else 1)

    def remember(self, act: Act, dating: Dating | None, number: int) -> None:
        """Note a told act with the day it came by."""
        if act.status != TOLD or dating is None or dating.resolution is None or act.clause.opener == "relative":
            return
        if act.root == "CONSULT" and act.actors and dating.anchor is None:
            self._meeting, self._met, self._met_in = act, dating, number
        if act.subjects:
            self._note(act.subjects, dating, number, act.root in UTTERED)

    def hear(self, clauses: Sequence[Clause], number: int) -> None:
        """Note who is told to say something in a sentence, and on which day."""
        for clause in clauses:
            if not says_only(clause.verb) or clause.subject is None:
                continue
            by = {m.actor for m in clause.subject.members if m.actor}
            day = next((e for e in clause.elements if e.kind == "date" and says_day(e)), None)
            if by and day is not None:
                self._note(by, Dating(day.date, day.span), number, True)
            elif by & self._who and number - self._last <= 1:
                self._last = number

    def _note(self, who: set[str], dating: Dating, number: int, spoke: bool) -> None:
        if not (number == self._last and self._spoke and not spoke):
            self._who, self._day, self._last, self._spoke = set(who), dating, number, spoke


def is_headline(sentence: Sequence[Element], longest: int = 14) -> bool:
    """Whether an opening sentence is a headline: short, and without a full stop."""
    return 0 < len(sentence) <= longest and sentence[-1].text not in (".", "?", "!", ":")

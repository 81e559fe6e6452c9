"""When: which of the report's dates belongs to which act, and why an act has none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from ..dates import Resolved
from .acts import PLANNED, TOLD, VERBAL_ROOTS, Act
from .clauses import Clause
from .cues import subject_days
from .dated_deals import names_deal
from .dating import AROUND, Dating, day_before, says_day, when_it_happened, when_said
from .elements import Element
from .lasting import begins, from_then_on, goes_on_since, tense
from .noun_phrases import Span
from .relations import Relations
from .speaking import said_in, says_only

#: Roots of what is said or decided at the meeting that the report tells just before.
_SPOKEN = VERBAL_ROOTS | {"AGREE", "CONSULT", "CONCEDE", "COERCE"}
#: Roots of what somebody utters: saying so is the act, if he himself says it.
_UTTERED = VERBAL_ROOTS | {"SUPPORT", "CONCEDE"}
#: Roots of what is laid on others or refused them.
_LAID_ON = frozenset({"COERCE", "SANCTION", "PROTEST"})
#: How old the only day a report tells may be for its other acts to be of that day too.
_NEWS = timedelta(days=7)
#: Up to which sentence a report opens.
_OPENING = 3
_SAME_SENTENCE = "told in the same sentence"
#: How an act comes by a date of its own; any other way is inherited.
_OWN = frozenset({"", _SAME_SENTENCE, AROUND})


class Timeline:
    """Gives each told act its date, sentence after sentence.

    ``continued``: numbers of the sentences in which a source goes on. ``saying_apart``: the day on which a source spoke is not
    that of what it told, but for verbs of the classes ``same_day``. ``relations``: those of the language. ``datings``: by ``id()`` of the act.
    """

    def __init__(
        self,
        resolved: Resolved,
        relations: Relations,
        continued: frozenset[int],
        saying_apart: bool = False,
        same_day: frozenset[str] = frozenset(),
        accusative: str = "",
    ) -> None:
        self.resolved = resolved
        self.relations = relations
        self.same_day = same_day
        self.accusative = accusative
        self.saying_apart = saying_apart
        self.continued = continued
        self.datings: dict[int, Dating] = {}
        #: Sentence and span of each date told.
        self._dated: list[tuple[int, Span]] = []
        self._last_sentence = -9
        self._carried: Dating | None = None
        self._anchor: Act | None = None

    def read(self, sentence: Sequence[Element], acts: Sequence[Act]) -> None:
        """Date the acts of one sentence."""
        if not sentence:
            return
        number = sentence[0].sentence
        self._dated += [(number, e.span) for e in sentence if e.kind == "date"]
        dated_here: Dating | None = None
        for act in acts:
            dating = when_it_happened(act, sentence) or self._own(
                said_in(act) or act.told_apart or act.clause, act.element
            )
            if dating is None and self.saying_apart and act.root in _UTTERED:
                dating = when_said(act)
            if dating is None and act.described is not None:
                dating = self._own(act.described, act.element)  # «القصف الذي شنته س أمس»
            if dating is not None and self._of_what_is_to_come(act, dating):
                dating = None
            if dating is not None:
                self.datings[id(act)] = dating
                if act.clause.opener != "relative":
                    dated_here = dated_here or dating
        whole = dated_here or self._sentence_date(sentence)
        for act in acts:
            if id(act) not in self.datings and act.told_apart is None:
                own = whole is not None and act.clause.opener != "relative" and said_in(act) is None
                if whole is not None and own and not self._of_what_is_to_come(act, whole):
                    self.datings[id(act)] = Dating(whole.resolution, whole.span, _SAME_SENTENCE)
                else:
                    self._inherit(act, number)
            if act.status == TOLD and self._ahead(act):
                act.status = PLANNED  # «يلتقي الوزير غدا نظيره»
            if act.status == TOLD:
                self._remember(act)
        if whole is not None:
            self._carried = whole
            self._last_sentence = number
        elif number in self.continued and self._carried is not None:
            self._last_sentence = number
        elif number != self._last_sentence:
            self._carried = None

    def _lies_ahead(self, dating: Dating) -> bool:
        days, when = self.resolved.candidates, dating.resolution
        return bool(days) and when is not None and when.earliest is not None and when.earliest > max(days)

    def _of_what_is_to_come(self, act: Act, dating: Dating) -> bool:
        """«دعا س إلى اجتماع يوم الجمعة المقبل»: whether a day behind the report's own is that of what words that were said are about."""
        if not self.saying_apart or act.root == "PROTEST" or not self._lies_ahead(dating):
            return False
        verb = act.clause.verb
        return verb is not None and verb.features is not None and verb.features.tense == "past"

    def _ahead(self, act: Act) -> bool:
        """Whether an act's own words date it behind the report's last possible day: it has not happened yet.

        What is agreed on or said was said; a past verb tells what was done, and the day is of something else.
        """
        verb = act.clause.verb
        past = verb is not None and verb.features is not None and verb.features.tense == "past"
        if (past and not self._called_for(act)) or act.root in _UTTERED or act.root == "AGREE":
            return False
        dating = self.datings.get(id(act))
        return dating is not None and dating.reason == "" and self._lies_ahead(dating)

    def _called_for(self, act: Act) -> bool:
        """«أعلن الاتحاد إضرابا يوم الخميس المقبل»: a strike made known ahead of its day."""
        return self.saying_apart and act.mode == "PROTEST:strike"

    def _own(self, clause: Clause, element: Element) -> Dating | None:
        """The date in the act's clause nearest to its words, or that of the clause it is said in."""
        if (day := day_before(clause)) is not None and not any(e.kind == "date" for e in clause.elements):
            return Dating(day.date, day.span, AROUND)
        level: Clause | None = clause
        while level is not None:
            dates = [
                e for e in level.elements if e.kind == "date" and says_day(e) and not self._of_other(level, e, element)
            ]
            if dates and not (self.saying_apart and level is not clause and self._only_says(level.verb)):
                best = min(dates, key=lambda e: abs(e.span[0] - element.span[0]))
                return Dating(best.date, best.span, "" if level is clause else AROUND)
            level = level.parent if level.opener == "subordinator" else None
        return None

    def _of_other(self, clause: Clause, day: Element, act: Element) -> bool:
        """Whether a date says when something else was: "since the war began on …", "the January deal".

        ``day``: the date in the clause of the act with the words ``act``.
        """
        at = clause.elements.index(day)
        if self._of_no_act(clause.elements, at) and not _in_force(act):
            return True
        if not self.saying_apart:
            return False
        behind = clause.elements[at + 1] if at + 1 < len(clause.elements) else None
        if behind is not None and behind.kind == "noun" and behind is not act and behind.tokens[0] == day.tokens[1]:
            return not (behind.is_violent and any(f.result for f in act.frames))
        return self._since_then(clause.elements, at)

    def _of_no_act(self, elements: Sequence[Element], at: int) -> bool:
        """Whether a date says from or to when something lasts, or names a deal."""
        lasts = goes_on_since(elements, at, self.relations) or from_then_on(elements, at, self.relations)
        return lasts or names_deal(elements, at, self.accusative, self.relations.signed)

    def _since_then(self, elements: Sequence[Element], at: int) -> bool:
        """ "since the onset of the war on Feb. 24": whether a date says when what was before began."""
        words = 0
        for element in reversed(elements[:at]):
            if element.kind in ("verb", "mark"):
                return False
            if element.kind == "preposition" and element.relation in self.relations.since:
                return words > 0
            words += element.kind != "preposition"
        return False

    def _sentence_date(self, sentence: Sequence[Element]) -> Dating | None:
        in_relative = told = False
        last: Element | None = None
        for element in sentence:
            in_relative = in_relative or element.kind == "relative"
            told = told or (element.kind == "verb" and tense(element) == "past")
            last = element if element.kind == "verb" else last
            if element.kind == "date" and told and begins(last):
                continue
            of_saying = self.saying_apart and self._only_says(last)
            if element.kind != "date" or in_relative or of_saying or not says_day(element):
                continue
            at = sentence.index(element)
            if not (self._since_then(sentence, at) or self._of_no_act(sentence, at)):
                return Dating(element.date, element.span)
        return None

    def _only_says(self, verb: Element | None) -> bool:
        """Whether a verb only says who tells: its date is that of the telling."""
        return says_only(verb) and verb is not None and not verb.classes & self.same_day

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

    def _looked_into(self) -> Dating | None:
        """The one day, long before the report, that it tells again and again: an investigation into what happened then."""
        days = subject_days(self.resolved)
        about = next((d for d in self.resolved.dates if d.earliest in days and d.earliest == d.latest), None)
        if about is None or len(days) > 1 or self._near_publication(about.latest):
            return None
        return Dating(about, (about.mention.begin, about.mention.end), "the day the report looks into")

    def _late(self, only: Dating) -> bool:
        """Whether the only day stands far down in a report, with what led up to its news."""
        return only.span is not None and self._sentence_of(only.span) > _OPENING

    def _sentence_of(self, span: Span) -> int:
        return next((number for number, at in self._dated if at == span), 0)

    def _near_publication(self, latest: date | None) -> bool:
        """Whether a day is so near to that of the report that what it tells without a day may have happened then."""
        published = self.resolved.candidates
        return not published or (latest is not None and published[0] - latest <= _NEWS)

    def fill_from_only_date(self, acts: Sequence[Act]) -> None:
        """Where a report gives one date only, its acts without a date happened then."""
        told = {id(act) for act in acts}
        days = {
            (d.resolution.earliest, d.resolution.latest): d
            for key, d in self.datings.items()
            if (key in told or not self.saying_apart) and d.resolution is not None and d.resolution.earliest
        }
        about = self._looked_into()
        of = about.resolution if about is not None else None
        if about is not None and of is not None and days.keys() <= {(of.earliest, of.latest)}:
            for act in (one for one in acts if one.told_apart is None):
                self.datings.setdefault(id(act), about)
        if self.saying_apart and len(days) == 1 and self._late(next(iter(days.values()))):
            return
        near = not self.saying_apart or self._near_publication(max((d for _, d in days if d), default=None))
        if len(days) == 1 and near:
            only = next(iter(days.values()))
            for act in (one for one in acts if one.told_apart is None):
                self.datings.setdefault(id(act), Dating(only.resolution, only.span, "the only date the report gives"))


def _in_force(act: Element) -> bool:
    """«فرض حظر تجول اعتبارا من مساء اليوم»: what is laid on others or refused them is done from the day it begins."""
    return any(frame.root in _LAID_ON for frame in act.frames)


def _shares_party(act: Act, anchor: Act) -> bool:
    return not act.subjects.isdisjoint(anchor.actors)

"""When: which of the report's dates belongs to which act, and why an act has none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from ...dates import Resolved
from ...dates.mention import Since
from ..acts.cues import subject_days
from ..acts.dating import Dating, when_it_happened, when_said
from ..acts.groups import roles_of
from ..acts.speaking import said_in
from ..acts.whose_day import DayOwners, had_happened
from ..clauses.acts import BACKGROUND, MENTIONED, PLANNED, TOLD, Act
from ..clauses.clauses import Clause
from ..lexicon.relations import Relations
from ..words.elements import Element
from .inheriting import UTTERED, Inheriting, is_headline

#: How old the only day a report tells may be for it to be news.
_NEWS = timedelta(days=7)
#: What is done by saying so, beside what is uttered.
_ACCEPTED = frozenset({"AGREE:mediation"})
#: The line of a place between a headline and its text has fewer elements.
_DATELINE = 5
_SAME_SENTENCE = "told in the same sentence"


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
        self.saying_apart = saying_apart
        self.continued = continued
        self.owners = DayOwners(relations, saying_apart, same_day, accusative)
        self.inheriting = Inheriting(relations)
        self.datings: dict[int, Dating] = {}
        self._last_sentence = -9
        self._carried: Dating | None = None
        #: Acts of the headline, until the sentence below it is read.
        self._heading: list[Act] = []
        self._opened = False

    def read(self, sentence: Sequence[Element], acts: Sequence[Act]) -> None:
        """Date the acts of one sentence."""
        if not sentence:
            return
        number = sentence[0].sentence
        dated_here: Dating | None = None
        told = [act.element.index for act in acts if act.status == TOLD]
        first = min(told, default=len(sentence))
        for act in acts:
            dating = self._own(act, sentence)
            if dating is not None and self._of_what_is_to_come(act, dating):
                dating = None
            if dating is not None:
                self.datings[id(act)] = dating
                apart = act.status in (BACKGROUND, MENTIONED) or had_happened(sentence, first, act.element.index)
                if not apart and self._in_main_clause(act, dating, sentence):
                    dated_here = dated_here or dating
        whole = dated_here or self.owners.of_sentence(sentence, first)
        if whole is not None and dated_here is None and self._of_what_was_before(whole, acts):
            whole = None
        force: Act | None = None
        for act in acts:
            open_ = id(act) not in self.datings and act.told_apart is None
            if open_ and not (act.frame.result and force is not None and self._of_force(act, force, whole)):
                self._from_around(act, whole, sentence)
            if act.root == "ASSAULT" and not act.frame.result:
                force = act
            if act.status == TOLD and self._ahead(act):
                self._plan(act)
        self._remember(sentence, acts, number)
        if whole is not None:
            self._carried = whole
            self._last_sentence = number
        elif number in self.continued and self._carried is not None:
            self._last_sentence = number
        elif number != self._last_sentence:
            self._carried = None
        self._under_headline(sentence, acts, whole)

    def _of_what_was_before(self, whole: Dating, acts: Sequence[Act]) -> bool:
        """ "freed three children they kidnapped four months ago": whether the only day told is that of an act in the background."""
        before = (a for a in acts if a.status == BACKGROUND and a.element.kind == "verb" and not a.clause.background)
        return any(day.span == whole.span for a in before if (day := self.datings.get(id(a))) is not None)

    def _own(self, act: Act, sentence: Sequence[Element]) -> Dating | None:
        """The day that the words for an act, or who told it, give it."""
        dating = when_it_happened(act, sentence)
        dating = dating or self.owners.own(act, said_in(act) or act.told_apart or act.clause, sentence)
        if dating is None and self.saying_apart and (act.root in UTTERED or act.mode in _ACCEPTED):
            dating = when_said(act)
        if dating is None and act.described is not None:
            dating = self.owners.own(act, act.described, sentence)  # «القصف الذي شنته س أمس»
        return dating

    def _in_main_clause(self, act: Act, dating: Dating, sentence: Sequence[Element]) -> bool:
        """Whether the day an act has is that of its sentence: neither told of it by the way nor behind what came before."""
        inside = any(e.span == dating.span for e in act.clause.elements if e.kind == "date")
        apart = act.clause.opener == "relative" or (dating.reason == "" and not inside and said_in(act) is None)
        lasts = dating.resolution is not None and isinstance(dating.resolution.mention.meaning, Since)
        apart = apart or (lasts and act.clause.opener != "")
        return not apart and not self.owners.behind(act, sentence)

    def _from_around(self, act: Act, whole: Dating | None, sentence: Sequence[Element]) -> None:
        """The day of the rest of its sentence, or one told before."""
        near = self._carried if act.sentence - self._last_sentence <= 1 else None
        base = whole if whole is not None else near
        if base is not None and (back := self.owners.counted(act, sentence, base)) is not None:
            self.datings[id(act)] = back
            return
        told = act.clause.opener != "relative" and said_in(act) is None and not self.owners.behind(act, sentence)
        if whole is not None and told and not self._of_what_is_to_come(act, whole):
            self.datings[id(act)] = Dating(whole.resolution, whole.span, _SAME_SENTENCE)
        elif whole is None:
            number = act.sentence
            dating = self.inheriting.inherited(act, sentence, number)
            goes_on = told and number in self.continued and number - self._last_sentence <= 1
            if dating is None and goes_on and self._carried is not None:
                dating = Dating(self._carried.resolution, self._carried.span, "the same source goes on")
            if dating is not None:
                self.datings[id(act)] = dating

    def _of_force(self, act: Act, force: Act, whole: Dating | None) -> bool:
        """«… المواجهات التي اندلعت الجمعة وأدت إلى مقتل تسعة»: harm is of the day that its sentence gives the force ahead of it."""
        dating = self.datings.get(id(force))
        own = dating is not None and dating.reason == "" and force.element.kind == "noun"
        if dating is not None and own and (whole is None or dating.span != whole.span):
            self.datings[id(act)] = Dating(dating.resolution, dating.span, _SAME_SENTENCE)
            return True
        return False

    def _remember(self, sentence: Sequence[Element], acts: Sequence[Act], number: int) -> None:
        clauses: list[Clause] = []
        for act in acts:
            level: Clause | None = act.clause
            while level is not None and level not in clauses:
                clauses.append(level)
                level = level.parent
        self.inheriting.hear(clauses, number)
        for act in acts:
            self.inheriting.remember(act, self.datings.get(id(act)), number)

    def _under_headline(self, sentence: Sequence[Element], acts: Sequence[Act], whole: Dating | None) -> None:
        """What a headline tells is of the day of the sentence below it."""
        if self._opened or (len(sentence) < _DATELINE and not acts):
            return
        if is_headline(sentence):
            self._heading += [act for act in acts if act.told_apart is None]
            return
        self._opened = True
        for act in self._heading if whole is not None else ():
            if whole is not None and act.status == TOLD:
                day = Dating(whole.resolution, whole.span, "the headline of what is told below it")
                self.datings.setdefault(id(act), day)

    def _lies_ahead(self, dating: Dating) -> bool:
        days, when = self.resolved.candidates, dating.resolution
        return bool(days) and when is not None and when.earliest is not None and when.earliest > max(days)

    def _of_what_is_to_come(self, act: Act, dating: Dating) -> bool:
        """«دعا س إلى اجتماع يوم الجمعة المقبل»: whether a day behind the report's own is that of what words that were said are about."""
        if not self.saying_apart or act.root == "PROTEST" or act.status == PLANNED or not self._lies_ahead(dating):
            return False
        verb = act.clause.verb
        return verb is not None and verb.features is not None and verb.features.tense == "past"

    def _ahead(self, act: Act) -> bool:
        """Whether an act's own words date it behind the report's last possible day: it has not happened yet.

        What is agreed on or said was said; a past verb tells what was done, and the day is of something else.
        """
        verb = act.clause.verb
        past = verb is not None and verb.features is not None and verb.features.tense == "past"
        if (past and not self._called_for(act)) or act.root in UTTERED or act.root == "AGREE":
            return False
        dating = self.datings.get(id(act))
        return dating is not None and dating.reason == "" and self._lies_ahead(dating)

    def _plan(self, act: Act) -> None:
        """«يلتقي الوزير غدا نظيره»: nothing done yet; a meeting whose sides are told is agreed on, no day says when."""
        if act.element is act.clause.deadly:  # "will discuss on Tuesday the clashes that killed ten"
            del self.datings[id(act)]
            return
        act.status = PLANNED
        sides = {actor for _, filler in roles_of(act) for actor in filler.actors}
        if act.root == "CONSULT" and len(sides) > 1:
            act.status, act.mode = TOLD, "AGREE"
            del self.datings[id(act)]

    def _called_for(self, act: Act) -> bool:
        """«أعلن الاتحاد إضرابا يوم الخميس المقبل»: a strike made known ahead of its day."""
        return self.saying_apart and act.mode == "PROTEST:strike"

    def _looked_into(self) -> Dating | None:
        """The one day, long before the report, that it tells again and again: an investigation into what happened then."""
        days = subject_days(self.resolved)
        about = next((d for d in self.resolved.dates if d.earliest in days and d.earliest == d.latest), None)
        if about is None or len(days) > 1 or self._near_publication(about.latest):
            return None
        return Dating(about, (about.mention.begin, about.mention.end), "the day the report looks into")

    def _near_publication(self, latest: date | None) -> bool:
        """Whether a day is so near to that of the report that it is its news."""
        published = self.resolved.candidates
        return not published or (latest is not None and published[0] - latest <= _NEWS)

    def fill_from_subject_day(self, acts: Sequence[Act]) -> None:
        """Where a report looks into one day, and tells no other, its acts without a date happened then."""
        about = self._looked_into()
        of = about.resolution if about is not None else None
        if about is None or of is None:
            return
        dated = [d.resolution for act in acts if (d := self.datings.get(id(act))) is not None]
        days = {(d.earliest, d.latest) for d in dated if d is not None and d.earliest}
        if days <= {(of.earliest, of.latest)}:
            for act in (one for one in acts if one.told_apart is None):
                self.datings.setdefault(id(act), about)

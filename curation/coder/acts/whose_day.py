"""Whose day: to which acts of a sentence a day told in it belongs.

It is of the clause it stands in. There it is of the acts on its side of a word behind which stands what came before
(«أفرجت س أمس عن أسرى بعد هجوم», "expelled the envoy after the killings on Monday"), and of nothing where it says since
when something lasts, names a deal or a gathering, or says when others told of an act.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from ..clauses.acts import Act
from ..clauses.clauses import Clause
from ..lexicon.relations import Relations
from ..words.elements import Element
from .counted_days import counted_back, days_before
from .dated_deals import names_deal
from .dating import AROUND, Dating, day_before, says_day
from .lasting import begins, from_then_on, goes_on_since, tense
from .speaking import says_only

#: Roots of what is laid on others or refused them.
_LAID_ON = frozenset({"COERCE", "SANCTION", "PROTEST"})
#: What opens a clause of its own behind the first act of a sentence.
_ANEW = frozenset({"relative", "adverbial"})
#: Elements that tell something.
_TOLD = frozenset({"noun", "np", "word", "verb", "operation"})
#: A genitive ending and a space stand between a day and the words it goes with at most.
_GENITIVE = 3
#: Marks that end what stands behind a word for what came before.
_PARTING = frozenset({",", ";", ":", ".", "-", "(", ")"})


class DayOwners:
    """Finds the days of acts in their own sentence.

    ``saying_apart``: the day on which a source spoke is not that of what it told, but for verbs of the classes
    ``same_day``; ``accusative``: the ending of an object, which no name of a deal follows.
    """

    def __init__(
        self, relations: Relations, saying_apart: bool, same_day: frozenset[str] = frozenset(), accusative: str = ""
    ) -> None:
        self.relations = relations
        self.saying_apart = saying_apart
        self.same_day = same_day
        self.accusative = accusative

    def own(self, act: Act, clause: Clause, sentence: Sequence[Element]) -> Dating | None:
        """The date in a clause of an act nearest to its words, or that of the clause it is said in."""
        if (day := day_before(clause)) is not None and not any(e.kind == "date" for e in clause.elements):
            return Dating(day.date, day.span, AROUND)
        level: Clause | None = clause
        while level is not None:
            dates = [e for e in level.elements if e.kind == "date" and says_day(e)]
            dates = [e for e in dates if not (self._of_other(level, e, act) or self.parted(act, e, sentence))]
            dates = [e for e in dates if not self._told_by_others(level, act, clause, e)]
            if level.opener == "relative":
                dates = [e for e in dates if not closes(sentence, e.index)]
            if dates:
                best = min(dates, key=lambda e: abs(e.span[0] - act.element.span[0]))
                return Dating(best.date, best.span, "" if level is clause else AROUND)
            level = level.parent if level.opener == "subordinator" else None
        return None

    def of_sentence(self, sentence: Sequence[Element], first: int) -> Dating | None:
        """The first day a sentence tells for whatever it tells, None where each says when something else was.

        ``first``: the index of its first told act, behind which a clause of its own may open.
        """
        in_relative = told = False
        last: Element | None = None
        closing = next((e for e in sentence[-3:] if e.kind == "date" and closes(sentence, e.index)), None)
        end = Dating(closing.date, closing.span) if closing is not None else None
        for at, element in enumerate(sentence):
            if at > first and (element.kind in _ANEW or _they(sentence, at) or had_happened(sentence, first, at)):
                return end
            in_relative = in_relative or element.kind == "relative"
            told = told or (element.kind == "verb" and tense(element) == "past")
            last = element if element.kind == "verb" else last
            if element.kind != "date" or in_relative or not says_day(element):
                continue
            if last is not None and last.describes and last.frames:
                continue  # "freed the pupils abducted two weeks ago"
            if (told and begins(last)) or self.came_before(sentence, at) is not None:
                continue
            of = last or next(
                (e for e in sentence[at:] if e.kind == "verb"), None
            )  # "On Sunday, officials said that …"
            if self.saying_apart and (self._only_says(of) or _says_a_source(of, sentence)):
                continue
            if not (self._since_then(sentence, at) or self._of_no_act(sentence, at)):
                return Dating(element.date, element.span)
        return end if in_relative else None

    def parted(self, act: Act, day: Element, sentence: Sequence[Element]) -> bool:
        """Whether a word for what came before stands between an act and a day, so that only one of them is behind it."""
        mine, its = self.came_before(sentence, act.element.index), self.came_before(sentence, day.index)
        return mine is not its and not any(_of_harm(one, act, sentence) for one in (mine, its) if one is not None)

    def behind(self, act: Act, sentence: Sequence[Element]) -> bool:
        """Whether an act stands behind a word for what came before."""
        return self.opener(act, sentence) is not None

    def opener(self, act: Act, sentence: Sequence[Element]) -> Element | None:
        """The word for what came before that an act stands behind."""
        opener = self.came_before(sentence, act.element.index)
        return None if opener is None or _of_harm(opener, act, sentence) else opener

    def counted(self, act: Act, sentence: Sequence[Element], day: Dating) -> Dating | None:
        """ "three days after S suspended T": the day of an act counted back from that of what came after it."""
        opener = self.opener(act, sentence)
        days = days_before(sentence, opener, self.relations) if opener is not None else None
        back = counted_back(day.resolution, days) if days is not None and day.resolution is not None else None
        return Dating(back, day.span, "counted from another day") if back is not None else None

    def came_before(self, sentence: Sequence[Element], at: int) -> Element | None:
        """The word for what came before that stands ahead of an element, with something told between them.

        "After Monday's arrests": a day straight behind it is that of the words straight behind the day.
        """
        told = sentence[at].kind != "date" or _premodifies(sentence, at)
        for element in reversed(sentence[:at]):
            if element.kind == "mark" and element.text in _PARTING:
                return None
            if element.relation in self.relations.preceding or element.text in self.relations.preceding:
                return element if told else None
            told = told or element.kind in _TOLD
        return None

    def _told_by_others(self, level: Clause, act: Act, clause: Clause, day: Element) -> bool:
        """Whether the day is that of the verb of a clause that only says who told of an act, not by those who did it.

        Force made known has just been used; "reported clashes on Sunday" tells the day of the clashes.
        """
        verb = level.verb
        if not self.saying_apart or verb is None or verb is act.element or not says_only(verb):
            return False
        if not verb.classes & self.same_day:
            return level is not clause or verb.index < day.index < act.element.index
        told = level.subject is not None and not _takes_part(level, act)
        return act.root != "ASSAULT" and (told or level.has("source"))

    def _only_says(self, verb: Element | None) -> bool:
        """Whether a verb only says who tells: its date is that of the telling."""
        return says_only(verb) and verb is not None and not verb.classes & self.same_day

    def _of_other(self, clause: Clause, day: Element, act: Act) -> bool:
        """Whether a date says when something else was: "since the war began on …", "the January deal"."""
        at = clause.elements.index(day)
        if self._of_no_act(clause.elements, at) and not _in_force(act.element):
            return True
        if not self.saying_apart:
            return False
        behind = clause.elements[at + 1] if at + 1 < len(clause.elements) else None
        if (
            behind is not None
            and behind.kind == "noun"
            and behind is not act.element
            and behind.tokens[0] == day.tokens[1]
        ):
            return not (behind.is_violent and any(f.result for f in act.element.frames))
        return self._since_then(clause.elements, at)

    def _of_no_act(self, elements: Sequence[Element], at: int) -> bool:
        """Whether a date says from or to when something lasts, or names a deal."""
        if at and elements[at - 1].kind == "preposition" and elements[at - 1].relation in self.relations.aimed:
            return True  # «إلى اليوم», «أرجئ إلى الاثنين»
        if self._of_what_followed(elements, at):
            return True
        lasts = goes_on_since(elements, at, self.relations) or from_then_on(elements, at, self.relations)
        return lasts or names_deal(elements, at, self.accusative, self.relations.signed)

    def _of_what_followed(self, elements: Sequence[Element], at: int) -> bool:
        """«… قبيل سيطرة س على ص في تموز»: whether a date says when something was before which all this had happened."""
        behind = _behind(elements, at, self.relations.before)
        return any(element.kind in _TOLD for element in behind)

    def _since_then(self, elements: Sequence[Element], at: int) -> bool:
        """ "since the onset of the war on Feb. 24": whether a date says when what was before began."""
        behind = _behind(elements, at, self.relations.since)
        return any(element.kind != "preposition" for element in behind)


def _behind(elements: Sequence[Element], at: int, ties: Set[str]) -> Sequence[Element]:
    """The elements between the last of some prepositions before a date and the date, no verb or mark among them."""
    for index in range(at - 1, -1, -1):
        element = elements[index]
        if element.kind in ("verb", "mark"):
            break
        if element.kind == "preposition" and element.relation in ties:
            return elements[index + 1 : at]
    return ()


def had_happened(sentence: Sequence[Element], first: int, at: int) -> bool:
    """«قتل س في ص، وكان قد نجا من …»: whether a pluperfect opens between the first act of a sentence and an element."""
    between = sentence[first + 1 : at]
    marked = [e.index for e in between if e.kind == "pluperfect"]
    return any(e.kind == "verb" and "plain" in e.classes and e.index < marked[-1] for e in between) if marked else False


def closes(sentence: Sequence[Element], at: int) -> bool:
    """«… التي أنشأها في إدلب، اليوم الأحد.»: whether a day set off by a comma ends a sentence: it is that of all of it."""
    day = sentence[at].date
    off = at > 0 and sentence[at - 1].kind == "mark" and sentence[at - 1].text == ","
    ends = at + 1 == len(sentence) or (at + 2 == len(sentence) and sentence[at + 1].kind == "mark")
    return off and ends and day is not None and day.precision == "day"


def _premodifies(sentence: Sequence[Element], at: int) -> bool:
    """Whether words follow a day with nothing between them ("Monday's arrests")."""
    behind = sentence[at + 1] if at + 1 < len(sentence) else None
    return behind is not None and behind.kind in _TOLD and behind.span[0] - sentence[at].span[1] <= _GENITIVE


def _they(sentence: Sequence[Element], at: int) -> bool:
    """ "a ceasefire they declared this week": whether a verb stands straight behind a pronoun."""
    before = sentence[at - 1]
    return sentence[at].kind == "verb" and before.phrase is not None and before.phrase.members[0].who == "pronoun"


def _of_harm(opener: Element, act: Act, sentence: Sequence[Element]) -> bool:
    """«قتل ثلاثة، أمس، إثر قصف»: whether force behind ``opener`` did the harm told ahead of it, at one time with it."""
    if not act.element.is_violent:
        return False
    inside = [e for e in sentence[opener.index :] if e.is_violent]
    ahead = [e for e in sentence[: opener.index] if e.is_violent]
    return bool(inside) and any(frame.result for e in ahead for frame in e.frames)


def _says_a_source(verb: Element | None, sentence: Sequence[Element]) -> bool:
    """«كشفت وسائل إعلام، الاثنين، …»: whether a verb only says that a source tells."""
    behind = sentence[verb.index + 1] if verb is not None and verb.index + 1 < len(sentence) else None
    return behind is not None and behind.kind == "source" and says_only(verb)


def _takes_part(said: Clause, act: Act) -> bool:
    """Whether who says so is one of those who act: «أعلن الجيش أمس عن إرسال تعزيزات»."""
    members = said.subject.members if said.subject is not None else ()
    by = {m.actor for m in members if m.actor}
    return bool(by & set(act.actors)) or not act.actors


def _in_force(act: Element) -> bool:
    """«فرض حظر تجول اعتبارا من مساء اليوم»: what is laid on others or refused them is done from the day it begins."""
    return any(frame.root in _LAID_ON for frame in act.frames)

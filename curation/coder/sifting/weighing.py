"""Weighing: whether what stands around the words for an act makes it one that took place, or only the topic.

Grammar says whether words assert an act (``telling``); newspapers also assert history, crimes at trial, figures of many
years and what a film shows. No single mark of these decides, so each speaks for or against, by the points of the
language's ``weighing.toml``, and an act with fewer than none is named, not told: it may add to a told act, and makes no
event of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ...dates.mention import Since
from ..acts.cues import HISTORY, beside_it, of_act, set_off, timeliness
from ..clauses.acts import MENTIONED, TOLD, TOLL, Act
from ..days_and_places.inheriting import is_headline
from ..lexicon.lexicon import Lexicon
from ..units.tokens import Tokens
from ..words.elements import Element
from .already_known import already_known
from .no_news import opens_long_ago, shown

#: Among how many elements the time a sentence opens with stands.
_OPENING = 3
#: How many tokens ahead of a noun of action the word may stand that leads it ("any such armed attack").
_DESCRIBED = 3
#: What the heading of a chronicle's line is made of, at most so many tokens; how many digits a year has that no era is told of.
_HEADING, _OPENED, _CLOSED, _YEAR, _LONGEST_YEAR = 4, frozenset("([•*"), frozenset(":-–—)]|"), 3, 4
#: What a question ends in: it tells nothing.
_QUESTION = "?"
#: The words for a day of remembrance, and those an obituary opens with (``weighing.toml``).
ANNIVERSARY = frozenset({"anniversary", "memorial"})
LIFE = "life"
#: The words for works of art; what happens in one is told in the present, in languages in which news is told in the past.
_WORKS = frozenset({"story", "fiction"})
_PRESENT = frozenset({"base", "present"})
#: What is done many times over in a war.
_BY_MANY = frozenset({"ASSAULT", "COERCE", "PROTEST"})
#: The words that set one act apart from all since a day ("the deadliest strike since 2013").
RECORD = "record"
#: Where words stand whose meaning holds for the sentences behind as well.
_UNARMED = "unarmed"
_LASTING = frozenset({"uncaused", _UNARMED})
#: The words for what somebody sets off.
ARMED = "armed"
#: How many tokens behind a word that governs an act the act may begin ("the anniversary of the second Velmar uprising").
_GOVERNED = 6
#: Modes of verbs that things do to each other too: a lorry hits a wall, or slams into it.
_ROUGH = frozenset({"ASSAULT", "ASSAULT:heavy-weapons"})
#: Modes of what goes off, and of people killed or hurt.
_BLASTS = frozenset({"ASSAULT", "ASSAULT:explosives"})
#: The words for accidents and disasters a report opens with, up to which sentence, and what officials do about them.
MISHAP = "mishap"
_OPENS = 2
_ABOUT_IT = frozenset({"ACCUSE", "AGREE", "AID", "COERCE", "CONSULT", "MOBILIZE", "REQUEST", "RETREAT", "SUPPORT"})
#: Ground is taken whatever burns beside it.
_TAKING = "COERCE:seize"
#: What is done on the ground: behind a day of remembrance it was done then.
_DONE = frozenset({"COERCE", "MOBILIZE", "RETREAT", "SANCTION"})


class Weigher:
    """Weighs the acts of one report, sentence by sentence. ``published``: the days it may be about; ``dated``: whether it tells any such day."""

    def __init__(self, lexicon: Lexicon, tokens: Tokens, published: Sequence[date], dated: bool) -> None:
        self.lexicon = lexicon
        self.weights = lexicon.weights
        self.tokens = tokens
        self.published = published
        self.dated = dated
        #: Where the subject stands first, what stands behind an act in another clause is not told of it.
        self.behind_is_apart = not lexicon.settings.get("subject_after_verb", True)
        self.opened = False
        self.first = True
        self.remembers = False
        #: Whether the report opened with somebody's death at his age: what it tells without a day is his life.
        self.life = False
        #: The cues told so far of what kills without anybody's doing.
        self.uncaused: set[str] = set()
        #: Whether the report began with times long past; None once it told of the present.
        self.history: bool | None = False
        #: Whether the report opened with an accident, and told no force; None once it told any, or something else first.
        self.mishap: bool | None = False
        self.sentences = 0
        #: Whether the report is about a work of art whose plot is told in the present.
        self.plot = bool(lexicon.settings.get("plots_in_present")) and not _WORKS.isdisjoint(
            match.sense.value
            for found in (self.weights.book.all_matches(tokens) if self.weights.book else ())
            for match in found
        )

    def sums(self, sentence: Sequence[Element], acts: Sequence[Act]) -> None:
        """Take out acts that are the sum of many, before any joins one of its sentence: their figures are not its own."""
        for act in [act for act in acts if act.status == TOLD and self._tally(act, sentence)]:
            act.status = TOLL

    def settle(self, sentence: Sequence[Element], acts: Sequence[Act]) -> None:
        """Give acts that more speaks against than for the status of what is only named."""
        headline = not self.opened and is_headline(sentence)
        self.opened = True
        if sentence and sentence[-1].text == _QUESTION:
            for act in acts:
                act.status = MENTIONED if act.status == TOLD else act.status
        told = [act for act in acts if act.status == TOLD]
        found = [*self._words(sentence), *([(0, "headline")] if headline else [])]
        if self.remembers:
            found.append((0, "remembered"))
        found += [(0, name) for name in self.uncaused]
        if any(name == ARMED for _, name in found):
            found = [(at, name) for at, name in found if self.weights.words.get(name) != _UNARMED]
        self.uncaused |= {name for _, name in found if self.weights.words.get(name) in _LASTING}
        self._bygone(told, sentence, found)
        if self.remembers or (self.first and any(name in ANNIVERSARY for _, name in found)):
            for act in told:
                if act.root in _DONE and "day" not in of_act(act, sentence, self.lexicon, self.published):
                    act.status = MENTIONED
        for act in told:
            known = already_known(act, sentence, self.tokens, self.lexicon)
            if known or self._any(act) or self._looks_back(act, sentence):
                act.status = MENTIONED
            if (
                self.plot
                and not headline
                and _in_present(act)
                and "day" not in of_act(act, sentence, self.lexicon, self.published)
            ):
                act.status = MENTIONED  # "the officers seize his money … the new thriller"
            elif not headline and not self.dated and shown(act, sentence, self.tokens, self.lexicon):
                act.status = MENTIONED  # "A bomb is detonated in a hotel", on no day: so goes a plot
        self._about_mishap(told, found)
        self.life = self.life or (self.sentences <= _OPENS and any(name == LIFE for _, name in found))
        for act in told if self.life else ():
            if "day" not in of_act(act, sentence, self.lexicon, self.published):
                act.status = MENTIONED
        weighed = [act for act in told if act.root in self.weights.start]
        for act in weighed:
            if self.points(act, sentence, found) < 0:
                act.status = MENTIONED
        if self.history is False and self._begins() and opens_long_ago(acts, sentence, self.published, self._aside):
            self.history = True
        elif self.history is False and any(act.status == TOLD for act in told):
            self.history = None
        self._remember(sentence)

    def _bygone(self, told: Sequence[Act], sentence: Sequence[Element], found: list[tuple[int, str]]) -> None:
        """Times long past make any act one only named, but where a day the report can be about stands beside it."""
        if not self.weights.every:
            return
        dates = [(e, timeliness(e.date, self.published)) for e in sentence if e.date is not None]
        if self._headed_by_a_year(sentence):
            found.append((sentence[0].tokens[0], "ancient"))
        past = {name for _, name in (*found, *dates)} & self.weights.every
        if any(when == "day" for _, when in dates):
            self.history = None
        long_past = [act for act in told if past and self._long_past(act, sentence, found)]
        if past and self.history is False and not (self.behind_is_apart and len(long_past) < len(told)):
            self.history = True
        for act in told if self.history else long_past:  # «قتل س أمس، وكان قد عمل في … عام 2011»
            if not any(when == "day" and e in act.clause.elements for e, when in dates):
                act.status = MENTIONED

    def _headed_by_a_year(self, sentence: Sequence[Element]) -> bool:
        """ "1187: The sultan besieged …", "30 BC – …": whether a sentence opens with a year before the reports coded here."""
        first = sentence[0].tokens[0] if sentence else 0
        words = [token.word for token in self.tokens[first : first + _HEADING] if token.word not in _OPENED]
        eras = self.weights.eras
        number = next((word for word in words[:2] if word.isdecimal() and len(word) <= _LONGEST_YEAR), "")
        if not number or int(number) >= HISTORY or not (words[0] == number or words[0] in eras):
            return False
        behind = words[words.index(number) + 1 :][:1]
        era = not eras.isdisjoint(words[:2])
        return bool(behind) and (era or (len(number) >= _YEAR and behind[0] in _CLOSED))

    def _any(self, act: Act) -> bool:
        """ "any agreement", "any such attack": whether a noun is led by a word that leaves open whether there is one."""
        first, words = act.element.tokens[0], self.lexicon.settings.get("indefinite", ())
        if act.element.kind != "noun" or not words:
            return False
        before = self.tokens[max(0, first - _DESCRIBED) : first]
        led = [n for n, token in enumerate(before) if token.word in words and token.sentence == act.sentence]
        return bool(led) and all(token.is_word for token in before[led[-1] :])

    def _long_past(self, act: Act, sentence: Sequence[Element], found: Sequence[tuple[int, str]]) -> bool:
        """Whether times long past are told beside an act, not of what had happened before it, nor of whom it names."""
        every = self.weights.every
        if any(name in every and not self._aside(at, act, sentence) for at, name in found):
            return True
        beside = [e for e in beside_it(act, sentence) if e.date is not None]
        if self.behind_is_apart:
            beside = [e for e in beside if not self._aside(e.tokens[0], act, sentence)]
        return bool(every.intersection(timeliness(e.date, self.published) for e in beside if e.date is not None))

    def _aside(self, at: int, act: Act, sentence: Sequence[Element]) -> bool:
        """«قتل قائد الفصيل الذي تأسس عام 1987»: whether what stands at a token is of a clause the act is no part of."""
        verb = act.element.tokens[0]
        if self.behind_is_apart and at > verb:
            return not any(e.tokens[0] <= at < e.tokens[1] for e in act.clause.elements)
        opens = next((e for e in reversed(sentence) if e.kind == "relative" and e.tokens[0] < at), None)
        if opens is not None and verb < opens.tokens[0]:
            return True
        return set_off(sentence, at, verb)

    def _looks_back(self, act: Act, sentence: Sequence[Element]) -> bool:
        """ "From 2015 to 2019, US troops helped to train …": whether a sentence opens with a time before the window."""
        opening = next((e for e in sentence[:_OPENING] if e.kind not in ("mark", "preposition", "coordinator")), None)
        if (
            not self.published
            or opening is None
            or opening.date is None
            or timeliness(opening.date, self.published) != "old"
        ):
            return False
        return "day" not in of_act(act, sentence, self.lexicon, self.published)

    def _tally(self, act: Act, sentence: Sequence[Element]) -> bool:
        """ "more than 130 strikes since 2013": whether an act is a sum of many, over a time wider than the window."""
        here = act.clause.elements if act.root in _BY_MANY and self.published else ()
        since = [e for e in here if e.date is not None and isinstance(e.date.mention.meaning, Since)]
        if not any(timeliness(e.date, self.published) == "long" for e in since if e.date is not None):
            return False
        cues = set(of_act(act, sentence, self.lexicon, self.published))
        words = self.lexicon.settings.get("many", ())
        many = any(e.kind == "number" or e.text in words for e in here) or "counted" in cues
        return many and "day" not in cues and all(name != RECORD for _, name in self._words(sentence))

    def _about_mishap(self, told: Sequence[Act], found: Sequence[tuple[int, str]]) -> None:
        """Where a report opens with an accident, an inquiry, help or a road closed are only named."""
        self.sentences += 1
        force = any(act.root in ("ASSAULT", "PROTEST") and not act.frame.result for act in told)
        if force:
            self.mishap = None
        elif self.mishap is False and self.sentences <= _OPENS:
            self.mishap = any(name == MISHAP for _, name in found)
        here = not force and any(name == MISHAP for _, name in found)
        for act in told if self.mishap or here else ():
            if act.root in _ABOUT_IT and act.mode != _TAKING:
                act.status = MENTIONED

    def _begins(self) -> bool:
        """Whether a report on no day it can be about still begins."""
        return bool(self.published) and not self.dated and self.sentences <= _OPENS

    def _remember(self, sentence: Sequence[Element]) -> None:
        """Note whether the report's first sentence tells of a day of remembrance."""
        if self.first:
            self.remembers = any(name in ANNIVERSARY for _, name in self._words(sentence))
            self.first = False

    def points(self, act: Act, sentence: Sequence[Element], found: Sequence[tuple[int, str]]) -> float:
        """What speaks for an act, less what speaks against it."""
        table = self.weights.points[act.root]
        start = self.weights.start[act.root]
        return start + act.frame.weight + sum(table.get(c, 0.0) for c in self.cues(act, sentence, found))

    def cues(self, act: Act, sentence: Sequence[Element], found: Sequence[tuple[int, str]]) -> set[str]:
        """The cues around an act; ``found``: the lexical ones of its sentence, with their tokens."""
        cues = set(of_act(act, sentence, self.lexicon, self.published))
        first, stop = act.clause.elements[0].tokens[0], act.element.tokens[0]
        for at, name in found:
            stands = self.weights.words.get(name, "sentence")
            if name == "remembered" and not cues.isdisjoint({"day", "day-near"}):
                continue
            if name in self.weights.every and name in self.weights.words and self._aside(at, act, sentence):
                continue
            if (
                stands == "sentence"
                or (stands == "before" and first <= at < stop)
                or (stands == "governing" and act.element.kind == "noun" and 0 < stop - at <= _GOVERNED)
                or (stands == "uncaused" and not any(map(_causes, (act, *act.means))))
                or (stands == _UNARMED and all(map(_went_off, (act, *act.means))))
            ):
                cues.add(name)
        return cues

    def _words(self, sentence: Sequence[Element]) -> list[tuple[int, str]]:
        """Lexical cues of a sentence with the token each begins at."""
        book = self.weights.book
        if book is None or not sentence:
            return []
        span = range(sentence[0].tokens[0], sentence[-1].tokens[1])
        found = book.all_matches(self.tokens)
        return [(at, match.sense.value) for at in span for match in found[at]]


def _in_present(act: Act) -> bool:
    """Whether an act is told by a verb in its present form."""
    verb = act.element
    return verb.kind == "verb" and verb.features is not None and verb.features.tense in _PRESENT


def _went_off(act: Act) -> bool:
    """Whether an act is no more than an explosion, or what came of one, with nobody told to have brought it about."""
    return act.mode in _BLASTS and (act.frame.result or "subject" not in act.slots or not act.slots["subject"].actors)


def _causes(act: Act) -> bool:
    """Whether an act, or what people died by, is force: "a bus struck a car, killing two" is none."""
    if act.frame.result:
        return False  # «أسفر عن وفاة شخص وإصابة آخرين»: that people died or were hurt says of nothing that it was force
    by = act.slots.get("subject")
    unsaid = act.element.kind == "verb" and act.element.voice != "passive" and (by is None or not by.actors)
    return not unsaid or act.mode not in _ROUGH

"""Clauses: one verb each (or none), split where a verb, a relative or a subordinator opens a new one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import attrgetter

from ..lexicon.relations import NO_RELATIONS, Relations
from ..units.noun_phrases import NounPhrase
from ..words.elements import Element
from ..words.subject_first import MODAL, OPENERS, open_behind_prepositions, open_relatives, start_before_subject
from .deadly_relatives import about_a_war, deadly_act, goes_on_counting, parts_act_from_deaths
from .interrupted import give_back
from .unmarked_clauses import about_noun, absolute, behind_people

#: Elements that may stand between a subject and its verb without ending the clause.
_BETWEEN = frozenset({"date", "mark", "place", "word", "preposition"})
#: What may stand between an act and a clause about it: where it happened.
_WHERE = frozenset({"place", "word", "preposition"})
#: Elements stand in the order of their numbers in the sentence.
_INDEX = attrgetter("index")
#: An opener with at most this many elements is no clause without what follows.
_SHORT = 3


@dataclass(slots=True, eq=False)
class Clause:
    """Elements of one clause. ``opener``: what opened it, "" for a main clause; ``parent``: the clause it hangs on.

    ``antecedent``: what a relative clause is about, ``adjacent`` if it stands straight before it; ``subject``: whom the clause is about; ``caused``: whom its verb
    brought to act; ``about_act``: it is a relative clause about an act of violence before it; ``background``: it or what stands before it opens a background remark.
    ``deadly``: the act in it of which a relative clause says whom it killed; ``about_noun``: it is one about an act before it, by a pronoun behind its verb of helping; ``main``: the verb of the noun it opens with, behind an infinitive ("talks to end the war opened").
    """

    elements: list[Element]
    sentence: int
    opener: str = ""
    verb: Element | None = None
    antecedent: NounPhrase | None = None
    parent: Clause | None = None
    subject: NounPhrase | None = None
    caused: NounPhrase | None = None
    background: bool = False
    about_act: bool = False
    adjacent: bool = False
    main: Element | None = None
    about_noun: bool = False
    deadly: Element | None = None
    relations: Relations = NO_RELATIONS

    @property
    def nouns(self) -> list[Element]:
        """Its nouns of action."""
        return [e for e in self.elements if e.kind == "noun"]

    @property
    def besides(self) -> bool:
        """Whether it is opened by a word for what happened besides («كما انفجرت عبوة …»)."""
        words = self.relations.besides
        return bool(words) and any(e.text in words for e in self.elements[:3] if e.kind in OPENERS)

    def has(self, kind: str) -> bool:
        """Whether one of its elements is of a kind."""
        return any(e.kind == kind for e in self.elements)

    def before(self, element: Element) -> list[Element]:
        """Its elements ahead of one."""
        return self.elements[: bisect_left(self.elements, element.index, key=_INDEX)]

    def after(self, element: Element) -> list[Element]:
        """Its elements behind one."""
        return self.elements[bisect_right(self.elements, element.index, key=_INDEX) :]


def split(
    sentence: Sequence[Element],
    subject_first: bool = False,
    infinitive: str = "",
    relations: Relations = NO_RELATIONS,
) -> list[Clause]:
    """The clauses of a sentence, in order, each linked to the clause it hangs on.

    ``subject_first``: the subject always stands before its verb; ``infinitive``: the word before an infinitive then;
    ``relations``: what the language's grammar knows of prepositions.
    """
    for element in sentence[1:]:
        if element.kind == "resumption" and _takes_up(sentence[element.index - 1], subject_first):
            element.kind = "word" if subject_first else "instance"  # behind the verb stands what happened
    if subject_first:
        open_behind_prepositions(sentence, relations.opening)
        open_relatives(sentence)
    needing = [e for e in sentence if e.kind == "verb" and e.complement]
    for element in sentence if needing else ():
        counts = element.gerund and any(frame.count for frame in element.frames)  # "raided a village, killing ten"
        if element.kind == "verb" and not counts and any(e.kind == "verb" and _within(element, e) for e in needing):
            element.kind = "word"  # «offered to mediate»: the second verb is part of the first
    opening = [e for e in sentence if e.kind == "verb" or e.kind in OPENERS]
    found = [_start(sentence, e, subject_first, infinitive, relations) for e in opening]
    starts = sorted({0, *(start for start in found if start is not None)})
    clauses: list[Clause] = []
    for start, stop in zip(starts, [*starts[1:], len(sentence)], strict=True):
        elements = list(sentence[start:stop])
        verb = next((e for e in elements if e.kind == "verb"), None)
        opener = next((e.kind for e in elements[:3] if e.kind in OPENERS), "")
        behind = verb is not None and verb.gerund and behind_people(sentence, verb) and verb is elements[0]
        about = verb is not None and about_noun(sentence, verb, relations)
        bare = about and verb is not None and sentence[verb.index - 1].kind != "relative"
        if verb is not None and not opener and (verb.describes or behind or bare):
            opener = "relative"
        clause = Clause(elements, elements[0].sentence, opener, verb, relations=relations, about_noun=about)
        if clauses:
            clause.parent = _parent(clauses, clause)
            if opener == "relative":
                clause.antecedent = next((e.phrase for e in reversed(clauses[-1].elements) if e.kind == "np"), None)
                clause.antecedent = _nearest(clause.antecedent, elements, relations.of_one)
                if about_a_war(clauses[-1].elements, elements, relations.of_things, relations.wars):
                    clause.antecedent = None
                clause.adjacent = next((e.kind for e in reversed(clauses[-1].elements) if e.kind != "mark"), "") == "np"
        clauses.append(clause)
    clauses = _joined(clauses)
    give_back(clauses)
    if subject_first and infinitive:
        following: Clause | None = None
        for clause in reversed(clauses):
            if following is not None:
                clause.main = _behind_infinitive(clause, following, infinitive)
            following = following if _only_infinitive(clause, infinitive) else clause
    return clauses


def _takes_up(before: Element, subject_first: bool) -> bool:
    """ "welcomed it", «تلا ذلك اعتقال س»: whether a word that takes up what was told is part of what stands before it."""
    if subject_first:
        return before.kind in ("verb", "preposition")
    return before.kind == "verb" and "existential" in before.classes and not before.frames


def _only_infinitive(clause: Clause, infinitive: str) -> bool:
    """Whether a clause begins with an infinitive."""
    first = clause.elements[0]
    return clause.verb is not None and first.kind == "preposition" and first.text == infinitive


def _behind_infinitive(clause: Clause, following: Clause, infinitive: str) -> Element | None:
    """ "talks to end the war opened": the verb of a noun that an infinitive parts from it, None where it has none."""
    verb, later = clause.verb, following.verb
    if verb is None or later is None or following.opener or later.gerund or later.describes or later.voice == "passive":
        return None
    ahead = clause.before(verb)
    if not ahead or ahead[-1].kind != "preposition" or ahead[-1].text != infinitive:
        return None
    own = following.before(later)
    while own and own[0].kind == "np" and own[-1].kind == "word":
        own = own[1:]  # "talks to end S's civil war resumed"
    alone = not any(e.kind in ("np", "noun", "mark", "coordinator", "preposition") for e in own)
    return later if alone and any(e.kind == "noun" for e in ahead) else None


def _only_was(clause: Clause) -> bool:
    """Whether a relative clause holds no more than a verb that is no act («الذين كانت»)."""
    verb = clause.verb
    if verb is None or "plain" not in verb.classes or verb.frames:
        return False
    return all(e.kind in ("pluperfect", "mark", "date") for e in clause.after(verb))


def _nearest(phrase: NounPhrase | None, relative: Sequence[Element], of_one: frozenset[str]) -> NounPhrase | None:
    """«بين س وص التي شنت …»: a relative word that shows no dual or plural means the last body of a joined phrase."""
    word = next((e.text for e in relative if e.kind == "relative"), "")
    if phrase is None or len(phrase.members) < 2 or word not in of_one:
        return phrase
    return replace(phrase, members=phrase.members[-1:], plurality="")


def _within(element: Element, other: Element) -> bool:
    """Whether an element stands among the words another needs."""
    return element is not other and other.needs(element.tokens[0])


def _start(
    sentence: Sequence[Element], element: Element, subject_first: bool, infinitive: str, relations: Relations
) -> int | None:
    """Where the clause begins that a verb or an opener opens, or None where it opens none."""
    if element.kind in OPENERS:
        return element.index
    index = element.index
    start = index
    if element.gerund and absolute(sentence, index, relations.absolute):
        return index - 2  # "…, with S acting as mediator"
    if element.gerund and index > 0 and sentence[index - 1].kind == "negation":
        return index - 1  # "without reaching a deal"
    if element.gerund and index == 1 and sentence[0].kind == "word":
        return 0  # "Strongly condemning the attack, …"
    if element.describes or element.gerund:
        return index - (index > 0 and bool(element.preposition))
    # «تحالف يقوده …», «…، داعيا إلى …»: what stands before it is no subject
    own_object = element.pronoun is not None or element.circumstance
    if subject_first:
        return start_before_subject(sentence, index, infinitive)
    if element.conjunction and element.conjunction == relations.conjunction:
        return index  # «استدعت س، الجمعة، السفير، وأبلغته …»: behind the word for "and" a verb has no subject before it
    while index > 0:
        before = sentence[index - 1]
        if before.kind in OPENERS or before.kind == "verb":
            break
        if before.kind in MODAL or before.kind == "coordinator":
            start = index - 1
        elif own_object:
            break
        elif before.kind == "np" and not before.preposition:
            behind_mark = index - 1 == 0 or sentence[index - 2].kind in ("mark", *OPENERS, "source")
            opens = behind_mark or (bool(before.conjunction) and not _joined_to(sentence, index - 1, element))
            return index - 1 if opens or not any(e.kind in ("verb", "noun") for e in sentence[: index - 1]) else start
        elif (opening := _subject_act(sentence, index)) is not None:
            return opening  # «إن عبوة استهدفت …»: the act named before the verb is its subject
        elif (opening := _opens_ahead(sentence, index - 1, relations.ahead)) is not None:
            start = index = opening  # «بوساطة س، تم …»: who mediated stands before the verb
            continue
        elif before.kind not in _BETWEEN or (before.kind == "mark" and before.text not in ",-"):
            break
        index -= 1
    return start


def _joined_to(sentence: Sequence[Element], index: int, verb: Element) -> bool:
    """«مواجهات بين محتجين وعناصر س في م، استخدمت …»: whether a phrase is joined to people straight before it, and a mark parts
    it from the verb."""
    apart = any(e.kind == "mark" for e in sentence[index + 1 : verb.index])
    return apart and sentence[index - 1].kind in ("np", "noun")


def _subject_act(sentence: Sequence[Element], index: int) -> int | None:
    """Where the bare noun of an act begins whose phrase reaches up to ``index`` from what opens a clause; else None.

    «غارة للتحالف على بلدة س قتلت …», «إن العبوة استهدفت …»: such a noun, or a word for an operation, is the subject; of a
    verb that only says it took place («إن عملية التبادل تمت …») the noun of any act is.
    """
    start = index - 1
    while start > 0 and _in_noun_phrase(sentence[start], sentence[start - 1]):
        start -= 1
    noun = sentence[start]
    acts = noun.kind == "noun" and (noun.is_violent or sentence[index].only_happens)
    if not (noun.kind == "operation" or acts) or noun.preposition:
        return None
    return start if start == 0 or sentence[start - 1].kind in (*OPENERS, "source") else None


def _in_noun_phrase(element: Element, before: Element) -> bool:
    """Whether an element can belong to the phrase of a noun of action further ahead."""
    if element.kind in ("place", "preposition", "word"):
        return before.kind not in OPENERS and before.kind != "mark"
    if element.kind == "np":
        return bool(element.preposition) or before.kind == "noun"
    return element.kind == "noun" and bool(element.preposition)


def _opens_ahead(sentence: Sequence[Element], index: int, ahead: frozenset[str]) -> int | None:
    """Where words of mediation that open a clause before its verb begin, None where an element is not the last of such."""
    element = sentence[index]
    if not element.preposition or not (element.preposition in ahead or any(f.mediates for f in element.frames)):
        return None
    start = index - (index > 0 and sentence[index - 1].kind == "preposition")
    opens = start == 0 or sentence[start - 1].kind in ("mark", "source", *OPENERS)
    before = start - 1
    while before > 0 and sentence[before].kind in ("word", "place"):
        before -= 1
    joined = before >= 0 and _opens_ahead(sentence, before, ahead) is not None
    return start if opens or joined else None


def _joined(clauses: list[Clause]) -> list[Clause]:
    """An opener alone («إن» before its clause) belongs to the clause that follows."""
    result: list[Clause] = []
    for clause in clauses:
        before = result[-1] if result else None
        alone = before is not None and before.verb is None and before.opener and not before.nouns
        if before is not None and before.opener == "relative" and clause.elements[0].kind == "mark":
            alone = False  # "the envoy, who is from S, met …"
        if before is not None and alone and not clause.opener and (clause.verb or len(before.elements) <= _SHORT):
            before.elements += clause.elements
            before.verb, before.about_noun = clause.verb, clause.about_noun
        else:
            result.append(clause)
    for before, clause in pairwise(result):
        if not clause.opener and before.opener == "relative" and _only_was(before):  # «الذين كانت قد اعتقلتهم س»
            clause.opener, clause.antecedent, clause.adjacent = "relative", before.antecedent, before.adjacent
            clause.parent = before.parent
    for before, clause in pairwise(result):
        if _about_violence(before, clause):
            clause.antecedent, clause.adjacent, clause.about_act = None, False, True
    for before, clause in pairwise(result):
        if _led_by_that(before, clause):
            counts = clause.verb is not None and any(frame.count for frame in clause.verb.frames)
            before.deadly = next((e for e in reversed(before.nouns) if counts and e.is_violent), before.deadly)
            clause.opener, clause.antecedent, clause.adjacent, clause.about_act = "relative", None, False, True
    for noun, before, clause in zip(result, result[1:], result[2:], strict=False):
        if parts_act_from_deaths(
            noun.elements, before, clause
        ):  # "the fighting that broke out between S and T has left …"
            clause.opener, clause.antecedent, clause.adjacent, clause.about_act = "relative", None, False, True
            noun.deadly = noun.elements[-1]
    for noun, before, clause in zip(result, result[1:], result[2:], strict=False):
        if _goes_on_about(noun, before, clause):  # «الهجوم الذي وقع في س واستهدف ص»
            clause.opener, clause.antecedent, clause.adjacent, clause.about_act = "relative", None, False, True
    for k, clause in enumerate(result[1:], 1):
        if (told := _told_with(result, k)) is not None:  # "clashes that killed ten and wounded 20"
            clause.opener, clause.antecedent, clause.adjacent = "relative", None, False
            clause.about_act, clause.parent = told.about_act, told.parent
    known = {id(c) for c in result}
    for k, clause in enumerate(result):
        if clause.parent is not None and id(clause.parent) not in known:
            goes_on = clause.verb is not None and clause.verb.conjunction  # «… الذي وقع أمس، وهدد …»
            clause.parent = (_parent(result[:k], clause) if goes_on else result[k - 1]) if k else None
    return result


def _told_with(clauses: Sequence[Clause], index: int) -> Clause | None:
    """The relative clause about an act or a war with which a joined verb goes on to count people; None where none does."""
    before = clauses[index - 1]
    if before.elements[-1].kind == "mark" or not goes_on_counting(clauses[index].elements):
        return None
    if before.verb is not None and before.verb.gerund and index > 1:
        before = clauses[index - 2]  # "killed ten people including two children and wounded 20"
    return before if before.opener == "relative" and before.antecedent is None else None


def _goes_on_about(noun: Clause, before: Clause, clause: Clause) -> bool:
    """Whether a verb of force joined without a mark goes on with a relative clause about an act of violence."""
    verb, last = clause.verb, noun.elements[-1]
    if before.opener != "relative" or verb is None:
        return False
    if clause.elements[0] is not verb or not verb.conjunction:
        return False
    happened = before.verb is not None and ("existential" in before.verb.classes or before.about_act)
    plain = before.elements[-1].kind != "mark" and verb.is_violent and verb.voice == "active"
    return happened and plain and last.kind == "noun" and last.is_violent


def _led_by_that(before: Clause, clause: Clause) -> bool:
    """ "a strike on Monday that left two dead": whether "that" stands straight before a verb of force, behind an act of violence."""
    verb, first = clause.verb, clause.elements[0]
    led = clause.opener == "subordinator" and first.text == before.relations.that and clause.elements[1:2] == [verb]
    if not (before.relations.opening and led and verb is not None and verb.is_violent):
        return False
    struck = [e for e in before.nouns if e.is_violent]
    return bool(struck) and not any(frame.mutual for frame in struck[-1].frames)


def _about_violence(before: Clause, clause: Clause) -> bool:
    """«الهجوم الذي استهدف س»: whether a relative clause with a verb of force is about an act of violence before it."""
    last = before.elements[-1]
    if clause.opener != "relative" or clause.verb is None or not clause.verb.is_violent:
        return False
    if (act := deadly_act(before.elements, clause.elements, before.relations.of_things)) is not None:
        before.deadly = act
        return True
    if clause.verb.voice == "active" and before.relations.opening and last.kind in ("place", "word"):
        last = next((e for e in reversed(before.elements) if e.kind not in _WHERE), last)
    return last.kind == "noun" and last.is_violent


def _parent(clauses: list[Clause], clause: Clause) -> Clause:
    """A relative or subordinate clause hangs on the one before it, a coordinate one on the last that is not relative."""
    if clause.opener:
        return clauses[-1]
    return next((c for c in reversed(clauses) if c.opener != "relative"), clauses[-1])

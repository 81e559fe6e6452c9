"""Acting nouns: the noun of an act as the subject of a verb, or as what a clause straight behind describes."""

from __future__ import annotations

from collections.abc import Sequence

from ..units.noun_phrases import NounPhrase
from ..words.elements import Element
from .acts import Act
from .clauses import Clause

#: What may stand before the noun that opens a clause.
_OPENING = frozenset({"subordinator", "coordinator", "mark", "date"})


def act_is_subject(clause: Clause, verb: Element, before: list[NounPhrase]) -> bool:
    """«استهدف القصف مواقع س», "a strike killed two": the noun of an act is the subject, the phrase after it the object."""
    if verb.voice == "passive" or before:
        return False
    if any(frame.reaches for frame in verb.frames):
        own = any(e.index < verb.index for e in clause.nouns) or noun_behind(clause, verb) is not None
        return own or (clause.parent is not None and bool(clause.parent.nouns))
    if "achieve" in verb.classes:  # «وساطة تنجح في تبادل …»
        return any(e.index < verb.index and any(f.mediates for f in e.frames) for e in clause.nouns)
    if not verb.is_violent:
        return False
    if clause.about_act and clause.opener == "relative" and clause.relations.conjunction:
        return verb.pronoun is None  # «الهجوم الذي استهدف ص», «الهجوم الذي وقع في س واستهدف ص»
    nouns = [e for e in clause.nouns if not e.preposition and e.is_violent]
    position = clause.elements.index(verb)
    if position and clause.elements[position - 1].kind == "operation" and not clause.elements[position - 1].preposition:
        return True  # «إن الحملة استهدفت …»
    ahead = described_before(clause) if position == 0 else None
    if position == 0 and _carried_out(clause.parent):
        return not verb.pronoun  # «قصف نفذته س استهدف ص»
    if ahead is not None and ahead.kind == "noun" and ahead.is_violent:
        return not verb.pronoun  # «في تفجير استهدف حاجزا»: the clause describes the act before it
    nouns = [e for e in nouns if not verb.needs(e.tokens[0])]  # «أنه صد هجوما»: what the verb needs is no subject of it
    straight = any(e.index == verb.index + 1 and (e.article or not verb.pronoun) for e in nouns)
    return straight or any(e.index < verb.index for e in nouns)


def talks_are_subject(clause: Clause, verb: Element) -> bool:
    """«نجحت وساطة في …», «إن المحادثات لن تناقش …»: the bare noun of mediation straight behind a verb, or of talks that opens
    its clause, is its subject."""
    if not clause.relations.conjunction or verb.pronoun is not None or verb.is_violent:
        return False
    ahead = clause.parent.nouns if clause.parent is not None and clause.parent.verb is None else []
    for noun in (*ahead, *clause.nouns):
        if noun.preposition or noun.conjunction:
            continue
        if noun.index == verb.index + 1 and any(frame.mediates for frame in noun.frames):
            return "achieve" in verb.classes
        home = clause if noun in clause.elements else clause.parent
        opens = home is not None and all(e.kind in _OPENING for e in home.before(noun))
        if noun.index < verb.index and opens and any(frame.root == "CONSULT" for frame in noun.frames):
            return True
    return False


def mediation_is_subject(clause: Clause, verb: Element) -> bool:
    """«نجحت وساطة قبلية في …», «إن وساطة نجحت في …»: whether mediation stands straight behind a verb of achieving, or opens
    its clause."""
    if not clause.relations.conjunction or "achieve" not in verb.classes:
        return False
    ahead = clause.parent if clause.parent is not None and clause.parent.verb is None else clause
    opening = [e for e in ahead.nouns if e.index < verb.index and all(b.kind in _OPENING for b in ahead.before(e))]
    straight = [e for e in clause.nouns if e.index == verb.index + 1]
    return any(not e.preposition and any(f.mediates for f in e.frames) for e in (*straight, *opening))


def marches(clause: Clause, verb: Element) -> bool:
    """«خرجت مظاهرات في س ضد ص»: whether the protest that a verb of gathering needs stands straight behind it, as its subject."""
    first = verb.complement[0] if verb.complement else -1
    gathers = bool(verb.frames) and all("nobody" in frame.only_by and frame.root == "PROTEST" for frame in verb.frames)
    return gathers and any(e.tokens[0] == first == verb.tokens[1] and not e.preposition for e in clause.nouns)


def _carried_out(clause: Clause | None) -> bool:
    """Whether a clause straight behind the noun of an act of force only says, by a pronoun on its verb, who did it."""
    verb = clause.verb if clause is not None else None
    if clause is None or verb is None or verb.pronoun is None or "light" not in verb.classes or verb.conjunction:
        return False
    ahead = described_before(clause) if clause.elements[0] is verb else None
    bare = ahead if ahead is not None and ahead.kind == "noun" else None
    if bare is None and clause.parent is not None and clause.elements[0] is verb:
        nouns = clause.parent.nouns
        behind = [e for e in clause.parent.after(nouns[-1]) if e.kind in ("verb", "mark")] if nouns else []
        bare = nouns[-1] if nouns and not behind else None
    return bare is not None and bare.is_violent


def described_before(clause: Clause) -> Element | None:
    """What stands straight before a clause, or before one adjective: «قصف استهدف س», «قصف كثيف استهدف س»."""
    before = [e for e in clause.parent.elements if e.index < clause.elements[0].index] if clause.parent else []
    if not before or before[-1].index != clause.elements[0].index - 1:
        return None
    if len(before) > 1 and before[-1].kind == "word" and before[-2].kind == "noun" and not before[-2].article:
        return before[-2]
    return before[-1]


def noun_before(act: Act) -> Element | None:
    """What stands straight before the verb of an act, in its clause or, but for an adjective or the word that opens a relative
    clause, at the end of the one before."""
    before = [e for e in act.clause.before(act.element) if e.kind != "relative"]
    return before[-1] if before else described_before(act.clause)


def noun_behind(clause: Clause, verb: Element) -> Element | None:
    """«طالت الاعتقالات سبعة»: the bare noun of an act straight behind a verb."""
    behind = next(iter(clause.after(verb)), None)
    bare = behind is not None and behind.kind == "noun" and not (behind.preposition or behind.conjunction)
    return behind if bare and clause.relations.conjunction else None


def strike_behind(act: Act) -> Element | None:
    """«استهدفت غارة للتحالف بلدة س»: the bare noun of an act of violence straight behind the active verb of an act, its subject."""
    verb, behind = act.element, act.clause.after(act.element)
    noun = behind[0] if behind else None
    if noun is None or noun.kind != "noun" or noun.preposition or noun.conjunction or not noun.is_violent:
        return None
    own = verb.needs(noun.tokens[0]) or verb.pronoun is not None or verb.voice == "passive"
    return None if own or not act.relations.conjunction else noun


def doers_by_noun(act: Act, acts: Sequence[Act]) -> set[str]:
    """«بغارة س استهدفت سيارته»: whose act the noun is that a verb without a subject of its own goes on about."""
    if act.element is not act.clause.verb:
        return set()
    noun = noun_before(act)
    return next((a.subjects for a in acts if a.element is noun and a is not act), set())


def joint_body(clause: Clause, verb: Element | None) -> tuple[Element, NounPhrase] | None:
    """«اعتقلت دوريات مشتركة من س وص ثلاثة»: whose joint patrol or force it is that a verb of force has straight behind it, or
    before it, as its subject; with the noun for it."""
    force = verb is not None and any(frame.root in ("ASSAULT", "COERCE") for frame in verb.frames)
    if verb is None or not force or verb.voice == "passive":
        return None
    for noun in clause.nouns:
        beside = noun.index == verb.index + 1 or noun.index < verb.index
        if not beside or noun.preposition or not any(frame.root == "COOPERATE" for frame in noun.frames):
            continue
        behind = clause.after(noun)[:2]
        if behind and behind[0].kind == "preposition" and behind[0].relation in clause.relations.of:
            behind.pop(0)
        if behind and behind[0].kind == "np" and behind[0].phrase is not None and len(behind[0].phrase.members) > 1:
            return noun, behind[0].phrase
    return None


def struck_column(clause: Clause, verb: Element | None) -> tuple[Element, NounPhrase] | None:
    """«استهدف تفجير رتلا عسكريا لـس»: whose troops on the way a verb of force strikes that has their noun straight behind it, as
    its object; with the noun for them."""
    if verb is None or not verb.is_violent or verb.voice == "passive":
        return None
    for noun in clause.nouns:
        if noun.index != verb.index + 1 or noun.preposition or not any(f.root == "MOBILIZE" for f in noun.frames):
            continue
        behind = next(iter(clause.after(noun)), None)
        if behind is not None and behind.kind == "np" and behind.phrase is not None and not behind.conjunction:
            return noun, behind.phrase
    return None

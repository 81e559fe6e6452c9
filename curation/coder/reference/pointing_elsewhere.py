"""Pointing elsewhere: pronouns that mean whom the build of their sentence says, and not whoever was told last.

«وخلال لقائه ص، قال س …»: who does what the verb behind tells. «المبعوث إلى س … خلال زيارته»: whom the sentence began with.
«طالبت س ص بالانسحاب، وأكدت رفضها …»: who does what the clause before tells, for its verb has no subject of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.acts import Act
from ..units.noun_phrases import NounPhrase
from ..words.elements import Element

#: How many elements from its beginning on the phrase stands that a sentence is about.
_OPENING = 3
#: A pronoun and the phrase it means.
Meant = tuple[NounPhrase, NounPhrase]


def pointing_elsewhere(
    sentence: Sequence[Element], acts: Sequence[Act], phrases: Sequence[tuple[int, NounPhrase]]
) -> list[Meant]:
    """The pronouns of a sentence that its build settles, each with whom it means.

    ``phrases``: every phrase of the sentence and its acts, with the folded position it is told at.
    """
    found: list[Meant] = []
    if (subject := _subject_behind(sentence)) is not None:
        found = [(phrase, subject) for at, phrase in phrases if _points_ahead(at, phrase, subject)]
    for pronoun, meant in (*_own_visits(sentence, acts), *_own_words(acts)):
        if all(pronoun is not phrase for phrase, _ in found):
            found.append((pronoun, meant))
    return found


def _subject_behind(sentence: Sequence[Element]) -> NounPhrase | None:
    """«وخلال لقائه ص، قال س …»: who does what the first verb of a sentence tells, straight behind it and words before it."""
    at = next((i for i, e in enumerate(sentence) if e.kind == "verb"), 0)
    opened = bool(sentence) and (sentence[0].kind == "preposition" or sentence[0].preposition)
    if not at or not opened or sentence[at].pronoun is not None or at + 1 == len(sentence):
        return None
    following = sentence[at + 1]
    return following.phrase if following.kind == "np" and not following.preposition else None


def _own_visits(sentence: Sequence[Element], acts: Sequence[Act]) -> list[Meant]:
    """«توقع المبعوث إلى س اتفاقا بين ص وع، خلال زيارته …»: the visit or meeting is his whom the sentence began with."""
    first = next((e.phrase for e in sentence[:_OPENING] if e.kind == "np" and not e.preposition), None)
    if first is None or len(first.members) != 1 or not (first.members[0].kind == "person" or first.members[0].envoy):
        return []
    nouns = [a.element for a in acts if a.root == "CONSULT" and a.element.kind == "noun" and a.element.preposition]
    return [(e.pronoun, first) for e in nouns if e.pronoun is not None and e.pronoun.members[0].gender != "f"]


def _own_words(acts: Sequence[Act]) -> list[Meant]:
    """«طالبت س ص بالانسحاب، وأكدت رفضها …»: a pronoun on a noun straight behind a joined verb that has no subject of its own
    means the subject of the clause before."""
    found: list[Meant] = []
    before: Act | None = None
    for act in acts:
        noun, verb = act.element, act.clause.verb
        own = noun.kind == "noun" and noun.pronoun is not None and verb is not None and noun.index == verb.index + 1
        if own and verb is not None and verb.conjunction and before is not None and before.clause is not act.clause:
            pronoun, subject = noun.pronoun, before.slots["subject"].phrase
            if pronoun is not None and len(subject.members) == 1 and _alike(pronoun, subject):
                found.append((pronoun, subject))
        if act.element.kind == "verb" and "subject" in act.slots:
            before = act
    return found


def _points_ahead(at: int, phrase: NounPhrase, subject: NounPhrase) -> bool:
    """Whether a phrase is one pronoun, told before the subject and of its gender as far as that is known."""
    pronoun = phrase.members[0].who == "pronoun" and len(phrase.members) == 1
    return pronoun and at < subject.span[0] and _alike(phrase, subject)


def _alike(pronoun: NounPhrase, meant: NounPhrase) -> bool:
    """Whether a pronoun and a phrase are of one gender, as far as that is known."""
    one, other = pronoun.members[0].gender, meant.members[0].gender
    return not (one and other) or one == other

"""Appositions: what a body is, told between commas behind its name, is nobody else.

"S and T, a former rebel movement, have signed …": the description is a word like any other, and its commas part no
clause. Only where the subject stands before its verb, behind an article, and straight before that verb. "the Valley
Liberation Army (VLA) rebel group": a name in brackets behind one no registry has says which body it is.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from ..units.noun_phrases import UNKNOWN_PEOPLE
from ..units.tokens import POSSESSIVE, Token
from ..words.elements import Element

#: An apposition runs over at most this many elements.
_LONGEST = 7
#: One with a form of a verb in it runs on for at most this many behind the form.
_LONGEST_FORM = 18
#: Elements of an apposition beside the people it tells.
_OPENING = frozenset({"relative", "subordinator"})
_INSIDE = frozenset({"word", "np", "preposition", "place", "number", "date"})


def read_appositions(
    sentence: Sequence[Element],
    tokens: Sequence[Token],
    articles: Collection[str],
    kinds: Collection[str],
    between: Collection[str] = (),
    ties: Collection[str] = (),
) -> None:
    """Make the appositions behind the names of a sentence plain words. ``kinds``: ids of kinds of people; ``between``: of
    those who stand between others; ``ties``: words for what one body is to another."""
    for opening in range(1, len(sentence) - 2):
        if not _comma(sentence[opening]) or not _named(sentence[opening - 1]):
            continue
        if (ends := _of_another(sentence, opening, tokens, ties)) is not None:
            for element in sentence[opening : ends + 1]:
                element.kind, element.phrase, element.preposition = "word", None, ""
            continue
        if tokens[sentence[opening].tokens[1]].word not in articles:
            continue
        relative = _relative(sentence, opening, kinds)
        if relative is not None:  # "S, a regional bloc that has mediated between …": it is S that has
            for element in sentence[opening:relative]:
                element.kind, element.phrase, element.preposition = "word", None, ""
            sentence[relative].kind = "relative"
            continue
        closing = _closing(sentence, opening, kinds) or _behind_form(sentence, opening, kinds)
        if closing is not None and _verb_follows(sentence, closing):
            _told_by_it(sentence[opening - 1], sentence[opening + 1 : closing], kinds, between)
            for element in sentence[opening : closing + 1]:
                element.kind, element.phrase, element.preposition = "word", None, ""


def read_names(
    sentence: Sequence[Element], tokens: Sequence[Token], articles: Collection[str], kinds: Collection[str]
) -> None:
    """ "by a rival faction, the Lion Force, which …": a body's name behind a comma says who somebody told by a word is.

    Straight behind an article and what he is, and before a further mark or relative word.
    """
    for opening in range(1, len(sentence) - 1):
        before, named = sentence[opening - 1], sentence[opening + 1]
        if not _comma(sentence[opening]) or not _describes(before, kinds) or not _named(named) or named.preposition:
            continue
        closing = sentence[opening + 2] if opening + 2 < len(sentence) else None
        ends = closing is None or closing.kind in ("mark", *_OPENING)
        member = named.phrase.members[0] if named.phrase is not None else None
        first = tokens[before.tokens[0]].word
        one = member is not None and named.phrase is not None and len(named.phrase.members) == 1 and first in articles
        if not (ends and one) or member is None or member.kind != "org" or member.actor in (None, *kinds):
            continue
        if before.phrase is not None and named.phrase is not None and before.phrase.members[0].kind == "org":
            before.phrase.members = named.phrase.members
            named.kind, named.phrase = "word", None


def read_make_up(sentence: Sequence[Element], between: Collection[str]) -> None:
    """«نجحت لجنة وساطة تضم مشايخ ووجهاء في …»: whom a body of go-betweens is made up of goes between as well.

    ``between``: ids of the kinds of people who do. Where a meeting brought them together the verb stands behind its noun.
    """
    for before, verb, behind in zip(sentence, sentence[1:], sentence[2:], strict=False):
        body, people = before.phrase, behind.phrase
        if verb.kind != "verb" or "gather" not in verb.classes or body is None or people is None:
            continue
        if before.kind != "np" or behind.kind != "np" or behind.preposition or not body.mediates:
            continue
        verb.kind, behind.kind, behind.phrase = "word", "word", None
        for element in sentence[behind.index + 1 : behind.index + _LONGEST]:
            more = element.phrase
            if more is None and element.kind in ("word", "place", "preposition"):
                continue
            if more is None or not element.conjunction or element.preposition:
                break
            people.members += more.members
            element.kind, element.phrase = "word", None
        told = {m.actor or m.fallback for m in body.members}
        added = [m for m in people.members if m.fallback in between and m.fallback not in told]
        body.members += added
        for member in body.members if added else ():
            member.mediates = body.mediates  # each for itself, as in a list of such people


def read_persons(sentence: Sequence[Element]) -> None:
    """ "the commander of S in the Sidon area, Idris Tal, accused T": a person's name between commas, whom no registry knows, says
    who holds the office told before the place: it and its commas are plain words."""
    for opening in range(2, len(sentence) - 3):
        named, closing = sentence[opening + 1], sentence[opening + 2]
        if not (_comma(sentence[opening]) and _comma(closing)) or not _unknown_person(named):
            continue
        at = opening - 1
        while at > 0 and sentence[at].kind in ("place", "word", "preposition", "date"):
            at -= 1
        office = sentence[at].phrase if sentence[at].kind == "np" else None
        goes_on = sentence[opening + 3].kind == "coordinator" or _verb_follows(sentence, closing.index)
        apart = at < opening - 1 and office is not None and not (office.members[-1].is_open or office.counted)
        for element in (sentence[opening], named, closing) if apart and goes_on else ():
            element.kind, element.phrase, element.preposition = "word", None, ""


def _unknown_person(element: Element) -> bool:
    """Whether a bare phrase is the name of one person of whom nothing else is told."""
    phrase = element.phrase
    if element.kind != "np" or phrase is None or element.preposition or len(phrase.members) != 1 or phrase.counted:
        return False
    member = phrase.members[0]
    return member.kind == "person" and member.is_open and member.fallback == UNKNOWN_PEOPLE


def read_brackets(sentence: Sequence[Element], tokens: Sequence[Token], kinds: Collection[str]) -> None:
    """Take a body's name in brackets as that of the phrase straight before it. ``kinds``: ids of kinds of people."""
    for before, bracketed in pairwise(sentence):
        if before.phrase is None or bracketed.phrase is None or {before.kind, bracketed.kind} != {"np"}:
            continue
        opening = before.tokens[1]
        if tokens[opening].word != "(" or bracketed.tokens[0] != opening + 1 or bracketed.preposition:
            continue
        name, last = bracketed.phrase.members[0], before.phrase.members[-1]
        if name.actor is None or name.actor in kinds or len(bracketed.phrase.members) > 1:
            continue
        if last.actor is None or last.actor in kinds or last.actor == name.actor:
            before.phrase.members[-1] = name
            bracketed.kind, bracketed.phrase = "word", None


def _closing(sentence: Sequence[Element], opening: int, kinds: Collection[str]) -> int | None:
    """The comma that ends an apposition of people no registry names, None where there is none."""
    for at in range(opening + 1, min(opening + _LONGEST, len(sentence))):
        element = sentence[at]
        if _comma(element):
            inside = sentence[opening + 1 : at]
            return at if any(_describes(e, kinds) for e in inside) else None
        if element.kind not in _INSIDE or (
            element.kind == "np" and not element.preposition and not _describes(element, kinds)
        ):
            return None
    return None


def _of_another(
    sentence: Sequence[Element], opening: int, tokens: Sequence[Token], ties: Collection[str]
) -> int | None:
    """ "S, T's main backer in the war, said": the comma that ends what the one named before is to another."""
    owner = sentence[opening + 1]
    if owner.kind not in ("np", "place", "word") or tokens[owner.tokens[1]].word != POSSESSIVE:
        return None
    for at in range(opening + 2, min(opening + 2 + _LONGEST, len(sentence) - 1)):
        if sentence[at].text in ties:
            end = next((e.index for e in sentence[at : at + _LONGEST_FORM] if _comma(e)), None)
            return end if end is not None and _verb_follows(sentence, end) else None
        if sentence[at].kind != "word":
            return None
    return None


def _behind_form(sentence: Sequence[Element], opening: int, kinds: Collection[str]) -> int | None:
    """ "S, an armed group seeking its own state in the east, has signed": the comma behind a form that goes with such people."""
    at = next((e.index for e in sentence[opening + 1 : opening + 4] if e.kind == "verb"), None)
    if at is None or not sentence[at].gerund or not any(_describes(e, kinds) for e in sentence[opening + 1 : at]):
        return None
    for element in sentence[at + 1 : at + _LONGEST_FORM]:
        if _comma(element) and _verb_follows(sentence, element.index):
            return element.index
        if element.kind == "verb" and not element.gerund:
            return None
    return None


def _told_by_it(named: Element, inside: Sequence[Element], kinds: Collection[str], between: Collection[str]) -> None:
    """ "Idris Tal, a clan elder, called on …": a person no registry knows is one of those who stand between others."""
    person = named.phrase.members[-1] if named.phrase is not None else None
    told = next((e.phrase for e in inside if _describes(e, kinds)), None)
    kind = told.members[0].fallback if told is not None else None
    if person is None or kind is None or person.kind != "person" or not person.is_open:
        return
    if person.fallback == UNKNOWN_PEOPLE and kind in between:
        person.fallback = kind


def _relative(sentence: Sequence[Element], opening: int, kinds: Collection[str]) -> int | None:
    """The word that opens a relative clause straight behind such an apposition, None where there is none."""
    for at in range(opening + 1, min(opening + _LONGEST, len(sentence) - 1)):
        element = sentence[at]
        if element.kind in _OPENING:
            return at if _describes(sentence[at - 1], kinds) else None
        if element.kind != "word" and not _describes(element, kinds):
            return None
    return None


def _verb_follows(sentence: Sequence[Element], closing: int) -> bool:
    """Whether the first element behind the closing comma that is no plain word is a verb."""
    following = next((e for e in sentence[closing + 1 :] if e.kind not in ("word", "pluperfect")), None)
    return following is not None and following.kind == "verb"


def _comma(element: Element) -> bool:
    return element.kind == "mark" and element.text == ","


def _named(element: Element) -> bool:
    return element.kind == "np" and element.phrase is not None


def _describes(element: Element, kinds: Collection[str]) -> bool:
    """Whether a phrase is people told by what they are, of no body the report could name."""
    phrase = element.phrase
    if element.kind != "np" or phrase is None or phrase.counted or len(phrase.members) != 1:
        return False
    member = phrase.members[0]
    unnamed = member.actor is None or member.actor in kinds
    return unnamed and member.adjective is None and member.kind in ("people", "org") and not member.who

"""Holders: a person's name beside the office he holds, and the other way round, are one person.

«أدان فلان، الأمين العام لجامعة الدول العربية، …», «التقى المبعوث الأممي فلان ووزير خارجية س …»: two phrases side by side, or
with a comma between, of which one is a name and the other an office of the same body. So is an office that says whose
somebody only told by a title is («التقى الوزير السفير فلانا المبعوث الأمريكي»), where others stand ahead of him behind the verb.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..units.noun_phrases import UNKNOWN_PEOPLE, Member
from ..words.elements import Element

#: How many words may stand between an office and its holder's name: where he is sent, and a first name no list knows.
_BETWEEN = 4
#: Within how many elements before a person the verb is looked for that he is told with.
_AHEAD = 40


def read_holders(sentence: Sequence[Element]) -> None:
    """Join the phrases of a sentence that tell one person by name and by office."""
    for at, first in enumerate(sentence):
        if first.phrase is None or not _bare(first, True):
            continue
        comma = at + 1 < len(sentence) and sentence[at + 1].kind == "mark" and sentence[at + 1].text == ","
        between = 0 if comma else _words_behind(sentence, at)
        second = sentence[at + 1 + comma + between] if at + 1 + comma + between < len(sentence) else None
        if second is None or second.phrase is None or not _bare(second):
            continue
        known, beside = first.phrase.members[-1], second.phrase.members[0]
        if between and not (_same(known, beside) and beside.kind == "person"):
            continue
        if comma and _named_office(known, second.phrase.members, sentence[at + 3 : at + 4]):
            second.kind, second.phrase = "word", None
            continue
        if not (_same(known, beside) or (not comma and _titled(known, beside) and _has_ahead(sentence, at))):
            continue
        if known.actor is None and known.adjective is None:
            known.actor, known.adjective, known.fallback = beside.actor, beside.adjective, None
        known.persons += [p for p in beside.persons if not known.persons]
        known.envoy = known.envoy or beside.envoy
        known.mediates = known.mediates or beside.mediates
        first.phrase.members += second.phrase.members[1:]
        second.kind, second.phrase = "word", None


def _words_behind(sentence: Sequence[Element], at: int) -> int:
    """How many plain words stand behind an office before a name («المبعوث الأممي للصحراء ستافان …»)."""
    words = 0
    while words < _BETWEEN and at + 1 + words < len(sentence) and sentence[at + 1 + words].kind == "word":
        words += 1
    return words


def _bare(element: Element, led: bool = False) -> bool:
    """Whether it is a phrase that nothing but the verb governs; ``led``: or one that a preposition may lead."""
    return element.kind == "np" and element.phrase is not None and (led or not element.preposition)


def _same(known: Member, beside: Member) -> bool:
    """Whether a name and an office tell one body's person."""
    body = known.actor or known.adjective
    one_named = (known.kind == "person" and known.persons) or (beside.kind == "person" and beside.persons)
    both = bool(known.persons) and bool(beside.persons)
    return bool(body) and body == (beside.actor or beside.adjective) and bool(one_named) and not both


def _named_office(known: Member, names: Sequence[Member], behind: Sequence[Element]) -> bool:
    """«وزير خارجية س، فلان، …»: a name alone between commas is the holder's, even if a registry knows it from another office."""
    alone = len(names) == 1 and names[0].kind == "person" and bool(names[0].persons) and names[0].actor is not None
    office = not known.persons and bool(known.actor or known.adjective)
    return alone and office and (not behind or behind[0].kind in ("mark", "relative"))


def _titled(known: Member, beside: Member) -> bool:
    """Whether the first is told by a bare title and a name, and the second says whose he is."""
    bare = known.kind == "person" and bool(known.persons) and known.fallback == UNKNOWN_PEOPLE and known.is_open
    return bare and beside.envoy and beside.actor is not None


def _has_ahead(sentence: Sequence[Element], at: int) -> bool:
    """Whether another bare phrase stands between the last verb and the phrase at ``at``."""
    verb = next((e.index for e in reversed(sentence[max(at - _AHEAD, 0) : at]) if e.kind == "verb"), None)
    return verb is not None and any(_bare(e) for e in sentence[verb + 1 : at])

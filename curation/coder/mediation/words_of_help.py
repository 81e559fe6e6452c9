"""Words of help: the phrases of a sentence that say who helped an act of others about, in praise, thanks or by whom it is owed.

«ثمنت س جهود ص في …», «جاء ذلك بدعوة من س», "Norway thanked S for its role", «وقال الوسيطان س وص»: the words are data (``[helped]`` of
``mediation.toml``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..acts.groups import roles_of
from ..clauses.acts import Act
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import NounPhrase
from ..units.tokens import Tokens
from ..words.elements import Element

#: How many tokens behind a word of efforts those stand whose they are («الدور البناء والمحوري لدولة س»).
_REACH = 4
#: How many tokens before a verb of leading or hosting those of the talks stand.
_BEFORE = 6
#: Why somebody is taken to have helped.
PRAISED, OWED = "praised for what it did for the act", "the act is told to be owed to it"
CALLED, ANNOUNCED = "called a go-between", "makes known what others agreed"
#: What may stand between those who helped and others joined to them.
_BETWEEN_NAMES = frozenset({"word", "place", "preposition"})
#: Marks between people and their names set behind them («الوسطاء (س وص)», «الوسطاء، س وص،»).
_OPENS = frozenset("(,:-–—")


def told_in(
    sentence: Sequence[Element], praise: dict[int, list[Act]], tokens: Tokens, lexicon: Lexicon
) -> Iterator[tuple[NounPhrase, str]]:
    """The phrases of one sentence that say who helped."""
    if not sentence:
        return
    praising = praise.get(sentence[0].sentence, ())
    first, last = sentence[0].tokens[0], sentence[-1].tokens[1]
    helped, named = False, False
    ahead = {e.tokens[1] for e in sentence if e.kind == "future"}
    thanks = next((at for at in range(first, last) if tokens[at].word in lexicon.thanked), last)
    words = lexicon.helping_book.all_matches(tokens)
    inside = _in_names(sentence, lexicon)
    for at in range(first, last):
        for match in words[at] if at not in inside else ():
            own = match.sense.kind in ("owed", "led")
            if match.sense.kind == "led" and not _of_talks(tokens, at, first, lexicon):
                continue
            if own and at in ahead:
                continue  # «صفقة التبادل المرتقبة برعاية س»
            helped = helped or not own
            owed = own or (at > first and tokens[at - 1].word in lexicon.owed_to)
            if own and match.pronoun:
                phrase = _meant(sentence, at, lexicon)
            elif match.pronoun and thanks < at and (thanked := _thanked(sentence, thanks, at)) is not None:
                phrase = thanked
            elif match.pronoun or not (praising or owed or thanks < at):
                continue
            else:
                phrase = _behind(sentence, at, at + match.length, lexicon.relations.between)
            if phrase is not None:
                named = named or not owed
                yield phrase, OWED if owed else PRAISED
    for phrase in _go_betweens(sentence):
        yield phrase, CALLED
    if (teller := _announcing(sentence, lexicon)) is not None:
        yield teller, ANNOUNCED
    for act in praising if helped and not named else ():
        for role, filler in roles_of(act):
            if role == "recipient":
                yield filler.phrase, PRAISED


def _in_names(sentence: Sequence[Element], lexicon: Lexicon) -> set[int]:
    """The tokens within the names of bodies, behind their first ("the Gulf Cooperation Council" helped nobody by that)."""
    named = [e for e in sentence if e.kind == "np" and e.phrase is not None]
    bodies = [e for e in named if e.phrase and (a := e.phrase.members[0].actor) and lexicon.actors[a].kind != "kind"]
    return {at for e in bodies for at in range(e.tokens[0] + 1, e.tokens[1])}


def _announcing(sentence: Sequence[Element], lexicon: Lexicon) -> NounPhrase | None:
    """«أعلن المبعوث الأممي أن س وص وافقا على …»: the organisation of states that makes known what others agreed."""
    verb = next((e for e in sentence[:2] if e.kind == "verb"), None)
    if verb is None or "announce" not in verb.classes:
        return None
    phrase = next((e.phrase for e in sentence[verb.index :] if e.kind == "np" and not e.preposition), None)
    actor = phrase.members[0].actor if phrase is not None and len(phrase.members) == 1 else None
    return phrase if actor is not None and lexicon.actors[actor].type == "IGO" else None


def _thanked(sentence: Sequence[Element], first: int, stop: int) -> NounPhrase | None:
    """«موجها الشكر لـس على جهودها»: who stands between words of thanks and the efforts."""
    between = [e for e in sentence if first <= e.tokens[0] < stop and e.phrase is not None and e.kind == "np"]
    return between[-1].phrase if between else None


def _go_betweens(sentence: Sequence[Element]) -> Iterator[NounPhrase]:
    """«وقال الوسيطان القطري والمصري …», «قال الميسرون (س وص) …»: those whom the words at their head say to go between."""
    for element in sentence:
        phrase = element.phrase
        if phrase is None or element.kind != "np" or phrase.mediates != "go-between":
            continue
        yield phrase
        behind = next((e for e in sentence[element.index + 1 :] if e.kind != "mark" or e.text not in _OPENS), None)
        if behind is None or behind.phrase is None or behind.kind != "np" or behind.preposition:
            continue
        if all(member.actor == member.fallback for member in phrase.members):
            yield behind.phrase


def _behind(sentence: Sequence[Element], first: int, stop: int, between: str) -> NounPhrase | None:
    """Whose the efforts at tokens ``[first, stop)`` are."""
    for element in sentence:
        if element.tokens[1] <= first:
            continue
        if element.tokens[0] > stop + _REACH or (element.kind == "verb" and element.tokens[0] >= stop):
            return None
        phrase = element.phrase or element.origin
        if phrase is not None and element.preposition == between and element.tokens[0] >= stop:
            return None  # «جهودها في الوساطة بين س وص»: the sides, nobody who helped
        if phrase is not None and phrase.members[0].who == "pronoun" and element.tokens[0] >= first:
            continue  # «لوساطة قام بها وجهاء س»: the efforts again
        if phrase is not None and element.tokens[1] >= stop:
            return _with_joined(sentence, element, phrase)
    return None


def _with_joined(sentence: Sequence[Element], first: Element, phrase: NounPhrase) -> NounPhrase:
    """«بجهود س في م ووجهاء المدينة»: with those joined by "and" behind plain words and places."""
    members = list(phrase.members)
    for element in sentence[first.index + 1 :]:
        if element.kind == "np" and element.phrase is not None and element.conjunction and not element.preposition:
            members += element.phrase.members
        elif element.kind not in _BETWEEN_NAMES:
            break
    return replace(phrase, members=members) if len(members) > len(phrase.members) else phrase


def _of_talks(tokens: Tokens, at: int, first: int, lexicon: Lexicon) -> bool:
    """«المحادثات التي رعتها س», not «الهجوم الذي قادته س»: whether words of talks or efforts stand shortly before."""
    before = range(max(first, at - _BEFORE), at)
    return any(lexicon.helping_book.matches(tokens, k) or lexicon.talks_book.matches(tokens, k) for k in before)


def _meant(sentence: Sequence[Element], before: int, lexicon: Lexicon) -> NounPhrase | None:
    """«أعلنت س أن المحادثات التي عقدت برعايتها …»: whom the sentence began with."""
    for element in sentence:
        if element.tokens[0] >= before:
            return None
        phrase = element.phrase
        if phrase is not None and not element.preposition:
            actor = phrase.members[0].actor
            return phrase if actor is not None and lexicon.actors[actor].kind != "kind" else None
    return None

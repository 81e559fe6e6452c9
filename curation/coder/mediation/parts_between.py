"""Parts between: who the words of a sentence say plays a part between others, whatever their construction.

«لعبت س دور الوسيط», «بعد جهود حثيثة قامت بها س», "S, which helped broker the deal", "with S as guarantor": the words are data
(``[[part]]`` of ``mediation.toml``), each with where he stands by them; no act of the grammar is needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..lexicon.inflection import NO_FEATURES
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import Member, NounPhrase
from ..units.tokens import Tokens
from ..words.elements import Element

#: How many tokens behind a verb the words of the part stand, he himself between («لعبت وزارة خارجية س دورا»).
_OBJECT = 8
#: How many tokens behind a noun he stands («الدور البناء لدولة س»), and before the words, those of his own name not counted.
_REACH = 4
#: How many tokens before a verb with their pronoun the words of talks or efforts stand.
_BEFORE = 6
#: How many tokens before the words one that denies or only plans the part stands.
_DENIED = 4
#: Kinds of elements that may stand between him and the words.
_LIGHT = frozenset({"mark", "date", "word", "relative", "place", "preposition", "subordinator", "adverb"})
_OPENING = frozenset({"relative", "subordinator"})


@dataclass(frozen=True, slots=True)
class Part:
    """Who plays a part between others: his phrase, the token his words begin at, and what they ask for.

    ``needs``: others must do beside him what it was for; ``between``: his words fit a side as well.
    """

    phrase: NounPhrase
    token: int
    needs: bool = False
    between: bool = False


class Parts:
    """Finds the parts told in one report."""

    def __init__(self, lexicon: Lexicon, tokens: Tokens) -> None:
        self.lexicon = lexicon
        self.tokens = tokens
        self.after = bool(lexicon.settings.get("subject_after_verb", True))
        self.words = lexicon.parts_book.all_matches(tokens)

    def told(self, sentence: Sequence[Element]) -> Iterator[Part]:
        """The parts one sentence tells."""
        if not sentence:
            return
        first, last = sentence[0].tokens[0], sentence[-1].tokens[1]
        verbs = frozenset(e.tokens[0] for e in sentence if e.kind == "verb")
        modifying = frozenset(e.tokens[0] for e in sentence if e.kind == "word" and e.item.has("verb"))
        for at in range(first, last):
            for match in self.words[at]:
                row = self.lexicon.parts[match.sense.value]
                stop = at + match.length
                found = self._object(stop, last, match.sense.value, verbs) if row.get("of") else (stop, stop)
                if found is None or self._denied(at, first) or self._other(row, stop):
                    continue
                if at in (modifying if row["whose"] == "subject" else verbs if match.pronoun else ()):
                    continue  # "S mediated talks" behind another verb tells no act; «استضافته س» is no noun of hosting
                if row.get("told") and not self._of_talks(at, first):
                    continue
                phrase = self._as_mediators(self._who(sentence, row, (at, stop), found, match.pronoun))
                if phrase is not None:
                    yield Part(phrase, at, bool(row.get("needs")), bool(row.get("between")))
                    break

    def _as_mediators(self, phrase: NounPhrase | None) -> NounPhrase | None:
        """The phrase with tribes as their elders and the like, as the language's ``[as_mediator]`` has it."""
        kinds = self.lexicon.mediating_kinds
        if phrase is None or not any(m.actor is not None and kinds.get(m.actor) for m in phrase.members):
            return phrase
        members = [replace(m, actor=kinds.get(m.actor or "") or m.actor) for m in phrase.members]
        return replace(phrase, members=members)

    def _object(self, stop: int, last: int, row: int, verbs: frozenset[int]) -> tuple[int, int] | None:
        """Where the words stand that a part asks for behind its verb, no other verb between."""
        for at in range(stop, min(stop + _OBJECT, last)):
            if at in verbs:
                return None
            for match in self.lexicon.part_objects.matches(self.tokens, at):
                if match.sense.value == row:
                    return at, at + match.length
        return None

    def _of_talks(self, at: int, first: int) -> bool:
        """«مساع قادها س», not «هجوم قاده س»: whether words of talks or efforts stand shortly before."""
        books = (self.lexicon.talks_book, self.lexicon.helping_book)
        return any(book.matches(self.tokens, k) for k in range(max(first, at - _BEFORE), at) for book in books)

    def _other(self, row: Mapping[str, Any], stop: int) -> bool:
        """Whether the word straight behind makes something else of them ("brokered by")."""
        return stop < len(self.tokens) and self.tokens[stop].word in row.get("unless", ())

    def _denied(self, at: int, first: int) -> bool:
        """Whether words shortly before say that the part was not played, or is still to be."""
        return any(token.word in self.lexicon.part_not for token in self.tokens[max(first, at - _DENIED) : at])

    def _who(
        self,
        sentence: Sequence[Element],
        row: Mapping[str, Any],
        words: tuple[int, int],
        found: tuple[int, int],
        pronoun: str,
    ) -> NounPhrase | None:
        whose = row["whose"]
        at, stop = words
        if pronoun and whose == "behind":
            return self._before(sentence, at, far=True, single=self._of_one(pronoun))
        if whose == "behind":
            reach = found[0] if found[0] > stop else stop + _REACH
            return self._behind(sentence, at, stop, reach)
        if whose == "subject" and self.after:
            reach = found[0] - 1 if found[1] > stop else stop + 2
            behind = self._behind(sentence, stop, stop, reach, bare=True)
            if behind is None and stop == found[0] < found[1]:  # «أشرف على الصلح قائد س»
                behind = self._behind(sentence, found[1], found[1], found[1] + 1, bare=True)
            if behind is not None or row.get("told"):
                return behind
        return self._doer(sentence, at) if whose == "own" else self._before(sentence, at, apposed=whose == "before")

    def _doer(self, sentence: Sequence[Element], at: int) -> NounPhrase | None:
        """Who does what the last verb before the words says, as a pronoun in them means him ("S told T of his efforts")."""
        verb = next((e for e in reversed(sentence) if e.kind == "verb" and e.tokens[1] <= at), None)
        own = self._before(sentence, verb.tokens[0]) if verb is not None else None
        return own if verb is not None else self._before(sentence, at)

    def _behind(
        self, sentence: Sequence[Element], first: int, stop: int, reach: int, bare: bool = False
    ) -> NounPhrase | None:
        """Who stands behind the words, no further than token ``reach``; ``bare``: behind no preposition."""
        article = self.lexicon.clitics.article
        fixed = stop == first + 1 and bool(article) and self.tokens[first].word.startswith(article)
        for element in sentence:
            if element.tokens[1] <= first or (
                element.tokens[0] < stop and element.phrase is None and not element.origin
            ):
                continue
            if (
                element.tokens[0] > reach
                or element.kind == "verb"
                or (element.kind == "noun" and element.tokens[0] >= stop)
            ):
                return None
            if element.preposition == self.lexicon.relations.between:
                return None  # «جهوده بين س وص»
            if element.kind == "mark" and element.text == "," and element.tokens[0] >= stop:
                return None  # «هذه المساعي، وبعد التواصل مع س»
            if fixed and not bare and element.kind == "np" and not element.preposition:
                return None  # «استخدمت الوساطة القوة»: a noun with its article has nobody straight behind it
            if element.preposition in self.lexicon.relations.gathered and first in self._mediation(sentence):
                return None  # «دور س في الوساطة مع ص»
            phrase = element.phrase or (element.origin if element.tokens[1] >= stop else None)
            if phrase is None or element.tokens[1] < stop:
                continue
            if bare and element.preposition not in ("", "mediator"):
                return None
            if self._is_body(phrase):
                return self._with_others(sentence, element, phrase)
            if bare:
                return None
        return None

    def _of_one(self, pronoun: str) -> bool:
        """Whether a pronoun means one body or man («ضمن جهوده»), and no list of several."""
        return self.lexicon.pronouns.get(pronoun, NO_FEATURES).number == "sg"

    def _before(
        self, sentence: Sequence[Element], at: int, far: bool = False, single: bool = False, apposed: bool = False
    ) -> NounPhrase | None:
        """Who stands before the words; ``far``: whom a pronoun means; ``single``: it means one; ``apposed``: they say what he is."""
        opened = far and self._thanked(sentence[0].tokens[0], at)  # «قدمت س الشكر لـص على دورها»
        spare: NounPhrase | None = None
        joined: list[Member] = []
        for element in reversed(sentence):
            if element.tokens[1] > at:
                continue
            phrase = element.phrase
            taken_up = element.preposition and phrase is not None and phrase.members[0].kind == "anaphor"
            if phrase is not None and element.kind == "np" and self._is_body(phrase) and (far or not taken_up):
                if element.index and sentence[element.index - 1].text in self.lexicon.relations.company:
                    joined += phrase.members  # "S, which along with T has mediated …"
                    continue
                if single and len(phrase.members) > 1:
                    continue
                if not element.preposition or opened:
                    whole = self._whole(sentence, *self._titled(sentence, element, phrase, opened))
                    return replace(whole, members=[*whole.members, *joined]) if joined else whole
                spare = spare or phrase
                if not far and element.tokens[1] >= at - 1:
                    return phrase  # "with S as host"
                continue
            opened = opened or element.kind in _OPENING
            helping = element.kind == "verb" and not element.frames and element.index + 1 < len(sentence)
            helping = helping and sentence[element.index + 1].tokens[0] == at  # «رجل دين كان يتولى وساطة»
            if not far and not helping and (element.kind not in _LIGHT and element.kind != "np"):
                apposed = apposed and spare is not None  # "by S, a regional body mediating the talks"
                break
        return spare if far or apposed else None

    def _thanked(self, first: int, stop: int) -> bool:
        return any(token.word in self.lexicon.thanked for token in self.tokens[first:stop])

    def _titled(
        self, sentence: Sequence[Element], element: Element, phrase: NounPhrase, opened: bool
    ) -> tuple[Element, NounPhrase]:
        """«وزير خارجية س ع، الذي …»: a name straight behind somebody's office is his who holds it; "S, a bloc that …" is S."""
        one = sentence[element.index - 1] if element.index and not element.conjunction else None
        kinds = all(m.actor is None or self.lexicon.actors[m.actor].kind == "kind" for m in phrase.members)
        while kinds and one is not None and one.kind == "word" and one.index:
            one = sentence[one.index - 1]  # ", an East African bloc"
        if kinds and one is not None and one.kind == "mark" and one.index:
            named = next((e for e in reversed(sentence[max(0, one.index - 2) : one.index]) if e.kind != "mark"), one)
            other = named.phrase if named.kind == "np" and not named.preposition else None
            if other is not None and any(
                m.actor and self.lexicon.actors[m.actor].kind != "kind" for m in other.members
            ):
                return named, other
        titled = one is not None and one.kind == "np" and one.phrase is not None and self._is_body(one.phrase)
        if not opened or not titled or one is None or one.phrase is None:
            return element, phrase
        if len(phrase.members) == 1 and phrase.members[0].kind == one.phrase.members[-1].kind == "person":
            return one, one.phrase
        return element, phrase

    def _is_body(self, phrase: NounPhrase) -> bool:
        """Whether somebody is told who can stand between others."""
        kinds = self.lexicon.mediating_kinds
        if any(m.who == "both" for m in phrase.members):
            return False  # «فرضت الوساطة على الطرفين …»
        return any(m.actor is not None and kinds.get(m.actor, m.actor) is not None for m in phrase.members)

    @staticmethod
    def _mediation(sentence: Sequence[Element]) -> set[int]:
        """The tokens at which nouns of mediation stand."""
        nouns = (e for e in sentence if e.kind == "noun" and any(f.mediates and not f.needs for f in e.frames))
        return {at for e in nouns for at in range(*e.tokens)}

    def _whole(self, sentence: Sequence[Element], last: Element, phrase: NounPhrase) -> NounPhrase:
        """Those who stand before the words, with those joined to them by "and" before."""
        members = list(phrase.members)
        at = last.index
        while (
            at > 0
            and self._joined(sentence, at)
            and (one := self._np(sentence, at - 1 - (sentence[at - 1].kind == "coordinator")))
        ):
            members = [*(one.phrase.members if one.phrase else ()), *members]
            at = one.index
        return replace(phrase, members=members) if len(members) > len(phrase.members) else phrase

    def _with_others(self, sentence: Sequence[Element], first: Element, phrase: NounPhrase) -> NounPhrase:
        """Those who stand behind the words, with those joined to them further behind, descriptions between commas left out."""
        members = list(phrase.members)
        at = first.index + 1
        while at < len(sentence):
            comma = sentence[at].kind == "mark" and sentence[at].text == ","
            here = at + comma
            joined = here < len(sentence) and self._joined(sentence, here)
            np = self._np(sentence, here + (here < len(sentence) and sentence[here].kind == "coordinator"))
            if (
                np is None
                or np.phrase is None
                or np.preposition
                or (np.index + 1 < len(sentence) and sentence[np.index + 1].kind == "verb")
            ):
                break
            same = len(np.phrase.members) > 1 and np.phrase.members[0].actor in {m.actor for m in members}
            if joined:
                members += np.phrase.members
            elif comma and same:  # «الشيخ س، أحد مشايخ ص، ووجهاء من ع»
                members += np.phrase.members[1:]
            elif not comma or any(m.kind == "org" and not m.grouped for m in np.phrase.members):
                break  # a description stands between commas; a name begins what comes next
            at = np.index + 1
        return replace(phrase, members=members) if len(members) > len(phrase.members) else phrase

    @staticmethod
    def _joined(sentence: Sequence[Element], at: int) -> bool:
        """Whether an element is joined by "and" to what stands before it."""
        element = sentence[at]
        return (
            bool(element.conjunction)
            or element.kind == "coordinator"
            or (at > 0 and sentence[at - 1].kind == "coordinator")
        )

    @staticmethod
    def _np(sentence: Sequence[Element], at: int) -> Element | None:
        return sentence[at] if 0 <= at < len(sentence) and sentence[at].kind == "np" else None

"""Items: the tokens of a report grouped into the words and phrases the grammar works with.

Each item is the longest phrase of the phrasebook that starts at its first token, or a bare token. An item may keep
several senses (قتل is a killing and "killed"); the grammar chooses by what stands around it.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.clitics import Reading
from ..lexicon.complements import VerbUse
from ..lexicon.given_names import GivenNames
from ..lexicon.lexicon import Lexicon
from ..lexicon.phrasebook import Match, Sense
from ..lexicon.short_forms import short_forms
from ..units.tokens import Token, Tokens
from .names_within import before_body, body_inside, honours

#: Where phrases of the same length compete, the kind further left wins.
_RANK = (
    "date", "number", "place", "actor", "noun", "verb", "background", "resumption", "anaphor", "preposition", "bound", "link", "quantifier",
    "person", "group", "office", "rank", "adjective", "generic", "cue", "pointer", "subordinator", "adverbial", "relative", "negation",
)  # fmt: skip
_PRECEDENCE = {kind: index for index, kind in enumerate(_RANK)}
_BARE = Reading("", 0, 0)


class Meant:
    """What words mean: their senses, best first, with how the words were read for each and the pronoun written to them.

    The same object for all items written alike, so that what is asked again of each is worked out once: ``kinds``, those
    of the senses; ``of_kind``, the senses of each kind; ``firsts``, the number of the first of them; ``tenses`` of the
    verbs; ``uses`` of the verbs that have words of their own, and ``needing``, those of them that need further words.
    """

    __slots__ = ("firsts", "kinds", "needing", "of_kind", "pronouns", "readings", "senses", "tenses", "uses")

    def __init__(
        self, senses: tuple[Sense, ...] = (), readings: tuple[Reading, ...] = (), pronouns: tuple[str, ...] = ()
    ) -> None:
        self.senses, self.readings, self.pronouns = senses, readings, pronouns
        self.firsts: dict[str, int] = {}
        of_kind: dict[str, list[Sense]] = {}
        for number, sense in enumerate(senses):
            self.firsts.setdefault(sense.kind, number)
            of_kind.setdefault(sense.kind, []).append(sense)
        self.of_kind = {kind: tuple(of_it) for kind, of_it in of_kind.items()}
        self.kinds = frozenset(of_kind)
        verbs = of_kind.get("verb", ())
        self.tenses = frozenset([sense.features.tense for sense in verbs])
        self.uses: tuple[tuple[Sense, VerbUse], ...] = tuple([(sense, sense.value) for sense in verbs if sense.lemma])
        self.needing = tuple([use for _, use in self.uses if use.complement])


NO_MEANING = Meant()


class Item:
    """Tokens ``[first, stop)`` with what they mean, best first, and for each sense how the words were read for it.

    ``payload``: the date, number or place found there; ``senses``, ``readings``, ``pronouns``, ``kinds``, ``tenses``: as
    ``meant`` has them. Of the senses one is chosen (``settle``), the best to begin with: ``sense``, None for a plain word;
    its ``kind``; its ``reading``, with the clitics cut from it, ``conjunction`` and ``preposition``.
    """

    __slots__ = (
        "conjunction", "first", "kind", "kinds", "meant", "payload", "preposition", "pronoun", "pronouns", "reading",
        "readings", "sense", "senses", "stop", "tenses", "text",
    )  # fmt: skip

    def __init__(self, first: int, stop: int, meant: Meant, text: str, payload: object = None) -> None:
        self.first, self.stop, self.meant, self.text, self.payload = first, stop, meant, text, payload
        self.senses, self.readings, self.pronouns = meant.senses, meant.readings, meant.pronouns
        self.kinds, self.tenses = meant.kinds, meant.tenses
        self.sense: Sense | None = None
        self.kind, self.reading, self.pronoun = "word", _BARE, ""
        self.conjunction = self.preposition = ""
        if meant.senses:
            self.settle(0)

    def settle(self, index: int) -> None:
        """Mean the sense with this number."""
        sense = self.sense = self.senses[index]
        self.kind = (
            "word" if sense.kind == "mediating" else sense.kind
        )  # a plain adjective but beside words of mediation
        if self.readings:
            reading = self.reading = self.readings[index]
            self.conjunction, self.preposition = reading.conjunction, reading.preposition
        if self.pronouns:
            self.pronoun = self.pronouns[index]

    def has(self, *kinds: str) -> bool:
        """Whether one of its senses is of one of the kinds."""
        return not self.kinds.isdisjoint(kinds)

    def choose(self, *kinds: str) -> Sense | None:
        """Settle on the first sense of one of the kinds and return it; None where there is none."""
        if self.kinds.isdisjoint(kinds):
            return None
        firsts = self.meant.firsts
        self.settle(min([firsts[kind] for kind in kinds if kind in firsts]))
        return self.sense

    def senses_of(self, kind: str) -> tuple[Sense, ...]:
        """Its senses of a kind, best first."""
        return self.meant.of_kind.get(kind, ())

    def sense_of(self, kind: str) -> Sense | None:
        """Its first sense of a kind."""
        return self.senses[self.meant.firsts[kind]] if kind in self.kinds else None

    def pronoun_of(self, kind: str) -> str:
        """The pronoun written to it in its first sense of a kind, "" where it has none."""
        return self.pronouns[self.meant.firsts[kind]] if kind in self.kinds and self.pronouns else ""

    def reading_of(self, kind: str) -> Reading:
        """How the words were read for its first sense of a kind; a bare reading where it has none."""
        return self.readings[self.meant.firsts[kind]] if kind in self.kinds else _BARE


def _meant(matches: Sequence[Match]) -> Meant:
    """What matches over the same words mean."""
    best = sorted(matches, key=_preference)
    return Meant(
        tuple([match.sense for match in best]),
        tuple([match.reading for match in best]),
        tuple([match.pronoun for match in best]),
    )


#: Senses of words that tell where people or things come from.
_OF_ORIGIN = frozenset({"adjective", "demonym"})
#: Senses of a short name.
_SHORT = frozenset({"generic"})
_PREPOSITION = frozenset({"preposition"})
#: Senses of words for acts, which are never written as short forms are.
_ACTS = frozenset({"noun", "verb"})
#: From how many letters on a word in capitals alone is a short form's.
_SHORT_FORM = 3
#: Ids of prepositions and links that say who holds or backs the people before them.
_HOLDING = frozenset({"held-by", "affiliated"})


def itemize(tokens: Tokens, lexicon: Lexicon, taken: dict[int, Item]) -> list[Item]:
    """Cover the tokens from left to right. ``taken``: items already found elsewhere (dates, numbers, places) by token."""
    items: list[Item] = []
    found = lexicon.book.all_matches(tokens)
    alone = lexicon.book.conclusions(_meant)
    passive = frozenset(lexicon.telling.get("auxiliary", {}).get("passive", ()))
    given = GivenNames(lexicon, tokens, found)
    short = short_forms(tokens, found, lexicon)
    index = 0
    while index < len(tokens):
        ready, matches = taken.get(index), found[index]
        longest = matches[0].length if matches else 0  # the phrasebook gives the longest first
        if longest > 1 and index and tokens[index - 1].word in passive:
            matches = _told_as_verb(matches)
            longest = matches[0].length
        if ready is not None and ready.stop - ready.first >= longest:
            items.append(_merged(ready, [m for m in matches if index + m.length == ready.stop]))
            index = ready.stop
            continue
        if index in short:
            items.append(_item(tokens, index, short[index]))
            index += 1
            continue
        if longest <= 1:
            token = tokens[index]
            meant = NO_MEANING
            if matches and not (given.names and given.opens_person(index, taken)):  # all that a word means by itself
                meant = alone[token.written]
                if token.capitals and meant.kinds & _ACTS and _among_small(tokens, index):
                    meant = NO_MEANING  # "to fight AIDS"
                if "generic" in meant.kinds and _described(meant, tokens, index, found, lexicon):
                    meant = _without(meant, _SHORT)
                if "preposition" in meant.kinds and _lacks_clitic(meant, tokens, index):
                    meant = _without(meant, _PREPOSITION)
                if token.capitals and "anaphor" in meant.kinds and honours(found, index, tokens):
                    meant = NO_MEANING  # "HE the Prime Minister"
                if "adjective" in meant.kinds and "actor" in meant.kinds:
                    meant = _state_or_origin(meant, tokens, index, items, lexicon.settings.get("accusative_ending", ""))
            items.append(Item(index, index + 1, meant, token.word))
            index += 1
            continue
        blocked = next(
            (t for t in range(index + 1, index + longest) if t in taken and taken[t].stop > index + longest), None
        )
        usable = [m for m in matches if blocked is None or index + m.length <= blocked]
        if longest > 1 and (parts := before_body(found, index, usable)):
            usable = parts
        if longest > 1 and (inner := body_inside(found, index, usable)):
            usable = [m for m in matches if index + m.length <= inner]
        if any(m.sense.kind == "actor" and m.length == longest for m in usable):  # «جنوب أفريقيا» is a state
            usable = [m for m in usable if m.sense.kind not in _OF_ORIGIN] or usable
        items.append(_item(tokens, index, usable))
        index = items[-1].stop
        if (named := _named_behind(items[-1], found, tokens)) is not None:
            items[-1] = named
            index = named.stop
    return items


def _named_behind(item: Item, found: Sequence[Sequence[Match]], tokens: Tokens) -> Item | None:
    """ "the rebel group S": the body whose name stands straight behind words that else point back to one, as one item."""
    at = item.stop
    if item.kind != "anaphor" or item.stop < item.first + 2 or at >= len(tokens) or not found[at]:
        return None
    longest = found[at][0].length
    matches = [m for m in found[at] if m.length == longest]
    if tokens[at].sentence != tokens[at - 1].sentence or not tokens[at].capital:
        return None
    if not any(m.sense.kind == "actor" for m in matches) or any(m.reading.preposition for m in matches):
        return None
    whole = _item(tokens, at, matches)
    return Item(item.first, whole.stop, whole.meant, whole.text)


def _among_small(tokens: Tokens, index: int) -> bool:
    """Whether a word in capitals alone stands beside one that is not, so that its writer does not shout."""
    token = tokens[index]
    if len(token.word) < _SHORT_FORM:
        return False
    beside = [tokens[at] for at in (index - 1, index + 1) if 0 <= at < len(tokens)]
    return any(
        other.is_word and not other.capitals and len(other.word) >= _SHORT_FORM and other.sentence == token.sentence
        for other in beside
    )


def _state_or_origin(meant: Meant, tokens: Tokens, index: int, items: Sequence[Item], ending: str) -> Meant:
    """«روسيا», «جنديا روسيا»: a state, or an adjective of origin behind a noun in the accusative that ends as it does."""
    if not ending or not tokens[index].word.endswith(ending):
        return meant
    before = items[-1] if items else None
    if before is not None and before.has("number") and tokens[index - 1].sentence == tokens[index].sentence:
        return _without(meant, frozenset({"actor"}))  # «35 سوريا»
    behind = (
        before is not None
        and tokens[index - 1].sentence == tokens[index].sentence
        and tokens[index - 1].word.endswith(ending)
        and before.has("person", "noun")
        and not meant.readings[0].conjunction
    )
    return _without(meant, frozenset({"actor"}) if behind else _OF_ORIGIN)


def _described(meant: Meant, tokens: Tokens, index: int, found: Sequence[Sequence[Match]], lexicon: Lexicon) -> bool:
    """«الحزب الحاكم»: whether a word with the article, no name and no origin, makes another body of a short name."""
    if index + 1 >= len(tokens) or all(s.lemma not in lexicon.bare_names for s in meant.of_kind.get("generic", ())):
        return False
    behind, senses = tokens[index + 1], [match.sense for match in found[index + 1]]
    named = (s for s in senses if s.kind == "actor")
    plain = {s.kind for s in senses} <= {"person", "group", "actor"}
    plain = plain and all(lexicon.actors[s.value].kind == "kind" for s in named)
    return plain and behind.sentence == tokens[index].sentence and behind.word.startswith(lexicon.clitics.definite)


def _lacks_clitic(meant: Meant, tokens: Tokens, index: int) -> bool:
    """«دعت المعارضة س»: whether a word that is a preposition with a clitic behind it alone («المعارضة للاتفاق») stands without it."""
    needed = {sense.lemma for sense in meant.of_kind.get("preposition", ())}
    behind = tokens[index + 1].word if index + 1 < len(tokens) else ""
    return "" not in needed and not behind.startswith(tuple(needed))


def _without(meant: Meant, unlike: frozenset[str]) -> Meant:
    """The senses of other kinds."""
    kept = [k for k, sense in enumerate(meant.senses) if sense.kind not in unlike]
    return Meant(
        tuple(meant.senses[k] for k in kept),
        tuple(meant.readings[k] for k in kept),
        tuple(meant.pronouns[k] for k in kept),
    )


def _told_as_verb(matches: list[Match]) -> list[Match]:
    """«were detained by»: behind an auxiliary the participle is the verb, not words that tie people to their holder."""
    if not any(match.length == 1 and match.sense.kind == "verb" for match in matches):
        return matches
    return [m for m in matches if m.length == 1 or m.sense.value not in _HOLDING]


def _item(tokens: Sequence[Token], index: int, matches: list[Match]) -> Item:
    if not matches:
        return Item(index, index + 1, NO_MEANING, tokens[index].word)
    longest = matches[0].length
    stop = index + longest
    text = " ".join([token.word for token in tokens[index:stop]])
    return Item(index, stop, _meant([m for m in matches if m.length == longest]), text)


def _merged(ready: Item, matches: list[Match]) -> Item:
    """An item found elsewhere with what the phrasebook knows of the same words behind that."""
    if not matches:
        return ready
    best = _meant(matches)
    pronouns = (ready.pronouns or ("",) * len(ready.senses)) + best.pronouns
    meant = Meant(ready.senses + best.senses, ready.readings + best.readings, pronouns)
    return Item(ready.first, ready.stop, meant, ready.text, ready.payload)


def _preference(match: Match) -> tuple[int, int]:
    """Least cut first, then by kind, then without a pronoun."""
    return (match.reading.start + bool(match.pronoun), _PRECEDENCE.get(match.sense.kind, len(_RANK)))

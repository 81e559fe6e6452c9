"""Front words: what stands before or behind a phrase, in languages that put what qualifies a head before it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from ..phrases.noun_phrase_parser import NounPhraseParser
from ..units.noun_phrases import NounPhrase
from ..words.elements import Element
from ..words.item_row import ItemRow


def several_origins(parser: NounPhraseParser, index: int) -> bool:
    """ "mediated by French and US officials": whether adjectives of several states stand before one head."""
    phrase = parser.simple(index) if parser.premodifying.here else None
    return phrase is not None and len(phrase.members) > 1


def describes_people(parser: NounPhraseParser, index: int) -> bool:
    """ "mediation by local tribes": whether a word that may say who mediates stands before people told."""
    following = parser.row.after(index)
    bare = parser.premodifying.here and not parser.row[index].has("adjective")
    return bare and following is not None and following.has("actor", "person", "group")


def counts_things(parser: NounPhraseParser, index: int, behind_noun: Collection[str]) -> bool:
    """Whether a plain word or a noun of action stands at an item, straight behind a number.

    ``behind_noun``: words that may follow a number without being what is counted.
    """
    row = parser.row
    if not parser.premodifying.here or index >= len(row) or not row.same_sentence(index - 1, index):
        return False
    item = row[index]
    plain = not item.kinds and row.token(index).is_word and row.word(index) not in behind_noun
    verbs = item.senses_of("verb")  # "ten guns": behind a number no verb of the present stands
    named = bool(verbs) and item.kinds == {"verb"} and all(s.features.tense in ("present", "base") for s in verbs)
    return plain or named or item.has("noun")


def give_particle(row: ItemRow, phrase: NounPhrase, verb: Element, particles: Collection[str]) -> None:
    """ "handed over 20 soldiers": a particle of the verb that could be a bound of the number behind it is none."""
    number, word = phrase.number, row.token(phrase.first).word
    if number is None or number.low is None or number.best is not None or word not in particles:
        return
    if verb.complement is not None and row.tokens[verb.complement[0]].word == word:
        phrase.number = replace(number, best=number.low, high=number.low)


def names_where(row: ItemRow, made: Element, before: Sequence[Element], index: int) -> bool:
    """ "in Jeddah, Saudi Arabia, …": whether a state's name behind a comma only says in which country a place lies."""
    phrase = made.phrase
    if phrase is None or len(before) < 2 or before[-1].text != "," or before[-2].place is None or made.preposition:
        return False
    actor = row.lexicon.actors.get(phrase.members[0].actor or "")
    if len(phrase.members) > 1 or phrase.members[0].grouped or actor is None or actor.kind != "state":
        return False
    if all(record.country != actor.country for record in before[-2].place.records):
        return False
    following = row[index] if index < len(row) else None
    return following is None or following.has("preposition") or not row.token(index).is_word

"""Words ahead: the words a verb needs stand before it where it is passive ("a deal was reached", "talks held in …").

What the verb then says is that the act of the noun before it was done; of a noun that is no act ("its ambassador was
recalled") the verb itself tells the act. Only in languages that show the passive by an auxiliary.
"""

from __future__ import annotations

from ..lexicon.complements import Alternatives, VerbUse
from ..lexicon.phrasebook import Sense
from ..words.item_row import ItemRow
from ..words.noun_or_verb import takes_object, verb_follows

#: How many items before the auxiliary the noun may stand.
_REACH = 14
_STOPS = frozenset({"subordinator", "adverbial", "relative", "resumption", "source"})
#: A sense of a verb, its use, the tokens of the words it needs, and whether those are an act of their own.
Ahead = tuple[Sense, VerbUse, tuple[int, int], bool]


def words_ahead(row: ItemRow, index: int, auxiliary: str) -> Ahead | None:
    """The use of the participle at an item whose words stand before it; None where none does.

    ``auxiliary``: the sort of auxiliary before it. Without one the noun stands straight before it and no object behind.
    """
    if auxiliary == "perfect" or (not auxiliary and takes_object(row, index)):
        return None
    if not auxiliary and _goes_on_alone(row, index) and not verb_follows(row, index):
        return None  # "the talks started on Monday"
    uses = [(s, s.value) for s in row[index].senses_of("verb") if s.features.voice == "passive"]
    uses = [(s, use) for s, use in uses if use.complement]
    if not uses:
        return None
    table = row.lexicon.telling.get("auxiliary", {})
    auxiliaries = {*table.get("passive", ()), *table.get("perfect", ())}
    at = index - 1
    reach = index - _REACH if auxiliary else index - 1
    while at >= max(0, reach) and row.same_sentence(at, index):
        item = row[at]
        if row.word(at) in auxiliaries:
            at -= 1
            continue
        if (
            (item.has(*_STOPS) and at < index - 1)  # "in a statement released on Friday": what was issued tells it too
            or row.word(at) in (";", ":")
            or (item.has("verb") and not item.has("noun", "preposition"))
        ):
            return None
        for token in range(item.first, item.stop):
            for sense, use in uses:
                part = _part_ahead(row, index, use)
                if part is not None and (stop := _matches(row, token, part)):
                    return sense, use, (token, stop), _same_act(row, at, use) or _only_done(row, at, index)
        at -= 1
    return None


def _part_ahead(row: ItemRow, index: int, use: VerbUse) -> Alternatives | None:
    """The part of the words a use needs that stands before the verb: all of them, or what a particle behind it goes with.

    "The hostages were handed over": the particle stands straight behind the verb, who was handed over before it.
    """
    behind = row[index].stop
    if (
        len(use.complement) == 2
        and behind < len(row.tokens)
        and (row.tokens[behind].word,) in (use.complement[0].get(row.tokens[behind].word, ()))
    ):
        return use.complement[1]
    return use.complement[0] if len(use.complement) == 1 else None


def _matches(row: ItemRow, token: int, part: Alternatives) -> int:
    """The token behind the words of a part of what a use needs where they stand at a token; 0 where they do not."""
    tokens = row.tokens
    for words in part.get(tokens[token].word, ()):
        stop = token + len(words)
        if tuple(t.word for t in tokens[token:stop]) == words:
            return stop
    return 0


def _same_act(row: ItemRow, at: int, use: VerbUse) -> bool:
    """Whether the noun at an item names the act the verb would tell."""
    frames = row.lexicon.frames
    nouns = [frames[s.value] for s in row[at].senses_of("noun")]
    return bool(nouns) and (use.frame is None or any(f.root == frames[use.frame].root for f in nouns))


def _goes_on_alone(row: ItemRow, index: int) -> bool:
    """Whether a verb is used without an object too, of what begins, goes on or ends."""
    alone = {s.value.verb_class for s in row[index].senses_of("verb") if not s.value.complement}
    return bool(alone & {"existential", "aspect"})


def _only_done(row: ItemRow, at: int, index: int) -> bool:
    """Whether the noun at an item is an act, and a verb that may just say it was done names nobody who did it alone."""
    light = any(not s.value.complement and s.value.verb_class == "light" for s in row[index].senses_of("verb"))
    agents = row.lexicon.telling.get("auxiliary", {}).get("agent", ())
    following = row.after(index)
    return light and row[at].has("noun") and (following is None or following.text not in agents)

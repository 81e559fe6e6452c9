"""Noun or verb: which of the two a word like "strike", "attacks" or "talks" is, where the subject stands first.

A language whose verbs and nouns of action share their forms tells them apart by the words beside them: articles,
possessives and adjectives lead a noun, whoever acts leads a verb, and a verb behind it makes it a noun again ("Israeli
strikes on the town kill twelve").
"""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.lexicon import TRANSPARENT_VERBS
from ..units.tokens import ENCLOSING, POSSESSIVE
from .elements import Element
from .item_row import ItemRow
from .subject_first import MODAL

#: How many items behind a word a verb may stand whose subject the word is.
_VERB_REACH = 10
#: How many items ahead of a base form a word may stand that asks for it ("will in the end attack").
_ASKING = 6
#: Forms a noun can have too.
_SHARED = frozenset({"base", "present", "ing"})
_STOPS = frozenset({"subordinator", "adverbial", "relative", "coordinator", "resumption", "source"})


def noun_here(row: ItemRow, index: int, pending: str, before: Sequence[Element]) -> bool:
    """Whether an item that may be a noun of action and a verb is the noun. ``pending``: the preposition before it."""
    tenses = row[index].tenses
    if not tenses & _SHARED:
        return False
    if _owned(row, row[index].first - 1):
        return True
    last = before[-1] if before else None
    if tenses == {"ing"} and _progressive(row, index):
        return False
    if pending:
        bare = pending == row.lexicon.infinitive and "base" in tenses
        return not bare and not (tenses == {"ing"} and takes_object(row, index))
    if last is not None and last.kind in MODAL - {"negation"}:
        return False
    led = _led(row, index, before)
    if led is not None:
        return led
    if last is None or last.kind in ("mark", "place", "date", "number", *_STOPS):
        return tenses != {"ing"} or not takes_object(row, index)
    if last.kind == "verb":
        if last.needs(row[index].first) or (tenses == {"present"} and last.tokens[1] == row[index].first):
            return True  # "to stop attacks": no verb stands straight behind one in the present
        return bool(last.classes & (TRANSPARENT_VERBS | {"deny", "intend", "report"})) or any(
            "object" in frame.content or "object" in frame.roles for frame in last.frames
        )
    if last.kind == "noun":
        return not takes_object(row, index)
    if last.kind == "np" and last.preposition and last.tokens[1] == row[index].first and not takes_object(row, index):
        return True  # "killed in Islamic State attack": whoever stands behind a preposition does nothing
    return not takes_object(row, index) and verb_follows(row, index)


def _before_quoted(row: ItemRow, at: int, endings: tuple[str, ...]) -> int:
    """ "has “strongly” condemned": the token ahead of an adverb in quotation marks that ends at a token; else the token itself."""
    quoted = at > 1 and row.tokens[at].word in ENCLOSING and row.tokens[at - 2].word in ENCLOSING
    adverb = quoted and bool(endings) and row.tokens[at - 1].word.endswith(endings)
    return at - 3 if adverb and row.tokens[at - 3 if at > 2 else 0].sentence == row.tokens[at].sentence else at


def _only_past(tenses: frozenset[str]) -> bool:
    """Whether a form can only be past or participle."""
    return bool(tenses) and tenses <= {"past", "participle"}


def _counts_people(row: ItemRow, index: int) -> bool:
    """Whether a form may be of a verb that people suffer who are counted."""
    frames = [row.lexicon.frames[s.value.frame] for s in row[index].senses_of("verb") if s.value.frame]
    return any(frame.count for frame in frames)


def _by_whom_held(row: ItemRow, index: int, before: Sequence[Element]) -> bool:
    """ "boycott S mediated talks": whether a form of mediating, behind a verb and its object, says by whom talks are held."""
    following = row.after(index)
    mediates = any(s.value.frame and row.lexicon.frames[s.value.frame].mediates for s in row[index].senses_of("verb"))
    noun = following.sense_of("noun") if following is not None else None
    talks = noun is not None and row.lexicon.frames[str(noun.value)].root == "CONSULT"
    if not (mediates and talks and before and before[-1].kind == "np"):
        return False
    at = len(before) - 1
    while at > 0 and before[at].kind in ("np", "mark", "word") and before[at].text != ",":
        at -= 1
    verb = before[at]
    return verb.kind == "preposition" or (verb.kind == "verb" and "report" not in verb.classes)


def _owned(row: ItemRow, at: int) -> bool:
    """ "the soldiers' release": whether a token is the mark on a plural that says whose the word behind it is."""
    if at < 1 or row.tokens[at].word not in ("'", "’"):
        return False
    before = row.tokens[at - 1]
    plural = before.word.endswith(tuple(row.lexicon.settings.get("plural_endings", ())))
    return plural and before.is_word and before.end == row.tokens[at].begin


def only_modifies(row: ItemRow, index: int, before: Sequence[Element] = ()) -> bool:
    """Whether what stands before or behind a form makes it no verb: "the return of", "the banned party", "Ousted leaders"."""
    tenses = row[index].tenses
    at = row[index].first - 1
    sentence = row.token(index).sentence
    settings = row.lexicon.settings
    endings = tuple(row.lexicon.telling.get("auxiliary", {}).get("adverb_endings", ()))
    named = index > 0 and row[index - 1].has("actor", "land", "place")  # "Italy" is no adverb
    while at >= 0 and row.tokens[at].sentence == sentence and row.tokens[at].word.endswith(endings) and not named:
        at -= 1
    at = _before_quoted(row, at, endings)
    if at < 0 or row.tokens[at].sentence != sentence or row.tokens[at].word in "\"'“”‘’`{(":
        if tenses <= {"base"} and _begins_name(row, index):
            return True
        return _only_past(tenses) and takes_object(row, index) and verb_follows(row, index)
    if tenses <= {"base", "present"} and before and before[-1].kind == "verb" and row.tokens[at].is_word:
        return row.tokens[at].word not in settings.get("verb_leaders", ())
    if (tenses <= _SHARED and _owned(row, at)) or (_only_past(tenses) and _by_whom_held(row, index, before)):
        return True
    if tenses == {"present"} and before and before[-1].kind == "verb" and before[-1].tokens[1] == row[index].first:
        return True  # "strikes targets": no verb stands straight behind one in the present
    counted = len(before) > 1 and before[-1].kind == "number" and before[-2].kind == "verb"
    if tenses <= {"base", "present"} and counted:
        return True  # "thwarted 30 swaps"
    if tenses <= {"base"} and _of_a_state(row, index) and not takes_object(row, index):
        return True  # "a militia that has enjoyed U.S. support"
    if tenses <= {"base", "present"} and _counted_money(row, index):
        return True  # "20 billion Egyptian pounds"
    if tenses <= {"base", "present"} and index > 1 and row[index - 1].has("verb") and not row[index - 1].has("noun"):
        gerund = row[index - 1].tenses == {"ing"}
        if gerund and row.same_sentence(index - 2, index):
            return True  # "confining arms"
    if tenses <= {"base", "present"} and _names_whose(before):
        return True  # "struck PKK caves"
    if tenses <= {"base"} and _behind_singular(row, index, at):
        return True  # "long jail sentences"
    word = row.tokens[at].word
    only_past = _only_past(tenses)
    behind = row.after(index)
    if (
        tenses <= _SHARED
        and behind is not None
        and behind.has(*MODAL - {"negation"})
        and row.same_sentence(index, index + 1)
    ):
        return True  # "policy at government level must change"
    listed = only_past and word == "," and behind is not None and row.tokens[behind.first].word == ","
    if listed or (only_past and word in settings.get("all_of", ()) and takes_object(row, index)):
        return True  # "all sick, wounded, elderly detainees", "all arbitrarily detained civilians"
    if (
        only_past
        and word in settings.get("pointing", ())
        and behind is not None
        and row.tokens[row[index].stop].word == ","
    ):
        return True  # "these armed, mostly rural groups"
    if only_past and word in row.lexicon.relations.those and _counts_people(row, index):
        return True  # "among those killed were two women", "two of those arrested"
    if only_past and _joined_adjective(row, index, at):
        return True  # "a political and armed movement"
    if only_past and row[index - 1].has("number") and _plain_noun(row, index + 1) and not takes_object(row, index):
        return True  # "23,500 suspected cases"
    if only_past and _behind_verb(row, index, at, before) and (takes_object(row, index) or _plain_noun(row, index + 1)):
        return True  # "freed abducted villagers", "freed 20 abducted villagers", "rejected proposed changes"
    if tenses == {"ing"} and index and row[index - 1].has("coordinator") and _plain_noun(row, index + 1):
        endings = tuple(row.lexicon.telling.get("auxiliary", {}).get("gerund_endings", ()))
        if not any(row.tokens[i].word.endswith(endings) for e in before for i in range(*e.tokens)):
            return True  # "the town and surrounding areas", not "killing two and wounding several"
    if (
        word == "-"
        and at > 0
        and row.tokens[at].positions[0] == row.tokens[at - 1].end == row.token(index).positions[0] - 1
    ):
        return True  # "high-level"
    stop = row[index].stop
    if stop + 1 < len(row.tokens) and row.tokens[stop].word == "-" and row.tokens[stop + 1].is_word:
        joined = (
            row.tokens[stop - 1].end == row.tokens[stop].begin and row.tokens[stop].end == row.tokens[stop + 1].begin
        )
        if joined:
            return True  # "fine-tunes"
    if tenses <= {"base", "present"} and _led_word(row, index, at):
        return True  # "their joint fight against S"
    describing = word.endswith(row.adjective_endings) or "-" in word
    if tenses & _SHARED and describing and _led(row, index, before) is True:
        return True
    if word == POSSESSIVE or word in settings.get("determiners", ()):
        return True
    return bool(tenses & _SHARED) and word in settings.get("noun_leaders", ())


def _behind_singular(row: ItemRow, index: int, at: int) -> bool:
    """Whether a plain word that is no plural stands straight before a base form, and nothing that asks for one ahead of it."""
    settings, token = row.lexicon.settings, row.tokens[at]
    if index < 1 or row[index - 1].first != at or token.capital or not token.is_word:
        return False
    if row[index - 1].has("actor", "generic", "person", "group", "anaphor", "verb", *MODAL, *_STOPS, "preposition"):
        return False
    auxiliary = row.lexicon.telling.get("auxiliary", {})
    others = (*settings.get("verb_leaders", ()), *auxiliary.get("between", ()))
    endings = (*settings.get("plural_endings", ()), *auxiliary.get("adverb_endings", ()))
    if token.word in others or token.word.endswith(endings) or not _plain_noun(row, index + 1):
        return False
    ahead = range(max(0, index - _ASKING), index)
    return not any(
        row[k].has(*MODAL) or row.word(k) == row.lexicon.infinitive for k in ahead if row.same_sentence(k, index)
    )


def _begins_name(row: ItemRow, index: int) -> bool:
    """ "Press Trust of India said …": whether a form that opens a sentence is written as the first word of a name."""
    stop = row[index].stop
    written = row.token(index).capital and not row.token(index).capitals
    return written and stop < len(row.tokens) and row.tokens[stop].capital and not row.tokens[stop].capitals


def _names_whose(before: Sequence[Element]) -> bool:
    """Whether what stands before a form is the object of a verb that brings no clause ("struck PKK", not "said the PKK")."""
    if len(before) < 2 or before[-1].kind != "np" or before[-2].kind != "verb":
        return False
    return bool(before[-2].frames) and before[-2].classes.isdisjoint(("report", "announce"))


def _led_word(row: ItemRow, index: int, at: int) -> bool:
    """Whether one plain word stands straight before an item, and before that a determiner; ``at``: the word's token."""
    if index < 1 or at < 1 or row[index - 1].first != at or row[index - 1].kinds:
        return False
    word = row.tokens[at]
    alone = (
        word.is_word
        and not word.capital
        and not word.word.endswith(tuple(row.lexicon.settings.get("plural_endings", ())))
    )
    led = row.tokens[at - 1].word in row.lexicon.settings.get("determiners", ())
    return alone and led and row.tokens[at - 1].sentence == word.sentence


def _plain_noun(row: ItemRow, index: int) -> bool:
    """Whether an item is a word that no list knows, and can only be what a form before it describes."""
    if index >= len(row) or not row.same_sentence(index - 1, index):
        return False
    item, token = row[index], row.token(index)
    known = (*row.lexicon.settings.get("noun_leaders", ()), *row.lexicon.settings.get("verb_leaders", ()))
    auxiliary = row.lexicon.telling.get("auxiliary", {})
    adverb = token.word.endswith(tuple(auxiliary.get("adverb_endings", ()))) or token.word in auxiliary.get(
        "between", ()
    )
    behind = row.lexicon.telling.get("behind_noun", {}).get("words", ())
    if not token.is_word or token.capital or token.word in known or token.word in behind or adverb:
        return False
    return not item.has("verb") or item.has("noun") if item.kinds <= {"noun", "verb", "cue", "group"} else False


def _behind_verb(row: ItemRow, index: int, at: int, before: Sequence[Element]) -> bool:
    """Whether a verb stands straight before an item, or with a number alone between; ``at``: the token before it."""
    if index > 1 and row[index - 1].has("number"):
        at = row[index - 1].first - 1
    return at >= 0 and any(e.kind == "verb" and e.span[1] == row.tokens[at].end for e in before[-2:])


def _of_a_state(row: ItemRow, index: int) -> bool:
    """Whether one state is named straight before a form, which may be a noun and as a verb of its own would have an ending."""
    if index < 2 or not row.same_sentence(index - 2, index):
        return False
    states = (row.lexicon.actors.get(str(s.value)) for s in row[index - 1].senses if s.kind in ("actor", "land"))
    led = row[index - 2].has(*MODAL) or row.word(index - 2) in (row.lexicon.infinitive, row.lexicon.relations.that)
    noun = row.word(index) in row.lexicon.settings.get("nouns_too", ())
    return noun and not led and any(state is not None and state.kind == "state" for state in states)


def _counted_money(row: ItemRow, index: int) -> bool:
    """Whether a form stands behind an amount and acts on nothing, or with an adjective of a land alone between."""
    at = index - 1
    land = at > 0 and row.tokens[row[at].first].capital and row[at].has("adjective", "land", "demonym", "actor")
    at -= land
    plural = tuple(row.lexicon.settings.get("plural_endings", ()))
    if at < 0 or not row.same_sentence(at, index) or not row.word(index).endswith(plural):
        return False
    amount = row[at].has("number") or row.word(at) in row.lexicon.settings.get("scales", ())
    return amount and (land or not takes_object(row, index))


def _joined_adjective(row: ItemRow, index: int, at: int) -> bool:
    """Whether a form is joined to an adjective before it, and stands before what both describe; ``at``: the token before."""
    joined = index > 1 and at > 0 and row.same_sentence(index - 2, index) and row[index - 1].has("coordinator")
    described = index + 1 < len(row) and (row[index + 1].has("group") or _plain_noun(row, index + 1))
    return (
        joined
        and described
        and row.tokens[at - 1].word.endswith(row.adjective_endings)
        and not row[index - 2].has("verb")
    )


def _led(row: ItemRow, index: int, before: Sequence[Element]) -> bool | None:
    """What the word straight before says: an article or adjective leads a noun, an adverb a verb; None for neither."""
    if row[index].first == 0:
        return None
    token = row.tokens[row[index].first - 1]
    if token.sentence != row.token(index).sentence:
        return None
    settings = row.lexicon.settings
    if token.word == POSSESSIVE or token.word in settings.get("noun_leaders", ()):
        return True
    last = before[-1] if before else None
    if last is None or last.kind != "word" or not token.is_word:
        return None
    auxiliary = row.lexicon.telling.get("auxiliary", {})
    adverb = token.word in auxiliary.get("between", ()) or token.word.endswith(
        tuple(auxiliary.get("adverb_endings", ()))
    )
    if adverb or token.word in settings.get("verb_leaders", ()):
        return False
    if last.item.has("adjective") or "-" in token.word:
        return True
    return None if token.capital else True


def takes_object(row: ItemRow, index: int) -> bool:
    """Whether whom or what a verb acts on stands straight behind an item."""
    item = row.after(index)
    if item is None or not row.same_sentence(index, index + 1):
        return False
    token = row.tokens[item.first]
    if token.word in row.lexicon.settings.get("determiners", ()) or token.word in row.lexicon.settings.get(
        "noun_leaders", ()
    ):
        return True
    if item.has("verb") and not item.has("noun"):
        return False
    if any(s.value == "responsible" for s in item.senses_of("link")):
        return True  # "released the head of the company"
    return item.has(
        "actor", "generic", "person", "group", "place", "number", "quantifier", "adjective", "anaphor", "rank"
    )


def verb_follows(row: ItemRow, index: int) -> bool:
    """Whether a verb without a subject of its own follows, so that what stands before is its subject."""
    reach = min(index + 1 + _VERB_REACH, len(row))
    auxiliaries = row.lexicon.telling.get("auxiliary", {})
    for at in range(index + 1, reach):
        item = row[at]
        if not row.same_sentence(index, at) or item.has(*_STOPS) or row.word(at) in (",", ";", ":"):
            return False
        if item.has(*MODAL) or row.word(at) in auxiliaries.get("passive", ()) or row.word(at) in auxiliaries["perfect"]:
            return True
        infinitive = row.word(at - 1) == row.lexicon.infinitive
        tenses = item.tenses
        if tenses - {"ing", "participle"} and not item.has("preposition") and not infinitive:
            return True
    return False


def _progressive(row: ItemRow, index: int) -> bool:
    """ "they were meeting mediators": whether an auxiliary of the progressive stands straight before a form."""
    at = row[index].first - 1
    same = at >= 0 and row.tokens[at].sentence == row.token(index).sentence
    return same and row.tokens[at].word in row.lexicon.telling.get("auxiliary", {}).get("passive", ())

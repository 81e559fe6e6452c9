"""Ambiguity: which of its senses a word has where it stands: act or people, verb or noun, preposition or verb."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from ...text import fold_word
from ..lexicon.lexicon import TRANSPARENT_VERBS
from ..units.tokens import ENCLOSING
from .elements import Element
from .item_row import ItemRow
from .items import Item
from .noun_or_verb import noun_here, only_modifies

#: Senses of who may be the subject of a verb.
_WHO_ACTS = ("actor", "generic", "group", "person", "office", "title", "rank", "anaphor", "quantifier", "number")
#: Within how many tokens behind a verb of saying that is a preposition too a word it needs stands.
_SAID_REACH = 12


def opens_as_verb(row: ItemRow, index: int, before: Sequence[Element]) -> bool:
    """A verb that is also a word for people (طالب) is the verb where a clause opens with it or with its subject."""
    item = row[index]
    actor = item.sense_of("actor")
    if actor is None or not item.has("verb") or row.lexicon.actors[actor.value].kind != "kind" or item.reading.article:
        return False
    if not before or before[-1].kind in ("mark", "subordinator") or item.reading_of("verb").conjunction:
        return True
    return _behind_subject(before) and _acts_on_people(row, index)


def _behind_subject(before: Sequence[Element]) -> bool:
    """«… بأن النظام طالب المسلحين …»: whether one bare phrase of people or a body is all that a clause has so far."""
    subject, opener = before[-1], before[-2] if len(before) > 1 else None
    bare = subject.kind == "np" and not (subject.preposition or subject.conjunction)
    return bare and (opener is None or opener.kind in ("mark", "subordinator"))


def _acts_on_people(row: ItemRow, index: int) -> bool:
    """Whether people or a body, or a preposition, stand straight behind an item, so that it is no noun but a verb."""
    following = row.after(index)
    if following is None or following.conjunction or not row.same_sentence(index, index + 1):
        return False
    return bool(following.preposition) or following.has("actor", "generic", "group", "person", "title", "number")


def names_people(item: Item, following: Item | None = None) -> bool:
    """A whole word for people (قادة) goes before a verb that would need a pronoun cut off (قاد+ه).

    "Forces loyal to S", "Forces of S": so does one with a verb's form before words that say to whom its people belong.
    """
    group = item.sense_of("group")
    people_told = group is not None and not group.value.thing
    link = following.sense_of("link") if following is not None and people_told else None
    if link is not None and link.value in ("affiliated", "member"):
        return True
    if not item.has("verb") or item.has("noun"):
        return False
    people = [at for kind in ("person", "group", "office") if (at := item.meant.firsts.get(kind)) is not None]
    return bool(people) and bool(item.pronoun_of("verb")) and not item.pronouns[min(people)]


def only_names(item: Item, struck: bool = False) -> bool:
    """Whether a word that can be an act names a body or a sort of place here.

    «الاحتلال»: the article is part of a body's short name. «مدينة»: else only a participle (condemning). ``struck``: it
    stands behind the preposition of what is attacked («هجوم على كمين للجيش», a checkpoint).
    """
    if struck and item.has("group") and item.has("noun"):
        return True
    if item.has("generic") and item.has("noun"):
        named = item.reading_of("generic")  # «للاحتلال»: behind «ل» the article of the name is part of the clitic
        return item.reading_of("noun").article and not (named.article and not named.preposition)
    if not item.has("cue") or not item.has("verb"):
        return False
    return all(s.features.tense == "circumstance" for s in item.senses_of("verb"))


def is_craft(row: ItemRow, index: int) -> bool:
    """Whether a word that is a march and a drone (مسيرة, مسيّرة) is the drone here.

    It is where the writer doubled the letter, before whose it is («مسيرة تركية»), and where it strikes («مسيرة تستهدف»).
    """
    item = row[index]
    group = item.sense_of("group")
    if group is None or group.value.thing:
        return False
    doubled = row.lexicon.settings.get("doubling_mark", "")
    if doubled and doubled in row.original[item.first]:
        return True
    following = row.after(index)
    if following is None or following.conjunction or following.preposition:
        return False
    frames = row.lexicon.frames
    strikes = any(s.value.frame and frames[s.value.frame].root == "ASSAULT" for s in following.senses_of("verb"))
    return strikes or following.has("adjective")


def describes_thing(row: ItemRow, index: int, before: Sequence[Element]) -> bool:
    """A word for people that only describes the thing before it (اللباس المدني): both have the article."""
    item = row[index]
    people = item.sense_of("person")
    article = row.lexicon.clitics.article
    if people is None or people.features.number != "sg" or item.conjunction or item.preposition:
        return False
    if _names_one(row, index):
        return False
    if _feminine_adjective(row, index, before):
        return True
    if not article or not before or before[-1].kind != "word" or not row.word(index).startswith(article):
        return False
    if leads_phrase(row, index, before):
        return True  # «وليد المعلم», «سيارة المواطن»: part of a name, or whose the thing is
    thing = row.tokens[before[-1].tokens[1] - 1].word
    return thing.startswith(article) or article + article[-1:] in thing or article in thing[:4]


def _names_one(row: ItemRow, index: int) -> bool:
    """«رشق س بالحجارة الفتى فلان»: whether a word for one person stands before his name, behind no construct."""
    heads = row.lexicon.people.get("one_person", {}).get("words", ())
    following = row.after(index)
    before = row.word(index - 1) if index else ""
    bound = before.startswith(tuple(f"{p}{row.lexicon.clitics.article}" for p in row.lexicon.clitics.prepositions))
    named = following is not None and row.name_word(index + 1)
    return bound and named and row.word(index) in {fold_word(head) for head in heads}


def _feminine_adjective(row: ItemRow, index: int, before: Sequence[Element]) -> bool:
    """«سيارة مدنية», «أعيان مدنية»: a feminine form straight behind a thing describes it, and is no woman."""
    ending = row.lexicon.endings.feminine[:1]
    last = before[-1] if before else None
    if not ending or last is None or last.tokens[1] != row[index].first or not row.token(index).whole:
        return False
    if last.kind == "word":
        return row.token(index - 1).whole
    thing = last.phrase
    return last.kind == "np" and thing is not None and not thing.is_people and row.word(index).endswith(ending)


def leads_phrase(row: ItemRow, index: int, before: Sequence[Element]) -> bool:
    """Whether a word no lexicon knows stands straight before a phrase as its head (وزراء خارجية س): bare and undeclined."""
    article, accusative = row.lexicon.clitics.article, row.lexicon.settings.get("accusative_ending", "")
    if not article or not before or before[-1].kind != "word":
        return False
    between = row.tokens[before[-1].tokens[1] : row[index].first]
    if any(token.word not in ENCLOSING for token in between):
        return False  # «جماعة "س"»: a name in quotation marks is led all the same
    word = row.tokens[before[-1].tokens[1] - 1].word
    if row[index].conjunction or row[index].preposition or not word[0].isalpha():
        return False
    return not word.startswith(row.lexicon.clitics.definite) and not word.endswith(accusative)


def is_other_spelling(row: ItemRow, index: int) -> bool:
    """«هنا» (here) and «هنأ» (congratulated): whether a verb is not written with the letter that tells it from a common word."""
    letter = row.lexicon.settings.get("spelled_verbs", {}).get(row[index].reading_of("verb").stem)
    return letter is not None and letter not in row.original[row[index].first]


def is_no_person(row: ItemRow, index: int) -> bool:
    """«أمام» (before) and «إمام» (imam): whether a word for a person is not written with the letter that tells it from a common one."""
    sense = row[index].sense_of("person")
    letter = row.lexicon.settings.get("spelled_people", {}).get(sense.lemma) if sense is not None else None
    return letter is not None and letter not in row.original[row[index].first]


def is_only_preposition(row: ItemRow, index: int) -> bool:
    """A word that is a preposition and a verb of saying (بين) is the verb only before what is said."""
    if not row[index].has("preposition", "link"):
        return False
    following = row.after(index)
    if following is None or following.has("subordinator"):
        return following is None
    return not _speaks(row, index)


def _speaks(row: ItemRow, index: int) -> bool:
    """«عبّر مجلس الأمن عن …»: whether a body stands behind a verb that opens its clause, and behind that a word it needs."""
    before, following = row[index - 1] if index else None, row.after(index)
    opens = before is None or not row.same_sentence(index - 1, index) or not row.token(index - 1).is_word
    opens = opens or row[index].conjunction != "" or before is None or before.has("subordinator")
    if not opens or following is None or not following.has("actor", "generic", "title", "office", "group"):
        return False
    uses = [s.value for s in row[index].senses_of("verb") if s.value.complement]
    first = row[index].stop
    near = [t.word for t in row.tokens[first : first + _SAID_REACH] if t.sentence == row.token(index).sentence]
    wanted = {word for use in uses for word in use.complement[0]}
    return any(form in wanted for word in near for form in row.lexicon.clitics.forms(word))


def is_only_opener(row: ItemRow, index: int) -> bool:
    """A word for "that" with its pronoun (أنها) is never the verb that is spelled like it (أنهاها without its object)."""
    item, clitics, word = row[index], row.lexicon.clitics, row.word(index)
    if not item.has("subordinator") or not item.has("verb") or item.has("noun"):
        return False
    that = fold_word(row.lexicon.relations.that)
    return any(word.endswith(p) and word.removesuffix(p).endswith(that) for p in clitics.pronouns)


def is_finite(row: ItemRow, pending: str, index: int | None = None, before: Sequence[Element] = ()) -> bool:
    """Whether a verb can stand behind the preposition ``pending``: behind none, or behind the one of the infinitive.

    A form that goes with another verb (at item ``index``) may stand behind any (after killing two). A word whose
    ending the writer marked as a noun's («ردًّا») is no verb.
    """
    marks = tuple(row.lexicon.settings.get("noun_marks", ()))
    if index is not None and marks and row.original[row[index].stop - 1].endswith(marks):
        verb = row[index].sense_of("verb")
        return verb is not None and verb.features.tense == "circumstance"  # «متهمةً س بـ…» is marked so as well
    if (
        index is not None
        and not row.lexicon.settings.get("subject_after_verb", True)
        and only_modifies(row, index, before)
    ):
        return False
    if index is not None and _asked_or_refused(row, index, before):
        return False
    if not pending or pending == row.lexicon.infinitive:
        return True
    return index is not None and row[index].tenses == {"ing"}


def _asked_or_refused(row: ItemRow, index: int, before: Sequence[Element]) -> bool:
    """«رفضا سحب الآليات», «إعادة فرض القيود»: whether a form of the past straight behind a verb that takes an act as its object,
    or behind a word for how or whether it is done, is the noun of that act."""
    verb = row[index].sense_of("verb")
    if verb is None or not before or row[index].reading_of("verb").conjunction:
        return False
    if before[-1].kind in ("word", "noun") and before[-1].text in row.lexicon.relations.redone:
        return verb.features.tense == "past"
    if before[-1].kind != "verb":
        return False
    bare = verb.features.tense == "past" and (verb.features.gender, verb.features.number) == ("m", "sg")
    asks = any("object" in frame.content for frame in before[-1].frames)
    return bare and asks and row.lexicon.settings.get("subject_after_verb", True)


def is_noun(row: ItemRow, index: int, pending: str, before: Sequence[Element]) -> bool:
    """Whether a word that may be a noun of action and a verb (قصف, قتل, رفض) is the noun here."""
    item = row[index]
    if not item.has("noun") or not item.has("verb"):
        return item.has("noun")
    if not row.lexicon.settings.get("subject_after_verb", True):
        return noun_here(row, index, pending, before)
    if pending and pending == row.lexicon.infinitive:
        return False
    if _owned_behind(row, index):
        return True
    reading = item.reading_of("noun")
    if reading.article or reading.preposition or pending:
        return True
    following = row.after(index)
    if (
        following is not None
        and following.has("adjective")
        and not (following.conjunction or following.reading.article or _several(following))
    ):
        return True
    if following is not None and _done_by(row, index, following):
        return True
    if reading.conjunction:
        return _joined_to_content(row, index, before) or _joined_to_harm(row, index, before)
    governor = next((e for e in reversed(before) if e.kind not in ("date", "mark", "place", "word", "np")), None)
    if governor is not None and governor.kind == "verb" and _takes_act(governor):
        return True
    return bool(before) and before[-1].kind in ("noun", "verb")


def _joined_to_content(row: ItemRow, index: int, before: Sequence[Element]) -> bool:
    """«طالبت س ص بتنفيذ الاتفاق وفتح المعبر»: whether a word is joined to the act that the verb before asks for or aims at.

    Whoever could act must not stand straight behind it, nor a mark between.
    """
    relations, following = row.lexicon.relations, row.after(index)
    if following is None or (following.has(*_WHO_ACTS) and not following.preposition):
        return False
    verb = next((e for e in reversed(before) if e.kind == "verb"), None)
    behind = before[verb.index + 1 :] if verb is not None else before
    if any(e.kind not in ("noun", "word", "np", "place", "preposition", "number") for e in behind):
        return False
    content = {slot for frame in (verb.frames if verb is not None else ()) for slot in frame.content}
    aims = relations.aim | relations.aim_or_content
    ties = {e.preposition for e in behind if e.kind == "noun"} - {""}
    ties |= {e.relation for e, act in pairwise(behind) if e.kind == "preposition" and act.kind == "word"}
    return bool(ties & ((content - {"object"}) | aims))


def _joined_to_harm(row: ItemRow, index: int, before: Sequence[Element]) -> bool:
    """«أدى إلى قتل أربعة أشخاص وجرح عشرة آخرين»: whether a word for harm is joined to one, its people between, and counted ones
    stand behind it."""
    following = row.after(index)
    if (
        following is None
        or not (following.has("number", "quantifier") and not following.conjunction)
        or len(before) < 2
    ):
        return False
    harm, people = before[-2], before[-1]
    violent = any(row.lexicon.frames[s.value].root == "ASSAULT" for s in row[index].senses_of("noun"))
    return violent and harm.kind == "noun" and harm.is_violent and bool(harm.preposition) and people.kind == "np"


def _several(item: Item) -> bool:
    """«قصف الحوثيون معسكرا»: whether an adjective of origin is in the plural, so that it is people and describes no act."""
    sense = item.sense_of("adjective")
    return sense is not None and sense.features.number == "pl"


def is_instance(row: ItemRow, index: int, pending: str, before: Sequence[Element]) -> bool:
    """«رفض الوفد عقد لقاء»: whether a word that may be a verb only says that there is an act, which the next word tells."""
    item, following = row[index], row.after(index)
    if not item.has("instance") or not item.has("verb") or item.has("noun") or following is None:
        return False
    if not following.has("noun") or item.reading_of("instance").conjunction or pending == row.lexicon.infinitive:
        return False
    governor = next((e for e in reversed(before) if e.kind not in ("date", "mark", "place", "word", "np")), None)
    acts = governor is not None and governor.kind == "verb" and (bool(governor.frames) or _takes_act(governor))
    return bool(pending) or acts


def _done_by(row: ItemRow, index: int, body: Item) -> bool:
    """«قصف قسد على المدينة»: a body straight behind is who did it where «على» follows it or a masculine verb is not its own."""
    sense = body.sense_of("actor") or body.sense_of("generic")
    if sense is None or body.conjunction or body.preposition or not row.same_sentence(index, index + 1):
        return False
    verb = row[index].sense_of("verb")
    masculine = verb is not None and (verb.features.gender, verb.features.number) == ("m", "sg")
    if masculine and verb is not None and verb.features.tense == "past" and sense.features.gender == "f":
        return True
    behind = row.after(index + 1)
    preposition = behind.sense_of("preposition") if behind is not None else None
    return preposition is not None and preposition.value in row.lexicon.relations.onto


def _owned_behind(row: ItemRow, index: int) -> bool:
    """«قصف للقوات …»: who acts stands behind the clitic of belonging, as it can with a noun alone."""
    following = row.after(index)
    if following is None or following.conjunction or not row.same_sentence(index, index + 1):
        return False
    owns = following.preposition in row.lexicon.people.get("belonging", {}).get("group", ())
    return owns and following.has("actor", "generic", "group", "office") and not row[index].pronoun


def _takes_act(verb: Element) -> bool:
    """Whether a verb is followed by the act it is about: one of doing, denying or intending, or one of speech."""
    if verb.classes & (TRANSPARENT_VERBS | {"deny", "intend"}):
        return True
    return any("object" in frame.content for frame in verb.frames)


def only_describes(row: ItemRow, index: int, verbal_endings: tuple[str, ...], behind_noun: Collection[str]) -> bool:
    """Whether a noun of action only says which thing is meant ("detention facilities"): a plain noun stands behind it."""
    following = row.after(index)
    if following is None or following.payload is not None or (following.kinds and not _thing(following)):
        return False
    token = row.tokens[following.first]
    same = token.is_word and not token.capital and row.same_sentence(index, index + 1)
    verbal = token.word.endswith(verbal_endings) or token.word[0].isdigit()
    return same and not verbal and token.word not in behind_noun


def _thing(item: Item) -> bool:
    """ "combat positions": whether a word is only one for what is held or struck."""
    sense = item.sense_of("group")
    return item.kinds <= {"group", "verb"} and sense is not None and bool(getattr(sense.value, "thing", False))

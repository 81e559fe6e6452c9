"""Coordination: which phrase is joined to the one before it by a word, a clitic or a comma of a list."""

from __future__ import annotations

from collections.abc import Callable

from ..units.noun_phrases import Member, NounPhrase
from ..units.tokens import ENCLOSING
from ..words.item_row import ItemRow

#: How many items who heads a delegation, with his office and name, may be.
_MOST_HEAD = 14
#: Marks that may stand before what is joined.
_SET_OFF = ENCLOSING | {","}


def join(row: ItemRow, phrase: NounPhrase, parse: Callable[[int], NounPhrase | None]) -> NounPhrase | None:
    """The phrase joined to one, or None. ``parse``: reads one phrase at an item."""
    verb_first = row.lexicon.settings.get("subject_after_verb", True)
    start = phrase.stop
    if (
        start < len(row)
        and (row[start].kind == "place" or _whose(row, phrase, start))
        and phrase.members[-1].fallback is not None
    ):
        bare = not (row[start].conjunction or row[start].preposition)
        start += bare and row.same_sentence(phrase.first, start)  # «أهالي درعا وقوات س»
    start = _behind_head(row, phrase, _behind_quoted_name(row, start))
    if _describes(row, start):
        start += 1  # «فصائل درزية مسلحة وعشائر عربية»
    index = row.skip(start, _SET_OFF)
    while index < len(row) and row[index].choose("aside"):
        index = row.skip(index + 1, {","})
    if index >= len(row) or not row.same_sentence(phrase.first, index):
        return None
    after_comma = any(row.word(at) not in ENCLOSING for at in range(start, index))
    joined = row.joined_by_clitic(index) or (row[index].has("coordinator") and not after_comma)
    if row[index].has("coordinator") and after_comma and not verb_first:
        joined = _ends_list(row, phrase) or _last_of_subject(row, index, parse)
    if row[index].kind == "coordinator" and joined:
        index = row.skip(index + 1, ENCLOSING)
        if index >= len(row) or not row.same_sentence(phrase.first, index):
            return None
    if joined and not verb_first and _counts_anew(row, index):
        return None
    if joined and not verb_first:
        index = _behind_adjective(row, index)
    if not joined and after_comma and not verb_first:
        more = parse(index)
        listed = more is not None and not more.preposition and _goes_on_listing(row, more.stop, phrase.first)
        listed = listed and more is not None and not _tells_it(row, phrase, more)
        joined = listed and more is not None and not _apposed(row, index, more)
    if not joined and not (after_comma and _lists_officers(row, phrase, index)):
        return None
    if row.joined_by_clitic(index) and _goes_on_as_verb(row, index):
        return None
    following = _joined_name(row, phrase, index) or parse(index)
    if following is None or (following.preposition and following.preposition != phrase.preposition):
        return None
    if (
        verb_first
        and row.verb_at(following.stop)
        and not row.verb_at(phrase.stop)
        and not _act_together(row, phrase, following)
        and not _lacks_other(row, phrase)
        and not _described(row, following)
        and not _circumstance(row, following)
        and not _of_another(row, phrase, following)
    ):
        return None  # «…، وقوات س قصفت»: the subject of the next clause
    return following


def _counts_anew(row: ItemRow, index: int) -> bool:
    """ "killed two people and wounded 30 others": whether a word for what people are is a verb, as a number of them stands behind."""
    behind = row.after(index)
    counted = behind is not None and (behind.kind == "number" or behind.has("quantifier")) and not behind.preposition
    return counted and row[index].has("quantifier") and row[index].has("verb")


def _goes_on_as_verb(row: ItemRow, index: int) -> bool:
    """«استدعى السفير وطالب س بسحب …», «…، وطالب المتظاهرون بـ…»: whether a word for one person that is a verb as well has who does it straight behind."""
    item, behind = row[index], row.after(index)
    kind = item.sense_of("actor")
    if kind is None or not item.has("verb") or row.lexicon.actors[kind.value].kind != "kind":
        return False
    if behind is None or behind.conjunction or behind.preposition or item.reading.article:
        return False
    whom = behind.sense_of("actor") or behind.sense_of("generic")
    named = whom is not None and row.lexicon.actors.get(str(whom.value)) is not None
    body = named and whom is not None and row.lexicon.actors[str(whom.value)].kind != "kind"
    people = behind.has("actor", "group", "person", "anaphor") and row.word(index + 1).startswith(
        row.lexicon.clitics.definite
    )
    return body or people or (whom is not None and whom.kind == "generic") or behind.has("title", "office")


def _behind_adjective(row: ItemRow, index: int) -> int:
    """ "the president and traditional elders": the item behind a plain adjective that leads what is joined."""
    led = row.word(index) in row.lexicon.settings.get("determiners", ())
    if led and index + 1 < len(row) and row.same_sentence(index, index + 1):
        behind = _behind_adjective(row, index + 1)
        return behind if behind > index + 1 else index  # "the army and the northern rebels"
    following = row.after(index)
    plain = row[index].kinds <= {"cue"} and row.token(index).is_word and not row.token(index).capital
    led = plain and row.like_adjective(index)
    people = following is not None and following.has("actor", "person", "group")
    return index + 1 if led and people and row.same_sentence(index, index + 1) else index


def _described(row: ItemRow, phrase: NounPhrase) -> bool:
    """«س و14 مجموعة مسلحة تسيطر على …»: a verb in the present straight behind counted people says what they are like."""
    verb = row[row.skip(phrase.stop, ENCLOSING)].sense_of("verb")
    counted = phrase.number is not None and not phrase.definite and not phrase.preposition
    return counted and verb is not None and verb.features.tense == "present"


def _circumstance(row: ItemRow, phrase: NounPhrase) -> bool:
    """«قصفت س وص مجددا …»: a circumstance behind two phrases is no verb of the second alone."""
    verb = row[row.skip(phrase.stop, ENCLOSING)].sense_of("verb")
    return verb is not None and verb.features.tense == "circumstance"


def _of_another(row: ItemRow, phrase: NounPhrase, following: NounPhrase) -> bool:
    """«من جانب دورية من س والجيش ارتكبت …»: behind a preposition, a feminine verb is not that of a masculine body joined."""
    verb = row[row.skip(following.stop, ENCLOSING)].sense_of("verb")
    led = phrase.first > 0 and row[phrase.first - 1].has("preposition", "link")
    masculine = following.members[-1].gender == "m" and following.plurality != "pl"
    return led and masculine and verb is not None and verb.features.gender == "f"


def _lacks_other(row: ItemRow, phrase: NounPhrase) -> bool:
    """«بين س وص تكللت …»: behind "between" one alone is not enough."""
    before = row[phrase.first - 1].sense_of("preposition") if phrase.first else None
    return before is not None and before.value == row.lexicon.relations.between and len(phrase.members) == 1


def _act_together(row: ItemRow, phrase: NounPhrase, following: NounPhrase) -> bool:
    """«س وص اتهمتا …»: the verb behind two phrases is in the dual or plural, or no verb stands before the first."""
    verb = row[row.skip(following.stop, ENCLOSING)].sense_of("verb")
    if verb is not None and verb.features.number in ("dual", "pl"):
        return True
    index = phrase.first - 1
    if index >= 0 and _only_opens(row, index):
        return True
    while index >= 0 and row.same_sentence(index, phrase.first):
        if row[index].has("verb", "noun", "relative"):
            return False
        if row[index].has("subordinator"):
            break
        index -= 1
    return True


def _behind_head(row: ItemRow, phrase: NounPhrase, start: int) -> int:
    """«أجرى وفد س برئاسة الوزير فلان ووفد ص …»: the item of the next delegation behind who heads the first."""
    if start >= len(row) or not phrase.members[-1].civil:
        return start
    headed = row.lexicon.relations.headed
    if not any(row.word(at) in headed for at in range(phrase.first, start + 1)):
        return start
    for index in range(start + 1, min(start + _MOST_HEAD, len(row))):
        if not row.same_sentence(start, index) or not row.token(index).is_word:
            break
        group = row[index].sense_of("group")
        if row.joined_by_clitic(index) and group is not None and getattr(group.value, "civil", False):
            return index
    return start


def _joined_name(row: ItemRow, phrase: NounPhrase, index: int) -> NounPhrase | None:
    """«حماس وفتح»: an everyday word that is a body's name where it is joined straight to one it is told with."""
    names = row.lexicon.people.get("joined_names", {})
    word = row.word(index).removeprefix(row[index].conjunction)
    told = names.get(word)
    if told is None or phrase.members[-1].actor not in told["beside"] or index != phrase.stop:
        return None
    row[index].choose("actor")
    member = Member(told["actor"], row.span(index, index + 1), "org", word, "f")
    return row.phrase(index, index + 1, [member], None)


def leading_name(row: ItemRow, index: int) -> NounPhrase | None:
    """«توصلت فتح وحماس إلى …»: an everyday word that is a body's name where one it is told with is joined straight to it."""
    told = row.lexicon.people.get("joined_names", {}).get(row.word(index))
    following = row.after(index)
    if told is None or following is None or not row.joined_by_clitic(index + 1):
        return None
    beside = following.sense_of("actor")
    if beside is None or beside.value not in told["beside"] or not row.same_sentence(index, index + 1):
        return None
    member = Member(told["actor"], row.span(index, index + 1), "org", row.word(index), "f")
    return row.phrase(index, index + 1, [member], None)


def _only_opens(row: ItemRow, index: int) -> bool:
    """«وكانت س وص تقودان …»: whether the verb straight before the first phrase only opens what the one behind both tells."""
    verbs = [s.value for s in row[index].senses_of("verb")]
    return bool(verbs) and all(verb.verb_class == "plain" for verb in verbs)


def _describes(row: ItemRow, index: int) -> bool:
    """Whether a plain adjective stands at an item, with something joined straight behind it."""
    following = index + 1
    if following >= len(row) or row[index].kind != "word" or row[index].conjunction or row[index].preposition:
        return False
    plain = row.token(index).is_word and row.like_adjective(index)
    return plain and row.joined_by_clitic(following) and row.same_sentence(index, following)


def _behind_quoted_name(row: ItemRow, start: int) -> int:
    """«جماعة "س" اللبنانية ومسلحي "ص"»: the item behind the adjective of a name that stands in quotation marks."""
    index = row.skip(start, ENCLOSING)
    if index == start or index >= len(row) or not row[index].has("adjective"):
        return start
    bare = not (row[index].conjunction or row[index].preposition) and row.same_sentence(start, index)
    following = row.skip(index + 1, ENCLOSING)
    return index + 1 if bare and following < len(row) and row.joined_by_clitic(following) else start


def _whose(row: ItemRow, phrase: NounPhrase, index: int) -> bool:
    """«بين وجهاء الوادي والحكومة»: a name no lexicon knows behind indefinite people, with a phrase joined straight behind."""
    named = index + 1 < len(row) and row[index].kind == "word" and row.name_word(index)
    return named and not phrase.definite and phrase.number is None and row.joined_by_clitic(index + 1)


def _goes_on_listing(row: ItemRow, index: int, first: int) -> bool:
    """A comma or a coordinator after a listed body: the list goes on; a verb after it: a headline's list of two ends."""
    if index >= len(row):
        return False
    opens = first == 0 or not row.same_sentence(first - 1, first)
    return row[index].has("coordinator") or row.word(index) == "," or (opens and row.verb_at(index))


def _tells_it(row: ItemRow, phrase: NounPhrase, more: NounPhrase) -> bool:
    """ "clashes with troops, a local official and a UN source said": whether those behind the comma are who tells it.

    They stand before a verb of telling that ends the sentence, and the phrase before them behind a preposition or verb.
    """
    before = row[phrase.first - 1] if phrase.first and row.same_sentence(phrase.first - 1, phrase.first) else None
    if before is None or not before.has("preposition", "verb", "noun"):
        return False
    for at in range(more.stop, min(more.stop + _MOST_HEAD, len(row))):
        if not row.same_sentence(more.stop, at) or row.word(at) in (",", ";", ":"):
            return False
        if any(s.value.verb_class == "report" for s in row[at].senses_of("verb")):
            behind = row.after(at)
            return behind is None or not row.token(at + 1).is_word or behind.has("date", "preposition")
    return False


def _ends_list(row: ItemRow, phrase: NounPhrase) -> bool:
    """ "S, T, and U": whether commas join what stands before ", and" already."""
    return len(phrase.members) > 1 and any(row.word(at) == "," for at in range(phrase.first, phrase.stop))


def _last_of_subject(row: ItemRow, index: int, parse: Callable[[int], NounPhrase | None]) -> bool:
    """ "S, and T backed by U, have agreed": behind ", and" stands a phrase set off by a comma before the verb of both."""
    following = row.skip(index + 1, ENCLOSING)
    more = parse(following) if following < len(row) and row.same_sentence(index, following) else None
    return more is not None and not more.preposition and _before_verb(row, more)


def _apposed(row: ItemRow, index: int, more: NounPhrase) -> bool:
    """ "S and T, a militant group, have signed": one people behind an article, set off before the verb: what T is."""
    articles = row.lexicon.telling.get("compound", {}).get("article", ())
    named = not more.members[0].is_open and more.members[0].actor not in row.lexicon.kinds
    return row.word(index) in articles and len(more.members) == 1 and not named and _before_verb(row, more)


def _before_verb(row: ItemRow, phrase: NounPhrase) -> bool:
    """Whether a comma and a verb or its auxiliary stand behind a phrase."""
    if phrase.stop + 1 >= len(row) or row.word(phrase.stop) != ",":
        return False
    auxiliary = row.lexicon.telling.get("auxiliary", {})
    known = {*auxiliary.get("perfect", ()), *auxiliary.get("passive", ())}
    return row.word(phrase.stop + 1) in known or row.verb_at(phrase.stop + 1)


def _lists_officers(row: ItemRow, phrase: NounPhrase, index: int) -> bool:
    """A rank after a comma after a named person: the next of a list of officers."""
    return phrase.members[-1].kind == "person" and row[index].has("rank")


def list_together(members: list[Member], following: list[Member]) -> None:
    """An officer without a body of his own, listed after one who has it, belongs to the same."""
    before = members[-1]
    if before.kind != "person" or not (before.actor or before.generic):
        return
    for member in following:
        if member.kind == "person" and member.is_open:
            member.actor, member.generic, member.span = before.actor, before.generic, before.span
            member.reason = "listed with an officer of the same body"

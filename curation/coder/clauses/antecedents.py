"""Antecedents: a clause straight behind a phrase is about that phrase, and its pronouns mean it.

«الفصيل الذي هاجم …», «الذين اعتقلتهم س», «التي سيطر عليها المتمردون», «ثمانية أسرى أفرجت عنهم س»: the phrase before the
clause takes the slot its pronoun stands in, or else that of the subject.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from ..units.noun_phrases import NounPhrase
from ..words.elements import Element
from .acts import Act, Filler
from .agreement import agrees
from .arguments import CONFIDENCE, Argument, Arguments
from .clauses import Clause
from .joined_subjects import with_company
from .patients import people_suffer

#: What may stand straight behind a verb and is not its object.
_NO_OBJECT = frozenset({"mark", "preposition", "place", "adverbial", "subordinator", "coordinator", "resumption"})


class Gap(Enum):
    """What takes up, within a relative clause, the phrase the clause is about."""

    SUBJECT = "nothing: it is whom the verb is about"
    OBJECT = "a pronoun on the verb, or on the words it needs"
    PREPOSITION = "a pronoun behind a preposition"
    NOUN = "a pronoun on the noun of an act the verb only says was done"
    POSSESSIVE = "a pronoun on whom or what the verb's subject acts on"


def gap_of(clause: Clause) -> Gap:
    """«الذين اعتقلتهم س», «التي سيطر عليها المتمردون», «الذي جرى اعتقاله», «التي استهدفت س قادتها», «التي هاجمت س»."""
    verb = clause.verb
    if verb is None:
        return Gap.SUBJECT
    if verb.pronoun is not None and _of_others(verb.pronoun, clause.antecedent):
        return Gap.SUBJECT
    if verb.pronoun is not None or verb.held is not None:
        return Gap.OBJECT
    if any(noun.pronoun is not None for noun in clause.nouns) and verb.only_happens:
        return Gap.NOUN
    behind = [e for e in clause.after(verb) if e.phrase is not None]
    if any(e.preposition and e.phrase is not None and _is_pronoun(e.phrase) for e in behind[:2]):
        return Gap.PREPOSITION
    bare = [e.phrase for e in behind if e.phrase is not None and not e.preposition][:2]
    owned = len(bare) > 1 and bare[1].members[0].who == "pronoun" and not bare[0].members[0].who
    return Gap.POSSESSIVE if owned and verb.voice != "passive" else Gap.SUBJECT


def fill_from_antecedent(clause: Clause, arguments: Arguments, nouns: list[Act]) -> None:
    """A relative clause is about the phrase before it: its pronoun, or else its subject."""
    _fill_bare(clause, arguments)
    phrase, verb = clause.antecedent, clause.verb
    if clause.opener != "relative" or phrase is None or verb is None:
        return
    carried = Argument(phrase, "what the relative clause is about", CONFIDENCE["carried"])
    _take_outer_subject(clause, arguments, phrase)
    if _resumed(clause, arguments, carried if clause.adjacent else None):
        return
    for act in nouns:
        for slot, filler in act.slots.items():
            if filler.phrase.members[0].who == "pronoun":
                act.slots[slot] = Filler(filler.role, phrase, carried.reason, carried.confidence)
                return
    if verb.pronoun is not None and "object" in arguments and _of_one_among(verb.pronoun, phrase):
        del arguments["object"]
    elif verb.pronoun is not None and "object" in arguments and not _of_others(verb.pronoun, phrase):
        arguments["object"] = carried
    elif verb.voice == "passive":
        arguments.setdefault("object", carried)
    elif _undergone(clause, verb, phrase, arguments):
        if clause.adjacent:  # else it befell those told by the word before it, whom no lexicon knows
            arguments["object"] = carried
    elif "subject" not in arguments:
        arguments["subject"] = replace(carried, phrase=with_company(clause, verb, phrase))


def _of_others(pronoun: NounPhrase, about: NounPhrase | None) -> bool:
    """«الوزير، الذي طالبهم بـ…»: whether a pronoun of several cannot mean the one person a clause is about."""
    if about is None or len(about.members) != 1:
        return False
    member = about.members[0]
    one = member.kind == "person" and member.number in ("", "sg") and about.plurality != "pl"
    return one and pronoun.plurality == "pl"


def _take_outer_subject(clause: Clause, arguments: Arguments, about: NounPhrase) -> None:
    """«أفرجت س عن صحفيين ألقت القبض عليهم»: a clause whose pronoun is what it is about, and that tells no subject, goes on with
    that of the clause around it."""
    verb, outer = clause.verb, clause.parent
    if verb is None or outer is None or outer.subject is None or "subject" in arguments or verb.voice == "passive":
        return
    if gap_of(clause) not in (Gap.OBJECT, Gap.PREPOSITION) or outer.subject is about or verb.only_happens:
        return
    if verb.frames and agrees(verb, outer.subject, before=True) is not False:
        reason = "carried on into a clause about somebody else"
        arguments["subject"] = Argument(outer.subject, reason, CONFIDENCE["carried"])


def _undergone(clause: Clause, verb: Element, phrase: NounPhrase, arguments: Arguments) -> bool:
    """«الجنود الذين قتلوا أمس», «اللتان اختطفتا من قبل س»: whether it befell the people before a verb of what people suffer.

    Without vowels it looks active; but such a verb cannot do without an object, and none stands behind it.
    """
    if not people_suffer(verb) or not arguments.keys().isdisjoint({"object", clause.relations.freed}):
        return False
    agent = any(e.preposition == "agent" for e in clause.after(verb))
    if not (phrase.is_people and "subject" not in arguments) and not agent:
        return False
    behind = next((e for e in clause.after(verb) if e.kind != "date"), None)
    return behind is None or behind.kind in _NO_OBJECT or bool(behind.preposition or behind.conjunction)


def _fill_bare(clause: Clause, arguments: Arguments) -> None:
    """«ثمانية أسرى أفرجت عنهم س»: straight behind an indefinite phrase the verb's pronoun means that phrase."""
    phrase, verb = bare_antecedent(clause), clause.verb
    if phrase is None or verb is None:
        return
    for slot, argument in arguments.items():
        if slot != "subject" and _is_pronoun(argument.phrase) and not _of_one_among(argument.phrase, phrase):
            reason = "what the clause straight behind it is about"
            arguments[slot] = Argument(phrase, reason, CONFIDENCE["carried"])
            return


def bare_antecedent(clause: Clause) -> NounPhrase | None:
    """The indefinite phrase a clause without an opener follows at once, to which a pronoun in it points."""
    verb, parent = clause.verb, clause.parent
    if clause.opener or verb is None or verb.conjunction or parent is None or clause.elements[0] is not verb:
        return None
    phrase = parent.elements[-1].phrase
    if phrase is None or phrase.definite:
        return None
    behind = clause.after(verb)[:1]
    resumes = bool(behind) and behind[0].phrase is not None and _is_pronoun(behind[0].phrase)
    return phrase if verb.pronoun is not None or resumes else None


def _resumed(clause: Clause, arguments: Arguments, carried: Argument | None) -> bool:
    """«التي سيطر عليها المتمردون»: a pronoun behind a preposition means what the clause is about, a place as well."""
    verb = clause.verb
    slot = next((s for s, a in arguments.items() if s not in ("subject", "object") and _is_pronoun(a.phrase)), None)
    if slot is None or verb is None or verb.pronoun is not None:
        return False
    if carried is None:
        del arguments[slot]
    else:
        arguments[slot] = carried
    return True


def _of_one_among(pronoun: NounPhrase, about: NounPhrase) -> bool:
    """«ثلاثة من أقارب شاب قتله س»: whether a pronoun of one man cannot mean the several people a phrase tells."""
    one = pronoun.members[0].gender == "m" and pronoun.members[0].number == "sg"
    several = about.plurality == "pl" or (about.number is not None and (about.number.best or 0) > 1)
    return one and several and about.is_people and pronoun.members[0].kind == "anaphor"


def _is_pronoun(phrase: NounPhrase) -> bool:
    """Whether a phrase is a pronoun, or told as somebody's by one."""
    return phrase.members[0].who == "pronoun"

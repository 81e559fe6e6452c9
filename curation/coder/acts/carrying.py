"""Carrying on: who acts or suffers in a clause that does not say so, from the clause it hangs on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..clauses.acting_nouns import act_is_subject, talks_are_subject
from ..clauses.acts import VERBAL_ROOTS, Act
from ..clauses.agreement import agrees
from ..clauses.arguments import BEHIND_UNLISTED, CONFIDENCE, SUFFER_BEFORE, Argument, Arguments, Topic
from ..clauses.clauses import Clause
from ..clauses.documents import of_document
from ..clauses.needed_words import sufferer_told
from ..clauses.patients import only_suffer
from ..units.noun_phrases import NounPhrase
from ..words.elements import Element
from .topics import CARRIED_ON, bare, of_others, opened_with_pronoun

#: What verbs of taking people count.
_TAKEN = frozenset({"detained", "abducted"})
#: Roots of what a document says.
_OF_WORDS = VERBAL_ROOTS | {"SUPPORT", "AGREE"}


def carry_subject(clause: Clause, arguments: Arguments, topic: Topic | None = None) -> None:
    """A verb joined by «و» without a subject of its own has that of the clause it is joined to, if it agrees with it."""
    verb = clause.verb
    if verb is None or verb.voice == "passive" or verb.speaks:
        return
    acts = bool(verb.frames) and verb.complement is not None and _is_infinitive(clause)  # "to break up a protest"
    if "existential" in verb.classes and not acts and not ("light" in verb.classes and opened_with_pronoun(clause)):
        return  # «قالت س إنها تجري محادثات»: what may only say that talks go on has its subject in the pronoun
    if "subject" in arguments or clause.opener == "relative" or act_is_subject(clause, verb, []):
        return
    if _place_suffers(clause, verb):
        return  # «كما تعرضت بلدة س لقصف»
    if talks_are_subject(clause, verb):
        return  # «ونجحت وساطة في إطلاق سراح …»
    if "object" in arguments and arguments["object"].reason in (SUFFER_BEFORE, BEHIND_UNLISTED):
        return  # «قالت س إن خمسة من ص قتلوا», «ودعت المنظمة ص إلى …»
    if "aspect" in verb.classes and any(_mutual(e) for e in clause.before(verb)):
        return  # "S said the truce would begin": S need not be one of its sides
    if any(frame.thing for frame in verb.frames):
        return  # «قالت س إن … حين انفجرت قنبلة»
    if (taken := _taken_before(clause, verb, arguments)) is not None:
        arguments["object"] = Argument(
            taken, "people told before a verb of taking that has no object", CONFIDENCE["carried"]
        )
        return
    if topic is not None and (topic.reason == CARRIED_ON or verb.circumstance):
        sure = CONFIDENCE["topic" if topic.firm else "sentence"]
        arguments["subject"] = Argument(topic.phrase, topic.reason, sure)
        return
    parent = clause.parent
    if parent is not None and parent.subject is not None and of_document(clause, verb):
        arguments["subject"] = Argument(parent.subject, "who issued what says so", CONFIDENCE["carried"])
        return
    whom = _told_straight_before(clause, verb)
    if whom is not None and "object" not in arguments and only_suffer(clause, verb, whom):
        arguments["object"] = Argument(whom, SUFFER_BEFORE, CONFIDENCE["carried"])  # «كان خمسة من س قتلوا»
        return
    if whom is not None:
        arguments["subject"] = Argument(whom, "people told straight before the verb", CONFIDENCE["carried"])
        return
    if verb.gerund and verb.preposition and (whose := _judged(parent)) is not None:
        arguments["subject"] = Argument(whose, "praised or blamed for it", CONFIDENCE["carried"])
        return
    if verb.gerund and parent is not None and _is_infinitive(parent):
        parent = parent.parent or parent  # "warned S to withdraw, vowing to …"
    if parent is not None and parent.caused is not None and _is_infinitive(clause):
        arguments["subject"] = Argument(parent.caused, "who was brought to act", CONFIDENCE["carried"])
        return
    if (speaker := _speaks_on(clause, verb)) is not None:
        arguments["subject"] = Argument(speaker, "who said the clause before", CONFIDENCE["carried"])
        return
    opener = opened_with_pronoun(clause)
    if opener is not None and parent is not None and parent.subject is not None and of_others(opener, parent.subject):
        arguments["subject"] = Argument(opener, "the pronoun that opens the clause", CONFIDENCE["carried"])
        return
    if _unread_subject(clause, verb) or _some_of_them(clause, verb):
        return
    while parent is not None:
        inside = parent.opener == "relative" and not verb.conjunction and not clause.opener
        for phrase, reason in (
            (None if inside else parent.subject, "carried on from the clause before"),
            (_topic(parent), "before the verb, a relative clause between"),
            (parent.caused, "who was brought to act"),
        ):
            if phrase is not None and agrees(verb, phrase, before=True) is not False:
                told = "object" in arguments or sufferer_told(verb, arguments)
                suffers = parent is clause.parent and not told and only_suffer(clause, verb, phrase)
                arguments["object" if suffers else "subject"] = Argument(phrase, reason, CONFIDENCE["carried"])
                return
        parent = parent.parent


def _unread_subject(clause: Clause, verb: Element) -> bool:
    """«علما أن المخيم نفسه تعرض لقصف»: whether nothing but words no lexicon knows stand between what opens a clause and its
    verb: its own subject."""
    before = clause.before(verb)
    opener = next((k for k, e in enumerate(before) if e.kind == "subordinator"), None)
    own = before[opener + 1 :] if opener is not None and clause.relations.conjunction else []
    return bool(own) and all(e.kind == "word" and not (e.preposition or e.conjunction or e.frames) for e in own)


def _some_of_them(clause: Clause, verb: Element) -> bool:
    """ "medics said two of those held had opened fire": whether a word for people told before stands before a verb."""
    return any(e.kind == "word" and e.text in clause.relations.those for e in clause.before(verb))


def carry_issuer(clause: Clause, arguments: Arguments, issuer: NounPhrase | None) -> None:
    """«ودعا البيان إلى …», "The statement urged S to …": what a document says is said by who spoke in a sentence before."""
    verb, told = clause.verb, arguments.get("subject")
    if verb is None or issuer is None or verb.voice == "passive" or clause.opener == "relative":
        return
    if not any(frame.root in _OF_WORDS for frame in verb.frames):
        return
    behind = [element.phrase for element in clause.after(verb)]
    after = told is not None and clause.relations.documents and any(phrase is told.phrase for phrase in behind)
    if told is not None and told.confidence > CONFIDENCE["carried"] and not after:
        return
    at = clause.elements.index(verb)
    beside = clause.elements[at + 1 : at + 2] if clause.relations.documents else clause.elements[max(at - 2, 0) : at]
    if any(e.kind in ("word", "source") and e.text in clause.relations.issuing for e in beside):
        if told is not None and after:
            arguments.setdefault("object", Argument(told.phrase, "behind who says so", CONFIDENCE["order"]))
        arguments["subject"] = Argument(issuer, "who issued what says so", CONFIDENCE["carried"])


def _taken_before(clause: Clause, verb: Element, arguments: Arguments) -> NounPhrase | None:
    """«الإفراج عن سجناء (كانوا قد) اعتقلوا في …»: of people told before it, a plural verb of taking that takes nobody else."""
    if (
        "object" in arguments
        or verb.conjunction
        or verb.pronoun is not None
        or not verb.frames
        or verb.features is None
    ):
        return None
    if verb.features.number != "pl" or any(frame.count not in _TAKEN for frame in verb.frames):
        return None
    parent: Clause | None = clause
    while parent is not None:
        for element in reversed(parent.elements):
            phrase = element.phrase if element.index < verb.index else None
            if phrase is not None and phrase.is_people and (phrase.counted or phrase.plurality == "pl"):
                return phrase
        parent = parent.parent
    return None


def carry_both(clause: Clause, arguments: Arguments, earlier: Sequence[Act]) -> None:
    """«التقى س ص، وبحثا …»: a dual verb without a subject of its own has both sides of the meeting told just before."""
    verb, act = clause.verb, earlier[-1] if earlier else None
    dual = verb is not None and verb.features is not None and verb.features.number == "dual"
    told = arguments.get("subject")
    if not dual or act is None or act.clause is not clause.parent or not act.frame.mutual:
        return
    if told is not None and told.confidence > CONFIDENCE["carried"]:
        return
    present = clause.relations.present  # «محادثات بين س وص بحضور ع، حيث اتفقا»
    sides = [f.phrase for slot, f in act.slots.items() if f.role == "party" and slot not in present]
    if len(sides) == 2 or (len(sides) == 1 and len(sides[0].members) == 2):
        both = replace(sides[0], members=[m for side in sides for m in side.members], plurality="dual")
        arguments["subject"] = Argument(both, "both sides of the clause before", CONFIDENCE["carried"])


def _mutual(element: Element) -> bool:
    """Whether an element is the bare noun of an act whose sides are all parties."""
    bare = element.kind == "noun" and not element.preposition
    return bare and any(frame.roles.get("subject") == "party" for frame in element.frames)


def _place_suffers(clause: Clause, verb: Element) -> bool:
    """Whether a place straight behind a verb of coming under an attack is what came under it."""
    if not verb.frames or verb.frames[0].roles.get("subject") != "recipient" or not verb.frames[0].needs:
        return False
    behind = next(iter(clause.after(verb)), None)
    return behind is not None and behind.kind == "place" and not behind.preposition


def _told_straight_before(clause: Clause, verb: Element) -> NounPhrase | None:
    """«لتفريق محتجين اعتصموا في …»: of indefinite people straight before a plural verb it tells what they did."""
    parent = clause.parent
    if clause.opener or parent is None or verb.conjunction or clause.elements[0] is not verb or verb.features is None:
        return None
    phrase = parent.elements[-1].phrase or parent.elements[-1].inner
    if phrase is None or phrase.definite or verb.features.number != "pl" or phrase.members[0].kind != "people":
        return None
    return phrase if agrees(verb, phrase, before=True) else None


def _speaks_on(clause: Clause, verb: Element) -> NounPhrase | None:
    """«قالت س إن ص فعلت …، واتهمت / ودعت …»: behind what somebody said, a joined verb of speech goes on with who said it."""
    parent = clause.parent
    spoken = "report" in verb.classes or any(frame.root in VERBAL_ROOTS for frame in verb.frames)
    if not (spoken and verb.conjunction and parent is not None and parent.opener == "subordinator"):
        return None
    said = parent.parent
    told = said.verb if said is not None else None
    if said is None or told is None or said.subject is None or agrees(verb, said.subject, before=True) is False:
        return None
    return said.subject if told.classes & {"report", "announce", "light"} else None


def _judged(clause: Clause | None) -> NounPhrase | None:
    """Who is praised or blamed in a clause: "thanked S for freeing …"."""
    verb = clause.verb if clause is not None else None
    if clause is None or verb is None or not any(f.root in ("SUPPORT", "ACCUSE") for f in verb.frames):
        return None
    of = ("", *clause.relations.of)
    return next((e.phrase for e in clause.after(verb) if e.kind == "np" and e.phrase and e.preposition in of), None)


def _is_infinitive(clause: Clause) -> bool:
    verb = clause.verb
    base = verb is not None and verb.features is not None and verb.features.tense == "base"
    return base and clause.elements[0].kind == "preposition" and clause.elements[0] is not verb


def carry_sufferer(clause: Clause, arguments: Arguments) -> None:
    """«Five reporters, who work for a station, were arrested»: who suffers stands before the relative clause."""
    verb = clause.verb
    if verb is None or verb.voice != "passive" or clause.opener or "object" in arguments:
        return
    phrase = _topic(clause.parent) or _only_held(clause.parent) if clause.parent is not None else None
    if phrase is not None:
        reason = "before the verb, a relative clause between"
        arguments["object"] = Argument(phrase, reason, CONFIDENCE["carried"])


def _only_held(clause: Clause) -> NounPhrase | None:
    """ "two men held in Yemen were freed": people behind whom a participle only says where they were."""
    verb, first = clause.verb, clause.elements[0]
    if (
        verb is None
        or verb.frames
        or "report" in verb.classes
        or clause.opener
        or first.phrase is None
        or first.preposition
    ):
        return None
    past = verb.features is not None and verb.features.tense in ("past", "participle")
    alone = not any(e.kind == "np" and not e.preposition for e in clause.after(verb))
    return first.phrase if past and alone and verb.index == first.index + 1 else None


def _topic(clause: Clause) -> NounPhrase | None:
    """The bare phrase a clause without a verb ends in: the subject of what follows."""
    if clause.verb is not None:
        return None
    phrases = bare(clause)
    if clause.nouns:
        first, mark = clause.elements[0], clause.elements[1] if len(clause.elements) > 1 else None
        set_off = phrases and first.phrase is phrases[0] and mark is not None and mark.text == ","
        return phrases[0] if set_off else None
    return phrases[-1] if phrases else None

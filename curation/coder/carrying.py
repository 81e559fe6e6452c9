"""Carrying on: who acts or suffers in a clause that does not say so, from the clause it hangs on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .acting_nouns import act_is_subject
from .acts import VERBAL_ROOTS, Act
from .agreement import agrees
from .antecedents import bare_antecedent
from .arguments import CONFIDENCE, SUFFER_BEFORE, Argument, Arguments, Topic
from .clauses import Clause
from .documents import about_thing, of_document
from .elements import Element
from .noun_phrases import NounPhrase
from .patients import only_suffer

#: The reason of a subject that the sentence before told.
#: What verbs of taking people count.
_TAKEN = frozenset({"detained", "abducted"})
#: Roots of what a document says.
_OF_WORDS = VERBAL_ROOTS | {"SUPPORT", "AGREE"}
CARRIED_ON = "carried on from the sentence before, with which the verb agrees"


def carry_subject(clause: Clause, arguments: Arguments, topic: Topic | None = None) -> None:
    """A verb joined by «و» without a subject of its own has that of the clause it is joined to, if it agrees with it."""
    verb = clause.verb
    if verb is None or verb.voice == "passive":
        return
    if "existential" in verb.classes and not ("light" in verb.classes and _opened_with_pronoun(clause)):
        return  # «قالت س إنها تجري محادثات»: what may only say that talks go on has its subject in the pronoun
    if "subject" in arguments or clause.opener == "relative" or act_is_subject(clause, verb, []):
        return
    if _place_suffers(clause, verb):
        return  # «كما تعرضت بلدة س لقصف»
    if "object" in arguments and arguments["object"].reason == SUFFER_BEFORE:
        return  # «قالت س إن خمسة من ص قتلوا»
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
    if (whom := _told_straight_before(clause, verb)) is not None:
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
    while parent is not None:
        inside = parent.opener == "relative" and not verb.conjunction and not clause.opener
        for phrase, reason in (
            (None if inside else parent.subject, "carried on from the clause before"),
            (_topic(parent), "before the verb, a relative clause between"),
            (parent.caused, "who was brought to act"),
        ):
            if phrase is not None and agrees(verb, phrase, before=True) is not False:
                suffers = parent is clause.parent and "object" not in arguments and only_suffer(clause, verb, phrase)
                arguments["object" if suffers else "subject"] = Argument(phrase, reason, CONFIDENCE["carried"])
                return
        parent = parent.parent


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
    sides = [filler.phrase for filler in act.slots.values() if filler.role == "party"]
    if len(sides) == 2:
        both = replace(sides[0], members=[*sides[0].members, *sides[1].members], plurality="dual")
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
    if verb is None or verb.frames or clause.opener or first.phrase is None or first.preposition:
        return None
    past = verb.features is not None and verb.features.tense in ("past", "participle")
    alone = not any(e.kind == "np" and not e.preposition for e in clause.after(verb))
    return first.phrase if past and alone and verb.index == first.index + 1 else None


def _topic(clause: Clause) -> NounPhrase | None:
    """The bare phrase a clause without a verb ends in: the subject of what follows."""
    if clause.verb is not None:
        return None
    phrases = _bare(clause)
    if clause.nouns:
        first, mark = clause.elements[0], clause.elements[1] if len(clause.elements) > 1 else None
        set_off = phrases and first.phrase is phrases[0] and mark is not None and mark.text == ","
        return phrases[0] if set_off else None
    return phrases[-1] if phrases else None


def _bare(clause: Clause) -> list[NounPhrase]:
    return [e.phrase for e in clause.elements if e.kind == "np" and e.phrase is not None and not e.preposition]


def _says_on(clause: Clause, verb: Element) -> bool:
    """«ودعا إلى …»: whether a sentence opens with a joined verb of words and, straight behind, what they are about."""
    behind = next(iter(clause.after(verb)), None)
    led = behind is not None and (behind.kind == "preposition" or bool(behind.preposition))
    return led and bool(verb.conjunction) and any(f.root in VERBAL_ROOTS for f in verb.frames)


class Topics:
    """Whom the clauses of one sentence are about, before their own phrases are read.

    ``before``: whom the sentence before was about.
    """

    def __init__(self, before: NounPhrase | None = None) -> None:
        self.before = before
        self.fronted: NounPhrase | None = None

    def of(self, clause: Clause) -> Topic | None:
        """The topic of a clause; asked clause by clause in order of the words."""
        verb, parent = clause.verb, clause.parent
        if verb is None:
            if self.fronted is None and clause.opener != "relative":
                self.fronted = _fronted(clause)
            return None
        if verb.circumstance:
            speaker = _speaker(parent)
            return Topic(speaker, "what the clause before says besides", firm=True) if speaker else None
        if clause.opener == "relative":
            antecedent = clause.antecedent if clause.adjacent else None
            return Topic(antecedent, "what the relative clause is about", firm=True) if antecedent else None
        if parent is not None and parent.subject is not None and verb.pronoun is None:
            if _opened_with_pronoun(clause):
                return Topic(parent.subject, "told by the pronoun that opens the clause", firm=True)
            if not clause.opener and (about_thing(clause, verb) or of_document(clause, verb)):
                return Topic(parent.subject, "carried on into a clause about something it did", firm=True)
        if parent is not None and parent.subject is not None and in_its_course(clause, verb):
            return Topic(parent.subject, "carried on to what happened in its course", firm=True)
        besides = clause.elements[0].text in clause.relations.besides and parent is None  # «كما استنكرت …»
        if (clause.opener and not besides) or verb.pronoun is not None or bare_antecedent(clause) is not None:
            return None
        if parent is None:
            return self._of_sentence_before(clause, verb)
        if parent.subject is not None and parent.verb is not None and not verb.conjunction and _goes_on(parent):
            return Topic(parent.subject, "before the verb, an auxiliary between", firm=True)
        if self.fronted is not None and not verb.conjunction:
            fronted, self.fronted = self.fronted, None
            return Topic(fronted, "before the verb, a remark between", firm=True)
        if parent.subject is not None and verb.conjunction:
            return Topic(parent.subject, "carried on from the clause before", firm=False)
        return None

    def _of_sentence_before(self, clause: Clause, verb: Element) -> Topic | None:
        """A sentence may go on with a verb alone (وأفرجت عنهم); only a form that agrees by its gender says so, or one of
        words with what they are about straight behind («وطالب بالإفراج عنهم»)."""
        phrase, features = self.before, verb.features
        if phrase is None or features is None or agrees(verb, phrase, before=True) is not True:
            return None
        if features.gender != "f" and not (phrase.members[0].gender == "m" and _says_on(clause, verb)):
            return None
        return Topic(phrase, CARRIED_ON, firm=False)


def in_its_course(clause: Clause, verb: Element) -> bool:
    """«اختتم س زيارة …، التقى خلالها ص»: whether a pronoun of the act told before stands straight behind a verb of meeting."""
    at = clause.elements.index(verb) + 1
    behind = clause.elements[at] if at < len(clause.elements) else None
    phrase = behind.phrase if behind is not None else None
    meets = any(frame.root in ("CONSULT", "AGREE") for frame in verb.frames)
    return (
        meets
        and behind is not None
        and phrase is not None
        and phrase.members[0].who == "pronoun"
        and behind.preposition in clause.relations.beside
    )


def _speaker(clause: Clause | None) -> NounPhrase | None:
    """Who says what a clause says or what it hangs on; else whom it is about."""
    nearest = None
    while clause is not None:
        if clause.opener != "relative":
            nearest = nearest or clause.subject
        verb = clause.verb
        if verb is not None and ("report" in verb.classes or any(f.root in VERBAL_ROOTS for f in verb.frames)):
            return clause.subject  # none where no lexicon knows who speaks
        clause = clause.parent
    return nearest


def _opened_with_pronoun(clause: Clause) -> bool:
    """«قالت س إنها استهدفت …»: who speaks, acts."""
    opener = next((e for e in clause.elements[:3] if e.kind == "subordinator"), None)
    return opener is not None and opener.pronoun is not None


def _fronted(clause: Clause) -> NounPhrase | None:
    """The bare phrase a clause without a verb begins with: alone, or before a remark between commas."""
    phrases = _bare(clause)
    if not phrases or not clause.nouns:
        return phrases[0] if phrases else None
    first, mark = clause.elements[0], clause.elements[1] if len(clause.elements) > 1 else None
    set_off = first.phrase is phrases[0] and mark is not None and mark.kind == "mark" and mark.text == ","
    return phrases[0] if set_off else None


def _goes_on(parent: Clause) -> bool:
    """Whether nothing ends a clause before its verb's own verb (كانت … قد …): no act, no mark."""
    verb = parent.verb
    if verb is None or verb.frames or parent.nouns or parent.elements[-1].kind == "mark":
        return False
    phrases = [e.phrase for e in parent.elements if e.kind == "np"]
    return phrases[-1] is parent.subject if phrases else False

"""Governing: which verb or noun an act is said under, and what that makes of it."""

from __future__ import annotations

from itertools import pairwise

from ..clauses.acting_nouns import described_before
from ..clauses.acts import BACKGROUND, CONTENT, NEGATED, PART, PLANNED, PURPOSE, Act
from ..clauses.arguments import CONFIDENCE, Argument, Arguments
from ..clauses.clauses import Clause
from ..clauses.noun_arguments import owns_strike
from ..lexicon.lexicon import TRANSPARENT_VERBS
from ..lexicon.relations import Relations
from ..words.elements import Element
from .third_sides import helps
from .topics import goes_on

#: How the reason ends of who stands as subject of a verb that only says the act of a noun was done or is announced.
OF_THE_NOUN = "(with the noun of the act)"

#: How many elements stand between what only helps a verb and that verb: who does it, the word of the pluperfect.
_HELPED = 2


class Governing:
    """Ties acts to what they hang on, by the prepositions a language gives that meaning."""

    def __init__(self, relations: Relations) -> None:
        self.relations = relations
        self.light_subject = relations.light_subject | {"object"}

    def govern(self, act: Act, clause: Clause, head: Act | None, arguments: Arguments, nouns: list[Act]) -> None:
        """Tie a noun of action to the verb or noun it stands under, and give it the phrases that pass down.

        ``head``: the act of the clause's verb, if the verb is one; ``arguments``: the verb's phrases.
        """
        element, verb = act.element, clause.verb
        joined = self._joined_behind(clause, element, nouns) or _coordinated(clause, element, nouns)
        act.link = element.preposition or joined or "object"
        act.link = self._aimed_with(element, nouns) or self._a_while_after(act, clause) or act.link
        if act.link in self.relations.aim_or_content and self._came_of(clause, element):
            act.link, element.preposition = "object", ""
        before = [n for n in nouns if n.element.index < element.index]
        nearest = before[-1] if before else None
        aims = self.relations.aim | self.relations.aim_or_content
        if nearest is not None and (act.link in nearest.frame.content or act.link in aims):
            act.governor = nearest
        elif verb is not None and verb.index < element.index and head is not None:
            act.governor = head
        elif nearest is not None and (verb is None or (head is None and self._how(nearest, act))):
            act.governor = nearest
        if verb is not None and head is None and verb.classes & TRANSPARENT_VERBS:
            self._pass_down(act, clause, verb, arguments, nouns)

    def _aimed_with(self, noun: Element, nouns: list[Act]) -> str:
        """«… للعودة إلى المفاوضات والتهدئة»: a noun joined straight behind one that is an aim is an aim as well."""
        before = next((n for n in nouns if n.element.index == noun.index - 1), None)
        aims = self.relations.aim | self.relations.aim_or_content
        return before.link if before is not None and noun.conjunction and before.link in aims else ""

    def _a_while_after(self, act: Act, clause: Clause) -> str:
        """«بعد ثلاثة أيام من اعتقال س صحفيا»: the preposition of "after" that hours, days or weeks part from an act told with
        somebody; what months and years are counted from is only named."""
        ahead = clause.before(act.element)
        while ahead and ahead[-1].kind in ("instance", "doing"):
            ahead.pop()
        if not act.slots or len(ahead) < 3 or ahead.pop().relation not in self.relations.of:
            return ""
        told = ahead[-1].text.split(" ")[-1] in self.relations.short_while
        while ahead and ahead[-1].kind in ("word", "number", "date", "instance"):
            ahead.pop()
        return ahead[-1].relation if told and ahead and ahead[-1].relation in self.relations.after else ""

    def _joined_behind(self, clause: Clause, noun: Element, nouns: list[Act]) -> str:
        """«… بعد انقلاب على السلطة واعتقال الرئيس»: the preposition of the word that is no act and that a noun is joined to."""
        if not noun.conjunction:
            return ""
        last = max((n.element.index for n in nouns if n.element.index < noun.index), default=-1)
        between = [e for e in clause.elements if last < e.index < noun.index]
        for ahead, behind in pairwise(between):
            if ahead.kind == "preposition" and ahead.relation in self.relations.beside and behind.kind == "word":
                return ahead.relation
        return ""

    def _came_of(self, clause: Clause, noun: Element) -> bool:
        """«ما أدى لمقتل جندي»: whether a noun stands straight behind words that bring what came of an act."""
        at = clause.elements.index(noun)
        return at > 0 and clause.elements[at - 1].text.split(" ")[-1] in self.relations.led_to

    def _how(self, harm: Act, act: Act) -> bool:
        """«تأتي هذه الغارة بعد مقتل شخصين في قصف»: force behind the harm it did, under a verb that is no act."""
        return harm.root == act.root == "ASSAULT" and harm.frame.result and act.link in self.relations.means

    def _pass_down(self, act: Act, clause: Clause, verb: Element, arguments: Arguments, nouns: list[Act]) -> None:
        """«نفذت س قصفا»: the phrases of a verb that only says the act was done are the act's."""
        if "cause" in verb.classes and "object" in arguments and act.element.index > verb.index:
            clause.caused = arguments["object"].phrase
            act.fill("subject", clause.caused, "who was brought to act", CONFIDENCE["order"])
        elif "help" in verb.classes and helps(act) and "subject" in arguments:
            source = arguments["subject"]
            act.mediated_by(source.phrase, f"{source.reason} (helped it about)", source.confidence)
        elif (
            "light" in verb.classes
            and "subject" in arguments
            and act.link in self.light_subject
            and not ("announce" in verb.classes and _suffered_ahead(act, nouns))
            and not _told_of(act, verb, nouns)
            and not _under_words(act, clause, arguments)
            and not _of_a_word(act, clause)
            and not (helps(act) and _of_efforts(clause, verb))
        ):
            source = arguments["subject"]
            if _behind_sufferer(act, source):
                if (ahead := _told_ahead(clause, verb)) is None:
                    return
                source = ahead
            own = act.slots.get("subject")
            if own is not None and own.phrase is act.element.pronoun and len(source.phrase.members) > 1:
                del act.slots["subject"]  # «جددت س وص هجومها»: all who are the verb's subject
            act.fill("subject", source.phrase, f"{source.reason} {OF_THE_NOUN}", source.confidence)
        elif "light" in verb.classes and "subject" in arguments and helps(act) and _of_efforts(clause, verb):
            source = arguments["subject"]
            act.mediated_by(source.phrase, f"{source.reason} (led the efforts)", source.confidence)
        struck = arguments.get("object")
        if struck is not None and _hits(act, verb, clause):
            act.fill("object", struck.phrase, struck.reason, struck.confidence)
        for slot, argument in arguments.items():
            if slot == "mediator":
                act.mediated_by(argument.phrase, argument.reason, argument.confidence)
            elif slot not in ("subject", "object") and not (
                _behind_mark(act, clause, slot, argument) or _of_cause(act, clause, slot, argument)
            ):
                act.fill(slot, argument.phrase, argument.reason, argument.confidence)

    def over(self, clause: Clause, earlier: list[Act]) -> tuple[Act | None, frozenset[str]]:
        """The act, and the classes of the verb, that a clause opened by a subordinator is said under."""
        if not clause.opener and clause.parent is not None and _only_helps(clause.parent):
            clause = clause.parent  # «نفت س أن تكون قواتها قد قصفت ص»
        if clause.opener != "subordinator" or clause.parent is None or self._stands_apart(clause):
            return None, frozenset()
        own = [a for a in earlier if a.clause is clause.parent and self.relations.that in a.frame.content]
        classes = clause.parent.verb.classes if clause.parent.verb is not None else frozenset()
        return (own[-1] if own else None), classes

    def _stands_apart(self, clause: Clause) -> bool:
        """«أعرب س عن شكره …، بعد أن أفرجت ص», «وافقت س …، فيما رفضت ص»: no part of what is said before it."""
        opener = next((e for e in clause.elements[:3] if e.kind == "subordinator"), None)
        apart = tuple(self.relations.had_happened | self.relations.against)
        if opener is None or opener.pronoun is None:
            return opener is not None and opener.text in apart
        return opener.text.startswith(apart)  # «إلا أنها هددت …»

    def _answered(self, act: Act) -> bool:
        """ "fired rockets in response to the killing of S": whether harm is told only as what was answered."""
        ahead = act.clause.before(act.element)
        while ahead and ahead[-1].kind in ("word", "instance"):
            ahead.pop()
        return bool(ahead) and ahead[-1].kind == "preposition" and ahead[-1].text in self.relations.answering

    def under(self, act: Act) -> None:
        """Set what the governor and the preposition between make of an act: absent, an aim, planned, content, a part."""
        governor, link, relations = act.governor, act.link, self.relations
        if link in relations.absent:
            act.status = NEGATED
        elif link in relations.aim or (link in relations.aim_or_content and _takes_no_content(governor, link)):
            act.status = PURPOSE
            if governor is not None and act not in governor.purpose:
                governor.purpose.append(act)
        elif link in relations.before:
            act.status = PLANNED
        elif act.frame.result and act.root == "ASSAULT" and self._answered(act):
            act.status = BACKGROUND
        elif governor is None:
            return
        elif link in governor.frame.content:
            if governor.frame.content_as:
                act.status = CONTENT
                if act not in governor.content:
                    governor.content.append(act)
        elif link in relations.cause and not act.frame.result and not governor.frame.result:
            act.status = PART
        elif governor.status in (CONTENT, PURPOSE, NEGATED, PLANNED) and link not in relations.after:
            act.status = governor.status
        elif governor.root == act.root == "ASSAULT" and link not in relations.meanwhile:
            governor.means.append(act)


def _coordinated(clause: Clause, noun: Element, nouns: list[Act]) -> str:
    """ "concern regarding clashes and heavy shooting": the preposition of the noun that a word for "and" joins one to."""
    ahead = clause.before(noun)
    while ahead and ahead[-1].kind == "word":
        ahead.pop()
    if len(ahead) < 2 or ahead.pop().kind != "coordinator":
        return ""
    return next((n.link for n in nouns if n.element is ahead[-1] and n.element.preposition), "")


def share_with_needed_words(head: Act, nouns: list[Act]) -> None:
    """ "launched missile and drone attacks on S": what is joined to the words a verb needs shares its phrases with the verb."""
    for act in nouns:
        ahead = head.clause.before(act.element)
        joined = bool(act.element.conjunction) or (bool(ahead) and ahead.pop().kind == "coordinator")
        needed = (
            head.element.complement is not None and bool(ahead) and ahead[-1].tokens[1] == head.element.complement[1]
        )
        if not (joined and needed) or act.root != head.root:
            continue
        for slot, filler in act.slots.items():
            if slot != "subject" and not any(f.role == filler.role for f in head.slots.values()):
                head.fill(slot, filler.phrase, filler.reason, filler.confidence)


def _behind_sufferer(act: Act, source: Argument) -> bool:
    """«تواصل اختطاف عشرة مدنيين وإخفاء ثلاثة آخرين»: whether a phrase stands behind the one the noun acts on, or is it."""
    struck = act.slots.get("object")
    return struck is not None and act.element.span[0] < struck.phrase.span[0] <= source.phrase.span[0]


def _told_ahead(clause: Clause, verb: Element) -> Argument | None:
    """«إن المسلحين تواصل اختطاف عشرة مدنيين»: who stands before a verb, whatever form that shows."""
    ahead = next((e.phrase for e in reversed(clause.before(verb)) if e.kind == "np" and not e.preposition), None)
    return Argument(ahead, "before the verb", CONFIDENCE["order"]) if ahead is not None else None


def _suffered_ahead(act: Act, nouns: list[Act]) -> bool:
    """«أقرت س بمقتل ثلاثة من جنودها في كمين»: whether what is made known is what people suffered, and how they did."""
    told = (one for one in (act, *nouns) if one.element.index <= act.element.index)
    return act.root == "ASSAULT" and any(one.frame.undergone for one in told)


def _only_helps(clause: Clause) -> bool:
    """«… أن تكون س قد قصفت ص»: whether a clause is no more than what helps the verb behind it."""
    verb = clause.verb
    if verb is None or verb.frames or clause.nouns or not verb.classes <= {"plain"}:
        return False
    behind = clause.after(verb)
    return goes_on(clause) or (all(e.kind in ("pluperfect", "np") for e in behind) and len(behind) <= _HELPED)


def _hits(act: Act, verb: Element, clause: Clause) -> bool:
    """ "Air strikes hit fighters of S": whether whom a verb that only says force was used names was struck by the noun before it."""
    force = act.root == "ASSAULT" and not act.frame.mutual and act.frame.roles.get("object") == "recipient"
    ahead = [n for n in clause.nouns if n.index < verb.index]
    return force and verb.text in clause.relations.hitting and ahead == [act.element]


def _told_of(act: Act, verb: Element, nouns: list[Act]) -> bool:
    """«أعلنت س مقتل خمسة في هجوم»: who announces what people suffered, and in what, is not told to have done it."""
    if "announce" not in verb.classes or _joined_taking(act):
        return False
    first = next((n for n in nouns if n.element.index > verb.index), act)
    return first.frame.undergone and first.link == "object"


def _of_efforts(clause: Clause, verb: Element) -> bool:
    """«أثمرت مساع بذلها وجهاء عن …»: whether a verb goes, by its pronoun, straight behind a noun of efforts or mediation."""
    ahead = described_before(clause) if verb.pronoun is not None else None
    return ahead is not None and any(frame.mediates for frame in ahead.frames)


def _behind_mark(act: Act, clause: Clause, slot: str, argument: Argument) -> bool:
    """«شهدت س قصفا، بالتزامن مع تحليق لطائرات ص»: whether a mark parts a strike from the phrase that would be who did it."""
    return owns_strike(act, slot) and any(
        e.kind == "mark" and e.index > act.element.index and e.span[0] < argument.phrase.span[0]
        for e in clause.elements
    )


def _of_cause(act: Act, clause: Clause, slot: str, argument: Argument) -> bool:
    """«شنت س حملة اعتقالات، بسبب احتجاج الأهالي على ممارساتها»: whether a phrase stands behind why the act was done."""
    causes = clause.relations.cause
    between = (e for e in clause.after(act.element) if e.span[0] < argument.phrase.span[0])
    return slot not in causes and any(e.kind == "preposition" and e.relation in causes for e in between)


def _joined_taking(act: Act) -> bool:
    """«أعلنت الوزارة إصابة ستة والقبض على عشرة»: whether a noun that people were taken by is joined to another."""
    return act.root == "COERCE" and act.frame.count is not None and bool(act.element.conjunction)


def _under_words(act: Act, clause: Clause, arguments: Arguments) -> bool:
    """«أكد طبيب حصيلة ضحايا الهجوم»: force named under other words is not what the verb's subject does."""
    at = clause.elements.index(act.element)
    before = clause.elements[at - 1] if at else None
    if act.root not in ("ASSAULT", "COERCE") or act.link != "object" or before is None or before.phrase is None:
        return False
    if _joined_taking(act):
        return False
    done = clause.verb is not None and "announce" not in clause.verb.classes
    if done and act.element.conjunction and not act.element.article:
        return False  # «أقدموا على اعتراض حافلة وخطف ركابها»
    subject = arguments.get("subject")
    return subject is None or before.phrase is not subject.phrase


def _of_a_word(act: Act, clause: Clause) -> bool:
    """«اتخذت إجراءات حول مكان الهجوم»: an act known already that only says which place or time a plain word means."""
    at = clause.elements.index(act.element)
    before = clause.elements[at - 1] if at else None
    return before is not None and before.kind == "word" and act.element.article and not act.element.preposition


def _takes_no_content(governor: Act | None, link: str) -> bool:
    return governor is not None and link not in governor.frame.content

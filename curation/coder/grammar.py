"""The grammar of a sentence: from clauses to acts, and for each act whether it is told as having happened."""

from __future__ import annotations

from collections.abc import Sequence

from .acts import BACKGROUND, CONTENT, MENTIONED, NEGATED, PART, PLANNED, PURPOSE, TOLD, Act, Filler
from .arguments import CONFIDENCE, Argument, agrees, noun_arguments, verb_arguments
from .clauses import Clause, split
from .elements import Element
from .frames import Frame
from .lexicon import Lexicon
from .noun_phrases import NounPhrase
from .telling import is_asserted

#: Prepositions that make what follows an aim, a limit or an absence, never an act that happened.
_AIMS = frozenset({"من أجل", "for", "in order to"})
_ABSENT = frozenset({"دون", "without"})
_BEFORE = frozenset({"قبل", "before"})
_CAUSES = frozenset({"بسبب", "over"})
_TRANSPARENT = frozenset({"light", "existential", "cause"})


class Grammar:
    """Reads sentences one after another; carries the last subject from clause to clause."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.last_act: Act | None = None
        self.last_told: Act | None = None
        self.sentences = 0
        self.headline = True

    def read(self, sentence: Sequence[Element]) -> list[Act]:
        """The acts of one sentence in order of their words, each with its status."""
        acts: list[Act] = []
        self.headline = not self.sentences and not (sentence and sentence[-1].text == ".")
        self.sentences += 1
        clauses = split(sentence, not self.lexicon.settings.get("subject_after_verb", True))
        background = False
        for clause in clauses:
            background = background or clause.has("background")
            clause.background = background
            acts += self._clause(clause, acts)
        return acts

    # -- one clause ---------------------------------------------------------------------------------------------------

    def _clause(self, clause: Clause, earlier: list[Act]) -> list[Act]:
        taken: set[int] = set()
        nouns: list[Act] = []
        for element in clause.nouns:
            if (
                clause.verb is not None
                and clause.verb.complement
                and clause.verb.frames
                and _inside(element, clause.verb.complement)
            ):
                continue  # «أطلقت سراح»: the noun is part of the verb
            act = Act(element.frames[0], element, clause)
            taken |= noun_arguments(act, clause)
            nouns.append(act)
        arguments = (
            verb_arguments(clause, taken, self.lexicon.settings.get("subject_after_verb", True))
            if clause.verb is not None
            else {}
        )
        self._fill_from_antecedent(clause, arguments, nouns)
        self._carry_subject(clause, arguments)
        head = self._head(clause, arguments)
        for act in nouns:
            self._govern(act, clause, head, arguments, nouns)
        self._describe_act(clause, arguments, nouns, earlier)
        self._complete_sides(clause, nouns)
        acts = sorted([*([head] if head else []), *nouns], key=lambda a: a.element.index)
        self._status(clause, acts, head, earlier)
        for act in acts:
            self._settle_mode(act)
            if act.status == TOLD:
                self.last_told = act
        if acts:
            self.last_act = acts[-1]
        return acts

    def _head(self, clause: Clause, arguments: dict[str, Argument]) -> Act | None:
        """The act of the clause's verb, where the verb is one."""
        verb = clause.verb
        if "subject" in arguments:
            clause.subject = arguments["subject"].phrase
        if verb is None or not verb.frames:
            return None
        frame = self._choose(verb.frames, arguments, clause)
        act = Act(frame, verb, clause)
        for slot, argument in arguments.items():
            if slot == "mediator":
                act.mediators.append(Filler("mediator", argument.phrase, argument.reason, argument.confidence))
            else:
                act.fill(slot, argument.phrase, argument.reason, argument.confidence)
        return act

    @staticmethod
    def _choose(frames: Sequence[Frame], arguments: dict[str, Argument], clause: Clause) -> Frame:
        """Of several frames of a verb, the one that has a role for most of its phrases."""
        given = set(arguments) | {e.preposition for e in clause.elements if e.kind == "noun"}
        return max(
            frames, key=lambda f: (sum(slot in f.roles or slot in f.content for slot in given), -frames.index(f))
        )

    def _fill_from_antecedent(self, clause: Clause, arguments: dict[str, Argument], nouns: list[Act]) -> None:
        """A relative clause is about the phrase before it: its pronoun, or else its subject."""
        phrase = clause.antecedent
        if clause.opener != "relative" or phrase is None or clause.verb is None:
            return
        carried = Argument(phrase, "what the relative clause is about", CONFIDENCE["carried"])
        for act in nouns:
            for slot, filler in act.slots.items():
                if filler.phrase.members[0].who == "pronoun":
                    act.slots[slot] = Filler(filler.role, phrase, carried.reason, carried.confidence)
                    return
        if clause.verb.pronoun is not None and "object" in arguments:
            arguments["object"] = carried
        elif clause.verb.voice == "passive":
            arguments.setdefault("object", carried)
        elif "subject" not in arguments:
            arguments["subject"] = carried

    def _carry_subject(self, clause: Clause, arguments: dict[str, Argument]) -> None:
        """A verb joined by «و» without a subject of its own has that of the clause it is joined to."""
        verb = clause.verb
        if (
            verb is None
            or "subject" in arguments
            or verb.voice == "passive"
            or "existential" in verb.classes
            or clause.opener == "relative"
        ):
            return
        parent = clause.parent
        while parent is not None:
            if parent.subject is not None and agrees(verb, parent.subject, before=True) is not False:
                arguments["subject"] = Argument(
                    parent.subject, "carried on from the clause before", CONFIDENCE["carried"]
                )
                return
            if (
                parent.verb is None
                and parent is not clause
                and (topic := _topic(parent)) is not None
                and agrees(verb, topic, before=True) is not False
            ):
                arguments["subject"] = Argument(
                    topic, "before the verb, a relative clause between", CONFIDENCE["carried"]
                )
                return
            if (phrase := self._caused(parent)) is not None and agrees(verb, phrase, before=True) is not False:
                arguments["subject"] = Argument(phrase, "who was brought to act", CONFIDENCE["carried"])
                return
            parent = parent.parent

    @staticmethod
    def _describe_act(clause: Clause, arguments: dict[str, Argument], nouns: list[Act], earlier: list[Act]) -> None:
        """«قصف نفذته قوات س على …»: a verb of doing with a pronoun says who did the act named just before."""
        verb = clause.verb
        if verb is None or verb.pronoun is None or "light" not in verb.classes or nouns or not earlier:
            return
        act = earlier[-1]
        if act.element.kind != "noun" or act.clause is not clause.parent:
            return
        act.described = clause
        for slot, argument in arguments.items():
            if slot != "object":
                act.fill(slot, argument.phrase, f"{argument.reason} (of what it did)", argument.confidence)

    @staticmethod
    def _complete_sides(clause: Clause, nouns: list[Act]) -> None:
        """«سيطرت س على المدينة بعد اشتباكات مع ص»: the other side of the clashes is who the clause is about."""
        for act in nouns:
            sides = [f for f in act.slots.values() if f.role == "party"]
            alone = len(sides) == 1 and len(sides[0].phrase.members) == 1 and sides[0].phrase is not clause.subject
            if act.frame.mutual and alone and "subject" not in act.slots and clause.subject is not None:
                act.fill("subject", clause.subject, "whom the clause is about", CONFIDENCE["inferred"])

    @staticmethod
    def _caused(clause: Clause) -> NounPhrase | None:
        if clause.verb is None or "cause" not in clause.verb.classes:
            return None
        arguments = clause.arguments.get("object")
        return arguments[0] if arguments else None

    # -- what an act hangs on -----------------------------------------------------------------------------------------

    def _govern(
        self, act: Act, clause: Clause, head: Act | None, arguments: dict[str, Argument], nouns: list[Act]
    ) -> None:
        """Tie a noun of action to the verb or noun it stands under, and give it the subject that passes down."""
        element = act.element
        act.link = element.preposition or "object"
        before = [n for n in nouns if n.element.index < element.index]
        nearest = before[-1] if before else None
        verb = clause.verb
        if nearest is not None and (act.link in nearest.frame.content or act.link in _AIMS or act.link == "ل"):
            act.governor = nearest
        elif verb is not None and verb.index < element.index and head is not None:
            act.governor = head
        elif verb is None and nearest is not None:
            act.governor = nearest
        if verb is not None and head is None and verb.classes & _TRANSPARENT:
            self._pass_down(act, clause, arguments)

    def _pass_down(self, act: Act, clause: Clause, arguments: dict[str, Argument]) -> None:
        verb = clause.verb
        assert verb is not None
        if "cause" in verb.classes and "object" in arguments:
            clause.arguments["object"] = [arguments["object"].phrase]
            act.fill("subject", arguments["object"].phrase, "who was brought to act", CONFIDENCE["order"])
        elif (
            "light" in verb.classes and "subject" in arguments and act.link in ("object", "ب", "على", "في", "إلى", "عن")
        ):
            source = arguments["subject"]
            act.fill("subject", source.phrase, f"{source.reason} (with the noun of the act)", source.confidence)
        for slot, argument in arguments.items():
            if slot not in ("subject", "object"):
                if slot == "mediator":
                    act.mediators.append(Filler("mediator", argument.phrase, argument.reason, argument.confidence))
                else:
                    act.fill(slot, argument.phrase, argument.reason, argument.confidence)

    def _status(self, clause: Clause, acts: list[Act], head: Act | None, earlier: list[Act]) -> None:
        """Whether each act is told as done, or is content, aim, plan, denial or background."""
        verb = clause.verb
        modality = self._modality(clause)
        governing_act, governing_classes = self._over(clause, earlier)
        for act in acts:
            if clause.background:
                act.status = BACKGROUND
            if modality and (act is head or act.governor is None or act.governor is head):
                act.status = modality
            if (
                act is not head
                and verb is not None
                and head is None
                and verb.classes & {"deny", "intend"}
                and not verb.classes & _TRANSPARENT
                and act.element.index > verb.index
            ):
                act.status = NEGATED if "deny" in verb.classes else PLANNED
            self._under(act)
            top = act is head or (act.governor is None and head is None)
            if top and governing_act is not None and act.status == TOLD:
                act.governor, act.link = governing_act, "أن"
                self._under(act)
            if top and governing_classes & {"deny", "intend"} and act.status == TOLD:
                act.status = NEGATED if "deny" in governing_classes else PLANNED
            if act is head and verb is not None and verb.item is not None and verb.item.reading.preposition == "ل":
                act.status = PURPOSE
            if top and act.status == TOLD and self._infinitive(clause) and act is head:
                own = [a for a in earlier if a.clause is clause.parent or a.clause is clause]
                if own and "to" in own[-1].frame.content:
                    act.governor, act.link = own[-1], "to"
                    self._under(act)
                    self._settle_mode(own[-1])
                else:
                    act.status = PURPOSE
                    if own:
                        own[-1].purpose.append(act)
            if act.status == TOLD and not is_asserted(act, head, self.headline):
                act.status = MENTIONED

    @staticmethod
    def _infinitive(clause: Clause) -> bool:
        verb = clause.verb
        at = clause.elements.index(verb) if verb is not None else 0
        before = clause.elements[at - 1] if at > 0 else None
        return before is not None and before.kind == "preposition" and before.text == "to"

    def _over(self, clause: Clause, earlier: list[Act]) -> tuple[Act | None, frozenset[str]]:
        """The act or class of verb that a clause opened by a subordinator is said under."""
        if clause.opener != "subordinator" or clause.parent is None:
            return None, frozenset()
        own = [a for a in earlier if a.clause is clause.parent and "أن" in a.frame.content]
        classes = clause.parent.verb.classes if clause.parent.verb is not None else frozenset()
        return (own[-1] if own else None), classes

    def _under(self, act: Act) -> None:
        """What the governor makes of an act."""
        governor = act.governor
        if act.link in _ABSENT:
            act.status = NEGATED
        elif act.link in _AIMS or (act.link == "ل" and governor is not None and "ل" not in governor.frame.content):
            act.status = PURPOSE
            if governor is not None and act not in governor.purpose:
                governor.purpose.append(act)
        elif act.link in _BEFORE:
            act.status = PLANNED
        elif governor is not None and act.link in governor.frame.content:
            if governor.frame.content_as == "part" or governor.frame.content_as:
                act.status = CONTENT
                if act not in governor.content:
                    governor.content.append(act)
        elif act.link in _CAUSES and governor is not None and not act.frame.result and not governor.frame.result:
            act.status = PART
        elif (
            governor is not None
            and governor.status in (CONTENT, PURPOSE, NEGATED, PLANNED)
            and act.link not in ("بعد",)
        ):
            act.status = governor.status
        elif governor is not None and governor.root == act.root == "ASSAULT":
            governor.means.append(act)

    def _modality(self, clause: Clause) -> str:
        """Negated, planned or conditional, by the words before the verb or noun."""
        verb = clause.verb
        for element in clause.elements:
            if verb is not None and element.index > verb.index:
                break
            if element.kind == "negation" and (verb is None or verb.index - element.index <= 2):
                return NEGATED
            if element.kind in ("condition", "future", "hypothetical"):
                return PLANNED
        if verb is not None and verb.item is not None and verb.item.reading.future:
            return PLANNED
        return ""

    # -- what a verbal act is about -----------------------------------------------------------------------------------

    def _settle_mode(self, act: Act) -> None:
        """Let the content decide the mode of a request, refusal, threat; a purpose make a call a request."""
        key = act.frame.content_as
        if act.root == "REJECT" and not act.content and self._answers_request(act):
            assert self.last_told is not None
            act.responds_to, act.content = self.last_told, list(self.last_told.content or self.last_told.purpose)
        if act.clause.has("resumption") and key and key != "part" and not act.content and self.last_told is not None:
            act.responds_to = self.last_told
            content = self.last_told.content or self.last_told.purpose
            act.content = list(content) or [self.last_told]
        if key and key.startswith("as_") and act.content:
            self._take_mode(act, key, act.content[-1] if key == "as_threat" else act.content[0])
        maker = act.frame.purpose_makes
        if maker and act.purpose:
            self._take_mode(act, maker, act.purpose[0])
            act.content = act.purpose

    def _answers_request(self, act: Act) -> bool:
        """«طلبت س … لكن ص رفضت», "…, but the army refused": a bare refusal after a request is its answer."""
        asked = self.last_told
        bare = not act.clause.nouns and "object" not in act.slots
        return asked is not None and asked.root == "REQUEST" and bare and asked.sentence == act.sentence

    def _take_mode(self, act: Act, key: str, content: Act) -> None:
        mode = self._mode_key(content, key)
        if mode:
            act.mode = mode

    def _mode_key(self, content: Act, key: str) -> str | None:
        name = "event_mode" if ":" in content.mode else "event_type"
        term = self.lexicon.event.vocabulary(name)[content.mode]
        return term.extra.get(key)


def _inside(element: Element, tokens: tuple[int, int]) -> bool:
    return element.tokens[0] < tokens[1] and element.tokens[1] > tokens[0]


def _topic(clause: Clause) -> NounPhrase | None:
    """The bare phrase a clause without a verb ends in: the subject of what follows."""
    phrases = [e.phrase for e in clause.elements if e.kind == "np" and e.phrase is not None and not e.preposition]
    return phrases[-1] if phrases and not clause.nouns else None

"""The grammar of a sentence: from clauses to acts, and for each act whether it is told as having happened."""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.acting_nouns import joint_body, mediation_is_subject, struck_column
from ..clauses.acts import VERBAL_ROOTS, Act
from ..clauses.antecedents import fill_from_antecedent
from ..clauses.arguments import CONFIDENCE, Argument, Arguments, Topic
from ..clauses.clauses import Clause, split
from ..clauses.embedding import close_relatives
from ..clauses.noun_arguments import noun_arguments
from ..clauses.stopped_fighting import frame_of_stop
from ..clauses.taken_up_again import take_up_again
from ..clauses.verb_arguments import verb_arguments
from ..lexicon.frames import Frame
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import NounPhrase
from ..words.elements import Element
from .by_actor import sorts
from .carrying import carry_both, carry_issuer, carry_subject, carry_sufferer
from .completing import complete_front, complete_opening, complete_sides
from .content_modes import ContentModes
from .describing import describe_act, go_on, reach, take_place, tell_whose
from .governing import Governing, share_with_needed_words
from .said_of import fill_said_of, fill_said_to
from .speaking import speak_for_themselves
from .status import StatusReader
from .topics import Topics
from .traded_people import people_behind
from .undertaking import Undertakings
from .warned_of import settle_warnings

#: Roots of acts of words, about what was said or done as often as about somebody.
_OF_WORDS = VERBAL_ROOTS | {"SUPPORT", "AGREE", "CONCEDE"}


class Grammar:
    """Reads the sentences of one report, one after another."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.subject_after = bool(lexicon.settings.get("subject_after_verb", True))
        self.infinitive = lexicon.infinitive
        self.modes = ContentModes(lexicon.event)
        self.governing = Governing(lexicon.relations)
        self.statuses = StatusReader(lexicon, self.governing, self.modes)
        self.undertakings = Undertakings(lexicon.event, self.modes, lexicon.actors, lexicon.relations.terms)
        self.opened = False
        self.subject_after_sentence: NounPhrase | None = None
        self.issuer: NounPhrase | None = None

    def read(self, sentence: Sequence[Element]) -> list[Act]:
        """The acts of one sentence in order of their words, each with its status."""
        acts: list[Act] = []
        headline = not self.opened and not (sentence and sentence[-1].text == ".")
        self.opened = True
        background = False
        clauses = split(sentence, not self.subject_after, self.infinitive, self.lexicon.relations)
        if self.subject_after:
            close_relatives(clauses)
        take_up_again(clauses)
        topics = Topics(self.subject_after_sentence)
        for clause in clauses:
            background = background or clause.has("background")
            clause.background = background
            acts += self._clause(clause, acts, headline, topics.of(clause))
        if self.subject_after:
            complete_opening(clauses, acts)
        else:
            complete_front(clauses, acts)
        speak_for_themselves(acts, clauses, self.issuer)
        self.undertakings.settle(acts, clauses)
        settle_warnings(acts, clauses)
        main = next((c.subject for c in clauses if c.subject is not None and c.opener != "relative"), None)
        self.subject_after_sentence = main if self.subject_after else None
        self.issuer = _speaker(clauses) or self.issuer
        return acts

    def _clause(self, clause: Clause, earlier: list[Act], headline: bool, topic: Topic | None) -> list[Act]:
        """The acts of one clause. ``earlier``: those the sentence told before it; ``headline``: it opens the report."""
        taken: set[int] = set()
        patrol = joint_body(clause, clause.verb)
        column = struck_column(clause, clause.verb)
        bodies = [told[0] for told in (patrol, column) if told is not None]
        own = [e for e in clause.nouns if e not in bodies]
        told = [e for e in own if not _part_of_verb(e, clause.verb)]
        nouns = [Act(frame_of_stop(e, clause, self.lexicon.frames) or e.frames[0], e, clause) for e in told]
        for act in nouns:
            taken |= noun_arguments(act, clause)
            fill_said_of(act, clause)
        verb = clause.verb
        arguments = verb_arguments(clause, verb, taken, self.subject_after, topic) if verb is not None else {}
        if verb is not None and "subject" in arguments and mediation_is_subject(clause, verb):
            del arguments["subject"]  # «نجحت وساطة في الإفراج عن عناصر من ص، …»: a name further behind does not do it
        for element in clause.nouns:
            if element.origin is not None and _part_of_verb(element, verb) and _whose_it_is(element, verb):
                reason = "whose mediation, or meeting with whom, the verb is about"
                arguments.setdefault("object", Argument(element.origin, reason, CONFIDENCE["adjective"]))
            sides = element.premodifier
            mediation = any(frame.mediates for frame in element.frames)  # "requested S's mediation"
            if sides is not None and len(sides.members) == 1 and mediation and _part_of_verb(element, verb):
                reason = "whose mediation, or meeting with whom, the verb is about"
                arguments.setdefault("object", Argument(sides, reason, CONFIDENCE["adjective"]))
            if sides is not None and len(sides.members) > 1 and _part_of_verb(element, verb):
                reason = "sides told before the noun the verb needs"
                between = self.lexicon.relations.between
                arguments.setdefault(between, Argument(sides, reason, CONFIDENCE["adjective"]))
        if column is not None:
            arguments["object"] = Argument(column[1], "whose column it is", CONFIDENCE["genitive"])
        if patrol is not None:
            reason = "whose joint patrol or force it is"
            if (whom := arguments.pop("subject", None)) is not None and whom.phrase is not patrol[1]:
                arguments.setdefault("object", whom)
            arguments["subject"] = Argument(patrol[1], reason, CONFIDENCE["genitive"])
        fill_from_antecedent(clause, arguments, nouns)
        carry_subject(clause, arguments, topic)
        carry_both(clause, arguments, earlier)
        carry_issuer(clause, arguments, self.issuer)
        if not self.subject_after:
            carry_sufferer(clause, arguments)
        go_on(clause, arguments, earlier)
        if "subject" in arguments:
            clause.subject = arguments["subject"].phrase
        if verb is not None and not self.subject_after and "cause" in verb.classes and "object" in arguments:
            clause.caused = arguments["object"].phrase  # "forced the rebels to withdraw", "were forced to withdraw"
        fill_said_to(clause, arguments, nouns)
        head = self._head(clause, verb, arguments) if verb is not None and verb.frames else None
        for act in nouns:
            self.governing.govern(act, clause, head, arguments, nouns)
        if head is not None:
            share_with_needed_words(head, nouns)
        take_place(clause, arguments, earlier)
        describe_act(clause, arguments, nouns, earlier)
        tell_whose(clause, arguments, earlier)
        reach(clause, arguments, nouns, earlier)
        complete_sides(clause, nouns)
        acts = sorted([*([head] if head else []), *nouns], key=lambda a: a.element.index)
        self.statuses.settle(clause, acts, head, earlier, headline)
        for act in acts:
            self.modes.settle(act)
            self.modes.remember(act)
        return acts

    def _head(self, clause: Clause, verb: Element, arguments: Arguments) -> Act:
        """The act of the clause's verb."""
        act = Act(self._fitting(verb.frames, clause, arguments), verb, clause)
        alone = arguments.get("object") if "subject" not in arguments and verb.voice != "passive" else None
        if alone is not None and "object" not in act.frame.roles and act.frame.only_by:
            arguments = {**arguments, "subject": alone}  # of a verb that strikes nobody the one phrase is who does it
        for slot, argument in arguments.items():
            if slot == "mediator":
                act.mediated_by(argument.phrase, argument.reason, argument.confidence)
            elif slot == "object" and _names_thing(argument.phrase, act):
                continue  # "its role in brokering it", "Egypt welcomed it": what was told, nobody
            elif slot in self.lexicon.relations.of and "object" in arguments and act.root == "ACCUSE":
                continue  # "blamed S for the presence of T": whom the verb blames is told
            else:
                act.fill(slot, argument.phrase, argument.reason, argument.confidence)
        return act

    def _fitting(self, frames: Sequence[Frame], clause: Clause, arguments: Arguments) -> Frame:
        """Of several frames of a verb, one for those who act, with a role for most of its phrases; the first among equals."""
        frames = [f for f in frames if not f.only_with or people_behind(f, arguments)] or frames
        if len(frames) == 1:
            return frames[0]
        given = set(arguments) | {e.preposition for e in clause.nouns}
        subject = arguments.get("subject")
        if subject is None and not all("object" in frame.roles for frame in frames):
            subject = arguments.get("object")  # of a verb that strikes nobody the one phrase is who does it
        doers = sorts(subject.phrase.members if subject is not None else (), self.lexicon)
        for_them = [f for f in frames if f.only_by and not doers.isdisjoint(f.only_by)]
        open_to_all = [f for f in frames if not f.only_by]
        suffered = arguments.get("object")
        people = suffered is not None and (suffered.phrase.is_people or suffered.phrase.counted)

        def fits(frame: Frame) -> tuple[int, bool]:
            held = frame.roles.get("object") == "detainee"
            return sum(slot in frame.roles or slot in frame.content for slot in given), held == people

        if traded := [f for f in frames if f.only_with and people_behind(f, arguments)]:
            return traded[0]
        return max(for_them or open_to_all or frames, key=fits)


def _speaker(clauses: Sequence[Clause]) -> NounPhrase | None:
    """Who says, asks or judges something in a sentence, by a name; None where nobody does."""
    for clause in clauses:
        verb, subject = clause.verb, clause.subject
        if verb is None or subject is None or subject.members[0].who or clause.opener == "relative":
            continue
        if verb.classes & {"report", "announce"} or any(f.root in _OF_WORDS for f in verb.frames):
            return subject
    return None


def _part_of_verb(noun: Element, verb: Element | None) -> bool:
    """«أطلقت سراح»: whether a noun is one of the words the verb needs."""
    if verb is None or not verb.complement or not verb.frames:
        return False
    first, stop = verb.complement
    if verb.frames[0].result and noun.preposition and noun.is_violent:
        return False  # «قضى برصاص س»: what killed is an act beside the death
    return noun.tokens[0] < stop and noun.tokens[1] > first


def _whose_it_is(noun: Element, verb: Element | None) -> bool:
    """Whether a verb is towards whom the adjective of its noun names: mediation, meetings, what somebody is asked to do."""
    asked = verb is not None and any(f.root == "REQUEST" for f in verb.frames)
    return _with_somebody(noun) or (asked and any(f.genitive == "subject" and f.root == "RETREAT" for f in noun.frames))


def _with_somebody(noun: Element) -> bool:
    """«قبلت وساطة س», «رفضت لقاء س»: whether a verb's noun is of mediation or meeting, so that it is towards whom it names."""
    return any(f.mediates or f.root == "CONSULT" for f in noun.frames)


def _charged(act: Act) -> bool:
    """ "accusing it of …": whom one charges with something is somebody."""
    return act.mode == "ACCUSE:allege" and any(e.text in act.relations.of for e in act.clause.after(act.element))


def _names_thing(phrase: NounPhrase, act: Act) -> bool:
    """Whether the pronoun of one thing or body is the object of words, which take what was said or done as theirs."""
    if phrase.members[0].who == "" or _charged(act) or not (act.root in _OF_WORDS or act.frame.mediates):
        return False
    return any(e.phrase is phrase and e.text in act.relations.things for e in act.clause.elements)

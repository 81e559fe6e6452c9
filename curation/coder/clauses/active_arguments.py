"""Active arguments: subject and object of an active verb whose subject may stand on either side of it."""

from __future__ import annotations

from ..units.noun_phrases import NounPhrase
from ..words.elements import Element
from .acts import VERBAL_ROOTS
from .agreement import agrees
from .arguments import BEHIND_UNLISTED, CONFIDENCE, FIRST_AFTER, SUFFER_BEFORE, Argument, Arguments, Topic
from .clauses import Clause
from .documents import about_thing, of_document
from .needed_words import sufferer_told
from .patients import must_suffer, only_suffer, passive_alone, people_suffer, stands_reversed, takes_object
from .unnamed_people import unnamed_people

#: How many words no lexicon knows may stand between two phrases behind a verb that both are its own.
_MOST_WORDS = 2


def active(
    clause: Clause,
    verb: Element,
    before: list[NounPhrase],
    after: list[NounPhrase],
    found: Arguments,
    topic: Topic | None,
) -> None:
    """Decide subject and object of an active verb whose subject may stand on either side."""
    if verb.speaks:
        if after:
            found.setdefault("object", Argument(after[0], "after a verb in the first person", CONFIDENCE["agreement"]))
        return
    suffered = "object" in found or sufferer_told(verb, found)  # «قوات س ألقت القبض على ص»
    if len(after) >= 2 and people_suffer(verb) and _felled_by(clause, verb, after[1]):
        after = after[:1]  # «قتل مدني جراء استهداف مسيرة سيارته»: what stands behind the cause is of that
    if verb.circumstance:
        _done_besides(after, found, topic)
    elif before and not after and not suffered and only_suffer(clause, verb, before[-1]):
        found["object"] = Argument(before[-1], SUFFER_BEFORE, CONFIDENCE["sort"])
    elif before and agrees(verb, before[-1], before=True) is not False:
        found["subject"] = Argument(before[-1], "before the verb and agrees with it", CONFIDENCE["agreement"])
        if after:
            found.setdefault("object", Argument(after[0], "after the verb", CONFIDENCE["order"]))
    elif len(after) == 1 and "object" not in found and _behind_unlisted(clause, verb, after[0]):
        found["object"] = Argument(after[0], BEHIND_UNLISTED, CONFIDENCE["sort"])
    elif topic is not None and after and "object" not in found and _leaves_subject(clause, verb, after, topic, found):
        found["subject"] = Argument(topic.phrase, topic.reason, CONFIDENCE["topic" if topic.firm else "carried"])
        found["object"] = Argument(after[0], "after the verb, whose subject stands before it", CONFIDENCE["order"])
    elif len(after) >= 2 and "object" not in found and not _far_apart(clause, after[0], after[1]):
        _two_after(verb, after[0], after[1], found)
    elif after:
        _one_after(clause, verb, after[0], found)
    elif passive_alone(verb) and "object" not in found and (phrase := unnamed_people(clause, verb)):
        found["object"] = Argument(phrase, "beside a verb of what people suffer", CONFIDENCE["inferred"])


def _done_besides(after: list[NounPhrase], found: Arguments, topic: Topic | None) -> None:
    """«…، داعيا س إلى …»: the subject of what somebody did besides stands before it, whether it is known or not."""
    if topic is not None:
        found["subject"] = Argument(topic.phrase, topic.reason, CONFIDENCE["topic" if topic.firm else "carried"])
    if after:
        reason = "after the verb, whose subject stands before it"
        found.setdefault("object", Argument(after[0], reason, CONFIDENCE["order"]))


def _leaves_subject(clause: Clause, verb: Element, after: list[NounPhrase], topic: Topic, found: Arguments) -> bool:
    """Whether the phrase behind the verb is its object, the topic its subject."""
    if agrees(verb, topic.phrase, before=True) is False or after[0].case == "nominative":
        return False
    if topic.firm:
        return True
    if len(after) == 1 and asks(verb) and _goes_straight_on(clause):
        return True  # «أدانت س الهجوم ودعت ص إلى …»: without a mark, who condemns asks
    if len(after) == 1 and "addressing" in verb.classes:
        return True  # «… وحث س على …»
    if sufferer_told(verb, found):
        return False  # «وتوجه الوزير بالشكر لـس»: towards whom is told, so who stands behind the verb does it
    if agrees(verb, after[0], before=False) is False and verb.features is not None and verb.features.number == "pl":
        return True  # «… ويحاصرون عناصر س»: a verb in the plural has its subject before it
    return len(after) == 1 and (must_suffer(verb, after[0]) or _completes(clause, verb, after[0]))


def asks(verb: Element) -> bool:
    """Whether a verb only asks somebody for something."""
    return bool(verb.frames) and all(f.root == "REQUEST" and "object" in f.roles for f in verb.frames)


def _goes_straight_on(clause: Clause) -> bool:
    """Whether a clause opens with its joined verb and no mark stands before it."""
    parent = clause.parent
    joined = clause.verb is not None and clause.elements[0] is clause.verb and clause.verb.conjunction
    return bool(joined) and parent is not None and parent.elements[-1].kind != "mark"


def _completes(clause: Clause, verb: Element, phrase: NounPhrase) -> bool:
    """Whether the one phrase behind a verb that cannot do without an object, and nothing unread after it, is that."""
    if not verb.frames or not verb.frames[0].transitive:
        return False
    behind = next((e for e in clause.elements if e.span[0] >= phrase.span[1]), None)
    return behind is None or behind.preposition != "" or behind.kind not in ("word", "noun", "number")


def _far_apart(clause: Clause, first: NounPhrase, second: NounPhrase) -> bool:
    """«حمل الحكومة مسؤولية تأخير تسليم قوائم الأسرى»: whether a row of words no lexicon knows leads from one phrase to another."""
    between = [e for e in clause.elements if first.span[1] <= e.span[0] < second.span[0]]
    return len(between) > _MOST_WORDS and all(e.kind == "word" for e in between)


def _two_after(verb: Element, first: NounPhrase, second: NounPhrase, found: Arguments) -> None:
    """Verb, subject, object; or verb, object, subject where the forms say so."""
    if stands_reversed(verb, first, second):
        first, second = second, first
        reason, sure = "the verb agrees with it, not with the phrase before it", CONFIDENCE["sort"]
    else:
        reason, sure = FIRST_AFTER, CONFIDENCE["order"]
        if agrees(verb, first, before=False) is False:
            reason, sure = "first after the verb, which agrees with neither phrase behind it", CONFIDENCE["doubtful"]
    found["subject"] = Argument(first, reason, sure)
    found["object"] = Argument(second, "the other phrase after the verb", sure)


def _of_needed_word(clause: Clause, verb: Element, phrase: NounPhrase) -> bool:
    """«أطلق سراح جنديين»: whether people stand straight behind the words a verb needs, and these straight behind the verb."""
    first, stop = verb.complement or (0, 0)
    if first != verb.tokens[1] or not phrase.is_people:
        return False
    return any(e.phrase is phrase and e.tokens[0] == stop > first for e in clause.after(verb))


def _felled_by(clause: Clause, verb: Element, ahead_of: NounPhrase | None = None) -> bool:
    """«قتل عدد من القبيلة جراء تفجير سيارة»: whether words behind the verb (``ahead_of`` a phrase) say by what act of force
    people died of it."""
    causes, behind = clause.relations.cause, clause.after(verb)
    if ahead_of is not None:
        behind = [e for e in behind if e.span[1] <= ahead_of.span[0]]
    return any(e.kind == "noun" and e.is_violent and e.preposition in causes for e in behind)


def _of_thing_done(clause: Clause, verb: Element) -> bool:
    """Whether a clause without a relative word is about something somebody did, so that he is its subject as well."""
    return clause.opener != "relative" and about_thing(clause, verb)


def _behind_unlisted(clause: Clause, verb: Element, only: NounPhrase) -> bool:
    """«دعا الرواشدة الحكومة إلى …»: whether words with the article, that no lexicon knows, stand between a verb of words and a phrase.

    They govern nothing, so they are who speaks: a surname, a body no registry has.
    """
    if not verb.frames or any(f.roles.get("object") != "recipient" or f.root not in VERBAL_ROOTS for f in verb.frames):
        return False
    between = [e for e in clause.after(verb) if e.span[1] <= only.span[0]]
    return bool(between) and all(e.kind == "word" and e.article for e in between)


def _one_after(clause: Clause, verb: Element, only: NounPhrase, found: Arguments) -> None:
    """One phrase behind the verb: its subject, unless it has to be who suffers."""
    suffers = (
        people_suffer(verb)
        and (only.is_people or only.counted or only.held or only.some)
        and (only.counted or only.held or passive_alone(verb))
    ) or (people_suffer(verb) and _felled_by(clause, verb))
    if "object" in found:
        found["subject"] = Argument(only, "after the verb and its pronoun", CONFIDENCE["order"])
    elif takes_object(verb) and all(frame.thing for frame in verb.frames):
        found["object"] = Argument(only, "behind the verb and the weapon that is its subject", CONFIDENCE["order"])
    elif sufferer_told(verb, found):
        found["subject"] = Argument(only, "after the verb, and who suffers is told", CONFIDENCE["order"])
    elif takes_object(verb) and (_of_thing_done(clause, verb) or of_document(clause, verb)):
        found["object"] = Argument(only, "in a clause about what somebody issued", CONFIDENCE["sort"])
    elif suffers or (people_suffer(verb) and _of_needed_word(clause, verb, only)):
        found["object"] = Argument(only, "people beside a verb of what people suffer", CONFIDENCE["sort"])
    elif agrees(verb, only, before=False) is False:
        found["object"] = Argument(only, "does not agree with the verb", CONFIDENCE["sort"])
    elif only.thing and verb.is_violent and takes_object(verb):
        found["object"] = Argument(only, "a thing that is struck, beside a verb of striking", CONFIDENCE["sort"])
    else:
        found["subject"] = Argument(only, FIRST_AFTER, CONFIDENCE["order"])

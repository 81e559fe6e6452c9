"""Describing: who did or suffered an act whose noun stands in the clause before («قصف نفذته قوات س», «اشتباكات استمرت بين س وص»)."""

from __future__ import annotations

from ..clauses.acting_nouns import noun_behind
from ..clauses.acts import CONTENT, MENTIONED, PART, TOLD, VERBAL_ROOTS, Act, Filler
from ..clauses.arguments import CONFIDENCE, GATHERED, Arguments
from ..clauses.clauses import Clause
from ..words.elements import Element
from .governing import OF_THE_NOUN

#: Roots of words that judge what somebody said or did.
_JUDGING = frozenset({"ACCUSE", "SUPPORT"})
#: Roots of what is made between sides at one time.
_MADE = frozenset({"AGREE", "CONSULT"})
#: The mode of words that condemn what they name; an allegation does not say that it happened.
_CONDEMNS = "ACCUSE:disapprove"


def describe_act(clause: Clause, arguments: Arguments, nouns: list[Act], earlier: list[Act]) -> None:
    """«قصف نفذته قوات س على …»: a verb of doing with a pronoun says who did the act named just before."""
    verb = clause.verb
    if verb is None or not earlier:
        return
    start = clause.elements[0].index
    act = next((a for a in reversed(earlier) if a.element.index < start), earlier[-1])
    if nouns and not _by_whom(clause, verb, act) and not _says_what(clause, verb, act, nouns):
        return
    if _repelled(act, clause, verb) and "subject" in arguments:
        act.fill("object", arguments["subject"].phrase, "whose the attack was", CONFIDENCE["carried"])
        return
    if (slot := _fallen_into(act, clause, verb)) and "subject" in arguments:
        act.fill(slot, arguments["subject"].phrase, "whose the attack was", CONFIDENCE["carried"])
        return
    strike = act.root == "ASSAULT" and "subject" not in act.slots  # «انفجرت عبوة زرعها س», «تفجير استهدف س تبناه ص»
    named = act.element.kind == "noun" or clause.about_noun  # «توصلا إلى هدنة توسطت فيها س»
    if not strike and (not named or act.clause is not clause.parent):
        return
    held = clause.opener == "relative" and "existential" in verb.classes  # «التفاوض الذي يجري برعاية س»
    held = held or (not clause.opener and "light" in verb.classes and verb.pronoun is None)  # «اجتماع عقد برعاية س»
    made = (
        clause.opener == "relative" and "light" in verb.classes and verb.pronoun is None
    )  # «الاتفاق الذي أبرم أمس برعاية س»
    held = held or (made and act.root in _MADE and not {"subject", "object"} & arguments.keys())
    if held and act.governor is not None and act.status != TOLD and act.governor.root == "CONSULT":
        act = act.governor  # «اجتماع يهدف إلى إنهاء الحرب، بدأ في س»
    came = verb.item.sense is not None and verb.item.sense.lemma in clause.relations.came  # «…، وجاء ذلك برعاية س»
    if (held or came) and "mediator" in arguments:
        act.mediated_by(arguments["mediator"].phrase, "of the act the clause is about", CONFIDENCE["carried"])
        past = verb.features is not None and verb.features.tense == "past" and not clause.background
        if act.status == MENTIONED and act.root in _MADE and past and clause.has("date"):
            act.status, act.described = TOLD, clause
    if held and act.described is None and act.root == "CONSULT" and not act.clause.has("place"):
        act.described = clause  # «اجتماع يهدف إلى …، بدأ في س»
    if clause.opener == "relative" and act.described is None and _only_says_when(clause, verb, act):
        act.described = clause  # "the release, which took place on Monday"
    if clause.opener == "" and "existential" in verb.classes and verb.conjunction == "" and _auxiliary(clause.parent):
        act.status = TOLD if act.status == MENTIONED else act.status
        act.described = clause
        for slot, argument in arguments.items():
            act.fill(slot, argument.phrase, argument.reason, argument.confidence)
        return
    if _lasted(act, clause, verb):
        for slot in (clause.relations.between, *clause.relations.gathered):
            if slot in arguments:
                act.fill(slot, arguments[slot].phrase, "behind how long it lasted", CONFIDENCE["carried"])
        return
    if "attribute" in verb.classes:
        for slot in clause.relations.aimed & arguments.keys():
            act.fill("subject", arguments[slot].phrase, "to whom it is attributed", CONFIDENCE["inferred"])
        return
    if "gather" in verb.classes and act.root == "CONSULT":
        slots = ("subject", "object", *clause.relations.gathered)
        sides = [a for slot, a in arguments.items() if slot in slots and a.phrase is not None]
        for slot, argument in zip(slots, sides, strict=False):
            act.fill(slot, argument.phrase, GATHERED, CONFIDENCE["carried"])
        past = verb.features is not None and verb.features.tense == "past" and not clause.background
        several = sum(len(f.phrase.members) for f in act.slots.values() if f.role == "party") > 1
        if act.status == MENTIONED and past and verb.conjunction == "" and clause.elements[0] is verb and several:
            act.status = TOLD  # «كشفت س عن لقاء جمع ص وع»
        return
    with_pronoun = any(a.phrase.members[0].who == "pronoun" for s, a in arguments.items() if s != "subject")  # قام بها
    with_pronoun = with_pronoun or ("help" in verb.classes and clause.about_noun)  # توسطت فيه
    with_pronoun = with_pronoun or (act.frame.mediates and _pronoun_behind(clause, verb))  # «الجهود التي تقوم بها س»
    by_agent = verb.describes and not verb.frames and "agent" in arguments  # "a bomb planted by S killed ten"
    if not by_agent and ((verb.pronoun is None and not with_pronoun) or not verb.classes & {"light", "help"}):
        return
    act.described = clause
    helped = "help" in verb.classes or (act.root == "CONSULT" and _leads(clause, verb))
    told = arguments.get("subject")
    only = clause.about_noun and "object" in arguments and (told is None or told.confidence <= CONFIDENCE["carried"])
    helper = "object" if only else "subject"  # «صفقة توسطت فيها عمان»
    for slot, argument in arguments.items():
        if slot == helper and helped:
            act.mediated_by(argument.phrase, f"{argument.reason} (helped it about)", argument.confidence)
        elif slot != "object" and not (only and slot == "subject"):
            act.fill(slot, argument.phrase, f"{argument.reason} (of what it did)", argument.confidence)
    if _concluded(act, clause) or _told_by_clause(act, clause):
        act.status = TOLD


def _only_says_when(clause: Clause, verb: Element, act: Act) -> bool:
    """Whether a relative clause on the noun of an act says no more than when that was, of which its own clause tells no day."""
    happened = "existential" in verb.classes and not verb.frames
    if not happened or act.element.kind != "noun" or not clause.has("date") or act.clause.has("date"):
        return False
    between = act.clause.after(act.element)  # "arrests in connection with a feud which happened on Monday"
    return all(e.kind in ("np", "preposition", "mark", "place") for e in between)


def _lasted(act: Act, clause: Clause, verb: Element) -> bool:
    """«اجتماعا استمر ساعتين مع س»: whether a clause straight behind a meeting says how long it went on, and then with whom."""
    straight = clause.opener == "" and clause.elements[0] is verb and act.clause is clause.parent
    return straight and act.root == "CONSULT" and "existential" in verb.classes and not verb.conjunction


def _repelled(act: Act, clause: Clause, verb: Element) -> bool:
    """«صدت س هجوما شنته ص»: whether a clause says by its pronoun whose the attack was that the verb before it repels."""
    fought = act.root == "ASSAULT" and act.frame.mutual and act.element.complement is not None
    straight = act.clause is clause.parent and (clause.opener == "relative" or clause.elements[0] is verb)
    return fought and straight and verb.pronoun is not None and "light" in verb.classes and not verb.conjunction


def _fallen_into(act: Act, clause: Clause, verb: Element) -> str:
    """«وقعت دورية في كمين نفذته س»: the slot of who did what a verb suffers, where a clause says it by its pronoun."""
    straight = act.clause is clause.parent and (clause.opener == "relative" or clause.elements[0] is verb)
    suffers = act.root == "ASSAULT" and act.frame.roles.get("subject") == "recipient"
    if not (straight and suffers) or verb.pronoun is None or verb.conjunction:
        return ""
    return next((slot for slot, role in act.frame.roles.items() if role == "initiator"), "")


def tell_whose(clause: Clause, arguments: Arguments, earlier: list[Act]) -> None:
    """«رفضت س التصريحات التي أدلى بها ص»: a relative clause says whose the words or deeds are that are blamed or praised."""
    phrase, subject = clause.antecedent, arguments.get("subject")
    if (
        clause.opener != "relative"
        or phrase is None
        or subject is None
        or not (phrase.thing and phrase.members[-1].is_open)
    ):
        return
    act = next((a for a in reversed(earlier) if a.clause is clause.parent and a.root in _JUDGING), None)
    if act is not None and subject.phrase is not phrase:
        reason = "whose the words or deeds are"
        act.slots.setdefault("counterpart", Filler("recipient", subject.phrase, reason, CONFIDENCE["carried"]))


def _concluded(act: Act, clause: Clause) -> bool:
    """«تعليقا على اتفاق أبرمته س مع ص»: whether a clause tells, in the past, between whom an agreement was made."""
    verb = clause.verb
    past = verb is not None and verb.features is not None and verb.features.tense == "past" and not clause.background
    sides = {id(f.phrase) for f in act.slots.values() if f.role == "party"}
    home = act.governor if act.link in clause.relations.after else None  # «فتحت س الطريق بعد اتفاق مع ص رعته ع»
    if home is not None and home.status == TOLD and not clause.has("date"):
        return False
    return act.root == "AGREE" and act.status == MENTIONED and past and len(sides) > 1


def _told_by_clause(act: Act, clause: Clause) -> bool:
    """«تحدثت س عن زيارة أجراها ص», «الاعتقالات التي نفذتها س أمس»: whether a clause in the past says by whom the act named
    before it was done; of one that is known already, as its article shows, it has to say on which day as well."""
    verb = clause.verb
    past = verb is not None and verb.features is not None and verb.features.tense == "past" and not clause.background
    if act.status != MENTIONED or not past or "light" not in (verb.classes if verb is not None else ()):
        return False
    by = act.slots.get("subject")
    named = by is not None and by.phrase.members[0].who == "" and verb is not None and by.phrase.span[0] >= verb.span[0]
    return named and (clause.has("date") or not act.element.article)


def _by_whom(clause: Clause, verb: Element, act: Act) -> bool:
    """«الجهود التي تبذلها س لوقف القتال»: whether a clause says whose the efforts before it are, and then what they are for."""
    return (
        clause.opener == "relative"
        and act.frame.mediates
        and (verb.pronoun is not None or _pronoun_behind(clause, verb))
    )


def _says_what(clause: Clause, verb: Element, act: Act, nouns: list[Act]) -> bool:
    """«تهديد وجهته س إلى ص بهجوم»: whether a clause straight behind words says whose they are, and then what they are about,
    which is tied to them."""
    light = "light" in verb.classes and verb.pronoun is not None and not verb.conjunction
    first = nouns[0]
    if not light or act.root not in VERBAL_ROOTS or act.clause is not clause.parent or act.element.kind != "noun":
        return False
    if first.element.index < verb.index or first.link not in act.frame.content:
        return False
    for noun in nouns:
        if noun is first or noun.governor is None:
            noun.governor = act
            for slot in [s for s, f in noun.slots.items() if f.reason.endswith(OF_THE_NOUN)]:
                del noun.slots[slot]
    return True


def _pronoun_behind(clause: Clause, verb: Element) -> bool:
    """Whether a preposition and its pronoun stand straight behind the verb of a relative clause (تقوم بها)."""
    behind = next(iter(clause.after(verb)), None)
    phrase = behind.phrase if behind is not None and behind.preposition else None
    return clause.opener == "relative" and phrase is not None and phrase.members[0].who == "pronoun"


def _leads(clause: Clause, verb: Element) -> bool:
    """«مفاوضات قادتها س»: who leads talks that others hold."""
    return verb.item.sense is not None and verb.item.sense.lemma in clause.relations.leading


def take_place(clause: Clause, arguments: Arguments, earlier: list[Act]) -> None:
    """«أدانت س الهجوم الذي وقع أمس في ص», «الهجوم الذي شنته ع على ص»: what is condemned is told besides where a relative
    clause says of it when, where or by whom it was done."""
    act, verb = _named_last(clause, earlier), clause.verb
    if act is None or verb is None or clause.opener != "relative" or act.status not in (CONTENT, PART):
        return
    condemned = act.governor is not None and act.governor.mode == _CONDEMNS and act.governor.status == TOLD
    done = verb.is_violent or not verb.classes.isdisjoint({"existential", "light"})
    past = verb.features is not None and verb.features.tense == "past"
    said = clause.has("date") or clause.has("place") or "subject" in arguments
    if condemned and done and past and said and act.root not in VERBAL_ROOTS:
        act.status, act.described = TOLD, clause


def _named_last(clause: Clause, earlier: list[Act]) -> Act | None:
    """The act whose noun stands straight before a clause."""
    act, parent = earlier[-1] if earlier else None, clause.parent
    if act is None or parent is None or act.clause is not parent or act.element.kind != "noun":
        return None
    told = [e for e in parent.elements if e.kind not in ("mark", "word")]
    return act if told and told[-1] is act.element else None


def go_on(clause: Clause, arguments: Arguments, earlier: list[Act]) -> None:
    """Give the act a clause goes on about the sides the clause tells (اشتباكات اندلعت … واستمرت … بين س وص)."""
    act = earlier[-1] if earlier else None
    if act is None or act.element.kind != "noun" or not _goes_on_with(act, clause):
        return
    slot = act.between[0]
    if slot in arguments and act.fill(
        slot, arguments[slot].phrase, "of the act the clause goes on about", CONFIDENCE["carried"]
    ):
        del arguments[slot]


def _goes_on_with(act: Act, clause: Clause) -> bool:
    """«اشتباكات اندلعت مساء … واستمرت … بين س وص», «الاشتباكات التي دارت بين س وص»: whether a verb of happening goes on
    about the act named before it, as its subject."""
    verb, parent = clause.verb, clause.parent
    if verb is None or parent is None or act.clause is not parent or not _happens(verb):
        return False
    if clause.opener == "relative" or (not clause.opener and not verb.conjunction):  # «اشتباكات وقعت بين س وص»
        return _named_last(clause, [act]) is act
    return not clause.opener and bool(verb.conjunction) and parent.verb is not None and _happens(parent.verb)


def _happens(verb: Element) -> bool:
    return "existential" in verb.classes and not verb.frames


def _auxiliary(clause: Clause | None) -> bool:
    """«كانت اشتباكات قد اندلعت بين …»: whether a clause's verb only opens what the next one says, by no mark apart."""
    verb = clause.verb if clause is not None else None
    return verb is not None and clause is not None and "plain" in verb.classes and clause.elements[-1].kind != "mark"


def reach(clause: Clause, arguments: Arguments, nouns: list[Act], earlier: list[Act]) -> None:
    """«حملة اعتقالات طالت سبعة مدنيين»: the object of a verb of reaching is whom the act before it struck."""
    verb = clause.verb
    if verb is None or "object" not in arguments or not any(frame.reaches for frame in verb.frames):
        return
    straight = noun_behind(clause, verb)
    before = [a for a in nouns if a.element.index < verb.index or a.element is straight]
    before = before or [a for a in earlier if a.element.kind == "noun"][-1:]
    for act in before[-1:]:
        argument = arguments["object"]
        slot = "object" if "object" in act.frame.roles or act.root != "CONSULT" else "subject"
        act.fill(slot, argument.phrase, "whom the act reached", argument.confidence)
        if act.root == "CONSULT" and act.described is None and clause.has("place"):
            act.described = clause  # «لقاء جمع س وص في م»

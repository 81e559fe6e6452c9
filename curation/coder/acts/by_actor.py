"""By actor: acts whose mode, or whose being an act at all, depends on who did them.

«تجمّع متظاهرون» is a demonstration, «تجمّع الضيوف» is none; a drone that attacks makes a drone strike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...text import fold_word
from ..clauses.acts import PART, Act, Filler
from ..clauses.arguments import CONFIDENCE
from ..lexicon.lexicon import Lexicon
from ..units.noun_phrases import CIVILIANS, Member, NounPhrase
from .governing import OF_THE_NOUN

#: Modes of assault with weapons of war.
_OF_ARMS = frozenset({"ASSAULT:aerial", "ASSAULT:drone", "ASSAULT:heavy-weapons"})
#: Modes of assault that the craft which does it makes more exact.
_BY_CRAFT = frozenset({"ASSAULT", "ASSAULT:heavy-weapons"})
#: The mode of a raid; from the air it is an assault.
_RAID = "COERCE"
#: Modes of what drones do as well: strikes from the air, bombs dropped.
_ALSO_BY_DRONE = frozenset({"ASSAULT:aerial", "ASSAULT:explosives"})
#: Sectors of those who rescue, help and report, and tell of deaths more often than they cause any.
_HELPING = frozenset({"NGO", "MED", "JRN"})
#: Modes of what only those who fight do with each other.
_OF_FIGHTERS = frozenset({"ASSAULT", "RETREAT:ceasefire"})
#: Sectors of people and bodies that bear no arms.
UNARMED = frozenset({"CVL", "NGO", "MED", "EDU", "JRN", "REF", "LAB", "AGR", "BUS", "SOC", "ELI"})

#: Roles of those who suffer an act.
_SUFFERING = frozenset({"recipient", "detainee"})

#: What frames write for an act of which nobody says who did it.
NOBODY = "nobody"
#: The kind of armed groups of which nothing but that is told.
NAMELESS = "local-armed-groups"
#: What frames write for who stands between the sides an act is told of.
THIRD = "third"


def settle_by_actor(acts: Sequence[Act], lexicon: Lexicon) -> None:
    """Apply what frames and the actor registry say of an act by its initiator."""
    for act in acts:
        _kind_of_sides(act, lexicon)
        _disarm(act, lexicon)
        _free_announcers(act, lexicon)
        _states_are_places(act, lexicon)
        _sent(act, lexicon)
        _people_of(act, lexicon)
        doers = _doers(act, lexicon)
        if lexicon.settings.get("capitals") and _of_things(act):
            act.status = PART
        if act.frame.only_by and not doers & set(act.frame.only_by):
            act.status = PART
        if act.frame.arrives and (who := act.slots.get("subject")) is not None and _held(who, lexicon):
            act.status = PART  # prisoners who arrive pay no visit
        if act.frame.only_on and not _suffering(act, lexicon) & set(act.frame.only_on):
            act.status = PART
        if THIRD in act.frame.by and act.root != "REQUEST" and _by_third(act):
            act.mode = act.frame.by[THIRD]
        for actor, mode in act.frame.by.items():
            if (actor in doers and not _of_body(act, actor)) or (act.frame.mutual and actor in act.actors):
                act.mode = mode
                _take_sides(act, actor)
        if act.mode == act.frame.mode == _RAID and len(modes := _by_craft(act, lexicon)) == 1:
            act.mode = modes.pop()  # "warplanes raided their hideouts"
        if act.mode in _BY_CRAFT | _ALSO_BY_DRONE and not act.frame.mutual:
            kinds = (lexicon.actors[actor].assault_mode for actor in doers & lexicon.actors.keys())
            modes = {mode for mode in kinds if mode is not None} or _by_craft(act, lexicon)
            if len(modes) == 1 and (act.mode in _BY_CRAFT or "ASSAULT:drone" in modes):
                act.mode = str(modes.pop())
        act.vague = _is_vague(act, lexicon)


def _of_body(act: Act, kind: str) -> bool:
    """«اعتقل مسلحو س»: whether those who did an act are of a kind only by their word, and of a body by name."""
    doers = {actor for f in act.slots.values() if f.role == "initiator" for actor in f.actors}
    return (
        kind not in doers
        and bool(doers)
        and any(m.fallback == kind for f in act.slots.values() if f.role == "initiator" for m in f.phrase.members)
    )


def _held(filler: Filler, lexicon: Lexicon) -> bool:
    """Whether those of a phrase are people told to be held, a body's own included ("Houthi prisoners")."""
    last = filler.phrase.members[-1].lemma if filler.phrase.members else ""
    senses = lexicon.book.senses(filler.phrase.lemma or last)
    return filler.phrase.held or any(s.kind in ("person", "group") and s.value.held for s in senses)


def _is_vague(act: Act, lexicon: Lexicon) -> bool:
    """«قصفت قواته القرية»: whether its word does not tell what it was done with, nor does any phrase of its clause."""
    sense = act.element.item.sense
    if sense is None or sense.lemma not in {fold_word(word) for word in act.frame.vague}:
        return False
    phrases = [e.phrase for e in act.clause.elements if e.phrase is not None]
    return not any(lexicon.craft_mode(m.lemma) for phrase in phrases for m in phrase.members)


def _of_things(act: Act) -> bool:
    """ "The dollar struck a new high", "Shares rallied 2 percent": a verb of force or protest whose subject no list knows.

    Only where nobody is told beside it, and no place, or a plain number straight behind it.
    """
    verb, clause = act.element, act.clause
    if act.root not in ("ASSAULT", "PROTEST") or verb.kind != "verb" or verb.voice == "passive" or act.slots:
        return False
    before, behind = clause.before(verb), clause.after(verb)
    unknown = bool(before) and before[-1].kind == "word" and not clause.nouns and not act.frame.thing
    measured = any(e.kind == "number" for e in behind[:2])  # "rallied about 19%"
    return (
        (measured or unknown) and not (act.root == "PROTEST" and not measured) and (measured or not clause.has("place"))
    )


def _by_third(act: Act) -> bool:
    """ "The mediators suspended the talks between S and T": whether who does it goes between others, or is none of its sides."""
    subject = act.slots.get("subject")
    if subject is None:
        return False
    if subject.phrase.mediates or any(m.mediates for m in subject.phrase.members):
        return True
    sides = {a for slot in act.between if slot in act.slots for a in act.slots[slot].actors}
    return len(sides) > 1 and not sides & subject.actors


def _take_sides(act: Act, actor: str) -> None:
    """ "clashes between protesters and police": an act of one side on the other, where the mode makes it one."""
    if not act.frame.mutual or act.root == act.frame.root:
        return
    told = [(slot, filler) for slot, filler in act.slots.items() if filler.role == "party"]
    for slot, filler in told:
        doing = [m for m in filler.phrase.members if m.actor == actor]
        others = [m for m in filler.phrase.members if m.actor != actor]
        role, members = ("initiator", doing) if doing else ("recipient", others)
        act.slots[slot] = replace(filler, role=role, phrase=replace(filler.phrase, members=members))
        if doing and others:
            phrase = replace(filler.phrase, members=others)
            act.slots["counterpart"] = replace(filler, role="recipient", phrase=phrase)


def _nameless_groups(act: Act, lexicon: Lexicon) -> None:
    """«اشتباكات بين مجموعات تابعة لفلان»: groups of nobody known that clash are armed ones."""
    nameless = lexicon.word_sets["people", "nameless", "words"]
    for filler in act.slots.values():
        for member in filler.phrase.members if filler.role == "party" else ():
            if member.actor is None and member.lemma in nameless:
                member.actor = member.fallback = NAMELESS


def _kind_of_sides(act: Act, lexicon: Lexicon) -> None:
    """«نزاع عشائري»: where no side of a feud is told, its own words tell what people its sides are."""
    if act.mode == "ASSAULT" and act.frame.mutual:
        _nameless_groups(act, lexicon)
    kind = act.frame.sides
    if kind is None or any(f.role == "party" for f in act.slots.values()):
        return
    span, reason = act.element.span, "told by the words of the act"
    phrase = NounPhrase(*act.element.tokens, span, [Member(kind, span, "people", reason=reason, fallback=kind)])
    act.slots[act.between[0]] = Filler("party", phrase, reason, CONFIDENCE["adjective"])


def _disarm(act: Act, lexicon: Lexicon) -> None:
    """«امرأة وطفل قتلا بقصف»: people without arms are no agents of a strike; they suffer it where nobody else does."""
    if not (act.mode in _OF_ARMS or act.frame.result):
        return
    for slot in [s for s, f in act.slots.items() if f.role == "initiator"]:
        phrase = act.slots[slot].phrase
        actors = [lexicon.actors[m.actor] for m in phrase.members if m.actor is not None]
        if not actors or any(actor.type not in UNARMED for actor in actors):
            continue
        role, alone = act.frame.roles.get("object"), "object" not in act.slots
        if act.mode not in _OF_ARMS and not alone and any(actor.type not in _HELPING for actor in actors):
            continue  # «قتل رجل زوجته»
        del act.slots[slot]
        if role is not None and alone and all(actor.kind == "kind" for actor in actors):
            act.slots["object"] = Filler(role, phrase, "people without arms do not strike", CONFIDENCE["sort"])


def _free_announcers(act: Act, lexicon: Lexicon) -> None:
    """«أعلن الهلال الأحمر اعتقال مسعفين»: helpers, and those who tell of their own people, arrest nobody; nor do helpers fight,
    or cease to."""
    if act.frame.mutual and act.mode in _OF_FIGHTERS:
        for slot in [s for s, f in act.slots.items() if f.role == "party" and f.reason.endswith(OF_THE_NOUN)]:
            actors = act.slots[slot].actors
            if actors and all(lexicon.actors[actor].type in _HELPING for actor in actors):
                del act.slots[slot]
    if act.mode != "COERCE:arrest":
        return
    held = {actor for f in act.slots.values() if f.role == "detainee" for actor in f.actors}
    for slot in [s for s, f in act.slots.items() if f.role == "initiator" and f.reason.endswith(OF_THE_NOUN)]:
        actors = act.slots[slot].actors
        if actors and (actors <= held or all(lexicon.actors[actor].type in _HELPING for actor in actors)):
            del act.slots[slot]


def _states_are_places(act: Act, lexicon: Lexicon) -> None:
    """«انفجار قنبلة في مدينة س بمحافظة ص بالعراق»: a state by whose name alone a preposition of place tells where a blast was."""
    if act.mode != "ASSAULT:explosives":
        return
    for slot in [s for s, f in act.slots.items() if f.role == "recipient" and s in act.relations.means]:
        members = act.slots[slot].phrase.members
        actors = [lexicon.actors[m.actor] for m in members if m.actor is not None]
        if actors and all(actor.kind == "state" for actor in actors) and not any(m.grouped for m in members):
            del act.slots[slot]


def _sent(act: Act, lexicon: Lexicon) -> None:
    """«the army sent 300 soldiers»: of whom nothing is told but what they are, are who sends them."""
    subject, sent = act.slots.get("subject"), act.slots.get("object")
    if act.root != "MOBILIZE" or subject is None or sent is None or sent.role != "initiator" or not subject.actors:
        return
    fallbacks = [m.fallback for m in sent.phrase.members if m.actor is None or m.fallback is not None]
    if len(fallbacks) == len(sent.phrase.members) and lexicon.settings.get("capitals"):
        for member in sent.phrase.members:
            member.actor = next(iter(sorted(subject.actors)))


def _people_of(act: Act, lexicon: Lexicon) -> None:
    """«قتل الإسرائيليين»: a people's name means its state where it deals with others, people where it suffers."""
    for slot, filler in act.slots.items():
        if filler.role not in _SUFFERING or not (act.frame.count or act.frame.result):
            continue
        members = [replace(m, actor=CIVILIANS) if _names_people(m, lexicon) else m for m in filler.phrase.members]
        if members != filler.phrase.members:
            act.slots[slot] = replace(filler, phrase=replace(filler.phrase, members=members))


def _names_people(member: Member, lexicon: Lexicon) -> bool:
    """Whether a member is told by the name of a state's people, nothing else beside it."""
    actor = lexicon.actors.get(member.actor or "")
    if actor is None or actor.kind == "kind" or actor.type != "GOV" or member.grouped:
        return False
    return member.lemma in {fold_word(word) for word in actor.words("members", lexicon.code)}


def _doers(act: Act, lexicon: Lexicon) -> set[str]:
    """What `sorts` says of who did the act."""
    subject = act.slots.get("subject") or next((f for f in act.slots.values() if f.role == "initiator"), None)
    return sorts(subject.phrase.members if subject is not None else (), lexicon)


def _suffering(act: Act, lexicon: Lexicon) -> set[str]:
    """What `sorts` says of whom the act was done to."""
    told = [m for f in act.slots.values() if f.role in _SUFFERING or f.role == "party" for m in f.phrase.members]
    return sorts(told, lexicon)


def _by_craft(act: Act, lexicon: Lexicon) -> set[str]:
    """The modes of what heads who did it («الطيران الروسي» is a name of Russian forces, and aircraft)."""
    subject = act.slots.get("subject") or next((f for f in act.slots.values() if f.role == "initiator"), None)
    phrase = subject.phrase if subject is not None else None
    if phrase is None:
        return set()
    modes = {mode for m in phrase.members if (mode := lexicon.craft_mode(m.lemma))}
    return modes or {mode for mode in (lexicon.craft_mode(phrase.lemma),) if mode}


def sorts(members: Sequence[Member], lexicon: Lexicon) -> set[str]:
    """Ids of people, of the kind they are (a Turkish drone is Turkish forces and a drone), their sectors and kinds.

    ``nobody`` where none of them is known.
    """
    ids = {actor for member in members for actor in (member.actor, member.fallback) if actor is not None}
    sorted_as = {sort for actor in ids for sort in (lexicon.actors[actor].type, lexicon.actors[actor].kind)}
    return ids | sorted_as | (set() if ids else {NOBODY})

"""Subject first: where a clause begins in languages whose subject stands before its verb."""

from __future__ import annotations

from collections.abc import Sequence

from .elements import Element

#: What stands before a verb and says that it has not happened, or not yet.
MODAL = frozenset({"negation", "future", "promise", "refusal", "obligation", "hypothetical"})
#: What opens a clause.
OPENERS = frozenset({"subordinator", "adverbial", "relative", "resumption", "condition", "background"})

#: Classes of verbs that say of the noun before them that it took place or went on.
_GOES_ON = frozenset({"existential", "continuing"})


def start_before_subject(sentence: Sequence[Element], index: int, infinitive: str) -> int:
    """Where the subject stands first a clause begins after the last verb or opener, at the mark or word that joins."""
    ahead = [e for e in sentence[:index] if e.kind == "verb" or e.kind in OPENERS]
    first = ahead[-1].index + (ahead[-1].kind == "verb") if ahead else 0
    if not any(e.kind == "verb" for e in ahead):
        marked = first + 1 < len(sentence) and sentence[first + 1].kind == "mark"
        closing = None if marked else _behind_relative(sentence, ahead, index)
        return first if closing is None else closing  # "S, which was no party to the talks, refused …"
    if (infinitive_at := _infinitive_behind(sentence, index, first, infinitive)) is not None:
        return infinitive_at
    joins = (
        e.index
        for e in sentence[first:index]
        if e.kind == "coordinator" or (e.kind == "mark" and e.text in ",;:-" and not _names_land(sentence, e.index))
    )
    if (closing := _behind_relative(sentence, ahead, index)) is not None:
        return closing
    if (said := _said_at_end(sentence, ahead[-1].index, index)) is not None:
        return said
    if _remark_between(sentence, ahead[-1], index):
        return first
    if ahead[-1].kind == "adverbial" and _act_behind(sentence, ahead[-1], index):
        return first
    if _in_relative(sentence, ahead):
        at = index
        while at > first and (sentence[at - 1].kind in MODAL or sentence[at - 1].kind in ("word", "pluperfect")):
            at -= 1
        if sentence[at - 1].kind == "date":
            return at  # "students who marched on Sunday were dispersed": the day is that of the march
        if _its_object(sentence, ahead[-1], at - 1) and (sentence[index].voice == "passive" or _does(ahead[-1])):
            return at  # "members of a group that met the premier were arrested", "men who held the town fired rockets"
    if ahead[-1].kind == "verb" and (told := _told_act(sentence, ahead[-1], index)) is not None:
        return told
    return next(joins, _near(sentence, index, first, infinitive))


def _said_at_end(sentence: Sequence[Element], first: int, index: int) -> int | None:
    """ "will send tents and blankets to S, its minister said": the comma before who says all that at the end of a sentence."""
    verb, behind = sentence[index], sentence[index + 1 : index + 2]
    start = index - 1
    while start > first and sentence[start].kind in ("np", "word") and not sentence[start].preposition:
        start -= 1
    ends = not behind or behind[0].kind in ("mark", "date") or behind[0].text == "on"
    said = "report" in verb.classes and not verb.frames and start < index - 1
    return start if said and ends and start > first and sentence[start].text == "," else None


def _infinitive_behind(sentence: Sequence[Element], index: int, first: int, infinitive: str) -> int | None:
    """ "met in A, B, with S to end the war": an infinitive behind a comma and further phrases opens its clause itself."""
    at = index - 1
    if at <= first or sentence[at].kind != "preposition" or sentence[at].text != infinitive:
        return None
    if sentence[at - 1].kind == "preposition":
        at -= 1  # "in an effort to end"
    parted = any(e.kind == "mark" for e in sentence[first:at]) and sentence[at - 1].kind in ("np", "place", "date")
    return at if parted else None


def _names_land(sentence: Sequence[Element], index: int) -> bool:
    """ "in A, B, on Monday": whether a comma stands before or behind the land a town is in."""
    for at in (index, index - 2):
        if at < 1 or at + 2 >= len(sentence) or sentence[at - 1].kind != "place":
            continue
        land, close = sentence[at + 1], sentence[at + 2]
        if sentence[at].text == "," and close.text == "," and land.kind in ("place", "word") and not land.preposition:
            return True
    return False


def _behind_relative(sentence: Sequence[Element], ahead: Sequence[Element], index: int) -> int | None:
    """ "the bloc, which mediated between S and T, called on …": the comma before a verb whose subject a relative parts from it."""
    opener = next((e for e in reversed(ahead) if e.kind in OPENERS), None)
    start = index - 1
    while start > 0 and (sentence[start].kind in MODAL or sentence[start].kind in ("word", "pluperfect")):
        start -= 1
    set_off = opener is not None and opener.kind == "relative" and sentence[start].kind == "mark"
    return start if set_off and sentence[start].text == "," else None


def _remark_between(sentence: Sequence[Element], opener: Element, index: int) -> bool:
    """ "that a truce, brokered by S, had been reached": whether a remark with a preposition parts a verb from the noun it is about."""
    start = index - 1
    while start > opener.index and (
        sentence[start].kind in MODAL or sentence[start].kind in ("word", "pluperfect", "date")
    ):
        start -= 1
    between = sentence[opener.index + 1 : start]
    opening = next((e for e in between if e.kind == "mark"), None)
    if opener.kind == "verb" or sentence[start].text != "," or opening is None or opening.text != ",":
        return False
    subject = [e for e in between if e.index < opening.index and e.kind in ("noun", "np") and not e.preposition]
    bare = any(e.index > opening.index and e.kind == "np" and not e.preposition for e in between)
    return len(subject) == 1 and sentence[opening.index + 1].kind == "preposition" and not bare


def _act_behind(sentence: Sequence[Element], opener: Element, index: int) -> bool:
    """ "as clashes between S and T continued": whether what opens a clause leads straight to the act its verb is about."""
    between = sentence[opener.index + 1 : index]
    acts = [e for e in between if e.kind == "noun" and not e.preposition]
    bare = any(e.kind == "np" and not e.preposition for e in between)
    parted = any(e.kind in ("mark", "coordinator", "verb") for e in between)
    return len(acts) == 1 and not bare and not parted


def _in_relative(sentence: Sequence[Element], ahead: Sequence[Element]) -> bool:
    """Whether the last verb told stands behind a relative word, nothing but what belongs to it between, or is joined to one."""
    verb = ahead[-1]
    joined = verb.index > 0 and sentence[verb.index - 1].kind == "coordinator" and len(ahead) > 1
    if joined and not any(e.kind == "mark" for e in sentence[ahead[-2].index : verb.index]):
        return _in_relative(sentence, ahead[:-1])  # "men who stormed the camp and shot two guards fled"
    at = verb.index - 1
    while at > 0 and (sentence[at].kind in MODAL or sentence[at].kind in ("word", "pluperfect")):
        at -= 1
    return verb.kind == "verb" and at > 0 and sentence[at].kind == "relative"


def _does(verb: Element) -> bool:
    """Whether a verb is done to whoever stands behind it, and tells of nothing that a verb of its own would say."""
    return verb.voice != "passive" and not verb.classes & {"report", "announce", "cause", "deny"}


def _its_object(sentence: Sequence[Element], verb: Element, at: int) -> bool:
    """Whether a phrase without a preposition stands straight behind a verb: whom that verb is about, not who comes next."""
    return at == verb.index + 1 and sentence[at].kind == "np" and not sentence[at].preposition


def _told_act(sentence: Sequence[Element], saying: Element, index: int) -> int | None:
    """«the army said clashes between S and T erupted»: where the act begins that a verb of saying tells without "that".

    Only words and phrases of that act may stand between it and its verb at ``index``; None where it is not so.
    """
    if saying.frames or saying.voice == "passive" or "report" not in saying.classes:
        return None
    between = sentence[saying.index + 1 : index]
    noun = next((e for e in between if e.kind == "noun"), None)
    if noun is None or noun.preposition or any(e.kind == "mark" for e in between):
        return None
    start = noun.index
    while start > saying.index + 1 and sentence[start - 1].kind in ("word", "number", "negation"):
        start -= 1
    return start


def _near(sentence: Sequence[Element], index: int, first: int, infinitive: str) -> int:
    """Auxiliaries, negation, the day and the phrase straight before a verb are its own."""
    start = index
    while start > first and (
        sentence[start - 1].kind in MODAL
        or sentence[start - 1].kind in ("word", "date", "pluperfect")
        or (sentence[start - 1].kind == "preposition" and sentence[start].kind == "date")
    ):
        start -= 1
    if start > first and sentence[start - 1].kind == "preposition" and sentence[start - 1].text == infinitive:
        return start - 1
    if start > first and sentence[start - 1].kind == "np" and not sentence[start - 1].preposition:
        return start - 1
    return start


def open_behind_prepositions(sentence: Sequence[Element], opening: frozenset[str]) -> None:
    """«after police fired»: a preposition with a phrase and its verb behind it opens a clause."""
    for verb in sentence:
        if verb.kind != "verb" or verb.gerund or verb.describes:
            continue
        at = verb.index - 1
        while at > 0 and (sentence[at].kind in MODAL or sentence[at].kind in ("word", "date")):
            at -= 1
        at = _noun_of(sentence, at, opening)
        ahead = at - 1
        while ahead > 0 and sentence[ahead].kind == "word" and sentence[at].kind == "np":
            ahead -= 1  # "after local Arab leaders mediated"
        ahead = _instance_ahead(sentence, at, ahead)
        while ahead > 0 and sentence[ahead].kind == "word" and sentence[at].kind == "noun" and sentence[at].preposition:
            ahead -= 1  # "as fierce clashes between S and T raged"
        before = sentence[ahead] if at > 0 else None
        if before is not None and sentence[at].kind == "noun" and before.kind == "preposition":
            opens = before.relation in opening and bool(verb.classes & _GOES_ON)
            before.kind = "adverbial" if opens else before.kind  # "as clashes between S and T raged"
            sentence[at].preposition = "" if opens else sentence[at].preposition
            continue
        if before is None or before.kind != "preposition" or before.relation not in opening:
            continue
        phrase = sentence[at].phrase
        if sentence[at].kind == "np" and phrase is not None:
            sentence[at].preposition = phrase.preposition = ""
            before.kind = "adverbial"


def _instance_ahead(sentence: Sequence[Element], at: int, ahead: int) -> int:
    """ "as a new round of talks opened": where what stands before an instance of an act stands, else as it was."""
    if sentence[at].kind != "noun" or ahead < 2 or sentence[ahead - 1].kind != "instance":
        return ahead
    ahead -= 2
    while ahead > 0 and sentence[ahead].kind == "word":
        ahead -= 1
    return ahead


def _noun_of(sentence: Sequence[Element], index: int, opening: frozenset[str]) -> int:
    """Where the noun of an act stands whose last phrase with a preposition an element is; else the element itself."""
    at = index
    while at > 1 and (sentence[at].kind == "place" or (sentence[at].kind == "np" and sentence[at].preposition)):
        if sentence[at].kind == "np" and sentence[at - 1].relation in opening:
            return index  # "signed a deal after S agreed"
        at -= 1 + (sentence[at - 1].kind == "preposition")
    return at if sentence[at].kind == "noun" else index


def open_relatives(sentence: Sequence[Element]) -> None:
    """«clashes that killed ten»: what opens a clause straight behind what it is about, its verb straight behind it."""
    for opener in sentence[1:-1]:
        if opener.kind != "subordinator" or sentence[opener.index - 1].kind not in ("noun", "np", "place", "word"):
            continue
        at = opener.index + 1
        while at < len(sentence) - 1 and (sentence[at].kind in MODAL or sentence[at].kind in ("word", "pluperfect")):
            at += 1
        if sentence[at].kind == "verb":
            opener.kind = "relative"
    for opener in sentence[1:-1]:
        at = opener.index + 1
        while opener.kind == "relative" and at < len(sentence) - 1 and sentence[at].kind == "word":
            at += 1
        if opener.kind == "relative" and at > opener.index + 1 and sentence[at].relation == "mediator":
            opener.kind = "word"  # "the talks, which are being facilitated by S, …": as "facilitated by S"

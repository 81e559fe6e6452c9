"""Telling: whether words for an act assert that it happened or only name it.

«قصف استهدف …» asserts a shelling, «بعد القصف» and «مزاعم اغتصاب» only name one. A named act may add to one told
elsewhere in the report; it makes no event of its own.
"""

from __future__ import annotations

from ..clauses.acts import MEDIATION, VERBAL_ROOTS, VISIT, Act
from ..clauses.clauses import Clause
from ..lexicon.frames import Frame
from ..lexicon.lexicon import TRANSPARENT_VERBS
from ..lexicon.relations import Relations
from ..words.elements import Element

#: Elements that may stand before the noun a clause opens with.
_ADJUNCTS = frozenset(
    {"date", "place", "preposition", "mark", "word", "coordinator", "instance", "subordinator", "adverbial", "source"}
)
#: The mode of a raid: premises are searched, unless people fall in it.
_RAID = "COERCE"
#: Modes of acts between sides that one alone is told to have done.
_ALONE = frozenset({VISIT})
#: Roots of meetings and deals, and of what those who take part say there.
_MEETS = frozenset({"CONSULT", "AGREE"})
_ON_THE_SPOT = frozenset({"AGREE", "CONCEDE", "REQUEST", "REJECT", "THREATEN"})


def is_asserted(
    act: Act,
    head: Act | None,
    headline: bool,
    relations: Relations,
    construct: bool = True,
    articles: tuple[str, ...] = (),
    accusative: str = "",
) -> bool:
    """Whether a told act's words assert it. ``head``: the act of its clause's verb; ``headline``: it opens the report.

    ``construct``: a plain word straight before a noun governs it («مزاعم اغتصاب»); elsewhere it is its adjective.
    ``articles``: forms of the article; a word that has one governs nothing behind it («شهدت أحياء الشمال احتجاجات»).
    ``accusative``: letters that end an indefinite noun a verb governs («شن س بقيادة فلان هجوما»), so no word before it does.
    """
    clause, element, verb = act.clause, act.element, act.clause.verb
    if clause.main is not None and verb is not None and element.index < verb.index:
        verb, head = clause.main, None  # "talks to end the war opened"
    if act is head:
        return not (_is_background(clause) or _threat_of_force(act) or _stands(act))
    if element.kind != "noun" or element is clause.deadly:
        return True
    both = act.frame.swap and sum(f.role == "party" for f in act.slots.values()) > 1
    if (both and act.link in relations.means) or _frees_in_swap(act, head):
        return True  # "had returned home in a prisoner exchange with S"
    if _behind_who_led(act, relations) or _came_to(act):
        return True
    if act.frame.said_of:
        return "subject" in act.slots
    if act.root == "REQUEST" and act.link in relations.instrument and construct:
        return False  # «بدعوة من س حضر …»: at whose wish something was
    if _is_background(clause):
        return False
    if act.mode == MEDIATION and (verb is not None or act.governor is not None):
        return True
    if verb is not None and "fail" in verb.classes and act.root == "CONSULT":
        return not element.preposition or (
            construct and element.preposition in relations.of
        )  # «فشلت جولة من المفاوضات»
    if act.link in relations.meanwhile and not element.article and (act.between_sides or _where_or_by_whom(act)):
        return True
    if act.link in relations.beside:
        ahead = clause.before(element)
        known = element.article or _known_deal(act, articles)
        new = not known or (act.link in relations.after and act.names_sides)
        if act.root == "AGREE" and head is not None and act.link in relations.after and construct:
            new = new and any(e.kind == "date" for e in clause.after(element))  # «فتحت س الطريق بعد اتفاق مع ص»
        return new and not (ahead and ahead[-1].text in relations.bygone)
    if _dates_what_follows(clause, element, relations):
        return False
    if not construct and element.preposition and act.link not in relations.means | relations.light:
        return False  # "under a deal", "despite the fighting"
    before = clause.before(element)
    bare = not (element.preposition or element.conjunction)
    governed = construct and bool(before) and before[-1].kind == "word" and bare
    governed = governed and not (_own_word(before[-1], verb) or (accusative and _ends_in(element, accusative)))
    if governed and not headline and not (articles and before[-1].text.startswith(articles)):
        return False
    if head is not None or (act.governor is not None and act.governor.element.kind == "noun"):
        return _beside(act, act.governor or head, relations)
    if verb is None:
        casualties = act.root == "ASSAULT" and act.link in relations.means  # «قتلى وجرحى بقصف على س»
        among = relations.among | {""} if casualties else None
        return _opens(clause, element, among) and (headline or not element.article)
    if (
        (act.root == "ASSAULT" or act.frame.count)
        and not element.article
        and element.index > verb.index
        and _tells_force(act, verb, relations)
    ):
        return True
    if element.index > verb.index and (
        _reported_with_doer(act, verb, relations) or (head is None and _caused_on_a_day(act, relations))
    ):
        return True
    if _watched(act, verb):
        return True
    if verb.classes & TRANSPARENT_VERBS:
        needed = verb.needs(element.tokens[0])  # «تطور لاشتباك»
        return needed or act.link == "object" or act.link in relations.light or element.index < verb.index
    return element.index < verb.index and _opens(clause, element) and not element.article


def _ends_in(noun: Element, ending: str) -> bool:
    """Whether a noun is written with an ending its lexicon form lacks («هجوما»)."""
    sense = noun.item.sense
    return sense is not None and noun.item.reading.stem == sense.lemma + ending


def _threat_of_force(act: Act) -> bool:
    """«هددت المعارك بعودة البلاد إلى الفوضى»: a noun of force straight behind a verb of threatening is its subject, and threatens nobody."""
    behind = act.clause.after(act.element)[:1]
    straight = bool(behind) and behind[0].kind == "noun" and behind[0].is_violent and behind[0].article
    return act.root == "THREATEN" and act.element.kind == "verb" and straight and not behind[0].preposition


def _stands(act: Act) -> bool:
    """«طرح اتفاق دائم، وهو ما ترفضه س»: a present that takes up what was told before says what somebody is for or against."""
    clause, verb = act.clause, act.element
    ahead = [*(clause.parent.elements[-1:] if clause.parent is not None else ()), *clause.before(verb)]
    present = verb.features is not None and verb.features.tense == "present"
    takes_up = bool(ahead) and ahead[-1].kind == "resumption" and verb.pronoun is not None
    return takes_up and present and act.root in VERBAL_ROOTS


def _frees_in_swap(act: Act, head: Act | None) -> bool:
    """«أُطلق سراح ثلاثة معتقلين في عملية تبادل بين س وص»: an exchange between two sides is who freed those of whom no side is told."""
    if not act.frame.swap or head is None or head.mode != act.mode or act.governor is not head or head.freed is None:
        return False
    sides = {a for f in act.slots.values() if f.role == "party" for a in f.actors}
    return len(sides) > 1 and not any(f.role in ("initiator", "recipient", "party") for f in head.slots.values())


def _where_or_by_whom(act: Act) -> bool:
    """«بالتزامن مع غارات روسية على بلدة س»: whether force is told with its place or with who used it."""
    placed = any(e.kind == "place" for e in act.clause.after(act.element))
    return act.root == "ASSAULT" and (placed or any(f.role == "initiator" and f.actors for f in act.slots.values()))


def _watched(act: Act, verb: Element) -> bool:
    """«رصد المرصد احتجاجات في م»: what those who only tell of a war saw there, told by a noun without the article; force
    against people also where the noun says who used it («وثقت س اعتقال ص لعشرة طلاب»)."""
    directed = act.root in ("ASSAULT", "COERCE") and {"initiator"} < {f.role for f in act.slots.values()}
    seen = act.root in ("ASSAULT", "PROTEST") or directed
    seen = seen and act.link == "object" and act.element.index > verb.index
    telling = "report" in verb.classes and (directed or any(e.kind == "source" for e in act.clause.elements))
    return seen and telling and not act.element.article and not _denied(act)


def _own_word(word: Element, verb: Element | None) -> bool:
    """«تقف س وراء خطف ص»: whether a word is one of those that the verb of the clause needs, and governs nothing itself."""
    first, stop = (verb.complement or (0, 0)) if verb is not None else (0, 0)
    return first <= word.tokens[0] < stop


def _dates_what_follows(clause: Clause, element: Element, relations: Relations) -> bool:
    """«بعد شهر من نزاع بينهما»: an act counted from to date another is only named."""
    before = [e for e in clause.before(element) if e.kind != "mark"]
    counted = element.preposition in relations.of  # «إثر وقوعهم بكمين» counts nothing
    while before and before[-1].kind == "preposition" and before[-1].relation in relations.of:
        before.pop()
        counted = True
    if not counted:
        return False
    if not before or before[-1].kind not in ("date", "number", "word") or not element.preposition:
        return False
    while before and before[-1].kind in ("date", "number", "word"):
        before.pop()
    return bool(before) and before[-1].kind == "preposition" and before[-1].relation in relations.after


def _beside(act: Act, other: Act | None, relations: Relations) -> bool:
    """Means and results of a violent act, and what is told to have come before it."""
    if other is None:
        return False
    if act.root == "PROTEST" and other.frame.result:
        return act.link in relations.means  # "two killed in protests"
    if other.frame.charge and act.root == "ASSAULT":
        return act.link in relations.means  # «خرقت س الهدنة بقصف م»
    if act.mode == _RAID and other.frame.result and act.element.index < other.element.index:
        return not (act.element.article or act.element.preposition)  # "a raid by S killed three"
    violent = act.root == other.root == "ASSAULT"
    if violent and act.clause is other.clause and act.element.index == other.element.index - 1:
        return not act.element.article  # «إن قصفا تركيا استهدف س»: the verb says whom
    return violent and (act.link in relations.means or act.frame.result or other.frame.result)


def _tells_force(act: Act, verb: Element, relations: Relations) -> bool:
    """Force behind a verb that is no act: «تضرر منزل جراء قصف», «كشفت س عن استهداف ص», «كان قصف، مساء الخميس، على س»."""
    if act.link in relations.force:
        return True
    if "report" in verb.classes:
        return act.link in relations.reported and not _denied(act)
    dated = any(e.kind == "date" for e in act.clause.elements)
    return dated and "plain" in verb.classes and act.element.index == verb.index + 1 and not act.element.preposition


def _reported_with_doer(act: Act, verb: Element, relations: Relations) -> bool:
    """«أفادت س بانسحاب ص من م», «تحدثت س عن توقيع ص اتفاقا»: what a verb of telling tells of with who did it, or both sides."""
    if "report" in verb.classes and _brought_about(act, relations):
        return True
    if "report" not in verb.classes or act.link not in relations.reported:
        return False
    if act.element.article and act.element.premodifier is None:
        return False  # «أفادت بقيام س بالإفراج عن ص» tells it all the same
    if act.link in relations.pointed and not any(e.kind == "date" for e in act.clause.after(act.element)):
        return False  # «أشار إلى اتفاق بين س وص»: one that is known, unless its day is told
    return _by_name(act) and not _denied(act)


def _behind_who_led(act: Act, relations: Relations) -> bool:
    """«أثمرت الجهود التي قادتها س عن إفراج ص عن ع»: what the verb of the clause around led to stands behind who led it."""
    clause, parent = act.clause, act.clause.parent
    verb = clause.verb
    if clause.opener != "relative" or verb is None or verb.pronoun is None or parent is None or parent.verb is None:
        return False
    led = "existential" in parent.verb.classes or "achieve" in parent.verb.classes
    mediated = led and any(f.mediates for e in parent.nouns for f in e.frames)
    named = any(e.kind == "np" and verb.index < e.index < act.element.index for e in clause.elements)
    return mediated and named and act.root in ("RETREAT", "AGREE") and act.link in relations.light and bool(act.slots)


def _came_to(act: Act) -> bool:
    """ "S hosted the talks, which led to an agreement between T and U": a deal of two sides that something told led to."""
    clause, verb = act.clause, act.clause.verb
    led = clause.opener == "relative" and verb is not None and {"cause", "existential"} <= verb.classes
    return led and act.root == "AGREE" and act.names_sides and not act.element.article and bool(act.element.preposition)


def _brought_about(act: Act, relations: Relations) -> bool:
    """«كشفت س عن نجاح وساطة في إطلاق سراح ص»: what mediation that is told of brought about for somebody told."""
    before = act.clause.before(act.element)
    at = next((i for i, e in reversed(list(enumerate(before))) if e.kind == "noun"), 0)
    done = at > 0 and before[at - 1].kind == "instance" and any(f.mediates for f in before[at].frames)
    return done and act.link in relations.came_about and act.root in ("RETREAT", "AGREE") and bool(act.slots)


def _by_name(act: Act) -> bool:
    """Whether who did it, or both its sides, are told by name."""
    doer = act.slots.get("subject")
    alone = doer is not None and doer.phrase.members[0].who == "" and (not act.frame.mutual or act.mode in _ALONE)
    return alone or act.names_sides


def _caused_on_a_day(act: Act, relations: Relations) -> bool:
    """«على خلفية قصف س ص أمس», «رغم دعوة س ص الثلاثاء»: why or against what something was, with who did it and its own day."""
    if act.link not in relations.cause | relations.despite or act.element.article or not _by_name(act):
        return False
    return any(e.kind == "date" for e in act.clause.after(act.element))


def _known_deal(act: Act, articles: tuple[str, ...]) -> bool:
    """«بعد توقيع الطرفين اتفاق السلام»: whether the deal somebody made is one that is known, by the article on its last word."""
    ahead = act.element.premodifier
    return act.root == "AGREE" and ahead is not None and act.element.text.split(" ")[-1].startswith(articles)


def _denied(act: Act) -> bool:
    """«نفى ما ذكر عن استهداف س»: whether what tells of an act stands itself under a verb of denying."""
    over = act.clause.parent.verb if act.clause.parent is not None else None
    return over is not None and "deny" in over.classes


def _opens(clause: Clause, element: Element, among: frozenset[str] | None = None) -> bool:
    """Whether nothing but adjuncts stands before the noun in its clause, or people, behind a preposition of ``among``."""
    return all(e.kind in _ADJUNCTS or (among is not None and _is_people(e, among)) for e in clause.before(element))


def _is_people(element: Element, among: frozenset[str]) -> bool:
    return element.phrase is not None and element.phrase.is_people and element.preposition in among


def _is_background(clause: Clause) -> bool:
    """A relative clause with neither day nor place, or a pluperfect one without a day, tells what was before."""
    told = {e.kind for e in clause.elements} & {"date", "place"}
    form = clause.verb is not None and clause.verb.gerund and not clause.verb.describes
    straight = clause.parent is not None and clause.parent.elements[-1].kind == "np"  # "a coalition battling S"
    if clause.about_act or (form and not (straight and clause.opener == "relative")):
        return False
    if _handed_over(clause):
        return False
    if clause.verb is not None and clause.verb.describes and clause.verb.frames and "date" not in told:
        return True  # "the hostages held in Gaza": says who is meant
    if clause.opener == "relative":
        if _counts_on(clause) or _goes_on_about(clause):
            return False
        return not told or ("date" not in told and not _force_in_the_past(clause))
    return "date" not in told and _pluperfect(clause)


def _handed_over(clause: Clause) -> bool:
    """ "received ten detainees released by S": whether a participle with its agent tells the act that the verb before it goes on from."""
    verb, parent = clause.verb, clause.parent
    if verb is None or not verb.describes or parent is None or parent.verb is None:
        return False
    modes = {f.mode for f in verb.frames} & {f.mode for f in parent.verb.frames if f.only_by}
    return bool(modes) and any(e.preposition == "agent" for e in clause.after(verb))


def _force_in_the_past(clause: Clause) -> bool:
    """«القوات التي قصفت بلدة …»: force used at a place happened once; control, support and the like last."""
    verb = clause.verb
    past = verb is not None and verb.features is not None and verb.features.tense == "past"
    return past and verb is not None and verb.is_violent


def _goes_on_about(clause: Clause) -> bool:
    """«التقى الوجهاء العميد فلان، الذي وعدهم بسحب قواته»: behind a comma, what a person told in an act said or did besides."""
    verb, parent, whom = clause.verb, clause.parent, clause.antecedent
    if verb is None or parent is None or whom is None or not clause.adjacent or len(whom.members) != 1:
        return False
    past = verb.features is not None and verb.features.tense == "past"
    of_words = any(frame.root in _ON_THE_SPOT for frame in verb.frames)
    apart = parent.elements[-1].kind == "mark" and clause.has("relative")
    person = whom.members[0].kind == "person"
    told = parent.verb is not None and any(f.root in _MEETS for f in (*parent.verb.frames, *_frames_of_nouns(parent)))
    return past and of_words and apart and person and told


def _frames_of_nouns(clause: Clause) -> list[Frame]:
    """The frames of a clause's nouns of action."""
    return [frame for noun in clause.nouns for frame in noun.frames]


def _counts_on(clause: Clause) -> bool:
    """«انتشرت حواجز س، التي اعتقلت ستة شبان»: behind a comma, people counted go on with what is told."""
    verb = clause.verb
    past = verb is not None and verb.features is not None and verb.features.tense == "past"
    if verb is None or not past or not any(frame.count for frame in verb.frames):
        return False
    ahead = clause.parent.elements[-1] if clause.parent is not None else None
    apart = ahead is not None and ahead.kind == "mark" and ahead.index == clause.elements[0].index - 1
    return apart and any(e.phrase is not None and e.phrase.counted for e in clause.after(verb))


def _pluperfect(clause: Clause) -> bool:
    """«وكانت … قد …»: the pluperfect mark before the verb, a plain "was" opening the clause around it."""
    if clause.verb is None or clause.parent is None or clause.parent.verb is None:
        return False
    opening = clause.parent.verb
    marked = any(e.kind == "pluperfect" for e in clause.before(clause.verb))
    return marked and "plain" in opening.classes and opening.index <= 1

"""Status: whether each act is told as done, or is content, aim, plan, denial or background."""

from __future__ import annotations

from ..clauses.acts import (
    BACKGROUND,
    CONTENT,
    MENTIONED,
    NEGATED,
    OBLIGED,
    PLANNED,
    PROMISED,
    PURPOSE,
    REFUSED,
    TOLD,
    Act,
)
from ..clauses.clauses import Clause
from ..clauses.documents import deal_calls, deal_says, of_document
from ..lexicon.lexicon import Lexicon
from ..words.elements import Element
from .content_modes import ContentModes
from .governing import Governing
from .lasting import held_now, lasts
from .modality import is_to, joined_to, modality_of, only_failed, shared_modality, while_planned
from .refraining import attempted, holds_nobody, refraining, said_untrue
from .telling import is_asserted
from .trying import is_there_to_mediate, mediate, only_tried, tries_to_mediate, try_it, under_way
from .unreal import may_come, supposed, thought_of, unreal, unreal_behind, wished

#: What a verb's class makes of the infinitive behind it; "" leaves it told (began to withdraw).
_INFINITIVE_UNDER = {"promise": PROMISED, "deny": NEGATED, "intend": PLANNED, "aspect": "", "cause": "", "light": ""}
#: Statuses that the act of speech a clause is said under takes the place of (warned that it would attack).
_SAID = frozenset({TOLD, PROMISED, OBLIGED})


class StatusReader:
    """Gives the acts of a clause their status."""

    def __init__(self, lexicon: Lexicon, governing: Governing, modes: ContentModes) -> None:
        self.infinitive = lexicon.infinitive
        self.being = frozenset(lexicon.telling.get("auxiliary", {}).get("passive", ()))
        self.construct = bool(lexicon.settings.get("adjective_after_noun"))
        self.articles = lexicon.clitics.definite if self.construct else ()
        self.accusative: str = lexicon.settings.get("accusative_ending", "")
        self.relations = lexicon.relations
        self.governing = governing
        self.modes = modes
        auxiliary = lexicon.telling.get("auxiliary", {})
        self.adverbs: tuple[str, ...] = () if self.construct else tuple(auxiliary.get("adverb_endings", ()))

    def settle(self, clause: Clause, acts: list[Act], head: Act | None, earlier: list[Act], headline: bool) -> None:
        """Set the status of a clause's acts. ``head``: its verb's; ``earlier``: those the sentence told before."""
        if not acts:
            return
        modality = modality_of(clause) or shared_modality(clause)
        over, over_classes = self.governing.over(clause, earlier)
        for act in acts:
            if clause.background:
                act.status = BACKGROUND
            tried = act.frame.mediates and only_failed(clause)
            if self._since(act):
                act.status = MENTIONED  # "will help those hit since the invasion": it lies behind what lies ahead
            elif modality and not tried and (act is head or act.governor is None or act.governor is head):
                act.status = modality
            if head is None:
                act.status = unreal_behind(clause, act) or act.status
            self.governing.under(act)
            if act.status == CONTENT and act.governor is not None and act.governor.clause is not clause:
                self.modes.settle(act.governor)  # «تهديد وجهته س إلى ص بهجوم»
            top = act is head or (act.governor is None and head is None)
            if top and over is not None and act.status in _SAID:
                act.governor, act.link = over, self.relations.that
                self.governing.under(act)
                if act.status == CONTENT:
                    self.modes.settle(over)
            if top and act.status == TOLD and self._not_yet(clause):
                act.status = PLANNED
            if top and act.status == TOLD:
                besides = act.element.circumstance  # «حذر س من أن …، داعيا ص إلى …»: is no part of what he warned of
                act.status = ("" if besides else unreal(over_classes)) or while_planned(clause) or act.status
            if top and act.status == TOLD and (may_come(clause) or wished(clause)):
                act.status = PLANNED
            if (
                top and act.status in (PROMISED, REFUSED) and over is None
            ):  # "residents fear that S will storm the town"
                act.status = PLANNED if thought_of(clause) or supposed(clause) else unreal(over_classes) or act.status
            if act is head and act.status == TOLD and _of_what_is_aimed_at(clause, self.relations.aim):
                act.status = PURPOSE
            if act is head and act.status == TOLD and _refused(clause, earlier):
                act.status = CONTENT
            if act is head and act.status == TOLD and _ends_content(act, earlier):
                act.status = CONTENT
            if act is head and act.element.gerund and act.element.preposition:
                self._behind_preposition(act, clause, earlier, act.element)
            elif top and head is None and (form := _led_by_form(clause)) is not None:
                self._behind_preposition(act, clause, earlier, form)  # "a proposal for resuming the truce"
            if act is head and act.status == TOLD and deal_says(clause, act):
                act.status = CONTENT  # "the agreement permitted the army to enter"
            if act.status == TOLD and deal_calls(clause, act):
                act.status = CONTENT
            if act is head or (top and head is None):
                self._infinitive(act, clause, earlier)
            if act.status == TOLD and act is not head:
                act.status = refraining(clause, act, self.relations) or act.status
            if act is head and act.status == TOLD and under_way(act):
                mediate(act)
            if act.status == TOLD and act is not head and said_untrue(clause, act):
                act.status = NEGATED
            if act.status == TOLD and (self._only_possible(act) or holds_nobody(act, head) or attempted(act, head)):
                act.status = PLANNED
            if act.status in (TOLD, CONTENT) and _judged_as_done(act, head):
                act.status = TOLD
                continue
            if act.status == TOLD and (
                self._names_body(act) or self._talked_of(act, clause) or lasts(act, clause, headline)
            ):
                act.status = MENTIONED
            if act.status == TOLD and not is_asserted(
                act, head, headline, self.relations, self.construct, self.articles, self.accusative
            ):
                act.status = MENTIONED
        for act in acts:
            if held_now(act) or _deadly(act):
                act.status = TOLD

    def _since(self, act: Act) -> bool:
        """Whether a noun only says since when something is so."""
        return act.element.kind == "noun" and act.element.preposition in self.relations.since

    def _names_body(self, act: Act) -> bool:
        """«اجتماعات لجنة تبادل الأسرى»: a noun straight behind a bare word for a body or a file only says what it is for."""
        before = act.clause.before(act.element)[-1:]
        bare = act.element.kind == "noun" and not act.element.preposition and bool(before)
        return bare and before[0].text in self.relations.bodies_for

    def _talked_of(self, act: Act, clause: Clause) -> bool:
        """«جرت مناقشة سبل تثبيت الهدنة», «لبحث جهود التهدئة»: a truce, withdrawal or deal behind words for what people discuss."""
        if act.element.kind != "noun" or act.root not in ("RETREAT", "AGREE", "CONCEDE"):
            return False
        start = clause.verb.index if clause.verb is not None and clause.verb.index < act.element.index else -1
        between = [e for e in clause.elements if start < e.index < act.element.index]
        words = self.relations.talked_of | self.relations.discussing
        return any(e.kind == "word" and e.text in words for e in between)

    def _only_possible(self, act: Act) -> bool:
        """«تحسبا لأي ضربة جوية»: a noun straight behind a word for what may be."""
        if act.element.kind != "noun" or not self.construct:
            return False
        before = act.clause.before(act.element)
        return bool(before) and before[-1].kind in ("hypothetical", "condition")

    def _not_yet(self, clause: Clause) -> bool:
        """«before the army attacked»: whether what opens the clause says that it had not happened yet."""
        opener = next((e for e in clause.elements[:2] if e.kind == "adverbial"), None)
        return opener is not None and opener.relation in self.relations.before

    def _behind_preposition(self, act: Act, clause: Clause, earlier: list[Act], form: Element) -> None:
        """«after killing two», «accused of killing two»: told, an aim, or the content of the act before.

        ``form``: what stands behind the preposition, the act's own word or a verb that only says it was done.
        """
        own = [a for a in earlier if a.clause is clause.parent]
        act.link = form.preposition
        act.governor = own[-1] if own else None
        self.governing.under(act)
        helped = "mediator" in act.frame.roles.values()  # "thanked for facilitating a release": it came about
        praised = act.governor is not None and act.governor.root == "SUPPORT" and not helped
        told = self.relations.beside | self.relations.means | self.relations.meanwhile
        if act.status == TOLD and (praised or act.link not in told):
            act.status = MENTIONED

    def _infinitive(self, act: Act, clause: Clause, earlier: list[Act]) -> None:
        """An infinitive is the content of the act before it that takes one («agreed to release»), else an aim."""
        item = act.element.item
        needed = clause.verb is not None and clause.verb.needs(item.first)  # «تطور لاشتباك»
        aim = act.element.preposition and item.preposition == self.infinitive and not needed
        if aim and not self._sequel(clause, act, earlier):
            act.status = PURPOSE
        home = self._infinitive_home(clause, act)
        if act.status != TOLD or home is None:
            return
        parent = home.parent
        if only_tried(home, self.infinitive):
            try_it(act, parent)
            return
        if parent is not None and self._singled(home, parent):
            return  # "has become the latest state to recall its envoy"
        if is_there_to_mediate(act, clause, parent):
            mediate(act)
            return
        if parent is None and "subject" in act.slots and clause.verb is not None and home.main is None:
            act.status = PROMISED if is_to(home, self.infinitive, self.being) else PURPOSE
            return
        if tries_to_mediate(act, clause, parent):
            mediate(act)  # "is trying to broker a truce": to try it is to mediate
            return
        own = [a for a in earlier if a.clause is parent or (a.clause is clause and home is clause)]
        if own and self.infinitive in own[-1].frame.content:
            act.governor, act.link = own[-1], self.infinitive
            self.governing.under(act)
            self.modes.settle(own[-1])
            return
        classes = parent.verb.classes if parent is not None and parent.verb is not None and not own else frozenset()
        under = next((status for name, status in _INFINITIVE_UNDER.items() if name in classes), PURPOSE)
        if parent is not None and parent.verb is not None and under == "":
            under = modality_of(parent) or self._led_to(parent)
        if under:
            act.status = under
        if under == PURPOSE and own:
            own[-1].purpose.append(act)

    def _led_to(self, parent: Clause) -> str:
        """ "would not allow its land to be used to attack": what an infinitive in its turn leads to is as little told."""
        over, first = parent.parent, parent.elements[0]
        if over is None or over.verb is None or first.kind != "preposition" or first.text != self.infinitive:
            return ""
        told = next((s for name, s in _INFINITIVE_UNDER.items() if name in over.verb.classes), PURPOSE)
        return PURPOSE if told or modality_of(over) else ""

    def _sequel(self, clause: Clause, act: Act, earlier: list[Act]) -> bool:
        """«اعتقلت س شابا، لتفرج عنه بعد ساعات»: words for a while later say that what follows came to pass, and was no aim."""
        done = any(a.status == TOLD and a.clause is not clause for a in earlier)
        behind = f" {' '.join(e.text for e in clause.after(act.element))} " if done and self.relations.later else ""
        return any(f" {words} " in behind for words in self.relations.later)

    def _singled(self, home: Clause, parent: Clause) -> bool:
        """Whether an infinitive only says what its subject was the first or latest to do."""
        verb = parent.verb
        start = verb.index if verb is not None else -1
        behind = [e for e in parent.elements if e.index > start]
        told = any(set(e.text.split()) & self.relations.singled for e in behind)
        plain = verb is None or (not verb.frames and "plain" in verb.classes)
        return told and plain and not parent.opener and not any(e.kind == "noun" for e in behind)

    def _infinitive_home(self, clause: Clause, act: Act) -> Clause | None:
        """The clause of the infinitive an act stands in, or that it is joined to («agreed to withdraw and free ten»)."""
        if self._behind_infinitive_word(clause, act):
            return clause
        home = joined_to(clause)
        while home is not None and home.verb is not None:
            before = home.before(home.verb)
            if before and before[-1].kind == "preposition" and before[-1].text == self.infinitive:
                return home
            home = joined_to(home)
        return None

    def _behind_adverbs(self, clause: Clause, at: int) -> int:
        """ "to immediately stop": where the adverbs straight before an element begin."""
        while at > 0 and self.adverbs and clause.elements[at - 1].kind == "word":
            if not clause.elements[at - 1].text.endswith(self.adverbs):
                break
            at -= 1
        return at

    def _behind_infinitive_word(self, clause: Clause, act: Act) -> bool:
        """Whether the act's verb, or the verb that only says the act is done, stands behind the infinitive's word."""
        verb = act.element if act.element.kind == "verb" or clause.verb is None else clause.verb
        at = self._behind_adverbs(clause, clause.elements.index(verb))
        before = clause.elements[at - 1] if at > 0 else None
        if at == 0 and clause.parent is not None and not verb.conjunction:
            noun = clause.parent.elements[-1]  # "rejected an offer to hold talks": the particle is of the noun's words
            return noun.kind == "noun" and noun.text.endswith(f" {self.infinitive}")
        if act.element.index < verb.index:
            return False  # "talks meant to bring about a truce": what stands before the infinitive is no part of it
        return before is not None and before.kind == "preposition" and before.text == self.infinitive


def _judged_as_done(act: Act, over: Act | None) -> bool:
    """ "the release of ten men by S on Monday was welcomed by T": a noun that opens its clause, told with who, whom and when."""
    noun, clause = act.element, act.clause
    if noun.kind != "noun" or noun.preposition or over is None:
        return False
    judged = over.root in ("SUPPORT", "ACCUSE") and over.mode != "ACCUSE:allege" and over.element.voice == "passive"
    dated = any(e.kind == "date" and noun.index < e.index < over.element.index for e in clause.elements)
    sides = {filler.role for filler in act.slots.values()}
    return judged and noun.index < over.element.index and dated and "subject" in act.slots and len(sides) > 1


def _deadly(act: Act) -> bool:
    """ "met to discuss the clashes between S and T, which killed ten": whether those killed show that an act aimed at was one."""
    over = act.governor
    judged = over is not None and over.root in ("ACCUSE", "SUPPORT") and over.mode != "ACCUSE:allege"
    aside = act.status in (PURPOSE, PLANNED) or (act.status == CONTENT and (act.frame.mutual or judged))
    return aside and act.element is act.clause.deadly


def _of_what_is_aimed_at(clause: Clause, aim: frozenset[str]) -> bool:
    """«تمهيدا للتوصل إلى حلول تنهي الخلاف»: whether a verb in the present goes straight on about words an aim brings."""
    verb, parent = clause.verb, clause.parent
    present = verb is not None and verb.features is not None and verb.features.tense == "present"
    if verb is None or parent is None or not present or clause.opener or verb.conjunction or verb.pronoun is not None:
        return False
    if clause.elements[0] is not verb or parent.elements[-1].kind != "word":
        return False
    behind = [e for e in parent.elements if parent.verb is None or e.index > parent.verb.index]
    led = [e for e in behind if e.kind in ("preposition", "verb", "noun", "mark", "np")]
    return bool(led) and led[-1].relation in aim


def _refused(clause: Clause, earlier: list[Act]) -> bool:
    """«استخدمت س حق النقض ضد قرار يدين ص»: whether the clause is what a document says that was just refused."""
    verb, last = clause.verb, earlier[-1] if earlier else None
    if verb is None or last is None or last.clause is not clause.parent or last.root != "REJECT":
        return False
    return of_document(clause, verb)


def _ends_content(act: Act, earlier: list[Act]) -> bool:
    """ "accused S of shelling a market, killing ten": what the act told before, which is only said to be so, led to."""
    last = earlier[-1] if earlier else None
    alone = act.element.gerund and not act.element.preposition and act.frame.result
    return alone and last is not None and last.status == CONTENT and last.root == act.root == "ASSAULT"


def _led_by_form(clause: Clause) -> Element | None:
    """The verb of a clause where it is a form behind a preposition ("for resuming")."""
    verb = clause.verb
    return verb if verb is not None and verb.gerund and verb.preposition else None

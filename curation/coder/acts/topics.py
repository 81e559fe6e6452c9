"""Topics: whom the clauses before say a clause is about, where its verb has no subject of its own."""

from __future__ import annotations

from ..clauses.acts import VERBAL_ROOTS
from ..clauses.agreement import agrees
from ..clauses.antecedents import Gap, bare_antecedent, gap_of
from ..clauses.arguments import Topic
from ..clauses.clauses import Clause
from ..clauses.documents import about_thing, of_document
from ..units.noun_phrases import NounPhrase
from ..words.elements import Element

#: The reason of a subject that the sentence before told.
CARRIED_ON = "carried on from the sentence before, with which the verb agrees"


def bare(clause: Clause) -> list[NounPhrase]:
    """The phrases of a clause behind no preposition."""
    return [e.phrase for e in clause.elements if e.kind == "np" and e.phrase is not None and not e.preposition]


def says_on(clause: Clause, verb: Element) -> bool:
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
            about = clause.adjacent and gap_of(clause) is not Gap.POSSESSIVE
            antecedent = clause.antecedent if about else None
            return Topic(antecedent, "what the relative clause is about", firm=True) if antecedent else None
        if parent is not None and parent.subject is not None and verb.pronoun is None:
            if (opener := opened_with_pronoun(clause)) is not None:
                told = opener if of_others(opener, parent.subject) else parent.subject
                return Topic(told, "told by the pronoun that opens the clause", firm=True)
            if not clause.opener and (about_thing(clause, verb) or of_document(clause, verb)):
                return Topic(parent.subject, "carried on into a clause about something it did", firm=True)
        if parent is not None and parent.subject is not None and in_its_course(clause, verb):
            return Topic(parent.subject, "carried on to what happened in its course", firm=True)
        besides = clause.elements[0].text in clause.relations.besides and parent is None  # «كما استنكرت …»
        if (clause.opener and not besides) or verb.pronoun is not None or bare_antecedent(clause) is not None:
            return None
        if parent is None:
            return self._of_sentence_before(clause, verb)
        if parent.subject is not None and parent.verb is not None and not verb.conjunction and goes_on(parent):
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
        if features.gender != "f" and not (phrase.members[0].gender == "m" and says_on(clause, verb)):
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


def opened_with_pronoun(clause: Clause) -> NounPhrase | None:
    """«قالت س إنها استهدفت …»: the pronoun on the word that opens a clause: who speaks, acts."""
    opener = next((e for e in clause.elements[:3] if e.kind == "subordinator"), None)
    return opener.pronoun if opener is not None else None


def of_others(opener: NounPhrase, speaker: NounPhrase) -> bool:
    """«قال فلان إنهم اعتقلوا س»: whether the pronoun that opens what one person says is of several."""
    alone = len(speaker.members) == 1 and not speaker.counted and speaker.is_people
    one = alone and speaker.plurality != "pl" and speaker.members[0].number in ("", "sg")
    return opener.plurality == "pl" and one


def _fronted(clause: Clause) -> NounPhrase | None:
    """The bare phrase a clause without a verb begins with: alone, or before a remark between commas."""
    phrases = bare(clause)
    if not phrases or not clause.nouns:
        return phrases[0] if phrases else None
    first, mark = clause.elements[0], clause.elements[1] if len(clause.elements) > 1 else None
    set_off = first.phrase is phrases[0] and mark is not None and mark.kind == "mark" and mark.text == ","
    return phrases[0] if set_off else None


def goes_on(parent: Clause) -> bool:
    """Whether nothing ends a clause before its verb's own verb (كانت … قد …): no act, no mark."""
    verb = parent.verb
    if verb is None or verb.frames or parent.nouns or parent.elements[-1].kind == "mark":
        return False
    phrases = [e.phrase for e in parent.elements if e.kind == "np"]
    return phrases[-1] is parent.subject if phrases else False

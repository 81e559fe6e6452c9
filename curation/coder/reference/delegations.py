"""Delegations: whose a delegation is that is told without its body.

«وصل وفد من س … والتقى الوفد ص» means that of S; «أعلنت س أن وفدا قياديا وصل …» one of her own who says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.lexicon import Lexicon
from ..units.mentions import Mention
from ..units.noun_phrases import Member, NounPhrase
from ..words.elements import Element


class Delegations:
    """Finds the body of a delegation in one report."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.words = frozenset(lexicon.people.get("delegation", {}).get("sent", ()))
        self.articles = frozenset(lexicon.people.get("delegation", {}).get("articles", ()))
        self.led: set[int] = set()
        self.sent: str | None = None
        self.teller: NounPhrase | None = None

    def open(self, sentence: Sequence[Element]) -> None:
        """Begin a sentence: remember who says what it tells."""
        self.led = {id(e.phrase) for e in sentence if e.kind == "np" and e.text.split(" ")[0] in self.articles}
        said = next((e.index for e in sentence if e.kind == "subordinator"), 0) if self.words else 0
        first = sentence[0] if sentence else None
        opened = first is not None and first.kind == "verb" and not first.frames
        bare = [e.phrase for e in sentence[:said] if e.phrase is not None and not e.preposition]
        one = len({m.actor for phrase in bare for m in phrase.members}) == 1  # its name in brackets beside it
        self.teller = bare[0] if opened and one else None

    def remember(self, phrase: NounPhrase, actor: str) -> None:
        """Remember whose a delegation is that a phrase tells with its body ("a Houthi delegation")."""
        if self.lexicon.head_of(phrase.lemma) in self.words and self.lexicon.actors[actor].kind != "kind":
            self.sent = actor if len(phrase.members) == 1 else None

    def body(self, member: Member, phrase: NounPhrase, mentions: Sequence[Mention]) -> str | None:
        """The body of a delegation told alone; None for other people, and where nothing says so."""
        if self.lexicon.head_of(member.lemma) not in self.words or phrase.counted or len(phrase.members) > 1:
            return None
        article = self.lexicon.clitics.article
        if phrase.definite or id(phrase) in self.led or (article and member.lemma.startswith(article)):
            sent = (m.actor for m in reversed(mentions) if self.lexicon.head_of(m.lemma) in self.words)
            return next(sent, self.sent)
        teller = self.teller
        if teller is None or teller.span[0] >= phrase.span[0] or len(teller.members) != 1:
            return None
        body = self.lexicon.actors.get(teller.members[0].actor or "")
        return body.id if body is not None and body.kind != "kind" else None

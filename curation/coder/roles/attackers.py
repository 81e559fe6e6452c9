"""Attackers: who attacked tells how, where they are of a sort that attacks in one way alone (a suicide bomber).

«تفجير سيارة مفخخة يقودها انتحاري»: the bomb is a suicide attack. The words and their mode are data (``[[attacker]]`` in
``people.toml``).
"""

from __future__ import annotations

from collections.abc import Sequence

from ...text import fold_word
from ..clauses.acts import Act
from ..lexicon.lexicon import Lexicon
from ..words.elements import Element

#: Modes that leave open, or can be carried out by, such an attacker.
_OPEN = frozenset({"ASSAULT", "ASSAULT:explosives"})


class Attackers:
    """The words of one language for such attackers."""

    def __init__(self, lexicon: Lexicon) -> None:
        article = lexicon.clitics.article
        self.article = article
        self.modes = {
            fold_word(word).removeprefix(article): row["mode"]
            for row in lexicon.people.get("attacker", ())
            for word in row["words"]
        }

        table = lexicon.people.get("itself", {})
        self.itself = frozenset(map(fold_word, table.get("words", ())))
        self.itself_mode: str = table.get("mode", "")

    def settle(self, acts: Sequence[Act], sentence: Sequence[Element]) -> None:
        """Give attacks told with such an attacker in their sentence his mode."""
        if not self.modes:
            return
        for act in acts if self.itself else ():
            self._blew_himself_up(act, sentence)
        left_open = [act for act in acts if act.mode in _OPEN and not act.frame.mutual and not act.frame.result]
        if not left_open:
            return
        found = {mode for e in sentence if (mode := self._mode(e)) is not None}
        if len(found) == 1:
            mode = found.pop()
            for act in left_open:
                act.mode = mode

    def _blew_himself_up(self, act: Act, sentence: Sequence[Element]) -> None:
        """«تفجير عنصر من س نفسه»: who stands between a bombing and "himself" is the bomber, not whom he bombed."""
        filler = act.slots.get("object")
        if act.mode not in _OPEN or act.element.kind != "noun" or filler is None or "subject" in act.slots:
            return
        at = next((k for k, e in enumerate(sentence) if e.phrase is filler.phrase), None)
        if at is None or at + 1 >= len(sentence) or fold_word(sentence[at + 1].text) not in self.itself:
            return
        del act.slots["object"]
        act.fill("subject", filler.phrase, "who blew himself up", filler.confidence)
        act.mode = self.itself_mode

    def _mode(self, element: Element) -> str | None:
        if element.phrase is None:
            return self.modes.get(element.text.removeprefix(self.article))
        words = (w.removeprefix(self.article) for w in element.phrase.lemma.split())
        return next((m for w in words if (m := self.modes.get(w))), None)

"""By phone: talks told as such, with a word beside them that says they were held by phone, are calls.

«بحث س، في اتصال هاتفي مع ص، …», «ناقش س هاتفيا مع ص»: the words are data (``by_phone`` in ``mediation.toml``).
"""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.acts import MENTIONED, PART, TOLD, Act
from ..lexicon.lexicon import Lexicon

_TALKS, _CALL = "CONSULT", "CONSULT:phone"


def settle_calls(acts: Sequence[Act], lexicon: Lexicon) -> None:
    """Make calls of the talks of one sentence that were held by phone; the noun of the call is part of them."""
    for act in acts:
        parent = act.clause.parent
        if act.mode == _CALL and act.element.gerund and parent is not None and parent.verb is not None:
            said = "report" in parent.verb.classes and act.clause.opener != "relative"
            act.status = PART if said and not act.clause.has("date") else act.status  # "…, S said, speaking by phone"
    words, within = lexicon.by_phone, lexicon.call_within
    if not words:
        return
    for act in acts:
        if act.status != TOLD or act.mode != _TALKS or act.frame.needs:
            continue
        calls = [c for c in acts if c.mode == _CALL and c.clause is act.clause and c.link in within and c is not act]
        named = any(e.kind == "word" and e.text in words for e in act.clause.elements)
        if not named and not calls:
            continue
        act.mode = _CALL
        for call in calls:
            for slot, filler in call.slots.items():
                act.slots.setdefault(slot, filler)
            if call.status in (TOLD, MENTIONED):
                call.status = PART

"""Relations: the few words and preposition ids of a language that the grammar itself has to know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from .frames import LexiconError


@dataclass(frozen=True, slots=True)
class Relations:
    """The table ``[relations]`` of a language's ``words.toml``: ids of prepositions by what they make of the act behind them.

    conjunction: "and", as written with the next word. that: what opens the content of an act of speech. of: what a word
    that gathers people ends with. aim: the act is an aim; aim_or_content: an aim, unless the act of speech before it
    takes its content so. absent: it did not happen. before: it had not happened yet. after: it had. beside: it had
    happened before or while the main act did. cause: it is why the main act happened. means: it is how a violent act
    was done. light: ties the noun of an act to a verb that only says it was done («قام ب»); light_subject: so that the
    verb's subject did it. onto: leads to whom or what a noun of action strikes, behind who did it («قصف س على ص»). opening: it
    opens a clause where a subject and its verb follow (after police fired). among: some of the people just told.
    """

    conjunction: str = ""
    that: str = ""
    of: frozenset[str] = frozenset()
    aim: frozenset[str] = frozenset()
    aim_or_content: frozenset[str] = frozenset()
    absent: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    cause: frozenset[str] = frozenset()
    means: frozenset[str] = frozenset()
    light: frozenset[str] = frozenset()
    light_subject: frozenset[str] = frozenset()
    onto: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()
    among: frozenset[str] = frozenset()

    @classmethod
    def read(cls, table: Mapping[str, Any], where: str) -> Relations:
        """Build from a parsed table. Raises LexiconError naming the file for a key that is none of these."""
        if unknown := sorted(table.keys() - {f.name for f in fields(cls)}):
            raise LexiconError(f"{where}: unknown relations {', '.join(unknown)}.")
        values: dict[str, Any] = {k: v if isinstance(v, str) else frozenset(v) for k, v in table.items()}
        return cls(**values)

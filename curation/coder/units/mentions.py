"""Mentions: the actors a report has told so far, with what a pronoun or a description behind them can agree with.

Behind «هاجمت كتائب س …» «ها» may mean S, told by a plural of bodies, and «هم» its people.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """An actor told earlier in the report, with what a pronoun can agree with; ``at``: where its phrase begins;
    ``some``: it only tells of whom some of those told before were («بينهم امرأة»); ``by_one``: a man who leads it or
    speaks for it tells it, so that what is his is its («قال المتحدث باسم قوات س إن قواته …»)."""

    actor: str
    gender: str
    number: str
    kind: str
    lemma: str
    at: int = -1
    some: bool = False
    by_one: bool = False

    @property
    def collective(self) -> bool:
        """Whether it is told by a plural of things or bodies (مواقع، كتائب), for which a feminine pronoun stands."""
        return self.number == "pl" and self.gender == "" and self.kind != "people"

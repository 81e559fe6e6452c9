"""Applying waivers: a row somebody answers for does not block, and the release says who and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..datasets.waivers import Waiver
from .errors import GateError
from .verdict import Verdict

#: Keys, types, references, evidence, status and persons: what a release is built on is waived by nobody.
INTEGRITY = ("W00", "W101", "W102", "W103", "W104", "W201", "W202", "W3", "W90", "W91", "W95", "W96", "W983", "W99")


def with_waivers(verdicts: Iterable[Verdict], waivers: Iterable[Waiver], version: str) -> list[Verdict]:
    """The verdicts with the waivers of ``version`` that name one of their failing rows.

    Raises GateError for a waiver of a rule there is none of, of an integrity rule, or of a row that does not fail: such
    a waiver would be a licence for later. Waivers of other versions have ended, and do nothing.
    """
    judged = {verdict.id: verdict for verdict in verdicts}
    by_rule: dict[str, list[Waiver]] = {}
    for waiver in waivers:
        if waiver.rule not in judged:
            raise GateError(f"A waiver names the rule {waiver.rule}, and none such was judged.")
        if waiver.rule.startswith(INTEGRITY):
            raise GateError(
                f"A waiver names {waiver.rule}; rules on keys, types, references, evidence, status and persons are not waived."
            )
        if waiver.version == version:
            by_rule.setdefault(waiver.rule, []).append(waiver)
    for rule, given in by_rule.items():
        failing = set(judged[rule].ids)
        if idle := [waiver.row for waiver in given if waiver.row not in failing]:
            raise GateError(f"A waiver of {rule} names {idle[0]}, which does not fail it; take it out of waivers.toml.")
        judged[rule] = replace(judged[rule], waived=tuple({waiver.row: waiver for waiver in given}.values()))
    return list(judged.values())

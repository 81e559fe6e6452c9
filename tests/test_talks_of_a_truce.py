"""Talks named by what they are about are talks: the truce or swap they seek is not there yet."""

from __future__ import annotations

import pytest
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Report


def told(coder: RulesCoder, text: str) -> list[tuple[str, set[tuple[str, str | None]]]]:
    events = coder.code(Report(report_id="invented", text=text, language="ar")).events
    return [(e.event_mode or e.event_type, {(p.role, p.actor_id) for p in e.participants}) for e in events]


@pytest.mark.parametrize(
    "text",
    [
        "انطلقت في لواندا محادثات وقف إطلاق النار بين كينيا وأوغندا.",
        "استؤنفت مفاوضات وقف إطلاق النار بين كينيا وأوغندا في لواندا.",
        "استؤنفت في لواندا المحادثات بين كينيا وأوغندا.",
        "فشلت محادثات الهدنة بين كينيا وأوغندا.",
        "اختتمت مفاوضات تبادل الأسرى بين كينيا وأوغندا.",
        "انهارت المفاوضات بين كينيا وأوغندا.",
    ],
)
def test_talks_are_talks(coder: RulesCoder, text: str) -> None:
    assert told(coder, text) == [("CONSULT", {("party", "kenya"), ("party", "uganda")})]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("دخل وقف إطلاق النار بين كينيا وأوغندا حيز التنفيذ.", "RETREAT:ceasefire"),
        ("اتفقت كينيا وأوغندا على وقف إطلاق النار.", "AGREE"),
    ],
)
def test_a_truce_stays_one(coder: RulesCoder, text: str, mode: str) -> None:
    assert [found for found, _ in told(coder, text)] == [mode]


def test_mediated_talks_of_a_truce(coder: RulesCoder) -> None:
    [(mode, roles)] = told(coder, "استضافت لواندا محادثات الهدنة بين كينيا وأوغندا بوساطة قطرية.")
    assert mode == "CONSULT:mediation"
    assert {("party", "kenya"), ("party", "uganda"), ("mediator", "qatar")} <= roles


def test_a_report_of_the_sites_own_lines_alone_is_empty(coder: RulesCoder) -> None:
    assert told(coder, "مقالات ذات صلة") == []


def test_one_state_behind_a_noun_of_talks_says_where_they_were(coder: RulesCoder) -> None:
    text = "اتفق وفدا الحكومة اليمنية والحوثيين خلال مشاورات السويد على تبادل الأسرى."
    assert told(coder, text) == [("AGREE", {("party", "yem-gov"), ("party", "houthis")})]
    both = "انتهت مفاوضات إيران مع الولايات المتحدة في مسقط دون اتفاق."
    assert told(coder, both) == [("CONSULT", {("party", "iran"), ("party", "us")})]

"""Efforts for a truce, meetings with each of two, workers who ask, women held: who takes which part. Invented sentences."""

from __future__ import annotations

import pytest
from wasata.schema import Report


@pytest.mark.parametrize(
    ("text", "mode", "roles"),
    [
        (
            "عقد المبعوث الأممي إلى اليمن لقاءين منفصلين مع رئيس مجلس القيادة الرئاسي ومع وفد الحوثيين في مسقط أمس.",
            "CONSULT:mediation",
            {("mediator", "un"), ("party", "yem-gov"), ("party", "houthis")},
        ),
        (
            "أجرى الوسيط القطري محادثات مع حماس ومع إسرائيل في الدوحة أمس.",
            "CONSULT:mediation",
            {("mediator", "qatar"), ("party", "hamas"), ("party", "israel")},
        ),
        (
            "Teachers in Taiz on Monday called on the government to pay their salaries.",
            "REQUEST",
            {("initiator", "teachers"), ("recipient", "yem-gov")},
        ),
    ],
)
def test_two_met_each_and_workers_who_ask(coder, text, mode, roles):
    day = {"earliest": "2024-03-13", "latest": "2024-03-13"}
    language = "en" if text.isascii() else "ar"
    report = Report(report_id="own", text=text, language=language, published=day, text_status="invented")
    (event,) = coder.code(report).events
    assert (event.event_mode or event.event_type, {(p.role, p.actor_id) for p in event.participants}) == (mode, roles)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قال رئيس الوزراء القطري إن بلاده ومصر والولايات المتحدة تواصل جهودها للتوصل إلى هدنة في غزة.",
            [("CONSULT:mediation", {("mediator", "qatar"), ("mediator", "egypt"), ("mediator", "us")})],
        ),
        ("تواصل فرنسا جهودها لمكافحة التغير المناخي.", []),
        ("تواصل إسرائيل جهودها للتوصل إلى هدنة مع حماس.", []),  # a deal of its own
        (
            "سلمت كتائب القسام ثلاث محتجزات إسرائيليات إلى الصليب الأحمر في مدينة غزة.",
            [("RETREAT:release", {("initiator", "hamas"), ("detainee", "israel"), ("mediator", "icrc")})],
        ),
    ],
)
def test_efforts_for_a_truce_and_women_held(coder, text, expected):
    day = {"earliest": "2024-03-13", "latest": "2024-03-13"}
    report = Report(report_id="own", text=text, language="ar", published=day, text_status="invented")
    told = [(e.event_mode, {(p.role, p.actor_id) for p in e.participants}) for e in coder.code(report).events]
    assert told == expected


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "وصل مبعوث الأمم المتحدة إلى ليبيا إلى طرابلس والتقى رئيس حكومة الوحدة الوطنية.",
            {("mediator", "un"), ("party", "gnu")},
        ),
        ("التقى رئيس حكومة الوحدة الوطنية وفدا تركيا في مصراتة.", {("party", "gnu"), ("party", "turkey")}),
        # Tripoli may be another and no word tells the land: whose government it is stays open
        ("التقى رئيس حكومة الوحدة الوطنية وفدا تركيا في طرابلس.", {("party", "turkey")}),
    ],
)
def test_who_heads_a_body_of_a_short_name(coder, text, roles):
    day = {"earliest": "2024-03-13", "latest": "2024-03-13"}
    report = Report(report_id="own", text=text, language="ar", published=day, text_status="invented")
    (event,) = coder.code(report).events
    assert {(p.role, p.actor_id) for p in event.participants if p.actor_id} == roles

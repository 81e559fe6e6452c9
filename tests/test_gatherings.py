"""People who gather and ask for something, condemn or refuse it protest; others who gather do not (invented sentences)."""

from __future__ import annotations

import pytest
from wasata.schema import Report


def coded(coder, text):
    day = {"earliest": "2024-03-13", "latest": "2024-03-13"}
    language = "en" if text.isascii() else "ar"
    report = Report(report_id="own", text=text, language=language, published=day, text_status="invented")
    return [
        (e.event_mode or e.event_type, {(p.role, p.actor_id) for p in e.participants})
        for e in coder.code(report).events
    ]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "About 200 nurses gathered in Taiz on Monday and demanded that the government pay them.",
            {("initiator", "medical-workers")},
        ),
        (
            "Residents gathered outside the governor's office in Taiz to demand electricity.",
            {("initiator", "residents")},
        ),
        (
            "تجمع العشرات من الممرضين في تعز يوم الاثنين وطالبوا الحكومة بصرف رواتبهم.",
            {("initiator", "medical-workers"), ("recipient", "yem-gov")},
        ),
        ("تجمع أهالي حي الشيخ مقصود أمام مبنى البلدية ونددوا بانقطاع المياه.", {("initiator", "residents")}),
    ],
)
def test_who_gathers_and_asks_protests(coder, text, roles):
    assert coded(coder, text) == [("PROTEST:demo", roles)]


@pytest.mark.parametrize(
    "text",
    [
        "Villagers gathered at the mosque for the funeral on Friday.",
        "Journalists gathered at the hotel and asked the minister about the deal.",
        "تجمع أهالي البلدة في المسجد وتبادلوا التهاني بالعيد.",
        "توجه مواطنون إلى مركز الشرطة وطالبوا بالكشف عن مصير أبنائهم.",
    ],
)
def test_others_who_gather_do_not(coder, text):
    assert "PROTEST:demo" not in [mode for mode, _ in coded(coder, text)]

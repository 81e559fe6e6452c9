"""A country's bare name is its state where it acts, and a place where a side of the country is told."""

from __future__ import annotations

import pytest
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Report


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("طلبت ليبيا من تونس التوسط لدى قبائل الجنوب.", "libya-gov"),
        ("رفضت سوريا وساطة الجزائر.", "syr-gov"),
        ("أعلن وزير خارجية اليمن رفضه الوساطة.", "yem-gov"),
        ("رحبت فلسطين بقرار إسبانيا.", "palestinian-authority"),
    ],
)
def test_a_state_by_its_countrys_name(coder: RulesCoder, text: str, actor: str) -> None:
    events = coder.code(Report(report_id="invented", text=text, language="ar")).events
    assert any(("initiator", actor) == (p.role, p.actor_id) for e in events for p in e.participants)


@pytest.mark.parametrize(
    "text",
    [
        "قتل ثلاثة مدنيين شمال سوريا.",
        "شنت إسرائيل غارة جوية شرقي لبنان.",
        "نفذت طائرات مجهولة غارة جوية جنوبي ليبيا.",
    ],
)
def test_a_side_of_a_country_does_nothing(coder: RulesCoder, text: str) -> None:
    (event,) = coder.code(Report(report_id="invented", text=text, language="ar")).events
    states = {"syr-gov", "syr-gov-forces", "lebanon", "leb-forces", "libya-gov", "libya-gov-forces"}
    assert not states & {p.actor_id for p in event.participants}
    assert event.place is not None and event.place.country in ("SYR", "LBN", "LBY")

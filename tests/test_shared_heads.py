"""Names in a row before one plural head are each a body of that kind (invented sentences)."""

from __future__ import annotations

import pytest
from wasata.schema import Report


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Elders brokered a truce between the Murad and Abida tribes in Marib on Monday.", {"murad", "abida-yemen"}),
        ("The Masalit and the Rizeigat tribes signed a truce on Monday.", {"masalit", "rizeigat"}),
        (
            "The Abida, Murad and Lowtown tribes clashed in Marib on Monday.",
            {"abida-yemen", "murad", "tribal-fighters"},  # the last is in no registry
        ),
        ("The Murad tribe signed a truce with the Abida tribe on Monday.", {"murad", "abida-yemen"}),
        ("Murad fighters and Abida tribesmen of the Front signed a truce on Monday.", None),  # no head for both
    ],
)
def test_names_before_one_head(coder, text, parties):
    day = {"earliest": "2024-03-13", "latest": "2024-03-13"}
    report = Report(report_id="own", text=text, language="en", published=day, text_status="invented")
    (event,) = coder.code(report).events
    told = {p.actor_id for p in event.participants if p.role == "party"}
    assert told == parties if parties else {"murad", "abida-yemen"} - told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "توصلت قبيلتا مراد وعبيدة إلى هدنة بعد اشتباكات أسفرت عن مقتل خمسة أشخاص."),
        ("en", "The Murad and Abida tribes agreed on a truce after clashes that killed five people."),
    ],
)
def test_the_sides_of_a_truce_fought(coder, language, text):
    day = {"earliest": "2024-03-13", "latest": "2024-03-13"}
    report = Report(report_id="own", text=text, language=language, published=day, text_status="invented")
    told = [{p.actor_id for p in e.participants if p.role == "party"} for e in coder.code(report).events]
    assert told == [{"murad", "abida-yemen"}] * 2

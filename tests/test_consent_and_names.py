"""Consent to mediation and its refusal told by a noun, names behind "known as", women in uniform."""

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
        "أعربت كينيا عن قبولها الوساطة الجزائرية.",
        "أعلنت كينيا قبولها وساطة الجزائر.",
        "أبلغت كينيا الجزائر بقبول الوساطة الجزائرية.",
        "أكدت كينيا موافقتها على وساطة الجزائر.",
    ],
)
def test_mediation_is_accepted(coder: RulesCoder, text: str) -> None:
    assert told(coder, text) == [("AGREE:mediation", {("initiator", "kenya"), ("recipient", "algeria")})]


@pytest.mark.parametrize("text", ["أعلنت كينيا رفضها الوساطة الجزائرية.", "جددت كينيا رفضها وساطة الجزائر."])
def test_mediation_is_refused(coder: RulesCoder, text: str) -> None:
    assert told(coder, text) == [("REJECT:mediation", {("initiator", "kenya"), ("recipient", "algeria")})]


@pytest.mark.parametrize(
    "text",
    [
        "هاجمت حركة التمرد الأوغندية المعروفة باسم القوات الديمقراطية المتحالفة القرية.",
        "هاجمت حركة التمرد الأوغندية والمعروفة باسم «القوات الديمقراطية المتحالفة» القرية.",
    ],
)
def test_the_name_a_body_is_known_by(coder: RulesCoder, text: str) -> None:
    assert told(coder, text) == [("ASSAULT", {("initiator", "adf")})]


@pytest.mark.parametrize("text", ["أفرجت كينيا عن ثلاث جنديات أوغنديات.", "أفرجت كينيا عن ثلاث عسكريات من أوغندا."])
def test_women_soldiers_are_their_states(coder: RulesCoder, text: str) -> None:
    assert told(coder, text) == [("RETREAT:release", {("initiator", "kenya"), ("detainee", "uganda")})]


def test_malian_authorities(coder: RulesCoder) -> None:
    [(mode, roles)] = told(coder, "أفرجت السلطات المالية عن 46 جنديا إيفواريا.")
    assert (mode, roles) == ("RETREAT:release", {("initiator", "mali"), ("detainee", "ivory-coast")})


def test_two_counterparts(coder: RulesCoder) -> None:
    [(_, roles)] = told(coder, "التقى الوزير التركي نظيريه الكيني والأوغندي.")
    assert roles == {("party", "turkey"), ("party", "kenya"), ("party", "uganda")}


def test_counted_groups_are_a_side_and_what_they_hold_is_no_act(coder: RulesCoder) -> None:
    text = "وقعت حكومة كينيا و14 مجموعة مسلحة تسيطر على 80 بالمئة من أراضي البلاد اتفاق سلام."
    [(mode, roles)] = told(coder, text)
    assert mode == "AGREE"
    assert {role for role, _ in roles} == {"party"}
    assert len(roles) == 2

"""Envoys mediate where they meet a side, and nowhere else; who is told behind an errand is the envoy himself."""

from __future__ import annotations

import pytest
from invented_reports import only_event, roles_of
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Report


@pytest.mark.parametrize(
    ("text", "body", "side"),
    [
        ("التقى المبعوث الأممي إلى ليبيا في طرابلس رئيس حكومة الوفاق الوطني.", "un", "gna"),
        ("اجتمعت نائبة المبعوث الأممي في القامشلي مع قائد قوات سوريا الديمقراطية.", "un", "sdf"),
        ("عقد مبعوث الاتحاد الأفريقي لقاء مع قادة الحركات المسلحة في دارفور.", "african-union", "rebels-unknown"),
        ("أجرى المبعوث الأمريكي محادثات مع قوات الدعم السريع بشأن هدنة في الخرطوم.", "us", "rsf"),
        ("بحث الممثل الخاص للأمين العام للأمم المتحدة في ليبيا مراد الوافي مع قائد الجيش الوطني الليبي العملية السياسية.", "un", "lna"),
    ],
)  # fmt: skip
def test_an_envoy_mediates_where_he_meets_a_side(coder: RulesCoder, text: str, body: str, side: str) -> None:
    event = only_event(coder, text)
    assert event.event_mode == "CONSULT:mediation"
    assert roles_of(event) == {("mediator", body), ("party", side)}


@pytest.mark.parametrize(
    "text",
    [
        "التقى المبعوث الأممي إلى ليبيا في القاهرة وزير الخارجية المصري.",  # no side of the conflict
        "بحث المبعوث الأمريكي مع الجيش السوداني في بورتسودان مكافحة الجراد.",  # not about ending it
        "التقى وزير الخارجية الفرنسي في طرابلس رئيس حكومة الوفاق الوطني.",  # no envoy
    ],
)
def test_other_meetings_are_no_mediation(coder: RulesCoder, text: str) -> None:
    event = only_event(coder, text)
    assert event.event_mode is None and event.event_type == "CONSULT"
    assert {p.role for p in event.participants} == {"party"}


@pytest.mark.parametrize(
    "title",
    [
        "مبعوث الأمم المتحدة إلى اليمن سامر الحلواني",
        "المبعوث الخاص للأمين العام للأمم المتحدة إلى اليمن سامر الحلواني",
        "مبعوث الأمم المتحدة الخاص إلى اليمن سامر الحلواني",
    ],
)
def test_the_name_behind_an_errand_is_the_envoy(coder: RulesCoder, title: str) -> None:
    event = only_event(coder, f"التقى {title} قيادات من جماعة الحوثي في صنعاء.")
    assert roles_of(event) == {("mediator", "un"), ("party", "houthis")}


def test_an_envoy_is_known_again_by_his_name(coder: RulesCoder) -> None:
    text = "وصل المبعوث الأممي إلى اليمن سامر الحلواني إلى عدن. وناقش الحلواني مع جماعة الحوثي الهدنة."
    events = coder.code(Report(report_id="invented", text=text, language="ar")).events
    assert any(e.event_mode == "CONSULT:mediation" and ("mediator", "un") in roles_of(e) for e in events)


def test_a_goal_without_a_name_behind_it_stays_a_place(coder: RulesCoder) -> None:
    event = only_event(coder, "التقى المبعوث الأممي في صنعاء قيادات من جماعة الحوثي.")
    assert event.place is not None and event.place.place_id == "yem-sanaa"


def test_an_envoy_told_by_a_pronoun_still_mediates(coder: RulesCoder) -> None:
    text = "وصل المبعوث الأممي إلى صنعاء. وخلال لقائه قيادات الحوثيين بحث الهدنة."
    events = coder.code(Report(report_id="invented", text=text, language="ar")).events
    assert any(e.event_mode == "CONSULT:mediation" and ("mediator", "un") in roles_of(e) for e in events)

"""Short names that a describing word makes another body's, and how far the words a verb needs may stand. Sentences are invented."""

import pytest
from wasata.schema import Report

from .invented_reports import only_event, roles_of


def test_a_party_that_is_described_is_not_the_one_party_by_the_short_name(coder):
    event = only_event(coder, "حاصرت قوات الأمن مقر الحزب المعارض في العاصمة تونس.")
    assert ("recipient", "hezbollah") not in roles_of(event)
    struck = only_event(coder, "قصف الحزب مواقع إسرائيلية في الجليل الأعلى شمالي إسرائيل من جنوب لبنان.")
    assert ("initiator", "hezbollah") in roles_of(struck)


def test_a_deal_that_is_only_the_ground_of_an_act_is_not_announced(coder):
    event = only_event(coder, "أعلن الجيش الأوكراني تسلم جثامين 1212 جنديا في إطار اتفاق إسطنبول مع روسيا.")
    assert (event.event_type, event.event_mode) == ("RETREAT", None)
    assert ("initiator", "ukraine") not in roles_of(event)


@pytest.mark.parametrize(
    "text",
    [
        "أطلقت جماعة مسلحة سراح الطبيب فلان العلي بعد دفع فدية.",
        "أطلقت الجماعة المسلحة سراح المهندس فلان بعد وساطة.",
    ],
)
def test_who_is_told_by_name_behind_the_words_of_freeing_is_freed(coder, text):
    assert {role for role, _ in roles_of(only_event(coder, text))} >= {"initiator", "detainee"}


@pytest.mark.parametrize(
    "text",
    [
        "تبنى تنظيم داعش الهجوم الذي استهدف حاجزا للجيش العراقي في محافظة كركوك.",
        "أعلن تنظيم داعش مسؤوليته عن الهجوم الذي استهدف حاجزا للجيش العراقي في محافظة كركوك.",
    ],
)
def test_who_claims_an_attack_told_by_a_relative_clause_did_it(coder, text):
    assert roles_of(only_event(coder, text)) == {("initiator", "is"), ("recipient", "iraq-forces")}


def test_who_condemns_such_an_attack_did_not_do_it(coder):
    events = coder.code(
        Report(report_id="invented", text="أدانت السعودية الهجوم الذي استهدف مسجدا في بيشاور.", language="ar")
    ).events
    assert all(("initiator", "saudi-arabia") not in roles_of(e) for e in events if e.event_type == "ASSAULT")


def test_a_name_without_the_article_before_a_land_s_adjective_lies_in_that_land(coder):
    assert only_event(coder, "اختطفت عصابة مسلحة في كتارا النيجيرية 50 تلميذة.").place.name == "Nigeria"
    assert only_event(coder, "قتل ثلاثة في هجوم في بيشاور الباكستانية.").place.name == "Peshawar"
    assert only_event(coder, "قتل عشرة معتقلين في سجون النظام السوري.").place is None


def test_who_proposes_a_meeting_asks_for_one(coder):
    assert only_event(coder, "اقترحت روسيا عقد اجتماع طارئ بشأن غزة.").event_mode == "REQUEST:meet"


def test_people_of_a_body_in_the_plural_behind_a_word_for_shelling_shelled(coder):
    assert roles_of(only_event(coder, "قصف الحوثيون معسكرا.")) == {("initiator", "houthis")}

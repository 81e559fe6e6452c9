"""Arabic reports of local conflict: who fires, what goes on meanwhile, streets called after people, inquiries, searches without arrests.

Every sentence is invented.
"""

from __future__ import annotations

import pytest
from invented_reports import arabic_told as told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "أطلق مسلحون النار على دورية للشرطة العراقية في مدينة الناصرية أمس.",
            {("initiator", "unidentified-gunmen"), ("recipient", "iraq-forces")},
        ),
        (
            "أطلق جنود إسرائيليون النار على شاب في بلدة حلحول أمس.",
            {("initiator", "israel"), ("recipient", "youth")},
        ),
        (
            "أطلق المسلحون الرصاص على أسير سابق في بلدة طفس أمس.",
            {("initiator", "unidentified-gunmen"), ("recipient", "prisoners")},
        ),
    ],
)
def test_armed_men_who_open_fire_are_not_set_free(text: str, expected: set[tuple[str, str]]):
    assert told(text) == [("ASSAULT:firearms", expected)]


def test_soldiers_who_free_people_stay_those_who_free():
    [(mode, roles)] = told("أطلق الجنود سراح ثلاثة معتقلين في بلدة طفس أمس.")
    assert mode == "RETREAT:release"
    assert ("detainee", "detainees") in roles


def test_a_clash_told_to_go_on_meanwhile_is_an_event_of_its_own():
    text = "قصف الحوثيون أحياء سكنية شرق مدينة تعز أمس بالتزامن مع اشتباكات عنيفة مع قوات الجيش اليمني."
    assert told(text) == [
        ("ASSAULT:heavy-weapons", {("initiator", "houthis")}),
        ("ASSAULT", {("party", "houthis"), ("party", "yem-gov-forces")}),
    ]


def test_talks_that_go_on_anyway_are_not():
    assert "CONSULT" not in [
        mode for mode, _ in told("دعا المجلس إلى الهدوء بالتوازي مع المفاوضات بين الحكومة والمعارضة.")
    ]


@pytest.mark.parametrize("site", ["جبل جرة ووادي القاضي", "دوار الشرطة", "حي المعلمين وجسر الشيوخ"])
def test_who_gives_a_street_or_a_valley_its_name_is_not_struck(site: str):
    assert told(f"أطلقت جماعة الحوثي قذائف على {site} شمال مدينة تعز أمس.") == [
        ("ASSAULT:heavy-weapons", {("initiator", "houthis")})
    ]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("اقتحمت القوات الإسرائيلية بلدة يعبد أمس وداهمت عددا من المنازل دون تسجيل اعتقالات.", "COERCE"),
        ("اقتحمت القوات الإسرائيلية بلدة يعبد أمس وداهمت عددا من المنازل دون الإبلاغ عن اعتقالات.", "COERCE"),
    ],
)
def test_a_raid_without_arrests_ends_in_none(text: str, mode: str):
    assert told(text) == [(mode, {("initiator", "israel")})]


def test_a_tight_grip_is_no_arrest():
    assert told("رغم إحكام الجيش السوري قبضته على مدن المحافظة وقراها وقع انفجار في بلدة طفس.") == []


def test_forces_sent_before_an_inquiry_are_inquired_into():
    text = "أمر رئيس الوزراء العراقي أمس بإحالة قائد شرطة ذي قار إلى التحقيق."
    assert told(text) == [("ACCUSE:investigate", {("initiator", "iraq-gov"), ("recipient", "iraq-forces")})]


@pytest.mark.parametrize(
    "text",
    ["أحالت النيابة المتهم إلى التحقيق في قضية سرقة سيارة.", "أحال وزير الصحة مدير مستشفى إلى التحقيق بسبب الإهمال."],
)
def test_suspects_and_clerks_sent_before_one_make_no_event(text: str):
    assert told(text) == []


def test_protesters_who_stormed_something_did_wherever_it_is():
    text = "شهدت البصرة أمس احتجاجات واسعة. واقتحم المحتجون القنصلية الإيرانية وأضرموا النار فيها."
    assert ("PROTEST:riot", {("initiator", "protesters"), ("recipient", "iran")}) in told(text)


def test_indefinite_forces_loyal_to_a_leader_are_his():
    [(_, roles)] = told("قصف الحوثيون وقوات موالية للرئيس السابق علي عبد الله صالح مدينة تعز أمس بالمدفعية.")
    assert {("initiator", "houthis"), ("initiator", "saleh-forces")} <= roles

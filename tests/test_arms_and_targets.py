"""With what an assault was done, whose the thing was that it struck, and whose troops an army's are."""

from __future__ import annotations

import pytest
from invented_reports import only_event, roles_of
from wasata.curation.coder.rules import RulesCoder
from wasata.datasets.actors import bundled_actors
from wasata.schema import Event, Report


@pytest.mark.parametrize(
    ("text", "mode", "roles"),
    [
        ("قتل شخص باستهداف سيارة بطائرة مسيرة تركية في القامشلي.", "ASSAULT:drone", {("initiator", "tur-forces"), ("recipient", "civilians")}),
        ("قصف بطائرات حربية روسية على جسر الشغور.", "ASSAULT:aerial", {("initiator", "rus-forces")}),
        ("تعرضت بلدة كنصفرة لقصف بالطائرات الحربية الروسية.", "ASSAULT:aerial", {("initiator", "rus-forces")}),
        ("شن الجيش هجوما بطائرات مسيرة على مواقع الدعم السريع.", "ASSAULT:drone", {("initiator", "saf"), ("recipient", "rsf")}),
        ("قصف مدفعي تركي على منبج بالتزامن مع تحليق طائرات.", "ASSAULT:heavy-weapons", {("initiator", "tur-forces")}),
    ],
)  # fmt: skip
def test_the_craft_tells_who_struck_and_how(
    coder: RulesCoder, text: str, mode: str, roles: set[tuple[str, str | None]]
) -> None:
    event = only_event(coder, text)
    assert (event.event_mode, roles_of(event)) == (mode, roles)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("استهدف حزب الله آلية عسكرية إسرائيلية في المطلة.", {("initiator", "hezbollah"), ("recipient", "israel")}),
        ("أعلنت كتائب القسام استهداف دبابة إسرائيلية في رفح.", {("initiator", "hamas"), ("recipient", "israel")}),
        ("استهدفت كتائب القسام تجمعا لجنود الاحتلال في رفح.", {("initiator", "hamas"), ("recipient", "israel")}),
        ("أعلنت وزارة الدفاع الروسية إسقاط مسيرتين أوكرانيتين قرب الحدود.", {("initiator", "rus-forces"), ("recipient", "ukraine")}),
        ("أدى استهداف الطيران الروسي لمواقع هيئة تحرير الشام إلى مقتل خمسة مسلحين.", {("initiator", "rus-forces"), ("recipient", "hts")}),
    ],
)  # fmt: skip
def test_what_is_struck_suffers_in_its_owners_stead(
    coder: RulesCoder, text: str, roles: set[tuple[str, str | None]]
) -> None:
    assert roles_of(only_event(coder, text)) == roles


def test_the_troops_of_an_army_are_that_armys(coder: RulesCoder) -> None:
    armies = [(a.id, name) for a in bundled_actors() for name in a.names("ar") if name.startswith("الجيش ")]
    assert len(armies) > 20
    for actor, name in armies:
        event = only_event(coder, f"قصفت قوات {name} مواقع في الشمال.")
        assert ("initiator", actor) in roles_of(event), name


@pytest.mark.parametrize(
    ("text", "root", "roles"),
    [
        ("وصلت قافلة مساعدات أممية إلى مدينة درعا.", "AID", {("initiator", "un")}),
        ("وصلت طائرة مساعدات قطرية إلى بيروت.", "AID", {("initiator", "qatar")}),
        ("دخلت قافلة مساعدات إنسانية تابعة للأمم المتحدة إلى شمال غرب سوريا.", "AID", {("initiator", "un")}),
        ("قصف الجيش الإسرائيلي قافلة مساعدات أممية شمال غزة.", "ASSAULT", {("initiator", "israel"), ("recipient", "un")}),
        ("تعرضت قافلة مساعدات تابعة للأمم المتحدة لقصف في الفاشر.", "ASSAULT", {("recipient", "un")}),
    ],
)  # fmt: skip
def test_relief_that_comes_was_given_and_relief_under_fire_is_struck(
    coder: RulesCoder, text: str, root: str, roles: set[tuple[str, str | None]]
) -> None:
    event = only_event(coder, text)
    assert (event.event_type, roles_of(event)) == (root, roles)


def _coded(coder: RulesCoder, text: str, published: str = "2024-05-10") -> list[Event]:
    return coder.code(
        Report(report_id="invented", text=text, language="ar", published={"earliest": published, "latest": published})
    ).events


@pytest.mark.parametrize("opener", ["فيما رفضتها قوات الدعم السريع", "بينما رفضتها قوات الدعم السريع", "لكن قوات الدعم السريع رفضتها"])  # fmt: skip
def test_a_clause_that_stands_against_another_is_told_by_itself(coder: RulesCoder, opener: str) -> None:
    events = _coded(coder, f"وافقت الحكومة السودانية على الهدنة، {opener}.")
    assert [e.event_type for e in events] == ["AGREE", "REJECT"]


def test_since_when_something_lasts_is_no_day_of_the_act(coder: RulesCoder) -> None:
    (lifted,) = _coded(coder, "رفعت السلطات حظر التجول المفروض منذ أسبوع في السويداء.")
    (freed,) = _coded(coder, "أفرجت قسد عن صحفي محتجز لديها منذ عامين في الرقة.")
    assert lifted.when.earliest is None and freed.when.earliest is None


def test_a_third_who_was_hurt_is_one(coder: RulesCoder) -> None:
    (event,) = _coded(coder, "قتل جنديان وأصيب ثالث بجروح خطيرة بنيران مسلحين في الرمادي.")
    assert {(c.kind, c.best) for c in event.counts} == {("killed", 2), ("injured", 1)}


def test_elders_of_two_tribes_settle_what_is_between_these(coder: RulesCoder) -> None:
    (event,) = _coded(coder, "اتفق وجهاء عشيرتي العكيدات والبكارة على هدنة في الباغوز.")
    assert roles_of(event) == {("party", "aqidat"), ("party", "baggara-syria")}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("قضى القيادي في حماس فجرا بضربة كينية استهدفت سيارته شرقي بغداد.", {("initiator", "kenya"), ("recipient", "hamas")}),
        ("شنت كينيا ضربات على الحوثيين في صعدة.", {("initiator", "kenya"), ("recipient", "houthis")}),
        ("سجل الهدف الثاني من ضربة جزاء في نيروبي.", set()),
        ("تلقت الأسواق ضربة قوية في نيروبي.", set()),
    ],
)  # fmt: skip
def test_a_strike_by_whose_it_is(coder, text, roles):
    events = coder.code(Report(report_id="invented", language="ar", text=text)).events
    assert {(p.role, p.actor_id) for e in events for p in e.participants} == roles


def test_a_craft_joined_to_what_was_fired_was_fired_as_well(coder: RulesCoder) -> None:
    event = only_event(coder, "استهدف الحوثيون بصواريخ باليستية وطائرات مسيرة ميناء في البحر الأحمر.")
    assert roles_of(event) == {("initiator", "houthis")}


def test_who_is_told_to_have_killed_goes_before_the_craft_that_struck(coder: RulesCoder) -> None:
    event = only_event(coder, "قتلت القوات الأمريكية قياديا في تنظيم الدولة بضربة جوية نفذتها طائرة مسيرة في ريف إدلب.")
    assert event.event_mode == "ASSAULT:drone"
    assert roles_of(event) == {("initiator", "us"), ("recipient", "is")}

"""Posts of posts and what stands behind them: each is one person, who acts for the body at the end of it."""

from __future__ import annotations

import pytest
from invented_reports import only_event
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Report


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("التقى الموفد الخاص للرئيس الأمريكي وزير الخارجية اللبناني في بيروت.", {("party", "us"), ("party", "lebanon")}),
        ("التقى وزير السياحة المصري نظيره اليوناني وبحثا زيادة الرحلات.", {("party", "egypt"), ("party", "greece")}),
        ("بحث وزير الدفاع المصري مع وزيرة التجارة العراقية التعاون.", {("party", "egypt"), ("party", "iraq-gov")}),
        ("دعا الممثل الخاص للأمم المتحدة في ليبيا إلى وقف فوري لإطلاق النار.", {("initiator", "un")}),
        ("دعا نائب الممثل الخاص للأمين العام للأمم المتحدة الحوثيين إلى الإفراج عن المحتجزين.", {("initiator", "un"), ("recipient", "houthis")}),
        ("دعت المفوضة السامية لحقوق الإنسان إيران إلى وقف الإعدامات.", {("initiator", "un"), ("recipient", "iran")}),
        ("التقى رئيس جنوب السودان سلفا كير زعيم المتمردين رياك مشار.", {("party", "south-sudan-gov"), ("party", "splm-io")}),
        ("هدد زعيم المعارضة المسلحة رياك مشار بمهاجمة جوبا.", {("initiator", "splm-io"), ("recipient", "south-sudan-gov")}),
        ("اتهم القائد العام لقوات سوريا الديمقراطية تركيا بقصف عين عيسى.", {("initiator", "sdf"), ("recipient", "turkey")}),
    ],
)  # fmt: skip
def test_a_post_of_a_post_is_one_person(coder: RulesCoder, text: str, roles: set[tuple[str, str]]) -> None:
    event = only_event(coder, text)
    assert {(p.role, p.actor_id) for p in event.participants} == roles


@pytest.mark.parametrize(
    "who",
    ["وزير خارجيتها", "رئيسها", "ناطقها الرسمي", "أمينها العام", "مبعوثها الخاص", "زعيمها", "رئيس وزرائها"],
)
def test_a_post_with_a_pronoun_is_of_the_body_told_before(coder, who):
    text = f"رحبت كينيا بالاتفاق. ودعا {who} أوغندا إلى وقف القصف."
    events = coder.code(Report(report_id="invented", language="ar", text=text)).events
    roles = {(p.role, p.actor_id) for e in events if e.event_type == "REQUEST" for p in e.participants}
    assert roles == {("initiator", "kenya"), ("recipient", "uganda")}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("التقى وزير الخارجية الكيني الرئيس عون في بيروت.", {("party", "kenya"), ("party", "lebanon")}),
        ("التقى قائد قوات سوريا الديمقراطية مظلوم عبدي وزير الخارجية الكيني.", {("party", "sdf"), ("party", "kenya")}),
        ("التقى مدير المخابرات المركزية وليام بيرنز وزير الدفاع الكيني.", {("party", "us"), ("party", "kenya")}),
        (
            "التقى وزير الخارجية الكيني الرئيس السابق وممثلين عن حركة الشباب لبحث الهدنة.",
            {("party", "kenya"), ("party", "al-shabaab")},
        ),
    ],
)
def test_the_name_behind_a_post_is_its_holders(coder, text, roles):
    event = only_event(coder, text)
    assert {(p.role, p.actor_id) for p in event.participants} == roles


def test_several_who_hold_posts_suffer_one_act(coder):
    text = "قتل قائد فيلق القدس قاسم سليماني ونائب رئيس الحشد الشعبي أبو مهدي المهندس بضربة نفذتها طائرة مسيرة كينية."
    event = only_event(coder, text)
    assert {(p.role, p.actor_id) for p in event.participants} == {
        ("initiator", "kenya"), ("recipient", "irgc"), ("recipient", "pmf"),
    }  # fmt: skip


def test_a_surname_told_before_is_somebody_else_behind_a_full_name(coder):
    text = "وصل رئيس الوزراء الكيني سالم الزعتري إلى كمبالا. واستقبل الرئيس الأوغندي كامل البستاني الزعتري في مكتبه."
    events = coder.code(Report(report_id="invented", language="ar", text=text)).events
    assert {("party", "kenya"), ("party", "uganda")} <= {(p.role, p.actor_id) for p in events[-1].participants}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("اتهم المتحدث أوغندا بقصف المستشفى.", {("recipient", "uganda")}),
        ("دعا الرئيس حركة الشباب إلى تسليم سلاحها.", {("recipient", "al-shabaab")}),
    ],
)
def test_a_post_with_the_article_alone_is_not_of_the_body_behind_it(coder, text, roles):
    event = only_event(coder, text)
    assert {(p.role, p.actor_id) for p in event.participants} == roles

"""Arabic: talks that failed, whose invitation is accepted, who sends others to settle a quarrel, and the men of a clan."""

from __future__ import annotations

import pytest
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Event, Published, Report


def _events(coder: RulesCoder, text: str) -> list[Event]:
    report = Report(report_id="invented", text=text, language="ar", published=Published.parse("2023-06-14"))
    return coder.code(report).events


def _roles(event: Event, role: str) -> set[str | None]:
    return {p.actor_id for p in event.participants if p.role == role}


def test_a_meeting_that_failed_to_reach_a_deal_is_a_meeting(coder: RulesCoder) -> None:
    (event,) = _events(coder, "فشل اجتماع عقده ضباط روس مع وجهاء طفس في التوصل إلى اتفاق بشأن تسليم السلاح.")
    assert event.event_mode is None and event.event_type == "CONSULT"
    assert _roles(event, "party") == {"rus-forces", "notables"}


def test_a_meeting_held_tells_of_the_deal_it_came_to(coder: RulesCoder) -> None:
    (event,) = _events(coder, "عقد ضباط روس مع وجهاء طفس اتفاقا بشأن تسليم السلاح.")
    assert event.event_type == "AGREE" and _roles(event, "party") == {"rus-forces", "notables"}


def test_whose_invitation_to_talks_is_accepted_is_agreed_with(coder: RulesCoder) -> None:
    (event,) = _events(coder, "قبلت الحكومة الإثيوبية وجبهة تيغراي دعوة الاتحاد الأفريقي لإجراء محادثات سلام.")
    assert event.event_mode == "AGREE:mediation"
    assert _roles(event, "initiator") == {"ethiopia", "tplf"} and _roles(event, "recipient") == {"african-union"}


@pytest.mark.parametrize(
    ("text", "parties", "mediators"),
    [
        ("أوفد الصدر لجنة لحل الخلاف بين سرايا السلام وعصائب أهل الحق في العمارة.", {"saraya-al-salam", "aah"}, set()),
        ("توسطت بغداد لدى طهران وواشنطن لمنع التصعيد، بحسب مسؤول عراقي.", {"iran", "us"}, {"iraq-gov"}),
        (
            "بحث وفد من مجلس سوريا الديمقراطية مع مسؤولين روس في موسكو دور روسيا في الوساطة مع دمشق.",
            {"sdc"},
            {"russia"},
        ),
    ],
)
def test_who_settles_quarrels_of_others(coder: RulesCoder, text: str, parties: set[str], mediators: set[str]) -> None:
    (event,) = _events(coder, text)
    assert event.event_mode == "CONSULT:mediation"
    assert _roles(event, "party") == parties and _roles(event, "mediator") >= mediators


def test_a_peace_meeting_that_a_governor_led_brought_the_truce_about(coder: RulesCoder) -> None:
    (event,) = _events(
        coder, "توافقت قبيلتا المساليت والرزيقات على وقف العدائيات في الجنينة بعد مؤتمر صلح رعاه والي غرب دارفور."
    )
    assert _roles(event, "party") == {"masalit", "rizeigat"} and _roles(event, "mediator") == {"sudan"}
    assert event.event_type in ("AGREE", "RETREAT")


def test_men_of_a_clan_are_one_phrase_with_it(coder: RulesCoder) -> None:
    (event,) = _events(coder, "أطلق مسلحو قبيلة آل ناجع سراح أربعة جنود، وذلك عقب تدخل وجهاء المديرية.")
    assert event.event_mode == "RETREAT:release" and _roles(event, "initiator") == {"tribal-fighters"}
    assert _roles(event, "mediator") == {"notables"}


def test_forces_of_a_clan_told_in_quotes_sign(coder: RulesCoder) -> None:
    text = 'وقع ممثلون عن قبيلتي "التبو" و "الزوية" اتفاقا للمصالحة برعاية بعثة الأمم المتحدة للدعم في ليبيا.'
    (event,) = _events(coder, text)
    assert _roles(event, "party") == {"tebu", "zuwaya"} and _roles(event, "mediator") == {"unsmil"}


def test_lands_at_a_border_take_no_part(coder: RulesCoder) -> None:
    text = "اندلع الاقتتال بين قبيلتي التبو والزوية بمدينة الكفرة، القريبة من الحدود مع كل من تشاد والسودان ومصر."
    (event,) = _events(coder, text)
    assert _roles(event, "party") == {"tebu", "zuwaya"}


def test_who_will_not_talk_with_an_envoy_rejects_mediation(coder: RulesCoder) -> None:
    (event,) = _events(coder, "أكدت ميليشيات الحوثي رفضها إجراء أي حوار مع المبعوث الأممي الجديد إلى اليمن.")
    assert event.event_mode == "REJECT:mediation"
    assert _roles(event, "initiator") == {"houthis"} and _roles(event, "recipient") == {"un"}


def test_guarantors_who_agree_are_those_it_is_between(coder: RulesCoder) -> None:
    (event,) = _events(coder, "اتفقت الدول الضامنة على تشكيل لجنة مشتركة للإفراج عن المعتقلين في سوريا.")
    assert event.event_type == "AGREE" and _roles(event, "party") == {"astana-guarantors"}
    assert not _roles(event, "mediator")


def test_a_unit_is_of_the_body_it_is_told_to_belong_to(coder: RulesCoder) -> None:
    events = _events(coder, "جرى تبادل أسرى بين كتيبة الحرية التابعة للجيش الحر وقوات النظام السوري.")
    assert [(_roles(e, "initiator"), _roles(e, "detainee")) for e in events] == [
        ({"fsa"}, {"syr-gov-forces"}),
        ({"syr-gov-forces"}, {"fsa"}),
    ]


def test_battles_of_late_are_no_side(coder: RulesCoder) -> None:
    (event,) = _events(coder, "وقتل جندي من قوات النظام السوري في معارك القنيطرة الأخيرة مع المعارضة.")
    assert _roles(event, "party") == {"syr-gov-forces", "syr-opposition"}


def test_a_president_named_between_commas_mediates(coder: RulesCoder) -> None:
    text = "جرت محادثات بين حكومة السودان والجبهة الثورية في جوبا تحت إشراف ورعاية رئيسها، سلفا كير ميارديت."
    (event,) = _events(coder, text)
    assert _roles(event, "mediator") == {"south-sudan-gov"}
    assert _roles(event, "party") == {"sudan", "sudan-rev-front"}


def test_elders_of_a_land_do_not_make_its_state_a_side(coder: RulesCoder) -> None:
    (event,) = _events(coder, "اجتمع وفد من أعيان ليبيا مع قبيلة أولاد سليمان في سبها.")
    assert _roles(event, "party") == {"notables", "awlad-suleiman"}


def test_those_freed_for_a_body_are_of_who_gave_it(coder: RulesCoder) -> None:
    text = "سلمت الجبهة الوطنية للتحرير جثة مقاتل من الميليشيات الإيرانية، مقابل الإفراج عن مقاتلين من عناصرها أسرتهما قوات النظام."
    release = next(e for e in _events(coder, text) if e.event_mode == "RETREAT:release")
    assert _roles(release, "detainee") == {"nfl"} and _roles(release, "initiator") == {"syr-gov-forces"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("رصد المرصد السوري احتجاجات شعبية في قرية الحصان بريف دير الزور ضد قوات سوريا الديمقراطية.", "PROTEST"),
        ("رصد المرصد السوري اشتباكات بين قوات النظام السوري وتنظيم داعش في تدمر.", "ASSAULT"),
    ],
)
def test_what_watchers_saw_took_place(coder: RulesCoder, text: str, kind: str) -> None:
    (event,) = _events(coder, text)
    assert event.event_type == kind


def test_a_whole_war_is_no_act(coder: RulesCoder) -> None:
    assert _events(coder, "وخلّفت الحرب بين الجيش السوداني وقوات الدعم السريع أكثر من تسعة آلاف قتيل، بحسب تقرير.") == []


def test_who_had_no_part_mediates_nothing(coder: RulesCoder) -> None:
    text = "جرت صفقة تبادل أسرى بين الحكومة اليمنية والحوثيين بجهود محلية، ولم يكن للأمم المتحدة أي دور فيها."
    assert all("un" not in _roles(e, "mediator") for e in _events(coder, text))


def test_people_freed_in_an_exchange_are_freed_both_ways(coder: RulesCoder) -> None:
    text = "أُطلق سراح ثلاث معتقلات أمس الجمعة، في عملية تبادل أسرى بين الجيش الحر وقوات النظام السوري."
    assert {frozenset(_roles(e, "initiator")) for e in _events(coder, text)} == {
        frozenset({"fsa"}),
        frozenset({"syr-gov-forces"}),
    }


def test_who_would_not_see_an_envoy_rejects_mediation(coder: RulesCoder) -> None:
    (event,) = _events(coder, "امتنع عبد الملك الحوثي عن مقابلة المبعوث الأممي في صعدة.")
    assert event.event_mode == "REJECT:mediation" and _roles(event, "recipient") == {"un"}

"""Reports of several sentences in the register of agencies and local outlets: who the later sentences mean. Sentences are invented."""

from wasata.schema import Report
from wasata.schema.report import Published

from .invented_reports import english, roles_of


def told(coder, text, day="2025-06-18"):
    report = Report(report_id="invented", text=text, language="ar", published=Published.parse(day))
    return coder.code(report).events


def test_a_body_named_in_full_is_meant_by_its_short_name_after_its_end_as_well(coder):
    arrested, released, promised = told(
        coder,
        "توسط وجهاء مدينة بنش لدى هيئة تحرير الشام للإفراج عن خمسة شبان اعتقلتهم الهيئة قبل أسبوع. "
        "وأفرجت الهيئة عن ثلاثة منهم ووعدت بالإفراج عن الباقين.",
    )
    assert roles_of(arrested) == {("initiator", "hts"), ("detainee", "youth")}
    assert roles_of(released) >= {("initiator", "hts"), ("detainee", "youth")}
    assert ("detainee", "hts") not in roles_of(released)
    assert roles_of(promised) == {("initiator", "hts")}


def test_what_a_committee_is_for_and_what_was_not_reached_are_no_events(coder):
    events = told(
        coder,
        "أعلن مكتب المبعوث الأممي إلى اليمن اختتام اجتماعات لجنة تبادل الأسرى في مسقط أمس من دون الاتفاق على كشوفات الأسماء.",
    )
    assert {e.event_type for e in events} <= {"CONSULT"}


def test_who_came_and_met_somebody_met_him_where_he_came_to(coder):
    (event,) = told(coder, "وصل رئيس المخابرات التركية إلى بغداد أمس، والتقى رئيس إقليم كردستان نيجيرفان بارزاني.")
    assert roles_of(event) == {("party", "turkey"), ("party", "krg")}
    assert event.place.name == "Baghdad"


def test_a_toll_that_rose_tells_the_strike_it_is_of_and_no_earthquake(coder):
    (event,) = told(coder, "ارتفعت حصيلة ضحايا القصف الإسرائيلي على مدرسة تؤوي نازحين في مدينة غزة إلى 100 شهيد.")
    assert event.event_mode == "ASSAULT:heavy-weapons"
    assert ("initiator", "israel") in roles_of(event)
    assert told(coder, "ارتفعت حصيلة ضحايا الزلزال في مدينة مراكش إلى ألفي قتيل.") == []


def test_a_state_far_from_its_forces_mediates_itself(coder):
    (event,) = told(coder, "انطلقت في إسطنبول محادثات بين حركة طالبان وباكستان بوساطة تركية قطرية.")
    assert {a for r, a in roles_of(event) if r == "mediator"} == {"turkey", "qatar"}


def test_a_committee_named_in_full_is_no_committee_told_before(coder):
    (event,) = told(
        coder, "دعت اللجنة الرباعية المعنية بالسودان، التي تضم الولايات المتحدة والسعودية، إلى هدنة إنسانية."
    )
    assert roles_of(event) == {("initiator", "sudan-quad")}


def test_both_sides_named_behind_a_mark_are_those_and_nobody_else(coder):
    (event,) = told(
        coder,
        "توصل طرفا النزاع في إثيوبيا، الحكومة الإثيوبية وجبهة تحرير تيغراي، إلى اتفاق على وقف القتال بعد محادثات رعاها الاتحاد الأفريقي.",
    )
    assert roles_of(event) == {("party", "ethiopia"), ("party", "tplf"), ("mediator", "african-union")}
    assert event.place is None
    (event,) = told(coder, "اتفق الطرفان، حماس وإسرائيل، على وقف إطلاق النار.")
    assert roles_of(event) == {("party", "hamas"), ("party", "israel")}


def test_what_a_verb_still_needs_stands_behind_a_relative_clause(coder):
    (event,) = told(
        coder, "تعرض حي الشيخ مقصود الذي تسيطر عليه قوات سوريا الديمقراطية لقصف من قوات النظام السوري.", "2024-05-15"
    )
    assert event.event_mode == "ASSAULT:heavy-weapons"
    assert ("initiator", "syr-gov-forces") in roles_of(event)


def test_who_says_that_he_beat_off_an_attack_is_a_side_of_it(coder):
    (event,) = told(coder, "أعلن الجيش السوداني، الاثنين، أنه صد هجوما لقوات الدعم السريع على مدينة بابنوسة.")
    assert roles_of(event) == {("party", "saf"), ("party", "rsf")}


def test_who_carries_a_message_from_one_capital_to_another_goes_between_their_states(coder):
    (event,) = told(coder, "نقل وزير الخارجية العماني رسالة من واشنطن إلى طهران.")
    assert event.event_mode == "CONSULT:mediation"
    assert roles_of(event) == {("mediator", "oman"), ("party", "us"), ("party", "iran")}
    assert told(coder, "نقل الجيش رسالة من الجنود إلى عائلاتهم.") == []


def test_what_a_side_tells_the_mediators_that_it_refuses_it_refuses(coder):
    (event,) = told(coder, "أبلغت إسرائيل الوسطاء رفضها الانسحاب من محور صلاح الدين.")
    assert event.event_mode == "REJECT:yield"
    assert ("initiator", "israel") in roles_of(event)


def test_what_a_deal_is_about_is_not_where_it_was_signed(coder):
    (event,) = told(coder, "وقع ممثلو الحكومة السورية والإدارة الذاتية في حلب اتفاقا بشأن حي الشيخ مقصود.")
    assert event.place.name == "Aleppo"


def test_others_are_more_of_all_who_were_hit_and_not_of_the_women_among_them(coder):
    (event,) = told(
        coder, "قتل أربعة أشخاص بينهم امرأة وأصيب ستة آخرون في قصف مدفعي نفذته قوات الدعم السريع على أم درمان."
    )
    assert roles_of(event) == {("initiator", "rsf"), ("recipient", "civilians")}


def test_a_mayor_and_a_governor_are_somebody_and_no_place(coder):
    (event,) = told(coder, "قتل مسلحون رئيس بلدية نوى في ريف درعا.")
    assert ("recipient", "officials-unknown") in roles_of(event)
    (event,) = told(coder, "نجا محافظ عدن من محاولة اغتيال بسيارة مفخخة استهدفت موكبه.")
    assert roles_of(event) == {("recipient", "yem-gov")}
    assert event.place is None


def test_who_offers_to_host_talks_alone_offers_to_mediate(coder):
    (event,) = told(coder, "أعلنت تركيا استعدادها لاستضافة جولة جديدة من المفاوضات.")
    assert (event.event_mode, roles_of(event)) == ("AGREE:mediation", {("initiator", "turkey")})


def test_who_brings_relief_that_nobody_else_gives_gives_it(coder):
    (event,) = told(coder, "وصلت قافلة مساعدات إلى السويداء عن طريق الهلال الأحمر السوري.")
    assert (event.event_type, roles_of(event)) == ("AID", {("initiator", "sarc")})


def test_kidnappers_free_hostages_though_no_body_is_told():
    ((mode, roles),) = english("Kidnappers have released 53 hostages whom they seized on a bus.")
    assert (mode, roles) == ("RETREAT:release", {("initiator", "unidentified-gunmen"), ("detainee", "hostages")})

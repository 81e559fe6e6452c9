"""Local conflict news in Arabic: counts of others, sums over a time, who acts on whom. Every sentence is invented."""

from __future__ import annotations

import pytest
from wasata.curation.coding import rules_coder
from wasata.schema import Event, Published, Report

CODER = rules_coder()


def coded(text: str, published: str = "2023-05-10") -> list[Event]:
    return CODER.code(Report(report_id="r", language="ar", published=Published.parse(published), text=text)).events


def counts(event: Event) -> dict[str, int | None]:
    return {count.kind: count.best for count in event.counts}


def roles(event: Event) -> set[tuple[str, str]]:
    return {(p.role, p.actor_id) for p in event.participants}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قتل أربعة مدنيين وأصيب آخر في قصف مدفعي على بلدة الأتارب أمس.", {"killed": 4, "injured": 1}),
        ("مقتل شرطيين وإصابة آخر بهجوم على حاجز في كركوك أمس.", {"killed": 2, "injured": 1}),
        ("قتل جندي وأصيب آخران بانفجار لغم قرب تدمر أمس.", {"killed": 1, "injured": 2}),
        ("قتل سبعة أشخاص وأصيب آخرون في غارة جوية على صعدة أمس.", {"killed": 7}),
        ("قتل آخر عناصر الخلية في نوى أمس.", {}),
    ],
)
def test_others_are_counted_by_their_form(text, told):
    (event,) = coded(text)
    assert counts(event) == told


@pytest.mark.parametrize(
    "text",
    [
        "أصيب تسعة متظاهرين في بغداد أمس، وقتل 40 متظاهرا منذ مطلع كانون الثاني.",
        "أصيب تسعة متظاهرين في بغداد أمس، وقتل 40 متظاهرا منذ اندلاع الاحتجاجات.",
        "أصيب تسعة متظاهرين في بغداد أمس. وقتل خلال شهر آذار الماضي 40 متظاهرا.",
    ],
)
def test_a_sum_over_a_time_is_no_act_of_the_day(text):
    (event,) = coded(text)
    assert counts(event) == {"injured": 9}


def test_what_lasts_since_a_few_days_is_told():
    (event,) = coded("أسفرت الاشتباكات المستمرة منذ ثلاثة أيام في سبها عن مقتل ستة أشخاص.")
    assert counts(event) == {"killed": 6}


def test_a_broken_plural_that_looks_like_a_dual_suffers():
    (event,) = coded("أجبرت قوات الدعم السريع سكان قرية ود النورة على النزوح يوم الاثنين.")
    assert roles(event) == {("initiator", "rsf"), ("recipient", "residents")}


def test_the_pronoun_on_a_noun_acts_where_people_stand_behind_it():
    (event,) = coded("أعلنت قوات سوريا الديمقراطية اعتقالها قياديا في تنظيم الدولة أمس.")
    assert roles(event) == {("initiator", "sdf"), ("detainee", "is")}


def test_who_comes_through_an_attack_is_whom_it_struck():
    (event,) = coded("نجا قائد شرطة لحج من انفجار عبوة ناسفة استهدفت موكبه في الحوطة اليوم.")
    assert event.event_mode == "ASSAULT:explosives"
    assert ("recipient", "yem-gov-forces") in roles(event)
    assert coded("نجا عشرون راكبا من حادث تحطم الحافلة.") == []


def test_protesters_who_cut_a_bridge_obstruct():
    (event,) = coded("قام محتجون بقطع جسر الأئمة شمالي بغداد أمس.")
    assert (event.event_mode, roles(event)) == ("PROTEST:obstruct", {("initiator", "protesters")})


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("هاجم مسلحون من تنظيم القاعدة حاجزا في شبوة أمس.", "aqap"),
        ("هاجم مسلحون من تنظيم القاعدة حاجزا في باريس أمس.", "al-qaeda"),
    ],
)
def test_a_body_told_in_its_branchs_country_is_the_branch(text, actor):
    (event,) = coded(text)
    assert ("initiator", actor) in roles(event)


@pytest.mark.parametrize(("day", "actor"), [("2015-03-10", "libya-nsg"), ("2018-03-10", "gna"), ("2023-03-10", "gnu")])
def test_a_short_name_means_the_government_of_its_time(day, actor):
    (event,) = coded("اعتقلت حكومة طرابلس ثلاثة ناشطين في غريان أمس.", day)
    assert ("initiator", actor) in roles(event)


def test_a_city_of_two_countries_is_that_of_the_reports():
    (event,) = coded("اعتقل الجيش اللبناني ثلاثة مسلحين في طرابلس أمس.")
    assert event.place is not None and event.place.place_id == "lbn-tripoli"
    (event,) = coded("اعتقل الجيش الليبي ثلاثة مسلحين في طرابلس أمس.")
    assert event.place is not None and event.place.place_id == "lby-tripoli"


def test_what_an_act_led_to_is_told_whatever_preposition_brings_it():
    (event,) = coded("قصفت قوات النظام مدينة بنش أمس، ما أدى لمقتل مدني وإصابة ستة آخرين.")
    assert counts(event) == {"killed": 1, "injured": 6}


def test_where_troops_are_stationed_is_not_where_they_fire():
    (event,) = coded("استهدفت قوات النظام المتمركزة في معسكر جورين بقذائف المدفعية مدينة جسر الشغور أمس.")
    assert event.place is not None and event.place.name == "Jisr-Ash-Shugur"


def test_an_act_carried_out_by_somebody_is_the_subject_of_the_next_verb():
    (event,) = coded("أفادت لجان المقاومة بمقتل 4 مدنيين جراء قصف نفذته قوات الدعم السريع استهدف مدينة الفاشر أمس.")
    assert roles(event) == {("initiator", "rsf"), ("recipient", "civilians")}


def test_people_told_straight_before_a_plural_verb_did_what_it_tells():
    events = coded("أطلقت قوات الأمن التونسية قنابل الغاز على محتجين اعتصموا في قفصة أمس.")
    assert {(e.event_mode, *sorted(roles(e))) for e in events} == {
        ("ASSAULT:crowd-control", ("initiator", "tunisia"), ("recipient", "protesters")),
        ("PROTEST:demo", ("initiator", "protesters")),
    }


def test_a_town_that_came_under_fire_leaves_the_verb_without_people():
    events = coded("قصفت المدفعية الإسرائيلية بلدة مركبا أمس. كما تعرضت بلدة عيترون لقصف مدفعي إسرائيلي.")
    assert [roles(event) for event in events] == [{("initiator", "israel")}] * 2


def test_a_number_behind_two_verbs_counts_neither():
    (event,) = coded("قُتل وأصيب 10 جنود بانفجار عبوة ناسفة في مودية أمس.")
    assert counts(event) == {}


def test_what_is_announced_together_and_told_one_by_one_is_told_once():
    events = coded(
        "قتل خمسة من الشرطة في هجومين منفصلين في ديالى وكركوك أمس. وقال مصدر أمني إن مسلحين هاجموا حاجزا للشرطة في المقدادية "
        "ما أدى إلى مقتل ثلاثة شرطة، فيما قتل شرطيان بعبوة ناسفة في داقوق."
    )
    assert [event.place.name for event in events if event.place] == ["Muqdadiyah", "Daquq"]
    assert {str(event.when.earliest) for event in events} == {"2023-05-09"}


def test_the_town_before_a_verb_is_where_it_happened():
    events = coded("في مدينة نوى قتل مدني برصاص مجهولين أمس. وفي بلدة اليادودة أطلق مسلحون النار على شرطي أمس.")
    assert [event.place.name for event in events if event.place] == ["Nawa", "Yadudeh"]


@pytest.mark.parametrize(
    "text",
    [
        "قتل سبعة جنود في كمين في بلدة الزبيرية (256 كلم) جنوب صنعاء أمس.",
        "قتل سبعة جنود في قرية النخلات على بعد 40 كلم جنوب بغداد أمس.",
    ],
)
def test_a_city_many_kilometres_away_is_not_the_place(text):
    (event,) = coded(text)
    assert event.place is None or event.place.place_id is None


def test_an_act_of_words_does_not_take_the_day_it_asks_for():
    (event,) = coded("دعا رئيس الحكومة الليبية الأحزاب إلى اجتماع يوم الجمعة المقبل في طرابلس.")
    assert (event.event_mode, event.when.earliest if event.when else None) == ("REQUEST:meet", None)
    assert coded("أعلن اتحاد الشغل إضرابا عاما يوم 18 مايو الجاري احتجاجا على الغلاء.") == []


def test_steps_that_stop_are_nobody_arrested():
    assert not [e for e in coded("دعا المبعوث الأممي إلى اتفاق يوقف أي خطوات أحادية.") if e.event_type == "COERCE"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أسفر التفجير عن سقوط خمسة شهداء وأربعة جرحى في القامشلي أمس.", {"killed": 5, "injured": 4}),
        ("أوقع القصف ثلاثة قتلى وخمسة جرحى في سراقب أمس.", {"killed": 3, "injured": 5}),
        ("سقط قتيل وجريحان بانفجار لغم في تدمر أمس.", {"killed": 1, "injured": 2}),
    ],
)
def test_the_dead_and_the_hurt_are_counted_each_by_themselves(text, told):
    (event,) = coded(text)
    assert counts(event) == told
    assert ("recipient", "wounded") not in roles(event)


def test_the_names_of_private_people_are_no_other_people():
    (event,) = coded(
        "قتلت المواطنة جليلة قائد غالب وأصيبت الطفلة رهف رائد حكيم جراء قصف مدفعي شنته جماعة الحوثي على حيس أمس."
    )
    assert roles(event) == {("initiator", "houthis"), ("recipient", "civilians"), ("recipient", "children")}
    assert counts(event) == {"killed": 1, "injured": 1}


def test_losing_ones_life_to_force_is_dying():
    (event,) = coded("فقد عنصران من قوى الأمن الداخلي حياتهما باستهداف مسيرة تركية سيارة قرب القامشلي أمس.")
    assert (event.event_mode, counts(event)) == ("ASSAULT:drone", {"killed": 2})
    assert coded("فقد ثلاثة أطفال حياتهم غرقا في نهر الفرات أمس.") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("اغتال مجهولون أحد عناصر قسد في بلدة الحوايج أمس.", {"killed": 1}),
        ("قتل أحد الجنديين برصاص مسلحين في بعلبك أمس.", {"killed": 1}),
        ("أوقف الجيش اللبناني 9 لبنانيين و35 سوريا في عكار أمس.", {"detained": 44}),
    ],
)
def test_one_of_several_is_one_and_people_of_a_state_are_counted(text, told):
    (event,) = coded(text)
    assert counts(event) == told


def test_people_are_arrested_in_the_town_they_are_taken_from():
    (event,) = coded("اعتقلت القوات الإسرائيلية شابين من بلدة سلوان أمس.")
    assert event.place is not None and event.place.name == "Silwan"


def test_why_a_road_was_cut_has_a_place_of_its_own():
    event = coded("قطع الأهالي في مدينة نوى الطريق الدولي بالإطارات أمس ردا على اختطاف سيدة في منطقة وادي خالد.")[0]
    assert (event.event_mode, event.place.name if event.place else None) == ("PROTEST:obstruct", "Nawa")


def test_between_two_towns_is_one_place():
    assert len(coded("استهدف مسلحون مجهولون حاجزا للجيش السوري بين مدينتي داعل وإبطع أمس.")) == 1


def test_of_two_tolls_of_the_same_people_the_larger_stands():
    (event,) = coded("قتل 9 جنود في هجوم لتنظيم الدولة على حاجز في تدمر أمس. وأفاد مصدر طبي بمقتل 11 جنديا في الهجوم.")
    assert counts(event) == {"killed": 11}


def test_a_single_digit_written_with_and_counts():
    (event,) = coded("أسفر الهجوم عن 3 قتلى و8 جرحى في بغداد أمس.")
    assert counts(event) == {"killed": 3, "injured": 8}


def test_a_car_of_civilians_is_no_woman():
    (event,) = coded("استهدفت مسيرة إسرائيلية سيارة مدنية في بلدة كونين أمس وقتلت شخصين.")
    assert counts(event) == {"killed": 2}


def test_whom_a_camp_is_for_does_not_fire():
    (event,) = coded("أصيب ستة فلسطينيين بالرصاص الحي في مخيم عقبة جبر للاجئين أمس.")
    assert ("initiator", "refugees") not in roles(event)


def test_what_was_attempted_is_not_done():
    assert [e for e in coded("حاول شاب طعن جندي إسرائيلي قرب نابلس أمس.") if e.event_mode == "ASSAULT:primitive"] == []


def test_a_place_told_as_near_another_is_one_with_it():
    (event,) = coded(
        "استشهد شاب برصاص الجيش الإسرائيلي قرب نابلس أمس. وقال شهود إن جنودا إسرائيليين أطلقوا النار على الشاب على حاجز دير شرف."
    )
    assert counts(event) == {"killed": 1}


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("قتل جنديان ومدني بانفجار عبوة ناسفة في مدينة عدن أمس.", {"yem-gov-forces", "civilians"}),
        ("قتل أربعة جنود وثلاثة أشخاص في هجوم على حاجز للجيش اليمني في شبوة أمس.", {"yem-gov-forces"}),
        ("أصيب جنديان بانفجار عبوة ناسفة بمركبة تابعة لقوات دفاع شبوة في محافظة شبوة أمس.", {"shabwa-elite"}),
    ],
)
def test_civilians_beside_soldiers_suffer_and_soldiers_are_the_named_bodys(text, recipients):
    (event,) = coded(text)
    assert {actor for role, actor in roles(event) if role == "recipient"} == recipients


@pytest.mark.parametrize(("day", "actor"), [("2019-05-10", "afghan-gov"), ("2023-05-10", "taliban")])
def test_a_states_name_means_who_governs_it_then(day, actor):
    (event,) = coded("قالت أفغانستان إنها اعتقلت ثلاثة من منفذي الهجوم أمس.", day)
    assert ("initiator", actor) in roles(event)


def test_what_an_attack_wrecked_beside_its_dead_is_part_of_it():
    (event,) = coded("أدت الغارة إلى تدمير منزل ومقتل ثلاثة أشخاص في صعدة أمس.")
    assert (event.event_mode, counts(event)) == ("ASSAULT:aerial", {"killed": 3})
    (event,) = coded("هاجم الجيش المسلحين في سيناء أمس ما أسفر عن مقتل ثمانية منهم وتدمير عدد من البؤر.")
    assert event.event_mode is None


def test_who_did_what_somebody_died_of_stands_behind_a_word_for_doing():
    (event,) = coded("قتل الطفل يوسف حكم نتيجة قيام مسلحين مجهولين بإلقاء قنبلة يدوية على منزل في مدينة جاسم أمس.")
    assert roles(event) == {("initiator", "unidentified-gunmen"), ("recipient", "children")}


def test_who_the_one_told_is_does_not_act():
    (event,) = coded("اغتال مجهولون علاء بلال وهو عنصر في فرع الأمن العسكري في درعا أمس.")
    assert ("initiator", "unidentified-gunmen") in roles(event)


def test_old_farmers_are_farmers():
    (event,) = coded("قتل مزارع مسن بنيران مجهولين في الخالص أمس.")
    assert ("recipient", "farmers") in roles(event)


def test_a_shelled_camp_of_the_displaced_is_not_shelled_by_them():
    (event,) = coded("قتل سبعة أشخاص جراء قصف نفذته قوات الدعم السريع أمس على مخيم زمزم للنازحين قرب الفاشر.")
    assert ("initiator", "displaced") not in roles(event)


def test_who_strikes_a_thing_stands_before_it_behind_the_noun():
    (event,) = coded("قتل عنصران من الأسايش جراء استهداف طائرة مسيرة تركية سيارة قرب القامشلي أمس.")
    assert event.event_mode == "ASSAULT:drone"
    assert roles(event) == {("initiator", "tur-forces"), ("recipient", "asayish")}


def test_who_fends_off_an_attack_was_attacked():
    (event,) = coded("تصدت قوات الحزام الأمني لهجوم شنه تنظيم الدولة على حاجز في أبين أمس.")
    assert roles(event) == {("initiator", "is"), ("recipient", "security-belt")}


def test_stopping_people_is_arresting_them():
    (event,) = coded("أعلنت الداخلية التونسية إيقاف ثلاثة أشخاص في القصرين أمس.")
    assert (event.event_mode, counts(event)) == ("COERCE:arrest", {"detained": 3})
    assert not [e for e in coded("دعت مصر إلى إيقاف الحرب في غزة أمس.") if e.event_type == "COERCE"]


def test_what_was_struck_owns_no_craft_that_struck_it():
    (event,) = coded("هاجم الجيش السوري بمسيرات مواقع تابعة لهيئة تحرير الشام في إدلب أمس.")
    assert roles(event) == {("initiator", "syr-gov-forces"), ("recipient", "hts")}
    assert event.event_mode == "ASSAULT:drone"


def test_towns_far_apart_are_two_places():
    events = coded(
        "قتل مدني بقصف مدفعي لقوات النظام السوري على بلدة سرمين أمس. وقتل آخر بقصف مدفعي لقوات النظام على بلدة الأتارب."
    )
    assert len(events) == 2


def test_a_day_told_again_and_again_is_when_what_a_report_looks_into_happened():
    text = (
        "التاريخ: 3 آذار 2017\n\nوقع الهجوم على المستشفى في 3 آذار 2017. "
        "قصفت طائرات روسية منازل المدنيين في بلدة حيش. وقال شاهد إن الطائرات حلقت فوق البلدة في 3 آذار 2017."
    )
    (event,) = [e for e in coded(text, published="2017-07-01") if e.participants]
    assert (str(event.when.earliest), str(event.when.latest)) == ("2017-03-03", "2017-03-03")

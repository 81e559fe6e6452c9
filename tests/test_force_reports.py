"""Reports of force as local networks, monitoring groups and agencies word them: place, belligerent, toll, day.

Every sentence is invented; the villages with made-up names stand in a gazetteer of the test's own.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from wasata.curation.coding import rules_coder
from wasata.datasets.places import PlaceRecord, bundled_places, write_places
from wasata.schema import Event, Published, Report

FORCE = ("ASSAULT", "COERCE")


def village(number: int, name_ar: str, admin1: str, pcode: str, latitude: float, longitude: float) -> PlaceRecord:
    return PlaceRecord(
        f"t-{number}", "locality", "village", f"Village {number}", name_ar,
        admin1=admin1, admin1_pcode=pcode, country="SYR", latitude=latitude, longitude=longitude,
    )  # fmt: skip


@pytest.fixture(scope="module")
def coder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("gazetteer")
    places = [
        village(1, "جروح", "Rural Damascus", "SY03", 33.6, 36.4),  # «wounds»
        village(2, "جديدة", "Aleppo", "SY02", 36.1, 37.2),  # «new»
        village(3, "الرمانة", "Idleb", "SY07", 35.80, 36.70),
        village(4, "الرمانة", "Deir-ez-Zor", "SY09", 35.10, 40.40),
        village(5, "تل الغزلان", "Idleb", "SY07", 35.70, 36.60),
        village(6, "كفر زعفران", "Aleppo", "SY02", 36.20, 36.90),
        village(7, "علم", "Aleppo", "SY02", 36.3, 37.3),  # «he learnt»
        PlaceRecord("t-8", "locality", "village", "Saraqib again", "سراقب", admin1="Idleb", admin1_pcode="SY07",
                    country="SYR", latitude=35.865, longitude=36.805),
    ]  # fmt: skip
    write_places(places, folder)
    return rules_coder(gazetteer=folder)


def force(coder, text: str, published: str | None = None) -> list[Event]:
    report = Report(
        report_id="r", text=text, language="ar", published=Published.parse(published) if published else None
    )
    return [event for event in coder.code(report).events if event.event_type in FORCE]


def initiators(events: list[Event]) -> set[str]:
    return {p.actor_id for event in events for p in event.participants if p.role in ("initiator", "party")}


# --- places -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أصيب ثلاثة مدنيين بجروح بقصف مدفعي على بلدة سرمين شرقي إدلب.", "Sarmin"),
        ("قصفت قوات النظام بلدة سرمين بريف إدلب الشرقي، وعلم مراسلنا أن القصف خلف أضراراً.", "Sarmin"),
        ("قصف مدفعي على قرية الرمانة في ريف إدلب الجنوبي.", "Village 3"),
        ("قصف مدفعي على قرية الرمانة شرقي دير الزور.", "Village 4"),
        ("قصفت قوات النظام أطراف قرية تل الغزلان جنوبي إدلب.", "Village 5"),
        ("قصف مدفعي على قرية كفرزعفران غربي حلب.", "Village 6"),
        ("تعرضت مدينة بنش شمال شرقي إدلب لقصف صاروخي.", "Bennsh"),
    ],
)
def test_a_strike_is_placed_where_the_chain_of_places_begins(coder, text, name):
    events = force(coder, text)
    assert [event.place.name for event in events if event.place] == [name]


def test_a_place_two_gazetteers_have_is_one_place(coder):
    (event,) = force(coder, "استهدفت غارة جوية مدينة سراقب شرقي إدلب.")
    assert event.place.place_id and event.place.place_id != "t-8" and not event.place.candidates


def test_namesakes_nothing_decides_between_stay_open(coder):
    (event,) = force(coder, "قصفت طائرات مجهولة قرية الرمانة.")
    assert event.place.place_id is None and event.place.where_prec is None
    assert {c.admin1 for c in event.place.candidates} == {"Idleb", "Deir-ez-Zor"}


def test_a_new_town_is_no_village_called_new(coder):
    events = force(coder, "قصفت قوات النظام مدينة جديدة في ريف حلب الغربي.")
    assert [event.place.admin1 for event in events] == ["Aleppo"] and events[0].place.place_id != "t-2"


def test_the_countryside_is_told_at_the_level_its_words_support(coder):
    (event,) = force(coder, "شن الطيران الحربي الروسي غارات على ريف إدلب الجنوبي.")
    assert (event.place.admin1_pcode, event.place.where_prec) == ("SY07", 4)


def test_a_side_of_a_capital_tells_less_than_the_district_before_it(coder):
    (event,) = force(coder, "استهدفت طائرة مسيرة تركية سيارة بريف القامشلي، شمال شرق الحسكة.")
    assert event.place.name == "Quamishli" and event.place.where_prec == 3


def test_a_strike_without_a_place_has_that_of_its_sentence(coder):
    text = "قتل عنصر من قسد، اليوم السبت، إثر استهداف مسيرة تركية لسيارة كانت تقله في مدينة عامودا."
    (event,) = force(coder, text, "2023-09-02")
    assert event.place.admin1_pcode == "SY08" and event.place.surface in text


def test_two_villages_listed_are_two_strikes_and_a_road_is_one(coder):
    listed = force(coder, "قصفت قوات النظام بلدة سرمين ومدينة بنش شرقي إدلب.")
    assert {event.place.name for event in listed} == {"Sarmin", "Bennsh"}
    road = force(coder, "قصفت طائرة مسيرة تركية سيارة على طريق القامشلي - عامودا بريف الحسكة.")
    assert len(road) == 1 and road[0].place.where_prec == 2


def test_tagged_and_broken_words_are_read(coder):
    (event,) = force(coder, "🔴 قـ ـصف مدفعي لقوات النظام على محيط مدينة #سرمين شرقي #إدلب")
    assert event.place.name == "Sarmin" and initiators([event]) == {"syr-gov-forces"}
    assert any("ـ ـ" in evidence.quote for evidence in event.evidence)


# --- belligerents -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("الطيران الروسي يقصف مدينة سرمين شرقي إدلب", "rus-forces"),
        ("قصف روسيا على مدينة سرمين شرقي إدلب", "rus-forces"),
        ("قصف للنظام على بلدة سرمين شرقي إدلب", "syr-gov-forces"),
        ("قصف النظام على بلدة سرمين شرقي إدلب", "syr-gov-forces"),
        ("قصف قسد على مدينة عفرين شمالي حلب يخلف قتلى", "sdf"),
        ("طائرات النظام المروحية تلقي براميل متفجرة على بلدة سرمين شرقي إدلب", "syr-gov-forces"),
        ("طائرة تركية مسيرة قصفت سيارة في مدينة عامودا", "tur-forces"),
        ("نفذت مسيّرة أمريكية غارة على سيارة في محيط مدينة الباب شرقي حلب", "us"),
        ("غارات يرجح أنها روسية على بلدة سرمين شرقي إدلب", "rus-forces"),
        ("قصف جوي لطائرات حربية يرجح أنها روسية على بلدة سرمين شرقي إدلب", "rus-forces"),
        ("تعرضت بلدة سرمين شرقي إدلب لقصف مدفعي مصدره قوات النظام", "syr-gov-forces"),
        ("قتل أربعة مدنيين جراء إلقاء طيران النظام براميل متفجرة على بلدة سرمين شرقي إدلب", "syr-gov-forces"),
        ("غارة للتحالف على مدينة هجين بريف دير الزور", "coalition"),
        ("انفجرت عبوة ناسفة زرعها مجهولون بسيارة مدني في مدينة نوى بريف درعا", "unidentified-gunmen"),
        ("اعتقلت دورية للأمن العسكري ثلاثة شبان في مدينة نوى بريف درعا", "syr-gov-forces"),
        ("قتل خمسة جنود في تفجير انتحاري استهدف حاجزاً قرب تدمر تبناه تنظيم الدولة", "is"),
        ("أعلن تنظيم داعش مسؤوليته عن مقتل عناصر من قسد في بلدة ذيبان بريف دير الزور", "is"),
        ("أعلنت قوات سوريا الديمقراطية مقتل خمسة من مقاتليها في هجوم نفذه تنظيم داعش في بلدة ذيبان", "is"),
        ("وقال تنظيم داعش إن مقاتليه استهدفوا بالرشاشات حاجزاً لقسد في ريف دير الزور", "is"),
        ("استشهد مدني برصاص الجيش التركي قرب مدينة الدرباسية بريف الحسكة", "tur-forces"),
        ("قتلى وجرحى بقصف لقوات النظام على ريف إدلب", "syr-gov-forces"),
    ],
)
def test_who_used_force_is_told_by_name_weapon_adjective_or_claim(coder, text, who):
    assert initiators(force(coder, text)) == {who}


@pytest.mark.parametrize(
    "text",
    [
        "عبوة ناسفة تستهدف دورية روسية شرقي درعا",
        "أفاد ناشطون بأن عبوة ناسفة استهدفت مجموعة من عناصر قوات النظام في مدينة داعل بريف درعا",
        "هجوم ليلي بعبوتين ناسفتين يستهدف عناصر لقوات النظام في مدينة داعل بريف درعا",
        "قال الدفاع المدني إن ثلاثة مدنيين قتلوا بقصف مدفعي على بلدة سرمين شرقي إدلب",
        "قال الدفاع المدني إن امرأة وطفلا قتلا بقصف على بلدة سرمين شرقي إدلب",
        "قالت مصادر محلية إن العملية استهدفت خلايا لتنظيم داعش في بلدة الشحيل بريف دير الزور",
    ],
)
def test_nobody_is_made_to_strike_who_is_struck_or_tells_it(coder, text):
    events = force(coder, text)
    assert events and initiators(events) == set()


def test_aircraft_without_an_owner_stay_unidentified(coder):
    events = force(coder, "شنت طائرات حربية غارات على بلدة سرمين شرقي إدلب.")
    assert initiators(events) == {"unidentified-aircraft"}


def test_the_aircraft_are_the_only_owners_the_report_tells(coder):
    events = force(coder, "قصف طيران النظام مدينة نوى بريف درعا. وألقت المروحيات براميل متفجرة على مدينة جاسم.")
    assert initiators(events) == {"syr-gov-forces"}


def test_who_backs_a_militia_does_not_act(coder):
    events = force(coder, "قصفت قوات النظام والميليشيات المدعومة من روسيا وإيران بلدة سرمين شرقي إدلب.")
    assert initiators(events).isdisjoint({"russia", "rus-forces", "iran"})
    assert "syr-gov-forces" in initiators(events)


def test_a_chosen_attack_and_its_weapon_are_one_event(coder):
    (event,) = force(coder, "اغتيال الشاب (م. ع) برصاص مجهولين في بلدة المزيريب بريف درعا.")
    assert event.event_mode == "ASSAULT:targeted" and initiators([event]) == {"unidentified-gunmen"}


# --- days -------------------------------------------------------------------------------------------------------------


def test_the_day_told_in_the_clause_that_says_who_did_it_is_the_days_of_the_act(coder):
    text = "أوقع القصف الذي شنته قوات النظام، اليوم الجمعة، على بلدة سرمين شرقي إدلب، قتلى من المدنيين."
    event = force(coder, text, "2019-10-11")[0]
    assert event.when.earliest == dt.date(2019, 10, 11)


def test_a_day_told_again_and_again_is_the_subject_however_old(coder):
    text = (
        "قصفت طائرات حربية روسية مدينة سرمين بريف إدلب يوم 3 نيسان 2017. وقال شاهد إن الغارة وقعت في 3 نيسان 2017 ظهراً. "
        "ونشرت صور الموقع في 3 نيسان 2017."
    )
    assert [event.when.earliest for event in force(coder, text, "2017-09-01")] == [dt.date(2017, 4, 3)]
    once = "قصفت طائرات حربية روسية مدينة سرمين بريف إدلب يوم 3 نيسان 2017."
    assert force(coder, once, "2017-09-01") == []


# --- who strikes, told by the craft -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("شنت طائرات الاحتلال الروسي ثلاث غارات على بلدة سرمين بريف إدلب.", {"rus-forces"}),
        ("شنت طائرات الاحتلال غارتين على مدينة غزة.", {"israel"}),
        ("قصفت المقاتلات الحربية الروسية أطراف مدينة أريحا.", {"rus-forces"}),
        ("شنت طائرات التحالف السعودي الإماراتي غارتين على مديرية رازح بمحافظة صعدة.", {"saudi-coalition"}),
        ("قصفت طائرة مسيرة أطلقتها قوات الدعم السريع مدرسة في مدينة الفاشر.", {"rsf"}),
        ("استهدفت طائرة مسيرة تسيرها القوات التركية سيارة في مدينة القامشلي.", {"tur-forces"}),
        ("قصفت طائرة مسيرة مجهولة مدرسة في مدينة القامشلي.", {"unidentified-drone"}),
    ],
)
def test_craft_tell_whose_they_are(coder, text, who):
    assert initiators(force(coder, text)) == who


@pytest.mark.parametrize(
    ("text", "published", "who"),
    [
        ("ألقى الطيران المروحي براميل متفجرة على بلدة الهبيط بريف إدلب.", "2016-05-03", {"syr-gov-forces"}),
        ("أصيب أربعة مدنيين إثر إلقاء براميل متفجرة على بلدة الهبيط بريف إدلب.", "2016-05-03", {"syr-gov-forces"}),
        ("قصف بالبراميل المتفجرة يستهدف مدينة داريا بريف دمشق", None, {"syr-gov-forces"}),
        ("قصف الطيران الحربي سوقا في مدينة الفاشر.", "2024-05-03", {"saf"}),
        # told otherwise, in another country, later, or of a craft that several have
        ("شن الطيران المروحي التركي غارة على مدينة عفرين.", "2018-02-03", {"tur-forces"}),
        ("قصف الطيران المروحي بلدة في ريف الموصل.", "2016-05-03", {"unidentified-aircraft"}),
        ("قصف الطيران المروحي بلدة الهبيط بريف إدلب.", "2025-05-03", {"unidentified-aircraft"}),
        ("قصف الطيران الحربي بلدة الهبيط بريف إدلب.", "2019-05-03", {"unidentified-aircraft"}),
    ],
)
def test_a_weapon_only_one_body_has_tells_who_struck(coder, text, published, who):
    assert initiators(force(coder, text, published)) == who


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("تعرضت مدينة داريا بريف دمشق لقصف بأكثر من عشرة براميل متفجرة.", ["ASSAULT:aerial"]),
        ("شن الطيران الروسي غارات بالصواريخ الفراغية على بلدة سرمين بريف إدلب.", ["ASSAULT:aerial"]),
        ("تعرضت بلدة سرمين بريف إدلب لقصف بخمس قذائف هاون.", ["ASSAULT:heavy-weapons"]),
        (
            "قصفت قوات النظام بلدة سرمين بالمدفعية بعد هجوم بسيارة مفخخة على حاجز لها.",
            ["ASSAULT:heavy-weapons", "ASSAULT:explosives"],
        ),
    ],
)
def test_what_was_fired_belongs_to_the_strike(coder, text, modes):
    assert [event.event_mode for event in force(coder, text)] == modes


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("شنت طائرات حربية غارتين على العاصمة اليمنية صنعاء.", "Sana'a"),
        ("قصف مدفعي على المدينة السورية حلب.", "Aleppo"),
    ],
)
def test_a_country_between_the_word_for_a_place_and_its_name(coder, text, name):
    assert [event.place.name for event in force(coder, text)] == [name]


def test_a_word_an_import_files_as_a_name_of_a_registered_village_is_no_place(tmp_path):
    known = next(p for p in bundled_places() if p.place_id == "C6270")
    write_places([replace(known, aliases_ar=(*known.aliases_ar, "مديرية"))], tmp_path)
    events = force(rules_coder(gazetteer=tmp_path), "قتل خمسة أشخاص بغارة في مديرية السبعين بمدينة صنعاء.")
    assert [event.place.name for event in events] == ["Sana'a"]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("قصف الطيران الروسي بلدة الهبيط بريف إدلب.", "ASSAULT:aerial"),
        ("قصف سلاح الجو الإسرائيلي موقعا في حمص.", "ASSAULT:aerial"),
        ("قصفت مسيرات الاحتلال بلدة بيت حانون.", "ASSAULT:drone"),
        ("قصفت مدفعية الاحتلال بلدة بيت حانون.", "ASSAULT:heavy-weapons"),
    ],
)
def test_a_named_craft_gives_the_mode(coder, text, mode):
    assert [event.event_mode for event in force(coder, text)] == [mode]


# --- where several places, or no verb of force, tell the strike -------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قصفت قوات النظام محافظة اللاذقية ومنطقة مصياف.", {"Lattakia", "Masyaf"}),
        ("تعرضت بلدة سرمين وحي جوبر لقصف مدفعي.", {"Sarmin", "Jobar"}),
        ("وطال قصف قوات النظام قرى هي تل الغزلان والرمانة جنوبي إدلب.", {"Village 5", "Village 3"}),
        ("قصفت مجموعات مسلحة متمركزة في إدلب، بلدة سرمين بالصواريخ.", {"Sarmin"}),
        ("قصفت قوات النظام منزلا في الطرف الشمالي من بلدة سرمين بريف إدلب.", {"Sarmin"}),
        ("شمل القصف المدفعي بلدة سرمين شرقي إدلب.", {"Sarmin"}),
        ("أصيب مدنيون بقصف لقوات النظام على مناطق متفرقة من ريف إدلب.", {"Idleb"}),
    ],
)
def test_each_place_of_a_list_of_one_sort_has_its_strike(coder, text, names):
    assert {event.place.name for event in force(coder, text)} == names


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("سقط عدد من الجرحى، جراء قصف صاروخي شنته مليشيا الحوثي على مدينة مأرب.", "houthis"),
        ("تضرر مسجدان جراء قصف إسرائيلي على مدينة غزة.", "israel"),
        ("هزت انفجارات مدينة حمص ناجمة عن غارات إسرائيلية.", "israel"),
        ("كشفت الحكومة اليمنية عن استهداف مليشيا الحوثي لمدينة مأرب.", "houthis"),
        ("وكان قصف إسرائيلي، مساء الخميس، على مدينة النبطية أسفر عن جريحين.", "israel"),
        ("تأتي هذه الغارة بعد مقتل شخصين، أمس الجمعة، في قصف إسرائيلي على مدينة النبطية.", "israel"),
        ("تصدت الدفاعات الجوية السورية لعدوان إسرائيلي على مدينة حمص.", "israel"),
        ("نفذت طائرة مسيّرة تابعة لجيش الاحتلال الإسرائيلي غارة على مدينة النبطية.", "israel"),
        ("استهدفت قوات الاحتلال الإسرائيلي جرافة في مدينة النبطية بواسطة طائرة مسيرة.", "israel"),
    ],
)
def test_force_told_beside_a_verb_that_is_no_act(coder, text, who):
    events = force(coder, text, "2024-03-02")
    assert events and initiators(events) == {who}


@pytest.mark.parametrize(
    "text",
    [
        "تحدث الكاتب عن القصف في روايته.",
        "تصدى المجلس للفساد في المدينة.",
        "تضررت الطرق جراء الأمطار الغزيرة.",
        "نفى الجيش ما ذكر عن استهداف بلدة سرمين.",
    ],
)
def test_force_only_spoken_of_is_no_strike(coder, text):
    assert force(coder, text) == []


def test_of_this_moment_is_of_today(coder):
    (event,) = force(coder, "تتعرض في هذه اللحظات مدينة دوما إلى قصف مدفعي.", "2016-01-08")
    assert event.when.earliest == dt.date(2016, 1, 8)

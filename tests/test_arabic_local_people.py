"""People of Arabic local news: told by name alone, of somebody's ranks, of a numbered unit, and those who only look like people.

Every sentence is invented.
"""

from __future__ import annotations

import pytest
from invented_reports import arabic_events as coded
from invented_reports import arabic_told as told


@pytest.mark.parametrize(
    ("text", "detainee"),
    [
        ("اعتقلت قوات سوريا الديمقراطية أمس سليم الوادي في مدينة الرقة.", "people-unknown"),
        ("اعتقلت القوات الإسرائيلية، فجر اليوم، نادر الوادي من مدينة الخليل.", "people-unknown"),
        ("أفرجت قوات سوريا الديمقراطية أمس عن سليم الوادي في مدينة الرقة.", "people-unknown"),
        ("أفرجت السلطات العراقية أمس عن مهندس هولندي.", "civilians"),
        ("اعتقلت قوات سوريا الديمقراطية أمس الناشط الإعلامي سليم الوادي في الرقة.", "journalists"),
        ("فصلت واعتقلت قوات سوريا الديمقراطية أمس قياديا في صفوفها بريف الحسكة.", "sdf"),
        ("اعتقلت مفرزة للجيش الجزائري أمس عنصري دعم للجماعات الإرهابية في تيارت.", "jihadists-unknown"),
        ("اعتقلت الشرطة العراقية أمس إرهابيا خطيرا في كركوك.", "unidentified-gunmen"),
    ],
)
def test_those_held_or_freed(text, detainee):
    ((_, roles),) = told(text)
    assert {actor for role, actor in roles if role == "detainee"} == {detainee}


@pytest.mark.parametrize(
    "text",
    [
        "أفرجت الحكومة العراقية أمس عن أموال مجمدة.",
        "أفرجت الحكومة العراقية أمس عن الدفعة الثانية من المستحقات.",
        "اعتقلت قوات سوريا الديمقراطية أمس في مدينة الرقة.",
    ],
)
def test_goods_and_places_are_nobody(text):
    assert not any(role == "detainee" for _, roles in told(text) for role, _ in roles)


def test_nobody_strikes_his_own_ranks():
    (event,) = told("قالت قوات سوريا الديمقراطية إن تركيا قتلت أمس قياديا في صفوفها قرب عين عيسى.")
    assert event == ("ASSAULT", {("initiator", "tur-forces"), ("recipient", "sdf")})


@pytest.mark.parametrize(
    ("text", "freed"),
    [
        ("اعتقلت قوات سوريا الديمقراطية أمس سبعة شبان في الشحيل، لتفرج عن أربعة منهم بعد ساعات.", True),
        ("اعتقلت قوات سوريا الديمقراطية أمس سبعة شبان في الشحيل، ليطلق سراحهم في وقت لاحق.", True),
        ("اعتقلت قوات سوريا الديمقراطية أمس سبعة شبان في الشحيل لتفرج جهات أخرى عن أسراها.", False),
    ],
)
def test_an_aim_that_came_to_pass_a_while_later(text, freed):
    assert ("RETREAT:release" in {mode for mode, _ in told(text)}) is freed


def test_some_of_those_told_are_no_object():
    ((_, roles),) = told("قتل ستة أشخاص أمس بقصف على إدلب، أربعة منهم أطفال.")
    assert all(role == "recipient" for role, _ in roles)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("دارت أمس اشتباكات بين الكتيبة 88 وجهاز الدعم والاستقرار في مدينة الزاوية.", "local-armed-groups"),
        ("دارت أمس اشتباكات بين الفرقة 88 وتنظيم الدولة في بادية تدمر.", "syr-gov-forces"),
        ("دارت أمس اشتباكات بين الكتيبة 88 وحزب الله في بلدة الخيام.", "israel"),
    ],
)
def test_a_numbered_unit_is_of_the_land_the_report_plays_in(text, party):
    ((_, roles),) = told(text)
    assert ("party", party) in roles


def test_a_governor_is_the_government_of_his_land():
    (event,) = told("نجح محافظ ذي قار أمس في إنهاء نزاع بين عشيرتي الوادي والتلة.")
    assert event == ("AGREE", {("party", "tribal-fighters"), ("mediator", "iraq-gov")})


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت المستشفيات حالة استنفار لاستقبال المصابين بعد انقلاب حافلة في كركوك أمس.",
        "أعلنت الكوادر الطبية أمس حالة الاستنفار في كركوك.",
        "خفض محافظ البنك المركزي أمس سعر الفائدة.",
        "أكد الوزير العراقي أمس أن القضاء على الفساد أولوية.",
    ],
)
def test_no_event(text):
    assert told(text) == []


def test_those_a_place_is_full_of_are_not_acted_on():
    (event,) = told("أدانت بعثة الأمم المتحدة للدعم في ليبيا أمس القصف على الأحياء المكتظة بالسكان.")
    assert event == ("ACCUSE:disapprove", {("initiator", "unsmil")})


def test_a_participle_that_is_a_word_for_preachers_too():
    modes = [mode for mode, _ in told("أدانت بعثة الأمم المتحدة للدعم في ليبيا القصف أمس، داعية إلى حماية المدنيين.")]
    assert len(modes) == 2 and modes[1].startswith("REQUEST")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("انفجرت عبوة ناسفة أمس بسيارة للشرطة في البصيرة، كما انفجرت دراجة مفخخة في السوق.", 2),
        ("قتل مدني أمس بقصف لقوات النظام على أريحا، كما استهدف القصف مدرسة.", 1),
        ("قصفت قوات النظام أمس بلدة أريحا، كما أصيب ثلاثة مدنيين في القصف.", 1),
    ],
)
def test_what_happened_besides_is_another_act(text, number):
    assert len(told(text)) == number


def test_the_killing_of_those_an_army_finishes_off():
    (event,) = told("قضت مفرزة للجيش الجزائري أمس على ثلاثة إرهابيين في تيارت.")
    assert event == ("ASSAULT", {("initiator", "algeria"), ("recipient", "unidentified-gunmen")})


def test_what_is_only_claimed_of_a_strike_is_no_strike():
    (event,) = told("شنت إسرائيل أمس غارة على بلدة يارين، وسط مزاعم باستهداف قيادي في حزب الله.")
    assert event == ("ASSAULT:aerial", {("initiator", "israel")})


@pytest.mark.parametrize(
    "text",
    [
        "خطف مسلحون مجهولون أمس تاجرا في السويداء. وأطلق سراحه اليوم مقابل فدية.",
        "خطف مسلحون مجهولون أمس تاجرا في السويداء، ثم أطلقوا سراحه اليوم.",
        "خطف مسلحون مجهولون أمس تاجرا في السويداء، قبل أن يخلوا سبيله اليوم.",
    ],
)
def test_the_pronoun_on_the_words_for_freeing_is_who_is_freed(text):
    (mode, roles) = told(text)[-1]
    assert mode == "RETREAT:release" and ("detainee", "traders") in roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "أفادت الشرطة العراقية أمس بقيام تنظيم داعش بشن هجوم على قرية في كركوك.",
            {("initiator", "is")},
        ),
        (
            "انفجرت عبوة ناسفة أمس بالقرب من دورية للجيش العراقي في كركوك.",
            {("recipient", "iraq-forces")},
        ),
        (
            "أشار المصدر إلى مقتل أربعة جنود عراقيين أمس في كركوك برصاص تنظيم داعش.",
            {("initiator", "is"), ("recipient", "iraq-forces")},
        ),
        (  # who says so killed nobody
            "هاجم مسلحون أمس نقطة للجيش العراقي في كركوك، وقال الضابط في الشرطة العراقية سالم الوادي، مشيرا إلى مقتل أربعة جنود.",
            {("initiator", "unidentified-gunmen"), ("recipient", "iraq-forces")},
        ),
        (
            "قتل مسلحون مجهولون أمس مقاتلا سابقا في الجيش السوري الحر بريف درعا.",
            {("initiator", "unidentified-gunmen"), ("recipient", "fsa")},
        ),
        (
            "قالت الحكومة اليمنية إن المليشيا قصفت أمس مدينة مأرب.",
            {("initiator", "houthis")},
        ),
    ],
)
def test_who_struck_whom(text, roles):
    ((_, told_roles),) = told(text)
    assert told_roles == roles


def test_homes_of_a_land_are_its_peoples():
    ((_, homes),) = told("هدمت القوات الإسرائيلية أمس أربعة منازل فلسطينية في الخليل.")
    ((_, posts),) = told("قصف الجيش الإسرائيلي أمس مواقع سورية في درعا.")
    assert ("recipient", "civilians") in homes
    assert ("recipient", "civilians") not in posts


@pytest.mark.parametrize(
    ("who", "mode", "count"),
    [("مسلحين من جماعة الحوثي", "COERCE:arrest", "detained"), ("مسلحين مجهولين", "ASSAULT:abduct", "abducted")],
)
def test_those_who_rule_arrest(who, mode, count):
    (event,) = coded(f"قالت مصادر محلية إن {who} اختطفوا أمس تسعة مدنيين في صنعاء.")
    assert (event.event_mode, [c.kind for c in event.counts]) == (mode, [count])


@pytest.mark.parametrize(
    ("gun", "modes"),
    [
        ("قوات", ["ASSAULT:aerial"]),
        ("مدفعية قوات", ["ASSAULT:heavy-weapons", "ASSAULT:aerial"]),
    ],
)
def test_shelling_told_again_as_strikes_from_the_air(gun, modes):
    text = f"قصفت {gun} النظام السوري أمس بلدة كفر نبل. وشن الطيران السوري غارات على بلدة كفر نبل."
    assert [event.event_mode for event in coded(text)] == modes


@pytest.mark.parametrize(("day", "count"), [("وأمس الثلاثاء، ", 2), ("", 1)])
def test_what_a_sentence_tells_of_another_day(day, count):
    text = f"قصفت القوات التركية قرية في عين عيسى. {day}قصفت القوات التركية قرية في عين عيسى."
    assert len(coded(text)) == count


@pytest.mark.parametrize(("what", "modes"), [("الحريق في مدينة الموصل", []), ("مدينة الموصل", ["COERCE:seize"])])
def test_a_fire_is_no_ground(what, modes):
    assert [e.event_mode for e in coded(f"تمكنت القوات العراقية أمس من السيطرة على {what}.")] == modes


def test_who_holds_the_freed_is_no_mediator():
    ((mode, roles),) = told("أفرج أمس عن أربعين أسيرا لدى جماعة الحوثي في صنعاء بمبادرة من جماعة الحوثي.")
    assert mode == "RETREAT:release"
    assert ("initiator", "houthis") in roles
    assert not any(role == "mediator" for role, _ in roles)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "قتل مسلحو تنظيم “ولاية سيناء” جنديا مصريا أمس في رفح.",
            {("initiator", "is"), ("recipient", "egypt")},
        ),
        (
            "تعرضت قوة من الجيش المصري لتفجير إرهابي أمس في العريش.",
            {("recipient", "egypt")},
        ),
        (
            "قتل عدد من قبيلة الوادي أمس جراء تفجير سيارة مفخخة في رفح.",
            {("recipient", "tribal-fighters")},
        ),
        (
            "تظاهر حشد من الطلاب والأساتذة أمس في شوارع الجزائر العاصمة.",
            {("initiator", "students"), ("initiator", "teachers")},
        ),
        (
            "أعيد أمس توقيف نشطاء آخرين في الجزائر.",
            {("detainee", "activists")},
        ),
        (
            "أعلن نادي الأسير الفلسطيني أمس اعتقال خمسة فلسطينيين في نابلس.",
            {("detainee", "civilians")},
        ),
    ],
)
def test_roles_of_local_news(text, roles):
    ((_, told_roles),) = told(text)
    assert told_roles == roles


@pytest.mark.parametrize("number", ["50", "/50/"])
def test_strokes_around_a_number(number):
    (event,) = coded(f"أفرجت قوات سوريا الديمقراطية أمس عن {number} سجينا في الرقة.")
    assert [(c.kind, c.best) for c in event.counts] == [("released", 50)]


def test_a_date_keeps_its_strokes():
    (event,) = coded("أفرجت قوات سوريا الديمقراطية يوم 2/5/2023 عن سجناء في الرقة.", "2023-05-10")
    assert str(event.when.earliest) == "2023-05-02"


def test_a_plural_verb_of_taking_tells_of_those_before_it():
    taken, released = sorted(told("أفرجت قوات سوريا الديمقراطية أمس عن 50 سجينا، كانوا قد اعتقلوا في الرقة."))
    assert taken == ("COERCE:arrest", {("detainee", "prisoners")})
    assert released == ("RETREAT:release", {("initiator", "sdf"), ("detainee", "prisoners")})
    ((_, roles),) = told("داهم جنود أتراك قرية في عفرين أمس واعتقلوا ثلاثة مدنيين.")
    assert roles == {("initiator", "tur-forces"), ("detainee", "civilians")}


def test_who_announces_arrests_beside_harm():
    police = dict(told("أعلنت وزارة الداخلية العراقية أمس إصابة ستة مواطنين والقبض على عشرة متهمين في ذي قار."))
    helpers = dict(told("أعلن الهلال الأحمر الفلسطيني أمس إصابة ثلاثة شبان واعتقال خمسة مسعفين في نابلس."))
    own = dict(told("أعلنت حركة حماس أمس استشهاد قيادي واعتقال خمسة من عناصرها في جنين."))
    assert ("initiator", "iraq-forces") in police["COERCE:arrest"]
    assert not any(role == "initiator" for role, _ in helpers["COERCE:arrest"])
    assert own["COERCE:arrest"] == {("detainee", "hamas")}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("نفذ المستوطنون 621 اعتداء في الضفة الغربية خلال نيسان الماضي.", 0),
        ("ومنذ بدء الحرب، قتل الجيش الإسرائيلي في الضفة الغربية أكثر من 1103 فلسطينيين، وأصاب نحو 11 ألفا.", 0),
        ("شن الطيران الروسي 50 غارة على بلدة كفر نبل أمس.", 1),
        ("قتل الجيش الإسرائيلي أمس ثلاثة فلسطينيين في جنين، وأصاب سبعة.", 1),
        ("أفاد مصدر في شرطة مرور صلاح الدين، مساء أمس، بإصابة أربعة أشخاص بجروح، جراء حادث سير وقع في الناحية.", 0),
    ],
)
def test_sums_and_accidents(text, count):
    assert len(coded(text)) == count


def test_residents_who_protest_in_a_report_that_tells_of_taxes():
    text = (
        "خرج العشرات من سكان مدينة إدلب أمس في مظاهرة منظمة. "
        "وقال أحدهم إن فرض الضرائب على أصحاب المحال التجارية يرفع الأسعار."
    )
    assert ("PROTEST:demo", {("initiator", "residents")}) in told(text)


def test_a_sit_in_broken_up():
    modes = dict(told("أقدمت قوات الأمن أمس على فض وقفة احتجاجية واعتقال ثلاثة ناشطين في مدينة عدن."))
    assert {"ASSAULT:crowd-control", "COERCE:arrest"} <= modes.keys()


def test_a_street_named_for_a_town_elsewhere():
    (event,) = coded("انفجرت عبوة ناسفة أمس بشارع القدس في مدينة كركوك.")
    assert event.place is not None
    assert event.place.place_id == "irq-kirkuk"
    (event,) = coded("انفجرت عبوة ناسفة أمس في مدينة القدس.")
    assert event.place is not None
    assert event.place.place_id == "pse-jerusalem"


def test_a_state_behind_the_place_of_a_blast():
    ((_, roles),) = told("قتل شخص أمس في انفجار قنبلة في مدينة الخالص بمحافظة ديالى بالعراق.")
    assert roles == {("recipient", "civilians")}
    ((_, roles),) = told("انفجرت عبوة ناسفة أمس بدورية للجيش العراقي في كركوك.")
    assert roles == {("recipient", "iraq-forces")}


def test_craft_behind_the_noun_of_shelling():
    ((mode, roles),) = told("استشهد ستة مدنيين أمس في قصف لمقاتلات التحالف العربي على منزل في حيس.")
    assert (mode, roles) == ("ASSAULT:aerial", {("initiator", "saudi-coalition"), ("recipient", "civilians")})


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("دعت البلدية أمس إلى إخلاء منازل مهددة بالانهيار.", 0),
        ("وبقرار صادر من مجلس الرقة المدني، أطلقت قوات سوريا الديمقراطية أمس سراح 23 سجينا.", 1),
    ],
)
def test_what_only_looks_like_a_threat_or_a_seizure(text, count):
    assert len(coded(text)) == count

"""Local and political acts in Arabic: who protests where only the protest is told, what is shut, opened, freed, judged.

Every sentence is invented.
"""

from __future__ import annotations

import pytest
from invented_reports import arabic_told as told

Told = list[tuple[str, set[tuple[str, str | None]]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("خرجت مظاهرة حاشدة في مدينة إعزاز أمس.", [("PROTEST:demo", {("initiator", "protesters")})]),
        ("تظاهر المئات أمام مقر الحكومة في طرابلس أمس.", [("PROTEST:demo", {("initiator", "protesters")})]),
        ("تجمع المئات أمام السفارة الإيطالية في تونس احتجاجا أمس.", [("PROTEST:demo", {("initiator", "protesters")})]),
        ("نظم أطباء وقفة احتجاجية في سبها أمس.", [("PROTEST:demo", {("initiator", "medical-workers")})]),
        ("أغلقت المحال التجارية أبوابها في لحج احتجاجا أمس.", [("PROTEST:strike", {("initiator", "traders")})]),
    ],
)
def test_a_crowd_nobody_names_is_of_protesters(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize("why", ["تنديدا بالقصف الإسرائيلي على غزة", "رفضا لاعتقال الحوثيين ناشطين"])
def test_what_a_protest_is_against_is_no_act_of_its_own(why):
    assert told(f"شهدت مدينة صنعاء أمس مظاهرة حاشدة {why}.") == [("PROTEST:demo", {("initiator", "protesters")})]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("حجبت السلطات المصرية موقعا إخباريا أمس.", ("COERCE:censor", {("initiator", "egypt")})),
        ("صادرت السلطات السودانية نسخا من صحيفة مستقلة أمس.", ("COERCE:censor", {("initiator", "sudan")})),
    ],
)
def test_words_a_verb_needs_stand_with_the_ending_of_an_object_too(text, expected):
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قامت القوات العراقية بتحرير أربعة مختطفين في ديالى أمس.",
            [("RETREAT:release", {("initiator", "iraq-forces"), ("detainee", "hostages")})],
        ),
        ("ناقش الوزير تحرير الأسعار في بغداد أمس.", []),
    ],
)
def test_freeing_is_a_release_where_people_are_freed(text, expected):
    assert told(text) == expected


def test_own_arms_handed_over_are_given_up():
    expected = ("RETREAT:disarm", {("initiator", "tribal-fighters"), ("recipient", "iraq-forces")})
    assert told("سلم مسلحو العشائر أسلحتهم إلى القوات الأمنية في البصرة أمس.") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قضت محكمة بحرينية بالسجن المؤبد على ثلاثة معارضين أمس.",
            ("SANCTION:convict", {("initiator", "bahrain"), ("recipient", "opposition-unknown")}),
        ),
        ("السجن عشر سنوات لقيادي في حركة النهضة", ("SANCTION:convict", {("recipient", "ennahda")})),
        (
            "حكم القضاء اللبناني بالأشغال الشاقة على عنصرين من تنظيم داعش أمس.",
            ("SANCTION:convict", {("initiator", "lebanon"), ("recipient", "is")}),
        ),
        (
            "أعلنت الخارجية السودانية 15 دبلوماسيا إماراتيا أشخاصا غير مرغوب فيهم أمس.",
            ("SANCTION:expel", {("initiator", "sudan"), ("recipient", "uae")}),
        ),
        ("أعلن التيار الصدري انسحابه من الانتخابات أمس.", ("SANCTION:withdraw", {("initiator", "sadrists")})),
        (
            "علقت السعودية استيراد الخضار من لبنان أمس.",
            ("SANCTION:discontinue", {("initiator", "saudi-arabia"), ("recipient", "lebanon")}),
        ),
        ("أعلنت الحكومة العراقية فرض حظر التجوال في بغداد أمس.", ("COERCE:curfew", {("initiator", "iraq-gov")})),
        ("فرضت قسد حظرا كليا للتجوال في الحسكة أمس.", ("COERCE:curfew", {("initiator", "sdf")})),
        ("منعت السلطات الجزائرية تنظيم مسيرة في العاصمة أمس.", ("COERCE:ban", {("initiator", "algeria")})),
        (
            "أودع قاض في الجزائر ناشطين الحبس المؤقت أمس.",
            ("COERCE:arrest", {("initiator", "judges"), ("detainee", "activists")}),
        ),
        ("أعاد المتظاهرون فتح جسر الأحرار أمس.", ("RETREAT:access", {("initiator", "protesters")})),
        ("هدد التيار الصدري بالانسحاب من البرلمان أمس.", ("THREATEN:relations", {("initiator", "sadrists")})),
        (
            "توفي معتقل تحت التعذيب في سجون الحوثيين أمس.",
            ("ASSAULT:torture", {("initiator", "houthis"), ("detainee", "detainees")}),
        ),
    ],
)
def test_wordings_of_local_acts(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "منعت السلطات الأردنية، أمس، تنظيم تظاهرة رافضة للاتفاق، ومطالبة بالإفراج عن المعتقلين، وسط إربد.",
            [("COERCE:ban", {("initiator", "jordan")})],
        ),
        (
            "قامت الشرطة التونسية بتفريق مظاهرة في صفاقس أمس.",
            [("ASSAULT:crowd-control", {("initiator", "tunisia")})],
        ),
        (
            "ردت الشرطة المصرية بإطلاق القنابل المسيلة للدموع على المتظاهرين في أسيوط أمس.",
            [("ASSAULT:crowd-control", {("initiator", "egypt"), ("recipient", "protesters")})],
        ),
        ("بدأ خروج المقاتلين من بلدة حمورية أمس.", [("RETREAT:withdraw", {("initiator", "fighters-unknown")})]),
        ("تشهد مدينة البوكمال انتشارا لقوات النظام منذ أمس.", [("MOBILIZE:troops", {("initiator", "syr-gov-forces")})]),
        ("تداولت وسائل إعلام محلية مقطعا مصورا للمختطفين في سبها أمس.", []),
        (
            "طردت ألمانيا أمس 40 دبلوماسيا روسيا.",
            [("SANCTION:expel", {("initiator", "germany"), ("recipient", "russia")})],
        ),
        (
            "أدين خمسة ناشطين بتهمة التخابر في صنعاء أمس.",
            [("SANCTION:convict", {("recipient", "activists")})],
        ),
        (
            "أقيم صلح عشائري بين عشيرتين في الكرك أمس.",
            [("AGREE", {("party", "tribal-fighters")})],
        ),
    ],
)
def test_what_real_reports_showed(text, expected):
    assert told(text) == expected


def test_a_name_whose_adjective_is_feminine_is_no_subject_of_a_masculine_verb():
    assert told("اجتمع رئيس الوزراء العراقي بقادة الأحزاب أمس، ودعا الأمم المتحدة إلى إرسال مراقبين.")[-1] == (
        "REQUEST:assist",
        {("initiator", "iraq-gov"), ("recipient", "un")},
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "خرجت مظاهرات اليوم في قرى وبلدات حماة، ضد هيئة تحرير الشام وزعيمها أبو محمد الجولاني.",
            [("PROTEST:demo", {("initiator", "protesters"), ("recipient", "hts")})],
        ),
        (
            "شهدت محافظة إدلب أمس مظاهرات شعبية مناهضة لهيئة تحرير الشام.",
            [("PROTEST:demo", {("initiator", "protesters"), ("recipient", "hts")})],
        ),
        (
            "أعدمت السلطات الإيرانية، أمس، ثلاثة سجناء سياسيين بتهم منها التعاون مع جماعات معارضة.",
            [("ASSAULT", {("initiator", "iran"), ("recipient", "prisoners")})],
        ),
        (
            "نفذت السلطات الإيرانية حكم الإعدام بحق ستة شبان أمس.",
            [("ASSAULT", {("initiator", "iran"), ("recipient", "youth")})],
        ),
        (
            "ذكرت مصادر محلية أن مجموعة من المستوطنين أحرقت أربع مركبات في حوارة أمس.",
            [("ASSAULT:destroy", {("initiator", "settlers")})],
        ),
        ("غادر ناشط تونسي السجن مساء أمس.", [("RETREAT:release", {("detainee", "activists")})]),
    ],
)
def test_more_of_what_real_reports_showed(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصلت قافلة مساعدات إنسانية من تسع شاحنات، أمس، إلى مدينة إزرع بمحافظة درعا.", [("AID", set())]),
        ("دخلت قافلة مساعدات أممية أمس إلى درعا عبر معبر نصيب.", [("AID", {("initiator", "un")})]),
        (
            "أعلن مصدر أمني الإفراج عن ثلاثة عاملين مع الأمم المتحدة في ليبيا أمس.",
            [("RETREAT:release", {("detainee", "un")})],
        ),
        (
            "حملت دمشق إسرائيل مسؤولية التصعيد أمس.",
            [("ACCUSE:disapprove", {("initiator", "syr-gov"), ("recipient", "israel")})],
        ),
        ("كثفت الشرطة وجودها خارج المساجد في الخرطوم أمس.", [("MOBILIZE:police", {("initiator", "sudan-police")})]),
    ],
)
def test_relief_that_arrives_and_people_of_a_body(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "اعتصم معلمون في دير الزور أمس. ورفع المعتصمون لافتات تطالب الحكومة السورية بصرف الرواتب.",
            [("PROTEST:demo", {("initiator", "teachers"), ("recipient", "syr-gov")})],
        ),
        (
            "وصلت قوات من الجيش التونسي، أمس، إلى مدينة صفاقس. وانسحبت قوات الأمن من المنطقة أمس.",
            [("MOBILIZE:troops", {("initiator", "tunisia")}), ("RETREAT:withdraw", {("initiator", "tunisia")})],
        ),
        (
            "قرر الأردن أمس استدعاء سفيره لدى إسرائيل، تعبيرا عن إدانة المملكة لقصف غزة.",
            [("SANCTION:withdraw", {("initiator", "jordan"), ("recipient", "israel")})],
        ),
    ],
)
def test_what_a_crowd_carries_troops_that_come_and_grounds(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "اعتقال قوات الاحتلال الإسرائيلي لثلاثة صحفيين فلسطينيين في رام الله أمس.",
            [("COERCE:arrest", {("initiator", "israel"), ("detainee", "journalists")})],
        ),
        ("اعتقال لقوات الاحتلال في نابلس أمس.", [("COERCE:arrest", {("initiator", "israel")})]),
    ],
)
def test_whom_an_act_is_on_behind_who_did_it(text, expected):
    assert told(text) == expected

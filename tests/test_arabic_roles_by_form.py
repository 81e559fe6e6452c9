"""Who does what to whom where the form of Arabic words decides: bare passives, links behind adjectives, whose wish is refused.

Every sentence is invented.
"""

from __future__ import annotations

import pytest
from invented_reports import arabic_events, in_words

CASES = [
    # people of a relative clause whose bare verb has no object are whom it befell
    (
        "شيع الأهالي الجنود الذين قتلوا أمس في هجوم لتنظيم الدولة الإسلامية على ثكنة بريف دير الزور.",
        ["ASSAULT initiator:is recipient:syr-gov-forces"],
    ),
    (
        "طالبت العائلات بكشف مصير المدنيين الذين اعتقلوا أمس على يد قوات الحشد الشعبي في سنجار.",
        ["COERCE:arrest initiator:pmf detainee:civilians"],
    ),
    (
        "كان السائحان اللذان اختطفا في مأرب أمس من قبل مسلحين في طريقهما إلى السد.",
        ["ASSAULT:abduct initiator:unidentified-gunmen detainee:tourists"],
    ),
    # … and who has an object acts
    (
        "اعتقلت قوات سوريا الديمقراطية المسلحين الذين قتلوا ثلاثة مدنيين أمس في الرقة.",
        [
            "COERCE:arrest initiator:sdf detainee:unidentified-gunmen",
            "ASSAULT initiator:unidentified-gunmen recipient:civilians",
        ],
    ),
    # a definite adjective between a body's word and the link to whom it belongs
    (
        "انسحبت كافة القوات العسكرية التابعة لقوات سوريا الديمقراطية من بلدة الكرامة.",
        ["RETREAT:withdraw initiator:sdf"],
    ),
    ("اتفقت القيادة السياسية لحركة حماس مع مصر على هدنة في غزة.", ["AGREE party:egypt,hamas"]),
    # a verb's own words behind a relative clause
    (
        "ألقت قوات سوريا الديمقراطية، التي تسيطر على الحقل النفطي، أمس القبض على قيادي في تنظيم الدولة الإسلامية بالحسكة.",
        ["COERCE:arrest initiator:sdf detainee:is"],
    ),
    # sources that accuse by themselves; an outlet's name does not
    (
        "اتهمت مصادر أمنية تركية حزب العمال الكردستاني بقصف منتجع.",
        ["ACCUSE:allege initiator:turkey recipient:pkk"],
    ),
    (
        "اتهمت شبكة أطباء السودان قوات الدعم السريع بقصف مستشفى في الأبيض.",
        ["ACCUSE:allege initiator:sudan-doctors-network recipient:rsf"],
    ),
    # a word for a person that is a verb where a body stands straight behind it
    (
        "استدعى العراق السفير التركي وطالب أنقرة بسحب قواتها.",
        ["ACCUSE:disapprove initiator:iraq-gov recipient:turkey", "REQUEST:yield initiator:iraq-gov recipient:turkey"],
    ),
    # who claims an attack, or is said to stand behind it
    ("أعلنت حركة الشباب مسؤوليتها عن الهجوم على فندق في مقديشو.", ["ASSAULT initiator:al-shabaab"]),
    (
        "تقف جماعة بوكو حرام وراء خطف سبع تلميذات في مايدوغوري.",
        ["ASSAULT:abduct initiator:boko-haram detainee:people-unknown"],
    ),
    # whose wish is refused
    ("رفضت قسد مطالب دمشق بتسليم السلاح.", ["REJECT:yield initiator:sdf recipient:syr-gov"]),
    ("رفضت قوات سوريا الديمقراطية عرضا من تركيا لحل الأزمة.", ["REJECT initiator:sdf recipient:turkey"]),
    ("رفضت طهران العرض الأمريكي.", ["REJECT initiator:iran recipient:us"]),
    ("رفض الحوثيون مقترح الحكومة اليمنية بشأن الأسرى.", ["REJECT initiator:houthis recipient:yem-gov"]),
    # who brings the fighting of others to an end
    (
        "تمكن وجهاء من المدينة من وقف الاقتتال بين فصيلين في ريف حلب.",
        ["RETREAT:ceasefire party:local-armed-groups mediator:notables"],
    ),
    # "others" are of those the act struck, not of those who did it
    (
        "قتل مسلحون من قبيلة الترابين ثمانية من عناصر تنظيم داعش واختطفوا ثلاثة آخرين.",
        ["ASSAULT initiator:tarabin recipient:is", "ASSAULT:abduct initiator:tarabin detainee:is"],
    ),
    # the name of a tribe ends before a word with the article
    ("أغلقت قبائل الوعر الطريق الدولي في شبوة احتجاجا على اعتقال شيخ.", ["PROTEST:obstruct initiator:tribal-fighters"]),
    # where a drone was made is not whose it is
    ("قصف الجيش المالي قرية قرب كيدال بطائرة مسيرة تركية الصنع.", ["ASSAULT:drone initiator:mali"]),
    ("قتل مدني بقصف بطائرة مسيرة تركية الصنع على قرية في كيدال.", ["ASSAULT:drone recipient:civilians"]),
    # the land everyday words are spelled like
    ("انفجرت عبوة بدورية للجيش شمالي مالي.", ["ASSAULT:explosives"]),
    (
        "قال المتحدث باسم قوات سوريا الديمقراطية إن قواته صدت هجوما لتنظيم الدولة الإسلامية في هجين.",
        ["ASSAULT party:is,sdf"],
    ),
    (
        "نفى وزير الدفاع التركي أن تكون قواته قد قصفت قرية في عفرين.",
        [],
    ),
    (
        "أعلن زعيم قبيلة الرواشد سالم فرحان دعمه للجيش السوداني.",
        ["SUPPORT initiator:tribal-elders recipient:saf"],
    ),
    (
        "احتجزت نقطة أمنية تابعة لقوات الحزام الأمني ستة مدنيين في أبين.",
        ["COERCE:arrest initiator:security-belt detainee:civilians"],
    ),
    (
        "تمكن الجيش اللبناني من وقف الاشتباكات التي دارت بين عائلتي الحاج وناصر في الهرمل.",
        ["RETREAT:ceasefire party:families mediator:leb-forces"],
    ),
    (
        "تظاهر عشرات من أهالي هجين تنديدا بالحملة التي شنتها قوات سوريا الديمقراطية في البلدة.",
        ["PROTEST:demo initiator:residents recipient:sdf"],
    ),
    (
        "بحث وزير الخارجية المصري تثبيت وقف إطلاق النار مع نظيره القطري.",
        ["CONSULT party:egypt,qatar"],
    ),
    (
        "ألقت قوة الردع الخاصة التي تسيطر على المطار القبض على قائد اللواء 444 في طرابلس.",
        ["COERCE:arrest initiator:rada detainee:brigade-444"],
    ),
    (
        "اتهمت الحكومة الحوثيين بقصف حي سكني في مأرب.",
        ["ACCUSE:allege initiator:yem-gov recipient:houthis"],
    ),
    (
        "رحبت حكومة الوحدة الوطنية الليبية بالاتفاق. وطالبت الحكومة مجلس النواب باحترام بنوده.",
        ["REQUEST initiator:gnu recipient:hor"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_roles(text: str, expected: list[str]) -> None:
    assert [in_words(event) for event in arabic_events(text, "2023-05-17")] == expected


def test_taken_to_an_unknown_place() -> None:
    """«إلى جهة مجهولة» is where people were taken, and nobody's doing."""
    text = "اعتقلت قوات سوريا الديمقراطية شابا في الرقة واقتادته إلى جهة مجهولة."
    actors = {p.actor_id for event in arabic_events(text, "2023-05-17") for p in event.participants}
    assert "unidentified-gunmen" not in actors and "sdf" in actors


def test_told_again_by_the_word_for_it() -> None:
    """The mercenaries of a body told before are that body, and a tribe told by its word alone is a tribe."""
    text = "نهب مرتزقة فاغنر قرية في مالي. وأحرق المرتزقة منازل فيها."
    doers = {p.actor_id for e in arabic_events(text, "2023-05-17") for p in e.participants if p.role == "initiator"}
    assert doers == {"wagner"}

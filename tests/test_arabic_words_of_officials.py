"""What Arabic officials say: whom they charge, threaten and call on, who speaks by his post alone, and what is no act of words."""

from __future__ import annotations

import pytest
from invented_reports import arabic

CASES = [
    # what somebody did besides has its subject before it, known or not
    (
        "وحذر مصدر مطلع من أن الوضع صعب، داعيا إسرائيل ولبنان إلى وقف إطلاق النار.",
        ["REQUEST:yield recipient:israel,lebanon"],
    ),
    ("رفضت تونس التفاوض مع المتمردين، متهمة قطر بدعمهم.", ["ACCUSE:allege initiator:tunisia recipient:qatar"]),
    # a post told again is its holder's before
    (
        "قال وزير الخارجية التركي إن بلاده تراقب الوضع. ودعا الوزير إسرائيل إلى وقف القصف.",
        ["REQUEST:yield initiator:turkey recipient:israel"],
    ),
    (
        "وصل الرئيس المصري إلى الرياض. وأدان الرئيس القصف الإسرائيلي على غزة.",
        ["ACCUSE:disapprove initiator:egypt recipient:israel"],
    ),
    (
        "عقد المبعوث الأممي مؤتمرا صحفيا. وطالب المبعوث الحوثيين بالإفراج عن المعتقلين.",
        ["REQUEST:yield initiator:un recipient:houthis"],
    ),
    # who hinders what was agreed is charged with it; what befell others is blame
    (
        "حملت الحكومة اليمنية الحوثيين مسؤولية عرقلة الاتفاق.",
        ["ACCUSE:allege initiator:yem-gov recipient:houthis"],
    ),
    (
        "حمل الجيش اللبناني إسرائيل المسؤولية عن خرق الهدنة.",
        ["ACCUSE:allege initiator:leb-forces recipient:israel"],
    ),
    (
        "حملت حركة فتح إسرائيل مسؤولية تدهور الأوضاع الإنسانية.",
        ["ACCUSE:disapprove initiator:fatah recipient:israel"],
    ),
    # a price is threatened, a government is told to go, contacts are broken off
    ("هدد وزير الدفاع الإسرائيلي لبنان بثمن باهظ.", ["THREATEN:violence initiator:israel recipient:lebanon"]),
    ("توعدت إيران إسرائيل بدفع الثمن.", ["THREATEN:violence initiator:iran recipient:israel"]),
    ("أصدرت حماس تحذيرا لإسرائيل.", ["THREATEN initiator:hamas recipient:israel"]),
    ("دعا حزب الله الحكومة اللبنانية إلى تقديم استقالتها.", ["REQUEST:change initiator:hezbollah recipient:lebanon"]),
    (
        "علقت السلطة الفلسطينية الاتصالات مع إسرائيل.",
        ["SANCTION:withdraw initiator:palestinian-authority recipient:israel"],
    ),
    (
        "أعلنت قوات الدعم السريع رفضها القرارات الأحادية للجيش السوداني.",
        ["ACCUSE:disapprove initiator:rsf recipient:saf"],
    ),
    # a ministry of no land told still condemns
    ("أدانت وزارة الخارجية الهجوم الإرهابي الذي استهدف مسجدا.", ["ACCUSE:disapprove initiator:officials-unknown"]),
    # whom a committee is for is nobody it accuses
    (
        "اتهم القيادي الحوثي رئيس لجنة شؤون الأسرى الحكومة اليمنية بالمماطلة.",
        ["ACCUSE:allege initiator:houthis recipient:yem-gov"],
    ),
    # a body every state has is that of the state told before, and governs without bearing arms
    (
        "اتهمت الحكومة اليمنية جماعة الحوثي بعرقلة السلام. وجدد مجلس الوزراء مطالبته للأمم المتحدة بالتدخل.",
        ["ACCUSE:allege initiator:yem-gov recipient:houthis", "REQUEST initiator:yem-gov recipient:un"],
    ),
    (
        "طالبت وزارة الخارجية والمغتربين الفلسطينية إسرائيل بوقف القصف.",
        ["REQUEST:yield initiator:palestinian-authority recipient:israel"],
    ),
    # a short name is a woman's where its adjective is
    ("طالبت العفو الدولية السلطات المصرية بالإفراج عنهما.", ["REQUEST:yield initiator:amnesty recipient:egypt"]),
    # whose deed is to be answered, and whom verbs that always ask somebody ask
    ("هددت إيران بالرد على الغارة الإسرائيلية.", ["THREATEN:violence initiator:iran recipient:israel"]),
    (
        "دعا غوتيريش إلى وقف العنف في طرابلس، وحث الأطراف الليبية على الحوار.",
        ["REQUEST:yield initiator:un", "REQUEST:meet initiator:un recipient:gnu,lna"],
    ),
    # questions and votes in a parliament are its daily business
    ("أعلن رئيس مجلس الأمة الكويتي تقدم عشرة نواب بطلب لطرح الثقة في وزير النفط.", []),
    # no act: what is kept to oneself, passed around, wished well, preached, advised, or how somebody stands
    ("رفض المتحدث باسم الجيش الإسرائيلي التعليق على الحادث.", []),
    ("رفضت الخارجية الأميركية الكشف عن تفاصيل إضافية.", []),
    ("قال المتحدث باسم حماس في تصريحات تداولها ناشطون إن الوضع صعب.", []),
    ("هنأت قطر الجزائر بعيد الاستقلال.", []),
    ("دعا الخطيب المصلين إلى الصدق والأمانة.", []),
    ("دعت وزارة الداخلية الأردنية المواطنين إلى عدم ارتياد الأودية.", []),
    ("تضمن المقترح تخصيبا محدودا، وهو ما ترفضه إيران.", []),
    ("نفت حركة فتح ما نقلته صحف عبرية عن لقاء سري. وزعمت إذاعة عقد لقاء بين عباس ونتنياهو.", []),
    # … but a refusal that took place, news of a deal, a call for the sake of a conflict
    ("طلبت واشنطن تسليم المطلوبين، وهو ما رفضته إيران أمس.", None),
    ("دعا رجال دين الطرفين إلى وقف إطلاق النار.", None),
    ("دعا الجيش اللبناني المواطنين إلى إخلاء البلدة بعد قصف إسرائيلي.", None),
    ("تداول وزيرا خارجية مصر والأردن في الأوضاع في غزة.", ["CONSULT party:egypt,jordan"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_acts_of_words_and_what_is_none(coder, text, expected):
    told = arabic(coder, text)
    assert told if expected is None else _with(told, expected)


def _with(told: list[str], expected: list[str]) -> bool:
    """Whether each expected event is told, in whatever order of its roles; none where none is expected."""
    found = [set(event.split()) for event in told]
    return all(set(event.split()) in found for event in expected) if expected else not told


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("اجتمع مجلس الوزراء مع وفد من الاتحاد الأوروبي في نواكشوط.", "iraq-gov"),
        ("أعلن الحزب الفائز في الانتخابات أن الحزب اتفق مع الحكومة المصرية.", "hezbollah"),
    ],
)
def test_words_for_bodies_that_every_land_has_name_none(coder, text, actor):
    assert all(actor not in event for event in arabic(coder, text))

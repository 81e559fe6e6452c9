"""Diplomacy in Arabic: meetings set for a day, drafts turned down, letters carried, sanctions, names and offices of one person."""

from __future__ import annotations

import pytest
from invented_reports import arabic
from wasata.curation.coder.rules import RulesCoder


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("من المقرر أن يلتقي وزير الخارجية المصري نظيره التركي في أنقرة غدا.", "AGREE party:egypt,turkey"),
        ("أعلن ناطق إيراني أن وفودا تمثل إيران والصين وروسيا ستعقد اجتماعا يوم الخميس المقبل.", "AGREE party:china,iran,russia"),
        ("قال الوزير الإيراني إن من المقرر عقد محادثات مع الولايات المتحدة في مسقط يوم الجمعة المقبل.", "AGREE party:iran,us"),
        ("وصل وزير الخارجية الروسي إلى القاهرة اليوم والتقى نظيره المصري. ومن المقرر أن يلتقي غدا الرئيس المصري.", "CONSULT:visit party:egypt,russia"),
        ("من المتوقع أن يلتقي وزير الخارجية المصري نظيره التركي غدا.", ""),  # only expected
        ("قد يلتقي الرئيس المصري نظيره التركي غدا.", ""),  # only possible
        ("سيلتقي الوزير الروسي أطرافا في المعارضة السورية.", ""),  # no day
    ],
)  # fmt: skip
def test_a_meeting_set_for_a_day_is_agreed_on(coder: RulesCoder, text: str, told: str) -> None:
    assert arabic(coder, text) == ([told] if told else [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("استخدمت روسيا حق النقض ضد مشروع قرار فرنسي حول سوريا يدعو إلى وقف القتال.", "REJECT:yield initiator:russia recipient:france"),
        ("رفض مجلس الأمن مشروع قرار أعدته روسيا حول سوريا.", "REJECT initiator:un recipient:russia"),
        ("رفض مجلس الأمن الدولي مشروع قرار تقدمت به روسيا والصين، وامتنعت غانا عن التصويت.", "REJECT initiator:un recipient:china,russia"),
        ("أخفق مجلس الأمن الدولي في التصويت على مشروع القرار المصري بشأن وقف القتال في حلب.", "REJECT initiator:un recipient:egypt"),
        ("أعلنت إسرائيل رفضها المقترح المصري.", "REJECT initiator:israel recipient:egypt"),
        ("استخدمت الصين الفيتو ضد مشروع قرار حول سوريا.", "REJECT initiator:china"),
    ],
)  # fmt: skip
def test_whose_draft_a_vote_turns_down_is_refused(coder: RulesCoder, text: str, told: str) -> None:
    assert arabic(coder, text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("تسلم الرئيس التونسي رسالة خطية من نظيره الجزائري تتصل بالعلاقات بين البلدين.", "CONSULT party:algeria,tunisia"),
        ("بعث أمير الكويت برسالة خطية إلى العاهل السعودي.", "CONSULT party:kuwait,saudi-arabia"),
        ("نقل وزير الخارجية القطري رسالة شفوية من أمير قطر إلى الرئيس السوري.", "CONSULT party:qatar,syr-gov"),
        ("نقل وزير الخارجية العماني رسالة من واشنطن إلى طهران.", "CONSULT:mediation mediator:oman party:iran,us"),
        ("بعث الرئيس المصري برسالة تهنئة إلى نظيره الجزائري.", ""),
    ],
)  # fmt: skip
def test_letters_of_states_are_consultation(coder: RulesCoder, text: str, told: str) -> None:
    assert arabic(coder, text) == ([told] if told else [])


@pytest.mark.parametrize(
    "text",
    [
        "فرض الاتحاد الأوروبي حزمة جديدة من العقوبات على موسكو.",
        "وافق الاتحاد الأوروبي على إدراج الرئيس الروسي على قائمة العقوبات.",
        "فرض الاتحاد الأوروبي عقوبات على شخصيات وشركات روسية.",
        "أعلن الاتحاد الأوروبي في بروكسل إعادة فرض العقوبات على روسيا.",
    ],
)
def test_sanctions_are_on_the_state_of_a_capital_or_office(coder: RulesCoder, text: str) -> None:
    assert arabic(coder, text) == ["SANCTION:discontinue initiator:eu recipient:russia"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أدان أحمد أبو الغيط، الأمين العام لجامعة الدول العربية، الغارات التي شنتها إسرائيل على سوريا.", "ACCUSE:disapprove initiator:arab-league recipient:israel"),
        ("أعربت الكويت عن إدانتها واستنكارها الشديدين للهجوم الإسرائيلي على قطر.", "ACCUSE:disapprove initiator:kuwait recipient:israel"),
        ("وجهت سوريا شكوى إلى مجلس الأمن بشأن القصف الإسرائيلي على دمشق.", "ACCUSE:allege initiator:syr-gov recipient:israel"),
        ("أعلنت الخارجية العراقية توجيه شكوى إلى مجلس الأمن ضد تركيا.", "ACCUSE:allege initiator:iraq-gov recipient:turkey"),
        ("أدانت مصر الإجراءات التي اتخذتها إسرائيل في القدس.", "ACCUSE:disapprove initiator:egypt recipient:israel"),
    ],
)  # fmt: skip
def test_who_did_what_is_blamed_is_blamed(coder: RulesCoder, text: str, told: str) -> None:
    assert told in arabic(coder, text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("طردت الجزائر موظفين في السفارة الفرنسية.", ["SANCTION:expel initiator:algeria recipient:france"]),
        ("قررت فرنسا طرد عشرة موظفين في القنصليات الجزائرية.", ["SANCTION:expel initiator:france recipient:algeria"]),
        ("أوقفت مصر وسائل النقل مع قطر.", ["SANCTION:discontinue initiator:egypt recipient:qatar"]),
        ("طردت الشركة موظفين من مكاتبهم.", []),
    ],
)
def test_staff_of_a_mission_is_its_states(coder: RulesCoder, text: str, told: list[str]) -> None:
    assert arabic(coder, text) == told


def test_who_travels_goes_on_to_a_meeting_that_is_set(coder: RulesCoder) -> None:
    text = "وصل وزير الخارجية الأمريكي إلى عمان أمس والتقى العاهل الأردني. ومن المقرر أن يلتقي غدا الرئيس المصري."
    assert "AGREE party:egypt,us" in arabic(coder, text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أعلنت الخارجية الإيرانية استدعاء السفير البريطاني احتجاجا على العقوبات الجديدة.", ["ACCUSE:disapprove initiator:iran recipient:uk"]),
        ("أعلنت باريس عن استدعاء القائم بالأعمال الجزائري.", ["ACCUSE:disapprove initiator:france recipient:algeria"]),
        ("قررت فرنسا استدعاء سفيرها لدى الجزائر للتشاور.", ["SANCTION:withdraw initiator:france recipient:algeria"]),
        ("قررت المحكمة استدعاء الشهود.", []),
    ],
)  # fmt: skip
def test_an_envoy_called_in_or_home_by_announcement(coder: RulesCoder, text: str, told: list[str]) -> None:
    assert arabic(coder, text) == told


def test_a_circumstance_may_bear_its_vowels(coder: RulesCoder) -> None:
    text = "نفت تركيا مسؤوليتها عن الهجوم، متهمةً مقاتلي حزب العمال الكردستاني بتنفيذه."
    assert "ACCUSE:allege initiator:turkey recipient:pkk" in arabic(coder, text)


@pytest.mark.parametrize(
    "text",
    [
        "أكد الناطق تضامن الجامعة العربية مع قطر.",
        "أكدت الجامعة العربية تضامنها مع قطر.",
        "جدد الناطق تأييد الجامعة العربية لقطر.",
    ],
)
def test_whose_solidarity_is_told_gives_it(coder: RulesCoder, text: str) -> None:
    assert arabic(coder, text) == ["SUPPORT initiator:arab-league recipient:qatar"]


def test_a_form_behind_a_word_for_renewal_is_a_noun(coder: RulesCoder) -> None:
    text = "رفض مجلس الأمن مشروع قرار روسي لتأجيل إعادة فرض القيود على طهران."
    assert not any(event.startswith("COERCE") for event in arabic(coder, text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("التقى الأمين العام للأمم المتحدة أنطونيو غوتيريش والرئيس التركي الرئيس الأوكراني.", "CONSULT party:turkey,ukraine,un"),
        ("التقى المبعوث الأممي خلال زيارته صنعاء زعيم جماعة أنصار الله.", "CONSULT:mediation mediator:un party:houthis"),
        ("التقى وزير الخارجية المصري خلال زيارته إلى أنقرة نظيره التركي.", "CONSULT:visit party:egypt,turkey"),
        ("استقبل الرئيس التونسي وزير الخارجية الجزائري الذي يؤدي زيارة إلى تونس.", "CONSULT:visit party:algeria,tunisia"),
        ("استضافت القاهرة اجتماعا ثلاثيا ضم وزراء خارجية مصر والأردن والعراق.", "CONSULT:multilateral party:egypt,iraq-gov,jordan"),
        ("تحدث وزير الخارجية الأمريكي مع نظيره القطري بشأن جهود وقف إطلاق النار في غزة.", "CONSULT party:qatar,us"),
        ("عقد أمس الاجتماع الثاني للتفاوض بين مصر وإثيوبيا والسودان برعاية الاتحاد الأفريقي بشأن السد.", "CONSULT:mediation mediator:african-union party:egypt,ethiopia,sudan"),
        ("افتتح المبعوث الأممي إلى اليمن جولة مشاورات بين الحكومة والحوثيين في عمان.", "CONSULT:mediation mediator:un party:houthis,yem-gov"),
        ("اختتم مبعوث الأمم المتحدة إلى سوريا أمس جولة محادثات اللجنة الدستورية السورية.", "CONSULT:mediation mediator:un party:constitutional-committee"),
        ("التقى وزير الخارجية المغربي المبعوث الشخصي للأمين العام للأمم المتحدة للصحراء ستافان دي ميستورا.", "CONSULT:mediation mediator:un party:morocco"),
        ("التقى المبعوث الأممي إلى الصحراء الغربية في الجزائر وزير الخارجية الجزائري.", "CONSULT party:algeria,un"),
        ("اختتم المبعوث الأممي إلى اليمن زيارة إلى صنعاء بشأن الهدنة. والتقى خلالها زعيم جماعة أنصار الله.", "CONSULT:mediation mediator:un party:houthis"),
    ],
)  # fmt: skip
def test_who_meets_whom(coder: RulesCoder, text: str, told: str) -> None:
    assert arabic(coder, text) == [told]

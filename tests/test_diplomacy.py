"""What states do to each other's envoys, whom they visit, what they ask of whom (invented sentences)."""

from __future__ import annotations

from functools import cache

import pytest
from wasata.curation import rules_coder
from wasata.schema import Published, Report


@cache
def _coder():
    return rules_coder()


def told(text: str, language: str = "ar") -> list[str]:
    """Each event as its mode and its (role, actor) pairs."""
    report = Report(report_id="told", language=language, published=Published.parse("2024-05-15"), text=text)
    events = []
    for event in _coder().code(report).events:
        pairs = sorted(f"{p.role}:{p.actor_id}" for p in event.participants)
        events.append(" ".join((event.event_mode or event.event_type, *pairs)))
    return events


ENVOYS = [
    ("استدعت الخارجية الهولندية، الخميس، السفير الروسي، وأبلغته احتجاجها.", "ACCUSE:disapprove initiator:netherlands recipient:russia"),
    ("استدعت كينيا القائم بأعمال السفارة السودانية في نيروبي.", "ACCUSE:disapprove initiator:kenya recipient:sudan"),
    ("طردت أثينا دبلوماسيين روسيين اثنين.", "SANCTION:expel initiator:greece recipient:russia"),
    ("أمرت مالي السفير الفرنسي بمغادرة البلاد خلال يومين.", "SANCTION:expel initiator:mali recipient:france"),
    ("سحبت النرويج سفيرها من طهران.", "SANCTION:withdraw initiator:norway recipient:iran"),
    ("أعلنت بوركينا فاسو ومالي والنيجر انسحابها من المنظمة.", "SANCTION:withdraw initiator:burkina-faso initiator:mali initiator:niger"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ENVOYS)
def test_envoys_summoned_sent_away_and_called_home(text: str, expected: str) -> None:
    assert told(text) == [expected]


BLAME = [
    ("وصفت المستشارة الألمانية القرار الروسي بأنه غير مبرر.", "ACCUSE:disapprove initiator:germany recipient:russia"),
    ("اعتبرت وزيرة الخارجية البلجيكية قرار إسرائيل انتهاكا للقانون الدولي.", "ACCUSE:disapprove initiator:belgium recipient:israel"),
    ("أدانت وزارة الخارجية في اليابان الهجوم الروسي على الميناء.", "ACCUSE:disapprove initiator:japan recipient:russia"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BLAME)
def test_blame(text: str, expected: str) -> None:
    assert told(text) == [expected]


def test_what_is_called_something_else_is_no_blame() -> None:
    assert told("وصفت المستشارة الألمانية اللقاء بأنه مفيد.") == []


YIELDING = [
    ("طالبت النرويج الحكومة اليمنية وجماعة الحوثي بفتح طرق المدينة.", "REQUEST:yield initiator:norway recipient:houthis recipient:yem-gov"),
    ("حثت سلطنة عمان إسرائيل على رفع الحصار عن القطاع.", "REQUEST:yield initiator:oman recipient:israel"),
    ("طالبت الهند الحوثيين بوقف هجماتهم على السفن.", "REQUEST:yield initiator:india recipient:houthis"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), YIELDING)
def test_what_is_asked_for_would_end(text: str, expected: str) -> None:
    assert told(text) == [expected]


def test_a_request_for_a_mediator_is_none_to_end() -> None:
    assert told("طلبت الحكومة الليبية من تونس التوسط لدى الجيش الوطني الليبي لوقف القتال.")[0].startswith(
        "REQUEST:mediation"
    )


VISITS = [
    ("وصل وفد سوداني رفيع المستوى إلى جدة للقاء مسؤولين أمريكيين.", "CONSULT:visit party:sudan party:us"),
    ("وصل وفد رفيع من الحكومة اليمنية إلى عمان لإجراء مشاورات مع مسؤولين من اليابان.", "CONSULT:visit party:japan party:yem-gov"),
    ("توجه وفد من حركة حماس إلى القاهرة لإجراء محادثات مع مسؤولين مصريين.", "CONSULT:visit party:egypt party:hamas"),
    ("وصل وزير الخارجية العراقي إلى أنقرة مع وفد من البرلمان للقاء نظيره التركي.", "CONSULT:visit party:iraq-gov party:turkey"),
    ("زار رئيس الوزراء العراقي طهران، حيث التقى الرئيس الإيراني.", "CONSULT:visit party:iran party:iraq-gov"),
    ("أجرى وفد يمني محادثات مع كبار المسؤولين في طهران.", "CONSULT party:iran party:yem-gov"),
    ("بحث رئيس الأركان الجزائري مراد بلقاسم مع قائد القوات البحرية الإيطالية التعاون العسكري.", "CONSULT party:algeria party:italy"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), VISITS)
def test_who_visits_and_meets_whom(text: str, expected: str) -> None:
    assert told(text) == [expected]


COURTS = [
    ("قضت محكمة مصرية بإعدام خمسة مسلحين.", "SANCTION:convict initiator:egypt recipient:unidentified-gunmen"),
    ("أصدرت محكمة عسكرية تونسية حكما بالسجن على خمسة صحفيين.", "SANCTION:convict initiator:tunisia recipient:journalists"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COURTS)
def test_a_court_of_a_state_is_that_state(text: str, expected: str) -> None:
    assert told(text) == [expected]


def test_judges_who_are_attacked_are_nobody_s() -> None:
    assert told("قتل مسلحون مجهولون ثلاثة قضاة أفغان في كابول.") == [
        "ASSAULT initiator:unidentified-gunmen recipient:judges"
    ]


SAID_AND_DONE = [
    ("أعربت السلطات التونسية عن رفضها للتصريحات التي أدلى بها وزير الدفاع الليبي.", "ACCUSE:disapprove initiator:tunisia recipient:libya-gov"),
    ("أعرب المغرب عن أسفه لقرار إسبانيا إغلاق المعبر.", "ACCUSE:disapprove initiator:morocco recipient:spain"),
    ("أدانت كينيا الهجوم على الميناء ودعت السلطات الإثيوبية إلى سحب قواتها من الأراضي الصومالية.", "REQUEST:yield initiator:kenya recipient:ethiopia"),
    ("طالب مبعوث الأمم المتحدة إلى اليمن، هانس غروندبرغ، المجتمع الدولي، بدعم الهدنة.", "REQUEST:assist initiator:un recipient:international-community"),
    ("فرضت كندا عقوبات على ستة أفراد وثلاثة كيانات مرتبطة بالحرس الثوري الإيراني.", "SANCTION:discontinue initiator:canada recipient:irgc"),
    ("قال الوزير ذلك تعليقا على اتفاق أبرمته إثيوبيا مع حكومة أرض الصومال.", "AGREE party:ethiopia party:somaliland"),
    ("أدانت اليابان الهجوم الذي وقع في حلب واستهدف المدنيين.", "ASSAULT recipient:civilians"),
    ("أدانت اليابان الهجوم الذي استهدف المدنيين في حلب.", "ASSAULT recipient:civilians"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAID_AND_DONE)
def test_who_says_what_of_whom(text: str, expected: str) -> None:
    assert expected in told(text)


def test_charges_refused_and_deaths_regretted_are_no_blame() -> None:
    assert told("رفضت قطر الاتهامات التي وجهتها إليها مالي.") == []
    assert not [e for e in told("أعربت النرويج عن أسفها لمقتل مدنيين في الزلزال.") if e.startswith("ACCUSE")]


def test_a_refused_truce_is_still_refused() -> None:
    assert told("رفضت حركة حماس مقترحا لوقف إطلاق النار.") == ["REJECT:yield initiator:hamas"]


ENGLISH = [
    ("Norwegian and Danish ambassadors have been summoned by the Kenyan Foreign Ministry over the raid.", "ACCUSE:disapprove initiator:kenya recipient:denmark recipient:norway"),
    ("Kuwait and Oman became the latest states to recall their envoys from Cairo.", "SANCTION:withdraw initiator:kuwait initiator:oman recipient:egypt"),
    ("The head of the movement's bloc, Ali Damoush of Hezbollah, accused the Saudis of seeking revenge.", "ACCUSE:allege initiator:hezbollah recipient:saudi-arabia"),
    ("Tunis also banned all imports from Malta.", "SANCTION:discontinue initiator:tunisia recipient:malta"),
    ("Kenya warned Uganda over its arms deal with Chad.", "ACCUSE:disapprove initiator:kenya recipient:uganda"),
    ("Kenyan President William Ruto has received the head of the Rapid Support Forces in Nairobi.", "CONSULT:visit party:kenya party:rsf"),
    ("During a phone call with the Omani foreign minister, General Abdel Fattah al-Burhan of Sudan underscored the need for aid.", "CONSULT:phone party:oman party:saf"),
    ("The Danish prime minister called Israel's use of live fire \"deeply disturbing\".", "ACCUSE:disapprove initiator:denmark recipient:israel"),
    ("Somalia rejected Ethiopia's port deal with Somaliland.", "ACCUSE:disapprove initiator:somalia recipient:ethiopia recipient:somaliland"),
    ("The United States has speeded up the withdrawal of its troops from Niger.", "RETREAT:withdraw initiator:us"),
    ("The EU imposed sanctions on six people and three entities linked to Iran's Revolutionary Guards.", "SANCTION:discontinue initiator:eu recipient:irgc"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_who_does_what_to_whom_in_english(text: str, expected: str) -> None:
    assert told(text, "en") == [expected]


def test_an_infinitive_behind_another_noun_is_still_an_aim() -> None:
    assert told("Kuwait has become a strong voice among states to recall their ambassadors from Beirut.", "en") == []


IN_A_LAND = [
    ("رحب المجلس العسكري الحاكم في النيجر بإعلان إيطاليا سحب قواتها من البلاد.", "SUPPORT initiator:niger recipient:italy"),
    ("طلب المجلس العسكري في مالي من الدنمارك سحب قواتها.", "REQUEST:yield initiator:mali recipient:denmark"),
    ("أعلنت السلطات في تشاد طرد السفير الألماني.", "SANCTION:expel initiator:chad recipient:germany"),
    ("عبّر مجلس الأمن الدولي عن استنكاره لاحتجاز الحوثيين موظفين بالأمم المتحدة.", "ACCUSE:disapprove initiator:un recipient:houthis"),
    ("بحث وزيرا خارجية لبنان وقبرص، اليوم الأربعاء، مسألة عودة اللاجئين السوريين.", "CONSULT party:cyprus party:lebanon"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), IN_A_LAND)
def test_bodies_told_by_their_land_and_verbs_told_from_prepositions(text: str, expected: str) -> None:
    assert told(text) == [expected]


def test_a_preposition_before_a_state_is_no_verb() -> None:
    assert not [e for e in told("وصلت المساعدات عبر الأردن إلى حلب.") if "jordan" in e]


def test_members_of_a_council_told_again() -> None:
    text = "دان أعضاء مجلس الأمن قصف القرية. وطالب أعضاء المجلس جماعة الحوثي بوقف إطلاق النار."
    assert "REQUEST:yield initiator:un recipient:houthis" in told(text)


ISSUED = [
    ("ar", "أدانت قطر الهجوم على الميناء. ودعا البيان إلى وقف التصعيد.", "REQUEST:yield initiator:qatar"),
    ("en", "Kenya's Foreign Ministry condemned the raid. The ministry demanded an end to the bombing.", "REQUEST:yield initiator:kenya"),
    ("en", "Oman criticised the decision. The statement urged Iran to return to talks.", "REQUEST:meet initiator:oman recipient:iran"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), ISSUED)
def test_what_a_document_says_is_said_by_who_spoke_before(language: str, text: str, expected: str) -> None:
    assert expected in told(text, language)


SUSPENDED = [
    ("The African Union on Monday suspended Gabon after the coup.", ["SANCTION:expel initiator:african-union recipient:gabon"]),
    ("ECOWAS suspended Mali from the bloc and warned it of further sanctions.", ["SANCTION:expel initiator:ecowas recipient:mali", "THREATEN:restrict initiator:ecowas"]),
    ("The choir suspended Gabon.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SUSPENDED)
def test_who_suspends_a_member(text: str, expected: list[str]) -> None:
    assert told(text, "en") == expected


TOLD_ON = [
    ("كشفت وسائل إعلام محلية عن لقاء جمع كلا من الأمين العام لحزب الله، نعيم قاسم، ووزير الخارجية الإيراني في بيروت.", "CONSULT party:hezbollah party:iran"),
    ("اتهم الرئيس التركي حكومة بنيامين نتنياهو بالسعي إلى نشر الفوضى.", "ACCUSE:allege initiator:turkey recipient:israel"),
    ("أكد الرئيس التركي دعم بلاده الكامل لجهود الحكومة الصومالية ضد حركة الشباب.", "SUPPORT initiator:turkey recipient:somalia"),
    ("نددت وزارة الخارجية والمغتربين التابعة للسلطة الفلسطينية بإعلان رئيس الوزراء الإسرائيلي ضم الأغوار.", "ACCUSE:disapprove initiator:palestinian-authority recipient:israel"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD_ON)
def test_meetings_governments_and_ministries_told_in_passing(text: str, expected: str) -> None:
    assert told(text) == [expected]


def test_besides_without_a_subject_goes_on_with_who_spoke() -> None:
    text = "أدانت وزارة الخارجية القطرية قصف الميناء. كما استنكرت هجمات المستوطنين."
    assert "ACCUSE:disapprove initiator:qatar recipient:settlers" in told(text)


def test_a_ministry_told_again_asks_whom_it_names() -> None:
    text = "نددت وزارة الخارجية القطرية بالهجوم. ودعت الوزارة إسرائيل إلى وقف القصف."
    assert "REQUEST:yield initiator:qatar recipient:israel" in told(text)


def test_a_call_and_a_charge_in_english() -> None:
    assert told("The Kenyan president also rang the Qatari emir.", "en") == ["CONSULT:phone party:kenya party:qatar"]
    assert "ACCUSE:allege initiator:kenya recipient:chad" in told(
        "Kenya cut ties with Chad, accusing it of arming rebels.", "en"
    )

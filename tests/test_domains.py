"""Domains: what reports on sport, markets, stage, beasts, crime and times long past tell is no event; all texts invented."""

import pytest
from wasata.curation.coding import code
from wasata.schema import Report

_DAY = {"earliest": "2024-03-12", "latest": "2024-03-12"}


def modes(text, language):
    report = Report(report_id="domain", text=text, language=language, published=_DAY)
    return [event.event_mode or event.event_type for event in code(report)]


#: By what they tell: clubs, firms, stories, beasts, thieves, chronicles.
NO_EVENTS = [
    (
        "club",
        "ar",
        "يفاوض نادي النجوم السعودي حارس مرمى الفريق المنافس. وترفض الإدارة إتمام الصفقة إلا على سبيل الإعارة.",
    ),
    ("firm", "ar", "أعلنت الاتصالات القطرية انتهاء مذكرة التفاهم دون اتفاق على شراء حصة. وبلغ سعر السهم تسعة ريالات."),
    ("verdict", "ar", "قررت غرفة الجنايات إدانة ثلاثة متهمين بسنتين حبسا نافذا بعد سرقة متجر في المدينة."),
    (
        "quarrel",
        "ar",
        "تطورت ملاسنة إلى عراك قرب مقهى في الطائف، ونفذت الشرطة عمليات تمشيط انتهت بضبط القاتل بعد الطعنة.",
    ),
    ("chronicle", "ar", "زحف جيش المماليك بقيادة طومان باي نحو القاهرة وقتل قائد الحامية وسيطر على القلعة."),
    (
        "college",
        "ar",
        "استقبلت كلية الآداب في تلفار وفدا من القنصلية التركية برئاسة القنصل، وبحث الجانبان تبادل الطلاب.",
    ),
    (
        "plot",
        "en",
        "When police officers seize his savings, a retired sailor fights the town's army. A fine new thriller.",
    ),
    ("club", "en", "Iran beat Oman late. The midfielder said Oman had refused to agree to a neutral referee."),
    ("beasts", "en", "Seychelles will capture the shark that mauled a surfer on Tuesday, rangers said."),
    ("hunters", "en", "Authorities in Kenya have said they will kill a lion that strayed into a village."),
    ("thief", "en", "A robber attacked a shopkeeper in Leeds and threatened to stab him."),
    ("drugs", "en", "Police seized 10 guns and $4,000 in cash during several drug busts in Chicago on Wednesday."),
    ("chronicle", "en", "1187: The king's men besieged the town. 1411: The duke was killed by soldiers of the king."),
    ("chronicle", "en", "30 BC - The general executed the last prince of Egypt."),
    (
        "life",
        "en",
        "A veteran envoy died of complications from surgery on Monday. The US praised the peace he made in Bosnia.",
    ),
    (
        "story",
        "en",
        "In this political thriller, a cell gets hold of a bomb. Bombings rock New York and Iran strikes back.",
    ),
]


@pytest.mark.parametrize(("language", "text"), [row[1:] for row in NO_EVENTS], ids=[row[0] for row in NO_EVENTS])
def test_other_domains_tell_no_event(language, text):
    assert modes(text, language) == []


#: What stands beside the same words and is an event all the same.
EVENTS = [
    ("ar", "قتل أربعة لاعبين وأصيب مدرب بقصف صاروخي استهدف ناديا رياضيا في مدينة إدلب أمس.", "ASSAULT"),
    (
        "ar",
        "فرضت الولايات المتحدة أمس عقوبات على مصرف وثلاث شركات في لبنان لتمويلها حزب الله، وتراجعت أسهم المصرف.",
        "SANCTION",
    ),
    ("ar", "طعن شاب فلسطيني جنديا إسرائيليا بسكين قرب نابلس أمس، وأطلق الجنود النار عليه.", "ASSAULT"),
    (
        "en",
        "The Houthis attacked two tankers in the Red Sea on Monday. Brent crude rose and futures gained 2 dollars a barrel.",
        "ASSAULT",
    ),
    ("en", "Rebels seized 12 guns near Aleppo on Monday.", "COERCE"),
    ("en", "Hamas and Israel agreed a truce on Monday; stocks and futures rose and the shekel gained.", "AGREE"),
    (
        "en",
        "An Israeli air strike killed a goalkeeper of the football league in Gaza on Monday, the federation said.",
        "ASSAULT",
    ),
    ("en", "Iranian police arrested a film director on Monday after he won an award at a film festival.", "COERCE"),
    ("en", "The storm eased, forecasters said. Ukraine shelled Belgorod on Monday during the blizzard.", "ASSAULT"),
    ("ar", "قتل لاعب المنتخب السابق في غارة إسرائيلية على رفح أمس. وسجل اللاعب أكثر من مئة هدف في الدوري.", "ASSAULT"),
    ("ar", "اعتقلت السلطات الإيرانية أمس ممثلة شاركت في الفيلم الحائز على الأوسكار بعد دعمها للاحتجاجات.", "COERCE"),
    ("en", "Police in Cairo arrested two protesters on Monday in a raid on a theatre.", "COERCE"),
    ("en", "Soldiers of Sudan's army killed a park ranger and two hunters in Darfur on Sunday.", "ASSAULT"),
]


@pytest.mark.parametrize(
    ("language", "text", "root"), EVENTS, ids=[f"{row[0]}-{row[2]}-{n}" for n, row in enumerate(EVENTS)]
)
def test_what_is_an_event_stays_one(language, text, root):
    assert root in {mode.partition(":")[0] for mode in modes(text, language)}

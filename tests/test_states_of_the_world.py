"""States beyond the region: by name, by adjective, by capital, in both languages, and the words that only look like them."""

from __future__ import annotations

import pytest
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Event, Report


def _events(coder: RulesCoder, text: str) -> list[Event]:
    language = "ar" if any("\u0621" <= letter <= "\u064a" for letter in text) else "en"
    return list(coder.code(Report(report_id="invented", text=text, language=language)).events)


def _told(coder: RulesCoder, text: str) -> set[tuple[str, str | None]]:
    return {(p.role, p.actor_id) for event in _events(coder, text) for p in event.participants}


MEETINGS = [
    ("التقى وزير خارجية أنغولا نظيره الغاني.", {"angola", "ghana"}),
    ("التقى وزير خارجية بنين رئيس توغو.", {"benin", "togo"}),
    ("التقى رئيس غينيا بيساو نظيره الغيني.", {"guinea-bissau", "guinea"}),
    ("التقى رئيس وزراء ساحل العاج نظيره الكاميروني.", {"ivory-coast", "cameroon"}),
    ("التقى وزير خارجية كوت ديفوار نظيره البنيني.", {"ivory-coast", "benin"}),
    ("التقى وزير خارجية فييتنام نظيره الكمبودي.", {"vietnam", "cambodia"}),
    ("التقى وزير خارجية فيتنام نظيره اللاوسي.", {"vietnam", "laos"}),
    ("التقى وزير خارجية نيوزيلاندا نظيره الفيجي.", {"new-zealand", "fiji"}),
    ("التقى الرئيس البيروفي نظيره الإكوادوري.", {"peru", "ecuador"}),
    ("التقى الرئيس التشيلي نظيره الأرجنتيني.", {"chile", "argentina"}),
    ("التقى رئيس الأوروغواي نظيره الباراغوياني.", {"uruguay", "paraguay"}),
    ("التقى رئيس بنما نظيره الكولومبي.", {"panama", "colombia"}),
    ("التقى الرئيس المكسيكي نظيره الغواتيمالي.", {"mexico", "guatemala"}),
    ("التقى رئيس جمهورية الدومينيكان نظيره الهايتي.", {"dominican-republic", "haiti"}),
    ("التقت رئيسة مولدوفا نظيرها السلوفاكي.", {"moldova", "slovakia"}),
    ("التقى وزير خارجية الجبل الأسود نظيره الكرواتي.", {"montenegro", "croatia"}),
    ("التقى وزير خارجية البوسنة والهرسك نظيره السلوفيني.", {"bosnia", "slovenia"}),
    ("التقى وزير خارجية إستونيا نظيره اللاتفي.", {"estonia", "latvia"}),
    ("التقى وزير خارجية ليتوانيا نظيره الآيسلندي.", {"lithuania", "iceland"}),
    ("التقى الرئيس الزيمبابوي نظيره الزامبي.", {"zimbabwe", "zambia"}),
    ("التقى الرئيس البوتسواني نظيره الناميبي.", {"botswana", "namibia"}),
    ("التقى وزير خارجية سيراليون نظيره الليبيري.", {"sierra-leone", "liberia"}),
    ("التقى رئيس الرأس الأخضر نظيره الغامبي.", {"cape-verde", "gambia"}),
    ("التقى رئيس جزر القمر نظيره التنزاني.", {"comoros", "tanzania"}),
    ("التقى رئيس مدغشقر نظيره الموزمبيقي.", {"madagascar", "mozambique"}),
    ("التقى رئيس الكونغو برازافيل نظيره الغابوني.", {"congo-republic", "gabon"}),
    ("التقى رئيس الكونغو الديمقراطية نظيره البوروندي.", {"drc", "burundi"}),
    ("التقى وزير الخارجية الغيني الاستوائي نظيره المالاوي.", {"equatorial-guinea", "malawi"}),
    ("التقى الرئيس الكوري الجنوبي نظيره المنغولي.", {"south-korea", "mongolia"}),
    ("التقى رئيس وزراء تيمور الشرقية نظيره السنغافوري.", {"east-timor", "singapore"}),
    ("Angola's foreign minister met his Ghanaian counterpart.", {"angola", "ghana"}),
    ("The foreign minister of Togo met his Beninese counterpart.", {"togo", "benin"}),
    ("The president of Guinea-Bissau met his Guinean counterpart.", {"guinea-bissau", "guinea"}),
    ("Ivory Coast's prime minister met his Cameroonian counterpart.", {"ivory-coast", "cameroon"}),
    ("Vietnam's foreign minister met his Cambodian counterpart.", {"vietnam", "cambodia"}),
    ("New Zealand's prime minister met her Fijian counterpart.", {"new-zealand", "fiji"}),
    ("Peru's foreign minister met his Ecuadorian counterpart.", {"peru", "ecuador"}),
    ("The Panamanian president met his Mexican counterpart.", {"panama", "mexico"}),
    ("Tanzania's president met her Mozambican counterpart.", {"tanzania", "mozambique"}),
    ("The Moldovan foreign minister met his Lithuanian counterpart.", {"moldova", "lithuania"}),
]


@pytest.mark.parametrize(("text", "states"), MEETINGS, ids=[t for t, _ in MEETINGS])
def test_two_states_meet(coder: RulesCoder, text: str, states: set[str]) -> None:
    assert _told(coder, text) == {("party", state) for state in states}


STATEMENTS = [
    ("أدانت الأرجنتين الهجوم على القافلة.", "argentina"),
    ("أدانت الحكومة الكاميرونية الهجوم على القافلة.", "cameroon"),
    ("أدانت السلطات البوتسوانية الهجوم على القافلة.", "botswana"),
    ("أدانت الخارجية الفيتنامية الهجوم على القافلة.", "vietnam"),
    ("أدانت وزارة الخارجية النيبالية الهجوم على القافلة.", "nepal"),
    ("أدانت الحكومة الكورية الجنوبية الهجوم على القافلة.", "south-korea"),
    ("أدانت حكومة بربادوس الهجوم على القافلة.", "barbados"),
    ("أدان المسؤولون الزامبيون الهجوم على القافلة.", "zambia"),
    ("أدانت لواندا الهجوم على القافلة.", "angola"),
    ("أدانت غينيا الهجوم على القافلة.", "guinea"),
    ("أدانت الكونغو الهجوم على القافلة.", "drc"),
    ("أدانت الفلبين الهجوم على القافلة.", "philippines"),
    ("Jordan condemned the attack on the convoy.", "jordan"),
    ("Chad condemned the attack on the convoy.", "chad"),
    ("Georgia condemned the attack on the convoy.", "georgia"),
    ("Italy condemned the attack on the convoy.", "italy"),
    ("أدانت الحكومة الغينية الاستوائية الهجوم على القافلة.", "equatorial-guinea"),
    ("Samoa condemned the attack on the convoy.", "samoa"),
    ("Cambodia condemned the attack on the convoy.", "cambodia"),
    ("The Bolivian government condemned the attack on the convoy.", "bolivia"),
    ("Hanoi condemned the attack on the convoy.", "vietnam"),
    ("Côte d'Ivoire condemned the attack on the convoy.", "ivory-coast"),
    ("East Timor condemned the attack on the convoy.", "east-timor"),
    ("The Democratic Republic of Congo condemned the attack on the convoy.", "drc"),
    ("The Republic of Congo condemned the attack on the convoy.", "congo-republic"),
]


@pytest.mark.parametrize(("text", "state"), STATEMENTS, ids=[t for t, _ in STATEMENTS])
def test_a_state_condemns(coder: RulesCoder, text: str, state: str) -> None:
    assert _told(coder, text) == {("initiator", state)}


MEDIATIONS = [
    ("اتفقت حكومة الكونغو وحركة 23 مارس على وقف إطلاق النار بوساطة أنغولية.", "angola"),
    ("اتفق الطرفان على هدنة بوساطة بربادوسية.", "barbados"),
    ("اتفقت تايلاند وكمبوديا على وقف إطلاق النار بوساطة ماليزية.", "malaysia"),
    ("وقع الجانبان اتفاق سلام بوساطة توغولية.", "togo"),
    ("Thailand and Cambodia agreed on a ceasefire under Malaysian mediation.", "malaysia"),
    ("The two sides signed a peace agreement mediated by Tanzania.", "tanzania"),
]


@pytest.mark.parametrize(("text", "mediator"), MEDIATIONS, ids=[t for t, _ in MEDIATIONS])
def test_a_state_mediates(coder: RulesCoder, text: str, mediator: str) -> None:
    assert ("mediator", mediator) in _told(coder, text)


TOWNS = [
    ("التقى وفد الحكومة السودانية وفد قوات الدعم السريع في لواندا.", "AGO"),
    ("التقى وفد الحكومة السودانية وفد قوات الدعم السريع في مدينة أروشا.", "TZA"),
    ("التقى وفد الحكومة السودانية وفد قوات الدعم السريع في هافانا.", "CUB"),
    ("التقى وفد الحكومة السودانية وفد قوات الدعم السريع في العاصمة الفلبينية مانيلا.", "PHL"),
    ("عقدت الحكومة السودانية وقوات الدعم السريع جولة محادثات في تنزانيا.", "TZA"),
    ("The Sudanese government and the Rapid Support Forces held talks in Luanda.", "AGO"),
    ("The Sudanese government and the Rapid Support Forces held talks in Havana.", "CUB"),
    ("The Sudanese government and the Rapid Support Forces held talks in Kigali.", "RWA"),
]


@pytest.mark.parametrize(("text", "country"), TOWNS, ids=[t for t, _ in TOWNS])
def test_talks_are_held_there(coder: RulesCoder, text: str, country: str) -> None:
    (event,) = _events(coder, text)
    assert event.place is not None
    assert event.place.country == country


ORDINARY = [
    "زار المدير مدرسة بنين وبنات في القرية وأدان الإهمال فيها.",
    "بحثت اللجنة أزمة مالية مع البنك.",
    "أدان مدير جامعة كولومبيا الاعتداء على الطلاب.",
    "سيشل الإضراب حركة النقل في المدينة.",
    "توغل النمل في الحديقة.",
    "أدان حاكم ولاية جورجيا الاعتداء على المتجر.",
    "اجتاحت سيول جارفة القرية.",
    "Jordan Velin condemned the attack on the shop.",
    "Chad Moravec met Georgia Tavin in the library.",
    "Georgia Governor Lem Tavin condemned the attack on the shop.",
    "Guinea pigs and turkey sandwiches were praised at the meeting.",
    "The Panama Canal administrator condemned the attack on the shop.",
]


@pytest.mark.parametrize("text", ORDINARY)
def test_words_that_only_look_like_states(coder: RulesCoder, text: str) -> None:
    """Homonyms: sons, finance, a university, "will paralyse", a state of the Union, floods, first names, beasts."""
    states = {"benin", "mali", "colombia", "seychelles", "togo", "georgia", "south-korea", "jordan", "chad", "guinea"}
    assert not {actor for _, actor in _told(coder, text)} & (states | {"turkey", "panama"})

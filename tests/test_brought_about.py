"""Who is told, in whatever words, to have brought about what others did mediated it, in both languages."""

import pytest
from invented_reports import arabic_events, english
from invented_reports import arabic_told as arabic

ARABIC = [
    ("نجحت سلطنة عمان في تأمين الإفراج عن ثلاثة رهائن لدى الحوثيين.", "RETREAT:release", "oman"),
    ("أفلحت قطر في إطلاق سراح خمسة مختطفين.", "RETREAT:release", "qatar"),
    ("كان لقطر دور كبير في الإفراج عن ثلاثة رهائن.", "RETREAT:release", "qatar"),
    ("لعبت قطر دورا محوريا في الإفراج عن ثلاثة رهائن.", "RETREAT:release", "qatar"),
    ("جاء الإفراج عن ثلاثة رهائن نتيجة جهود قطرية.", "RETREAT:release", "qatar"),
    ("رتبت سلطنة عمان الإفراج عن ثلاثة رهائن.", "RETREAT:release", "oman"),
    ("تمكن وجهاء المنطقة من انسحاب المسلحين من المدينة.", "RETREAT:withdraw", "notables"),
    ("نجحت وساطة قبلية في رفع الحصار عن المدينة.", "RETREAT:access", "tribal-elders"),
    ("أفضت مفاوضات بوساطة قطرية إلى عقد الصلح بين عشيرتين.", "AGREE", "qatar"),
    ("عاد ثلاثة مختطفين إلى ذويهم بعد وساطة قبلية.", "RETREAT:release", "tribal-elders"),
    ("وصل خمسة أسرى محررين إلى صنعاء بوساطة عمانية.", "RETREAT:release", "oman"),
]
ENGLISH = [
    ("Qatar secured the release of three hostages.", "RETREAT:release", "qatar"),
    ("Qatar arranged a prisoner swap between Russia and Ukraine.", "RETREAT:release", "qatar"),
    ("Qatar played a key role in the release of three hostages.", "RETREAT:release", "qatar"),
    ("Qatar was instrumental in a ceasefire between the army and the RSF.", "RETREAT:ceasefire", "qatar"),
    ("Qatar brokered the withdrawal of fighters from the town.", "RETREAT:withdraw", "qatar"),
    ("Qatar's efforts led to the release of three hostages.", "RETREAT:release", "qatar"),
    ("Three hostages were released through the efforts of tribal elders.", "RETREAT:release", "tribal-elders"),
    ("Three hostages were freed after tribal elders intervened.", "RETREAT:release", "tribal-elders"),
    ("The army and the RSF agreed to a truce after Saudi-US mediation.", "AGREE", "saudi-arabia"),
    ("The army and the RSF signed a truce in Jeddah under Saudi and US sponsorship.", "AGREE", "us"),
    ("Fighting between the two clans stopped after mediation by Qatar.", "RETREAT:ceasefire", "qatar"),
]


@pytest.mark.parametrize(("text", "mode", "mediator"), ARABIC)
def test_who_brought_it_about_in_arabic(text, mode, mediator):
    assert any(told == mode and ("mediator", mediator) in roles for told, roles in arabic(text))


@pytest.mark.parametrize(("text", "mode", "mediator"), ENGLISH)
def test_who_brought_it_about_in_english(text, mode, mediator):
    assert any(told == mode and ("mediator", mediator) in roles for told, roles in english(text))


def test_who_stepped_in_as_mediator_is_one():
    text = "Turkey has stepped in as mediator between Somalia and Ethiopia."
    assert english(text) == [
        ("CONSULT:mediation", {("mediator", "turkey"), ("party", "somalia"), ("party", "ethiopia")})
    ]


def test_what_is_sought_has_not_come_about():
    ((mode, roles),) = english("Qatar sought to broker a truce between the army and the RSF.")
    assert mode == "CONSULT:mediation"
    assert ("mediator", "qatar") in roles


@pytest.mark.parametrize(
    "text",
    ["The US secured the release of two US citizens held in Iran.", "The army secured the release of 20 hostages."],
)
def test_own_people_and_those_an_army_gets_out_are_freed_without_a_mediator(text):
    ((mode, roles),) = english(text)
    assert mode == "RETREAT:release"
    assert {role for role, _ in roles} == {"detainee"}


@pytest.mark.parametrize(
    "deal", ["صفقة رعتها قطر", "صفقة توسطت فيها قطر", "عملية رعتها قطر", "اتفاق رعته قطر", "مبادرة قادتها قطر"]
)
def test_who_sponsored_the_deal_people_were_freed_in(deal):
    ((mode, roles),) = arabic(f"أفرجت جماعة الحوثي عن ثلاثة رهائن في {deal}.")
    assert mode == "RETREAT:release"
    assert roles == {("initiator", "houthis"), ("detainee", "hostages"), ("mediator", "qatar")}


def test_who_carried_out_the_operation_people_fell_in():
    ((mode, roles),) = arabic("قتل مدني في عملية نفذها الجيش في عدن.")
    assert mode == "ASSAULT"
    assert roles == {("initiator", "yem-gov-forces"), ("recipient", "civilians")}


def test_both_sides_of_a_swap_do_not_take_over_the_people_of_one():
    text = "تبادلت الحكومة السورية وقسد محتجزين في حلب، إذ سلمت الأولى 90 مقاتلا وتسلمت في المقابل 110 من عناصرها."
    assert [count.best for event in arabic_events(text) for count in event.counts] == []


def test_who_chairs_his_own_cabinet_mediates_nothing():
    text = "استدعت الحكومة العراقية القائم بأعمالها لدى أنقرة إثر اجتماع طارئ للمجلس الوزاري ترأسه رئيس الوزراء."
    assert [mode for mode, _ in arabic(text)] == ["SANCTION:withdraw"]

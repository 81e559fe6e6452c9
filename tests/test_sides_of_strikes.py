"""Who strikes and fights: sides told behind a place, supposed owners, adjectives of government, ambushes. Invented sentences."""

from __future__ import annotations

import pytest
from invented_reports import only_event, roles_of
from wasata.curation.coder.rules import RulesCoder


def acting(coder: RulesCoder, text: str) -> set[str | None]:
    return {actor for role, actor in roles_of(only_event(coder, text)) if role in ("initiator", "party")}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("اشتباكات بين قوات النظام في محور كفرنبل وهيئة تحرير الشام.", {"syr-gov-forces", "hts"}),
        (
            "دارت اشتباكات بين القوات التركية المتمركزة في محيط تل تمر وقوات سوريا الديمقراطية ومجلس منبج العسكري.",
            {"tur-forces", "sdf", "manbij-military-council"},
        ),
        (
            "دارت اشتباكات بين القوات التركية وقوات سوريا الديمقراطية في تل تمر، وأعلنت روسيا أنها تتابع ما يجري.",
            {"tur-forces", "sdf"},
        ),
        ("اشتباكات بين مجموعتين من فرقة الحمزة في مدينة جرابلس.", {"hamza-division"}),
        (
            "شهدت جبهات اللاذقية قصفا متبادلا بين قوات النظام وفصائل المعارضة فيما حلقت طائرات روسية.",
            {"syr-gov-forces", "syr-opposition"},
        ),
        ("أحبطت قوات الوفاق محاولة تقدم لقوات حفتر جنوب طرابلس.", {"gna-forces", "lna"}),
    ],
)
def test_every_side_of_a_clash_is_found(coder, text, sides):
    assert acting(coder, text) == sides


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("قتل مدني بقصف مدفعي حكومي على بلدة كفريا شرقي إدلب.", {"syr-gov-forces"}),
        ("قتل مدني جراء استهداف الطيران الحربي الروسي مدرسة في بلدة كفريا.", {"rus-forces"}),
        ("قتل مدني جراء استهداف قوات النظام بلدة كفريا بريف إدلب.", {"syr-gov-forces"}),
        ("قصف الطيران الذي يعتقد أنه تابع لروسيا بلدة كفريا.", {"rus-forces"}),
        ("قصفت طائرات يرجح أنها تابعة للتحالف الدولي مقرا قرب الشحيل.", {"coalition"}),
        ("جددت قوات النظام السوري وحزب الله قصفها على مضايا.", {"syr-gov-forces", "hezbollah"}),
        ("شن الطيران الروسي ضربات على ريف إدلب أمس.", {"rus-forces"}),
    ],
)
def test_who_strikes(coder, text, who):
    assert acting(coder, text) == who


@pytest.mark.parametrize(
    "text",
    [
        "وقعت مجموعة من قوات النظام في كمين لتنظيم داعش قرب السخنة.",
        "وقعت دورية لقوات النظام بكمين نفذه تنظيم داعش قرب السخنة.",
    ],
)
def test_who_falls_into_an_ambush_suffers_it(coder, text):
    assert roles_of(only_event(coder, text)) == {("initiator", "is"), ("recipient", "syr-gov-forces")}


def test_an_airdrop_is_a_raid_of_soldiers_or_brings_aid(coder):
    raid = only_event(coder, "نفذت قوات التحالف الدولي عملية إنزال جوي في بلدة الشحيل فجر أمس.")
    aid = only_event(coder, "نفذ سلاح الجو الأردني إنزالا جويا لمساعدات إنسانية في شمال غزة.")
    assert (raid.event_type, aid.event_type) == ("COERCE", "AID")


def test_several_bombs_are_told_by_their_plural(coder):
    event = only_event(coder, "قتل مدنيان جراء انفجار دراجات نارية مفخخة في ريف حلب.")
    assert event.event_mode == "ASSAULT:explosives"


def test_tags_at_the_end_of_a_post_take_no_part(coder):
    event = only_event(coder, "#حماة قصف مدفعي لقوات النظام استهدف أطراف بلدة #قسطون غربي #حماة #الخوذ_البيضاء")
    assert roles_of(event) == {("initiator", "syr-gov-forces")}
    assert event.place and event.place.name_ar == "قسطون"


def test_a_tag_within_a_post_does(coder):
    assert acting(coder, "قصف مدفعي من #قوات_النظام يستهدف بلدة #قسطون") == {"syr-gov-forces"}


def test_a_car_of_civilians_is_nobody(coder):
    assert roles_of(only_event(coder, "انفجرت عبوة ناسفة بسيارة مدنية في مدينة الحسكة.")) == set()


def test_who_did_the_first_of_two_joined_deeds_did_the_second(coder):
    text = "أقدم مسلحون مجهولون على اعتراض حافلة نقل في محافظة درعا واختطاف ثمانية أشخاص."
    assert roles_of(only_event(coder, text)) == {("initiator", "unidentified-gunmen"), ("detainee", "civilians")}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("داهمت مجموعة مصطفى الحوراني التابعة للأمن العسكري منزلا في درعا البلد.", "syr-gov-forces"),
        ("هاجم فصيل أبو الليل التابع للجيش الوطني حاجزا في عفرين.", "sna"),
        ("اقتحمت مجموعة مسلحة بلدة طفس التابعة لمحافظة درعا.", "unidentified-gunmen"),
    ],
)
def test_whose_a_group_is_stands_behind_its_leaders_name(coder, text, actor):
    assert acting(coder, text) == {actor}

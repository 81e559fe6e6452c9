"""Arabic: what mediators bring about, told by idioms, rarer verbs and nouns, and by those who come home."""

from __future__ import annotations

import pytest
from invented_reports import arabic_events
from wasata.schema import Event


def _events(text: str) -> list[Event]:
    return arabic_events(text, "2024-03-12")


def _roles(event: Event, role: str) -> set[str | None]:
    return {p.actor_id for p in event.participants if p.role == role}


@pytest.mark.parametrize(
    ("text", "mode", "mediator"),
    [
        ("أفضت الوساطة القطرية إلى تحرير راهبات كن مختطفات لدى جبهة النصرة.", "RETREAT:release", "qatar"),
        ("عاد عشرة صيادين كانوا محتجزين لدى الحوثيين إلى بلادهم بفضل وساطة عمانية.", "RETREAT:release", "oman"),
        ("جاء إطلاق سراح الصيادين من قبل إسرائيل بعد وساطة مصرية.", "RETREAT:release", "egypt"),
        ("أشرف الهلال الأحمر الليبي على تبادل عشرة محتجزين بين الزنتان وقوات الزاوية.", "RETREAT:release", "libya-red-crescent"),
        ("أفرجت إسرائيل عن عشرة أسرى في خطوة جاءت ثمرة اتصالات مصرية مكثفة.", "RETREAT:release", "egypt"),
        ("نزع شيوخ القبائل فتيل المواجهات بين الحوثيين وقبائل حجور.", "RETREAT:ceasefire", "tribal-elders"),
        ("وضعت وساطة قبلية حدا للاشتباكات بين قوات الحكومة ومسلحين قبليين في شبوة.", "RETREAT:ceasefire", "tribal-elders"),
        ("أخمدت وساطة قبلية اشتباكات اندلعت بين قبيلتين في الجوف.", "RETREAT:ceasefire", "tribal-elders"),
        ("رفع مسلحون قبليون القطاع عن ناقلات النفط في مأرب بعد وساطة قبلية.", "RETREAT:access", "tribal-elders"),
        ("جرى تبادل 20 جثة بين الحوثيين والقوات الحكومية في تعز بتنسيق من الهلال الأحمر اليمني.", "RETREAT", "yem-red-crescent"),
        ("أعلنت اللجنة الدولية للصليب الأحمر إعادة جثامين 15 مقاتلا إلى غزة.", "RETREAT", "icrc"),
        ("أسفرت لقاءات عقدها شيوخ العشائر مع قسد عن إطلاق سراح عشرين شابا.", "RETREAT:release", "tribal-elders"),
        ("رعت الدوحة وقف إطلاق نار بين باكستان وأفغانستان.", "AGREE", "qatar"),
        ("تبادلت طهران وواشنطن سجينين عبر سويسرا.", "RETREAT:release", "switzerland"),
        ("خرج 200 مقاتل من حي الوعر مع عائلاتهم بإشراف الهلال الأحمر السوري.", "RETREAT:withdraw", "sarc"),
    ],
)  # fmt: skip
def test_what_was_mediated_is_read(text: str, mode: str, mediator: str) -> None:
    told = [e for e in _events(text) if (e.event_mode or e.event_type) == mode]
    assert told, text
    assert all(_roles(e, "mediator") == {mediator} for e in told)


@pytest.mark.parametrize(
    "text",
    [
        "عاد عشرة عمال إلى بلادهم بعد انتهاء عقودهم.",
        "أخمدت فرق الإطفاء حريقا في سوق المدينة.",
        "تبادل الوزيران وجهات النظر حول التعاون الزراعي.",
        "استعادة الثقة بين المستثمرين أولوية للمصرف.",
    ],
)
def test_the_same_words_of_other_matters_free_nobody(text: str) -> None:
    assert not [e for e in _events(text) if e.event_type == "RETREAT"]


def test_those_who_come_home_are_freed_by_who_held_them() -> None:
    (event,) = _events("خرج ثلاثة معتقلين من سجون الحوثيين بعد وساطة قبلية.")
    assert _roles(event, "initiator") == {"houthis"}
    assert _roles(event, "detainee") == {"detainees"}


def test_for_its_part_names_nobody_more() -> None:
    text = "أفرج الجيش اليمني عن عشرة حوثيين، في حين أفرجت الميليشيا من جانبها عن عشرين من المعتقلين لديها."
    other = _events(text)[1]
    assert _roles(other, "initiator") == {"houthis"}
    assert _roles(other, "detainee") == {"detainees"}


def test_the_month_since_when_people_are_held_is_not_that_of_their_release() -> None:
    (event,) = _events("أعلنت جماعة الحوثي الإفراج عن 9 صيادين كانوا محتجزين منذ تموز الماضي.")
    assert event.when is None or event.when.earliest is None


@pytest.mark.parametrize(
    ("text", "detainee"),
    [
        ("أفرجت حماس عن مواطن أمريكي بوساطة قطرية.", "us"),
        ("أفرجت إيران عن خمسة مواطنين أمريكيين.", "us"),
        ("أفرجت السلطات المصرية عن خمسة مواطنين مصريين.", "civilians"),
    ],
)
def test_citizens_held_by_others_are_told_by_their_state(text: str, detainee: str) -> None:
    (event,) = _events(text)
    assert _roles(event, "detainee") == {detainee}


@pytest.mark.parametrize(
    ("text", "mediator"),
    [
        ("أعلنت روسيا عن إعادة 3 أطفال أوكرانيين إلى عائلاتهم بوساطة من قطر.", {"qatar"}),
        ("أعلنت قطر أنها جمعت شمل أربعة أطفال أوكرانيين بعائلاتهم.", {"qatar"}),
    ],
)
def test_children_brought_back_to_theirs_are_released(text: str, mediator: set[str]) -> None:
    (event,) = _events(text)
    assert event.event_mode == "RETREAT:release"
    assert _roles(event, "mediator") == mediator


def test_the_short_name_of_another_body_is_that_told_before() -> None:
    """«الهيئة» is short for one body of the registry, unless another that is headed so was named."""
    text = (
        "أعلنت هيئة العلماء المسلمين في بيروت أمس الإفراج عن جنديين كانا لدى جبهة النصرة في عرسال. "
        "وقالت الهيئة إنها توسطت في ذلك."
    )
    assert "leb-muslim-scholars" in {a for e in _events(text) for a in _roles(e, "mediator")}


@pytest.mark.parametrize(
    "way",
    [
        "بتدخل مشايخ القبائل",
        "بعد مفاوضات خاضها مشايخ القبائل",
        "في صفقة رعاها مشايخ القبائل",
        "بموجب صفقة توسط فيها مشايخ القبائل",
        "نتيجة ضغوط من مشايخ القبائل",
        "ضمن جهود يبذلها مشايخ القبائل",
        "بفضل دور لعبه مشايخ القبائل",
        "تحت مظلة مشايخ القبائل",
    ],
)
def test_ways_to_say_who_brought_a_release_about(way: str) -> None:
    (event,) = _events(f"أفرجت جماعة الحوثي عن خمسة محتجزين {way}.")
    assert _roles(event, "mediator") == {"tribal-elders"}
    assert _roles(event, "detainee") == {"detainees"}

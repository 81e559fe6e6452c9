"""What is wished, about to happen, called for by a plan or kept from happening has not been done."""

import pytest
from test_what_may_come import events


@pytest.mark.parametrize(
    "text",
    [
        "Jordan said it would never allow its territory to be used to attack Iraq.",
        "Iranian hardliners would like to see the Guards attack US ships.",
        "The minister wants to see the army withdraw from Lebanon.",
        "The plan calls for Israel to withdraw from the West Bank.",
        "The Iraqi army is about to storm Fallujah.",
        "A Hezbollah attack on Israel is unlikely, analysts say.",
        "An Israeli attack on Iran would be a mistake.",
        "ليت الفصائل الفلسطينية تتصالح.",
        "سواء انسحبت القوات التركية أم لم تنسحب، فإن المنطقة ستبقى متوترة.",
        "من شأن الخطوة أن تدفع الجيش السوري إلى اقتحام إدلب.",
        "انسحاب القوات الأمريكية من العراق غير وارد.",
    ],
)
def test_what_is_wished_or_possible_is_no_event(text: str) -> None:
    """Wishes, plans' terms, likelihoods."""
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The territory was used to attack Iraq on Monday.", "ASSAULT"),
        ("The minister saw the army withdraw from the Lebanese town of Arsal on Monday.", "RETREAT"),
        ("Egypt called on Israel to withdraw from the West Bank.", "REQUEST"),
    ],
)
def test_what_was_done_stays(text: str, kind: str) -> None:
    """The same words of what was done."""
    assert events(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody has been arrested over the bombing.",
        "No one was arrested by the Egyptian army.",
        "Neither Hamas nor Israel has agreed to the truce.",
        "None of the prisoners has been released by the Houthis.",
        "عادة ما ترد إسرائيل على الصواريخ بقصف غزة.",
    ],
)
def test_what_nobody_did_or_what_is_usual_is_no_event(text: str) -> None:
    """A subject that denies itself, habits."""
    assert events(text) == []

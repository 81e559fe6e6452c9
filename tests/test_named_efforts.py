"""Efforts named with their go-betweens, who makes a deal of others known, and who only seems to stand between them."""

from __future__ import annotations

import pytest
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Event, Report


def _events(coder: RulesCoder, text: str) -> list[Event]:
    language = "en" if text.isascii() else "ar"
    return coder.code(Report(report_id="invented", text=text, language=language)).events


def _mediators(coder: RulesCoder, text: str) -> set[str | None]:
    return {p.actor_id for e in _events(coder, text) for p in e.participants if p.role == "mediator"}


def _modes(coder: RulesCoder, text: str) -> set[str]:
    return {e.event_mode or e.event_type for e in _events(coder, text)}


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        ("تتواصل مساع قطرية عمانية للتوصل إلى هدنة إنسانية في الحديدة.", {"qatar", "oman"}),
        ("تسعى تركيا وقطر إلى إبرام صفقة لهدنة إنسانية في الخرطوم.", {"turkey", "qatar"}),
        (
            "وذكرت القناة أن مسقط تعمل على بلورة الاتفاق كجزء من جهودها المستمرة للوساطة بين الحوثيين والحكومة اليمنية.",
            {"oman"},
        ),
        (
            "وتأتي الزيارة في سياق جهود مشتركة بين مصر وتركيا للتوصل إلى وقف لإطلاق النار في طرابلس.",
            {"egypt", "turkey"},
        ),
        (
            "Mediation conducted by tribal figures has failed to free four engineers kidnapped in Shabwa.",
            {"tribal-elders"},
        ),
    ],
)
def test_efforts_are_mediation(coder: RulesCoder, text: str, mediators: set[str]) -> None:
    assert _mediators(coder, text) == mediators
    assert _modes(coder, text) == {"CONSULT:mediation"}


@pytest.mark.parametrize(
    "text",
    [
        "رحبت فرنسا بجهود قطر وعمان للتوصل إلى هدنة في اليمن.",
        "تسعى إسرائيل إلى التوصل إلى هدنة مع حماس في غزة.",
        "تسعى الولايات المتحدة إلى إبرام اتفاق مع إيران.",
        "شن الحوثيون هجوما على مأرب أمس رغم جهود عمان للتوصل إلى هدنة.",
    ],
)
def test_efforts_only_spoken_of_are_none(coder: RulesCoder, text: str) -> None:
    assert "CONSULT:mediation" not in _modes(coder, text)


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        ("أعلنت وزارة الخارجية العمانية هدنة بين الحوثيين والحكومة اليمنية.", {"oman"}),
        (
            "أعلنت السعودية ومصر أن ممثلي الجيش السوداني وقوات الدعم السريع وافقوا على وقف لإطلاق النار.",
            {"saudi-arabia", "egypt"},
        ),
        (
            "أعلنت قطر تمديد الهدنة بين إسرائيل وحماس. وقالت حماس إنها اتفقت مع قطر ومصر على تمديد الهدنة.",
            {"qatar", "egypt"},
        ),
        (
            "أعلنت عمان نجاح جهود الوساطة المشتركة مع قطر بين الحوثيين والحكومة اليمنية، التي أسفرت عن اتفاق.",
            {"oman", "qatar"},
        ),
    ],
)
def test_who_makes_known_what_others_agreed(coder: RulesCoder, text: str, mediators: set[str]) -> None:
    assert _mediators(coder, text) == mediators


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        (
            "نجحت وساطة قبلية في تبادل أسرى بين الحكومة اليمنية والحوثيين. ولم يكن للأمم المتحدة أي دور في ذلك، بحسب الوسيط.",
            {"tribal-elders"},
        ),
        (
            "أطلق الحوثيون سراح ثلاثة بحارة بوساطة عمان. وقالت عمان إن هذه المساعي، وبعد التواصل مع السعودية، كانت إنسانية.",
            {"oman"},
        ),
        (
            "نجحت وساطة قبلية في إنهاء المواجهات بين الحوثيين وحزب الإصلاح. وتوصلت لجنة الوساطة أمس إلى وقف إطلاق النار بين الطرفين.",
            {"tribal-elders"},
        ),
        ("Gunmen released two Polish citizens on Monday near a tourist resort, a mediator said.", set()),
        (
            "Russia and Ukraine exchanged prisoners on Monday: the Russian Defense Ministry announced it. "
            "The swap was mediated by Qatar. Some states act as mediators and negotiators in wars.",
            {"qatar"},
        ),
    ],
)
def test_who_only_seems_to_mediate(coder: RulesCoder, text: str, mediators: set[str]) -> None:
    assert _mediators(coder, text) == mediators


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("An operation to release 200 detainees held by the Houthis began on Friday.", "RETREAT:release"),
        (
            "A three-day operation to exchange prisoners between the Houthis and the Yemeni government got under way.",
            "RETREAT:release",
        ),
    ],
)
def test_an_operation_under_way(coder: RulesCoder, text: str, mode: str) -> None:
    assert mode in _modes(coder, text)


def test_an_operation_still_to_begin_is_none(coder: RulesCoder) -> None:
    assert not _events(coder, "An operation to release 200 detainees will begin soon.")


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        (
            "Houthi rebels freed six sailors on Sunday. Norway expressed its gratitude for the role played by Oman.",
            {"oman"},
        ),
        ("Houthi rebels freed six sailors, thanks to diplomacy led by Oman and Qatar.", {"oman", "qatar"}),
        (
            "Armenia and Azerbaijan signed a truce. The talks were co-chaired by France and Russia.",
            {"france", "russia"},
        ),
        ("Houthi rebels freed six sailors on Sunday. The Gulf Cooperation Council welcomed the step.", set()),
    ],
)
def test_words_of_help(coder: RulesCoder, text: str, mediators: set[str]) -> None:
    assert _mediators(coder, text) == mediators


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        (
            "Rebels freed two nurses. They were handed over to the Red Cross and representatives of the Catholic Church.",
            {"icrc", "religious-leaders"},
        ),
        (
            "Houthi rebels freed two nurses, who were handed over in good health to a representative of the Red Crescent and tribal elders.",
            {"tribal-elders"},
        ),
        ("The ICRC assisted in the transfer of nine soldiers released by the Houthis.", {"icrc"}),
        (
            "The truce between Armenia and Azerbaijan was brokered by France amid fears the war could spread.",
            {"france"},
        ),
        (
            "نجحت لجنة وساطة قبلية تضم مشايخ من مراد ووجهاء من مأرب في وقف القتال بين قبيلتين.",
            {"tribal-elders", "notables"},
        ),
        ("عقدت قوات سوريا الديمقراطية ووجهاء المنطقة مجلس صلح بين عشيرتي البكير والشحيل.", {"sdf", "notables"}),
    ],
)
def test_go_betweens_told_together(coder: RulesCoder, text: str, mediators: set[str]) -> None:
    assert mediators <= _mediators(coder, text)


def test_a_meeting_is_made_up_of_its_sides(coder: RulesCoder) -> None:
    assert not _mediators(coder, "عقد اجتماع ضم مشايخ من مراد وقيادات من الحوثيين أمس في صنعاء.")


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        ("سلّم الحوثيون 20 جثمانا للحكومة اليمنية أمس. وكانت الصفقة قد تمت عبر وسيط محلي.", {"notables"}),
        ("سلمت القوات الحكومية اليمنية عشرة جثامين للحوثيين، في صفقة قادتها لجنة وساطة محلية.", {"notables"}),
        ("وقعت فتح وحماس أمس اتفاق مصالحة. وأشرف على توقيع الاتفاق الرئيس الجزائري.", {"algeria"}),
        (
            "President Kiir and Machar held talks on Monday. A statement was issued after it by IGAD, "
            "the East African regional body mediating the talks.",
            {"igad"},
        ),
        ("President Kiir flew to Khartoum to meet Riek Machar over peace talks mediated by Ethiopia.", {"ethiopia"}),
        (
            "أفرجت جبهة النصرة عن أربعة جنود لبنانيين، وكان في استقبالهم رجل دين كان يتولى وساطة لإطلاق سراحهم.",
            {"religious-leaders"},
        ),
    ],
)
def test_words_of_a_part_told_beside(coder: RulesCoder, text: str, mediators: set[str]) -> None:
    assert _mediators(coder, text) == mediators


def test_who_is_mandated_to_mediate_is_asked(coder: RulesCoder) -> None:
    events = _events(coder, "IGAD mandated Ethiopia to mediate between the government and the rebels of South Sudan.")
    assert [e.event_mode for e in events] == ["REQUEST:mediation"]


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        (
            "A council of elders formed by the government of Pakistan has brokered a truce between two tribes.",
            {"tribal-elders"},
        ),
        (
            "Two clans clashed in Beledweyne on Sunday. Local elders held talks with the two sides on Monday.",
            {"notables"},
        ),
        ("Two clans signed a truce on Sunday. The deal was reached after mediations by village elders.", {"notables"}),
        ("عقد وفدا الحكومة اليمنية والحوثيين جلسة مشاورات أمس ترأسها المبعوث الأممي.", {"un"}),
    ],
)
def test_elders_and_who_presided(coder: RulesCoder, text: str, mediators: set[str]) -> None:
    assert _mediators(coder, text) == mediators


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        ("With the mediation of Russia, Armenia and Azerbaijan have agreed to a truce.", {"russia"}),
        ("After mediation by Egypt, Israel and Hamas agreed to a truce on Sunday.", {"egypt"}),
        ("With the help of Qatar, Oman and Kuwait, Houthi rebels freed six sailors.", {"qatar", "oman", "kuwait"}),
        ("أفرج الحوثيون عن ستة بحارة بعد تنسيق مع حركة حماس، وبوساطة من سلطنة عمان.", {"oman"}),
        (
            "بجهود من قوات سوريا الديمقراطية في الرقة وشيوخ العشائر، عقد أمس صلح بين عشيرتي البكير والشحيل.",
            {"sdf", "tribal-elders"},
        ),
    ],
)
def test_lists_ahead_of_the_act(coder: RulesCoder, text: str, mediators: set[str]) -> None:
    assert _mediators(coder, text) == mediators

"""Arabic: efforts to bring sides round, their failing, readiness for talks, and who the unnamed sides of a war are."""

from __future__ import annotations

import pytest
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Event, Published, Report


def _events(coder: RulesCoder, text: str) -> list[Event]:
    report = Report(report_id="invented", text=text, language="ar", published=Published.parse("2023-06-14"))
    return coder.code(report).events


def _roles(event: Event, role: str) -> set[str | None]:
    return {p.actor_id for p in event.participants if p.role == role}


@pytest.mark.parametrize(
    ("text", "parties", "mediators"),
    [
        ("تبذل الكويت جهودا لإقناع الحوثيين والحكومة اليمنية بتمديد الهدنة.", {"houthis", "yem-gov"}, {"kuwait"}),
        ("تسعى كينيا إلى إقناع قوات الدعم السريع بالعودة إلى المفاوضات.", {"rsf"}, {"kenya"}),
        ("فشل شيوخ العشائر في إقناع عشيرة البكير بالصلح.", {"tribal-fighters"}, {"tribal-elders"}),
        ("فشلت مساعي وجهاء الميادين في إقناع عشيرة البكير بالصلح.", {"tribal-fighters"}, {"notables"}),
        (
            "تواصل القاهرة جهودها لتثبيت التهدئة بين إسرائيل وحركة الجهاد الإسلامي.",
            {"israel", "pij"},
            {"egypt"},
        ),
        ("التقى المبعوث الأممي طرفي النزاع في مدينة سرت الليبية.", {"gnu", "lna"}, {"un"}),
    ],
)
def test_who_works_on_the_sides_mediates(coder: RulesCoder, text: str, parties: set[str], mediators: set[str]) -> None:
    (event,) = _events(coder, text)
    assert event.event_mode == "CONSULT:mediation"
    assert _roles(event, "party") == parties and _roles(event, "mediator") == mediators


@pytest.mark.parametrize(
    "text",
    [
        "تبذل الوزارة جهودا لإقناع المستثمرين بالبقاء في السوق.",
        "فشلت جهود الحكومة في إقناع المعلمين بإنهاء العام الدراسي.",
        "قال المدرب إن الفريق جاهز للمباراة ومستعد للمشاركة في البطولة.",
        "قال الوزير السعودي إن المحادثات بين الطرفين لن تناقش قضايا سياسية.",
        "بدعوة من مجلس القبائل والعشائر السورية حضر الحفل عدد من الأهالي.",
    ],
)
def test_efforts_and_readiness_of_others_are_nothing(coder: RulesCoder, text: str) -> None:
    assert _events(coder, text) == []


@pytest.mark.parametrize(
    ("text", "mode", "initiator", "recipients"),
    [
        ("أكدت حماس أنها جاهزة للإفراج عن جميع الأسرى.", None, {"hamas"}, set()),
        ("قال الناطق باسم حركة تحرير السودان إن حركته مستعدة للحوار.", None, {"slma"}, set()),
        (
            "أبدت قوات الدعم السريع استعدادها لاستئناف المفاوضات مع الجيش السوداني.",
            None,
            {"rsf"},
            {"saf"},
        ),
        (
            "قال الناطق باسم حركة تحرير السودان إن حركته مستعدة للمشاركة في محادثات يرعاها الاتحاد الأفريقي.",
            "AGREE:mediation",
            {"slma"},
            {"african-union"},
        ),
        (
            "أعلن وزير الخارجية الجزائري أن بلاده مستعدة للتوسط بين مالي والحركات الأزوادية.",
            "AGREE:mediation",
            {"algeria"},
            {"mali", "cma"},
        ),
    ],
)
def test_readiness_is_an_undertaking(
    coder: RulesCoder, text: str, mode: str | None, initiator: set[str], recipients: set[str]
) -> None:
    (event,) = _events(coder, text)
    assert (event.event_type, event.event_mode) == ("AGREE", mode)
    assert _roles(event, "initiator") == initiator and _roles(event, "recipient") == recipients
    assert not _roles(event, "mediator")


def test_a_blame_behind_whom_it_names_is_nobody_s_of_its_words(coder: RulesCoder) -> None:
    text = "أفرجت الحكومة عن خمسة حوثيين. لكن القيادي الحوثي حمل الحكومة مسؤولية تأخير تسليم قوائم الأسرى."
    blame = next(e for e in _events(coder, text) if e.event_type == "ACCUSE")
    assert _roles(blame, "initiator") == {"houthis"}


def test_a_list_of_lands_is_not_whose_efforts_they_are(coder: RulesCoder) -> None:
    text = "التقى المبعوث الأممي قيادات حوثية في صنعاء. وكان قد بدأ جولة شملت السعودية وعمان ضمن جهوده لتجديد الهدنة."
    assert all(_roles(e, "mediator") <= {"un"} for e in _events(coder, text))

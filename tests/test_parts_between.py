"""Who is told by words of his part to stand between others, whatever their construction (``curation/coder/mediation/parts_between.py``)."""

from __future__ import annotations

import pytest
from wasata.schema import Report, misquotes

DAY = {"earliest": "2024-06-13", "latest": "2024-06-13"}
DEAL = "وقعت الحكومة المالية وتنسيقية الحركات الأزوادية، الأربعاء، اتفاقا لوقف القتال."
ACCORD = "The Ethiopian government and the TPLF signed a truce on Tuesday."


def mediators(coder, text: str, language: str) -> set[str]:
    report = Report(report_id="own", text=text, language=language, published=DAY, text_status="invented", outlet="own")
    events = coder.code(report).events
    assert all(misquotes(event.evidence, {"own": text}) == [] and event.unsupported() == [] for event in events)
    return {p.actor_id for event in events for p in event.participants if p.role == "mediator"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{DEAL}\nولعبت موريتانيا دور الوسيط بين الجانبين.", {"mauritania"}),
        (f"{DEAL}\nوأدى الاتحاد الأفريقي دور الوسيط.", {"african-union"}),
        (f"{DEAL}\nوقال وزير الخارجية الجزائري الذي قاد بنفسه المفاوضات إن اليوم تاريخي.", {"algeria"}),
        (f"{DEAL}\nوشارك في المراسم عدد من الرعاة، أبرزهم دولة الكويت.", {"kuwait"}),
        (f"{DEAL}\nوحضرت النرويج الحفل بصفتها وسيطا.", {"norway"}),
        (f"{DEAL}\nوكانت تركيا قد عرضت استضافة المحادثات.", set()),  # it only offered
        (f"{DEAL}\nولم تلعب فرنسا دور الوسيط.", set()),
        (f"{DEAL}\nومن المتوقع أن تستضيف الدوحة محادثات أخرى.", set()),  # to come
        ("أعلنت وزارة الخارجية أن كينيا استضافت في نيروبي وفدي روسيا وأوكرانيا.", {"kenya"}),
        ("تجدد القصف على المخيم بعد الاتفاق الذي أبرم أمس برعاية الأمم المتحدة.", {"un"}),
    ],
)
def test_arabic_parts(coder, text, expected):
    assert mediators(coder, text, "ar") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{ACCORD} Kenya acted as a go-between.", {"kenya"}),
        (f"{ACCORD} South Africa helped broker the deal.", {"south-africa"}),
        ("The Ethiopian government and the TPLF signed a truce on Tuesday with Kenya and Norway as guarantors.", {"kenya", "norway"}),
        ("Azerbaijan and Armenia agreed on a truce on Monday, thanks to Vatican diplomacy.", {"vatican"}),
        (f"{ACCORD} Uganda has offered to act as a go-between.", set()),
        (f"{ACCORD} Sudan did not help broker the deal.", set()),
        (
            "The African Union, a continental bloc that has been mediating between the Ethiopian government and the TPLF, "
            "welcomed the truce.",
            {"african-union"},
        ),
    ],
)  # fmt: skip
def test_english_parts(coder, text, expected):
    assert mediators(coder, text, "en") == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        # who "the mediators" are is told by who brokers between those sides
        ("عقدت إسرائيل وحماس محادثات الأربعاء. وقدم الوسطاء مقترحا جديدا. ووصل وفد قطري إلى القاهرة.", "ar", {"qatar"}),
        ("Israel and Hamas held talks on Tuesday. The mediators presented a plan. An Egyptian delegation was there.", "en", {"egypt"}),
        ("Israel and Hamas held talks on Tuesday. The mediators presented a plan.", "en", set()),
        # into whose hands people were given
        ("The FARC released two soldiers on Monday. They were flown home in a helicopter of the Red Cross.", "en", {"icrc"}),
        ("The FARC released two soldiers on Monday. They were handed over to a church delegation.", "en", {"religious-leaders"}),
        ("The FARC released two soldiers on Monday. The Red Cross said it was pleased.", "en", set()),
        # who hosts others and acts there
        ("Armenia and Azerbaijan held talks in Tbilisi on Monday. Georgian Foreign Minister Ilia Darchiashvili welcomed the talks.", "en", {"georgia"}),
        ("Armenia and Azerbaijan held talks in Tbilisi on Monday.", "en", set()),
    ],
)  # fmt: skip
def test_mediators_the_report_tells_elsewhere(coder, text, language, expected):
    assert mediators(coder, text, language) == expected

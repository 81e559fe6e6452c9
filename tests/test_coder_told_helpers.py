"""Who a report says anywhere to have mediated mediated what its sides did (``curation/coder/mediation/told_helpers.py``)."""

from __future__ import annotations

import pytest
from wasata.schema import Report, misquotes

SWAP = "أعلنت روسيا وأوكرانيا، الجمعة، تبادل أسرى شمل عشرين جنديا من كل طرف."
DEAL = "وقعت الحكومة اليمنية والحوثيون، الاثنين، اتفاقا على تبادل الأسرى."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{DEAL}\nوثمنت الأمم المتحدة جهود سلطنة عمان في تقريب المواقف.", {"oman"}),
        (f"{DEAL}\nوقدمت الحكومة اليمنية الشكر للكويت على استضافة المحادثات.", {"kuwait"}),
        (f"{DEAL}\nويأتي ذلك في إطار جهود الأردن لإنهاء الحرب.", {"jordan"}),
        (f"{SWAP}\nوأشادت أوكرانيا بالدور الكبير لدولة الإمارات.", {"uae"}),
        ("بوساطة قطرية.. هدنة في كابل\nاتفقت باكستان وأفغانستان، الخميس، على وقف القتال.", {"qatar"}),
        ("أعلنت الأمم المتحدة التوصل إلى اتفاق بين الحكومة اليمنية والحوثيين.", {"un"}),
        (
            "أعلن وسيط الاتحاد الأفريقي، الرئيس السابق سامي حداد، توصل الحكومة الإثيوبية وجبهة تحرير تيغراي إلى اتفاق.",
            {"african-union"},
        ),
        (f"{DEAL}\nوسبقته محادثات رعتها سلطنة عمان.", {"oman"}),
        (f"{DEAL}\nوأدان البيان الهجوم الذي قادته تركيا.", set()),
        (f"{DEAL}\nوشكرت الأمم المتحدة الحكومة اليمنية على تعاونها.", set()),  # a side is thanked
        ("وأشادت فرنسا بجهود مصر في مكافحة الهجرة.", set()),  # nothing that others did
    ],
)
def test_helpers_told_apart(coder, text, expected):
    day = {"earliest": "2024-03-15", "latest": "2024-03-15"}
    report = Report(report_id="own", text=text, language="ar", published=day, text_status="invented", outlet="own")
    events = coder.code(report).events
    assert all(misquotes(event.evidence, {"own": text}) == [] and event.unsupported() == [] for event in events)
    assert {p.actor_id for event in events for p in event.participants if p.role == "mediator"} == expected


FREED = "أطلقت قوات سوريا الديمقراطية، الثلاثاء، سراح 12 عنصرا من الجيش الوطني بوساطة وجهاء من منبج."
RETURNED = "وأفرج الجيش الوطني بالمقابل عن تسعة مقاتلين من قوات سوريا الديمقراطية."


@pytest.mark.parametrize(
    ("text", "mediated"),
    [
        (f"{FREED} {RETURNED}", [True, True]),
        (
            "Russia freed 75 Ukrainian soldiers under Emirati mediation. Ukraine released 70 Russian servicemen.",
            [True] * 2,
        ),
        (f"{FREED} وكان الجيش الوطني أفرج في كانون الثاني الماضي عن تسعة من قوات سوريا الديمقراطية.", [True, False]),
        (f"{FREED} وأفرجت الحكومة السورية عن تسعة مقاتلين من قوات سوريا الديمقراطية.", [True, False]),
    ],
)
def test_two_sides_that_free_each_others_people_have_one_mediator(coder, text, mediated):
    day = {"earliest": "2024-03-15", "latest": "2024-03-15"}
    language = "en" if text.isascii() else "ar"
    report = Report(report_id="own", text=text, language=language, published=day, text_status="invented")
    events = coder.code(report).events
    assert [any(p.role == "mediator" for p in event.participants) for event in events] == mediated

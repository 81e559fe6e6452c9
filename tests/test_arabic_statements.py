"""Condemnations, praise, resolutions and vetoes in Arabic: what they are about, who said it, and what is told besides."""

from __future__ import annotations

from functools import cache

import pytest
from wasata.curation import rules_coder
from wasata.schema import Published, Report


@cache
def _coder():
    return rules_coder()


CASES = [
    # a condemned act is told where a clause says of it when, where or by whom
    (
        "أدانت الأردن الهجوم الإرهابي الذي استهدف نقطة للجيش في درعا أمس.",
        ["ACCUSE:disapprove initiator:jordan", "ASSAULT recipient:syr-gov-forces"],
    ),
    (
        "دان الاتحاد الأوروبي الهجومين اللذين نفذهما تنظيم داعش في الرقة صباح اليوم.",
        ["ACCUSE:disapprove initiator:eu recipient:is", "ASSAULT initiator:is"],
    ),
    (
        "استنكرت مصر التفجير الانتحاري الذي وقع يوم السبت في مدينة حلب وأدى إلى مقتل خمسة مدنيين.",
        ["ACCUSE:disapprove initiator:egypt", "ASSAULT:suicide-attack recipient:civilians"],
    ),
    (
        "أدان الاتحاد الأوروبي الاعتقالات التي نفذتها جماعة الحوثي أمس في صنعاء.",
        ["ACCUSE:disapprove initiator:eu recipient:houthis", "COERCE:arrest initiator:houthis"],
    ),
    (
        "أدان مجلس الأمن الهجوم الذي وقع، الاثنين، في حضرموت، والذي أسفر عن مقتل 20 جنديا.",
        ["ACCUSE:disapprove initiator:un", "ASSAULT recipient:yem-gov-forces"],
    ),
    # … and not where it is only named, goes on, or is what somebody is accused of backing
    ("أدانت الأردن الهجمات على المدنيين.", ["ACCUSE:disapprove initiator:jordan"]),
    ("استنكرت مصر الجرائم التي يرتكبها تنظيم داعش في الرقة.", ["ACCUSE:disapprove initiator:egypt recipient:is"]),
    (
        "اتهمت باكستان الهند بدعم الهجمات التي شنتها طالبان في كابول.",
        ["ACCUSE:allege initiator:pakistan recipient:india"],
    ),
    # to whom a body belongs takes no part
    ("ندد مجلس الأمن التابع للأمم المتحدة، الخميس، بروسيا.", ["ACCUSE:disapprove initiator:un recipient:russia"]),
    # a document says what its clause says, for whoever issued it
    ("تبنت الجمعية العامة للأمم المتحدة قرارا يدين روسيا.", ["ACCUSE:disapprove initiator:un recipient:russia"]),
    ("أصدرت الحكومة السورية بيانا يندد بإسرائيل.", ["ACCUSE:disapprove initiator:syr-gov recipient:israel"]),
    ("رفض رئيس وفد الحكومة اليمنية عقد لقاء مباشر مع الحوثيين.", ["REJECT:meet initiator:yem-gov recipient:houthis"]),
    ("استخدمت روسيا حق النقض ضد مشروع قرار يدين الحكومة السورية.", ["REJECT initiator:russia"]),
    ("استدعت وزارة الخارجية التركية سفير العراق.", ["ACCUSE:disapprove initiator:turkey recipient:iraq-gov"]),
    # a name that could be a verb, behind an office
    (
        "اتهم الرئيس الأفغاني أشرف غني باكستان بدعم طالبان.",
        ["ACCUSE:allege initiator:afghan-gov recipient:pakistan"],
    ),
    (
        "اتهم وزير الخارجية السعودي عادل بن أحمد الراوي إيران. ودعا الراوي الأمم المتحدة إلى التدخل.",
        [
            "ACCUSE:allege initiator:saudi-arabia recipient:iran",
            "REQUEST initiator:saudi-arabia recipient:un",
        ],
    ),
    # behind what somebody said, a joined verb of speech goes on with who said it
    (
        "قالت قسد إن الجيش التركي قصف القرية أمس، ودعت المجتمع الدولي إلى التدخل.",
        [
            "ASSAULT:heavy-weapons initiator:tur-forces",
            "REQUEST initiator:sdf recipient:international-community",
        ],
    ),
    # … and a joined verb behind a relative clause with whom the clause before that is about
    (
        "علقت الجامعة العربية عضوية سوريا ردا على القمع الذي وقع هناك، وهددت بفرض عقوبات.",
        [
            "SANCTION:expel initiator:arab-league recipient:syr-gov",
            "THREATEN:relations initiator:arab-league",
        ],
    ),
    # what a noun is joined to behind "after" was not done by the subject
    (
        "أعلن الاتحاد الأفريقي تعليق عضوية مالي بعد انقلاب على السلطة واعتقال الرئيس.",
        [
            "SANCTION:expel initiator:african-union recipient:mali",
            "COERCE:arrest detainee:people-unknown",
        ],
    ),
    # people among the words a verb needs are its object
    ("أعلنت النمسا في بيان، الخميس، طرد أربعة دبلوماسيين روس.", ["SANCTION:expel recipient:russia"]),
    # a ministry told before with whose it is
    (
        "قالت وزارة الخارجية النمساوية إنها تتابع الأمر. وأدانت وزارة الخارجية الهجمات على المدنيين.",
        ["ACCUSE:disapprove initiator:austria"],
    ),
    # in the accusative an adjective of origin is written as the state's name
    ("التقى الرئيس السوري وفدا برلمانيا روسيا في دمشق.", ["CONSULT party:russia,syr-gov"]),
]


def told(text: str) -> list[str]:
    report = Report(
        report_id="said", text=text, language="ar", published=Published.parse("2024-05-15"), text_status="invented"
    )
    found = []
    for event in _coder().code(report).events:
        roles: dict[str, list[str]] = {}
        for participant in event.participants:
            roles.setdefault(participant.role or "open", []).append(participant.actor_id)
        who = " ".join(f"{role}:{','.join(sorted(actors))}" for role, actors in roles.items())
        found.append(f"{event.event_mode or event.event_type} {who}".strip())
    return found


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_what_is_said(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_who_leads_talks_is_no_party_of_them() -> None:
    assert not any("party:qatar" in one for one in told("أطلقت طالبان سراح رهينتين بعد مفاوضات قادتها قطر."))


def test_the_day_and_place_of_a_condemned_attack_are_its_own() -> None:
    text = "أدانت الأردن، الأربعاء، الهجوم الذي وقع الاثنين في مدينة حلب."
    report = Report(report_id="said", text=text, language="ar", published=Published.parse("2024-05-15"))
    said, attack = _coder().code(report).events
    assert str(said.when.earliest) == "2024-05-15" and str(attack.when.earliest) == "2024-05-13"
    assert attack.place is not None and attack.place.name == "Aleppo"


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("حذر حزب الله إسرائيل من أن أي حرب على لبنان ستقابل برد قاس.", {"israel"}),
        ("حذرت إيران إسرائيل من أنها سترد على أي هجوم.", {"israel"}),
        ("حذر الجيش الإسرائيلي من أن أي خرق سيقابل برد قوي.", set()),
    ],
)
def test_who_says_what_an_attack_would_be_met_with_threatens(text, recipients):
    events = [
        e for e in _coder().code(Report(report_id="r", text=text, language="ar")).events if e.event_type == "THREATEN"
    ]
    assert [e.event_mode for e in events] == ["THREATEN:violence"]
    assert {p.actor_id for p in events[0].participants if p.role == "recipient"} == recipients

"""Arabic reports of local mediation: nouns joined to what is asked for, fighting that stopped, ranks and peoples behind fighters."""

from __future__ import annotations

import pytest
from wasata.curation.coder.rules import RulesCoder

from .invented_reports import arabic


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a noun joined to the act that is asked for or aimed at is no verb
        (
            "دعا الوجهاء الجيش اليمني إلى تثبيت الهدنة ومنع أي خرق لها.",
            ["REQUEST initiator:notables recipient:yem-gov-forces"],
        ),
        (
            "طالب وجهاء مأرب الحوثيين بالعمل على ترسيخ الصلح ومنع تكرار ما جرى.",
            ["REQUEST initiator:notables recipient:houthis"],
        ),
        # … but where somebody stands behind it, it is
        ("توصلت اللجنة إلى تفاهم وفتح الجيش اليمني الطريق.", ["RETREAT:access initiator:yem-gov-forces"]),
    ],
)
def test_a_noun_joined_to_content(coder: RulesCoder, text: str, told: list[str]) -> None:
    assert [e for e in arabic(coder, text) if not e.startswith("AGREE")] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "قال مصدر محلي إن الاشتباكات بين قبيلتي مراد وعبيدة توقفت بوساطة قبلية.",
            ["RETREAT:ceasefire mediator:tribal-elders party:abida-yemen,murad"],
        ),
        (
            "المعارك بين قبيلتي مراد وعبيدة توقفت أمس.",
            ["RETREAT:ceasefire party:abida-yemen,murad"],
        ),
        (
            "أكد شيخ قبلي أن المواجهات بين قبيلتي مراد وعبيدة انتهت بعد تدخل الوجهاء.",
            ["RETREAT:ceasefire mediator:notables party:abida-yemen,murad"],
        ),
        ("الاشتباكات بين قبيلتي مراد وعبيدة لم تتوقف.", []),
        # a noun of force straight behind a verb of threatening is its subject
        ("هددت المعارك بين الجيش المالي والطوارق بعودة البلاد إلى الفوضى.", []),
        ("هدد الحوثيون بقصف مأرب.", ["THREATEN:violence initiator:houthis"]),
    ],
)
def test_force_as_a_subject(coder: RulesCoder, text: str, told: list[str]) -> None:
    assert arabic(coder, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "اندلعت اشتباكات بين حكومة الوفاق وميليشيا الجنرال المتقاعد خليفة حفتر.",
            ["ASSAULT party:gna,lna"],
        ),
        # people told by a word for those who bear arms and the name of their people
        ("اتهمت الحكومة المالية المسلحين الطوارق بخرق الهدنة.", ["ACCUSE:allege initiator:mali recipient:tuareg"]),
        ("أفرج الجيش الليبي عن مسلحين تبو.", ["RETREAT:release detainee:tebu initiator:libya-gov-forces"]),
        # the article parts them
        ("هاجم مسلحون الطوارق في كيدال.", ["ASSAULT initiator:unidentified-gunmen recipient:tuareg"]),
    ],
)
def test_whose_fighters_they_are(coder: RulesCoder, text: str, told: list[str]) -> None:
    assert arabic(coder, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # whoever speaks is known to no registry; the phrase behind is whom he speaks to
        ("ودعا الرواشدة الجيش اليمني إلى فتح طريق الضالع.", ["REQUEST:yield recipient:yem-gov-forces"]),
        ("اتهم المجيدي حزب الإصلاح بعرقلة صفقة الأسرى.", ["ACCUSE:allege recipient:islah"]),
        ("ودعا حزب الإصلاح إلى فتح طريق الضالع.", ["REQUEST:yield initiator:islah"]),
    ],
)
def test_whom_somebody_unlisted_speaks_to(coder: RulesCoder, text: str, told: list[str]) -> None:
    assert arabic(coder, text) == told


def test_freed_in_return_behind_a_clause_about_those_freed(coder: RulesCoder) -> None:
    text = (
        "أطلق الحوثيون سراح ثلاثة مدنيين خطفوهم في الجوف، مقابل إطلاق سراح أسيرين حوثيين لدى القوات الحكومية اليمنية."
    )
    told = [e for e in arabic(coder, text) if e.startswith("RETREAT:release")]
    assert told == [
        "RETREAT:release detainee:civilians initiator:houthis",
        "RETREAT:release detainee:houthis initiator:yem-gov-forces",
    ]


def test_an_unlisted_speaker_is_nobody_told_before(coder: RulesCoder) -> None:
    text = "قالت وزارة الدفاع اليمنية إن الحوثيين قصفوا مأرب. ودعت المنظمة حزب الإصلاح إلى الهدوء."
    assert not [e for e in arabic(coder, text) if e.startswith("REQUEST initiator")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # behind a comma, what a person told in a meeting says there is told
        (
            "التقى وفد من وجهاء مأرب وزير الدفاع اليمني، الذي وعد الوجهاء بسحب القوات.",
            ["AGREE initiator:yem-gov"],
        ),
        # a pronoun of several does not mean the one the clause is about
        (
            "التقى وفد من وجهاء السويداء وزير الدفاع السوري، الذي طالبهم بتسليم السلاح.",
            ["REQUEST:yield initiator:syr-gov recipient:notables"],
        ),
        # … and what is said of a person without a meeting is only who he is
        ("اعتقلت قسد القيادي خليل السالم، الذي هدد الوجهاء.", []),
    ],
)
def test_what_is_said_at_a_meeting(coder: RulesCoder, text: str, told: list[str]) -> None:
    assert [e for e in arabic(coder, text) if not e.startswith(("CONSULT", "COERCE"))] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "أعلن الهلال الأحمر الليبي عن تسلمه ستة جثامين من مستشفى ترهونة.",
            ["RETREAT mediator:libya-red-crescent"],
        ),
        ("أعلن الصليب الأحمر أنه سهل نقل جثث خمسة مقاتلين من المخا إلى صنعاء.", ["RETREAT mediator:icrc"]),
        (
            "أعلن الهلال الأحمر الليبي عن تسلمه ستة محتجزين.",
            ["RETREAT:release detainee:detainees mediator:libya-red-crescent"],
        ),
    ],
)
def test_the_dead_are_no_prisoners(coder: RulesCoder, text: str, told: list[str]) -> None:
    assert arabic(coder, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # with whom the truce is that is agreed on
        (
            "اتفق وجهاء مضايا على هدنة مع حزب الله برعاية الأمم المتحدة.",
            ["AGREE mediator:un party:hezbollah,notables"],
        ),
        # an unlisted body's own words stand before whom it belongs to
        (
            "رعت لجنة التواصل والإصلاح التابعة لحركة الجهاد الإسلامي صلحا عشائريا بين عائلتين في رفح.",
            ["AGREE mediator:pij party:families"],
        ),
        # elders who talk about what goes on between others mediate; with nobody else told they only talk
        (
            "شيوخ قبائل من شرق ليبيا يتفاوضون لوقف القتال بين قبيلتي الزوية والتبو.",
            ["CONSULT:mediation mediator:tribal-elders party:tebu,zuwaya"],
        ),
        ("قالت الأمم المتحدة إن شيوخ قبائل يتفاوضون في الكفرة.", ["CONSULT party:tribal-elders"]),
    ],
)
def test_between_whom_elders_and_committees_stand(coder: RulesCoder, text: str, told: list[str]) -> None:
    assert arabic(coder, text) == told

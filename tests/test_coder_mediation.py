"""Mediation as the coder reads it: who stands between, what his mediation brought about, who frees whom. Invented reports."""

from __future__ import annotations

import pytest
from wasata.schema import Event, Report, misquotes

PUBLISHED = {"earliest": "2023-05-17", "latest": "2023-05-17"}


@pytest.fixture
def told(coder):
    def code(text: str, language: str = "ar") -> list[Event]:
        report = Report(
            report_id="own", text=text, language=language, published=PUBLISHED, text_status="invented", outlet="own"
        )
        events = coder.code(report).events
        for event in events:
            assert misquotes(event.evidence, {"own": text}) == []
            assert event.unsupported() == []
        return events

    return code


def mode(event: Event) -> str:
    return event.event_mode or event.event_type


def roles(event: Event) -> set[tuple[str, str]]:
    return {(p.actor_id, p.role) for p in event.participants}


SDF_AND_ARMY = {("sdf", "party"), ("syr-gov-forces", "party")}
FREED = {("houthis", "initiator"), ("yem-gov-forces", "detainee")}


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        ("نجحت وساطة قبلية أمس في تبادل أسرى بين القوات الحكومية اليمنية وجماعة الحوثي.", {"tribal-elders"}),
        ("نجحت وساطة محلية قادها شيوخ العشائر في تبادل أسرى بين القوات الحكومية اليمنية وجماعة الحوثي.", {"notables", "tribal-elders"}),
        ("أسفرت جهود سلطنة عمان عن تبادل أسرى بين القوات الحكومية اليمنية وجماعة الحوثي.", {"oman"}),
        ("توسطت الأمم المتحدة في تبادل أسرى بين القوات الحكومية اليمنية وجماعة الحوثي.", {"un"}),
        ("أنجزت اللجنة الدولية للصليب الأحمر تبادل أسرى بين القوات الحكومية اليمنية وجماعة الحوثي.", {"icrc"}),
        ("بوساطة سعودية–عمانية، جرى تبادل أسرى بين القوات الحكومية اليمنية وجماعة الحوثي.", {"saudi-arabia", "oman"}),
        ("جرى تبادل أسرى بين القوات الحكومية اليمنية من جهة، وجماعة الحوثي من جهة أخرى، وذلك برعاية الكويت.", {"kuwait"}),
    ],
    ids=["adjective", "who led it", "efforts", "verb", "who achieved it", "two adjectives first", "وذلك برعاية"],
)  # fmt: skip
def test_mediation_belongs_to_the_swap_it_brought_about(told, text, mediators):
    events = told(text)
    assert [mode(e) for e in events] == ["RETREAT:release", "RETREAT:release"]
    for event in events:
        assert {p.actor_id for p in event.participants if p.role == "mediator"} == mediators
    assert {p.actor_id for e in events for p in e.participants if p.role == "initiator"} == {
        "yem-gov-forces",
        "houthis",
    }


@pytest.mark.parametrize(
    "text",
    [
        "أفرج عن ستة من عناصر القوات الحكومية اليمنية مقابل أربعة من مقاتلي جماعة الحوثي أمس.",
        "اتفقت القوات الحكومية اليمنية وجماعة الحوثي على هدنة. وأطلق أمس سراح أسرى من الجانبين.",
        "جرت أمس صفقة تبادل أسرى بين القوات الحكومية اليمنية وبين جماعة الحوثي.",
    ],
    ids=["in return", "of both sides", "between twice"],
)
def test_people_freed_on_both_sides_are_one_release_in_each_direction(told, text):
    releases = [e for e in told(text) if mode(e) == "RETREAT:release"]
    assert len(releases) == 2
    freed = {(p.actor_id, q.actor_id) for e in releases for p in e.participants for q in e.participants
             if (p.role, q.role) == ("initiator", "detainee")}  # fmt: skip
    assert freed == {("houthis", "yem-gov-forces"), ("yem-gov-forces", "houthis")}


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت قطر أمس الإفراج عن جنود من الجيش اليمني محتجزين لدى جماعة الحوثي بوساطة قطرية.",
        "نجحت قطر أمس في الإفراج عن جنود من الجيش اليمني كانوا محتجزين لدى جماعة الحوثي.",
        "ساهمت قطر أمس في الإفراج عن جنود من الجيش اليمني اختطفتهم جماعة الحوثي.",
    ],
    ids=["held by", "were held by", "taken by"],
)
def test_who_holds_people_is_who_frees_them(told, text):
    (event,) = told(text)
    assert mode(event) == "RETREAT:release"
    assert roles(event) == FREED | {("qatar", "mediator")}


def test_the_red_cross_takes_people_over_for_the_other_side(told):
    (event,) = told("سلمت حركة حماس أمس اللجنة الدولية للصليب الأحمر أربع رهائن في مدينة غزة.")
    assert roles(event) == {("hamas", "initiator"), ("hostages", "detainee"), ("icrc", "mediator")}


@pytest.mark.parametrize(
    "text",
    [
        "عقدت الأمم المتحدة أمس اجتماعا بين قوات سوريا الديمقراطية والقوات الحكومية السورية.",
        "استضافت الأمم المتحدة أمس محادثات بين قوات سوريا الديمقراطية والقوات الحكومية السورية.",
        "جرت أمس محادثات بين قوات سوريا الديمقراطية والقوات الحكومية السورية، وجاء ذلك برعاية الأمم المتحدة.",
        "انتهى أمس اجتماع ضم قوات سوريا الديمقراطية والقوات الحكومية السورية بوساطة الأمم المتحدة.",
        "فشلت أمس محادثات بين قوات سوريا الديمقراطية والقوات الحكومية السورية بوساطة الأمم المتحدة.",
    ],
    ids=["held them", "hosted them", "said behind", "gathered", "failed"],
)
def test_who_brings_two_sides_together_mediates(told, text):
    (event,) = told(text)
    assert mode(event) == "CONSULT:mediation"
    assert roles(event) == SDF_AND_ARMY | {("un", "mediator")}


@pytest.mark.parametrize(
    "text",
    [
        "أفضى اجتماع أمس بين قوات سوريا الديمقراطية والقوات الحكومية السورية إلى اتفاق على الهدنة.",
        "أعلنت قوات سوريا الديمقراطية والقوات الحكومية السورية أمس التوصل إلى اتفاق بينهما.",
        "اتفقت قوات سوريا الديمقراطية والقوات الحكومية السورية أمس على سحب السلاح الثقيل وتبادل الأسرى وفتح الطريق.",
    ],
    ids=["talks ended in it", "announced by its sides", "clauses"],
)
def test_an_agreement_is_one_event_between_its_sides(told, text):
    (event,) = told(text)
    assert mode(event) == "AGREE"
    assert roles(event) == SDF_AND_ARMY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أنهى وجهاء من مدينة نوى أمس خلافا دام عامين بين عشيرتي الفلاح والناصر.", {("notables", "mediator"), ("tribal-fighters", "party")}),
        ("عقد مجلس القبائل والعشائر السورية أمس صلحا بين قبيلة البكارة وعشيرة الناصر.", {("syr-tribal-council", "mediator"), ("baggara-syria", "party"), ("tribal-fighters", "party")}),
        ("أنهت قبيلة البكارة وعشيرة الشعيطات أمس خلافا على أرض زراعية.", {("baggara-syria", "party"), ("shaitat", "party")}),
        ("وقع وجهاء قبيلة البكارة ووجهاء عشيرة الشعيطات أمس وثيقة صلح.", {("baggara-syria", "party"), ("shaitat", "party")}),
    ],
    ids=["by notables", "by a council", "by the two", "elders for their tribe"],
)  # fmt: skip
def test_a_dispute_of_clans_is_settled(told, text, expected):
    (event,) = told(text)
    assert mode(event) == "AGREE"
    named = {
        (actor, role)
        for actor, role in roles(event)
        if actor != "tribal-fighters" or ("tribal-fighters", "party") in expected
    }
    assert named == expected


def test_a_swap_of_the_dead_frees_nobody(told):
    (event,) = told("جرت أمس عملية تبادل شملت عشرين جثة بين القوات الحكومية اليمنية وجماعة الحوثي بوساطة قبلية.")
    assert mode(event) == "RETREAT"
    assert roles(event) == {("yem-gov-forces", "party"), ("houthis", "party"), ("tribal-elders", "mediator")}


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("طلبت الحكومة اليمنية أمس وساطة عمانية.", "REQUEST:mediation", {("yem-gov", "initiator"), ("oman", "recipient")}),
        ("رفضت إثيوبيا أمس المبادرة السودانية للوساطة.", "REJECT:mediation", {("ethiopia", "initiator"), ("sudan", "recipient")}),
        ("عرضت واشنطن أمس التوسط بين الحكومة السودانية وحركة العدل والمساواة.", "AGREE:mediation", {("us", "initiator"), ("sudan", "recipient"), ("jem", "recipient")}),
    ],
    ids=["asked", "refused", "offered by a capital"],
)  # fmt: skip
def test_mediation_before_it_begins_has_no_mediator(told, text, code, expected):
    (event,) = told(text)
    assert (mode(event), roles(event)) == (code, expected)


def test_adjectives_of_mediation_say_nothing_of_other_acts(told):
    (event,) = told("اندلعت أمس اشتباكات عشائرية مسلحة في محافظة ميسان.")
    assert "tribal-elders" not in {p.actor_id for p in event.participants}


def test_a_body_told_by_the_first_word_of_its_name_is_the_last_so_named(told):
    events = told("التقى وفد من حركة حماس أمس مسؤولين من مصر. واتهمت الحركة إسرائيل بخرق الهدنة.")
    assert ("hamas", "initiator") in roles(events[-1])


def test_who_holds_talks_between_two_others_in_english_mediates(told):
    (event,) = told("The United Nations held talks between the Syrian government and the SDF on Monday.", "en")
    assert mode(event) == "CONSULT:mediation"
    assert roles(event) == {("un", "mediator"), ("syr-gov", "party"), ("sdf", "party")}


def test_people_freed_in_exchange_for_others_in_english_are_two_releases(told):
    events = told(
        "The SDF freed seven soldiers of the Syrian army in exchange for three of its fighters on Monday.", "en"
    )
    assert [mode(event) for event in events] == ["RETREAT:release"] * 2
    assert {frozenset(roles(event)) for event in events} == {
        frozenset({("sdf", "initiator"), ("syr-gov-forces", "detainee")}),
        frozenset({("syr-gov-forces", "initiator"), ("sdf", "detainee")}),
    }


def test_who_mediates_elsewhere_mediates_where_he_meets_a_side(told):
    events = told(
        "زار وزير الخارجية الكويتي مدينة جدة أمس.\n"
        "وتوسطت الكويت بين السعودية وقطر أول أمس.\n"
        "والتقى أمير الكويت وزير الخارجية القطري في الدوحة اليوم."
    )
    assert {mode(event) for event in events} == {"CONSULT:mediation"}
    assert all(("kuwait", "mediator") in roles(event) for event in events)
    assert any(("qatar", "party") in roles(event) and ("saudi-arabia", "party") not in roles(event) for event in events)


def test_an_office_and_its_holder_are_one(told):
    [event] = told("التقى الرئيس الروسي فلاديمير بوتين الرئيس التركي رجب طيب أردوغان في سوتشي أمس.")
    assert roles(event) == {("russia", "party"), ("turkey", "party")}


def test_what_is_said_to_be_agreed_is_not_declared_by_who_says_it(told):
    [event] = told("أكدت الحكومة اليمنية أنها توصلت أمس إلى هدنة مع جماعة الحوثي في مسقط.")
    assert (mode(event), roles(event)) == ("AGREE", {("yem-gov", "party"), ("houthis", "party")})


def test_a_promise_is_not_the_agreement_it_stands_beside(told):
    events = told(
        "توصلت اللجنة المركزية في درعا إلى اتفاق مع القوات الروسية أمس.\nووعد الجنرال الروسي برفع مطالب الأهالي إلى دمشق."
    )
    assert [("rus-forces", "initiator") in roles(event) for event in events] == [False, True]


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        ("جرى تبادل أسرى بين القوات الحكومية اليمنية وجماعة الحوثي. وقال مصدر إن عملية التبادل تمت برعاية الصليب الأحمر.", {"icrc"}),
        ("جرى تبادل أسرى بين القوات الحكومية اليمنية وجماعة الحوثي. عملية التبادل جرت بوساطة قبلية.", {"tribal-elders"}),
    ],
)  # fmt: skip
def test_a_retelling_before_its_verb_gives_both_releases_their_mediator(told, text, mediators):
    events = told(text)
    assert [mode(e) for e in events] == ["RETREAT:release", "RETREAT:release"]
    for event in events:
        assert {p.actor_id for p in event.participants if p.role == "mediator"} == mediators


def test_a_verb_with_a_frame_of_its_own_carries_no_act_before_it(told):
    events = told("عملية التبادل أغضبت أهالي البلدة برعاية لم يعلن عنها.")
    assert not any(p.role == "mediator" for e in events for p in e.participants)


@pytest.mark.parametrize(
    "text",
    [
        "أطلقت قوات سوريا الديمقراطية سراح عشرة أشخاص، بعد اعتقال دام شهرا، وذلك بوساطة من شيوخ العشائر.",
        "أطلقت قوات سوريا الديمقراطية سراح عشرة أشخاص استجابة لطلب شيوخ العشائر.",
    ],
)
def test_who_mediated_is_told_behind_another_clause(told, text):
    (event,) = [e for e in told(text) if mode(e) == "RETREAT:release"]
    assert ("tribal-elders", "mediator") in roles(event)


def test_a_wish_of_those_who_do_not_stand_between_is_no_mediation(told):
    (event,) = told("أطلقت قوات سوريا الديمقراطية سراح عشرة أشخاص استجابة لطلب ذويهم.")
    assert not any(role == "mediator" for _, role in roles(event))


def test_for_whom_somebody_signs_is_a_side(told):
    (event,) = told("ووقع عن الحكومة السودانية نائب رئيس مجلس السيادة، وعن حركة العدل والمساواة سالم المانعي.")
    assert {("sudan", "party"), ("jem", "party")} <= roles(event)


def test_militias_of_a_land_are_not_its_state(told):
    (event,) = told("وافقت الميليشيات الليبية المتناحرة على هدنة جنوبي طرابلس.")
    assert roles(event) == {("local-armed-groups", "party")}


def test_those_freed_in_return_are_freed_too(told):
    events = told("أطلقت حركة أحرار الشام أمس سراح عشرة عناصر من قوات النظام مقابل الإفراج عن مقاتلين، بوساطة قطرية.")
    sides = {frozenset(roles(event)) for event in events}
    assert {mode(event) for event in events} == {"RETREAT:release"}
    assert sides == {
        frozenset({("ahrar-al-sham", "initiator"), ("syr-gov-forces", "detainee"), ("qatar", "mediator")}),
        frozenset({("syr-gov-forces", "initiator"), ("ahrar-al-sham", "detainee"), ("qatar", "mediator")}),
    }


def test_a_pronoun_before_its_name_means_who_is_told_behind_it(told):
    (event,) = told("وخلال لقائه وفد حركة طالبان في كابول، قال وزير الخارجية القطري إن الوقت حان.")
    assert mode(event) == "CONSULT"
    assert roles(event) == {("qatar", "party"), ("taliban", "party")}


def test_the_other_side_of_a_call_told_first_is_who_speaks(told):
    events = told("وفي اتصال هاتفي مع نظيره الإيراني، أكد وزير الخارجية السعودي أن الوقت حان.")
    assert [mode(event) for event in events] == ["CONSULT:phone"]
    assert roles(events[0]) == {("saudi-arabia", "party"), ("iran", "party")}


def test_talks_somebody_will_not_take_part_in_are_refused(told):
    (event,) = told("أعلنت حركة طالبان أمس أنها لن تشارك في محادثات السلام.")
    assert mode(event) == "REJECT:meet"
    assert roles(event) == {("taliban", "initiator")}


def test_who_mediated_the_talks_behind_an_agreement_mediated_it(told):
    (event,) = told("وقعت حركة حماس وحركة فتح أمس اتفاقا، وذلك بعد مفاوضات جرت بوساطة قطرية.")
    assert mode(event) == "AGREE"
    assert roles(event) == {("hamas", "party"), ("fatah", "party"), ("qatar", "mediator")}


def test_nobody_mediates_before_mediating(told):
    """Two who accept mediation in one report: neither event is about the other, and who is to mediate is spoken to."""
    events = told(
        "وافق رئيس الوزراء الإسرائيلي أمس على وساطة أميركية في المحادثات. ووافقت مصر أمس على وساطة أميركية في المحادثات."
    )
    assert {mode(event) for event in events} == {"AGREE:mediation"}
    for event in events:
        assert ("us", "recipient") in roles(event) and "mediator" not in {role for _, role in roles(event)}

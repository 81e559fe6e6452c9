"""Arabic: releases, swaps and settlements told with who brokered them: what is one event, and whose part was whose."""

from __future__ import annotations

import pytest
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Event, Report


def _events(coder: RulesCoder, text: str) -> list[Event]:
    return coder.code(Report(report_id="invented", text=text, language="ar")).events


def _roles(event: Event, role: str) -> set[str | None]:
    return {p.actor_id for p in event.participants if p.role == role}


def _told(events: list[Event]) -> set[tuple[str, str, str]]:
    """Mode, who frees and who is freed, of releases; mode alone of the rest."""
    return {
        (e.event_mode or e.event_type, *(",".join(sorted(map(str, _roles(e, r)))) for r in ("initiator", "detainee")))
        for e in events
    }


_BOTH_WAYS = {
    ("RETREAT:release", "yem-gov-forces", "houthis"),
    ("RETREAT:release", "houthis", "yem-gov-forces"),
}


@pytest.mark.parametrize(
    "text",
    [
        # the deal is only how the swap came about
        "نجحت وساطة قبلية قادها شيخ من البيضاء في إبرام اتفاق بين القوات الحكومية والحوثيين أسفر عن تبادل أسرى بين الطرفين.",
        # the sum of both sides, told by the swap
        "تبادل الحوثيون والقوات الحكومية أسرى في لحج. ونجحت وساطة قبلية في إطلاق سراح 44 أسيرا بصفقة تبادل بين الجانبين.",
    ],
)
def test_a_brokered_swap_is_two_releases(coder: RulesCoder, text: str) -> None:
    events = _events(coder, text)
    assert _told(events) == _BOTH_WAYS and len(events) == 2
    assert all(_roles(event, "mediator") == {"tribal-elders"} for event in events)


def test_a_release_of_one_side_s_people_stays_told(coder: RulesCoder) -> None:
    text = "أفرج الحوثيون عن ستة من جنود القوات الحكومية ضمن صفقة تبادل بوساطة قبلية."
    assert ("RETREAT:release", "houthis", "yem-gov-forces") in _told(_events(coder, text))


def test_a_deal_with_more_in_it_stays_told(coder: RulesCoder) -> None:
    text = "اتفق الحوثيون والقوات الحكومية على فتح طريق الحوبان، وتبادل الطرفان أسرى."
    assert {e.event_type for e in _events(coder, text)} == {"AGREE", "RETREAT"}


def test_the_living_are_freed_for_the_dead(coder: RulesCoder) -> None:
    text = "تسلمت قوات سوريا الديمقراطية جثمان أحد مقاتليها من الجيش الوطني، مقابل إطلاقها سراح عنصر من الجبهة الشامية، عبر وسطاء محليين."
    events = _events(coder, text)
    assert [e.event_mode for e in events] == [None, "RETREAT:release"]
    assert _roles(events[1], "initiator") == {"sdf"} and _roles(events[1], "detainee") == {"levant-front"}
    assert all(_roles(event, "mediator") == {"notables"} for event in events)


@pytest.mark.parametrize(
    ("text", "freed"),
    [
        (
            "أفرجت قوات الدعم السريع عن أربعة عمال إغاثة. وقالت الأمم المتحدة إن الإفراج عنهم تم بوساطة قبلية.",
            {"aid-workers"},
        ),
        (
            "خطف مسلحون ثلاثة صحفيين في عدن. وقالت الأمم المتحدة إن إطلاق سراحهم تم بجهود وجهاء المدينة.",
            {"journalists"},
        ),
    ],
)
def test_they_who_are_freed_are_those_who_were_held(coder: RulesCoder, text: str, freed: set[str]) -> None:
    release = next(e for e in _events(coder, text) if e.event_mode == "RETREAT:release")
    assert _roles(release, "detainee") == freed


def test_how_a_release_told_before_came_about(coder: RulesCoder) -> None:
    text = "أفرجت قبيلة بني ساعد عن 11 مختطفا أمس. وقال مدير المديرية إن الإفراج عن المختطفين جاء عن طريق وساطة قبلية."
    (event,) = _events(coder, text)
    assert _roles(event, "initiator") == {"tribal-fighters"} and _roles(event, "mediator") == {"tribal-elders"}


def test_who_made_the_efforts_frees_nobody(coder: RulesCoder) -> None:
    text = "أثمرت مساع بذلها وجهاء من سرت عن إطلاق سراح خمسة موظفين."
    (event,) = _events(coder, text)
    assert not _roles(event, "initiator") and _roles(event, "mediator") == {"notables"}


def test_who_sponsors_a_swap_to_come_did_not_mediate_one_that_was(coder: RulesCoder) -> None:
    text = "تبادل الحوثيون والقوات الحكومية أسرى في مأرب بوساطة قبلية. واتهمت الحكومة الحوثيين بعرقلة صفقة التبادل المرتقبة برعاية الأمم المتحدة."
    assert all("un" not in _roles(e, "mediator") for e in _events(coder, text))


def test_instructions_from_somebody_make_him_no_mediator(coder: RulesCoder) -> None:
    text = "انطلقت وساطة قبلية إلى خاطفي المهندسين بعد توجيهات من رئيس الوزراء اليمني."
    assert all("yem-gov" not in _roles(e, "mediator") for e in _events(coder, text))


@pytest.mark.parametrize(
    ("text", "parties", "mediators"),
    [
        (
            "وجهاء طفس يعقدون صلحا في المدينة\nعقد وجهاء طفس صلحا بين عائلتي الخطيب والسالم، الاثنين.",
            {"families"},
            {"notables"},
        ),
        (
            "توصل وجهاء بلدة المزيريب إلى اتفاق يقضي بوقف إطلاق النار بين مجموعتين مسلحتين.",
            {"local-armed-groups"},
            {"notables"},
        ),
        (
            "لجنة الوساطة القبلية في شبوة نجحت بأخذ هدنة لمدة أسبوع بين قبيلتي آل راشد وبني عامر.",
            {"tribal-fighters"},
            {"tribal-elders"},
        ),
        (
            "تدخل شيوخ ووجهاء لفض نزاع بين عشيرتي البو ناصر وآل كاظم، وحصلوا على عطوة لمدة شهر.",
            {"tribal-fighters"},
            {"tribal-elders"},
        ),
        (
            "هدنة لمدة أسبوع بين العشيرتين\nتوصلت عشيرتا البو ناصر وآل كاظم إلى هدنة بوساطة شيوخ عشائر.",
            {"tribal-fighters"},
            {"tribal-elders"},
        ),
    ],
)
def test_a_settlement_is_one_event(coder: RulesCoder, text: str, parties: set[str], mediators: set[str]) -> None:
    (event,) = _events(coder, text)
    assert event.event_type == "AGREE"
    assert _roles(event, "party") == parties and _roles(event, "mediator") == mediators


@pytest.mark.parametrize(
    ("text", "mode", "mediators"),
    [
        (
            "أفرج الحوثيون عن ستة جنود بعد مفاوضات بين ضباط من الجماعة ووجهاء المدينة بوساطة الصليب الأحمر.",
            "RETREAT:release",
            {"icrc"},
        ),
        (
            "فتحت قوات النظام طريق طفس بعد اتفاق مع اللجنة المركزية في درعا رعته القوات الروسية.",
            "RETREAT:access",
            {"rus-forces"},
        ),
    ],
)
def test_talks_and_deals_told_only_as_what_came_before_are_means(
    coder: RulesCoder, text: str, mode: str, mediators: set[str]
) -> None:
    (event,) = _events(coder, text)
    assert event.event_mode == mode and _roles(event, "mediator") == mediators


def test_a_deal_with_its_own_day_stays_an_event(coder: RulesCoder) -> None:
    text = "فتحت قوات النظام طريق طفس اليوم بعد اتفاق أبرمته مع اللجنة المركزية في درعا يوم الأحد."
    assert {e.event_type for e in _events(coder, text)} == {"RETREAT", "AGREE"}


@pytest.mark.parametrize(
    "text",
    [
        "أفرج مسلحون عن جنديين بعد تدخل وساطة قادها الشيخ ناصر المطري.",
        "توسط الشيخ علي بن راجح بين الحوثيين والقوات الحكومية.",
        "أنهى الشيخ علي بن راجح خلافا بين قبيلتي آل سعيد وبني عامر.",
    ],
)
def test_a_sheikh_of_whom_nothing_else_is_told_is_an_elder(coder: RulesCoder, text: str) -> None:
    (event,) = _events(coder, text)
    assert _roles(event, "mediator") == {"tribal-elders"}


def test_a_sheikh_who_does_not_mediate_is_somebody(coder: RulesCoder) -> None:
    events = _events(coder, "اعتقلت القوات الحكومية اليمنية الشيخ علي بن راجح في مأرب.")
    assert all("tribal-elders" not in {p.actor_id for p in e.participants} for e in events)


def test_people_behind_the_needed_word_are_let_go(coder: RulesCoder) -> None:
    (event,) = _events(coder, "أطلق سراح جنديين بعد وساطة قبلية.")
    assert _roles(event, "detainee") == {"soldiers-unknown"} and not _roles(event, "initiator")


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        (
            "أعلن الاتحاد الأفريقي استضافة جولة من المحادثات بين الحكومة الإثيوبية وجبهة تحرير تيغراي.",
            "AGREE:mediation",
        ),
        ("قدم شيوخ القبائل مبادرة إلى الحوثيين لوقف القتال.", "CONSULT:mediation"),
    ],
)
def test_hosting_announced_and_proposals_of_elders(coder: RulesCoder, text: str, mode: str) -> None:
    (event,) = _events(coder, text)
    assert event.event_mode == mode


def test_a_committee_of_another_land_is_not_that_of_one(coder: RulesCoder) -> None:
    text = "نجحت لجنة المصالحة الوطنية في غريان الليبية في الإفراج عن خمسة محتجزين."
    assert _roles(_events(coder, text)[0], "mediator") == {"notables"}


def test_a_truce_brought_about_and_the_deal_on_it_are_one(coder: RulesCoder) -> None:
    text = (
        "نجحت وساطة قبلية بوقف القتال بين قبيلتي آل راشد وبني عامر في مأرب.\n"
        "وقالت مصادر إن القبيلتين توصلتا إلى هدنة لمدة أسبوع."
    )
    (event,) = _events(coder, text)
    assert event.event_mode == "RETREAT:ceasefire"
    assert _roles(event, "party") == {"tribal-fighters"} and _roles(event, "mediator") == {"tribal-elders"}


def test_a_deal_to_swap_and_the_swap_are_one(coder: RulesCoder) -> None:
    text = (
        "عقد الحوثيون صفقة جديدة مع القوات الحكومية لتبادل أسرى في جبهة مأرب.\n"
        "وتبادل الحوثيون والقوات الحكومية الأسرى بوساطة محلية."
    )
    assert _told(_events(coder, text)) == _BOTH_WAYS


def test_a_name_behind_those_freed_freed_nobody(coder: RulesCoder) -> None:
    text = "قال مصدر إن وساطة قبلية نجحت في الإفراج عن خمسة من جنود القوات الحكومية، طارق صالح، مقابل خمسة من الحوثيين."
    releases = [e for e in _events(coder, text) if e.event_mode == "RETREAT:release"]
    assert releases and all(not _roles(e, "initiator") & {"saleh-forces"} for e in releases)


def test_the_other_side_of_a_swap_is_not_those_freed(coder: RulesCoder) -> None:
    text = (
        "أعلن الحوثيون تنفيذ عملية تبادل أسرى مع قوات المجلس الانتقالي الجنوبي في الضالع.\n"
        "ولم يذكروا عدد الأسرى الذين قاموا بالإفراج عنهم وتسليمهم للطرف المقابل."
    )
    assert all("prisoners" not in _roles(e, "recipient") for e in _events(coder, text))


def test_both_sides_are_no_mediators(coder: RulesCoder) -> None:
    text = (
        "نجحت وساطة قبلية في إبرام صلح بين قبيلتي آل راشد وبني عامر.\n"
        "وفرضت الوساطة على الطرفين إحضار ضمانات، لضمان عدم إخلال أحد الطرفين بالصلح."
    )
    (event,) = _events(coder, text)
    assert _roles(event, "mediator") == {"tribal-elders"}


def test_clans_that_meet_to_settle_their_feud_are_its_sides(coder: RulesCoder) -> None:
    (event,) = _events(coder, "اجتمع أبناء عشيرتي الراشد والعامر اليوم بقصد حقن الدماء وإحلال الصلح.")
    assert _roles(event, "party") == {"tribal-fighters"} and not _roles(event, "mediator")


def test_a_dual_pronoun_means_who_fought(coder: RulesCoder) -> None:
    text = "قتل أربعة في اشتباكات بين آل معيلي وآل راشد في مأرب، قبل أن تنجح وساطة قبلية بوقف المواجهات بينهما."
    truce = next(e for e in _events(coder, text) if e.event_mode == "RETREAT:ceasefire")
    assert _roles(truce, "party") == {"tribal-fighters"} and _roles(truce, "mediator") == {"tribal-elders"}


def test_where_a_land_lies_is_not_where_it_was(coder: RulesCoder) -> None:
    (event,) = _events(coder, "بدأت هدنة بين مسلحين قبليين مساء السبت بمحافظة مأرب، شمال شرقي صنعاء.")
    assert event.place is not None and event.place.admin1 == "Ma'rib"


def test_what_an_aim_would_settle_is_not_settled(coder: RulesCoder) -> None:
    text = "أعلنت قبيلة مراد هدنة تمهيدا للتوصل إلى حلول نهائية تنهي الخلاف بين قبيلتي آل راشد وبني عامر."
    assert all(e.event_type != "AGREE" or "murad" in {p.actor_id for p in e.participants} for e in _events(coder, text))


def test_local_foes_are_not_the_sides_of_the_war(coder: RulesCoder) -> None:
    text = "دعا وجهاء الزاوية الليبية أطراف النزاع إلى وقف القتال، بعد اشتباكات بين مجموعات مسلحة في المدينة."
    assert all(not {"gnu", "lna"} & {p.actor_id for p in e.participants} for e in _events(coder, text))

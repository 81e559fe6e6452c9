"""Short invented reports, each for one mechanism of the rules coder. Published on Wednesday 2021-04-14."""

from __future__ import annotations

from functools import cache

import pytest
from wasata.curation import rules_coder
from wasata.curation.coder.events.participating import ROLE_THRESHOLD
from wasata.schema import Event, Published, Report, misquotes

WEDNESDAY = Published.parse("2021-04-14")
ARREST = {("sdf", "initiator"), ("civilians", "detainee")}


@cache
def coder():
    return rules_coder()


def told(text: str) -> list[Event]:
    report = Report(report_id="own", text=text, language="ar", published=WEDNESDAY, text_status="invented")
    events = coder().code(report).events
    for event in events:
        assert misquotes(event.evidence, {"own": text}) == []
        assert event.unsupported() == []
    return events


def modes(text: str) -> list[str]:
    return [event.event_mode or event.event_type for event in told(text)]


def one(text: str, mode: str) -> Event:
    """The only event of that mode; others may stand beside it."""
    (event,) = [e for e in told(text) if (e.event_mode or e.event_type) == mode]
    return event


def roles(event: Event) -> set[tuple[str, str | None]]:
    return {(p.actor_id, p.role) for p in event.participants}


def count(event: Event, kind: str) -> tuple[int | None, int | None, int | None]:
    (found,) = [c for c in event.counts if c.kind == kind]
    return found.low, found.best, found.high


def place(event: Event) -> str | None:
    return event.place.place_id if event.place else None


# --- word order ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "اعتقلت قوات سوريا الديمقراطية خمسة مدنيين في مدينة الرقة أمس الثلاثاء.",
        "قوات سوريا الديمقراطية اعتقلت خمسة مدنيين في مدينة الرقة أمس الثلاثاء.",
        "أمس الثلاثاء، اعتقلت قوات سوريا الديمقراطية في مدينة الرقة خمسة مدنيين.",
    ],
    ids=["verb first", "subject first", "date first"],
)
def test_word_order_changes_no_role(text):
    event = one(text, "COERCE:arrest")
    assert roles(event) == ARREST
    assert count(event, "detained") == (5, 5, 5)
    assert (str(event.when.earliest), event.when.precision, place(event)) == ("2021-04-13", "day", "C5710")


def test_object_before_subject_is_told_by_agreement_and_ending():
    event = one("اعتقلت خمسة من عناصر الجيش الوطني السوري قواتُ سوريا الديمقراطية في منبج.", "COERCE:arrest")
    assert roles(event) == {("sdf", "initiator"), ("sna", "detainee")}
    assert count(event, "detained") == (5, 5, 5)


# --- passive -------------------------------------------------------------------------------------------------------------


def test_a_damma_makes_the_verb_passive():
    event = one("اعتُقل ثلاثة ناشطين في درعا أمس الثلاثاء.", "COERCE:arrest")
    assert [p.role for p in event.participants] == ["detainee"]
    assert count(event, "detained") == (3, 3, 3)


@pytest.mark.parametrize(
    ("text", "mode", "agent"),
    [
        (
            "جرى اعتقال ثلاثة مدنيين في درعا على يد القوات الحكومية السورية أمس الثلاثاء.",
            "COERCE:arrest",
            "syr-gov-forces",
        ),
        ("تم الإفراج عن أربعة محتجزين من قبل هيئة تحرير الشام في إدلب.", "RETREAT:release", "hts"),
    ],
)
def test_a_passive_with_its_agent_named(text, mode, agent):
    event = one(text, mode)
    assert (agent, "initiator") in roles(event)
    assert {p.role for p in event.participants} == {"initiator", "detainee"}


# --- who is meant --------------------------------------------------------------------------------------------------------


def test_a_pronoun_on_the_verb_is_its_object():
    event = one("اتهمت هيئة تحرير الشام ناشطين بالتجسس واعتقلتهم في إدلب.", "COERCE:arrest")
    assert roles(event) == {("hts", "initiator"), ("activists", "detainee")}
    assert next(p for p in event.participants if p.role == "detainee").surface in ("هم", "ناشطين")


def test_the_last_named_group_refuses():
    text = "طالبت القوات الحكومية السورية قوات سوريا الديمقراطية بإطلاق سراح المحتجزين، ورفضت الأخيرة الطلب."
    assert roles(one(text, "REQUEST:yield")) == {("syr-gov-forces", "initiator"), ("sdf", "recipient")}
    (refusal,) = [e for e in told(text) if e.event_type == "REJECT"]
    assert ("sdf", "initiator") in roles(refusal)


def test_both_sides_are_those_that_met():
    text = "اجتمعت الحكومة السورية وقوات سوريا الديمقراطية في القامشلي أمس الثلاثاء. واتهم الطرفان تركيا بقصف عين عيسى."
    assert roles(one(text, "ACCUSE:allege")) == {
        ("syr-gov", "initiator"),
        ("sdf", "initiator"),
        ("turkey", "recipient"),
    }


def test_both_sides_are_never_the_mediator():
    text = (
        "اجتمع وفد من الحكومة السورية مع قوات سوريا الديمقراطية في القامشلي بوساطة روسية، "
        "واتفق الطرفان على وقف إطلاق النار."
    )
    (agreed,) = told(text)
    assert agreed.event_type == "AGREE"
    assert roles(agreed) == {("syr-gov", "party"), ("sdf", "party"), ("rus-forces", "mediator")}


def test_an_act_in_a_relative_clause_is_told():
    event = one("القوات التركية التي قصفت بلدة عين عيسى أعلنت انسحابها.", "ASSAULT:heavy-weapons")
    assert ("tur-forces", "initiator") in roles(event)


def test_a_role_the_forms_contradict_stays_open_with_a_reason():
    text = "اتهمت الجيش السوداني حزب الله بخرق الهدنة أمس الثلاثاء."  # feminine verb, two masculine bodies
    event = one(text, "ACCUSE:allege")
    assert {(p.actor_id, p.role) for p in event.participants} == {("saf", None), ("hezbollah", None)}
    assert all(p.confidence < ROLE_THRESHOLD and p.reason for p in event.participants)
    assert {path for path in event.unknown if path.endswith(".role")} == {
        f"participants[{p.actor_id}].role" for p in event.participants
    }


def test_no_role_below_the_threshold_is_given():
    assert all(
        p.role is None or p.confidence >= ROLE_THRESHOLD
        for text in (
            "اعتقلت قوات سوريا الديمقراطية مدنيين في الرقة أمس.",
            "اتهمت الجيش السوداني حزب الله بخرق الهدنة أمس.",
        )
        for e in told(text)
        for p in e.participants
    )


# --- coordination --------------------------------------------------------------------------------------------------------


def test_joined_actors_act_together():
    event = one(
        "قصفت القوات التركية والجيش الوطني السوري بلدة عين عيسى بالمدفعية أمس الثلاثاء.", "ASSAULT:heavy-weapons"
    )
    assert roles(event) == {("tur-forces", "initiator"), ("sna", "initiator")}
    assert place(event) == "C5905"


def test_joined_verbs_share_their_subject():
    text = "اعتقلت هيئة تحرير الشام مدنيين في إدلب ثم أفرجت عنهم اليوم الأربعاء."
    for mode in ("COERCE:arrest", "RETREAT:release"):
        assert roles(one(text, mode)) == {("hts", "initiator"), ("civilians", "detainee")}
    assert str(one(text, "RETREAT:release").when.earliest) == "2021-04-14"


def test_both_sides_of_a_clash_are_parties():
    event = one("اندلعت اشتباكات بين هيئة تحرير الشام والقوات الحكومية السورية في ريف حلب.", "ASSAULT")
    assert roles(event) == {("hts", "party"), ("syr-gov-forces", "party")}


def test_both_sides_of_a_clash_near_a_place_are_parties():
    text = "اندلعت اشتباكات بين قوات سوريا الديمقراطية والجيش الوطني السوري قرب منبج أمس الثلاثاء."
    assert roles(one(text, "ASSAULT")) == {("sdf", "party"), ("sna", "party")}


@pytest.mark.parametrize("after", ["في منبج", "خلال اشتباكات قرب منبج"])
def test_fighters_taken_by_the_other_side_are_abducted(after):
    text = f"أسرت قوات سوريا الديمقراطية أربعة عناصر من الجيش الوطني السوري {after} أمس الثلاثاء."
    assert roles(one(text, "ASSAULT:abduct")) == {("sdf", "initiator"), ("sna", "detainee")}


# --- what did not happen -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "لم تعتقل قوات سوريا الديمقراطية أحدا في الرقة.",
        "نفت قوات سوريا الديمقراطية اعتقال مدنيين في الرقة.",
        "إذا قصفت القوات التركية البلدة فسترد قوات سوريا الديمقراطية.",
    ],
    ids=["negated", "denied", "conditional"],
)
def test_what_did_not_happen_is_no_event(text):
    assert modes(text) == []


def test_a_plan_is_not_the_act_itself():
    assert "RETREAT:release" not in modes("ستفرج قوات سوريا الديمقراطية عن عشرة محتجزين غدا.")


def test_a_threat_is_a_threat_and_not_what_it_threatens():
    text = "هددت القوات التركية بقصف بلدة عين عيسى."
    assert modes(text) == ["THREATEN:violence"]
    assert ("tur-forces", "initiator") in roles(told(text)[0])


# --- where and when ------------------------------------------------------------------------------------------------------


def test_where_people_are_taken_to_is_not_where_they_were_taken():
    text = "نقلت قوات سوريا الديمقراطية خمسة معتقلين إلى مدينة عين العرب بعد أن اعتقلتهم في بلدة عين عيسى أمس الثلاثاء."
    assert place(one(text, "COERCE:arrest")) == "C5905"


def test_one_act_told_twice_is_one_event():
    text = (
        "اعتقلت قوات سوريا الديمقراطية خمسة مدنيين في الرقة أمس الثلاثاء.\n"
        "وقال مصدر محلي إن قوات سوريا الديمقراطية اعتقلت المدنيين الخمسة في الرقة أمس الثلاثاء."
    )
    event = one(text, "COERCE:arrest")
    assert len([e for e in event.evidence if e.field == "event_mode"]) == 2
    assert count(event, "detained") == (5, 5, 5)


def test_two_days_are_two_events():
    text = (
        "اعتقلت قوات سوريا الديمقراطية خمسة مدنيين في الرقة يوم الاثنين.\n"
        "واعتقلت قوات سوريا الديمقراطية ثلاثة مدنيين في الرقة أمس الثلاثاء."
    )
    first, second = told(text)
    assert (str(first.when.earliest), count(first, "detained")) == ("2021-04-12", (5, 5, 5))
    assert (str(second.when.earliest), count(second, "detained")) == ("2021-04-13", (3, 3, 3))
    assert first.event_id != second.event_id


@pytest.mark.parametrize(
    "tail",
    [
        "مقالات ذات صلة\n\nقصفت القوات التركية بلدة عين عيسى.",
        "يذكر أن القوات التركية قصفت بلدة عين عيسى في عام 2019.",
    ],
    ids=["the page around it", "background of another year"],
)
def test_what_stands_after_the_report_is_not_coded(tail):
    text = f"اعتقلت قوات سوريا الديمقراطية خمسة مدنيين في الرقة أمس الثلاثاء.\n\n{tail}"
    assert modes(text) == ["COERCE:arrest"]


# --- how many ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("اعتقلت القوات الحكومية السورية عشرات المدنيين في درعا.", "detained", (20, None, 99)),
        ("اعتقلت القوات الحكومية السورية 12 مدنيا في درعا.", "detained", (12, 12, 12)),
        ("اعتقلت القوات الحكومية السورية ١٢ مدنيا في درعا.", "detained", (12, 12, 12)),
        ("قتل جنديان من القوات الحكومية السورية في درعا أمس الثلاثاء برصاص مسلحين مجهولين.", "killed", (2, 2, 2)),
        ("قتل ثلاثة وعشرون عنصرا من هيئة تحرير الشام في قصف روسي على إدلب أمس الثلاثاء.", "killed", (23, 23, 23)),
    ],
    ids=["vague", "digits", "Arabic digits", "dual", "compound words"],
)
def test_numbers_of_people(text, kind, expected):
    (event,) = told(text)
    assert count(event, kind) == expected


def test_the_dead_and_the_injured_of_one_shelling_are_one_event():
    text = "قتل مدنيان وأصيب خمسة آخرون بقصف مدفعي للقوات الحكومية السورية على مدينة إدلب أمس الثلاثاء."
    event = one(text, "ASSAULT:heavy-weapons")
    assert (count(event, "killed"), count(event, "injured")) == ((2, 2, 2), (5, 5, 5))
    assert roles(event) == {("syr-gov-forces", "initiator"), ("civilians", "recipient")}


@pytest.mark.parametrize(
    "people",
    ["12 مدنيا", "مدنيين اثنين"],
)
def test_counted_civilians_are_civilians(people):
    event = one(f"اعتقلت القوات الحكومية السورية {people} في درعا.", "COERCE:arrest")
    assert ("civilians", "detainee") in roles(event)


def test_the_side_first_in_the_alphabet_is_a():
    event = one("اعتقلت قوات سوريا الديمقراطية خمسة مدنيين في الرقة.", "COERCE:arrest")
    assert {p.name: p.side for p in event.participants} == {"civilians": "A", "Syrian Democratic Forces": "B"}


# --- mediators -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "mode", "mediator", "parties"),
    [
        (
            "توسطت سلطنة عمان بين الحكومة اليمنية وجماعة الحوثي في مسقط أمس الثلاثاء.",
            "CONSULT:mediation", "oman", {("yem-gov", "party"), ("houthis", "party")},
        ),
        (
            "استضافت قطر محادثات بين حركة حماس وإسرائيل في الدوحة أمس الثلاثاء.",
            "CONSULT:mediation", "qatar", {("hamas", "party"), ("israel", "party")},
        ),
        (
            "أفرجت حركة طالبان عن جنديين أمريكيين بوساطة قطرية أمس الثلاثاء.",
            "RETREAT:release", "qatar", {("taliban", "initiator"), ("us", "detainee")},
        ),
        (
            "أفرج عن سبعة محتجزين بضمانة روسية في درعا أمس الثلاثاء.",
            "RETREAT:release", "russia", {("detainees", "detainee")},
        ),
        (
            "عقدت قيادات من القوات الحكومية السورية وقوات سوريا الديمقراطية اجتماعا في منبج أمس الثلاثاء برعاية روسيا.",
            "CONSULT:mediation", "russia", {("syr-gov-forces", "party"), ("sdf", "party")},
        ),
    ],
    ids=["verb", "host", "بوساطة + adjective", "بضمانة + adjective", "برعاية + name"],
)  # fmt: skip
def test_who_mediates(text, mode, mediator, parties):
    event = one(text, mode)
    assert roles(event) == {(mediator, "mediator"), *parties}
    assert event.mediation.mediators == (mediator,)
    assert [p.side for p in event.participants if p.role == "mediator"] == [None]


@pytest.mark.parametrize(
    ("text", "mode", "expected"),
    [
        (
            "عرضت روسيا الوساطة بين تركيا وقوات سوريا الديمقراطية.",
            "AGREE:mediation", {("russia", "initiator"), ("turkey", "recipient"), ("sdf", "recipient")},
        ),
        ("رفضت حركة طالبان وساطة قطر.", "REJECT:mediation", {("taliban", "initiator"), ("qatar", "recipient")}),
        (
            "طلب وجهاء من درعا من روسيا التوسط لدى القوات الحكومية السورية.",
            "REQUEST:mediation", {("notables", "initiator"), ("russia", "recipient")},
        ),
    ],
    ids=["offered", "refused", "asked for"],
)  # fmt: skip
def test_nobody_mediates_before_mediating(text, mode, expected):
    event = one(text, mode)
    assert roles(event) == expected
    assert event.mediation.mediators == ()


def test_a_meeting_without_result_has_the_outcome_none():
    text = (
        "عقدت قيادات من القوات الحكومية السورية وقوات سوريا الديمقراطية اجتماعا في منبج أمس الثلاثاء برعاية روسيا، "
        "وانتهى دون نتيجة."
    )
    assert one(text, "CONSULT:mediation").mediation.outcome == "none"


def test_talks_that_end_without_an_agreement_have_the_outcome_none():
    text = "استضافت قطر محادثات بين حركة حماس وإسرائيل في الدوحة أمس الثلاثاء دون التوصل إلى اتفاق."
    assert one(text, "CONSULT:mediation").mediation.outcome == "none"


@pytest.mark.parametrize(
    "text",
    [
        "جرت عملية تبادل أسرى بين هيئة تحرير الشام والقوات الحكومية السورية برعاية الأمم المتحدة.",
        "تبادلت هيئة تحرير الشام والقوات الحكومية السورية الأسرى برعاية الأمم المتحدة في ريف حلب أمس الثلاثاء.",
    ],
    ids=["noun", "verb"],
)
def test_an_exchange_of_prisoners_is_one_release_in_each_direction(text):
    releases = [e for e in told(text) if e.event_mode == "RETREAT:release"]
    freeing = {p.actor_id for e in releases for p in e.participants if p.role == "initiator"}
    assert (len(releases), freeing) == (2, {"hts", "syr-gov-forces"})
    assert all("un" in e.mediation.mediators for e in releases)


@pytest.mark.parametrize(
    ("text", "role", "actors"),
    [
        ("بوساطة قطرية مصرية أفرجت حماس عن رهينتين أمس.", "mediator", {"qatar", "egypt"}),
        ("انطلقت في جدة محادثات بين الجيش السوداني والدعم السريع برعاية سعودية أميركية مشتركة.", "mediator", {"saudi-arabia", "us"}),
        ("شهدت صنعاء فجر اليوم غارات أمريكية بريطانية.", "initiator", {"us", "uk"}),
    ],
)  # fmt: skip
def test_two_bare_adjectives_of_origin_are_two_states(text, role, actors):
    (event,) = rules_coder().code(Report(report_id="invented", text=text, language="ar")).events
    assert {p.actor_id for p in event.participants if p.role == role} == actors


@pytest.mark.parametrize("text", ["شهدت صنعاء غارات أمريكية.", "تشهد دمشق مظاهرات حاشدة."])
def test_what_a_capital_goes_through_happens_there(text):
    (event,) = rules_coder().code(Report(report_id="invented", text=text, language="ar")).events
    assert event.place is not None and event.place.country == ("YEM" if "صنعاء" in text else "SYR")


def test_the_land_of_who_speaks_is_his_not_that_of_whom_he_tells_of():
    text = "قال ترامب إن الهند وباكستان اتفقتا على وقف فوري لإطلاق النار بوساطة بلاده."
    (event,) = rules_coder().code(Report(report_id="invented", text=text, language="ar")).events
    assert {(p.role, p.actor_id) for p in event.participants} == {
        ("party", "india"), ("party", "pakistan"), ("mediator", "us"),
    }  # fmt: skip

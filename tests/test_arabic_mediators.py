"""Arabic: lists of mediators, mediators told apart from the act, and what is told of both sides of a swap."""

from __future__ import annotations

import pytest
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Event, Report


def _events(coder: RulesCoder, text: str) -> list[Event]:
    return coder.code(Report(report_id="invented", text=text, language="ar")).events


def _roles(event: Event, role: str) -> set[str | None]:
    return {p.actor_id for p in event.participants if p.role == role}


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        (
            "توصلت إسرائيل وحركة حماس إلى هدنة أمس. وقال الوسيطان القطري والمصري إن الهدنة تبدأ اليوم.",
            {"qatar", "egypt"},
        ),
        (
            "أعلنت الحكومة السودانية وقوات الدعم السريع التوصل إلى هدنة، وقال الميسرون (السعودية وكينيا) إنها تبدأ غدا.",
            {"saudi-arabia", "kenya"},
        ),
        (
            "أطلقت حركة طالبان سراح سائحين أمس. وشكرت برلين حكومات قطر وعمان وتركيا على جهودها.",
            {"qatar", "oman", "turkey"},
        ),
        ("أطلق الحوثيون سراح خمسة بحارة أمس، وجاء ذلك استجابة لمساعي قطرية.", {"qatar"}),
        (
            "وقع فصيلان مسلحان في سبها هدنة أمس، وذلك بعد جهود بذلها آمر المنطقة ووجهاء المدينة.",
            {"notables"},
        ),
        (
            "أفرجت حماس عن 13 محتجزا في إطار اتفاق الهدنة الذي توسطت فيه قطر ومصر والولايات المتحدة.",
            {"qatar", "egypt", "us"},
        ),
        ("أفرجت حماس عن 13 محتجزا في إطار اتفاق توسطت فيه قطر ومصر.", {"qatar", "egypt"}),
        ("أطلق الحوثيون سراح عشرة أسرى ضمن صفقة التبادل التي توسطت فيها عمان.", {"oman"}),
        ("توصلت الحكومة السودانية وقوات الدعم السريع إلى هدنة توسطت فيها السعودية.", {"saudi-arabia"}),
    ],
)
def test_all_of_them_mediate(coder: RulesCoder, text: str, mediators: set[str]) -> None:
    assert _roles(_events(coder, text)[0], "mediator") == mediators


def test_both_before_an_auxiliary_and_its_verb_mediate(coder: RulesCoder) -> None:
    text = "عقد وفدا حماس وإسرائيل مفاوضات في القاهرة أمس. وكانت مصر وقطر تقود جهود الوساطة بين الطرفين."
    assert _roles(_events(coder, text)[0], "mediator") == {"egypt", "qatar"}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("قبلت جماعة الحوثي وساطة عمان في ملف الموانئ.", "oman"),
        ("قال الملك الأردني إنه سعيد. وقبلت جماعة الحوثي وساطة عمان في ملف الموانئ.", "jordan"),
    ],
)
def test_a_name_two_states_share_is_read_by_the_report(coder: RulesCoder, text: str, state: str) -> None:
    (event,) = _events(coder, text)
    assert (event.event_mode, _roles(event, "recipient")) == ("AGREE:mediation", {state})


def test_each_side_of_a_swap_frees_as_many(coder: RulesCoder) -> None:
    for text in (
        "تبادلت أرمينيا وأذربيجان 12 أسيرا من كل جانب بوساطة جورجية.",
        "أعلنت أرمينيا إتمام عملية تبادل 24 أسيرا بالمناصفة مع أذربيجان.",
    ):
        assert [{c.kind: c.best for c in e.counts} for e in _events(coder, text)] == [{"released": 12}] * 2


def test_who_takes_people_over_frees_others_for_them(coder: RulesCoder) -> None:
    text = "تسلمت إسرائيل رهينتين أمس من حماس مقابل الإفراج عن تسعين أسيرا."
    told = {(*_roles(e, "initiator"), *_roles(e, "detainee")) for e in _events(coder, text)}
    assert told == {("hamas", "detainees"), ("israel", "prisoners")}


def test_what_had_happened_before_is_no_part_of_what_is_said(coder: RulesCoder) -> None:
    text = "أعرب الرئيس الأوكراني عن تقديره للإمارات، بعد أن أفرجت موسكو عن ستين جنديا أوكرانيا."
    release = next(e for e in _events(coder, text) if e.event_mode == "RETREAT:release")
    assert (_roles(release, "initiator"), _roles(release, "detainee")) == ({"russia"}, {"ukraine"})


@pytest.mark.parametrize(
    ("text", "mode", "roles"),
    [
        (
            "رفضت الحكومة اليمنية لقاء الحوثيين في المهرة.",
            "REJECT:meet",
            {"initiator": {"yem-gov"}, "recipient": {"houthis"}},
        ),
        (
            "تعهدت الكويت بتقديم 40 مليون دولار لليمن.",
            None,
            {"initiator": {"kuwait"}, "recipient": {"yem-gov"}},
        ),
        (
            "وصل وفد من حركة حماس إلى الدوحة لبحث الهدنة مع المسؤولين القطريين.",
            "CONSULT:visit",
            {"party": {"hamas", "qatar"}},
        ),
        (
            "بشر المبعوث الأمريكي إلى لبنان بقرب وقف القتال مع إسرائيل، وذلك خلال زيارته لبيروت، "
            "حيث التقى رئيس الحكومة اللبنانية.",
            "CONSULT:mediation",
            {"party": {"lebanon"}, "mediator": {"us"}},
        ),
        (
            "قال المبعوث الدولي إلى سوريا إنه متفائل بعد أول اجتماع له بوفد النظام في جنيف.",
            "CONSULT:mediation",
            {"party": {"syr-gov"}, "mediator": {"un"}},
        ),
        ("أعلنت أرمينيا وأذربيجان التزامهما بوقف إطلاق النار.", None, {"party": {"armenia", "azerbaijan"}}),
    ],
)
def test_the_other_side_is_told(coder: RulesCoder, text: str, mode: str | None, roles: dict[str, set[str]]) -> None:
    event = _events(coder, text)[0]
    assert event.event_mode == mode
    assert {role: _roles(event, role) for role in roles} == roles


@pytest.mark.parametrize(
    ("text", "mode", "mediators", "parties"),
    [
        (
            "بدأت أولى جولات الحوار بين حماس وفتح أمس. واتفقت حماس وفتح على تشكيل لجنة برعاية مصرية.",
            "CONSULT:mediation",
            {"egypt"},
            {"hamas", "fatah"},
        ),
        (
            "أجرى وفد كينيا برئاسة الوزير سالم الرابي ووفد أوغندا محادثات في مسقط برعاية عمانية.",
            "CONSULT:mediation",
            {"oman"},
            {"kenya", "uganda"},
        ),
        (
            "التقى وفد حركة حماس اليوم وزير الخارجية القطري لبحث وقف إطلاق النار.",
            "CONSULT:mediation",
            {"qatar"},
            {"hamas"},
        ),
        (
            "اتفق طرفا النزاع أمس على وقف القتال. ورحب وسيط الاتحاد الأفريقي بالحكومة الإثيوبية وجبهة تحرير تيغراي.",
            None,
            {"african-union"},
            {"ethiopia", "tplf"},
        ),
        (
            "انتهت جولة المفاوضات بين الوفدين الروسي والأوكراني أمس في مسقط بحضور وفد عماني.",
            "CONSULT:mediation",
            {"oman"},
            {"russia", "ukraine"},
        ),
        (
            "وقع ممثلو قبيلة التبو وقبيلة أولاد سليمان صلحا أمس بحضور وزير الداخلية الإيطالي.",
            None,
            {"italy"},
            {"tebu", "awlad-suleiman"},
        ),
    ],
)
def test_who_goes_between_and_the_sides(
    coder: RulesCoder, text: str, mode: str | None, mediators: set[str], parties: set[str]
) -> None:
    event = _events(coder, text)[0]
    assert event.event_mode == mode
    assert (_roles(event, "mediator"), _roles(event, "party")) == (mediators, parties)


@pytest.mark.parametrize(
    "text",
    [
        "جرى خلال اللقاء مناقشة سبل البناء على التهدئة الحالية.",
        "أبدت حركة حماس حرصها على العودة للمفاوضات والتهدئة.",
    ],
)
def test_a_truce_that_is_only_talked_about_is_not_told(coder: RulesCoder, text: str) -> None:
    assert "RETREAT:ceasefire" not in {e.event_mode for e in _events(coder, text)}


def test_who_heads_a_body_is_nobody_else(coder: RulesCoder) -> None:
    (event,) = _events(coder, "رفض مجلس السيادة السوداني برئاسة البرهان حضور الاجتماع.")
    assert (_roles(event, "initiator"), _roles(event, "recipient")) == ({"sudan"}, set())


def test_people_held_in_their_own_land_are_not_its_states(coder: RulesCoder) -> None:
    event = _events(coder, "جرى في دمشق إطلاق سراح 20 معتقلة سورية من سجون النظام السوري.")[0]
    assert (_roles(event, "initiator"), _roles(event, "detainee")) == ({"syr-gov"}, {"detainees"})


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        (
            "اتفقت إسرائيل وحركة الجهاد الإسلامي على هدنة أمس. وقال لبيد إنها بدأت، موجها الشكر لمصر على جهودها.",
            {"egypt"},
        ),
        (
            "أفرجت حركة طالبان عن سائحين أمس. وقدمت برلين الشكر للدوحة على دورها في تسهيل الإفراج عن مواطنيها.",
            {"qatar"},
        ),
        ("أعلن المبعوث الأممي إلى اليمن أن الحكومة اليمنية والحوثيين اتفقوا على فتح الطرق.", {"un"}),
        (
            "أفرجت موسكو عن ستين جنديا أمس. وأعرب الرئيس الأوكراني عن تقديره للإمارات على جهودها في الوساطة بين بلاده وروسيا.",
            {"uae"},
        ),
        ("أعلن شيوخ العشائر التوصل إلى وقف لإطلاق النار في البصرة.", {"tribal-elders"}),
        ("أفرج حزب العمال الكردستاني عن جنديين أمس بعد توسط حكومة إقليم كردستان.", {"krg"}),
    ],
)
def test_who_is_thanked_or_makes_it_known(coder: RulesCoder, text: str, mediators: set[str]) -> None:
    assert _roles(_events(coder, text)[0], "mediator") == mediators


@pytest.mark.parametrize(
    ("text", "mediators", "parties"),
    [
        (
            "توسطت قطر إلى جانب مصر بين حماس وإسرائيل أمس.",
            {"qatar", "egypt"},
            {"hamas", "israel"},
        ),
        (
            "وقعت حكومة السودان وحركة العدل والمساواة اتفاقا في جوبا أمس بحضور وزير تشادي وممثلين عن الطرفين.",
            {"chad"},
            {"sudan", "jem"},
        ),
        (
            "أعلنت إسرائيل وحركة الجهاد الإسلامي موافقتهما على وقف لإطلاق النار ليلا بوساطة مصر.",
            {"egypt"},
            {"israel", "pij"},
        ),
    ],
)
def test_sides_and_those_beside_them(coder: RulesCoder, text: str, mediators: set[str], parties: set[str]) -> None:
    event = _events(coder, text)[0]
    assert (_roles(event, "mediator"), _roles(event, "party")) == (mediators, parties)

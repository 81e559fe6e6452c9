"""What a report tells as a whole and then part by part; what a definite noun takes up. Invented reports."""

from __future__ import annotations

import pytest
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Event, Published, Report


def events(coder: RulesCoder, text: str) -> list[Event]:
    report = Report(report_id="r", text=text, language="ar", published=Published.parse("2016-04-23"))
    return coder.code(report).events


def killed(event: Event) -> int | None:
    return next((count.best for count in event.counts if count.kind == "killed"), None)


def by(event: Event) -> set[str]:
    return {p.actor_id for p in event.participants if p.role == "initiator"}


def test_parts_that_add_up_replace_their_sum_and_take_its_day(coder):
    told = events(
        coder,
        "قتل خمسة أشخاص أمس في تفجير عبوات ناسفة في ديالى. وقال مصدر إن تفجير عبوة ناسفة في المقدادية أدى إلى مقتل "
        "ثلاثة أشخاص. وأضاف أن شخصين قتلا بتفجير عبوة ناسفة في خانقين.",
    )
    assert [killed(event) for event in told] == [3, 2]
    assert {str(event.when.earliest) for event in told} == {"2016-04-22"}


def test_parts_take_the_attacker_of_their_sum(coder):
    told = events(
        coder,
        "قتل ثلاثة مدنيين أمس بقصف لقوات النظام على ريف إدلب. وقتل مدنيان جراء القصف على سرمين، وقتل آخر بقصف مدفعي "
        "على بلدة النيرب.",
    )
    assert [(killed(event), by(event)) for event in told] == [(2, {"syr-gov-forces"}), (1, {"syr-gov-forces"})]


@pytest.mark.parametrize(
    "text",
    [
        "قتل ستة مدنيين أمس بقصف على سرمين. وقتل مدنيان بقصف على أريحا.",
        "قتل ستة مدنيين أمس بقصف لقوات النظام على سرمين. وقتل مدنيان بغارة روسية على أريحا، وقتل أربعة بغارة روسية على كفرنبل.",
    ],
)
def test_others_stay_beside_what_they_do_not_add_up_to(coder, text):
    assert 6 in [killed(event) for event in events(coder, text)]


def test_a_definite_noun_takes_up_the_act_before_it(coder):
    told = events(coder, "شنت قوات سوريا الديمقراطية أمس حملة دهم في الرقة. وطالت الاعتقالات 48 شابا في ريف المدينة.")
    assert all(by(event) == {"sdf"} for event in told)
    assert [c.best for event in told for c in event.counts if c.kind == "detained"] == [48]


@pytest.mark.parametrize("written", ['لـ"قسد"', 'لـ "قسد"', "ل قسد", "لـ” قسد”", "لقسد"])
def test_a_proclitic_cut_from_its_noun_by_quote_and_space(coder, written):
    (event,) = events(coder, f"قصف مدفعي {written} على مدينة عفرين.")
    assert by(event) == {"sdf"}


def test_people_of_a_body_before_what_befell_them(coder):
    (event,) = events(coder, "إن ثلاثة من مسلحي قسد قتلوا نتيجة انفجار عبوة ناسفة في الشدادي.")
    assert [(p.role, p.actor_id) for p in event.participants] == [("recipient", "sdf")]


def test_what_went_on_meanwhile_has_its_own_place_and_attacker(coder):
    told = events(
        coder,
        "دارت اشتباكات بين قوات النظام وهيئة تحرير الشام في سراقب، بالتزامن مع غارات روسية على بلدة سرمين.",
    )
    assert [(event.event_mode, event.place and event.place.name_ar, by(event)) for event in told] == [
        (None, "سراقب", set()),
        ("ASSAULT:aerial", "سرمين", {"rus-forces"}),
    ]


def test_the_like_of_an_act_is_by_the_same(coder):
    told = events(coder, "أصيب طفل إثر غارة روسية على بلدة سرمين، تزامنا مع قصف مماثل على بلدة كنصفرة.")
    assert [(event.event_mode, by(event)) for event in told] == [("ASSAULT:aerial", {"rus-forces"})] * 2
    other = events(coder, "انفجرت عبوة ناسفة بقوات النظام في سراقب. وسجل هجوم مماثل في أريحا.")
    assert all(by(event) == set() for event in other)


@pytest.mark.parametrize("same", ["نفسه", "ذاته", "عينه"])
def test_a_day_of_the_same_month(coder, same):
    told = events(
        coder, f"وفي 5 نيسان الجاري قصفت قوات النظام بلدة سرمين. وفي 9 من الشهر {same} قصفت قوات النظام بلدة كنصفرة."
    )
    assert [str(event.when.earliest) for event in told] == ["2016-04-05", "2016-04-09"]


def test_the_occupier_behind_its_strike(coder):
    (event,) = events(coder, "استشهد ثلاثة مواطنين في قصف للاحتلال على مدينة رفح.")
    assert by(event) == {"israel"}
    assert not events(coder, "سعت القوات لاحتلال المدينة.")


def test_an_unread_subject_takes_none_from_the_clause_before(coder):
    told = events(
        coder, "استهدف الطيران الحربي الروسي مخيما قرب بلدة معرزيتا، علما أن المخيم نفسه تعرض لقصف مماثل قبل أيام."
    )
    assert all(p.role == "initiator" for event in told for p in event.participants if p.actor_id == "rus-forces")

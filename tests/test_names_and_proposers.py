"""Office holders told again by the last of their names, who travels for a truce, and whose proposal is accepted (Arabic)."""

from __future__ import annotations

import pytest
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Event, Report

_CAME = "قال وزير الخارجية الكيني جهاد السلطحي إن الوقت حان. "
_APART = "وقال وزير الخارجية الكيني، جهاد السلطحي، إن الوقت حان. "


def told(coder: RulesCoder, text: str) -> list[Event]:
    return list(coder.code(Report(report_id="invented", text=text, language="ar")).events)


def roles(event: Event) -> set[tuple[str, str]]:
    return {(str(p.role), p.actor_id) for p in event.participants}


@pytest.mark.parametrize(
    "text",
    [
        _CAME + "وأجرى السلطحي محادثات مع الرئيس الرواندي.",
        _APART + "وأجرى السلطحي محادثات مع الرئيس الرواندي.",
        _CAME + "واستقبل الرئيس الرواندي السلطحي في كيغالي.",
        _CAME + "وقال الرئيس الرواندي خلال لقائه السلطحي إن الوقت حان.",
    ],
)
def test_an_office_holder_told_again_by_his_last_name(coder: RulesCoder, text: str) -> None:
    meeting = told(coder, text)[-1]
    assert roles(meeting) == {("party", "kenya"), ("party", "rwanda")}


def test_words_between_commas_behind_a_post_are_no_name_when_they_are_one(coder: RulesCoder) -> None:
    events = told(coder, "زار وزير الخارجية الكيني، مجددا، أوغندا. واستقبل مجددا الرئيس الرواندي لبحث الهدنة.")
    assert ("party", "kenya") not in roles(events[-1])


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("وصل وفد مصري إلى إسرائيل لبحث التهدئة في غزة.", "CONSULT:mediation"),
        ("وصل وفد مصري إلى إسرائيل في محاولة لإعادة التهدئة.", "CONSULT:mediation"),
        ("وصل وفد مصري إلى إسرائيل لبحث التعاون الزراعي.", "CONSULT:visit"),
        ("وصل وفد إسرائيلي إلى مصر لبحث التهدئة.", "CONSULT:visit"),
    ],
)
def test_who_travels_to_a_side_for_a_truce(coder: RulesCoder, text: str, mode: str) -> None:
    (event,) = told(coder, text)
    assert event.event_mode == mode


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        ("وافقت حماس على مقترح أوغندا لوقف إطلاق النار.", {"uganda"}),
        ("وافقت حماس على المقترح الأوغندي لوقف إطلاق النار.", {"uganda"}),
        ("قبلت حماس اقتراح كمبالا للهدنة.", {"uganda"}),
        ("وافقت كينيا ورواندا على طلب أوغندا وقف إطلاق النار.", {"uganda"}),
        ("وافقت حماس على المقترح الإسرائيلي لوقف إطلاق النار.", set()),
        ("وافقت كينيا على مقترح أوغندا إنشاء سوق.", set()),
    ],
)
def test_whose_proposal_of_peace_is_accepted(coder: RulesCoder, text: str, mediators: set[str]) -> None:
    (event,) = told(coder, text)
    assert {actor for role, actor in roles(event) if role == "mediator"} == mediators


def test_people_over_whom_sides_talk_are_no_side(coder: RulesCoder) -> None:
    events = told(
        coder, "وصل وفد الحكومة الكينية إلى مسقط للمشاركة في مفاوضات تبادل الأسرى مع أوغندا. واتفق الطرفان على هدنة."
    )
    assert roles(events[-1]) == {("party", "kenya"), ("party", "uganda")}

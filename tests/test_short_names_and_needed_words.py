"""Short names that a describing word makes another body's, and how far the words a verb needs may stand. Sentences are invented."""

import pytest

from .invented_reports import only_event, roles_of


def test_a_party_that_is_described_is_not_the_one_party_by_the_short_name(coder):
    event = only_event(coder, "حاصرت قوات الأمن مقر الحزب المعارض في العاصمة تونس.")
    assert ("recipient", "hezbollah") not in roles_of(event)
    struck = only_event(coder, "قصف الحزب مواقع إسرائيلية في الجليل الأعلى شمالي إسرائيل من جنوب لبنان.")
    assert ("initiator", "hezbollah") in roles_of(struck)


def test_a_deal_that_is_only_the_ground_of_an_act_is_not_announced(coder):
    event = only_event(coder, "أعلن الجيش الأوكراني تسلم جثامين 1212 جنديا في إطار اتفاق إسطنبول مع روسيا.")
    assert (event.event_type, event.event_mode) == ("RETREAT", None)
    assert ("initiator", "ukraine") not in roles_of(event)


@pytest.mark.parametrize(
    "text",
    [
        "أطلقت جماعة مسلحة سراح الطبيب فلان العلي بعد دفع فدية.",
        "أطلقت الجماعة المسلحة سراح المهندس فلان بعد وساطة.",
    ],
)
def test_who_is_told_by_name_behind_the_words_of_freeing_is_freed(coder, text):
    assert {role for role, _ in roles_of(only_event(coder, text))} >= {"initiator", "detainee"}

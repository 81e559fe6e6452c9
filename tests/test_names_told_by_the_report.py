"""Names that only the report explains: short forms in brackets, the second of two clans, forces called after their place."""

from __future__ import annotations

import pytest
from invented_reports import english, only_event, roles_of
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Report
from wasata.schema.report import Published


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("The Somali National Army (SNA) left the valley. Germany accused the SNA of killing civilians.", "somalia"),
        ("The Syrian National Army (SNA) left the valley. Germany accused the SNA of killing civilians.", "sna"),
        ("Germany accused the SNA of killing civilians.", "sna"),
        (
            "The Sahlan Defence Forces (SDF) left the valley. Germany accused the SDF of killing civilians.",
            "local-armed-groups",
        ),
    ],
)
def test_what_stands_in_brackets_behind_a_name_stands_for_it(text: str, accused: str) -> None:
    assert english(text)[-1] == ("ACCUSE:allege", {("initiator", "germany"), ("recipient", accused)})


def test_a_short_form_in_brackets_behind_other_words_keeps_its_meaning() -> None:
    (event,) = english("Germany accused the fighters of the north (SNA) of killing civilians.")[-1:]
    assert ("recipient", "sna") in event[1]


def test_forces_no_registry_knows_are_an_armed_group() -> None:
    assert english("Sahlan special forces attacked the Kenyan army on Monday.") == [
        ("ASSAULT", {("initiator", "local-armed-groups"), ("recipient", "kenya")})
    ]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("اندلعت اشتباكات بين قبيلتي المسيرية والضواهي.", {("party", "misseriya"), ("party", "tribal-fighters")}),
        ("اندلعت اشتباكات بين عشائر الضواهي والجيش الكيني.", {("party", "tribal-fighters"), ("party", "kenya")}),
        (
            "اندلعت اشتباكات بين مسلحين من قبائل الضواهي والجيش الكيني.",
            {("party", "tribal-fighters"), ("party", "kenya")},
        ),
    ],
)
def test_clans_no_registry_knows(coder: RulesCoder, text: str, sides: set[tuple[str, str]]) -> None:
    assert roles_of(only_event(coder, text)) == sides


@pytest.mark.parametrize(
    ("published", "council"), [("2019-05-02", "gna"), ("2023-05-02", "libya-presidential-council")]
)
def test_a_name_two_bodies_had_is_read_by_its_day(coder: RulesCoder, published: str, council: str) -> None:
    text = "التقى المجلس الرئاسي وفدا كينيا في طرابلس."
    report = Report(report_id="invented", text=text, language="ar", published=Published.parse(published))
    (event,) = coder.code(report).events
    assert roles_of(event) == {("party", council), ("party", "kenya")}


@pytest.mark.parametrize(
    ("place", "quad"), [("في الخرطوم", "sudan-quad"), ("في غزة", "middle-east-quartet"), ("في صنعاء", "yemen-quad")]
)
def test_a_quartet_is_that_of_the_land(coder: RulesCoder, place: str, quad: str) -> None:
    event = only_event(coder, f"التقت اللجنة الرباعية وفدا كينيا {place}.")
    assert roles_of(event) == {("party", quad), ("party", "kenya")}


@pytest.mark.parametrize(
    "text",
    [
        "قتل ثلاثة مدنيين في بلدة سرمدا الخاضعة لسيطرة الجيش الكيني.",
        "قتل ثلاثة مدنيين في بلدة سرمدا الواقعة تحت سيطرة الجيش الكيني.",
        "قتل ثلاثة مدنيين في بلدة سرمدا التي يسيطر عليها الجيش الكيني.",
    ],
)
def test_who_holds_a_place_has_no_part_in_what_happens_there(coder: RulesCoder, text: str) -> None:
    assert roles_of(only_event(coder, text)) == {("recipient", "civilians")}


def test_who_holds_an_english_place_has_no_part_either() -> None:
    told = english("Three civilians were killed on Monday in Sarmada, a town controlled by the Kenyan army.")
    assert told == [("ASSAULT", {("recipient", "civilians")})]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Armed terrorist groups attacked the Kenyan army in Homs on Monday.", "syr-opposition"),
        ("Khawarij attacked the Kenyan army in Peshawar on Monday.", "ttp"),
        ("Khawarij attacked the Kenyan army in Mogadishu on Monday.", "al-shabaab"),
    ],
)
def test_a_loaded_word_of_several_lands(text: str, who: str) -> None:
    ((_, roles),) = english(text)
    assert ("initiator", who) in roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "هاجم مسلحون يعتقد بانتمائهم لحركة الشباب الجيش الكيني.",
            {("initiator", "al-shabaab"), ("recipient", "kenya")},
        ),
        (
            "هاجم مسلحون يعتقد انتماؤهم إلى حركة الشباب الجيش الكيني.",
            {("initiator", "al-shabaab"), ("recipient", "kenya")},
        ),
        ("هاجمت عناصر تنتمي لحركة الشباب الجيش الكيني.", {("initiator", "al-shabaab"), ("recipient", "kenya")}),
        ("قالت كتائب القسام إن عناصرها هاجموا الجيش الكيني.", {("initiator", "hamas"), ("recipient", "kenya")}),
        ("قتل عدد من الجيش الكيني في هجوم لحركة الشباب.", {("initiator", "al-shabaab"), ("recipient", "kenya")}),
        ("قتل عدد من الجيش الكيني ثلاثة مدنيين.", {("initiator", "kenya"), ("recipient", "civilians")}),
    ],
)
def test_whose_people_they_are(coder: RulesCoder, text: str, roles: set[tuple[str, str]]) -> None:
    assert roles_of(only_event(coder, text)) == roles


@pytest.mark.parametrize(
    ("text", "police"),
    [
        ("اعتقلت الشرطة ثلاثة معارضين في نواكشوط.", "mauritania"),
        ("اعتقلت الشرطة ثلاثة معارضين في رام الله.", "palestinian-authority"),
        ("اعتقلت الشرطة ثلاثة معارضين في غزة.", "hamas"),
        ("اعتقلت الشرطة ثلاثة معارضين.", "police-unknown"),
    ],
)
def test_the_police_are_those_of_the_land_the_report_plays_in(coder: RulesCoder, text: str, police: str) -> None:
    assert ("initiator", police) in roles_of(only_event(coder, text))


def test_english_police_too() -> None:
    ((_, roles),) = english("Police arrested three people in Quetta on Monday.")
    assert ("initiator", "pakistan") in roles


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("اعتقلت وزارة الداخلية التابعة للحوثيين ثلاثة معارضين.", "houthis"),
        ("اعتقلت قوات الأمن التابعة لحركة الشباب ثلاثة معارضين.", "al-shabaab"),
        ("اعتقلت قوى الأمن الداخلي التابعة لقسد ثلاثة معارضين في الحسكة.", "asayish"),
        ("اعتقل الفيلق الثالث التابع للجيش الوطني ثلاثة معارضين في عفرين.", "sna"),
    ],
)
def test_a_short_name_is_that_of_whom_it_is_told_to_belong_to(coder: RulesCoder, text: str, who: str) -> None:
    assert ("initiator", who) in roles_of(only_event(coder, text))


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("هاجمت الفرقة 22 التابعة للجيش السوداني الجيش الكيني.", {("initiator", "saf"), ("recipient", "kenya")}),
        (
            "هاجمت القوات الأوغندية الرواندية المشتركة الجيش الكيني.",
            {("initiator", "uganda"), ("initiator", "rwanda"), ("recipient", "kenya")},
        ),
    ],
)
def test_units_of_a_body_and_forces_of_two_states(coder: RulesCoder, text: str, roles: set[tuple[str, str]]) -> None:
    assert roles_of(only_event(coder, text)) == roles


def test_a_state_is_who_rules_it_by_now_and_its_former_head_is_not() -> None:
    assert english("Afghanistan accused Kenya of abuses on Monday.", "2025-10-18") == [
        ("ACCUSE:allege", {("initiator", "taliban"), ("recipient", "kenya")})
    ]
    told = english("Former Afghan president Hamid Karzai met the Kenyan foreign minister on Monday.", "2025-10-18")
    assert told == [("CONSULT", {("party", "afghan-gov"), ("party", "kenya")})]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Trump's adviser Marta Velinova accused Kenya of abuses on Monday.", "us"),
        ("Machar's spokesman accused Kenya of abuses on Monday.", "splm-io"),
    ],
)
def test_people_of_who_holds_an_office_are_his_state_s_or_body_s(text: str, who: str) -> None:
    assert english(text) == [("ACCUSE:allege", {("initiator", who), ("recipient", "kenya")})]

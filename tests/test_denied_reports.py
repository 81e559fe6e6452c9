"""Reports that are denied: what they told never happened, however deep in the sentence; a part denied in an act is another matter."""

import pytest
from test_makers import told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "ar",
            "نفت وزارة الداخلية السورية في بيان صحة ما تداولته صفحات التواصل من أن مسلحين هاجموا حاجزا في درعا وقتلوا "
            "ثلاثة من عناصره.",
        ),
        (
            "ar",
            "أوردت بعض وسائل الإعلام معلومات تفيد أن حاجزا للجيش في حمص تعرض أمس لإطلاق نار من قبل مجهولين، "
            "والقيادة إذ تنفي صحة هذه المعلومات تدعو إلى الدقة.",
        ),
        (
            "ar",
            "نفى مصدر عسكري سوري أنباء انسحاب قواته من تدمر.\n"
            "وقال: لا صحة لما يروج له عبر بعض المواقع عن غارات إسرائيلية في ريف حلب الجنوبي.",
        ),
        (
            "en",
            "A Syrian military source refuted allegations by malicious outlets which claimed that the air force shelled a "
            "market in Homs.\nNews reports had said that dozens were killed in clashes in the town.",
        ),
        (
            "en",
            "There is no truth to rumours that Turkish troops withdrew from the base near Idlib on Sunday, he said.",
        ),
    ],
)
def test_what_denied_reports_told_did_not_happen(language: str, text: str) -> None:
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "modes"),
    [
        # the speaker goes on in his own voice
        (
            "ar",
            "نفت وزارة الداخلية السورية صحة أنباء عن اقتحام سجن في درعا، مؤكدة أن قواتها أوقفت خمسة أشخاص في البلدة.",
            ["COERCE:arrest"],
        ),
        (
            "ar",
            "نفى مصدر في الحشد الشعبي أنباء انسحابه من سنجار، فيما قصفت طائرات تركية مواقع في المنطقة.",
            ["ASSAULT:aerial"],
        ),
        (
            "en",
            "The Yemeni army denied reports that its helicopters had bombed a market in Taiz, saying its forces shelled a "
            "rebel base outside the city.",
            ["ASSAULT:heavy-weapons"],
        ),
        # responsibility is denied, not the act
        ("ar", "نفى الجيش السوري مسؤوليته عن القصف الذي استهدف مدينة إدلب أمس وأدى إلى مقتل خمسة مدنيين.", ["ASSAULT"]),
        (
            "en",
            "Hamas denied responsibility for the rocket attack that killed two people in Ashkelon on Monday.",
            ["ASSAULT:heavy-weapons"],
        ),
    ],
)
def test_what_is_told_beside_them_stays(language: str, text: str, modes: list[str]) -> None:
    assert told(text, language) == modes

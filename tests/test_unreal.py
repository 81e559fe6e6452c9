"""What others fear, hope or think, what nearly happened and what would have, is told by nobody as done or promised."""

import pytest
from test_makers import told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Residents fear that the Rapid Support Forces will storm El Fasher."),
        ("en", "Villagers hope the Palestinian factions will withdraw from their camp."),
        ("en", "Analysts believe Israel will attack Lebanon."),
        ("en", "The minister was confident that Iran would release the sailors."),
        ("en", "Had the Syrian army stormed the camp, hundreds would have been killed."),
        ("en", "Clashes nearly broke out between two clans in Tal Afar."),
        ("ar", "ليس صحيحا أن الجيش اللبناني انسحب من عرسال."),
        ("ar", "أحبطت قوات الأمن العراقية هجوما انتحاريا في بغداد."),
        # attacks in words, shots for joy, teams, lorries and the minister's own orders
        ("en", "Critics launched a scathing attack on the minister's housing plan in Amman."),
        ("en", "Doctors in Baghdad are fighting a losing battle against diabetes."),
        ("en", "Seven people were wounded by celebratory gunfire at a wedding in Basra."),
        ("en", "A man from Tripoli shot dead his wife before turning the gun on himself."),
        ("en", "Police in Dubai arrested a driver who jumped 20 red lights."),
        ("en", "The Palestinian team withdrew from the tournament in Doha after an injury to its captain."),
        ("en", "The Iraqi prime minister ordered the opening of a bridge in Mosul."),
        ("ar", "قتل شاب وأصيب اثنان بإطلاق نار ابتهاجا في عرس في البصرة."),
        ("ar", "استهدفت الحملة تطعيم مليون طفل في اليمن."),
        ("ar", "انتحر سجين جنائي شنقا في سجن رومية."),
        ("ar", "دهست شاحنة طفلا في ريف إدلب ما أدى إلى مقتله."),
        ("ar", "صادر جهاز حماية المستهلك في عمان مواد غذائية فاسدة."),
    ],
)
def test_it_is_no_event(language: str, text: str) -> None:
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "mode"),
    [
        ("en", "Hamas said it would release the hostages if Israel withdrew.", "AGREE"),
        ("en", "The Israeli army will not withdraw from the hill.", "REJECT:yield"),
        ("en", "Nearly 20 people were killed in clashes between two clans in Tal Afar.", "ASSAULT"),
        ("en", "The Iraqi prime minister ordered the militias to leave Kirkuk.", "REQUEST:yield"),
        ("en", "Iraqi forces fought militants in Mosul.", "ASSAULT"),
        ("en", "Russia withdrew from the talks in Geneva.", "SANCTION:withdraw"),
        ("ar", "استهدفت غارة إسرائيلية مدرسة في صور.", "ASSAULT:aerial"),
        ("ar", "صدت قوات سوريا الديمقراطية هجوما لتنظيم الدولة في الرقة.", "ASSAULT"),
    ],
)
def test_what_is_done_or_promised_stays(language: str, text: str, mode: str) -> None:
    assert mode in told(text, language)

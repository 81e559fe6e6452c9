"""What a report looks back on is no event: a life that has ended, a day that is remembered, years long past."""

import pytest
from test_makers import told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Aldo Marel, a veteran diplomat who has died aged 81, met Syrian leaders in Damascus many times. "
            "He condemned the Turkish invasion and supported the peace accord between Egypt and Israel.",
        ),
        (
            "en",
            "Sara Lund was born in Haifa to a family of printers. Her uncle was killed by gunmen in Beirut. "
            "She met the Lebanese president and urged Israel to leave the south.",
        ),
        (
            "ar",
            "توفي الدبلوماسي السابق كمال رستم عن عمر ناهز 81 عاما. وكان قد شارك في مفاوضات بين سوريا وإسرائيل، "
            "وأدان القصف التركي على عفرين، واعتقلته المخابرات السورية في حلب.",
        ),
        (
            "en",
            "Hundreds of families joined a service in Tamra on Sunday to mark the tenth anniversary of the Syrian invasion. "
            "Its organiser said that 84 soldiers were killed during the fight for the hill.",
        ),
        ("ar", "تمر الذكرى الـ770 لسقوط المدينة. بدأ القائد حصاره للقدس في 20 أيلول عام 1187م وسيطرت قواته على عكا."),
        ("ar", "سنة 583هـ حاصرت القوات المصرية مدينة عكا وقصفت أسوارها بالمنجنيق."),
        ("ar", "في 24 من شعبان 666هـ هاجم الجيش المصري مدينة أنطاكية وسيطر عليها."),
        ("en", "On 4 July 1187 AD the Egyptian army attacked the town and seized it."),
        # a report that opens with times long past
        (
            "en",
            "In May 1971, Syrian forces invaded the plateau. The Soviet Union supported Syria. "
            "At the same time, Egypt seized the canal and called for a ceasefire.",
        ),
        ("en", "The general has been in every war of his land since the 1960s. He fought against the Libyan army."),
        ("en", "From 2015 to 2019, US troops trained and equipped the Syrian Democratic Forces."),
        # what might come to pass
        ("en", "Three scenarios are open to Damascus. Turkey seizes the town. The SDF withdraws from the dam."),
        ("ar", "انسحاب القوات الأمريكية من سوريا يمثل سيناريو معقدا لجميع الأطراف."),
        # a book
        ("en", "In the author's latest thriller, two men reach Beirut. Hezbollah bombs a Marine base, killing dozens."),
    ],
)
def test_what_is_looked_back_on_is_no_event(language: str, text: str) -> None:
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "mode"),
    [
        # a day of its own, or an act on the day of remembrance itself
        (
            "en",
            "The general, who has died aged 60, led two brigades. Israeli warplanes bombed his funeral in Tyre on Tuesday.",
            "ASSAULT:aerial",
        ),
        ("en", "Gunmen attacked a parade in Homs on Tuesday, the anniversary of the army's founding.", "ASSAULT"),
        ("en", "On the anniversary of the revolt, Israeli warplanes bombed the town of Tyre.", "ASSAULT:aerial"),
        (
            "ar",
            "توفي القائد عن عمر ناهز 60 عاما. وقصفت طائرات إسرائيلية أمس الثلاثاء جنازته في صور.",
            "ASSAULT:aerial",
        ),
        # times long past that are told of somebody else, or behind the act
        (
            "en",
            "Landowners began a hunger strike in Algiers over fields seized by the army in the 1970s.",
            "PROTEST:hunger",
        ),
        ("en", "Hezbollah, founded in the 1980s, fired rockets at an Israeli base.", "ASSAULT:heavy-weapons"),
        # a number behind a month is no year of old times
        ("en", "On 5 May 300 people were arrested by Syrian security forces in Damascus.", "COERCE:arrest"),
        ("ar", "اعتقلت القوات السورية في 25 نيسان 300 شخص في دمشق.", "COERCE:arrest"),
    ],
)
def test_what_happened_now_stays(language: str, text: str, mode: str) -> None:
    assert mode in told(text, language)

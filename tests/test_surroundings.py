"""What is told by halves, or among strangers, is an event only where the report tells of a conflict."""

import pytest
from test_makers import told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # one side alone, of verbs that are everybody's
        ("en", "The Norwegian Supreme Court agreed on Tuesday to hear a brewer's appeal over its label."),
        ("en", "Joblessness in Norway fell to the lowest level since the spring, the statistics office said."),
        ("en", "Norway owes the choir an apology, the conductor said on Friday."),
        ("ar", "تمكنت الأجهزة الأمنية المصرية من ضبط معمل للعطور وتحفظت على محتوياته وباشرت التحقيق."),
        ("ar", "دعا رئيس اللجنة السياسيين إلى قبول النتائج."),
        # arrests, verdicts, shots and deaths among strangers
        ("en", "Millbrook police announced the arrest of a woman from Easton in a break-in where gunshots were heard."),
        ("en", "A Dalby man was sentenced to life in prison for the murder of his landlord in 2007."),
        ("en", "The two drivers argued over a parking space and one of them was shot on Friday, officers said."),
        ("ar", "أوقفت فرقة مكافحة العصابات ثلاثينيا من ذوي السوابق بعد كمين محكم."),
        ("ar", "حكمت المحكمة على موظفين في البلدية بالسجن ثلاثة أعوام بعد منحهم رخصة بناء."),
        ("ar", "مصرع تسعة أشخاص إثر سقوط حافلتهم من جسر في البرازيل."),
        # what governments and parties deal in among themselves goes on in lands at war as well
        ("ar", "أنهى رئيس الوزراء العراقي مشاوراته وقدم تشكيلة حكومته إلى مجلس النواب."),
    ],
)
def test_halves_and_strangers_without_a_conflict_are_no_event(language: str, text: str) -> None:
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "mode"),
    [
        # another body or land in the sentence, or a conflict in the report
        ("en", "The Norwegian government rejected a Swedish demand over the strait on Tuesday.", "REJECT"),
        ("en", "A court sentenced two bloggers to five years in prison over insulting the king.", "SANCTION:convict"),
        ("en", "Militants entered the village at dawn. A shepherd was shot, elders said.", "ASSAULT:firearms"),
        ("en", "Two people were killed in Damascus on Monday.", "ASSAULT"),
        ("en", "Hamas agreed to the plan.", "AGREE"),
        ("ar", "حكمت المحكمة على مدرسين بالسجن ثلاثة أعوام بتهمة التخابر.", "SANCTION:convict"),
        ("ar", "مقتل شخصين في درعا.", "ASSAULT"),
        ("ar", "اعتقلت الشرطة خمسة أشخاص بعد انتشار المحتجين في الشوارع.", "COERCE:arrest"),
        # whose title says enough, and what one alone does
        ("en", "President Aldo Marel promised to lift the ban.", "AGREE"),
        ("ar", "فرضت الحكومة المصرية حظر التجول أمس.", "COERCE:curfew"),
    ],
)
def test_with_a_conflict_around_them_they_are(language: str, text: str, mode: str) -> None:
    assert mode in told(text, language)

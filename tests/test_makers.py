"""An event is made by somebody of politics or war, or done to him; what only others do is none."""

import pytest
from wasata.curation import code
from wasata.schema import Report


def told(text: str, language: str = "en", day: str | None = "2024-05-01") -> list[str]:
    published = {"earliest": day, "latest": day} if day else None
    events = code(Report(report_id="invented", language=language, text=text, published=published))
    return [event.event_mode or event.event_type for event in events]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The carrier's spokesman thanked passengers and welcomed the new timetable."),
        ("en", "The ferry company was told on Monday that it must move its ticket desk."),
        ("en", "Attorneys for the tenant filed a complaint and the board sought a settlement."),
        ("en", "The council is closing the lane while the pipe is mended."),
        ("en", "Lena Horvat beat Mia Lund in the final of the open on Sunday."),
        ("en", "Georgia's swimming federation condemned the umpire."),
        (
            "en",
            "Team captain Ola Berg suggested that Norway may rest two players for the match, the last of the tournament.",
        ),
        ("en", "She ran a clinic in Lagos to help fight AIDS in the region."),
        ("en", "Policy at local government level must deal with the shortage of nurses."),
        ("en", "On 3 May 1791 the army attacked the town and arrested its mayor."),
        ("en", "The film follows a squad of marines. They storm a house in Ramadi and arrest two men."),
        ("en", "A jury heard the row began over a bill. He stabbed his neighbour in the hallway."),
        ("en", "Tariffs would rise, the rebels would attack the port and the army would shell the town."),
        ("en", "Robbers held up a jewellery store. Police shot one of the robbers in the car park."),
        ("en", "A court found two builders guilty of manslaughter over the fall of a crane."),
        ("en", "A building collapse killed six people. The Egyptian government opened an inquiry and closed the road."),
        ("ar", "انهار عقار في القاهرة وقتل ستة أشخاص. وفتحت السلطات المصرية تحقيقا وأجلت السكان."),
        ("en", "The runner demonstrated great skill on the last lap."),
        ("en", "China has withdrawn the product after complaints from drivers."),
        ("en", "About 900 people stopped looking for work in June."),
        ("en", "Man stabs wife at a wedding"),
        ("ar", "خمسون عاما على مجزرة البلدة. اقتحمت الميليشيا البيوت وحاصرت السوق."),
        ("ar", "أحبطت الشرطة خطة استهدفت جلب أقراص منومة إلى المدينة."),
        ("ar", "حكمت محكمة الجنايات على موظف في البلدية بالسجن ثلاث سنوات بتهمة الرشوة."),
        ("ar", "بطولة المضرب: لاعبة مصرية تتأهل إلى ثمن النهائي."),
        ("ar", "افتتح اللواء سامر حداد محافظ الإقليم حديقة جديدة ورحب النائب بزيارة المحافظ."),
        ("ar", "في الثالث من مايو عام 1791 هاجم الجيش البلدة واعتقل وجهاءها."),
        ("ar", "تدور أحداث الفيلم في قرية نائية. ترسل القيادة وحدة إلى الجبهة وتعتقل شيخ القرية."),
        ("ar", "طعن رجل زوجته إثر مشادة. وتم ضبط المتهم في بيت شقيقه."),
        ("ar", "حادث انقلاب ميكروباص أسفر عن وفاة راكب وإصابة تسعة آخرين في بنها."),
    ],
)
def test_what_nobody_of_politics_or_war_does_is_no_event(language: str, text: str) -> None:
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "mode"),
    [
        ("en", "A teachers' union condemned the attack on the school.", "ACCUSE:disapprove"),
        ("en", "Police arrested three activists in Khartoum on Monday.", "COERCE:arrest"),
        ("en", "The army closed the border crossing on Sunday.", "COERCE:restrict"),
        ("en", "The Turkish government rejected the proposal on Monday.", "REJECT"),
        ("en", "Turkey's heavy shelling of the village killed two people on Sunday.", "ASSAULT:heavy-weapons"),
        ("en", "ISRAEL STRIKES A CAR IN SIDON", "ASSAULT"),
        ("en", "Hundreds of people demonstrated in Sanaa on Monday.", "PROTEST:demo"),
        ("en", "Russia has withdrawn its forces from the town.", "RETREAT:withdraw"),
        ("en", "The army said it would attack the town on Friday.", "THREATEN:violence"),
        ("ar", "استهدفت طائرة مسيرة مقر الفرقة في البلدة أمس.", "ASSAULT:drone"),
        ("ar", "خرج الأهالي في مظاهرة في الذكرى الأولى لمجزرة البلدة أمس في إدلب.", "PROTEST:demo"),
        ("ar", "اعتقال خمسة شبان في نابلس أمس.", "COERCE:arrest"),
        ("ar", "هاجم الجيش السوري البلدة أمس الثلاثاء.", "ASSAULT"),
    ],
)
def test_what_they_do_and_what_is_done_to_people_in_war_is_one(language: str, text: str, mode: str) -> None:
    assert told(text, language) == [mode]


def test_who_has_a_states_title_is_somebody_of_politics_though_no_land_is_told():
    """A hunger strike says by itself what it is."""
    assert told("President Aldo Marel threatened to impose a curfew in the capital.") == ["THREATEN:restrict"]
    assert told("Villagers from the hills continued their hunger strike to demand the resignation of a minister.") == [
        "PROTEST:hunger"
    ]

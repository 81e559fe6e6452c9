"""Clauses within clauses: who acts on whom where a relative clause parts a sentence in two, or tells whose a thing is."""

from __future__ import annotations

from functools import cache

import pytest
from wasata.curation import rules_coder
from wasata.schema import Published, Report


@cache
def coder():
    return rules_coder()


def told(text: str, mode: str) -> set[tuple[str, str | None]]:
    """The roles of the events of a mode."""
    language = "en" if text.isascii() else "ar"
    report = Report(
        report_id="own", text=text, language=language, published=Published.parse("2024-05-15"), text_status="invented"
    )
    events = coder().code(report).events
    return {(p.role[:4], p.actor_id) for e in events if (e.event_mode or e.event_type) == mode for p in e.participants}


ARREST, SHELL, RELEASE, SEIZE = "COERCE:arrest", "ASSAULT:heavy-weapons", "RETREAT:release", "COERCE:seize"


@pytest.mark.parametrize(
    ("text", "mode", "roles"),
    [
        ("اعتقلت قوات الأمن العراقية التي انتشرت في المدينة عشرات المحتجين.", ARREST, "init=iraq-forces deta=protesters"),
        ("قصفت القوات التركية التي توغلت في شمال العراق مواقع لحزب العمال الكردستاني.", SHELL, "init=tur-forces reci=pkk"),
        ("اعتقلت الشرطة التونسية التي طوقت المكان ثلاثة صحفيين.", ARREST, "init=tunisia deta=journalists"),
        ("رفضت حركة حماس، التي قُتل أحد قادتها أمس، المقترح الأمريكي.", "REJECT", "init=hamas reci=us"),
        ("أفرجت جماعة الحوثي، التي تسيطر على صنعاء، عن عشرة صحفيين.", RELEASE, "init=houthis deta=journalists"),
        ("أطلقت قوات سوريا الديمقراطية، التي تدعمها واشنطن، سراح خمسين سجينا.", RELEASE, "init=sdf deta=prisoners"),
        ("شن الطيران الروسي الذي يدعم دمشق غارات على إدلب.", "ASSAULT:aerial", "init=rus-forces"),
        ("Rebels who had surrounded the base fired rockets at Russian forces on Monday.", SHELL, "init=rebels-unknown reci=rus-forces"),
        ("Police who stormed the camp arrested 20 activists on Monday.", ARREST, "init=police-unknown deta=activists"),
    ],
)  # fmt: skip
def test_the_outer_clause_goes_on_behind_a_relative_clause(text, mode, roles):
    assert told(text, mode) == {tuple(pair.split("=")) for pair in roles.split()}


@pytest.mark.parametrize(
    ("text", "mode", "roles"),
    [
        ("قتلت القوات العراقية أمس المسلحين الذين هاجموا حاجزا للبيشمركة في كركوك.", "ASSAULT", "init=iraq-forces init=unidentified-gunmen reci=peshmerga reci=unidentified-gunmen"),
        ("اتهمت حركة فتح حركة حماس التي تدير القطاع باعتقال عناصرها.", "ACCUSE:allege", "init=fatah reci=hamas"),
    ],
)  # fmt: skip
def test_a_relative_clause_keeps_what_is_its_own(text, mode, roles):
    assert told(text, mode) == {tuple(pair.split("=")) for pair in roles.split()}


@pytest.mark.parametrize(
    ("text", "mode", "roles"),
    [
        ("رفضت حركة حماس، التي استهدفت إسرائيل أحد قادتها في بيروت، المقترح الأمريكي.", "ASSAULT", "init=israel reci=hamas"),
        ("انسحبت إسرائيل من القرية التي توغلت فيها قواتها أمس.", "COERCE", "init=israel"),
        ("أفرجت حركة طالبان عن الصحفيين الذين ألقت القبض عليهم الأحد في كابول.", ARREST, "init=taliban deta=journalists"),
        ("أفرجت جماعة الحوثي عن صحفيين اختطفتهم الثلاثاء في صنعاء.", ARREST, "init=houthis deta=journalists"),
    ],
)  # fmt: skip
def test_the_pronoun_of_a_relative_clause_leaves_its_other_places_to_others(text, mode, roles):
    assert told(text, mode) == {tuple(pair.split("=")) for pair in roles.split()}


@pytest.mark.parametrize(
    ("text", "mode", "roles"),
    [
        ("A roadside bomb planted by al-Shabaab killed four Kenyan soldiers near the border.", "ASSAULT:explosives", "init=al-shabaab reci=kenya"),
        ("A car bomb detonated by Islamic State killed ten Iraqi soldiers in Baiji on Sunday.", "ASSAULT:explosives", "init=is reci=iraq-forces"),
        ("A raid conducted by the Israeli army in Jenin left three Palestinians dead.", "ASSAULT", "init=israel reci=civilians"),
        ("Accusing Israel of breaking the truce, Hamas postponed the release of hostages.", "ACCUSE:allege", "init=hamas reci=israel"),
    ],
)  # fmt: skip
def test_participles_say_who_did_the_act_beside_them(text, mode, roles):
    assert told(text, mode) == {tuple(pair.split("=")) for pair in roles.split()}


@pytest.mark.parametrize(
    ("text", "mode", "roles"),
    [
        ("Fighters backed by Turkey seized a village held by the Syrian Democratic Forces near Manbij on Friday.", SEIZE, "init=sna reci=sdf"),
        ("استعاد الجيش السوداني أمس مدينة سنجة التي استولت عليها قوات الدعم السريع.", SEIZE, "init=saf reci=rsf"),
        ("سيطر الجيش السوري على بلدة كانت تسيطر عليها قوات سوريا الديمقراطية في ريف الرقة أمس.", SEIZE, "init=syr-gov-forces reci=sdf"),
        ("قصف الجيش التركي نقطة تتمركز فيها قوات سوريا الديمقراطية شمال حلب.", SHELL, "init=tur-forces reci=sdf"),
    ],
)  # fmt: skip
def test_a_place_is_whose_it_is_told_to_be(text, mode, roles):
    assert told(text, mode) == {tuple(pair.split("=")) for pair in roles.split()}


def test_one_of_a_people_behind_who_acts_is_whom_it_befell():
    assert told("قتل الجيش الإسرائيلي أمس فلسطينيا قرب نابلس.", "ASSAULT") == {
        ("init", "israel"),
        ("reci", "civilians"),
    }
    assert told("اعتقلت الشرطة المصرية سودانيا في القاهرة.", ARREST) == {("init", "egypt"), ("deta", "civilians")}
    assert told("قتلت قوات الاحتلال أمس شابا فلسطينيا في جنين.", "ASSAULT") == {("init", "israel"), ("reci", "youth")}


@pytest.mark.parametrize(
    ("text", "mode", "roles"),
    [
        ("اعتقلت دورية مشتركة للجيش اللبناني واليونيفيل ثلاثة صحفيين في الناقورة أمس.", ARREST, "init=leb-forces init=unifil deta=journalists"),
        ("رصد المرصد السوري لحقوق الإنسان اعتقال عناصر من فصيل فيلق الشام لثلاثة مواطنين من أهالي الباسوطة.", ARREST, "init=faylaq-al-sham deta=civilians"),
        ("أدى قيام القوات الإسرائيلية بإطلاق النار على متظاهرين قرب الحدود إلى إصابة ثلاثة منهم.", "ASSAULT:firearms", "init=israel reci=protesters"),
        ("أثار اعتقال قوات الأمن العراقية أحد الناشطين احتجاجات في الناصرية أمس.", ARREST, "init=iraq-forces deta=activists"),
        ("أطلق حزب الله صواريخ ومسيرات على مواقع للجيش الإسرائيلي أمس.", SHELL, "init=hezbollah reci=israel"),
        ("Iran launched missile and drone attacks on Israel over the weekend.", SHELL, "init=iran reci=israel"),
        ("Two aid workers were killed by a rebel group, the Sudan Liberation Movement, in Darfur on Monday.", "ASSAULT", "init=slma reci=aid-workers"),
        ("خطف مسلحون لبنانيا في بعلبك أمس.", "ASSAULT:abduct", "init=unidentified-gunmen deta=civilians"),
    ],
)  # fmt: skip
def test_whose_the_act_is_stands_among_the_words_of_its_noun(text, mode, roles):
    assert told(text, mode) == {tuple(pair.split("=")) for pair in roles.split()}


def test_what_concern_is_about_is_not_what_is_done():
    text = "Egypt expressed deep concern regarding the armed clashes and indiscriminate shooting in Tripoli, calling for calm."
    assert told(text, "ASSAULT:firearms") == set()


def test_a_pronoun_of_one_man_means_none_of_several():
    text = "أعلنت قوات الأمن أمس أنها اعتقلت ثلاثة من أقارب فلسطيني قتله مستوطنون شمال الضفة."
    assert ("reci", "families") not in told(text, "ASSAULT")


@pytest.mark.parametrize(
    ("text", "mode", "roles"),
    [
        ("The rebels freed the soldiers they captured on Monday.", "ASSAULT:abduct", "init=rebels-unknown deta=soldiers-unknown"),
        ("The coalition called on the STC to withdraw from all positions they seized in the past days.", SEIZE, "init=stc"),
        ("Southern separatists took control of Aden on Saturday, fracturing the Saudi-led coalition.", SEIZE, "init=stc"),
        ("قتل ضابط ومرافقه إثر وقوعهم بكمين لخلايا داعش في بادية دير الزور أمس.", "ASSAULT", "init=is reci=syr-gov-forces"),
        ("شنت قسد حملة مداهمات في الشحيل، إثر إطلاق نار استهدف رتلا عسكريا لقسد أمس.", "ASSAULT:firearms", "reci=sdf"),
    ],
)  # fmt: skip
def test_what_stands_near_a_verb_is_not_always_its_own(text, mode, roles):
    assert told(text, mode) == {tuple(pair.split("=")) for pair in roles.split()}

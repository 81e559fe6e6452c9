"""A language is a folder: a few words of French in a folder of their own, read by the same coder and no other code.

CONTRIBUTING tells these steps; the files here are all that they ask for, and each is as short as it can be.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from wasata.curation.coder.rules import LanguageError, RulesCoder
from wasata.datasets.actors import Actor, read_actors
from wasata.datasets.places import PlaceRecord
from wasata.schema import Event, Published, Report, misquotes

FILES = {
    "language.toml": """
        code = "fr"
        name = "French"
        direction = "ltr"
        letters = "A-Za-zÀ-ÿ"
        subject_after_verb = false
        adjective_after_noun = true
        capitals = true
        determiners = ["le", "la", "les", "un", "une", "des"]
        [clitics]
        article = "l'"
    """,
    "words.toml": """
        [relations]
        conjunction = "et"
        [[preposition]]
        id = "mediator"
        words = ["sous la médiation de la", "sous la médiation de l"]
        [[preposition]]
        id = "between"
        words = ["entre"]
        [[link]]
        relation = "member"
        words = ["de", "du"]
        [coordinator]
        words = ["et"]
        [negation]
        words = ["pas"]
    """,
    "telling.toml": """
        [auxiliary]
        perfect = ["a", "ont"]
        passive = ["est", "sont", "été"]
        between = []
        adverb_endings = ["ment"]
    """,
    "people.toml": """
        [[person]]
        words = ["soldat", "prisonnier", "civil"]
        number = "sg"
        [[person]]
        words = ["soldats", "prisonniers", "civils"]
        number = "pl"
    """,
    "places.toml": """
        [[cue]]
        level = "town"
        words = ["ville de"]
        [[preposition]]
        relation = "at"
        words = ["à", "dans la", "dans"]
        [[preposition]]
        relation = "near"
        words = ["près de", "près de la"]
    """,
    "frames/retreat.toml": """
        [[frame]]
        id = "release"
        mode = "RETREAT:release"
        verbs = ["libéré"]
        nouns = ["libération"]
        roles = { subject = "initiator", object = "detainee", mediator = "mediator" }
        count = "released"
        reason = "Who lets go of people releases them."
    """,
    "frames/assault.toml": """
        [[frame]]
        id = "clash"
        mode = "ASSAULT"
        nouns = ["combats", "affrontements"]
        roles = { between = "party" }
        reason = "Both sides fire."
    """,
    "numbers.toml": """
        [words.ones]
        2 = ["deux"]
        3 = ["trois"]
        [[pattern]]
        means = "count"
        form = "ones | digits"
    """,
    "dates.toml": """
        [calendar]
        week_starts = "monday"
        numeric_order = "day-first"
        [words.weekday]
        monday = ["lundi"]
        tuesday = ["mardi"]
        [words.monthname]
        4 = ["avril"]
        [words.relday]
        -1 = ["hier"]
        [[pattern]]
        means = "absolute"
        form = "weekday? dayno monthname year?"
        [[pattern]]
        means = "weekday"
        form = "weekday"
        [[pattern]]
        means = "relative"
        form = "relday weekday?"
    """,
}
ACTORS = """
    [[actor]]
    id = "river-guard"
    name = "River Guard"
    name_ar = "حرس النهر"
    name_fr = "Garde du Fleuve"
    type = "REB"
    kind = "organisation"
    source = "invented"

    [[actor]]
    id = "hill-army"
    name = "Hill Army"
    name_ar = "جيش التلال"
    aliases_fr = ["Armée des Collines"]
    type = "MIL"
    kind = "organisation"
    source = "invented"

    [[actor]]
    id = "norland"
    name = "Norland"
    name_ar = "نورلاند"
    name_fr = "Norlande"
    type = "GOV"
    kind = "state"
    source = "invented"
"""
MILL = PlaceRecord(
    "xx-mill", "locality", "town", "Mill Town", "بلدة الطاحون", country="SYR", latitude=36.0, longitude=38.0,
    further={"name_fr": ("Moulin-sur-Fleuve",)},
)  # fmt: skip
RELEASE = (
    "Les Gardes n'ont rien dit. La Garde du Fleuve a libéré trois soldats de l'Armée des Collines dans la ville de "
    "Moulin-sur-Fleuve hier mardi sous la médiation de la Norlande."
)


def plain(text: str) -> str:
    return "\n".join(line.strip() for line in text.splitlines())


@pytest.fixture(scope="module")
def french(tmp_path_factory) -> RulesCoder:
    """A coder that has read a folder with the folder ``fr`` in it, and a registry that gives some names in French."""
    folder = tmp_path_factory.mktemp("languages")
    for name, text in FILES.items():
        path = folder / "fr" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(plain(text), "utf-8")
    return RulesCoder(actors=[*registry(folder), *_kinds()], places=[MILL], languages=folder)


def registry(folder: Path) -> list[Actor]:
    path = folder / "actors"
    path.mkdir()
    (path / "valley.toml").write_text(plain(ACTORS), "utf-8")
    return list(read_actors(path))


def _kinds() -> list[Actor]:
    """The kinds of people, which the engine asks for by their ids."""
    from wasata.datasets.actors import bundled_actors

    return [actor for actor in bundled_actors() if actor.kind == "kind"]


def code(coder: RulesCoder, text: str) -> list[Event]:
    report = Report(report_id="r", text=text, language="fr", published=Published.parse("2021-04-14"))
    events = coder.code(report).events
    for event in events:
        assert misquotes(event.evidence, {"r": text}) == []
        assert event.unsupported() == []
    return events


def test_a_report_in_the_new_language_is_coded(french):
    (event,) = code(french, RELEASE)
    assert event.event_mode == "RETREAT:release"
    assert {(p.role, p.actor_id) for p in event.participants} == {
        ("initiator", "river-guard"), ("detainee", "hill-army"), ("mediator", "norland"),
    }  # fmt: skip
    assert [(c.kind, c.best) for c in event.counts] == [("released", 3)]
    assert event.place is not None
    assert event.place.place_id == "xx-mill"
    assert (event.when.earliest, event.when.precision) == (date(2021, 4, 13), "day")


def test_its_dates_and_noun_acts_are_read_too(french):
    (event,) = code(
        french, "Combats entre la Garde du Fleuve et l'Armée des Collines à Moulin-sur-Fleuve mardi 6 avril 2021."
    )
    assert event.event_type == "ASSAULT"
    assert {(p.role, p.actor_id) for p in event.participants} == {("party", "river-guard"), ("party", "hill-army")}
    assert event.when.earliest == date(2021, 4, 6)


def test_a_text_that_tells_nothing_gives_nothing(french):
    assert code(french, "Il fait beau à Moulin-sur-Fleuve.") == []


def test_the_languages_of_the_package_are_still_there_and_others_are_told(french):
    arabic = Report(report_id="r", text="الطقس جميل.", language="ar")
    assert french.code(arabic).events == []
    with pytest.raises(LanguageError, match="ar, en, fr"):
        french.code(Report(report_id="r", text="Привет.", language="ru"))

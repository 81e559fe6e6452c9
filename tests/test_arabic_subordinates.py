"""Common acts in fifteen and more Arabic constructions (``data/ar_subordinates.toml``): told in subordinate form, or not told."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from wasata.curation import rules_coder
from wasata.schema import Published, Report

PATH = Path(__file__).parent / "data" / "ar_subordinates.toml"
TABLE: dict[str, Any] = tomllib.loads(PATH.read_text(encoding="utf-8"))
#: Share of the sentences that tell an act whose mode and roles must be right.
SHARE_RIGHT = 0.91
#: Share of the acts of one construction.
SHARE_OF_CONSTRUCTION = 0.65
#: Groups of people that are the subject of a sentence, behind a preposition.
GENITIVE = {"مسلحون مجهولون": "مسلحين مجهولين", "محتجون": "محتجين"}
Told = frozenset[tuple[str, frozenset[tuple[str, str | None]]]]


def sentences(construction: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """Each act that has the phrases a construction asks for, with the sentence that tells it."""
    asked = {name for _, name, _, _ in Formatter().parse(construction["text"]) if name}
    for act in TABLE["act"]:
        words = {"verb_after": act["verb"], "rest": act["bare"], **act, "day": TABLE["day"]}
        words["subject_genitive"] = GENITIVE.get(act["subject"], act["subject"])
        if asked <= words.keys():
            yield act, construction["text"].format_map(words)


coder = cache(rules_coder)


@cache
def coded(text: str) -> Told:
    """Mode and roles of the events of a sentence."""
    report = Report(report_id="sub-1", text=text, language="ar", published=Published.parse(TABLE["published"]))
    events = coder().code(report).events
    return frozenset(
        (e.event_mode or e.event_type, frozenset((p.actor_id, p.role) for p in e.participants)) for e in events
    )


def expected(act: dict[str, Any]) -> Told:
    """Mode and roles of the events an act is."""
    told = [act[key] for key in ("roles", "second") if key in act]
    pairs = [frozenset(reversed_pair(pair) for pair in roles.split()) for roles in told]
    return frozenset((act["mode"], roles) for roles in pairs)


def reversed_pair(written: str) -> tuple[str, str]:
    """The actor and the role of "role:actor"."""
    role, _, actor = written.partition(":")
    return actor, role


TELLING = [c for c in TABLE["construction"] if not c.get("none")]
SILENT = [c for c in TABLE["construction"] if c.get("none")]


def test_most_acts_are_read_in_most_constructions() -> None:
    rows = [(c["id"], act, text) for c in TELLING for act, text in sentences(c)]
    wrong = [f"{name}: {text}" for name, act, text in rows if coded(text) != expected(act)]
    assert 1 - len(wrong) / len(rows) >= SHARE_RIGHT, "\n".join(wrong)


@pytest.mark.parametrize("construction", TELLING, ids=[c["id"] for c in TELLING])
def test_each_construction_is_read(construction: dict[str, Any]) -> None:
    rows = list(sentences(construction))
    wrong = [text for act, text in rows if coded(text) != expected(act)]
    assert 1 - len(wrong) / len(rows) >= SHARE_OF_CONSTRUCTION, "\n".join(wrong)


@pytest.mark.parametrize("construction", SILENT, ids=[c["id"] for c in SILENT])
def test_what_is_not_told_is_not_coded(construction: dict[str, Any]) -> None:
    told = [text for _, text in sentences(construction) if coded(text)]
    assert not told, "\n".join(told)


@pytest.mark.parametrize(
    ("text", "mode", "roles"),
    [
        (
            "جاء ذلك بعد قطع الجزائر علاقاتها الدبلوماسية مع المغرب.",
            "SANCTION:withdraw",
            "initiator:algeria recipient:morocco",
        ),
        (
            "يأتي ذلك بعد إطلاق قوات سوريا الديمقراطية سراح خمسة مدنيين في الرقة.",
            "RETREAT:release",
            "initiator:sdf detainee:civilians",
        ),
        (
            "ساد القلق بعد طرد مالي السفير الفرنسي من باماكو.",
            "SANCTION:expel",
            "initiator:mali recipient:france",
        ),
        (
            "تأتي الجولة بعد ثلاثة أيام من اعتقال جماعة الحوثي ثلاثة صحفيين في صنعاء.",
            "COERCE:arrest",
            "initiator:houthis detainee:journalists",
        ),
        ("تأتي الجولة بعد أسبوع من توقيع السودان اتفاقا مع إثيوبيا.", "AGREE", "party:sudan party:ethiopia"),
        (
            "تأتي الجولة بعد يوم من المعارك بين قوات سوريا الديمقراطية والجيش الوطني السوري قرب تل تمر.",
            "ASSAULT",
            "party:sdf party:sna",
        ),
        (
            "ردت حركة الجهاد الإسلامي بإطلاق عشرات الصواريخ على إسرائيل.",
            "ASSAULT:heavy-weapons",
            "initiator:pij recipient:israel",
        ),
    ],
)
def test_who_stands_between_or_before(text: str, mode: str, roles: str) -> None:
    assert coded(text) == {(mode, frozenset(reversed_pair(pair) for pair in roles.split()))}


@pytest.mark.parametrize(
    "text",
    [
        "تأتي الجولة بعد عام من توقيع السودان اتفاقا مع إثيوبيا.",
        "تجددت المخاوف من احتمال قطع الجزائر علاقاتها مع المغرب.",
        "أشار الوزير إلى اتفاق بين السودان وإثيوبيا.",
        "قال مصدر محلي إن ما ذكر عن قصف الجيش السوداني مدينة نيالا عار عن الصحة.",
        "رد الوزير على أسئلة الصحفيين بعد طرد اللاعب من الملعب.",
    ],
)
def test_counted_from_feared_known_or_untrue(text: str) -> None:
    assert not coded(text)

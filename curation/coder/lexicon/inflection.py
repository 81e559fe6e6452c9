"""Inflection: the written forms of a lexicon word, made from a language's ``inflection.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Features:
    """What a form says of its word: tense, voice, number, gender, person; empty where it says nothing.

    ``person``: only "first" is told apart, of forms that name whoever speaks («ندعو»).
    """

    tense: str = ""
    voice: str = "active"
    number: str = ""
    gender: str = ""
    person: str = ""


NO_FEATURES = Features()


@dataclass(frozen=True, slots=True)
class Inflection:
    """The form tables of one language."""

    verb_parts: tuple[str, ...]
    verb_forms: tuple[Mapping[str, Any], ...]
    noun_forms: tuple[Mapping[str, Any], ...]
    adjective_forms: tuple[Mapping[str, Any], ...]
    derived_parts: tuple[Mapping[str, str], ...] = ()
    circumstance: Mapping[str, Any] = field(default_factory=dict)
    speaking: Mapping[str, Any] = field(default_factory=dict)
    adjective_words: Mapping[str, Any] = field(default_factory=dict)
    _features: list[Mapping[str, Features]] = field(default_factory=list, init=False, compare=False, repr=False)

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> Inflection:
        """Build from a parsed ``inflection.toml``."""
        return cls(
            tuple(data.get("verb_parts", ("present",))),
            tuple(data.get("verb_form", ({},))),
            tuple(data.get("noun_form", ({},))),
            tuple(data.get("adjective_form", ({},))),
            tuple(data.get("derived_part", ())),
            data.get("circumstance", {}),
            data.get("speaking", {}),
            data.get("adjective_words", {}),
        )

    def verb(self, entry: str) -> Iterator[tuple[str, Features]]:
        """The forms of a verb written ``part/part/…`` in the order of ``verb_parts``."""
        parts = dict(zip(self.verb_parts, (part.strip() for part in entry.split("/")), strict=False))
        self._derive(parts)
        for row, features in zip(self.verb_forms, self._verb_features, strict=True):
            if row.get("unless_part") in parts:
                continue
            for part, stem in parts.items():
                if part in features:
                    yield _form(stem, row), features[part]

    @property
    def _verb_features(self) -> tuple[Mapping[str, Features], ...]:
        """What each row of the verb forms says of its word, by the part of the verb it is made from."""
        if not self._features:
            self._features.extend(_by_part(row, self.verb_parts[0]) for row in self.verb_forms)
        return tuple(self._features)

    def _derive(self, parts: dict[str, str]) -> None:
        """Add the parts that a verb's pattern gives where its entry does not."""
        for row in self.derived_parts:
            source = parts.get(row["of"])
            if source is not None and row["part"] not in parts and re.fullmatch(row["pattern"], source):
                parts[row["part"]] = re.sub(row["pattern"], row["makes"], source)

    def circumstances(self, entry: str) -> Iterator[tuple[str, Features]]:
        """The forms of a verb's participle that tell what its subject did besides (…، داعيا إلى …)."""
        table = self.circumstance
        parts = [part.strip() for part in entry.split("/")]
        if not table or len(parts) < 2:
            return
        past, present = parts[:2]
        stem = table["irregular"].get(past)
        if stem is None and (len(past) > table["longer_than"] or past in table["doubled"]):
            stem = table["prefix"] + present[1:]
        for row in table["form"] if stem else ():
            features = Features("circumstance", number=row["number"], gender=row["gender"])
            yield _form(stem or "", row), features

    def spoken(self, entry: str) -> Iterator[tuple[str, Features]]:
        """The form of a verb that whoever speaks says of himself and his side («نطالب بـ …»)."""
        parts = [part.strip() for part in entry.split("/")]
        if self.speaking and len(parts) > 1:
            features = Features("present", number=self.speaking["number"], gender="m", person="first")
            yield _form(parts[1], self.speaking), features

    def noun(self, entry: str, act: bool = False) -> Iterator[tuple[str, Features]]:
        """The forms of a noun (or a phrase whose first word inflects); ``act``: it is one of action."""
        first, _, rest = entry.partition(" ")
        for row in self.noun_forms:
            if row.get("acts") and not act:
                continue
            if first.endswith(tuple(row.get("unless", ()))) or not first.endswith(tuple(row.get("only", ("",)))):
                continue
            features = Features(number=row.get("number", ""))
            yield " ".join(filter(None, (_form(first, row), rest))), features
            adjective = row.get("with_adjective")
            if adjective and rest.endswith(tuple(adjective)) and " " not in rest:  # هجوما صاروخيا
                yield f"{_form(first, row)} {rest}{row['suffix']}", features

    def adjective(self, entry: str) -> Iterator[tuple[str, Features]]:
        """The forms of an adjective; of one of several words each word's that is inflected with the others."""
        chained = tuple(self.adjective_words.get("chained", ()))
        words = entry.split()
        together = len(words) > 1 and bool(chained) and all(word.endswith(chained) for word in words)
        for row in self.adjective_forms:
            features = Features(number=row.get("number", ""), gender=row.get("gender", ""))
            if not together:
                yield _form(entry, row), features
                continue
            first, *further = [_form(word, row) for word in words]
            yield " ".join([first, *further]), features
            yield " ".join([first, *(self.adjective_words["article"] + word for word in further)]), features


def _by_part(row: Mapping[str, Any], first: str) -> dict[str, Features]:
    base = row.get("part", first)
    tense = row.get("tense") or base.removesuffix("_passive")
    number, gender = row.get("number", ""), row.get("gender", "")
    voices = {
        part: row.get("voice") or ("passive" if part.endswith("_passive") else "active")
        for part in (base, f"{base}_passive")
    }
    return {part: Features(tense, voice, number, gender) for part, voice in voices.items()}


def _form(stem: str, row: Mapping[str, Any]) -> str:
    endings: Sequence[str] = row.get("drop", ())
    cut = next((ending for ending in endings if stem.endswith(ending)), "") if endings else ""
    body = stem[: len(stem) - len(cut)] if cut else stem
    if "prefix" in row:
        body = row["prefix"] + body[1:]
    for old, new in row.get("respell", ()):
        if body.endswith(old):
            body = body[: len(body) - len(old)] + new
            break
    return body + row.get("suffix", "")

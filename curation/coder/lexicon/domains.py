"""Domains: what reports on sport, markets, stage and screen and the like are told by (``off_topic.toml``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..units.tokens import Token, Tokens
from .clitics import Clitics
from .phrasebook import Phrasebook, Sense, split_phrase

#: Different words that put what is told of countries alone off topic, whose teams, markets and scientists are told by
#: their names, where a domain says nothing else.
OF_COUNTRIES = 3


@dataclass(frozen=True)
class Domains:
    """``off_topic.toml`` of a language. ``book``: its words, with the domain as the sense and themselves as its lemma.

    ``alone``, ``either``, ``other``: words as the file's head says. ``countries``: by domain, how many of its words put
    what is told of countries alone off topic. ``play``: the domains of games and of what is made up. ``dissent``: those
    whose people states arrest for what they say.
    """

    book: Phrasebook
    alone: frozenset[str] = frozenset()
    either: frozenset[str] = frozenset()
    other: frozenset[str] = frozenset()
    countries: Mapping[str, int] = field(default_factory=dict)
    play: frozenset[str] = frozenset()
    dissent: frozenset[str] = frozenset()

    @classmethod
    def read(cls, table: Mapping[str, Any], clitics: Clitics) -> Domains:
        """Build from a parsed table, empty where the language has no such file."""
        book, rows = Phrasebook(clitics), table.get("domain", ())
        words: dict[str, set[str]] = {"alone": set(), "either": set(), "other": set()}
        for row in rows:
            for word in (*row.get("words", ()), *row.get("either", ())):
                book.add(word, Sense("off topic", row["id"], lemma=" ".join(split_phrase(word))))
            for kind, known in words.items():
                known.update(" ".join(split_phrase(word)) for word in row.get(kind, ()))
        countries = {row["id"]: row.get("countries", OF_COUNTRIES) for row in rows}
        sets = {kind: frozenset(known) for kind, known in words.items()}
        marks = {key: frozenset(row["id"] for row in rows if row.get(key)) for key in ("play", "dissent")}
        return cls(book, **sets, countries=countries, **marks)

    def found(self, tokens: Tokens, clitics: Clitics) -> Iterator[tuple[Token, str, str]]:
        """The words of a text that are told here, each with its domain: the longest of those that begin together."""
        stop = 0
        for at, matches in enumerate(self.book.all_matches(tokens)):
            if not matches or at < stop:
                continue
            word = tokens[at].word
            if not self.other.isdisjoint((word, *clitics.forms(word))):
                continue
            longest = matches[0]
            stop = at + longest.length
            yield tokens[at], longest.sense.value, longest.sense.lemma

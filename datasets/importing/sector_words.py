"""Sectors as ICEWS and POLECAT write them in words, by PLOVER's code."""

from __future__ import annotations

import re

from ...schema import vocabulary

#: First fitting word wins, so that «Army» inside a government's list of sectors is found before «Government».
_WORDS = (
    (r"police|law enforcement|interior", "COP"),
    (r"military|army|navy|air force|armed forces|defense|defence", "MIL"),
    (r"insurgent|rebel|separatist", "REB"),
    (r"unidentified forces|armed gang|armed group|terrorist|radical", "UAF"),
    (r"paramilitar|militia", "PRM"),
    (r"judicia|court", "JUD"),
    (r"legislat|parliament|congress", "LEG"),
    (r"intelligence|spy", "SPY"),
    (r"international (?:government|organi)|intergovernmental|regional international", "IGO"),
    (r"nongovernmental|non-governmental|ngo|human rights", "NGO"),
    (r"government|executive|cabinet|ministry|foreign affairs", "GOV"),
    (r"opposition|dissident|protest|exile", "OPP"),
    (r"part(?:y|ies)\b", "PTY"),
    (r"news|media|journal", "JRN"),
    (r"medical|health", "MED"),
    (r"education|student|universit", "EDU"),
    (r"religio|clerg", "REL"),
    (r"business|compan|industr|bank", "BUS"),
    (r"labor|labour|union", "LAB"),
    (r"refugee|displaced", "REF"),
    (r"crimin|gang", "CRM"),
    (r"population|civilian|citizen|social|general", "CVL"),
)
_PATTERNS = tuple((re.compile(pattern, re.IGNORECASE), code) for pattern, code in _WORDS)


def sector_in(words: str) -> str | None:
    """The sector that a list of sectors names first in order of the table; None where it names none."""
    if words in vocabulary("sector"):
        return words
    return next((code for pattern, code in _PATTERNS if pattern.search(words)), None)

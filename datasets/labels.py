"""Labels of codes in English or Arabic, for what is shown to people."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .errors import DatasetError, near

LANGUAGES = ("en", "ar")
#: Code, English label and Arabic label of codes that a study added.
Added = Iterable[tuple[str, str, str]]


def check_language(language: str) -> None:
    """Raise DatasetError for a language there are no labels in."""
    if language not in LANGUAGES:
        raise DatasetError(
            f"language={language!r}: labels are in {' and '.join(LANGUAGES)}. {near(language, LANGUAGES)}".rstrip()
        )


def labels(vocabulary: str | None, language: str = "en", added: Added = ()) -> dict[str, str]:
    """Code → label of a bundled vocabulary, and of the codes a study ``added``; a code without a label is its own.

    A release carries the labels of added codes alone (``columns.json``); ``load`` puts them on ``.attrs["labels"]``.
    """
    check_language(language)
    own = {code: (english if language == "en" else arabic) or code for code, english, arabic in added}
    if vocabulary is None:
        return own
    from ..schema import VocabularyError
    from ..schema import vocabulary as bundled  # here, because loading imports no schema

    try:
        return {term.code: term.label.get(language) or term.code for term in bundled(vocabulary)} | own
    except VocabularyError:
        return own


def added_labels(frame: Any) -> Added:
    """The labels of added codes that ``load`` put on a frame."""
    return tuple((code, english, arabic) for code, (english, arabic) in frame.attrs.get("labels", {}).items())


def act_label(event_type: object, event_mode: object, language: str = "en", added: Added = ()) -> str:
    """What an event is called: the label of its mode, or of its root where it has no mode."""
    if isinstance(event_mode, str) and event_mode:
        return labels("event_mode", language, added).get(event_mode, event_mode)
    return labels("event_type", language, added).get(str(event_type), str(event_type))

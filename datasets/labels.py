"""Labels of codes in English or Arabic, for what is shown to people."""

from __future__ import annotations

from .errors import DatasetError, near

LANGUAGES = ("en", "ar")


def check_language(language: str) -> None:
    """Raise DatasetError for a language there are no labels in."""
    if language not in LANGUAGES:
        raise DatasetError(
            f"language={language!r}: labels are in {' and '.join(LANGUAGES)}. {near(language, LANGUAGES)}".rstrip()
        )


def labels(vocabulary: str | None, language: str = "en") -> dict[str, str]:
    """Code → label of a bundled vocabulary; empty for none, or one this wasata does not have.

    A release carries codes and no labels: those a study added by a subclass keep their code as label.
    """
    check_language(language)
    if vocabulary is None:
        return {}
    from ..schema import VocabularyError
    from ..schema import vocabulary as bundled  # here, because loading imports no schema

    try:
        return {term.code: term.label.get(language) or term.code for term in bundled(vocabulary)}
    except VocabularyError:
        return {}


def act_label(event_type: object, event_mode: object, language: str = "en") -> str:
    """What an event is called: the label of its mode, or of its root where it has no mode."""
    if isinstance(event_mode, str) and event_mode:
        return labels("event_mode", language).get(event_mode, event_mode)
    return labels("event_type", language).get(str(event_type), str(event_type))

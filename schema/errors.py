"""Errors of the schema, each a sentence a researcher can act on."""


class WasataError(Exception):
    """Base of every error that is the input's fault, not the program's."""


class SchemaError(WasataError, TypeError):
    """A model, vocabulary or extension is declared wrongly."""


class VocabularyError(WasataError, LookupError):
    """A code or a vocabulary that does not exist."""

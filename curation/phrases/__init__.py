"""Phrase grammars as data: word classes, and patterns over them, read from a language's TOML files.

A file lists words by class (``[words.weekday]``) and phrases as patterns over class names
(``form = "dayword? weekday modifier?"``). This package turns a folded text into classed tokens (`scan`) and finds the
patterns in it (`find`). It knows no language and no dates.
"""

from .find import Found, PhraseGrammar
from .form import FormError
from .scan import Scanner, Token
from .tables import language_tables

__all__ = ["FormError", "Found", "PhraseGrammar", "Scanner", "Token", "language_tables"]

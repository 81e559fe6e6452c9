"""Errors of the validation room, each a sentence that says what is wrong and what to do."""

from ..schema import WasataError


class GateError(WasataError, RuntimeError):
    """The gate could not judge: tables are missing, or Great Expectations did not run."""


class ForgedPass(WasataError, TypeError):
    """Something that claims to have passed the gate and has not."""


class ExportError(WasataError, OSError):
    """A release that cannot be written where it should."""


class Unrecognised(WasataError, ValueError):
    """A file or folder that is no table, release or dataset."""

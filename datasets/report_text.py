"""The text of a report file: its bytes decoded, or the main text of a page, and the language it is in."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from .errors import ReportError

HTML_SUFFIXES = (".html", ".htm", ".xhtml")
_HTML_START = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
#: How files that are no text begin: PDF, ZIP (docx, odt), PNG, JPEG, GIF, gzip, old Office.
_MAGIC = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\xd0\xcf\x11\xe0")
#: A report is one news text; these are far beyond any, and keep a wrong file from running for hours.
MOST_CHARACTERS = 1_000_000
MOST_BYTES = 8_000_000
_SURROGATE = re.compile("[\ud800-\udfff]")
_ARABIC = re.compile(
    "[\u0620-\u064a\u066e-\u06d3\u06d5\u06ee-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c7\ufb50-\ufdff\ufe70-\ufefc]"
)
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")


def read_bytes(path: Path) -> bytes:
    """The file's bytes. Raises ReportError for a file that is not there, not readable, empty, or far too long."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ReportError(
                f"{path}: has {path.stat().st_size:,} bytes; a report is one text of at most {MOST_BYTES:,} bytes. "
                "Give every report a file of its own."
            )
        content = path.read_bytes()
    except OSError as error:
        raise ReportError(f"{path}: cannot be read ({error.strerror}).") from None
    if not content.removeprefix(codecs.BOM_UTF8).strip():
        raise ReportError(f"{path}: is empty; a report has text.")
    return content


def decode(content: bytes, encoding: str, path: Path) -> str:
    """The text of ``content``, one leading byte order mark left out, line ends untouched.

    A page that declares its own charset is read by it where ``encoding`` does not fit. Raises ReportError for content
    that is no text, or not in the encoding (with the first byte that shows it), or an encoding nobody knows.
    """
    if content.startswith(_MAGIC):
        raise ReportError(f"{path}: is a binary file, not text; save the report as text or HTML.")
    try:
        text = content.decode(encoding)
    except LookupError:
        raise ReportError(f"{path}: unknown encoding {encoding!r}; write for example utf-8 or windows-1256.") from None
    except UnicodeDecodeError as error:
        declared = _CHARSET.search(content[:2048])
        if declared is not None and not _is_same(declared[1].decode(), encoding):
            return decode(content, declared[1].decode(), path)
        raise ReportError(_undecodable(content, encoding, error, path)) from None
    except ValueError:  # encodings that decode nothing, names that are none
        raise ReportError(f"{path}: cannot be read as {encoding!r}; write for example utf-8 or windows-1256.") from None
    text = text.removeprefix("\ufeff")
    if (half := _SURROGATE.search(text)) is not None:
        raise ReportError(
            f"{path}: is not {encoding}: character {half.start()} is half of a surrogate pair, no character."
        )
    if "\0" in text:
        hint = "; if it is UTF-16 text, give --encoding utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
        raise ReportError(f"{path}: holds NUL bytes, so it is a binary file, not text{hint}.")
    return text


def is_html(text: str, path: Path) -> bool:
    """Whether the body is a page: by the file's name, or because it begins as one."""
    return path.suffix.lower() in HTML_SUFFIXES or _HTML_START.match(text) is not None


def main_text(html: str, path: Path) -> str:
    """The main text of a page, without navigation, comments and advertisements. Raises ReportError without one."""
    import trafilatura

    text = trafilatura.extract(html, output_format="txt", include_comments=False, include_tables=False)
    if not text or not text.strip():
        raise ReportError(f"{path}: no main text found in the page; save the report's text itself as .txt.")
    return text


def check_body(text: str, path: Path) -> None:
    """Raises ReportError for a body that is empty, or longer than any report."""
    if not text.strip():
        raise ReportError(f"{path}: has front matter but no body; a report has text.")
    if len(text) > MOST_CHARACTERS:
        raise ReportError(
            f"{path}: has {len(text):,} characters; a report is one text of at most {MOST_CHARACTERS:,}. "
            "Give every report a file of its own."
        )


def detect_language(text: str, path: Path) -> str:
    """``ar`` or ``en`` by the script most letters are in. Raises ReportError where neither is in the majority."""
    arabic, latin = len(_ARABIC.findall(text)), len(_LATIN.findall(text))
    others = sum(letter.isalpha() for letter in text) - arabic - latin
    if arabic > latin + others:
        return "ar"
    if latin > arabic + others:
        return "en"
    raise ReportError(f'{path}: cannot tell the language from the script; say language = "ar" in the front matter.')


def _is_same(one: str, other: str) -> bool:
    try:
        return codecs.lookup(one).name == codecs.lookup(other).name
    except LookupError:
        return True  # a declared charset nobody knows helps nobody


def _undecodable(content: bytes, encoding: str, error: UnicodeDecodeError, path: Path) -> str:
    name = codecs.lookup(encoding).name
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") and not name.startswith("utf-16"):
        return f"{path}: is UTF-16, not {encoding}; give --encoding utf-16."
    if b"\0" in content and not name.startswith(("utf-16", "utf-32")):
        return f"{path}: holds NUL bytes, so it is a binary file, not text."
    value = content[error.start] if error.start < len(content) else 0
    other = "utf-8" if name != "utf-8" else "windows-1256"
    return (
        f"{path}: is not {encoding}: byte {value:#04x} at offset {error.start} does not fit. "
        f"Give the right one with --encoding, for example --encoding {other}."
    )

"""What an event is: models, vocabularies, column specs, codebook. Everything else is derived from here."""

from .columns import ColumnSpec, Reference, TableSpec, tables
from .count import Count
from .errors import SchemaError, VocabularyError, WasataError
from .event import SCHEMA_VERSION, Event, event_id
from .evidence import Evidence, EvidenceError, misquotes, parse_path
from .fields import Coding, coded, coding_of
from .mediation import Mediation
from .model import Model
from .participant import Participant, Person
from .place import Candidate, Place
from .provenance import Provenance, Sources
from .registry import ActorEntry, PlaceEntry, Retirement
from .report import Derivation, Published, Report, text_sha256
from .vocabularies import CodingRule, Term, Vocabulary, coding_rules, vocabulary, vocabulary_names
from .when import When, precision_of

__all__ = [
    "SCHEMA_VERSION",
    "ActorEntry",
    "Candidate",
    "Coding",
    "CodingRule",
    "ColumnSpec",
    "Count",
    "Derivation",
    "Event",
    "Evidence",
    "EvidenceError",
    "Mediation",
    "Model",
    "Participant",
    "Person",
    "Place",
    "PlaceEntry",
    "Provenance",
    "Published",
    "Reference",
    "Report",
    "Retirement",
    "SchemaError",
    "Sources",
    "TableSpec",
    "Term",
    "Vocabulary",
    "VocabularyError",
    "WasataError",
    "When",
    "coded",
    "coding_of",
    "coding_rules",
    "event_id",
    "misquotes",
    "parse_path",
    "precision_of",
    "tables",
    "text_sha256",
    "vocabulary",
    "vocabulary_names",
]

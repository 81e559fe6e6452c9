"""Frames: what an act's words are, and which of its phrases plays which role (``languages/*/frames/*.toml``)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from ....schema import vocabulary
from ...language_folder import LexiconError

_KEYS_WITH_LISTS = ("verbs", "nouns", "content", "only_by", "only_on", "only_with", "vague")
_GENITIVES = ("subject", "object", "both", "none")
ROLES = vocabulary("role").codes
#: What ``[[more]]`` gives: words for a frame that stands.
_MORE_KEYS = ("frame", "verbs", "nouns", "reason")


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One act in one language.

    mode: ``ROOT`` or ``ROOT:mode``. roles: role of ``subject``, ``object`` and of each preposition's phrase (its id).
    genitive: what the phrase straight after the noun is: subject, object, both or none. count: kind of count that a
    number of people in the object gives. content: what brings the act this act of speech is about; content_as: how
    that act decides the mode (a key of the vocabulary of modes, or ``part``: it is only part of this act).
    vague: those of its words that fit a more exact mode as well, told elsewhere.
    result: the frame tells what a violent act led to; undergone: it names what people suffered (a death), not that
    somebody did it (a killing), so that who announces it did not. swap: two sides free each other's people.
    only_with: it is this act only with people behind one of these prepositions ("traded ten rebels for two soldiers").
    only_by: actor ids, sectors or kinds of actor (``nobody``: not told) by whom alone it is this act; by: the mode it has
    when one of these does it. issue, outcome: what it says of a mediation beside it.
    purpose_makes: a purpose beside this act turns it into the verbal act of that key, with ``request_roles``.
    passive_default: the verb with one phrase of people beside it is read as passive. about: what follows is what is
    talked about, its places are not the act's. arrives: where it led to is where it was. transitive: its object is always said. reaches: its object is whom the
    act named before it struck (حملة اعتقالات طالت …). thing: what went off is the verb's subject, nobody told before it. own_object: the noun's own words
    name what it was done to, so that an adjective of origin beside them says whose that was. needs: the noun alone is no act. charge: it is an act only where somebody says that another did it, who is ``accuser``. announced: its subject makes it known, and is a side
    only where no two others are told to be. seats: a capital behind one of its prepositions is that state.
    sides: the kind of people its sides are where none are told. said_of: its nouns are said of who stands before them, or
    of who speaks («الحركة مستعدة للحوار»). stands_alone: it
    is an event even where nobody is told to take part (a truce in force). feud: it ends bloodshed among whoever its sides are. lasts: in the present its verbs tell how things
    stand («بلدة تسيطر عليها س»), but in a headline or with a day. by_origin: its nouns
    are the act only with an adjective of origin straight behind («ضربة روسية»). alleged: the mode it has where another side says it. obtained: its subject obtains it of others, so one under arms is no mediator. mediated: it is an event only where somebody mediates («سلم رده»). weight: points its words alone
    give for or against the act having happened (see ``weighing``). where: the file and line it stands in; own: a study's
    folder has it, and it goes before those of the package on the same words.
    """

    id: str
    mode: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    roles: Mapping[str, str] = field(default_factory=dict)
    genitive: str = "none"
    count: str | None = None
    content: tuple[str, ...] = ()
    content_as: str | None = None
    purpose_makes: str | None = None
    passive_default: bool = False
    result: bool = False
    undergone: bool = False
    swap: bool = False
    only_by: tuple[str, ...] = ()
    only_on: tuple[str, ...] = ()
    only_with: tuple[str, ...] = ()
    makers: str | None = None
    by: Mapping[str, str] = field(default_factory=dict)
    about: bool = False
    arrives: bool = False
    transitive: bool = False
    reaches: bool = False
    thing: bool = False
    vague: tuple[str, ...] = ()
    own_object: bool = False
    request_roles: Mapping[str, str] = field(default_factory=dict)
    needs: str | None = None
    weight: float = 0.0
    announced: bool = False
    charge: bool = False
    sides: str | None = None
    said_of: bool = False
    seats: bool = False
    stands_alone: bool = False
    feud: bool = False
    lasts: bool = False
    by_origin: bool = False
    mediated: bool = False
    obtained: bool = False
    alleged: str | None = None
    issue: str | None = None
    outcome: str | None = None
    reason: str = ""
    where: str = ""
    own: bool = False

    @property
    def root(self) -> str:
        return self.mode.partition(":")[0]

    @property
    def event_mode(self) -> str | None:
        return self.mode if ":" in self.mode else None

    @property
    def mediates(self) -> bool:
        """Whether the words themselves say that a third side stands between the parties."""
        return self.mode == "CONSULT:mediation"

    @property
    def mutual(self) -> bool:
        """Whether every side of the act is a party."""
        return self.roles.get("subject") == "party"

    @classmethod
    def read(cls, row: Mapping[str, Any], where: str, modes: frozenset[str], own: bool = False) -> Frame:
        """Build from a TOML row. Raises LexiconError for unknown keys, a missing reason or a mode that is none."""
        name = row.get("id", "without id")
        if unknown := sorted(row.keys() - ({f.name for f in fields(cls)} - {"where", "own"})):
            raise LexiconError(f"{where}: frame {name} has unknown keys: {', '.join(unknown)}.")
        if missing := [key for key in ("id", "mode", "roles", "reason") if not row.get(key)]:
            raise LexiconError(f"{where}: frame {name} lacks {', '.join(missing)}.")
        if row["mode"] not in modes:
            raise LexiconError(f"{where}: frame {name} has the mode {row['mode']!r}, which no vocabulary knows.")
        for phrase, role in row["roles"].items():
            if role not in ROLES:
                raise LexiconError(
                    f"{where}: frame {name} gives {phrase} the role {role!r}; there are: {', '.join(ROLES)}."
                )
        if row.get("genitive", "none") not in _GENITIVES:
            raise LexiconError(f"{where}: frame {name}: genitive is one of {', '.join(_GENITIVES)}.")
        values: dict[str, Any] = {k: tuple(v) if k in _KEYS_WITH_LISTS else v for k, v in row.items()}
        return cls(**values, where=where, own=own)

    def with_more(self, row: Mapping[str, Any], where: str) -> Frame:
        """This frame with the verbs and nouns of a ``[[more]]`` row. Raises LexiconError for one that gives none."""
        if unknown := sorted(row.keys() - set(_MORE_KEYS)):
            raise LexiconError(f"{where}: more has unknown keys: {', '.join(unknown)}; it has {', '.join(_MORE_KEYS)}.")
        if not row.get("reason") or not (row.get("verbs") or row.get("nouns")):
            raise LexiconError(f"{where}: more words for {self.id} are verbs or nouns, with a reason.")
        return replace(self, verbs=(*self.verbs, *row.get("verbs", ())), nouns=(*self.nouns, *row.get("nouns", ())))


def counted(
    frames: Iterable[Frame], links: frozenset[str], fold: Callable[[str], str]
) -> dict[str, dict[str, tuple[Frame, ...]]]:
    """By the first word of nouns of three words whose second ties whose they are, and by the last, the frames."""
    found: dict[str, dict[str, tuple[Frame, ...]]] = {}
    for frame in frames:
        for words in (fold(noun).split(" ") for noun in frame.nouns):
            if len(words) == 3 and words[1] in links:
                lasts = found.setdefault(words[0], {})
                lasts[words[2]] = tuple(dict.fromkeys((*lasts.get(words[2], ()), frame)))
    return found

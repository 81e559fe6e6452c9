"""Relations: the few words and preposition ids of a language that the grammar itself has to know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from ...text import fold_word
from .frames import LexiconError

#: Relations that are words of reports, not ids.
_FOLDED = frozenset(
    {
        "another",
        "about",
        "against",
        "aims",
        "amid",
        "besides",
        "banners",
        "turning",
        "behind",
        "bodies_for",
        "concerning",
        "came",
        "truces",
        "claiming",
        "wishes",
        "hitting",
        "failing",
        "being",
        "tried",
        "having",
        "answering",
        "warning",
        "threatening",
        "concluded",
        "discussing",
        "documents",
        "each",
        "filled",
        "goods",
        "grounds",
        "refraining",
        "taking_part",
        "had_happened",
        "from_then_on",
        "halved",
        "headed",
        "going_on",
        "occasions",
        "receiving",
        "lasting",
        "issuing",
        "later",
        "scheduled",
        "redone",
        "leading",
        "led_to",
        "namely",
        "for_its_part",
        "of_one",
        "of_things",
        "those",
        "captivity",
        "on_which",
        "posted",
        "preceding",
        "days",
        "two_days",
        "one_day",
        "day_after",
        "formerly",
        "also",
        "short_while",
        "signed",
        "jointly",
        "undergone",
        "feuding",
        "summed",
        "wars",
        "talked_of",
        "things",
        "affairs",
        "until",
        "inverted",
        "nearly",
        "thinking",
        "called_off",
        "untrue",
        "nobody",
    }
)


@dataclass(frozen=True, slots=True)
class Relations:
    """The table ``[relations]`` of a language's ``words.toml``: ids of prepositions by what they make of the act behind them.

    conjunction: "and", as written with the next word. that: what opens the content of an act of speech. of: what a word
    that gathers people ends with. aim: the act is an aim; aim_or_content: an aim, unless the act of speech before it
    takes its content so. absent: it did not happen. before: it had not happened yet. after: it had. beside: it had
    happened before or while the main act did. cause: it is why the main act happened. force: it did the harm
    that the verb before tells. means: it is how a violent act was done; instrument: with what. reported: what a verb of telling tells of. light: ties the noun of an act to a verb that only says it was done («قام ب»); light_subject: so that the
    verb's subject did it. onto: leads to whom or what a noun of action strikes, behind who did it («قصف س على ص»). opening: it
    opens a clause where a subject and its verb follow (after police fired). among: some of the people just told.

    Of those who take part: between: the sides of an act. beside_bodies: it brings bodies that take part, not places.
    company: words that join further bodies to the subject before its verb. leaving: verbs of leaving: talks before it were
    those of who leaves. concerning: behind it stands what a deal or talks are about, not where they are. bodies_for: words for a body or file, which a noun straight behind says the matter of.
    in_front: before a building, that of a body as well, it says where people stand.
    gathered: slots of those a meeting gathered, in the order they fill. with_or_at: with whom, or in which state.
    present: who was there and is no side. by: who did what the verb takes as its object (accepted mediation by).
    said_by: who utters a noun of speech. freed: whom a release frees, beside its object. in_return: who is freed for them.
    aimed: whom or what fire is aimed at. behind: nothing a verb before it needs stands beyond it.
    concluded: participles that make an agreement of the truce they are about.

    Of mediation: came_about: ties what came about to a verb of mediating. attempted: ties what mediation was to bring about
    to it. efforts: ties efforts to what they brought about. ahead: its phrase may stand before the verb it belongs to.
    absolute: brings, behind a comma, the subject of the form behind it. on_which: words that open what happened on the day
    told straight before them. things: pronouns that, as object of words, mean what was said or done.
    since: brings what something has gone on since: a day told behind that is not the act's.
    sheltered: ids of people for whom a camp is, who do not act by a clitic of belonging. striking: ids of kinds of craft, who strike where a
    noun names who or what is hit. for_its_part: a preposition with a
    pronoun that only goes on to another («من جانبها»). namely: words behind which stands who
    somebody just told is.
    led_to: words behind which every preposition brings what came of an act. posted: words that say where people or a place
    lie, not where an act was.
    summed: words before the day since when people killed or hurt are summed up; wars: words for a whole war, whose dead are a sum; over: ids before the month or year of a sum.
    from_then_on: words before the day from or to which something lasts, or a feast that is its occasion.
    lasting: words for a state that lasts: since when they say, straight behind, is no day of the act.
    occasions: words for what people speak at: the place straight behind is that of their words.
    receiving: verbs whose subject is whom the words that are their object are said to.
    going_on: words straight behind a noun of talks that say that they are being held.
    affairs: words for how things stand: where they stand so is what was talked of, not where.
    awaited: opens what has to come first. redone: words straight behind which a form is the noun of an act (the renewal of …, ways of …). scheduled: words that say what is set to happen, not only expected. supposing: what nobody says that he will do is only supposed. inverted: opens a condition by standing before the subject. nearly: what the verb behind tells did not quite happen. thinking: before somebody who will do something, that others only think so. terms: brings the deal that binds whoever does what follows.
    preceding: ids or words behind which stands what came before: the day told there is not that of the act ahead, nor the other way.
    day_after: words of these that say it came the day before; one_day, two_days, days: words beside them that count them.
    also: words by which somebody did something more, then and there. formerly: words that say it was before the day just told.

    Of words that are no prepositions: within: with a pronoun behind it, it means the thing told before. arriving: verbs by
    which forces came to where they are told to have gone. despite: ids of prepositions behind which stands against what
    something was done. came: verbs that
    only go on about what was just told. truces: words among those of a deal by which it is a truce. hitting: verbs that say whom the force named before them struck. answering: bring the harm that an act of force answered. failing: deny what was tried. being: verbs that say that somebody is somewhere. tried: verbs that say that the infinitive behind is tried. having: opens what a verb of denying before it denies. claiming: verbs by which somebody says that he did what is told. warning: verbs that warn; threatening: words in what
    would happen that make a warning a threat. of_one: relative words that show that one body is meant. of_things: relative words for things, acts among them. those: stand for people told before. captivity: words for where people are held, behind whose it is. until: words that open a
    clause, but for a date or place behind them. had_happened: open a clause about what came before; against: one that
    stands against the clause before it, and is no part of what is said there. discussing: lead to
    what somebody came to talk about. talked_of: what stands behind them is discussed,
    not done. each, halved: say
    behind a number that it is of either side, or of both together. headed: bring
    who heads the body told before. documents: what a clause straight behind says, not who follows its verb. leading: verbs, and words between
    talks and a phrase, by which a third side leads talks that others hold. speakers: words for whoever speaks and his side.
    issuing: words for a document or office that, as the subject, mean who spoke before. singled: words that single somebody out by what the infinitive behind says he did. trying: nouns before an infinitive that say it was tried, not done. bygone: before a noun of action they say it was earlier.
    besides: words that open what happened besides what is told before. another: words for one more of the kind, before where it was. turning: words that open a sentence on another incident.
    goods: what is freed without being people.
    filled: words for a place that is full of whom the phrase behind them tells.
    later: words for a while later, behind a verb that only looks like an aim.
    about: bring what words are about; amid: bring what went on meanwhile, with words of its own; meanwhile: prepositions that bring such an act; grounds: bring why something is done; aims: bring what for. issued: documents, behind which a form of speech says what they say.
    jointly: words behind which "with" brings who does it too. undergone: participles whose doer the words "by" behind them bring.
    feuding: say behind people that they fight each other. untrue: said behind an act, it did not happen; called_off: behind talks.
    nobody: words of denying that are, or lead, a clause's subject.
    refraining: nouns that deny the noun behind them; taking_part: words for coming to talks, between them and those.
    assailants: ids of kinds of people who act where others stand straight behind them and a noun of force.
    short_while: words for hours, days and weeks, between "after" and an act that is then told.
    pointed: of the ids of reported, what a verb points to rather than tells anew.
    wishes: words for what somebody offers or asks, behind a verb of refusing.
    banners: what a crowd carries or shouts, straight before what it says.
    signed: participles between a deal and the day that only says which deal is meant.
    """

    conjunction: str = ""
    that: str = ""
    of: frozenset[str] = frozenset()
    aim: frozenset[str] = frozenset()
    aim_or_content: frozenset[str] = frozenset()
    absent: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    cause: frozenset[str] = frozenset()
    force: frozenset[str] = frozenset()
    reported: frozenset[str] = frozenset()
    means: frozenset[str] = frozenset()
    instrument: frozenset[str] = frozenset()
    light: frozenset[str] = frozenset()
    light_subject: frozenset[str] = frozenset()
    onto: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()
    among: frozenset[str] = frozenset()
    between: str = ""
    behind: frozenset[str] = frozenset()
    concluded: frozenset[str] = frozenset()
    beside_bodies: frozenset[str] = frozenset()
    company: frozenset[str] = frozenset()
    leaving: frozenset[str] = frozenset()
    in_front: frozenset[str] = frozenset()
    gathered: tuple[str, ...] = ()
    with_or_at: frozenset[str] = frozenset()
    present: frozenset[str] = frozenset()
    by: str = ""
    said_by: frozenset[str] = frozenset()
    freed: str = ""
    in_return: str = ""
    aimed: frozenset[str] = frozenset()
    came_about: frozenset[str] = frozenset()
    attempted: frozenset[str] = frozenset()
    efforts: frozenset[str] = frozenset()
    since: frozenset[str] = frozenset()
    summed: frozenset[str] = frozenset()
    wars: frozenset[str] = frozenset()
    led_to: frozenset[str] = frozenset()
    sheltered: frozenset[str] = frozenset()
    alike: frozenset[str] = frozenset()
    another: frozenset[str] = frozenset()
    striking: frozenset[str] = frozenset()
    namely: frozenset[str] = frozenset()
    for_its_part: frozenset[str] = frozenset()
    posted: frozenset[str] = frozenset()
    lasting: frozenset[str] = frozenset()
    going_on: frozenset[str] = frozenset()
    receiving: frozenset[str] = frozenset()
    occasions: frozenset[str] = frozenset()
    over: frozenset[str] = frozenset()
    absolute: frozenset[str] = frozenset()
    on_which: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    awaited: frozenset[str] = frozenset()
    supposing: frozenset[str] = frozenset()
    inverted: frozenset[str] = frozenset()
    nearly: frozenset[str] = frozenset()
    thinking: frozenset[str] = frozenset()
    preceding: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    two_days: frozenset[str] = frozenset()
    one_day: frozenset[str] = frozenset()
    day_after: frozenset[str] = frozenset()
    formerly: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()
    terms: frozenset[str] = frozenset()
    within: frozenset[str] = frozenset()
    came: frozenset[str] = frozenset()
    arriving: frozenset[str] = frozenset()
    despite: frozenset[str] = frozenset()
    truces: frozenset[str] = frozenset()
    claiming: frozenset[str] = frozenset()
    hitting: frozenset[str] = frozenset()
    failing: frozenset[str] = frozenset()
    being: frozenset[str] = frozenset()
    tried: frozenset[str] = frozenset()
    having: frozenset[str] = frozenset()
    answering: frozenset[str] = frozenset()
    warning: frozenset[str] = frozenset()
    threatening: frozenset[str] = frozenset()
    of_one: frozenset[str] = frozenset()
    of_things: frozenset[str] = frozenset()
    those: frozenset[str] = frozenset()
    captivity: frozenset[str] = frozenset()
    until: frozenset[str] = frozenset()
    had_happened: frozenset[str] = frozenset()
    against: frozenset[str] = frozenset()
    discussing: frozenset[str] = frozenset()
    affairs: frozenset[str] = frozenset()
    talked_of: frozenset[str] = frozenset()
    each: frozenset[str] = frozenset()
    from_then_on: frozenset[str] = frozenset()
    halved: frozenset[str] = frozenset()
    headed: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    singled: frozenset[str] = frozenset()
    issuing: frozenset[str] = frozenset()
    trying: frozenset[str] = frozenset()
    bygone: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    bodies_for: frozenset[str] = frozenset()
    concerning: frozenset[str] = frozenset()
    amid: frozenset[str] = frozenset()
    meanwhile: frozenset[str] = frozenset()
    grounds: frozenset[str] = frozenset()
    aims: frozenset[str] = frozenset()
    issued: frozenset[str] = frozenset()
    later: frozenset[str] = frozenset()
    scheduled: frozenset[str] = frozenset()
    redone: frozenset[str] = frozenset()
    besides: frozenset[str] = frozenset()
    goods: frozenset[str] = frozenset()
    filled: frozenset[str] = frozenset()
    signed: frozenset[str] = frozenset()
    jointly: frozenset[str] = frozenset()
    undergone: frozenset[str] = frozenset()
    feuding: frozenset[str] = frozenset()
    refraining: frozenset[str] = frozenset()
    taking_part: frozenset[str] = frozenset()
    called_off: frozenset[str] = frozenset()
    untrue: frozenset[str] = frozenset()
    nobody: frozenset[str] = frozenset()
    pointed: frozenset[str] = frozenset()
    short_while: frozenset[str] = frozenset()
    assailants: frozenset[str] = frozenset()
    banners: frozenset[str] = frozenset()
    wishes: frozenset[str] = frozenset()
    turning: frozenset[str] = frozenset()

    @classmethod
    def read(cls, table: Mapping[str, Any], where: str) -> Relations:
        """Build from a parsed table. Raises LexiconError naming the file for a key that is none of these."""
        if unknown := sorted(table.keys() - {f.name for f in fields(cls)}):
            raise LexiconError(f"{where}: unknown relations {', '.join(unknown)}.")
        values: dict[str, Any] = {k: v if isinstance(v, str) else frozenset(v) for k, v in table.items()}
        if "gathered" in table:
            values["gathered"] = tuple(table["gathered"])
        for folded in _FOLDED & values.keys():
            values[folded] = frozenset(map(fold_word, values[folded]))
        return cls(**values)


#: A language that tells the grammar nothing.
NO_RELATIONS = Relations()

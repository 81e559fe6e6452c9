"""Actor names: the words of a language that mean an actor of the registry, or the state a land or capital stands for."""

from __future__ import annotations

from ....datasets.actors import Actor
from ....datasets.places import bundled_places
from ...text import fold_word
from .inflection import NO_FEATURES, Features
from .known_actors import KnownActors
from .phrasebook import Phrasebook, Sense


def add_actor_names(book: Phrasebook, known: KnownActors) -> None:
    """Add every name, short name and adjective of the registry's actors."""
    for actor in known.actors.values():
        own = actor.own_name(known.code) or actor.name
        for name in actor.names(known.code, latin=known.latin):
            _add_name(book, known, actor, name, own)
        for name in actor.words("generic", known.code):
            for words in (name, *_of_its_troops(known, name)):
                features = known.endings.features(words.split()[0])
                book.add(words, Sense("generic", actor.id, features, fold_word(words)))
        for adjective in known.mediating.get(actor.id, ()):
            for form, features in known.inflection.adjective(adjective):
                book.add(form, Sense("mediating", actor.id, features, fold_word(adjective)))
        for adjective in actor.words("adjective", known.code):
            _add_demonym(book, known, actor, adjective)
            for form, features in known.inflection.adjective(adjective):
                book.add(form, Sense("adjective", actor.id, features, fold_word(adjective)))
            _add_people_of_origin(book, known, actor, adjective)
            _add_state_bodies(book, known, actor, adjective)


def _add_demonym(book: Phrasebook, known: KnownActors, actor: Actor, adjective: str) -> None:
    """Add the name of a people that an adjective of origin with one of the language's endings makes (Israelis)."""
    for ending, plural in known.settings.get("demonym_endings", {}).items():
        if adjective.endswith(ending) and " " not in adjective:
            features = Features(number="pl")
            book.add(adjective + plural, Sense("demonym", actor.id, features, fold_word(adjective), "first"))


def _add_people_of_origin(book: Phrasebook, known: KnownActors, actor: Actor, adjective: str) -> None:
    """Add the forms of a state's adjective that are people of it where they head a phrase («12 فلسطينيا»)."""
    table = known.settings.get("people_of_origin")
    if not table or actor.type != "GOV":
        return
    lemma = fold_word(adjective)
    for form, features in known.inflection.adjective(adjective):
        if features.gender == table["gender"]:
            book.add(form, Sense("demonym", actor.id, features, lemma))
    counted = Features(number="counted", gender=table["gender"])
    book.add(adjective + table["counted"], Sense("demonym", actor.id, counted, lemma))


def _add_state_bodies(book: Phrasebook, known: KnownActors, actor: Actor, adjective: str) -> None:
    """Add short names of a state's ministries, which are whole only with its adjective («الخارجية الكينية»)."""
    table = known.settings.get("state_bodies")
    if not table or actor.kind != "state":
        return
    article = known.clitics.article
    forms = [form for form, f in known.inflection.adjective(adjective) if (f.gender, f.number) == ("f", "sg")]
    for word in table["words"]:
        for form in forms[-1:]:  # of several words the one with the article in each
            name = f"{word} {article}{form}"
            if name not in book:
                book.add(name, Sense("actor", actor.id, Features(gender=table["gender"]), fold_word(name)))


def _add_name(book: Phrasebook, known: KnownActors, actor: Actor, name: str, own: str) -> None:
    """Add one name; a kind of people is a noun that inflects, a state is feminine where its language says so."""
    lemma, capitals = fold_word(name), known.capitals_of(name)
    if actor.kind == "kind":
        features = known.endings.features(name.split()[0])
        for form in {form for form, _ in known.inflection.noun(name)} if " " not in name else {name}:
            book.add(form, Sense("actor", actor.id, features, lemma, capitals))
        for whole, construct in known.settings.get("construct_endings", {}).items():
            if " " not in name and name.endswith(whole):  # «معلمو تعز» of معلمون
                book.add(name.removesuffix(whole) + construct, Sense("actor", actor.id, features, lemma, capitals))
        return
    features = known.endings.of_name(name, own)
    seat = actor.kind == "state" and not known.latin and lemma in known.cities  # «برلين» is a town, no plural
    if (actor.kind == "state" and name == own) or (actor.state_side and lemma in known.lands) or seat:
        features = Features(gender="" if name in known.settings.get("masculine_states", ()) else "f")
    book.add(name, Sense("actor", actor.id, features, lemma, capitals))
    for words in _of_its_troops(known, name):
        if words not in book:
            book.add(
                words, Sense("actor", actor.id, known.endings.features(words.split()[0]), fold_word(words), capitals)
            )
    if lemma in known.lands:
        for word in known.settings.get("state_words", ()):  # «جمهورية س», «دولة س»
            book.add(f"{word} {name}", Sense("actor", actor.id, Features(gender="f"), lemma, capitals))


def _of_its_troops(known: KnownActors, name: str) -> list[str]:
    """The name of an army of several words behind words for troops: else the shorter «قوات الجيش» would hide whose it is."""
    head, _, rest = name.partition(" ")
    if not rest or head not in known.settings.get("army_heads", ()):
        return []
    return [f"{word} {name}" for word in known.settings["army_words"]]


def add_lands(book: Phrasebook, known: KnownActors) -> None:
    """Add countries' names that are no actor's, as the actor their adjective of origin means (Yemen)."""
    if not known.settings.get("capitals"):
        return
    for place in bundled_places():
        if place.level == "country" and place.country in known.states:
            for name in (place.name, *place.aliases_en):
                if not any(sense.kind == "actor" for sense in book.senses(name)):
                    book.add(name, Sense("land", known.states[place.country], NO_FEATURES, fold_word(name), "first"))

    for country, names in known.places.get("capital", {}).items():
        for name in names if country in known.states else ():
            if not any(sense.kind == "actor" for sense in book.senses(name)):
                book.add(name, Sense("capital", known.states[country], NO_FEATURES, fold_word(name), "first"))

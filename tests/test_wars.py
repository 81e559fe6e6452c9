"""The wars of two sides: each has two known sides, and none overlaps another of its country."""

from datetime import date
from itertools import pairwise

from wasata.datasets.actors import bundled_actors
from wasata.datasets.wars import bundled_wars


def test_the_sides_of_a_war_are_two_actors_of_the_registry():
    actors = {actor.id for actor in bundled_actors()}
    assert [s for war in bundled_wars() for s in war.sides if s not in actors] == []
    assert [war.country for war in bundled_wars() if len(set(war.sides)) != 2] == []


def test_a_country_has_one_war_of_two_sides_at_a_time():
    by_country = {}
    for war in bundled_wars():
        assert date.fromisoformat(war.first) < date.fromisoformat(war.end or "9999-12-31")
        by_country.setdefault(war.country, []).append(war)
    for wars in by_country.values():
        for one, following in pairwise(sorted(wars, key=lambda war: war.first)):
            assert one.end is not None and one.end <= following.first


def test_a_war_covers_its_first_day_and_not_the_day_it_ends():
    (pretoria,) = [war for war in bundled_wars() if war.country == "ETH"]
    assert pretoria.covers("2020-11-04") and pretoria.covers("2022-11-02")
    assert not pretoria.covers("2020-11-03") and not pretoria.covers("2022-11-03")

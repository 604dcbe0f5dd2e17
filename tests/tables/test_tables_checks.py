"""A span or it did not happen."""

from dataclasses import replace

import pytest

from pipeline.interpret.facts import Facts
from pipeline.tables.checks import checked


def test_sound_facts_stay_as_they_are(facts: Facts) -> None:
    assert checked(facts) == (facts, ())


@pytest.mark.parametrize(("start", "end"), [(0, 7), (37, 44), (-8, -1), (45, 38), (38, 10_000)])
def test_a_municipality_that_does_not_stand_there_is_left_out(facts: Facts, start: int, end: int) -> None:
    wrong = replace(facts.municipalities[0], start=start, end=end)
    sound, problems = checked(replace(facts, municipalities=(wrong,)))
    assert sound.municipalities == ()
    assert [problem.code for problem in problems] == ["span_mismatch"]


@pytest.mark.parametrize("what", ["people", "offices", "organisations", "programmes", "places", "figures", "quotes"])
def test_a_mention_that_does_not_stand_there_is_left_out(facts: Facts, what: str) -> None:
    first, *others = getattr(facts, what)
    sound, problems = checked(replace(facts, **{what: (replace(first, start=first.start + 1), *others)}))
    assert getattr(sound, what) == tuple(others)
    assert [problem.severity for problem in problems] == ["error"]


def test_an_unknown_key_is_left_out(facts: Facts) -> None:
    sound, problems = checked(replace(facts, municipalities=(replace(facts.municipalities[0], ags="99999999"),)))
    assert sound.municipalities == ()
    assert [problem.code for problem in problems] == ["unknown_key"]


def test_places_of_picture_texts_are_left_out_silently(facts: Facts) -> None:
    in_caption = replace(facts.places[0], start=None, end=None)
    sound, problems = checked(replace(facts, places=(in_caption,)))
    assert (sound.places, problems) == ((), ())


def test_municipalities_follow_their_announcement(facts: Facts) -> None:
    lost = replace(facts.announcements[0], start=9, end=9)
    other = facts.announcements[0]
    second = replace(facts.municipalities[0], announcement=1)
    sound, _ = checked(replace(facts, announcements=(lost, other), municipalities=(*facts.municipalities, second)))
    assert [entry.announcement for entry in sound.municipalities] == [None, 0]

"""What can be no row is left out and said so: a span that does not hold its surface, a key that nobody has."""

from dataclasses import replace
from typing import Any

from pipeline.interpret.facts import Announcement, Facts, Mention, MunicipalityRole
from pipeline.problems import Problem
from pipeline.tables.units import unit

_IN_TEXT_ONLY = ("places", "figures", "dates", "quotes")


def checked(facts: Facts) -> tuple[Facts, tuple[Problem, ...]]:
    """The facts without those whose offsets or keys do not hold, and a problem for each of these.

    Places, figures, dates and quotations of picture texts are left out without a word: the datasets do not have them.
    """
    text = facts.release.text
    problems: list[Problem] = []

    def holds(what: str, surface: str | None, start: int, end: int) -> bool:
        if 0 <= start < end <= len(text) and surface in (None, text[start:end]):
            return True
        message = f"An entry of {what} is left out: “{surface or ''}” does not stand at {start} to {end}."
        problems.append(Problem("error", "span_mismatch", message))
        return False

    def kept(what: str) -> tuple[Mention[Any], ...]:
        found = []
        for mention in getattr(facts, what):
            if mention.start is None or mention.end is None:
                if what not in _IN_TEXT_ONLY:
                    found.append(mention)
            elif holds(what, mention.text, mention.start, mention.end):
                found.append(mention)
        return tuple(found)

    announcements: list[Announcement] = []
    new_index: dict[int, int] = {}
    for index, act in enumerate(facts.announcements):
        if holds("announcements", None, act.start, act.end):
            new_index[index] = len(announcements)
            announcements.append(act)
    municipalities: list[MunicipalityRole] = []
    for entry in facts.municipalities:
        if unit(entry.ags) is None:
            message = f"“{entry.name_in_text}” is left out: the gazetteer has no key {entry.ags}."
            problems.append(Problem("error", "unknown_key", message, entry.start, entry.end))
        elif holds("municipalities", entry.name_in_text, entry.start, entry.end):
            act_index = None if entry.announcement is None else new_index.get(entry.announcement)
            municipalities.append(replace(entry, announcement=act_index))
    sound = replace(
        facts,
        people=kept("people"),
        offices=kept("offices"),
        organisations=kept("organisations"),
        programmes=kept("programmes"),
        places=kept("places"),
        figures=kept("figures"),
        dates=kept("dates"),
        quotes=kept("quotes"),
        announcements=tuple(announcements),
        municipalities=tuple(municipalities),
    )
    return sound, tuple(problems)

"""The rows of `mentions`: every span of every table, with the key of its row.

Labels are in capitals in every table (`MONEY`, `MAYOR`, `VENUE`), as is the custom for span labels.
"""

from collections.abc import Callable, Iterator
from typing import Any

from pipeline.tables.bodies import body_key
from pipeline.tables.entry import Entry
from pipeline.tables.schema import MentionRow

_DEFAULT_LABELS: dict[str, Callable[[Any], str]] = {
    "people": lambda person: "person",
    "offices": lambda office: office.kind,
    "organisations": lambda body: body.kind,
    "programmes": lambda programme: programme.kind,
    "places": lambda place: place.level,
    "figures": lambda figure: figure.kind,
    "dates": lambda date: date.role,
    "quotes": lambda quote: "quote",
}


def mentions(entry: Entry) -> list[MentionRow]:
    """A row per span; in a picture text, where it has no offsets, one per name."""
    found = [*_values(entry), *_acts(entry)]
    return list(dict.fromkeys(found))


def _values(entry: Entry) -> Iterator[MentionRow]:
    keys: dict[str, Callable[[Any], str | None]] = {
        "people": lambda person: entry.person_ids[person.name],
        "offices": lambda office: entry.person_ids.get(office.person or ""),
        "organisations": lambda body: body_key(body, entry.land),
        "programmes": lambda programme: str(programme.name),
        "places": lambda place: place.ags or place.name,
        "figures": lambda figure: None,
        "dates": lambda date: None,
        "quotes": lambda quote: entry.person_ids.get(quote.speaker or ""),
    }
    for table, key in keys.items():
        for mention in getattr(entry.facts, table):
            label = (mention.label or _DEFAULT_LABELS[table](mention.value)).upper()
            yield MentionRow(
                entry.release_id, label, mention.text, mention.start, mention.end, table, key(mention.value)
            )


def _acts(entry: Entry) -> Iterator[MentionRow]:
    text = entry.facts.release.text
    for index, act in enumerate(entry.facts.announcements):
        surface, key = text[act.start : act.end], entry.announcement_id(index)
        yield MentionRow(entry.release_id, act.kind.upper(), surface, act.start, act.end, "announcements", key)
    for found in entry.facts.municipalities:
        surface, role = text[found.start : found.end], found.role.upper()
        yield MentionRow(entry.release_id, role, surface, found.start, found.end, "municipalities", found.ags)

"""The keys of releases, and which release repeats which.

A key is made of what the thing says of itself and of nothing that a re-run, a new file name or other page furniture
would change.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.clean.release import Release
from pipeline.tables.duplicates import Record, find_duplicates
from pipeline.tables.fingerprint import Fingerprint, fingerprint
from pipeline.tables.naming import digest, fold
from pipeline.tables.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Identity:
    """The key of a release and, where it repeats another, the key of that one."""

    release_id: str
    duplicate_of: str | None = None


@dataclass(frozen=True, slots=True)
class Described:
    """What of a release tells who it is: its file, its key without a number, and the fingerprint of its text.

    Some 2 kB whatever the length of the text, and all that has to be kept of a release until all are known.
    """

    path: str
    key: str
    date: dt.date | None
    text: Fingerprint
    places: frozenset[str] = frozenset()


def release_key(release: Release) -> str:
    """The key of a release: its date, and a hash of title, date and issuer."""
    day = release.date.isoformat() if release.date else "undated"
    title = fold(release.title) or fold(release.text)
    return f"{day}-{digest(title, day, fold(release.issuer or ''))}"


def describe(outcome: Outcome) -> Described | None:
    """What identity needs of an outcome; None for one without a release."""
    if outcome.facts is None:
        return None
    facts = outcome.facts
    release = facts.release
    places = {mention.value.ags for mention in facts.places if mention.start is not None and mention.value.ags}
    return Described(
        outcome.path, release_key(release), release.date, fingerprint(release.title, release.text), frozenset(places)
    )


def identify(outcomes: Iterable[Outcome]) -> dict[str, Identity]:
    """The identity of every release, by the path of its file; the order of the outcomes does not matter."""
    return resolve(found for outcome in outcomes if (found := describe(outcome)))


def resolve(releases: Iterable[Described]) -> dict[str, Identity]:
    """The identity of every release, by its path; the order of the releases does not matter.

    Of releases that share a key the one with the longest text keeps it, the others get a number.
    """
    by_key: dict[str, list[Described]] = defaultdict(list)
    for release in releases:
        by_key[release.key].append(release)
    paths: dict[str, str] = {}
    records: list[Record] = []
    for key in sorted(by_key):
        same = sorted(by_key[key], key=lambda each: (-each.text.length, each.text.bands, each.path))
        for number, each in enumerate(same, start=1):
            release_id = key if number == 1 else f"{key}-{number}"
            paths[release_id] = each.path
            records.append(Record(release_id, each.date, each.text, each.places))
    repeated = find_duplicates(records)
    return {path: Identity(release_id, repeated.get(release_id)) for release_id, path in paths.items()}

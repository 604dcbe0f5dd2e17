"""Who is who over releases: the keys of releases, people and organisations, and which release repeats which.

A key is made of what the thing says of itself and of nothing that a re-run, a new file name or other page furniture
would change.
"""

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.clean.release import Release
from pipeline.tables.outcome import Outcome

_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_SHARED_WORDS = 0.7  # of all words of two releases with one title, date and issuer, from which on they are one release


@dataclass(frozen=True, slots=True)
class Identity:
    """The key of a release and, where it repeats another, the key of that one."""

    release_id: str
    duplicate_of: str | None = None


def fold(text: str) -> str:
    """The form in which texts are compared: words alone, without case, marks and white space."""
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold()))


def slug(name: str) -> str:
    """A readable key made of a name: "Jürgen Groß" → `juergen-gross`."""
    folded = fold(name).translate(_GERMAN)
    plain = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    return plain.replace(" ", "-") or _digest(name)


def release_key(release: Release) -> str:
    """The key of a release: its date, and a hash of title, date and issuer."""
    day = release.date.isoformat() if release.date else "undated"
    title = fold(release.title) or fold(release.text)
    return f"{day}-{_digest(title, day, fold(release.issuer or ''))}"


def identify(outcomes: Iterable[Outcome]) -> dict[str, Identity]:
    """The identity of every release, by the path of its file; the order of the outcomes does not matter.

    Of releases that share a key the one with the longest text keeps it, the others get a number. One that says the
    same as an earlier one repeats it: the same words throughout, or most words under the same title, date and issuer.
    """
    by_key: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for outcome in outcomes:
        if outcome.facts:
            release = outcome.facts.release
            by_key[release_key(release)].append((outcome.path, fold(release.text)))
    identities: dict[str, Identity] = {}
    roots: dict[str, str] = {}
    by_text: dict[str, str] = {}
    for key in sorted(by_key):
        same = sorted(by_key[key], key=lambda item: (-len(item[1]), item[1], item[0]))
        for number, (path, text) in enumerate(same, start=1):
            release_id = key if number == 1 else f"{key}-{number}"
            root = by_text.get(_digest(text))
            if root is None and number > 1 and _mostly_same(text, same[0][1]):
                root = roots[key]
            root = root or release_id
            roots[release_id] = by_text[_digest(text)] = root
            identities[path] = Identity(release_id, None if root == release_id else root)
    return identities


def _mostly_same(text: str, other: str) -> bool:
    words, others = set(text.split()), set(other.split())
    return len(words & others) >= _SHARED_WORDS * len(words | others)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode("utf-8", errors="replace")).hexdigest()[:12]

"""From mentions to bodies: a shorter mention carries the value of the full name."""

from collections.abc import Sequence

from pipeline.extract.organisations.names import Found
from pipeline.extract.values import Organisation

_SHORTEST_TOPIC = 3


def merge(found: Sequence[Found], issuer: str | None) -> list[tuple[Found, Organisation]]:
    """Each mention with the body that it means."""
    names = list(dict.fromkeys(item.name for item in found))
    full = {name: _full(name, names, issuer) for name in names}
    abbreviations: dict[str, str] = {}
    kinds: dict[str, str] = {}
    for item in found:
        if item.abbreviation:
            abbreviations.setdefault(full[item.name], item.abbreviation)
        kinds.setdefault(full[item.name], item.kind)
    return [
        (item, Organisation(name=name, kind=kinds[name], abbreviation=abbreviations.get(name)))
        for item in found
        for name in (full[item.name],)
    ]


def _full(name: str, names: Sequence[str], issuer: str | None) -> str:
    """The longest name of the release that holds all words of this one, if only one body can be meant."""
    candidates = [*names, issuer] if issuer else list(names)
    longer = [other for other in candidates if other != name and (_within(name, other) or _topic_of(name, other))]
    if not longer:
        return name
    longest = max(longer, key=len)
    return longest if all(other == longest or _within(other, longest) for other in longer) else name


def _within(name: str, other: str) -> bool:
    """Whether the words of a name stand, in order, in a longer one."""
    words, rest = name.split(), iter(other.split())
    return len(name) < len(other) and all(word in rest for word in words)


def _topic_of(name: str, other: str) -> bool:
    """Whether "Verkehrsministerium" is short for "Ministerium für Verkehr" (of the same level)."""
    lower, full = name.casefold(), other.casefold()
    if " " in lower or not lower.endswith("ministerium") or "ministerium " not in full:
        return False
    topic = lower.removesuffix("ministerium").strip("-")
    if topic.startswith("bundes") != full.startswith("bundes"):
        return False
    stem = topic.removeprefix("bundes").removeprefix("landes").removesuffix("s")
    portfolio = full.partition("ministerium ")[2].replace(",", " ").split()
    return len(stem) >= _SHORTEST_TOPIC and any(word.startswith(stem) for word in portfolio)

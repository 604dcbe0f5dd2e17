"""What a heading, an introduction or a whole release is about: it gives its role to names that stand there bare."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.interpret.facts import Kind
from pipeline.interpret.frames import alternatives, fits
from pipeline.interpret.labels import Labels, labels
from pipeline.interpret.passages import Passage
from pipeline.lexicon import lexicon

_TOLD_AT_EVENTS = ("funding", "selection", "honour", "programme")
_HEAD = ("title", "subtitle", "lead")


@dataclass(frozen=True, slots=True)
class _Rule:
    name: str
    needs: tuple[frozenset[str], ...]
    without: frozenset[str]


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(
        _Rule(entry["name"], alternatives(entry["needs"]), frozenset(entry.get("without", ())))
        for entry in lexicon("frames")["acts"]
    )


def act_of(words: Sequence[str]) -> str | None:
    """The act that the words name: "benefit", "harm", "venue", "party", "statistics", …; None where they name none."""
    said: Labels = labels(words)
    return next((rule.name for rule in _rules() if fits(rule.needs, rule.without, said)), None)


def head_act(parts: Sequence[Passage]) -> str | None:
    """The act of the title, else of the subtitle or lead."""
    return next((act for part in parts if part.zone in _HEAD and (act := act_of(part.told)) is not None), None)


def _opens(part: Passage) -> bool:
    return part.zone in _HEAD or (part.zone == "paragraph" and part.paragraph == 0)


def release_act(parts: Sequence[Passage], main: Kind | None) -> str | None:
    """The act of a release: by the kind that it announces first, unless its title names an event; else by its head and
    first paragraph. Where a road is closed to be built, those who live there are told so."""
    if any(part.zone == "title" and act_of(part.told) == "venue" for part in parts) and main in _TOLD_AT_EVENTS:
        return "venue"
    if main == "construction" and any(act_of(part.told) == "harm" for part in parts if _opens(part)):
        return "harm"
    of_kind: str | None = lexicon("frames")["kind_acts"].get(main)
    if of_kind is not None:
        return of_kind
    first = next((act_of(part.told) for part in parts if part.zone == "paragraph"), None)
    return head_act(parts) or first

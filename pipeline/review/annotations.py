"""Reads annotated releases: a JSON file each, in the format of `docs/evaluation.md`."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from pipeline.errors import UsageError
from pipeline.review.wanted import AnyRole, OneOf, Opening, Wanted, fold, number

MEASURES = (
    "found",
    "title",
    "date",
    "issuer",
    "people",
    "offices",
    "organisations",
    "programmes",
    "municipalities",
    "roles",
    "amounts",
    "figures",
    "quotes",
    "speakers",
    "announcements",
    "announced_amounts",
    "contacts",
)
Item = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Annotation:
    """What one release must give: the facts wanted of each measure that was annotated, and those that may be found or
    not. A measure without an entry in `wanted` was not annotated, and is not counted."""

    file: str
    wanted: dict[str, tuple[Wanted, ...]]
    optional: dict[str, tuple[Wanted, ...]]
    is_draft: bool = False


def read_annotations(folder: Path) -> list[Annotation]:
    """All annotations of a folder, by name.

    Raises `UsageError` for a folder without any, and for a JSON file that is none.
    """
    if not folder.is_dir():
        raise UsageError(f"There is no folder {folder} with annotations.")
    annotations = [_read(path) for path in sorted(folder.glob("*.json"))]
    if not annotations:
        raise UsageError(f"{folder} holds no annotation: no JSON file.")
    return annotations


def _read(path: Path) -> Annotation:
    try:
        return parse(json.loads(path.read_text(encoding="utf-8")))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        reason = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
        raise UsageError(f"{path} is no annotation: {reason}.") from error


def parse(content: Item) -> Annotation:
    """An annotation from what stands in its file."""
    loose = content.get("optional", {})
    wanted: dict[str, tuple[Wanted, ...]] = {"found": (_named(content["file"], content["file"]),)}
    for field in ("title", "date", "issuer"):
        if value := content.get("release", {}).get(field):
            wanted[field] = (_named(value, *_folded(value)),)
    optional: dict[str, tuple[Wanted, ...]] = {}
    for measure, (key, read, read_loose) in _READERS.items():
        if key in content:
            wanted[measure] = tuple(read(content[key]))
            optional[measure] = tuple((read_loose or read)(loose.get(key, [])))
    if "organisations" in wanted and "issuer" in wanted:
        optional["organisations"] += wanted["issuer"]
    return Annotation(content["file"], wanted, optional, bool(content.get("draft")))


def _variants(value: Any) -> list[Any]:  # noqa: ANN401 - a spelling, or a list of them
    return value if isinstance(value, list) else [value]


def _folded(value: Any) -> list[str]:  # noqa: ANN401 - a spelling, or a list of them
    return [fold(variant) for variant in _variants(value)]


def _named(label: Any, *spellings: str) -> OneOf:  # noqa: ANN401 - a spelling, or a list of them
    return OneOf((_variants(label)[0],), frozenset((spelling,) for spelling in spellings))


def _exact(*key: str | float | None) -> OneOf:
    return OneOf(key, frozenset({key}))


def _names(items: list[Any]) -> list[Wanted]:
    return [_named(item, *_folded(item)) for item in items]


def _offices(items: list[Item]) -> list[Wanted]:
    return [
        OneOf(
            (_variants(item["name"])[0], _variants(item["office"])[0]),
            frozenset(product(_folded(item["name"]), _folded(item["office"]))),
        )
        for item in items
    ]


def _places(items: list[Item]) -> list[Wanted]:
    return [_exact(ags) for ags in dict.fromkeys(item["ags"] for item in items)]


def _roles(items: list[Item]) -> list[Wanted]:
    return [
        OneOf(
            (_variants(item["role"])[0], item["ags"]),
            frozenset((role, item["ags"]) for role in _folded(item["role"])),
        )
        for item in items
    ]


def _loose_roles(items: list[Item]) -> list[Wanted]:
    return [wanted for item in items for wanted in (_roles([item]) if "role" in item else [AnyRole(item["ags"])])]


def _amounts(items: list[Item]) -> list[Wanted]:
    return [_exact(item["ags"], number(item["amount_eur"])) for item in items]


def _figures(items: list[Item]) -> list[Wanted]:
    keys = dict.fromkeys((item["kind"], number(item.get("min")), number(item.get("max"))) for item in items)
    return [_exact(*key) for key in keys]


def _quotes(items: list[Item]) -> list[Wanted]:
    return [Opening((item["begins"],), fold(item["begins"])) for item in items]


def _speakers(items: list[Item]) -> list[Wanted]:
    return [
        Opening(
            (item["begins"], _variants(item["speaker"])[0]),
            fold(item["begins"]),
            frozenset(_folded(item["speaker"])),
        )
        for item in items
    ]


def _kinds(items: list[Item]) -> list[Wanted]:
    return [_named(item["kind"], *_folded(item["kind"])) for item in items]


def _announced(items: list[Item]) -> list[Wanted]:
    return [_exact(number(item["amount_eur"])) for item in items if item.get("amount_eur")]


def _contacts(items: list[Item]) -> list[Wanted]:
    return [_exact(item[field]) for item in items for field in ("phone", "email") if item.get(field)]


_Reader = Callable[[list[Any]], list[Wanted]]

# The key of the annotation that a measure reads, how, and how its optional items are read where that differs.
_READERS: dict[str, tuple[str, _Reader, _Reader | None]] = {
    "people": ("people", _names, None),
    "offices": ("offices", _offices, None),
    "organisations": ("organisations", _names, None),
    "programmes": ("programmes", _names, None),
    "municipalities": ("municipalities", _places, None),
    "roles": ("municipalities", _roles, _loose_roles),
    "amounts": ("amounts", _amounts, None),
    "figures": ("figures", _figures, None),
    "quotes": ("quotes", _quotes, None),
    "speakers": ("quotes", _speakers, None),
    "announcements": ("announcements", _kinds, None),
    "announced_amounts": ("announcements", _announced, None),
    "contacts": ("contacts", _contacts, None),
}

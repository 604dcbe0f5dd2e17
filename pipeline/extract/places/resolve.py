"""Which of several places of one name is meant: by headings, districts of the sentence, Land, nearness, population."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from pipeline.extract.places.confidence import CHOSEN, OPEN
from pipeline.extract.places.mentions import Mention
from pipeline.extract.places.setting import Setting, within
from pipeline.extract.places.text import Text
from pipeline.gazetteer import Gazetteer, Unit

_HEADING, _SENTENCE, _LAND, _ISSUER, _TITLE, _TEXT, _SAME, _NEAR, _TYPE = 8.0, 5.0, 3.0, 2.5, 2.0, 1.5, 4.0, 2.0, 3.0
_SURE = 1.0  # a lead over the next candidate from which a choice counts as made
_CITY, _AHEAD = 50_000, 8  # inhabitants of a city that its bare name means, and how often it outnumbers the others
_DEGREE, _NEAR_BY = 111.2, 40  # kilometres of a degree of latitude, and between neighbours
_AREAS = frozenset({"land", "district", "government_region"})


@dataclass(slots=True)
class _Known:
    """What is settled so far."""

    headings: dict[int, tuple[Unit, ...]]
    rows: dict[int, tuple[Unit, ...]]  # the Land or district cells of each table row
    districts: dict[int, list[Unit]] = field(default_factory=dict)  # by sentence
    title_districts: set[str] = field(default_factory=set)
    text_districts: set[str] = field(default_factory=set)
    towns: list[Unit] = field(default_factory=list)
    chosen: dict[tuple[str, str], str] = field(default_factory=dict)  # by name and level


def resolve(text: Text, mentions: list[Mention], gazetteer: Gazetteer, setting: Setting) -> None:
    """Choose a unit for each accepted mention that has candidates, the sure ones first."""
    places = [m for m in mentions if m.units and m.accepted and m.kind in {"unit", "part"}]
    known = _Known(_headings(text, places), _rows(text, places))
    for mention in places:
        if _is_town_of_name(mention, setting):
            mention.units = tuple(u for u in gazetteer.units(mention.name) if u.level == "municipality")
        if len(mention.units) == 1:
            mention.unit = mention.units[0]
            _note(text, mention, known)
    for mention in places:
        if mention.unit is None:
            _choose(text, mention, known, setting)


def _is_town_of_name(mention: Mention, setting: Setting) -> bool:
    """Whether a Land's name means its town: beside towns of the Land in a release of it ("Brandenburg und Potsdam")."""
    unit = mention.units[0]
    if unit.level != "land" or unit.key != setting.land or mention.typed:
        return False
    return any(n.units and n.units[0].land_key == unit.key and len(n.units[0].key) == 8 for n in mention.neighbours)


def _note(text: Text, mention: Mention, known: _Known) -> None:
    unit = mention.unit
    if unit is None or mention.inside in {"dateline", "address"}:
        return
    if unit.level == "district":
        known.districts.setdefault(text.sentence(mention.first), []).append(unit)
        known.text_districts.add(unit.key)
        if text.kind(mention.first) in {"title", "subtitle", "lead"} or text.block[mention.first] < 2:
            known.title_districts.add(unit.key)
    elif unit.level == "municipality" and mention.inside is None:
        known.towns.append(unit)
        if mention.kind == "unit":
            known.chosen.setdefault((mention.name, unit.level), unit.key)


def _choose(text: Text, mention: Mention, known: _Known, setting: Setting) -> None:
    areas = _areas_around(text, mention, known)
    placed = any(within(unit, area) for around in areas for area in around for unit in mention.units)
    market = mention.typed and text.word(mention.first - 1) == "Markt"
    ranked = []
    for unit in mention.units:
        score = _areas_score(unit, areas) + _score(mention, unit, known, setting)
        # Where an area around holds one of the candidates, earlier uses say less.
        if not placed and known.chosen.get((mention.name, unit.level)) == unit.key:
            score += _SAME
        ranked.append((score + _TYPE if market and unit.type == "Markt" else score, unit))
    ranked.sort(key=lambda one: -one[0])
    best, unit = ranked[0]
    mention.unit = unit
    rivals = tuple(other for score, other in ranked[1:] if best - score < _SURE)
    if rivals and mention.inside is None:
        mention.rivals, mention.confidence = rivals, OPEN
    else:
        mention.confidence = min(mention.confidence, CHOSEN)
    _note(text, mention, known)


def _areas_around(text: Text, mention: Mention, known: _Known) -> tuple[Sequence[Unit], ...]:
    """The areas of the heading above, of the row, and of the sentence."""
    block, sentence = text.block[mention.first], text.sentence(mention.first)
    return known.headings.get(block, ()), known.rows.get(block, ()), known.districts.get(sentence, ())


def _areas_score(unit: Unit, areas: tuple[Sequence[Unit], ...]) -> float:
    weights = zip(areas, (_HEADING, _HEADING, _SENTENCE), strict=True)
    return sum(weight for around, weight in weights if around and any(within(unit, area) for area in around))


def _score(mention: Mention, unit: Unit, known: _Known, setting: Setting) -> float:
    score = _LAND if unit.land_key == setting.land else 0.0
    if setting.issuer is not None and within(unit, setting.issuer):
        score += _ISSUER
    if unit.district_key in known.title_districts:
        score += _TITLE
    elif unit.district_key in known.text_districts:
        score += _TEXT
    return score + _nearness(mention, unit, known) + _size(unit, mention)


def _nearness(mention: Mention, unit: Unit, known: _Known) -> float:
    """More for a place beside its list neighbours than beside any other place of the text."""
    beside = [n.unit for n in mention.neighbours if n.unit is not None and n.unit.level == "municipality"]
    if any(n.qualified and n.unit is not None and n.unit.district_key == unit.district_key for n in mention.neighbours):
        return 2 * _NEAR
    if any(_is_near(unit, other) for other in beside):
        return _NEAR
    close = (other for other in known.towns if _is_near(unit, other))
    return sum(1 for _ in islice(close, 3)) * 0.5


def _size(unit: Unit, mention: Mention) -> float:
    """The larger place, but little; a city many times the size of any other of its name is what the bare name means."""
    people = unit.population or 0
    others = [other.population or 0 for other in mention.units if other.key != unit.key]
    dominant = people >= _CITY and people >= _AHEAD * max(others, default=0)
    return math.log10(people + 1) / 4 + (1.5 if dominant else 0.0)


def _is_near(one: Unit, other: Unit) -> bool:
    """Whether two units are neighbours: less than 40 km apart on a flat map, which will do within Germany."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return False
    north = _DEGREE * abs(one.latitude - other.latitude)
    if north >= _NEAR_BY or one.key == other.key:
        return False
    width = math.cos(math.radians((one.latitude + other.latitude) / 2))
    return math.hypot(north, _DEGREE * (one.longitude - other.longitude) * width) < _NEAR_BY


def _rows(text: Text, mentions: list[Mention]) -> dict[int, tuple[Unit, ...]]:
    """The Land or district that a cell of a table row gives to the other cells of the row."""
    found: dict[int, tuple[Unit, ...]] = {}
    for mention in mentions:
        block = text.block[mention.first]
        fills_cell = text.starts_cell(mention.first) and (text.ends_block(mention.end) or text.word(mention.end) == "|")
        sure = len(mention.units) == 1 and mention.units[0].level in _AREAS
        if text.kinds[block] == "row" and fills_cell and sure:
            found[block] = (*found.get(block, ()), mention.units[0])
    return found


def _headings(text: Text, mentions: list[Mention]) -> dict[int, tuple[Unit, ...]]:
    """The Land or district that a heading or a group head gives to the blocks below it, until prose or another one."""
    areas: dict[int, list[Mention]] = {}
    for mention in mentions:
        if mention.units[0].level in _AREAS:
            areas.setdefault(text.block[mention.first], []).append(mention)
    if not areas:
        return {}
    lengths = text.lengths()
    found: dict[int, tuple[Unit, ...]] = {}
    current: tuple[Unit, ...] = ()
    for i, kind in enumerate(text.kinds):
        here = areas.get(i, [])
        covered = sum(m.end - m.first for m in here)
        alone = bool(here) and covered >= lengths.get(i, 0) - 3
        if alone or (kind == "heading" and len(here) == 1):
            current = tuple(unit for m in here for unit in m.units[:1])
        elif kind in {"paragraph", "lead"} and lengths.get(i, 0) > 12:
            current = ()
        if current and not alone:
            found[i] = current
    return found

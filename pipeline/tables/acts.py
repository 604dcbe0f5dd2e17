"""The rows of what is announced and of what it means to the municipalities."""

from typing import Any

from pipeline.gazetteer import Unit
from pipeline.interpret.facts import Amount
from pipeline.tables.entry import Entry
from pipeline.tables.schema import AnnouncementRow, MunicipalityRow
from pipeline.tables.units import key_today, unit

_LEVELS = {8: "municipality", 5: "district", 3: "government_region"}
_NO_AMOUNT = Amount(None, None, None)


def announcements(entry: Entry) -> list[AnnouncementRow]:
    """A row per announcement."""
    rows = []
    for index, act in enumerate(entry.facts.announcements):
        amount = act.amount or _NO_AMOUNT
        rows.append(
            AnnouncementRow(
                announcement_id=entry.announcement_id(index),
                release_id=entry.release_id,
                date=entry.date,
                kind=act.kind,
                actor=act.actor,
                person_id=entry.person_ids.get(act.person or ""),
                office=act.office,
                verb=act.verb,
                object=act.object,
                programme=act.programme,
                event=act.event,
                place=act.place,
                place_ags=act.place_ags,
                amount_eur=amount.exact,
                amount_min_eur=amount.minimum,
                amount_max_eur=amount.maximum,
                amount_modifier=amount.modifier if act.amount else None,
                period_start=act.period_start,
                period_end=act.period_end,
                stated_count=act.stated_count,
                found_count=act.found_count,
                status=act.status,
                evidence=act.evidence,
                start=act.start,
                end=act.end,
                confidence=act.confidence,
            )
        )
    return rows


def municipalities(entry: Entry) -> list[MunicipalityRow]:
    """A row per municipality, district or government region and role; the gazetteer says what and where it is."""
    rows = []
    for found in entry.facts.municipalities:
        amount = found.amount or _NO_AMOUNT
        place = unit(found.ags)
        if place is None:  # told of in `checks`
            continue
        rows.append(
            MunicipalityRow(
                release_id=entry.release_id,
                announcement_id=None if found.announcement is None else entry.announcement_id(found.announcement),
                date=entry.date,
                ags=found.ags,
                name_in_text=found.name_in_text,
                **_columns(place),
                role=found.role,
                amount_eur=amount.exact,
                amount_min_eur=amount.minimum,
                amount_max_eur=amount.maximum,
                amount_modifier=amount.modifier if found.amount else None,
                project=found.project,
                construction=found.construction,
                evidence=found.evidence,
                start=found.start,
                end=found.end,
                confidence=found.confidence,
            )
        )
    return rows


def place_columns(ags: str) -> dict[str, Any]:
    """What the gazetteer says of a key that it knows, by column."""
    place = unit(ags)
    return {} if place is None else _columns(place)


def _columns(place: Unit) -> dict[str, Any]:
    district, region, land = unit(place.district_key), unit(place.government_region_key), unit(place.land_key)
    return {
        "ags_today": key_today(place),
        "ars": place.ars or None,
        "level": _LEVELS[len(place.key)],
        "name": place.name,
        "type": place.type,
        "district": district.name if district else None,
        "district_ags": place.district_key,
        "government_region": region.name if region else None,
        "land": land.name if land else None,
        "population": place.population,
        "latitude": place.latitude,
        "longitude": place.longitude,
    }

"""What the tables take from the gazetteer: a unit by its key."""

from pipeline.gazetteer import Unit, gazetteer


def unit(key: str | None) -> Unit | None:
    """The unit of that key; None for no key and for one that the gazetteer does not know."""
    return gazetteer().by_key(key) if key else None


def key_today(place: Unit) -> str:
    """The key of what the unit is today; its own, but for units of yesterday."""
    today = gazetteer().today(place)
    return today.key if today is not None else place.key

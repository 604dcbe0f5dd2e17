"""Municipalities, districts, government regions and Länder: looked up by key and by any written form of the name."""

from functools import cache

from pipeline.gazetteer.lookup import Gazetteer, Match
from pipeline.gazetteer.units import Unit, UnitLevel

__all__ = ["Gazetteer", "Match", "Unit", "UnitLevel", "gazetteer"]


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of the package, loaded once."""
    return Gazetteer()

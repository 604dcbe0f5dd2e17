"""Compiles the outlines of districts for the map of the report.

    python -m pipeline.review.report.compile_outlines

Reads `../shared/data/geo/de_kreise.geojson` (© BKG (2026) dl-de/by-2-0, Daten verändert) and writes
`outlines.json` beside this module.
"""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

SOURCE = Path(__file__).parents[4] / "shared" / "data" / "geo" / "de_kreise.geojson"
TARGET = Path(__file__).with_name("outlines.json")
LINE = "© BKG (2026) dl-de/by-2-0, Daten verändert"
STEPS = 100  # to the degree: a step is about a kilometre, less than a pixel of the map

Point = tuple[int, int]


def compile_outlines(collection: dict[str, Any]) -> dict[str, Any]:
    """Name and rings of each district by key.

    Coordinates are whole hundredths of a degree. Neighbours round to the same points, so that no gap opens between
    them, as it would if each outline were simplified for itself. A ring is its first point, then the steps to the next.
    """
    districts = {}
    for feature in collection["features"]:
        geometry = feature["geometry"]
        polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        rings = [ring for polygon in polygons for points in polygon if len(ring := _ring(points)) > 3]
        districts[feature["properties"]["key"]] = [feature["properties"]["name"], [_steps(ring) for ring in rings]]
    return {"source": LINE, "steps": STEPS, "districts": dict(sorted(districts.items()))}


def _ring(points: list[list[float]]) -> list[Point]:
    """The points on the grid, without those that lie on the line between their neighbours."""
    ring: list[Point] = []
    for longitude, latitude in points:
        point = (round(longitude * STEPS), round(latitude * STEPS))
        if ring and point == ring[-1]:
            continue
        if len(ring) > 1 and _in_line(ring[-2], ring[-1], point):
            ring.pop()
        ring.append(point)
    return ring


def _in_line(a: Point, b: Point, c: Point) -> bool:
    ahead = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) > 0
    return ahead and (b[0] - a[0]) * (c[1] - b[1]) == (b[1] - a[1]) * (c[0] - b[0])


def _steps(ring: list[Point]) -> list[int]:
    flat = list(ring[0])
    for (x, y), (next_x, next_y) in pairwise(ring):
        flat += [next_x - x, next_y - y]
    return flat


if __name__ == "__main__":
    outlines = compile_outlines(json.loads(SOURCE.read_text(encoding="utf-8")))
    TARGET.write_text(json.dumps(outlines, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")

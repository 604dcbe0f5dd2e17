"""Compiles the gazetteer's tables from the administrative geography of `../shared/data/geo`.

    python -m pipeline.gazetteer.compile ../shared/data/geo

The result is the same bytes for the same input. What goes in and what is left out is decided here, once: `present`
makes the units of today, `history` those of yesterday, `areas` what is no unit, `forms` the words, and `index` lays all
names out so that they load fast.
"""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from pipeline.gazetteer.compile import areas, forms, history, present
from pipeline.gazetteer.compile.index import index
from pipeline.gazetteer.compile.sources import Line, read_geography

DATA = Path(__file__).parents[1] / "data"
HEADERS: dict[str, tuple[str, ...]] = {
    "units": present.HEADER,
    "former": history.HEADER,
    "associations": areas.ASSOCIATIONS_HEADER,
    "localities": areas.LOCALITIES_HEADER,
    "regions": areas.REGIONS_HEADER,
    "forms": forms.FORMS_HEADER,
    "homographs": forms.HOMOGRAPHS_HEADER,
}


def compile_tables(folder: Path) -> dict[str, str]:
    """The text of each file of `data`, by its name."""
    geography = read_geography(folder)
    rows: dict[str, list[Line]] = {
        "units": sorted(present.units(geography)),
        "former": sorted(history.former(geography)),
        "associations": sorted(areas.associations(geography)),
        "localities": sorted(areas.localities(geography)),
        "regions": sorted(areas.regions(geography)),
        "forms": sorted(forms.forms(geography)),
        "homographs": sorted(forms.homographs(geography)),
    }
    texts = {f"{name}.csv": _csv(HEADERS[name], lines) for name, lines in rows.items()}
    return {**texts, "names.tsv": index(rows)}


def _csv(header: Line, lines: Iterable[Line]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(lines)
    return out.getvalue()

"""The tables in the package are what the compiler makes of the sources."""

from pathlib import Path

import pytest

from pipeline.gazetteer.compile import DATA, HEADERS, compile_tables

GEO = Path(__file__).parents[2].parent / "shared" / "data" / "geo"


@pytest.mark.skipif(not GEO.is_dir(), reason="the sources in ../shared/data/geo are not at hand")
def test_tables_are_up_to_date() -> None:
    compiled = compile_tables(GEO)
    assert sorted(compiled) == sorted([*(f"{name}.csv" for name in HEADERS), "names.tsv"])
    for name, text in compiled.items():
        assert (DATA / name).read_text(encoding="utf-8") == text, f"{name}: compile it again"


def test_sources_are_named() -> None:
    sources = (DATA / "SOURCES.md").read_text(encoding="utf-8")
    assert all(f"`{name}.csv`" in sources for name in HEADERS)
    assert "`names.tsv`" in sources
    assert "Quelle: Statistische Ämter des Bundes und der Länder, Gemeindeverzeichnis (GV-ISys)" in sources

"""`corrections.csv` as people, the report and Excel write it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.corrections import FIELDS, Correction, append, read
from pipeline.corrections.file import parse
from pipeline.errors import UsageError

LINE = Correction("figures", "2024-05-02-abc", "3", "9", "", "change", "of", "Brücken; Wege", "ö", "2024-05-03", "=1+1")
HEAD = ",".join(FIELDS)
BY_REPORT = f"{HEAD}\r\nfigures,2024-05-02-abc,3,9,,change,of,Brücken; Wege,ö,2024-05-03,'=1+1\r\n"


@pytest.mark.parametrize(
    "content",
    [
        BY_REPORT.encode(),
        BY_REPORT.encode("utf-8-sig"),
        BY_REPORT.encode("utf-16"),
        BY_REPORT.encode("cp1252"),
        BY_REPORT.replace("Brücken; Wege", '"Brücken; Wege"').replace(",", ";").encode("utf-8-sig"),
        BY_REPORT.replace(",", "\t").encode(),
        BY_REPORT.replace("\r\n", "\n").replace("table,", "Table ,").encode(),
    ],
    ids=["report", "mark", "UTF-16", "Windows", "semicolons", "tabs", "by hand"],
)
def test_every_form(content: bytes) -> None:
    assert parse(content) == [LINE]


def test_a_column_may_be_missing_but_not_those_that_say_what_is_meant() -> None:
    assert parse(b"table,release_id,verdict,start,end\nfigures,r,wrong,1,2\n") == [
        Correction("figures", "r", "1", "2", "", "wrong")
    ]
    with pytest.raises(UsageError, match="no column verdict"):
        parse(b"table,release_id\nfigures,r\n")


@pytest.mark.parametrize("content", [b"", b"\r\n", f"{HEAD}\r\n".encode(), f"{HEAD}\r\n,,,,,,,,,,\r\n".encode()])
def test_no_corrections(content: bytes) -> None:
    assert parse(content) == []


def test_no_file(tmp_path: Path) -> None:
    assert read(tmp_path / "corrections.csv") == []


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\r\n\0"), max_size=12)


@given(st.lists(st.builds(Correction, CELLS.map(lambda text: f"t{text}"), *[CELLS] * 10), min_size=1, max_size=4))
def test_what_is_added_is_read(tmp_path_factory: pytest.TempPathFactory, corrections: list[Correction]) -> None:
    path = tmp_path_factory.mktemp("made") / "corrections.csv"
    for each in corrections:
        append(path, each)
    assert read(path) == corrections
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "corrections.csv"
    append(path, LINE)
    assert path.read_text(encoding="utf-8").endswith(",'=1+1\n")

"""The notebooks run from top to bottom, and the output that is committed with them is what the code gives."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import nbformat
import pytest

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def code_cells(path: Path) -> list[nbformat.NotebookNode]:
    return [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]


def written(cell: nbformat.NotebookNode) -> list[Any]:
    """The output of a cell but for pictures, whose bytes change with the library that draws them."""
    shown = []
    for output in cell.outputs:
        data = dict(output.get("data", {}))
        picture = data.pop("image/png", None)
        shown.append((output.output_type, output.get("text"), data, picture is not None))
    return shown


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The parts of the repository that a notebook needs, where it may write."""
    for name in ("raw", "processed", "notebooks"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def test_there_are_three_notebooks() -> None:
    assert [path.name[:2] for path in NOTEBOOKS] == ["01", "02", "03"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_runs_and_gives_the_committed_output(path: Path, copy: Path) -> None:
    environment = os.environ | {"IPYTHONDIR": str(copy / ".ipython"), "MPLCONFIGDIR": str(copy / ".matplotlib")}
    command = [sys.executable, str(copy / "notebooks/refresh.py"), path.stem]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]

    fresh, committed = code_cells(copy / "notebooks" / path.name), code_cells(path)
    assert all(output.output_type != "error" for cell in fresh for output in cell.outputs)
    for new, old in zip(fresh, committed, strict=True):
        assert written(new) == written(old), f"stale output, run notebooks/refresh.py:\n{new.source}"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_reads_well_as_it_is_committed(path: Path) -> None:
    cells = code_cells(path)
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    assert sum(bool(cell.outputs) for cell in cells) >= len(cells) // 2
    # Paths of the machine, or addresses of objects, would change with every run.
    text = path.read_text(encoding="utf-8")
    assert str(ROOT) not in text
    assert "object at 0x" not in text
    assert "widget-view" not in text
    assert str(tempfile.gettempdir()) not in text

"""Runs the notebooks in place and stores their output, so that the same code gives the same file.

    python notebooks/refresh.py              # all
    python notebooks/refresh.py 02           # those whose name begins so
"""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parent
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
BUTTONS = "application/vnd.jupyter.widget-view+json"  # they live with the kernel


def refresh(path: Path) -> None:
    """Run one notebook with its own folder as working directory, and write it back."""
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook,
        timeout=300,
        kernel_name="python3",
        record_timing=False,
        coalesce_streams=True,
        resources={"metadata": {"path": str(path.parent)}},
    )
    client.execute()
    # What depends on the machine and not on the code stays out of the file.
    notebook.metadata = nbformat.from_dict(METADATA)
    for number, cell in enumerate(notebook.cells, start=1):
        cell.id = f"cell-{number:02}"
        cell.metadata = nbformat.from_dict({})
        for output in cell.get("outputs", []):
            output.get("data", {}).pop(BUTTONS, None)
    nbformat.write(notebook, path)


def main(prefixes: list[str]) -> None:
    """Refresh the notebooks whose names begin with one of the prefixes, all without any."""
    for path in sorted(FOLDER.glob("*.ipynb")):
        if path.name.startswith(tuple(prefixes or [""])):
            refresh(path)
            print(f"refreshed {path.name}")


if __name__ == "__main__":
    main(sys.argv[1:])

"""`corrections.csv` as the report, a notebook and Excel write it."""

import csv
import io
import os
import tempfile
from collections.abc import Iterable
from dataclasses import astuple
from pathlib import Path

from pipeline.corrections.correction import FIELDS, Correction
from pipeline.errors import UsageError
from pipeline.store.folder import Folder, folder, read_bytes

NAME = "corrections.csv"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")  # what a spreadsheet would compute, and the mark against it


def read(path: str | Path) -> list[Correction]:
    """All lines of a file; none where there is no file.

    Raises `UsageError` for a file without the columns that every correction needs.
    """
    path = Path(path)
    try:
        return parse(path.read_bytes())
    except FileNotFoundError:
        return []
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.") from error


def parse(content: bytes) -> list[Correction]:
    """The lines of a file: UTF-8 with or without its mark, UTF-16 or the code page of Windows; commas, semicolons or
    tabs between the cells."""
    text = _decoded(content)
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    names = {(name or "").strip().casefold(): name for name in rows.fieldnames or ()}
    missing = [name for name in ("table", "release_id", "verdict") if name not in names]
    if missing and text.strip():
        raise UsageError(f"The corrections have no column {', '.join(missing)}.")
    try:
        told = [{name: _plain(row.get(names.get(name, "")) or "") for name in FIELDS} for row in rows]
    except csv.Error as error:
        raise UsageError(f"The corrections cannot be read: {error}.") from error
    return [Correction(**cells) for cells in told if any(cells.values())]


def append(path: str | Path, correction: Correction) -> None:
    """Add a line to a file, which is replaced as a whole or not at all."""
    path = Path(path)
    _write(path, [*read(path), correction])


def _write(path: Path, corrections: Iterable[Correction]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".corrections-", suffix=".csv")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="replace", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(FIELDS)
            writer.writerows([_harmless(cell) for cell in astuple(each)] for each in corrections)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _plain(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def beside(target: Folder) -> bytes | None:
    """The bytes of the `corrections.csv` that lies beside the folder of the datasets; None where there is none."""
    if target.local is not None:
        return read_bytes(folder(target.local.resolve().parent), NAME)
    above = target.url.rstrip("/").rpartition("/")[0]
    return None if above.endswith(("/", ":")) else read_bytes(folder(above), NAME)

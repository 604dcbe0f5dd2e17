"""A small folder of invented releases, and the bytes of the datasets that a run makes of a folder."""

from collections.abc import Callable
from pathlib import Path

import pytest

import pipeline

TOWNS = ("Wegberg", "Hille", "Reken", "Siegburg", "Troisdorf", "Gütersloh")


def release(town: str, day: int = 4) -> str:
    return f"""Neuer Radweg für {town}

{day}. Mai 2023

Ministerium für Verkehr

Die Stadt {town} erhält vom Land {day}50.000 Euro für einen Radweg. „Das hilft allen“, sagte Ministerin Dr. Jutta Brand.
"""


def datasets(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    folder = tmp_path / "raw"
    folder.mkdir()
    for day, town in enumerate(TOWNS, start=1):
        (folder / f"{day}.txt").write_text(release(town, day), encoding="utf-8")
    return folder


@pytest.fixture
def made(tmp_path: Path) -> Callable[[Path], dict[str, bytes]]:
    """What a run that knows nothing makes of a folder."""

    def make(raw: Path) -> dict[str, bytes]:
        pipeline.run(raw, tmp_path / "anew", workers=1, force=True)
        return datasets(tmp_path / "anew")

    return make

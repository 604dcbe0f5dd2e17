"""Any number of workers makes the same bytes, whoever of them is done first."""

from collections.abc import Callable
from pathlib import Path

import pytest

import pipeline
from pipeline import runner


@pytest.mark.parametrize("workers", [2, 4])
def test_workers_make_the_same_bytes(
    raw: Path,
    tmp_path: Path,
    made: Callable[[Path], dict[str, bytes]],
    monkeypatch: pytest.MonkeyPatch,
    workers: int,
) -> None:
    (raw / "leer.txt").touch()
    (raw / "kaputt.html").write_bytes(b"\xff\xfe\x00<html>\x00")
    monkeypatch.setattr(runner, "BATCH", 1)
    out = tmp_path / "out"
    assert pipeline.run(raw, out, workers=workers).files_read == 8
    assert {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()} == made(raw)

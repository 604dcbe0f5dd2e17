"""Killed at any moment, a run leaves the old datasets or the new ones, and the next run goes on from its parts."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import pipeline

KILLS = 20

# Loads everything once, then runs in children of its own (a fork each), and kills each at the moment it is told.
HARNESS = """
import os, signal, sys, time
import pipeline
from pipeline.crew import job
raw, out, moments = sys.argv[1], sys.argv[2], [float(each) for each in sys.argv[3:]]
job._nlp()
for moment in moments:
    child = os.fork()
    if child == 0:
        pipeline.run(raw, out, workers=1)
        os._exit(0)
    time.sleep(moment)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    print("killed", flush=True)
    sys.stdin.readline()
"""


def contents(target: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in target.iterdir() if path.is_file()}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_killed_at_twenty_moments(raw: Path, tmp_path: Path, made: Callable[[Path], dict[str, bytes]]) -> None:
    out = tmp_path / "out"
    old = made(raw)
    pipeline.run(raw, out, workers=1)
    for number, path in enumerate(sorted(raw.iterdir())):
        path.write_text(path.read_text(encoding="utf-8").replace("Radweg", "Gehweg"), encoding="utf-8")
        (raw / f"neu{number}.txt").write_text(path.read_text(encoding="utf-8").replace("Gehweg", "Steg"), "utf-8")
    started = time.perf_counter()
    new = made(raw)
    length = time.perf_counter() - started
    assert old != new
    moments = [random.Random(number).uniform(0, 1.5 * length) for number in range(KILLS)]  # noqa: S311
    arguments = [sys.executable, "-c", HARNESS, str(raw), str(out), *map(str, moments)]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as harness:
        assert harness.stdin is not None
        assert harness.stdout is not None
        for _ in moments:
            assert harness.stdout.readline() == "killed\n"
            releases = len(pipeline.load(out)["releases"])
            assert contents(out) in (old, new) or releases == 12, "a set that is half moved is read as the new one"
            harness.stdin.write("\n")
            harness.stdin.flush()
    pipeline.run(raw, out, workers=1)
    assert contents(out) == new


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_workers_end_with_the_run_that_is_killed(raw: Path, tmp_path: Path) -> None:
    code = (
        "import sys, pipeline, pipeline.runner as r; r.BATCH = 1\n"
        "pipeline.run(sys.argv[1], sys.argv[2], workers=2, progress=lambda done, all: print(done, flush=True))"
    )
    arguments = [sys.executable, "-c", code, str(raw), str(tmp_path / "out")]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        while run.stdout.readline().strip() != "1":
            pass
        run.kill()
        # The workers have inherited the pipe: it ends when the last of them has ended.
        run.stdout.read()
    assert pipeline.run(raw, tmp_path / "out", workers=1).files_read < 6

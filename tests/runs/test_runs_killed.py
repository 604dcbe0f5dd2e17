"""Killed at any moment, a run leaves the old datasets or the new ones, and the next run goes on from its parts."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

import pipeline
from pipeline.publish import current
from pipeline.store.folder import folder

KILLS, MOVE = 20, 0.01

# Loads everything once, then runs in children of its own (a fork each), and kills each at the moment it is told,
# counted from its start or from the first move of a dataset into its place. A move takes as long as on a slow disk.
HARNESS = f"""
import os, signal, sys, time
import pipeline
from pipeline.crew import job
from pipeline.extract.ner import OWN
from pipeline.store.folder import LocalFolder
raw, out = sys.argv[1:]
move = LocalFolder.move

def slowly(*arguments):
    os.write(told, b"m")
    time.sleep({MOVE})
    move(*arguments)

LocalFolder.move = slowly
job._nlp(OWN)
print("ready", flush=True)
for line in sys.stdin:
    since, moment = line.split()
    sign, told = os.pipe()
    child = os.fork()
    if child == 0:
        pipeline.run(raw, out, workers=1)
        os._exit(0)
    os.close(told)
    if since == "move":
        os.read(sign, 1)
    time.sleep(float(moment))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(sign)
    print("killed", flush=True)
"""

Made = Callable[[Path], dict[str, bytes]]


def seen(target: Path, names: set[str]) -> dict[str, bytes]:
    """The files of the set that counts, wherever they lie."""
    place = folder(target)
    return {name: (target / found).read_bytes() for name in names if (found := current(place, name)) is not None}


def are_equal(one: dict[str, pd.DataFrame], other: dict[str, pd.DataFrame]) -> bool:
    """True where every table has the same rows."""
    return one.keys() == other.keys() and all(one[name].equals(other[name]) for name in one)


def put(raw: Path, texts: dict[str, str]) -> None:
    """Let these be the files of a folder."""
    for path in raw.iterdir():
        path.unlink()
    for name, text in texts.items():
        (raw / name).write_text(text, encoding="utf-8")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_killed_at_twenty_moments(raw: Path, tmp_path: Path, made: Made) -> None:
    """Whenever a run has come through, the next one has the other releases to read, so that each is killed on its way
    from one set to another."""
    few = {path.name: path.read_text(encoding="utf-8") for path in raw.iterdir()}
    many = {f"{word}{name}": text.replace("Radweg", word) for name, text in few.items() for word in ("Steg", "Gehweg")}
    texts, out = (few, many), tmp_path / "out"
    files, tables = [], []
    for each in texts:
        put(raw, each)
        started = time.perf_counter()
        files.append(made(raw))
        length = time.perf_counter() - started
        tables.append(pipeline.load(tmp_path / "anew"))
    assert not any(tables[0][name].equals(tables[1][name]) for name in ("releases", "figures", "mentions"))
    seed = random.SystemRandom().randrange(10**9)
    moments = random.Random(seed)  # noqa: S311
    pipeline.run(raw, out, workers=1)
    now, came_through = 1, 0
    put(raw, few)
    arguments = [sys.executable, "-c", HARNESS, str(raw), str(out)]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1) as harness:
        assert harness.stdin is not None
        assert harness.stdout is not None
        assert harness.stdout.readline() == "ready\n"
        for number in range(KILLS):
            since = "move" if number % 2 else "start"
            moment = moments.uniform(0, len(files[0]) * MOVE if since == "move" else length)
            harness.stdin.write(f"{since} {moment}\n")
            assert harness.stdout.readline() == "killed\n"
            where = f"seed {seed}, kill {number}, {moment:.3f} s after its {since}"
            content, lying = pipeline.load(out), seen(out, set(files[0]))
            after = next((each for each in (0, 1) if are_equal(content, tables[each])), None)
            assert after is not None, f"a mixture is loaded ({where})"
            assert lying == files[after], f"the files are a mixture ({where})"
            if after != now:
                now, came_through = after, came_through + 1
                put(raw, texts[1 - now])
        harness.stdin.close()
    assert pipeline.run(raw, out, workers=1).releases == len(texts[1 - now])
    lying = {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()}
    assert lying == files[1 - now], f"the next run makes other bytes (seed {seed}, {came_through} came through)"


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

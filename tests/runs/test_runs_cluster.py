"""A cluster makes the same bytes as this machine, also when one of its workers is killed in the middle."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

import pipeline
from pipeline import runner
from pipeline.crew import cluster
from pipeline.errors import UsageError

distributed = pytest.importorskip("distributed", reason="the extra 'cluster' is not installed")


def test_a_worker_is_killed_in_the_middle(
    raw: Path, tmp_path: Path, made: Callable[[Path], dict[str, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runner, "BATCH", 1)
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as started:
        victims = [worker.pid for worker in started.workers.values()][:1]

        def kill_one(done: int, count: int) -> None:
            if done and victims:
                os.kill(victims.pop(), signal.SIGKILL)

        summary = pipeline.run(raw, tmp_path / "out", progress=kill_one, cluster=started.scheduler_address)
    assert not victims
    assert (summary.releases, summary.unreadable) == (6, 0)
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir() if path.is_file()} == made(raw)


def test_a_scheduler_that_does_not_answer_is_a_sentence(
    raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", "1s")
    with pytest.raises(UsageError, match=r"No scheduler answers at tcp://127\.0\.0\.1:9"):
        pipeline.run(raw, tmp_path / "out", cluster="tcp://127.0.0.1:9")

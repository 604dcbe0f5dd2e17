"""The crew of one machine: this process alone, or some that it starts."""

import os
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import connection, parent_process

from pipeline.crew.job import Batch, Job, Receipt, work

Done = tuple[Batch, Receipt | None]
_AHEAD = 3  # batches per worker that are given out at once


def alone(job: Job, batches: Iterable[Batch]) -> Iterator[Done]:
    """Work in this process."""
    for batch in batches:
        yield batch, work(job, batch)


def together(job: Job, batches: Iterable[Batch], workers: int) -> Iterator[Done]:
    """Work in several processes. One that dies takes the others with it, and all batches that they had."""
    pool = ProcessPoolExecutor(workers, initializer=_end_with_parent)
    try:
        yield from given_out(lambda batch: pool.submit(work, job, batch), batches, _AHEAD * workers, BrokenProcessPool)
    finally:
        pool.shutdown(cancel_futures=True)


def one_by_one(job: Job, batches: Iterable[Batch]) -> Iterator[Done]:
    """Work in a single process that is started anew when it dies."""
    left = list(batches)
    while left:
        with ProcessPoolExecutor(1, initializer=_end_with_parent) as pool:
            while left:
                batch = left.pop(0)
                try:
                    yield batch, pool.submit(work, job, batch).result()
                except BrokenProcessPool:
                    yield batch, None
                    break


def given_out(
    submit: Callable[[Batch], "Future[Receipt]"], batches: Iterable[Batch], most: int, died: type[Exception]
) -> Iterator[Done]:
    """Give batches out, never more than `most` at once, and take them back as they are done.

    `died` is the error of a batch whose process has died.
    """
    left = iter(batches)
    running: dict[Future[Receipt], Batch] = {}
    while True:
        for batch in islice(left, most - len(running)):
            try:
                running[submit(batch)] = batch
            except died:
                yield batch, None
        if not running:
            return
        for future in wait(running, return_when=FIRST_COMPLETED).done:
            batch = running.pop(future)
            try:
                yield batch, future.result()
            except died:
                yield batch, None


def _end_with_parent() -> None:
    """Let this process end when the one that started it is killed; it would wait for work for ever."""
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_wait_for, args=(parent.sentinel,), daemon=True).start()


def _wait_for(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)

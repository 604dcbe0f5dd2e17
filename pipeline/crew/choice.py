"""Which crew a run gets, and what becomes of files that kill the process that works on them."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial

from pipeline.crew.cluster import cluster, on_cluster
from pipeline.crew.job import Batch, Job, Receipt, give_up
from pipeline.crew.processes import Done, alone, one_by_one, together

_ONE_PROCESS = "memory:"  # what only this process can see


def worked_on(job: Job, batches: Sequence[Batch], workers: int | None, address: str | None) -> Iterator[Receipt]:
    """A receipt for each batch. The files of a batch that was lost with its process are tried again one at a time; one
    that kills its process again is told of as a problem."""
    if not batches:
        return
    with ExitStack() as opened:
        crew: Callable[[Job, Sequence[Batch]], Iterator[Done]]
        again: Callable[[Job, Sequence[Batch]], Iterator[Done]] = one_by_one
        wanted = workers or min(os.cpu_count() or 1, len(batches))
        if address is not None:
            crew = again = partial(on_cluster, opened.enter_context(cluster(address)))
        elif wanted == 1 or any(url.startswith(_ONE_PROCESS) for url in (job.raw, job.store)):
            crew = alone
        else:
            crew = partial(together, workers=wanted)
        lost: list[Batch] = []
        for batch, receipt in crew(job, batches):
            if receipt is None:
                lost.append(batch)
            else:
                yield receipt
        for (name,), receipt in again(job, [(name,) for batch in sorted(lost) for name in batch]):
            yield receipt or give_up(job, name)

"""The crew of a cluster: the same work, given out by Dask's scheduler to the workers of other machines.

They have to reach the folders under the same names: on a shared disk, or in an object store.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pipeline.crew.job import Batch, Job, work
from pipeline.crew.processes import Done, given_out
from pipeline.errors import UsageError

if TYPE_CHECKING:
    from distributed import Client

_AHEAD = 3
_PATIENCE = "10s"


@contextmanager
def cluster(address: str) -> "Iterator[Client]":
    """The connection to a scheduler (`tcp://host:8786`).

    Raises `UsageError` where Dask is not installed or nobody answers.
    """
    try:
        from distributed import Client  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise UsageError("A cluster needs pip install 'verlautbar[cluster]'.") from error
    try:
        client = Client(address, timeout=_PATIENCE)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise UsageError(f"No scheduler answers at {address}.") from error
    with client:
        yield client


def on_cluster(client: "Client", job: Job, batches: Iterable[Batch]) -> Iterator[Done]:
    """Work on a cluster. What a worker had when it died, the scheduler gives to others; a batch that has killed several
    comes back without a receipt."""
    from distributed import KilledWorker  # noqa: PLC0415

    cores = max(sum(client.ncores().values()), 1)  # type: ignore[no-untyped-call]
    with client.get_executor(pure=False) as executor:  # type: ignore[no-untyped-call]
        yield from given_out(lambda batch: executor.submit(work, job, batch), batches, _AHEAD * cores, KilledWorker)

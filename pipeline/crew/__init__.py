"""Who does the work: this process, several processes, or a cluster, all through the same function on a batch of files.

Each takes batches and gives each back with its receipt, in whatever order they are done; without one where the process
that worked on it died.
"""

from pipeline.crew.job import Batch, Job, Receipt, work

__all__ = ["Batch", "Job", "Receipt", "work"]

"""What tabulate takes: what became of one file."""

from dataclasses import dataclass

from pipeline.interpret.facts import Facts
from pipeline.problems import Problem
from pipeline.read.source import Source


@dataclass(frozen=True, slots=True)
class Outcome:
    """One file, its facts or the problem that kept it from having any.

    `path` is relative to the folder that was read. `source` is without its content, so that an outcome is cheap to
    send between processes. `problems` are those of all stages, in the order of the stages.
    """

    path: str
    source: Source | None
    facts: Facts | None
    problems: tuple[Problem, ...] = ()

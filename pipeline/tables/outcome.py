"""What tabulate takes: what became of one release, or of a file that gave none."""

from dataclasses import dataclass

from pipeline.interpret.facts import Facts
from pipeline.problems import Problem
from pipeline.read.source import Source


@dataclass(frozen=True, slots=True)
class Outcome:
    """One release and its facts, or the file or part of one that has none, and why.

    `path` is that of the source: relative to the folder that was read, with the place in a container. `source` is
    without its content, so that an outcome is cheap to send between processes. `problems` are those of all stages, in
    the order of the stages.
    """

    path: str
    source: Source | None
    facts: Facts | None
    problems: tuple[Problem, ...] = ()

    @property
    def is_error(self) -> bool:
        """True where a release was to be expected and none was found."""
        return self.facts is None and any(problem.severity == "error" for problem in self.problems)

"""One release, one pure function: from a source to its facts, through the first four stages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.clean import Release, clean_all
from pipeline.clean.sites import Sites
from pipeline.errors import UnreadableError
from pipeline.extract.nlp import extract
from pipeline.interpret import interpret
from pipeline.interpret.facts import Facts
from pipeline.problems import Problem
from pipeline.read import read
from pipeline.read.source import Refusal, Source
from pipeline.tables.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Reading:
    """What the stages made of one source."""

    doc: Doc
    facts: Facts
    problems: tuple[Problem, ...]


def process(nlp: Language, source: Source, sites: Sites | None = None) -> tuple[Reading, ...]:
    """Clean, extract and interpret one source; a page that lists several releases gives several readings.

    `sites` are the profiles for pages, those of the package unless told otherwise.
    Raises `UnreadableError` where it holds no release.
    """
    return tuple(_reading(nlp, source, release) for release in clean_all(source, sites))


def _reading(nlp: Language, source: Source, release: Release) -> Reading:
    doc = extract(nlp, release)
    facts = interpret(doc)
    found = (*source.problems, *release.problems, *doc._.problems, *facts.problems)
    return Reading(doc, facts, tuple(dict.fromkeys(found)))


def process_file(nlp: Language, path: Path, root: Path, sites: Sites | None = None) -> Iterator[Outcome]:
    """Take one file through the stages: an outcome for each release in it, and for each part that gives none.

    Whatever goes wrong becomes a problem of its own outcome.
    """
    for part in read(path, root):
        if isinstance(part, Refusal):
            yield _refused(part)
        else:
            yield from _process_source(nlp, part, sites)


def _process_source(nlp: Language, source: Source, sites: Sites | None) -> Iterator[Outcome]:
    try:
        releases = clean_all(source, sites)
    except Exception as error:  # the one boundary: a fault in a stage costs its own release, never the run
        yield _refused(_fault(source.path, error))
        return
    for number, release in enumerate(releases, start=1):
        path = source.path if len(releases) == 1 else f"{source.path}#{number}"
        try:
            reading = _reading(nlp, source, release)
        except Exception as error:  # the same boundary, for each release of a listing
            yield _refused(_fault(path, error))
        else:
            yield Outcome(path, replace(source, path=path, content=""), reading.facts, reading.problems)


def _fault(path: str, error: Exception) -> Refusal:
    if isinstance(error, UnreadableError):
        return Refusal(path, Problem("error", error.code, str(error)))
    message = f"A stage failed with {type(error).__name__}: {error}".rstrip(".") + "."
    return Refusal(path, Problem("error", "internal_error", message))


def _refused(refusal: Refusal) -> Outcome:
    return Outcome(refusal.path, None, None, (refusal.problem,))


def process_files(nlp: Language, paths: Iterable[Path], root: Path, sites: Sites | None = None) -> list[Outcome]:
    """The outcomes of several files, in their order."""
    return [outcome for path in paths for outcome in process_file(nlp, path, root, sites)]

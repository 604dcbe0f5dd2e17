"""One release, one pure function: from a file to its facts, through the first four stages."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.clean import clean
from pipeline.errors import UnreadableError
from pipeline.extract.nlp import extract
from pipeline.interpret import interpret
from pipeline.interpret.facts import Facts
from pipeline.problems import Problem
from pipeline.read import read
from pipeline.read.source import Source
from pipeline.tables.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Reading:
    """What the stages made of one source."""

    doc: Doc
    facts: Facts
    problems: tuple[Problem, ...]


def process(nlp: Language, source: Source) -> Reading:
    """Clean, extract and interpret one source. Raises `UnreadableError` where it holds no release."""
    release = clean(source)
    doc = extract(nlp, release)
    facts = interpret(doc)
    found = (*source.problems, *release.problems, *doc._.problems, *facts.problems)
    return Reading(doc, facts, tuple(dict.fromkeys(found)))


def process_file(nlp: Language, path: Path, root: Path) -> Outcome:
    """Take one file through the stages. Whatever goes wrong with it becomes a problem of its outcome."""
    name = relative_name(path, root)
    try:
        source = read(path, root)
        reading = process(nlp, source)
    except UnreadableError as error:
        return _without_release(name, error.code, str(error))
    except OSError as error:
        return _without_release(name, "unreadable_file", f"The file cannot be opened: {error.strerror or error}.")
    except Exception as error:  # the one boundary: a fault in a stage costs its own file, never the run
        message = f"A stage failed with {type(error).__name__}: {error}".rstrip(".") + "."
        return _without_release(name, "internal_error", message)
    return Outcome(name, replace(source, path=name, content=""), reading.facts, reading.problems)


def _without_release(name: str, code: str, message: str) -> Outcome:
    return Outcome(name, None, None, (Problem("error", code, message),))


def process_files(nlp: Language, paths: Iterable[Path], root: Path) -> list[Outcome]:
    """The outcomes of several files, in their order."""
    return [process_file(nlp, path, root) for path in paths]


def relative_name(path: Path, root: Path) -> str:
    """The path below the root with forward slashes; bytes that are no UTF-8 in a file's name are replaced."""
    return os.fsencode(path.relative_to(root).as_posix()).decode("utf-8", errors="replace")

"""spaCy is imported without its command line, and nobody misses it."""

import subprocess
import sys

import pytest

# Each is a program of its own, since spaCy is imported once in a process.
PROGRAMS = {
    "the command line stays away": """
import pipeline.extract, sys
assert "spacy" in sys.modules
assert not {"spacy.cli", "spacy.cli.info", "typer", "weasel"} & sys.modules.keys()
""",
    "it can be imported afterwards": """
import pipeline.extract
import spacy.cli
from spacy.cli.info import info
assert spacy.cli.__file__ and spacy.cli.info is info and spacy.cli.download
""",
    "it can be used without importing it": """
import pipeline.extract
import spacy
assert spacy.cli.__file__ and callable(spacy.cli.download)
""",
    "spacy.info tells of spaCy": """
import pipeline.extract
import spacy
assert spacy.info(silent=True)["spacy_version"] == spacy.__version__
""",
    "what spaCy lacks it lacks still": """
import pipeline.extract
import spacy
assert not hasattr(spacy, "nonsense")
try:
    spacy.nonsense
except AttributeError as error:
    assert "nonsense" in str(error)
""",
    "nothing is changed where spaCy is imported already": """
import sys
import spacy
before, cli = dict(vars(spacy)), sys.modules["spacy.cli"]
import pipeline.extract
assert vars(spacy) == before and spacy.cli is cli is sys.modules["spacy.cli"]
""",
    "a failing import leaves no stand-in": """
import sys
from pipeline.extract.quick_spacy import import_spacy
for name in [name for name in sys.modules if name.partition(".")[0] == "spacy"]:
    del sys.modules[name]
sys.path[:] = []
sys.path_importer_cache.clear()
try:
    import_spacy()
except ModuleNotFoundError:
    pass
assert "spacy.cli" not in sys.modules and "spacy.cli.info" not in sys.modules
""",
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_spacy_without_its_command_line(name: str) -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAMS[name]], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr

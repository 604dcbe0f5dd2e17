"""spaCy is imported without its command line, whatever is imported first, and nobody misses it."""

import subprocess
import sys

import pytest

# Each is a program of its own, since spaCy is imported once in a process.
PROGRAMS = {
    "pipeline alone imports no spaCy": """
import pipeline, sys
assert "spacy" not in sys.modules
""",
    "a public function that needs spaCy imports it so": """
import pipeline, sys
assert pipeline.run and pipeline.structure
assert "spacy" in sys.modules and "spacy.cli" not in sys.modules
""",
    "so does the extraction": """
import pipeline.extract.nlp, sys
assert "spacy" in sys.modules and "spacy.cli" not in sys.modules
""",
    "so does the user": """
import pipeline
import spacy, sys
assert "spacy.cli" not in sys.modules and spacy.blank("de")("Ahaus")
""",
    "spaCy can be read as any package": """
import inspect
import pipeline
import spacy
from importlib.resources import files
assert "def load" in inspect.getsource(spacy)
assert (files("spacy") / "about.py").is_file()
""",
    "the command line stays away": """
import pipeline.process, sys
assert "spacy" in sys.modules
assert not {"spacy.cli", "spacy.cli.info", "weasel"} & sys.modules.keys()
""",
    "it can be imported afterwards": """
import pipeline.process
import spacy.cli
from spacy.cli.info import info
assert spacy.cli.__file__ and spacy.cli.info is info and spacy.cli.download
""",
    "it can be used without importing it": """
import pipeline.process
import spacy
assert spacy.cli.__file__ and callable(spacy.cli.download)
""",
    "spacy.info tells of spaCy": """
import pipeline.process
import spacy
assert spacy.info(silent=True)["spacy_version"] == spacy.__version__
""",
    "what spaCy lacks it lacks still": """
import pipeline.process
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
import pipeline.crew
assert vars(spacy) == before and spacy.cli is cli is sys.modules["spacy.cli"]
""",
    "a failing import leaves no stand-in": """
import pipeline, sys
sys.modules["thinc"] = None
try:
    import spacy
except ModuleNotFoundError:
    pass
else:
    raise AssertionError
assert not {"spacy", "spacy.cli", "spacy.cli.info"} & sys.modules.keys()
""",
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_spacy_without_its_command_line(name: str) -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAMS[name]], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr

"""What besides the bytes of a file decides its rows: the code, the lexicon, the libraries, the profiles of sites."""

import hashlib
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
# Those that read files or language; another version of one may give other rows.
_LIBRARIES = (
    "beautifulsoup4", "charset-normalizer", "cssselect", "dateparser", "ftfy", "lxml", "numpy", "pdfplumber",
    "phonenumbers", "pyarrow", "python-docx", "spacy", "thinc",
)  # fmt: skip


def setting(profiles: bytes = b"", ner: str = "") -> str:
    """A short hash; `profiles` is what stands in the `sites.toml` of the folder that is read, `ner` the model that
    finds names."""
    model = f"{ner} {_installed(ner) if ner else 'none'}"
    return hashlib.sha256(b"\0".join((code_version().encode(), model.encode(), profiles))).hexdigest()[:16]


@cache
def code_version() -> str:
    """A hash of the sources and data of this package and of the versions of the libraries under it.

    So in a checkout, too, no part outlives a change of the code that made it.
    """
    digest = hashlib.sha256(repr(sys.version_info[:2]).encode())
    for name in _LIBRARIES:
        digest.update(f"{name} {_installed(name)}\n".encode())
    for path in sorted(PACKAGE.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".pyc":
            digest.update(f"{path.relative_to(PACKAGE).as_posix()}\n".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:  # an extra that is not installed: its files are refused, until it is
        return "none"

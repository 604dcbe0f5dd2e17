"""Names as they are compared, and as keys."""

import hashlib
import re
import unicodedata
from functools import lru_cache

_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def fold(text: str) -> str:
    """The form in which texts are compared: words alone, without case, marks and white space."""
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold()))


@lru_cache(maxsize=16_384)
def slug(name: str) -> str:
    """A readable key made of a name: "Jürgen Groß" → `juergen-gross`."""
    folded = fold(name).translate(_GERMAN)
    plain = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    return plain.replace(" ", "-") or digest(name)


def digest(*parts: str) -> str:
    """A short hash of some texts, the same on every machine."""
    return hashlib.sha256("\n".join(parts).encode("utf-8", errors="replace")).hexdigest()[:12]

"""In which language a release is written, told by the small words that carry its grammar."""

import re
from collections import Counter

from pipeline.lexicon import lexicon


def language(text: str) -> str | None:
    """The ISO 639-1 code; None where no known language shows."""
    counts = Counter(re.findall(r"\w+", text.casefold()))
    found = {code: sum(counts[word] for word in words) for code, words in lexicon("languages").items()}
    best = max(found, key=lambda code: found[code])
    return best if found[best] else None


def word_count(text: str) -> int:
    """Words of a text; a compound with hyphens is one, numbers count."""
    return len(re.findall(r"\w+(?:[-'’.,]\w+)*", text))

"""Text that a machine rewrote: sentences that come again with words missing, statements that end as questions."""

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.clean.lead import sentences
from pipeline.clean.pieces import is_prose, words

_FEWEST_SENTENCES, _FEWEST_WORDS = 6, 6
_MOSTLY_AGAIN, _MOSTLY_ASKING = 0.35, 0.6
_LEAST_KEPT, _MOST_KEPT = 0.6, 0.97
_FEWEST_AGAIN = 4
_FEWEST_ASKING, _FEWEST_STATING = 5, 3
_OPENS_STATEMENT = re.compile(
    r"[„»\"(]?(?:der|die|das|den|dem|ein|eine|einen|diese[rs]?|im|in|am|an|mit|für|auf|sie|er|es|wir)\b", re.IGNORECASE
)


def is_garbled(texts: Sequence[str]) -> bool:
    """True where a good part of the sentences says the one before again with words missing, or ends in a false sign."""
    found = [sentence for text in texts if is_prose(text) for sentence in sentences(text)]
    if len(found) < _FEWEST_SENTENCES:
        return False
    return _comes_again(found) or _asks_falsely(found)


def _comes_again(found: Sequence[str]) -> bool:
    told = [words(sentence) for sentence in found]
    again = sum(_is_shortened(one, other) or _is_shortened(other, one) for one, other in pairwise(told))
    return again >= max(_FEWEST_AGAIN, _MOSTLY_AGAIN * len(told))


def _is_shortened(whole: Sequence[str], part: Sequence[str]) -> bool:
    """True where `part` is `whole` with some words left out, the order kept."""
    if len(part) < _FEWEST_WORDS or not _LEAST_KEPT * len(whole) <= len(part) <= _MOST_KEPT * len(whole):
        return False
    rest = iter(whole)
    return all(word in rest for word in part)


def _asks_falsely(found: Sequence[str]) -> bool:
    """True where most sentences end in a question mark though they open like statements."""
    asking = [sentence for sentence in found if sentence.rstrip('“"« ').endswith("?")]
    stating = sum(_OPENS_STATEMENT.match(sentence) is not None for sentence in asking)
    return len(asking) >= max(_FEWEST_ASKING, _MOSTLY_ASKING * len(found)) and stating >= _FEWEST_STATING

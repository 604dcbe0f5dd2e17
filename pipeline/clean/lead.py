"""The lead that the body repeats: found sentence by sentence, so that it stands once."""

import re
from difflib import SequenceMatcher

from pipeline.clean.pieces import words
from pipeline.lexicon import lexicon

_SENTENCE = re.compile(r"(?<=[.!?…])[“”\"«»]?\s+(?=[„»\"(]?[A-ZÄÖÜ\d])")

# What share of a sentence's words must come again, in their order, for it to be the same sentence.
_SAME = 0.8
_NEAR = 4
_LONGEST_ABBREVIATION = 40
_LONGEST, _LONGEST_PASSAGE = 120, 800


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph; no cut after an abbreviation, an initial or an ordinal."""
    cuts = [0]
    for match in _SENTENCE.finditer(text):
        before = (text[max(cuts[-1], match.start() - _LONGEST_ABBREVIATION) : match.start()].split() or [""])[-1]
        if before in _abbreviations() or re.fullmatch(r"[(„]?(?:\d{1,2}|[A-Za-z])\.", before):
            continue
        cuts.append(match.end())
    return [
        text[start:end].strip()
        for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True)
        if text[start:end].strip()
    ]


def _abbreviations() -> frozenset[str]:
    return frozenset(lexicon("sentences")["abbreviations"])


def not_repeated(lead: str, body: list[str]) -> str:
    """The sentences of the lead that the first paragraphs of the body do not say again."""
    passages = [words(_folded(paragraph)) for paragraph in body[:_NEAR]]
    return " ".join(
        sentence for sentence in sentences(lead) if not any(_says(passage, sentence) for passage in passages)
    )


def _folded(text: str) -> str:
    return re.sub(r"\bNRW\b", "Nordrhein-Westfalen", text)


def _says(passage: list[str], sentence: str) -> bool:
    """True where the passage holds nearly all words of the sentence, in order and close together."""
    wanted = words(_folded(sentence))
    if not wanted or not passage:
        return False
    if len(wanted) > _LONGEST:
        # Comparing takes the product of both lengths; what is no sentence any more has to come word for word.
        return " ".join(wanted) in " ".join(passage)
    matcher = SequenceMatcher(None, passage[:_LONGEST_PASSAGE], wanted, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return False
    # Long runs count whole; a word by itself may have come by chance.
    found = sum(block.size for block in blocks if block.size > 1 or len(wanted) < 4)
    spread = blocks[-1].a + blocks[-1].size - blocks[0].a
    return found >= _SAME * len(wanted) and spread <= 2.2 * len(wanted) + 12

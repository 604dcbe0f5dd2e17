"""Names and offices in lines of their own, as in portrait boxes and lists: the name above the office, or below it."""

from itertools import pairwise

from pipeline.extract.people.binding import compatible
from pipeline.extract.people.phrases import Phrase
from pipeline.extract.people.reading import Mention, Reading
from pipeline.extract.people.roster import Roster

_CONFIDENCE = 0.75


def bind_cards(readings: list[Reading], roster: Roster) -> None:
    """Bind the office that fills a line to the person whose name fills the line above it, else the line below."""
    used = set[int]()
    for first, second in ((0, 1), (1, 0)):
        for k, pair in enumerate(pairwise(readings)):
            name, office = pair[first], pair[second]
            mention, phrase = _name(name), _office(office)
            if mention is None or phrase is None or k + first in used or office.is_taken(phrase):
                continue
            if compatible(phrase, mention.holder):
                office.bind(phrase, mention.holder, roster, _CONFIDENCE)
                used.add(k + first)


def _name(reading: Reading) -> Mention | None:
    """The person whose name is all that the line holds."""
    mention = reading.mentions[0] if len(reading.mentions) == 1 else None
    return mention if mention and mention.opening == 0 and mention.end == len(reading.line) else None


def _office(reading: Reading) -> Phrase | None:
    """The office that is all that the line holds."""
    phrase = reading.phrases[0] if len(reading.phrases) == 1 else None
    filled = phrase is not None and phrase.before == 0 and phrase.end == len(reading.line)
    return phrase if phrase and filled and not phrase.definite and phrase.plural is not True else None

"""Names with one letter wrong, where the context is certain: behind a type word, or in a list of one district."""

from collections.abc import Iterator
from functools import lru_cache

from pipeline.extract.places.confidence import MISSPELT
from pipeline.extract.places.cues import TYPE, cues
from pipeline.extract.places.mentions import Mention
from pipeline.extract.places.setting import Setting
from pipeline.extract.places.text import Text
from pipeline.extract.places.words import Vocabulary
from pipeline.gazetteer import Gazetteer, Unit

_LETTERS = "abcdefghijklmnopqrstuvwxyzäöüß"
_SHORTEST = 7  # letters from which one wrong letter leaves a name that can be told
_JOINING = frozenset({",", "und", "sowie"})


def find_misspelt(
    text: Text,
    cued: dict[int, int],
    mentions: list[Mention],
    gazetteer: Gazetteer,
    lexicon: Vocabulary,
    setting: Setting,
) -> list[Mention]:
    """A mention for each word that is nearly the name of just one place of the Land, or of the districts beside it."""
    behind = [(i, level) for i, level in _behind_type_words(text, cued, lexicon) if _is_unknown(text.word(i))]
    listed = [(i, districts) for i, districts in _in_lists(text, mentions) if _is_unknown(text.word(i))]
    if not behind and not listed:
        return []
    taken = {i for mention in mentions for i in range(mention.first, mention.end)}
    found = {}
    for i, level in behind:
        if i not in taken:
            units = [u for u in _nearly(text.word(i), gazetteer) if u.level == level and _is_at_home(u, setting)]
            if len(units) == 1:
                found[i] = _mention(i, units[0], gazetteer)
    for i, districts in listed:
        if i not in taken and i not in found:
            units = [u for u in _nearly(text.word(i), gazetteer) if len(u.key) == 8 and u.district_key in districts]
            if len(units) == 1:
                found[i] = _mention(i, units[0], gazetteer)
    return list(found.values())


def _mention(i: int, unit: Unit, gazetteer: Gazetteer) -> Mention:
    return Mention(i, i + 1, gazetteer.head(unit), "unit", (unit,), typed=True, confidence=MISSPELT)


def _behind_type_words(text: Text, cued: dict[int, int], lexicon: Vocabulary) -> Iterator[tuple[int, str]]:
    for i, cue in cued.items():
        level = lexicon.type_level(text.words[i]) if cue & TYPE else None
        if level in {"municipality", "district"} and not text.ends_block(i + 1):
            yield i + 1, level


def _in_lists(text: Text, mentions: list[Mention]) -> Iterator[tuple[int, set[str | None]]]:
    """Words that follow a town in a list, with the districts of which the block names two places or more."""
    for mention in mentions:
        i = mention.end + 1
        last = text.word(mention.end) in {"und", "sowie"}
        listed = last or (text.word(mention.end) == "," and text.word(i + 1) in _JOINING)
        if not listed or not mention.units or text.ends_block(i):
            continue
        block = text.block[i]
        beside = [m.units[0].district_key for m in mentions if m.units and text.block[m.first] == block]
        yield i, {key for key in beside if key is not None and beside.count(key) > 1}


def _is_unknown(word: str) -> bool:
    return len(word) >= _SHORTEST and word[0].isupper() and word.isalpha() and not cues()[word]


def _is_at_home(unit: Unit, setting: Setting) -> bool:
    return setting.land is None or setting.holds(unit)


@lru_cache(maxsize=1024)  # the same few words stand behind "Stadt" and "Kreis" in many releases
def _nearly(word: str, gazetteer: Gazetteer) -> tuple[Unit, ...]:
    """The units whose name is the word with one letter more, less, other or exchanged with the next."""
    parts = [(word[:i], word[i:]) for i in range(1, len(word) + 1)]
    forms = {a + b[1:] for a, b in parts if b} | {a + b[1] + b[0] + b[2:] for a, b in parts if len(b) > 1}
    forms |= {a + letter + b for a, b in parts for letter in _LETTERS}
    forms |= {a + letter + b[1:] for a, b in parts if b for letter in _LETTERS}
    found = {unit.key: unit for form in gazetteer.known(forms) for unit in gazetteer.units(form)}
    return tuple(found.values())

"""One pass over the words: every name that may be a place, with the type words before it and the qualifiers behind."""

from collections.abc import Iterator

from pipeline.extract.places.compounds import association, compound, listed, suspended
from pipeline.extract.places.confidence import PART, UNKNOWN_PART, WEAK
from pipeline.extract.places.cues import FORMER, HYPHENED, NAME, TYPE
from pipeline.extract.places.linking import TypeWord, linked
from pipeline.extract.places.mentions import Mention, MentionKind
from pipeline.extract.places.qualifiers import abroad, by_default, qualify
from pipeline.extract.places.text import Text
from pipeline.extract.places.words import Vocabulary
from pipeline.gazetteer import Gazetteer, Match

_OPENING = frozenset({"„", "»", '"', "‚", "`", "'"})
_PAIRING = frozenset({",", "/", "und", "sowie", "oder", "bzw."})
_DOUBTFUL = frozenset({FORMER, HYPHENED})
_LISTABLE = NAME | FORMER | HYPHENED


class Scanner:
    """Finds the mentions of a text among its cued words; made for one text."""

    def __init__(self, text: Text, cued: dict[int, int], gazetteer: Gazetteer, lexicon: Vocabulary) -> None:
        self._text = text
        self._cued = cued
        self._gazetteer = gazetteer
        self._lexicon = lexicon
        self._on = text.day
        self._type: TypeWord | None = None

    def scan(self) -> Iterator[Mention]:
        """The mentions in the order of the text; they do not overlap, but for a district that a town stands in."""
        words, cued = self._text.words, self._cued
        free, last = 0, None
        for i in self._positions():
            if i < free or (cued.get(i) in _DOUBTFUL and self._is_idle(i)):
                continue
            wanted = self._governing(i) if self._type is not None else None
            found = None
            if words[i][:1] == "-":
                if last is not None and last.compound:
                    found = Mention(i, i + 1, words[i][1:], "part", last.units, compound=True, confidence=PART)
            else:
                found = self._name(i, wanted) if self._type is not None or cued[i] != TYPE else None
                if found is None and self._note_type(i):
                    continue
            if found is None:
                continue
            yield found
            second = self._other_of_pair(i, found)
            if second is not None:
                yield second
            last, free = found, found.end
            if self._type is not None:
                self._reach(found.end if wanted is not None else None)

    def _positions(self) -> Iterator[int]:
        """Where a name may begin: the words that can begin one, and any word behind a type word."""
        previous = -1
        for cued in self._cued:
            i: int | None = cued
            while i is not None and i > previous:
                yield i
                previous, i = i, self._behind_type(i) if self._type is not None else None

    def _is_idle(self, i: int) -> bool:
        """Whether a former name stands where no place does: most of them are words, so most stop here. A hyphened word
        is only a place behind a type word."""
        if self._type is not None:
            return False
        if self._cued[i] == HYPHENED:
            return True
        text, lexicon = self._text, self._lexicon
        return not (text.starts_cell(i) or text.words[i - 1] in lexicon.before_former or self._is_listed(i, i + 1))

    def _is_listed(self, i: int, end: int) -> bool:
        """Whether a comma or "und" parts the words from another name of the same list."""
        text, joining = self._text, {",", "und", "sowie"}
        after = text.word(end) in joining and self._cued.get(end + 1, 0) & _LISTABLE
        return bool(after) or (text.word(i - 1) in joining and self._cued.get(i - 2, 0) & _LISTABLE > 0)

    def _behind_type(self, i: int) -> int | None:
        """The word behind a type word that stands at a word, opening marks aside."""
        words = self._text.words
        if self._type is None or self._type.first != i:
            return None
        behind = self._type.at + 1
        while behind < len(words) and words[behind] in _OPENING:
            behind += 1
        return behind if behind < len(words) and words[behind][:1].isupper() else None

    def _reach(self, end: int | None) -> None:
        """A plural type word goes on to the next name of its list; any other has done its work."""
        if self._type is not None and self._type.plural and end is not None:
            self._type.reach = end
        else:
            self._type = None

    def _note_type(self, i: int) -> bool:
        word, last = self._text.words[i], i
        level = self._lexicon.type_level(word)
        if self._text.word(i + 1) == "." and f"{word}." in self._lexicon.singular:
            word, last = f"{word}.", i + 1
            level = self._lexicon.type_level(word)
        if level is None:
            return False
        plural = word in self._lexicon.plural
        # "Kreise Soest, Olpe" is a list, "dem Kreise Soest" is not: a word of both numbers is taken for the plural.
        self._type = TypeWord(level, i, last, plural, last + 1)
        return True

    def _governing(self, i: int) -> str | None:
        """The level that the type word in front gives to a name here."""
        governing = self._type
        if governing is None or self._text.block[governing.at] != self._text.block[i]:
            return None
        if governing.reach == governing.at + 1:
            start = governing.at + 1
            start += self._is_label(governing, start)
            return governing.level if all(w in _OPENING for w in self._text.words[start:i]) else None
        if governing.plural and linked(self._text, governing.reach, i, self._lexicon):
            return governing.level
        return None

    def _is_label(self, governing: TypeWord, behind: int) -> bool:
        """Whether a colon behind a type word opens its list: "Kreise: Unna, Wesel", not "Städte und Kreise: Unna"."""
        before = "" if self._text.starts_block(governing.first) else self._text.word(governing.first - 1)
        return governing.level == "district" and self._text.word(behind) == ":" and before not in _PAIRING

    def _name(self, i: int, wanted: str | None) -> Mention | None:
        words = self._text.words
        known = (self._text, i, self._gazetteer, self._lexicon)
        if wanted == "association":
            # "das Amt Köln-Porz" is no association, but a part of a town.
            return association(*known, self._type.at if self._type is not None else i) or compound(*known)
        names = self._cued.get(i, 0) & NAME
        match = self._gazetteer.match(words, i) if names else None
        if wanted == "part" and not (match is not None and (match.genitive or self._is_qualified(i, match))):
            return self._part(i, match.length if match else 1)
        if words[i][-1] == "-" or not names:
            return suspended(*known) or self._former(i, wanted)
        if match is None:
            return compound(*known) or listed(*known) or self._former(i, wanted)
        return (
            None
            if self._is_type_word(i, match)
            else self._unit(i, i + match.length, match.name, match.genitive, wanted)
        )

    def _is_qualified(self, i: int, match: Match) -> bool:
        """Whether a name in a list of parts says itself that it is a town: "Mitte, Pankow und Bernau bei Berlin"."""
        units = self._gazetteer.units(match.name)
        if not units:
            return False
        return qualify(self._text, i + match.length, units, self._gazetteer, self._lexicon) is not None

    def _is_type_word(self, i: int, match: Match) -> bool:
        """Whether a match is better read as a type word: it names no unit, or none of that day ("Kreis Aachen")."""
        if not self._cued.get(i, 0) & TYPE or self._lexicon.type_level(self._text.words[i]) is None:
            return False
        units = self._gazetteer.units(match.name, self._on)
        if match.length == 1:
            return not units
        return self._on is not None and bool(units) and not any(unit.existed(self._on) for unit in units)

    def _former(self, i: int, wanted: str | None) -> Mention | None:
        """A name that no place of today bears: a unit if the release is of its time, else a part of its successor.

        Many of these are words, so it must stand where places do: behind a type word or a preposition, or alone.
        """
        text = self._text
        alone = text.starts_cell(i) and text.word(i + 1) in {":", "–", "-", "("}
        placed = wanted is not None or alone or text.word(i - 1) in self._lexicon.before_former
        if not placed and not self._is_listed(i, i + 1):
            return None
        match = self._gazetteer.match(text.words, i, former=True)
        if match is None or not match.former:
            return None
        end = i + match.length
        units = self._gazetteer.units(match.name, self._on) if self._on is not None else ()
        units = tuple(unit for unit in units if unit.existed(self._on) and wanted in {None, unit.level})
        if units:
            first = self._type_word(i) if units[0].level == "district" else i
            return Mention(first, end, match.name, "unit", units, wanted is not None, genitive=match.genitive)
        if not self._gazetteer.former_localities(match.name):
            return None
        return Mention(i, end, match.name, "part", genitive=match.genitive, confidence=WEAK)

    def _unit(self, i: int, end: int, name: str, genitive: bool, wanted: str | None) -> Mention:
        stop = abroad(self._text, end, self._lexicon)
        if stop is not None:
            return Mention(i, stop, name, "foreign")
        region = self._gazetteer.region(name)
        units = self._gazetteer.units(name, self._on)
        part_only = not units and not region
        if part_only:
            return Mention(i, end, name, "part", genitive=genitive)
        if not units:
            return Mention(i, end, region or name, "region", genitive=genitive)
        of_level = tuple(unit for unit in units if unit.level == wanted) if wanted is not None else ()
        if wanted == "district" and not of_level and self._type_word(i) < i and not units[0].key.endswith("000"):
            return Mention(i, end, f"Kreis {name}", "region", genitive=genitive)  # "Altkreis", or dissolved long ago
        candidates = of_level or by_default(units)
        told = qualify(self._text, end, candidates, self._gazetteer, self._lexicon)
        if told is None and len(candidates) < len(units) and not of_level:
            # "Neunkirchen (Saar)" may be told by a qualifier that only another level has.
            told = qualify(self._text, end, units, self._gazetteer, self._lexicon)
        if told is not None:
            end, candidates = told.end, told.units
        typed, qualified = bool(of_level), told is not None
        first = self._type_word(i) if typed and wanted in {"district", "government_region"} else i
        kind: MentionKind = "river" if name in self._lexicon.rivers and not typed and not qualified else "unit"
        return Mention(first, end, name, kind, candidates, typed, qualified, genitive=genitive)

    def _other_of_pair(self, i: int, mention: Mention) -> Mention | None:
        """The second place of "Stadt und Landkreis Kassel", with its own extent."""
        words, levels = self._text.words, self._lexicon.singular
        governing = levels.get(self._text.word(i - 1))
        if governing is None:
            return None
        joint = i - 3 if self._text.word(i - 2) in self._lexicon.determiners else i - 2
        if joint < 1 or words[joint] not in {"und", "/"} or self._text.block[joint - 1] != self._text.block[i]:
            return None
        wanted = levels.get(words[joint - 1])
        if {wanted, governing} != {"municipality", "district"}:
            return None
        units = tuple(unit for unit in self._gazetteer.units(mention.name, self._on) if unit.level == wanted)
        if not units:
            return None
        first = joint - 1 if wanted == "district" else i
        return Mention(first, mention.end, mention.name, "unit", units, typed=True)

    def _type_word(self, i: int) -> int:
        """Where the singular type word of a name begins, which belongs to the name of a district."""
        governing = self._type
        return governing.first if governing is not None and governing.at == i - 1 and not governing.plural else i

    def _part(self, i: int, length: int) -> Mention | None:
        """A name after "Ortsteil": the first may be any, those of its list must be known."""
        at = self._type.first if self._type is not None else -1
        known_part = compound(self._text, i, self._gazetteer, self._lexicon) or listed(
            self._text, i, self._gazetteer, self._lexicon
        )
        if known_part is not None:
            known_part.typed, known_part.typed_at = True, at
            return known_part
        word, after = self._text.words[i], self._text.word(i + 1)
        known = self._gazetteer.may_begin(word)
        if word.endswith("er") and after[:1].isupper() and not self._text.ends_block(i + 1):
            length = 2  # "Falkenhagener Feld"
        name = " ".join(self._text.words[i : i + length])
        if not known and not self._may_be_unknown_part(word):
            return None
        if not word.replace("-", "").isalpha() or name.endswith(self._lexicon.street_endings):
            return None
        return Mention(i, i + length, name, "part", typed=True, typed_at=at, confidence=PART if known else UNKNOWN_PART)

    def _may_be_unknown_part(self, word: str) -> bool:
        """Whether a word may be a part that nobody knows: right behind the type word; in the plural if it looks so."""
        governing = self._type
        if governing is None or governing.reach != governing.at + 1 or word.isupper() or word in self._lexicon.no_parts:
            return False
        return not governing.plural or word.endswith(self._lexicon.part_endings)

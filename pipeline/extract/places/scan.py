"""One pass over the words: every name that may be a place, with the type words before it and the qualifiers behind."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.extract.places.mentions import Mention, MentionKind
from pipeline.extract.places.qualifiers import closing, qualify
from pipeline.extract.places.words import Text, Vocabulary
from pipeline.gazetteer import Gazetteer, Unit

_OPENING = frozenset({"„", "»", '"', "‚", "`", "'"})


@dataclass(slots=True)
class _Type:
    """The type word that governs the names to come: its level, its word, and the end of the last name it governed."""

    level: str
    at: int
    plural: bool
    reach: int


class Scanner:
    """Finds the mentions of a text; made for one text."""

    def __init__(self, text: Text, gazetteer: Gazetteer, lexicon: Vocabulary) -> None:
        self._text = text
        self._gazetteer = gazetteer
        self._lexicon = lexicon
        self._type: _Type | None = None

    def scan(self) -> Iterator[Mention]:
        """The mentions in the order of the text; they do not overlap, but for a district that a town stands in."""
        i, last = 0, None
        while i < len(self._text.words):
            word = self._text.words[i]
            found = None
            if word[:1].isupper():
                found = self._name(i)
                if found is None and self._note_type(i):
                    i += 1
                    continue
            elif last is not None and last.compound and word[:1] == "-" and word[1:2].isupper():
                found = Mention(i, i + 1, word[1:], "part", last.units, compound=True)
            if found is None:
                i += 1
                continue
            governed = self._governing(i) is not None
            yield found
            yield from self._other_of_pair(i, found)
            last, i = found, found.end
            self._reach(found.end if governed else None)

    def _reach(self, end: int | None) -> None:
        """A plural type word goes on to the next name of its list; any other has done its work."""
        if self._type is not None and self._type.plural and end is not None:
            self._type.reach = end
        else:
            self._type = None

    def _note_type(self, i: int) -> bool:
        word = self._text.words[i]
        level = self._lexicon.type_level(word)
        if level is None:
            return False
        plural = word in self._lexicon.plural
        # "Kreise Soest, Olpe" is a list, "dem Kreise Soest" is not: a word of both numbers is taken for the plural.
        self._type = _Type(level, i, plural, i + 1)
        return True

    def _governing(self, i: int) -> str | None:
        """The level that the type word in front gives to a name here."""
        governing = self._type
        if governing is None or self._text.block[governing.at] != self._text.block[i]:
            return None
        if governing.reach == governing.at + 1:
            start = governing.at + 1
            return governing.level if all(w in _OPENING for w in self._text.words[start:i]) else None
        if governing.plural and linked(self._text, governing.reach, i, self._lexicon):
            return governing.level
        return None

    def _name(self, i: int) -> Mention | None:
        words, wanted = self._text.words, self._governing(i)
        if wanted == "association":
            return self._association(i)
        match = self._gazetteer.match(words, i)
        if wanted == "part":
            return self._part(i, match.length if match else 1)
        if match is not None:
            if match.length == 1 and self._lexicon.type_level(words[i]) and not self._gazetteer.units(words[i]):
                return None
            return self._unit(i, i + match.length, match.name, match.genitive, wanted)
        return self._compound(i) or self._listed(i)

    def _unit(self, i: int, end: int, name: str, genitive: bool, wanted: str | None) -> Mention:
        region = self._gazetteer.region(name)
        units = self._gazetteer.units(name)
        part_only = not units and not region
        if part_only:
            return Mention(i, end, name, "part", genitive=genitive)
        if not units:
            return Mention(i, end, region or name, "region", genitive=genitive)
        of_level = tuple(unit for unit in units if unit.level == wanted)
        candidates = of_level or _by_default(units)
        result = qualify(self._text, end, candidates, self._gazetteer, self._lexicon)
        if not result.told and not of_level:
            # "Neunkirchen (Saar)" may be told by a qualifier that only another level has.
            result = qualify(self._text, end, units, self._gazetteer, self._lexicon)
            if not result.told:
                result = type(result)(result.end, candidates, False)
        typed = bool(of_level)
        first = i - 1 if typed and wanted in {"district", "government_region"} and self._singular(i) else i
        kind: MentionKind = "river" if name in self._lexicon.rivers and not typed and not result.told else "unit"
        return Mention(first, result.end, name, kind, result.units, typed, result.told, genitive=genitive)

    def _other_of_pair(self, i: int, mention: Mention) -> Iterator[Mention]:
        """The second place of "Stadt und Landkreis Kassel", with its own extent."""
        words, levels = self._text.words, self._lexicon.singular
        if i < 3 or words[i - 2] not in {"und", "/"} or self._text.block[i - 3] != self._text.block[i]:
            return
        wanted, governing = levels.get(words[i - 3]), levels.get(words[i - 1])
        if {wanted, governing} != {"municipality", "district"}:
            return
        units = tuple(unit for unit in self._gazetteer.units(mention.name) if unit.level == wanted)
        if units:
            first = i - 3 if wanted == "district" else i
            yield Mention(first, mention.end, mention.name, "unit", units, typed=True)

    def _singular(self, i: int) -> bool:
        return self._type is not None and self._type.at == i - 1 and not self._type.plural

    def _part(self, i: int, length: int) -> Mention | None:
        """A name after "Ortsteil": the first may be any, those of its list must be known."""
        listed = self._compound(i) or self._listed(i)
        if listed is not None:
            listed.typed = True
            return listed
        word = self._text.words[i]
        first = self._type is not None and self._type.reach == self._type.at + 1
        if not (first or self._gazetteer.is_name(word)) or not word.replace("-", "").isalpha():
            return None
        return Mention(i, i + length, " ".join(self._text.words[i : i + length]), "part", typed=True)

    def _association(self, i: int) -> Mention | None:
        governing = self._type
        if governing is None:
            return None
        for length in range(min(4, len(self._text.words) - i), 0, -1):
            name = " ".join(self._text.words[i : i + length])
            for kind in ("Amt", "Samtgemeinde", "Verbandsgemeinde", "Kirchspielslandgemeinde"):
                members = self._gazetteer.associations.get(f"{kind} {name}")
                if members:
                    first = i - 1 if governing.at == i - 1 else i
                    return Mention(
                        first, i + length, f"{kind} {name}", "association", typed=True, parent=members[0][:5]
                    )
        return None

    def _compound(self, i: int) -> Mention | None:
        """A town with its part: "Köln-Kalk", "Bad Salzuflen-Schötmar"."""
        words = self._text.words
        for last in range(i, min(i + 3, len(words))):
            word = words[last]
            if not word[:1].isupper():
                return None
            for cut in (k for k in range(len(word) - 1, 0, -1) if word[k] == "-"):
                head, part = " ".join((*words[i:last], word[:cut])), word[cut + 1 :]
                units = tuple(unit for unit in self._gazetteer.units(head) if unit.level == "municipality")
                if units and part == "Bad" and words[last + 1 : last + 2]:
                    return self._town_and_part(i, last + 2, head, f"Bad {words[last + 1]}", units)
                if units and self._may_be_part(head, part):
                    return self._town_and_part(i, last + 1, head, part, units)
        return None

    def _may_be_part(self, head: str, part: str) -> bool:
        """Whether what is hyphened to a town looks like a place and not like "Besuch", "Kanal" or a given name."""
        lexicon = self._lexicon
        if not part[:1].isupper() or part in lexicon.rivers or part in lexicon.given_names:
            return False
        if head in lexicon.given_names and head not in lexicon.plain and self._gazetteer.is_homograph(head):
            return False
        if part.endswith(lexicon.compound_endings):
            return False
        known = self._gazetteer.units(part) or self._gazetteer.localities(part)
        return bool(known) or part.endswith(lexicon.part_endings)

    def _town_and_part(self, i: int, end: int, head: str, part: str, units: tuple[Unit, ...]) -> Mention:
        at_home = tuple(unit for unit in units if unit.key in self._gazetteer.localities(part))
        chain = part.split("-")
        if len(chain) > 1 and all(self._gazetteer.units(name) for name in chain):
            return Mention(i, end, f"{head}-{part}", "region")
        other = self._gazetteer.units(part)
        if not at_home and other and (other[0].level != "municipality" or _is_large(other[0], part)):
            return Mention(i, end, f"{head}-{part}", "region")
        return Mention(i, end, f"{head}-{part}", "part", at_home or units, compound=True)

    def _listed(self, i: int) -> Mention | None:
        word = self._text.words[i]
        if word in self._lexicon.lands:
            unit = self._gazetteer.by_key(self._lexicon.lands[word])
            return Mention(i, i + 1, word, "unit", (unit,), typed=True) if unit else None
        kinds: tuple[tuple[frozenset[str], MentionKind], ...] = (
            (self._lexicon.countries, "country"),
            (self._lexicon.foreign, "foreign"),
            (self._lexicon.all_city_parts, "part"),
        )
        for length in range(min(2, len(self._text.words) - i), 0, -1):
            name = " ".join(self._text.words[i : i + length])
            for names, kind in kinds:
                if name in names:
                    return Mention(i, i + length, name, kind)
        return None


def _is_large(unit: Unit, name: str) -> bool:
    """Whether a hyphened name is a town of its own, so that the two make a line or a region ("Köln-Bonn")."""
    return unit.name == name and (unit.population or 0) >= 20_000


def _by_default(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """The candidates of a name without type word: its first level, and districts that no town of the Land shadows."""
    first = units[0].level
    shadowed = {unit.land_key for unit in units if unit.level == "municipality"}
    return tuple(
        unit
        for unit in units
        if unit.level == first
        or (first == "municipality" and unit.level == "district" and unit.land_key not in shadowed)
    )


def linked(text: Text, start: int, stop: int, lexicon: Vocabulary) -> bool:
    """Whether the words between two names only join them to a list: commas, "und", "sowie", brackets, articles."""
    i = start
    joined = False
    while i < stop:
        if text.starts_block(i):
            return False
        word = text.words[i]
        if word == "(":
            close = closing(text, i)
            if close is None or close >= stop:
                return False
            i = close + 1
            continue
        if word in lexicon.separators:
            joined = True
        elif word not in lexicon.articles and not (joined and lexicon.type_level(word)):
            return False
        i += 1
    return joined and (stop >= len(text.words) or not text.starts_block(stop))

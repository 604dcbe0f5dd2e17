"""Which office is whose: "AMT NAME", "AMT, NAME,", "NAME, AMT,", "NAME (AMT)", and names after a plural."""

from dataclasses import replace

from pipeline.extract.people.heads import territorial_kinds
from pipeline.extract.people.lines import Line
from pipeline.extract.people.members import bind_members
from pipeline.extract.people.names import Name, address_end, names_in, parse, title_end
from pipeline.extract.people.phrases import Phrase, phrases
from pipeline.extract.people.portfolio import is_body
from pipeline.extract.people.reading import Mention, Reading
from pipeline.extract.people.roster import Holder, Roster
from pipeline.extract.people.vocabulary import is_capitalised, names_thing, predicate_words, words

_JOINTS = ((), ("und",), ("sowie",))
_PARTICLE = 2  # words that may stand between a name and the comma behind it
_NOMINAL_ENDS = ("ung", "heit", "keit", "schaft", "tion", "tät", "ungen", "ionen", "schaften", "ismus", "nis")


def read_names(line: Line, roster: Roster) -> Reading:
    """The line with its full names."""
    reading = Reading(line)
    for name in names_in(line):
        add_name(reading, name, roster)
    return reading


def add_name(reading: Reading, name: Name, roster: Roster) -> Mention:
    """Note a full name in the line."""
    mention = Mention(name.opening, name.start, name.end, roster.add(name))
    reading.note(mention)
    return mention


def bind_offices(reading: Reading, roster: Roster) -> None:
    """Find the offices of the line, and bind those that stand beside a name."""
    reading.phrases = list(phrases(reading.line, reading.covers))
    for phrase in reading.phrases:
        _before_name(reading, phrase, roster)
    bind_apposed(reading, roster)
    for phrase, following in zip(reading.phrases, reading.phrases[1:], strict=False):
        _announced(reading, phrase, following, roster)
    for phrase, following in zip(reading.phrases, reading.phrases[1:], strict=False):
        _joined(reading, phrase, following, roster)
    bind_members(reading, roster)
    for mention in reading.mentions:
        _parenthesis(reading, mention)


def bind_apposed(reading: Reading, roster: Roster) -> None:
    """Bind the offices of the line that a comma sets off from a name."""
    for phrase in reading.phrases:
        if not reading.is_taken(phrase):
            _beside_comma(reading, phrase, roster)


def compatible(phrase: Phrase, holder: Holder) -> bool:
    """Whether the gender of the office lets the person hold it."""
    return phrase.gender is None or holder.gender is None or phrase.gender == holder.gender


def after_retired(line: Line, i: int) -> int:
    """The index after "a. D." at `i`."""
    if line.word(i) in ("a.D.", "a.D"):
        return i + 1
    return i + 2 if line.word(i) == "a." and line.word(i + 1) in ("D.", "D") else i


def _before_name(reading: Reading, phrase: Phrase, roster: Roster) -> None:
    """Office, then name: "Bürgermeister Jan Reuter (Beckum)", "die Landräte A und B"."""
    line = reading.line
    i = after_retired(line, phrase.end)
    if phrase.plural is True and line.word(i) == ",":
        i += 1
    mention = reading.at(i) or reading.at(address_end(line, i)[0])
    if mention is None and phrase.plural is not True:
        name = parse(line, i, loose=True)
        if name is not None and _plausible(line, name):
            mention = add_name(reading, name, roster)
    if mention is None or (phrase.plural is not True and not compatible(phrase, mention.holder)):
        return
    many = phrase.plural is True
    if _joins_two(reading, phrase, mention):
        many, phrase = True, replace(phrase, gender=None)
    if i > phrase.end and line.word(phrase.end)[:2] == "a.":
        phrase = replace(phrase, tenure="former")
    reading.bind(phrase, mention.holder, roster, 0.95)
    while many and mention is not None:
        following = after_parenthesis(line, mention.end)
        if line.word(following) not in (",", "und", "sowie"):
            break
        mention = reading.at(following + 1)
        if mention is not None:
            reading.bind_another(phrase, mention, roster)


def _joins_two(reading: Reading, phrase: Phrase, mention: Mention) -> bool:
    """Whether "den Abgeordneten A und B" is a plural, which its form does not tell."""
    line = reading.line
    second = reading.at(mention.end + 1) if line.word(mention.end) == "und" else None
    return second is not None and phrase.plural is None and line.word(phrase.before) == "den"


def _plausible(line: Line, name: Name) -> bool:
    """Whether words that no list knows can be a name: no noun by their ending, and not the start of a longer run."""
    if name.confidence > 0.8:
        return True
    found = line.words[name.start : name.end]
    return not any(w.lower().endswith(_NOMINAL_ENDS) or is_body(w) for w in found) and not is_capitalised(
        line.word(name.end)
    )


def after_parenthesis(line: Line, i: int) -> int:
    """The index after a parenthesis at `i`; `i` where none opens."""
    if line.word(i) != "(":
        return i
    depth = 0
    for k in range(i, min(i + 25, len(line))):
        depth += (line.words[k] == "(") - line.words[k].count(")")
        if depth <= 0:
            return k + 1
    return i


def _before_parenthesis(line: Line, i: int) -> int:
    """The index of the opening mark of a parenthesis that closes before `i`; `i` where none does."""
    if line.word(i - 1) != ")":
        return i
    for k in range(i - 2, max(i - 12, -1), -1):
        if line.words[k] == "(":
            return k
    return i


def _apposed(reading: Reading, phrase: Phrase, roster: Roster) -> Mention | None:
    """The person whose name stands before the office and a comma, or around the parenthesis that it opens."""
    line = reading.line
    i = phrase.before - 1
    while line.word(i) in predicate_words("adverbs") or line.word(i) in ("als", "–"):
        i -= 1
    if line.word(i + 1) == "als" and line.word(i) in ("der", "die") and line.word(i - 1) == ",":
        i -= 1  # "NAME, der als Landrat …"
    if line.word(i) == "," and line.word(i - 1).isdigit():
        i -= 2
    if line.word(i) not in (",", "(", "|", "–", "-", "—"):
        return None
    end = _before_parenthesis(line, i)
    if line.word(end - 1) in words("members") or line.word(end - 1) in words("parties"):
        end -= 2 if line.word(end - 2) == "," else 1
    mention = reading.ending(end)
    if mention is None and not phrase.definite and line.word(i) == ",":
        mention = _loose_before(reading, end, roster)
    return mention if mention is not None and compatible(phrase, mention.holder) else None


def _loose_before(reading: Reading, end: int, roster: Roster) -> Mention | None:
    """A name that no list knows, before a comma and an office: the whole item, or the words after a small one."""
    line = reading.line
    for start in (end - 2, end - 3):
        if start < 0 or reading.covers(start) or (start and is_capitalised(line.word(start - 1))):
            continue
        name = parse(line, start, loose=True)
        if name is not None and name.end == end and _plausible(line, name):
            opening = start
            while opening and title_end(line, opening - 1) == start:
                opening -= 1
            return add_name(reading, name, roster)
    return None


def _inverted(reading: Reading, phrase: Phrase, roster: Roster) -> Mention | None:
    """The person whose name follows the office and a comma."""
    line = reading.line
    i = after_parenthesis(line, phrase.end)
    if line.word(i) != "," and not (line.word(i) == ":" and not phrase.definite and phrase.before == 0):
        return None
    mention = reading.at(i + 1) or reading.at(address_end(line, i + 1)[0])
    if mention is None and phrase.definite:
        name = parse(line, i + 1, loose=True)
        if name is not None and line.word(name.end) in (",", ":", ".") and _plausible(line, name):
            mention = add_name(reading, name, roster)
    return mention if mention is not None and compatible(phrase, mention.holder) else None


def _beside_comma(reading: Reading, phrase: Phrase, roster: Roster) -> None:
    """Apposition on either side. With an article an office rather announces the name that follows it."""
    if phrase.bare or phrase.plural is True:
        return
    before = _apposed(reading, phrase, roster)
    after = _inverted(reading, phrase, roster) if before is None or phrase.definite else None
    if before is not None and after is not None:
        followed = reading.line.word(after.end) in (",", ":")
        before, after = (None, after) if followed else (before, None)
    mention = before or after or _bracketed(reading, phrase)
    if mention is not None:
        if after_retired(reading.line, phrase.end) > phrase.end:
            phrase = replace(phrase, tenure="former")
        reading.bind(phrase, mention.holder, roster)


def _bracketed(reading: Reading, phrase: Phrase) -> Mention | None:
    """The person whom the end of the verb parts from the office: "Zweifel meldete NAME an, Vorsitzende des …"."""
    line = reading.line
    comma = phrase.before - 1
    if phrase.definite or line.word(comma) != "," or line.word(phrase.end) not in (".", ",", ":", ";", "aus"):
        return None
    for i in range(comma - 1, comma - _PARTICLE - 1, -1):
        mention = reading.ending(i)
        if mention is not None:
            return mention if compatible(phrase, mention.holder) and _parted(line, i, comma) else None
        if line.word(i - 1) in (",", "", "und", "sowie", ":", "."):
            return None
    return None


def _parted(line: Line, start: int, end: int) -> bool:
    """Whether the words between are the end of a verb: "an", "in Empfang"."""
    particle = end - start == 1 and line.word(start) in predicate_words("particles")
    idiom = end - start == 2 and line.text(start, end) in predicate_words("particles")
    return particle or idiom


def _announced(reading: Reading, phrase: Phrase, following: Phrase, roster: Roster) -> None:
    """An office with its article, and in apposition another with the name: "Der Präsident des …, Landrat NAME, …"."""
    line, holder = reading.line, reading.holder(following)
    gap = line.words[phrase.end : following.before]
    if holder is None or gap != (",",) or not phrase.definite or reading.is_taken(phrase) or phrase.bare:
        return
    mention = reading.at(after_retired(line, following.end))
    closed = mention is not None and line.word(after_parenthesis(line, mention.end)) in (",", ":", "–", ";", "")
    if closed and phrase.plural is not True and not following.definite and compatible(phrase, holder):
        reading.bind(phrase, holder, roster, 0.8)


def _joined(reading: Reading, phrase: Phrase, following: Phrase, roster: Roster) -> None:
    """Two offices of one person: "…, Minister für … und Chef der Staatskanzlei,", "dem Chef des … Landrat X"."""
    line = reading.line
    gap = line.words[after_retired(line, phrase.end) : following.before]
    first, second = reading.holder(phrase), reading.holder(following)
    if following.definite or phrase.plural is True or following.plural is True or gap not in _JOINTS:
        return
    if gap and not reading.is_taken(following) and first is not None:
        apposed = line.word(phrase.before - 1) in (",", "(")
        if apposed and compatible(following, first):
            reading.bind(following, first, roster)
    elif second is not None and not reading.is_taken(phrase) and compatible(phrase, second):
        inverted = line.word(following.end) == ","
        if not gap or (phrase.definite and inverted):
            reading.bind(phrase, second, roster)
        elif phrase.definite or following.modifiers or _opens_clause(line, phrase.start):
            reading.bind(phrase, second, roster, 0.75)  # one article, or none, for both: "Minister und Vize NAME"


def _opens_clause(line: Line, i: int) -> bool:
    """Whether nothing stands before the word at `i` that could be a further member of an enumeration."""
    before = line.word(i - 1)
    return i == 0 or line.sentences[i - 1] != line.sentences[i] or (before.islower() and before not in ("und", "sowie"))


def _parenthesis(reading: Reading, mention: Mention) -> None:
    """Party or town after a name: "(CDU)", "(Ahlen)"."""
    line = reading.line
    end = after_parenthesis(line, mention.end)
    inside = line.words[mention.end + 1 : end - 1]
    if not inside:
        return
    if inside[0] in words("parties"):
        mention.holder.party = line.text(mention.end + 1, end - 1)
        return
    if "," in inside or not is_capitalised(inside[0]) or inside[0] in words("positions") or names_thing(inside[0]):
        return
    for _, office_end, held, holder in reading.bound:
        near = office_end == mention.end or 0 <= mention.opening - office_end < 2
        if holder is mention.holder and near and held.kind in territorial_kinds() and held.organisation is None:
            held.organisation = line.text(mention.end + 1, end - 1)

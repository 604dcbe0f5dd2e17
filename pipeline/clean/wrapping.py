"""Lines that were broken by hand, as mails, agencies and PDFs do: found by their width, and joined again."""

from itertools import pairwise

from pipeline.clean.bullets import is_bullet
from pipeline.clean.contacts import contact_like, has_reach
from pipeline.clean.damage import Tally
from pipeline.clean.dates import find_date
from pipeline.clean.pieces import ends_sentence, is_prose
from pipeline.lexicon import lexicon

_WIDEST_SURE = 100
_NARROWEST_WRAP = 45
_FEWEST_LINES = 3
_MOSTLY = 0.6
_OVER = 8
# So many lines at least break off within a phrase where nobody chose where they end.
_OFTEN = 0.4
# The lines of a contact block are short by nature.
_LONGEST_CONTACT = 12
# What a title and its subtitle have at most when they stand alone between empty lines.
_MOST_HEAD_LINES = 3
_HEAD_GROUPS = 4
_FEWEST_TITLE_WORDS = 4


def unwrap(groups: list[list[str]], tally: Tally) -> list[list[str]]:
    """Groups of lines between empty lines, with what is one paragraph on one line."""
    width, wrapped = _wrapping(groups)
    if not width:
        title = _title_group(groups)
        return [
            _unwrap_title(group, tally) if place == title else _whole_words(group, tally)
            for place, group in enumerate(groups)
        ]
    first = next((place for place, group in enumerate(groups) if is_prose(group[-1])), len(groups))
    head = {place for place, group in enumerate(groups[: min(_HEAD_GROUPS, first)]) if _is_head(group)}
    return [
        _unwrap_head(group, tally) if place in head else _unwrap(group, width, wrapped, tally)
        for place, group in enumerate(groups)
    ]


def _title_group(groups: list[list[str]]) -> int | None:
    """The group of the title, if it may be on two lines in a text whose lines were not broken by hand elsewhere."""
    place = next((place for place, group in enumerate(groups[:_HEAD_GROUPS]) if _has_title(group)), None)
    return place if place is not None and _is_head(groups[place]) else None


def _has_title(group: list[str]) -> bool:
    """True for lines of which one has as many words as a title, and is no date."""
    return any(len(line.split()) >= _FEWEST_TITLE_WORDS and find_date(line) is None for line in group)


def _whole_words(group: list[str], tally: Tally) -> list[str]:
    """The lines of a group, long ones that end within a word joined with the next."""
    whole = group[:1]
    for line in group[1:]:
        last = whole[-1]
        if len(last) >= _NARROWEST_WRAP and last.endswith("-") and last[-2].isalpha() and line[0].isalpha():
            whole[-1] = _join(last, line)
            tally["mended_line_breaks"] += 1
        else:
            whole.append(line)
    return whole


def _wrapping(groups: list[list[str]]) -> tuple[int, bool]:
    """The width at which lines may have been broken by hand, and whether nearly all paragraphs show it; 0 for none."""
    paragraphs = [group for group in groups if len(group) > 2 or len(group[0]) > _WIDEST_SURE]
    prose = [
        group
        for group in paragraphs
        if not _is_list(group) and (len(group) > _LONGEST_CONTACT or not any(map(has_reach, group)))
    ]
    inner = [pair for group in prose for pair in pairwise(group) if not is_bullet(pair[1]) and "|" not in pair[1]]
    # A single line may be longer than the margin: an address on the web that could not be broken.
    lengths = sorted((len(line) for line, _ in inner), reverse=True)
    margin = lengths[_FEWEST_LINES - 1] if len(lengths) >= _FEWEST_LINES else 0
    if margin >= _NARROWEST_WRAP and not _runs_on(groups, margin) and _is_wrapped(inner, margin):
        return margin, True
    width = max((len(line) for group in groups for line in group), default=0)
    return (width if _NARROWEST_WRAP <= width <= _WIDEST_SURE else 0), False


def _runs_on(groups: list[list[str]], margin: int) -> bool:
    """True where most of what stands alone on a line runs far beyond the margin: nobody broke lines by hand there."""
    alone = [len(group[0]) for group in groups if len(group) == 1]
    return sum(length for length in alone if length > 2 * margin) > sum(alone) // 2


def _is_wrapped(inner: list[tuple[str, str]], margin: int) -> bool:
    """True where nearly each line inside a paragraph leaves no room for the next word and ends no sentence."""
    if sum(len(line) > margin + _OVER for line, _ in inner) > len(inner) // 10:
        return False
    if sum(_breaks_off(line, after) for line, after in inner) < _OFTEN * len(inner):
        return False
    full = [line for line, after in inner if _is_full(line, after, margin)]
    broken = sum(not ends_sentence(line) for line in full)
    return len(full) >= _MOSTLY * len(inner) and broken >= _MOSTLY * len(full)


def _breaks_off(line: str, after: str) -> bool:
    """True where the one does not end like an item, with a name, a sum or a mark, or the other does not begin so."""
    last = line.rsplit(maxsplit=1)[-1]
    return (last[0].islower() and last.isalpha()) or not _begins_large(after)


def _begins_large(line: str) -> bool:
    """True for a line that begins like a sentence, a name or an item."""
    return line[0].isupper() or line[0].isdigit() or line[0] in '„»"'


def _is_list(group: list[str]) -> bool:
    """True for lines that are items by how they begin and end: the first small, or all large and none a sentence's end.

    A line that was broken by hand begins or ends, as words fall, every other time within a phrase.
    """
    if len(group) > 1 and group[0][0].islower():
        return True
    return (
        len(group) >= _FEWEST_LINES
        and all(map(_begins_large, group))
        and not any(ends_sentence(line) for line in group)
        and sum(_breaks_off(*pair) for pair in pairwise(group)) < _OFTEN * (len(group) - 1)
    )


def stay_apart(lines: list[str]) -> bool:
    """True where no reading would join these lines of a list: none begins like the rest of the one above."""
    if any(line.endswith("-") for line in lines[:-1]):
        return False
    return lines[0][0].islower() or not any(line[0].islower() or line[0] == "(" for line in lines)


def _is_full(line: str, after: str, width: int) -> bool:
    return len(line) + 1 + len(after.split(maxsplit=1)[0]) > width - 4


def _is_head(group: list[str]) -> bool:
    """True for a few lines of which none ends a sentence: a title, perhaps broken, with its subtitle."""
    return 1 < len(group) <= _MOST_HEAD_LINES and not any(ends_sentence(line) or is_bullet(line) for line in group)


def _unwrap_head(group: list[str], tally: Tally) -> list[str]:
    """Title and subtitle stand on lines of their own; a line that stops short of its phrase goes on in the next."""
    joined = [group[0]]
    for line in group[1:]:
        if not _starts_anew(line) and _is_open(joined[-1], line):
            joined[-1] = _join(joined[-1], line)
            tally["mended_line_breaks"] += 1
        else:
            joined.append(line)
    return joined


def _unwrap_title(group: list[str], tally: Tally) -> list[str]:
    """The same where no margin is known: only a small letter or a cut word shows that a line goes on."""
    if group[1][0].islower() or group[0].endswith((",", "-")):
        return _unwrap_head(group[:2], tally) + group[2:]
    return group


def _is_open(line: str, after: str) -> bool:
    """True where a phrase cannot end with `line`, or `after` cannot begin one."""
    last = line.rsplit(maxsplit=1)[-1]
    return (
        last.endswith((",", "-"))
        or last.casefold() in lexicon("layout")["open_words"]
        or (after[0].islower() and not line.endswith(":") and "@" not in after)
        or line.count("„") > line.count("“") + line.count("”")
    )


def _unwrap(group: list[str], width: int, wrapped: bool, tally: Tally) -> list[str]:
    if _is_list(group):
        return _whole_words(group, tally)
    joined: list[str] = []
    last = ""
    for line in group:
        full = wrapped and _is_full(last, line, width)
        if (
            joined
            and not _starts_anew(line)
            and (full or (_goes_on(last, line) and (wrapped or len(last) > width // 2)))
        ):
            joined[-1] = _join(joined[-1], line)
            tally["mended_line_breaks"] += 1
        else:
            joined.append(line)
        last = line
    return joined


def _starts_anew(line: str) -> bool:
    """True for a line that never continues another: an item, a date, a line of a contact block."""
    if is_bullet(line) or "|" in line:
        return True
    found = find_date(line)
    return (found is not None and found.start == 0) or (contact_like(line) and not ends_sentence(line))


def _goes_on(line: str, after: str) -> bool:
    return after[0].islower() and not ends_sentence(line) and not line.endswith(":") and "@" not in after


def _join(line: str, after: str) -> str:
    """Two lines as one: a word that was cut is whole again, a compound keeps its hyphen."""
    if line.endswith("-") and len(line) > 1 and line[-2].isalpha():
        first = after.split(maxsplit=1)[0].strip(",;.")
        if first in lexicon("damage")["after_suspended"]:
            return f"{line} {after}"
        # "Nordrhein-" / "Westfalen", but "Investitions-" / "pakets".
        return line + after if after[0].isupper() or after[0].isdigit() else line[:-1] + after
    return f"{line} {after}"

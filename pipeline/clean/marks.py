"""Marks that a copy lost: quotation marks, dashes and euro signs that became `?`, `¿` or nothing."""

import re

from pipeline.clean.damage import Tally

_EURO = re.compile(
    r"((?<!\d)(?:\d{1,3}(?:\.\d{3}){1,5}|\d+,\d{2})|\b(?:Millionen|Milliarden|Mio\.|Mrd\.)) [?¿�](?=[\s,.;:)]|$)"
)
_DASH = re.compile(r"(?<=[^\s?¿�]) [?¿�] (?=[^\s?¿�])")
_OPENING = re.compile(r"(?:(?<=^)|(?<=[\s(\[–-]))[?¿�](?=[A-ZÄÖÜa-zäöüß\d])")

_LONGEST_QUESTION = 1000
# Signs that stand for another only; a question mark may also ask.
_LOST = frozenset("¿�")
# A closing mark whose opening one is missing: "Wir helfen“, sagte".
_CLOSED = re.compile(r"(?<=[\w.!?…])“(?=[,.]? (?:[a-zäöüß]|–)|,|$)")
_SENTENCE_STARTS = re.compile(r"(?:^|: |[.!?…][“”]? )(?=[A-ZÄÖÜ])")


def lost_marks(lines: list[str], tally: Tally) -> list[str]:
    """Lines with `?` and `¿` turned back into what they replaced, where the document shows that they were lost."""
    lines = _reopened(lines, tally)
    if not any(_LOST.intersection(line) or _OPENING.search(line) for line in lines):
        return lines
    return [_restore(line, tally) if "?" in line or _LOST.intersection(line) else line for line in lines]


def _reopened(lines: list[str], tally: Tally) -> list[str]:
    """Lines in which a quotation that only closes opens where its sentence begins."""
    if not any("“" in line for line in lines) or any(mark in line for line in lines for mark in '»"'):
        return lines
    restored = []
    quoting = False
    for line in lines:
        if "“" in line and not quoting and (closed := _CLOSED.search(line)) and "„" not in line[: closed.start()]:
            starts = [match.end() for match in _SENTENCE_STARTS.finditer(line, 0, closed.start())]
            if starts and "“" not in line[: closed.start()]:
                line = f"{line[: starts[-1]]}„{line[starts[-1] :]}"  # noqa: PLW2901
                tally["mended_quotation_marks"] += 1
        last = max(line.rfind("„"), line.rfind("“"), line.rfind("”"))
        quoting = line[last] == "„" if last >= 0 else quoting
        restored.append(line)
    return restored


def _restore(line: str, tally: Tally) -> str:
    line = tally.replace("mended_euro_signs", _EURO, r"\1 €", line)
    line = tally.replace("mended_dashes", _DASH, " – ", line)
    line = tally.replace("mended_quotation_marks", _OPENING, "„", line)
    marks = list(line)
    quoting = False
    for place, mark in enumerate(marks):
        if mark == "„":
            quoting = True
        elif mark in "“”":
            quoting = False
        elif mark in _LOST or (mark == "?" and quoting and _closes(marks, place)):
            marks[place], quoting = "“", False
            tally["mended_quotation_marks"] += 1
    return "".join(marks)


def _closes(marks: list[str], place: int) -> bool:
    """True where the question mark at `place` stands for a closing quotation mark, and does not ask."""
    after = "".join(marks[place + 1 : place + 3])
    if not after or after[0] in ",;:.)" or (after[0] in " –" and after[1:].islower()):
        return True
    # Inside a quotation a sentence may ask: then the mark that closes it is still to come.
    rest = "".join(marks[place + 1 : place + _LONGEST_QUESTION]).partition("„")[0]
    return after[0] == " " and not any(mark in rest for mark in "?¿�“”")

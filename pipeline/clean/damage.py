"""Damage that copying leaves in text: characters that were lost, words that were split, sentences that were glued.

Each mend is made only where it is certain, and counted.
"""

import re
import unicodedata
from collections import Counter
from functools import cache

from pipeline.lexicon import lexicon
from pipeline.problems import Problem

_SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\f\v]")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffc-\ufffe]")
_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\u0085]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_TEMPLATE = re.compile(r"\{[a-z_]+(?: [\w=\"'./-]+)*\}|\[/?[a-z_]+(?: [a-z]+=[^\]]*)\]")
_BLANKS = re.compile(r" {2,}")

_SPLIT_WORD = re.compile(r"(?<![\w.@/:-])([A-ZÄÖÜ][a-zäöüß]{2,})-([a-zäöüß]{2,})(?![\w@/-]|\.\w)")
_GLUED_JOINER = re.compile(r"(?<![\w.@/])(\w{2,})-(und|oder|bzw|sowie)(?=[ .])")
_GLUED_SENTENCE = re.compile(
    r"(?<![\w./@:-])([\w-]*[a-zäöüß]{2}|\d{4})([.!?][“”«»\"]?|[)“])(?=[„»]?[A-ZÄÖÜ][a-zäöüß]+[ ,.;:-])"
)
_GLUED_COMMA = re.compile(r"(?<![\w./@:-])([a-zäöüß]{3,})([,;])(?=[a-zäöüß]{3,} )")
_BOLD = re.compile(r"(?<!\w)\*\*?(?=\S)([^*\n]+?)(?<=\S)\*\*?(?!\w)")
_FOOTNOTE = re.compile(r"(?<=[a-zäöüß])\*+(?=[\s,.;:)]|$)")

_EURO = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+,\d{2}|\b(?:Millionen|Milliarden|Mio\.|Mrd\.)) [?¿](?=[\s,.;:)]|$)")
_DASH = re.compile(r"(?<=[^\s?¿]) [?¿] (?=[^\s?¿])")
_OPENING = re.compile(r"(?:(?<=^)|(?<=[\s(\[–-]))[?¿](?=[A-ZÄÖÜa-zäöüß\d])")

# For each kind of mend what it was made of, one and several, and what became of it.
MESSAGES = {
    "mended_soft_hyphens": ("invisible character was", "invisible characters were", "removed"),
    "mended_control_characters": ("control character was", "control characters were", "removed"),
    "mended_tags": ("tag that stood in the text was", "tags that stood in the text were", "removed"),
    "mended_template_tags": ("template tag was", "template tags were", "removed"),
    "mended_hyphenation": ("word that a hyphen had split was", "words that hyphens had split were", "joined"),
    "mended_glued_words": ("missing space was", "missing spaces were", "put between words that had run together"),
    "mended_quotation_marks": ("lost quotation mark was", "lost quotation marks were", "restored"),
    "mended_dashes": ("lost dash was", "lost dashes were", "restored"),
    "mended_euro_signs": ("lost euro sign was", "lost euro signs were", "restored"),
    "mended_asterisks": ("asterisk of emphasis or footnote was", "asterisks of emphasis or footnotes were", "removed"),
    "mended_line_breaks": ("hard line break was", "hard line breaks were", "undone"),
}


class Tally(Counter[str]):
    """How often each kind of damage was mended."""

    def replace(self, code: str, pattern: re.Pattern[str], replacement: str, text: str) -> str:
        """`text` with each match replaced and counted."""
        text, count = pattern.subn(replacement, text)
        if count:
            self[code] += count
        return text

    def problems(self) -> tuple[Problem, ...]:
        """A notice for each kind."""
        return tuple(Problem("notice", code, _message(code, self[code])) for code in sorted(self) if self[code])


def _message(code: str, count: int) -> str:
    """The sentence of a notice: "1 lost dash was restored."."""
    one, several, done = MESSAGES[code]
    return f"{count} {one if count == 1 else several} {done}."


def plain_characters(text: str, tally: Tally) -> str:
    """Text of plain spaces, line breaks and visible characters; composed, without literal tags."""
    text = _LINE_ENDS.sub("\n", text)
    # No mend to report: a no-break space or a tab means what a plain one means.
    text = _SPACES.sub(" ", text)
    text = tally.replace("mended_soft_hyphens", _INVISIBLE, "", text)
    text = tally.replace("mended_control_characters", _CONTROLS, "", text)
    # Composed characters, without folding what looks alike: ² stays ².
    return unicodedata.normalize("NFC", text)


def without_tags(text: str, tally: Tally) -> str:
    """Text without the tags of markup and of templates that stand in it literally."""
    text = tally.replace("mended_tags", _break_tags(), "\n", text)
    text = tally.replace("mended_tags", _other_tags(), "", text)
    return tally.replace("mended_template_tags", _TEMPLATE, "", text)


@cache
def _break_tags() -> re.Pattern[str]:
    return re.compile(r"<(?:br|/p|/div|/li|/h[1-4]|hr)\s*/?>", re.IGNORECASE)


@cache
def _other_tags() -> re.Pattern[str]:
    names = "|".join(lexicon("damage")["tags"])
    return re.compile(rf"</?(?:{names})(?:\s[^<>]*)?/?>", re.IGNORECASE)


def mend_line(text: str, tally: Tally) -> str:
    """One line or paragraph with its words, sentences and marks whole."""
    text = _BLANKS.sub(" ", text.replace("\n", " ")).strip()
    if "*" in text:
        text = tally.replace("mended_asterisks", _BOLD, r"\1", text)
        text = tally.replace("mended_asterisks", _FOOTNOTE, "", text)
    if "-" in text:
        text = tally.replace("mended_hyphenation", _GLUED_JOINER, r"\1- \2", text)
        text = _join_split_words(text, tally)
    text = tally.replace("mended_glued_words", _GLUED_SENTENCE, r"\1\2 ", text)
    text = tally.replace("mended_glued_words", _GLUED_COMMA, r"\1\2 ", text)
    return text.strip()


def _join_split_words(text: str, tally: Tally) -> str:
    stops = tuple(lexicon("damage")["hyphen_right"])
    lefts = frozenset(lexicon("damage")["hyphen_left"])

    def join(match: re.Match[str]) -> str:
        left, right = match.groups()
        if left in lefts or right.startswith(stops):
            return match.group()
        tally["mended_hyphenation"] += 1
        return left + right

    return _SPLIT_WORD.sub(join, text)


def lost_marks(lines: list[str], tally: Tally) -> list[str]:
    """Lines with `?` and `¿` turned back into what they replaced, where the document shows that they were lost."""
    if not any("¿" in line or _OPENING.search(line) for line in lines):
        return lines
    return [_restore(line, tally) if "?" in line or "¿" in line else line for line in lines]


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
        elif mark == "¿" or (mark == "?" and quoting and _closes(marks, place)):
            marks[place], quoting = "“", False
            tally["mended_quotation_marks"] += 1
    return "".join(marks)


def _closes(marks: list[str], place: int) -> bool:
    """True where the question mark at `place` stands for a closing quotation mark, and does not ask."""
    after = "".join(marks[place + 1 : place + 3])
    if not after or after[0] in ",;:.)" or (after[0] in " –" and after[1:].islower()):
        return True
    # Inside a quotation a sentence may ask: then the mark that closes it is still to come.
    rest = "".join(marks[place + 1 :]).partition("„")[0]
    return after[0] == " " and not any(mark in rest for mark in "?¿“”")

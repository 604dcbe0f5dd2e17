"""Damage that copying leaves in text: characters that were lost, words that were split, sentences that were glued.

Each mend is made only where it is certain, and counted.
"""

import html
import re
import unicodedata
from collections import Counter
from functools import cache

from pipeline.lexicon import lexicon
from pipeline.problems import Problem

_SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\f\v]")
_INVISIBLE = re.compile(
    r"[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffc\ufffe\uffff"
    r"\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    r"\U0001d173-\U0001d17a\U000e0000-\U000e007f]"
)
_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\u0085]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_WINDOWS = re.compile(r"[\x80-\x84\x86-\x9f]")
_LIGATURES = re.compile(r"[\ufb00-\ufb06]")
_SYMBOL_BULLET = re.compile(r"(?m)^([ ]*)[\ue000-\uf8ff][ ]*(?=\S)")
_SYMBOLS = re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_COMBINED = re.compile(r"(?<=\w)[\u0300-\u036f]+")
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}\d{0,2});")
_TEMPLATE = re.compile(r"\{[a-z_]+(?: [\w=\"'./-]+)*\}|\[/?[a-z_]+(?: [a-z]+=[^\[\]]*)\]")
_BLANKS = re.compile(r" {2,}")

_SPLIT_WORD = re.compile(r"(?<![\w.@/:-])([A-ZÄÖÜ][a-zäöüß]{2,})-([a-zäöüß]{2,})(?![\w@/-]|\.\w)")
_GLUED_JOINER = re.compile(r"(?<![\w.@/])(\w{2,})(?:-| -)(und|oder|bzw|sowie)(?=[ .])")
# What a line end left of a word that stood on two lines: "Investitions- pakets", "Corona- Schutzverordnung".
_PARTED_WORD = re.compile(r"(?<![\w./-])([A-ZÄÖÜ][a-zäöüß]{2,})- ([a-zäöüß]{3,}|[A-ZÄÖÜ][a-zäöüß]{3,})(?![\w-])")
# A hyphen that was lost at a line end: "Konjunkturund Krisenbewältigung".
_LOST_HYPHEN = re.compile(r"(?<![\w./-])([A-ZÄÖÜ][a-zäöüß]{2,})und (?=[A-ZÄÖÜ][a-zäöüß]{3,})")
_GLUED_SENTENCE = re.compile(
    r"(?<![\w./@:-])([\w-]*[a-zäöüß]{2}|\d{4})([.!?][“”«»\"]?|[)“])(?=[„»]?[A-ZÄÖÜ][a-zäöüß]+[ ,.;:-])"
)
_GLUED_WORDS = re.compile(
    r"(?<![\w./@:-])([A-ZÄÖÜ]?[a-zäöüß]{4,})(?=(?:Der|Die|Das|Dies\w{1,2}|Ein|Eine|Im|In|Für|Mit|Bei|Am|Zum|Zur|Nach|Auch|Dazu|Wir"
    r"|(?:[A-ZÄÖÜ][a-zäöüß]+m|M)inister(?:in|präsident(?:in)?)?|Staatssekretär(?:in)?) )"
)
_GLUED_COMMA = re.compile(r"(?<![\w./@:-])([a-zäöüß]{3,})([,;])(?=[a-zäöüß]{3,} )")
_BOLD = re.compile(r"(?<!\w)\*\*?(?=\S)([^*\n]+?)(?<=\S)\*\*?(?!\w)")
_FOOTNOTE = re.compile(r"(?<=[a-zäöüß])\*+(?=[\s,.;:)]|$)")

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
    "mended_entities": ("character reference was", "character references were", "turned into its character"),
    "mended_windows_characters": ("Windows character was", "Windows characters were", "restored"),
    "mended_ligatures": ("ligature was", "ligatures were", "turned into letters"),
    "mended_symbols": ("sign of a symbol font was", "signs of a symbol font were", "replaced or removed"),
    "mended_letters": ("letter in two characters was", "letters in two characters were", "composed"),
    "mended_reply_marks": ("mark of a quoted mail was", "marks of a quoted mail were", "removed"),
    "mended_layout_bars": ("bar of a layout table was", "bars of a layout table were", "removed"),
}


class Tally(Counter[str]):
    """How often each kind of damage was mended."""

    def replace(self, code: str, pattern: re.Pattern[str], replacement: str, text: str) -> str:
        """`text` with each match replaced and counted."""
        text, count = pattern.subn(replacement, text)
        self.count(code, count)
        return text

    def count(self, code: str, count: int) -> None:
        """Add to what was mended; nothing mended leaves no trace."""
        if count:
            self[code] += count

    def problems(self) -> tuple[Problem, ...]:
        """A notice for each kind."""
        return tuple(Problem("notice", code, _message(code, self[code])) for code in sorted(self) if self[code])


def _message(code: str, count: int) -> str:
    """The sentence of a notice: "1 lost dash was restored."."""
    one, several, done = MESSAGES[code]
    return f"{count} {one if count == 1 else several} {done}."


def plain_characters(text: str, tally: Tally) -> str:
    """Text of plain spaces, line breaks and visible characters; composed, without literal tags."""
    text = _windows_characters(text, tally)
    text = _LINE_ENDS.sub("\n", text)
    if "&" in text:
        text = _characters_of_entities(text, tally)
    # No mend to report: a no-break space or a tab means what a plain one means.
    text = _SPACES.sub(" ", text)
    text = tally.replace("mended_soft_hyphens", _INVISIBLE, "", text)
    text = tally.replace("mended_control_characters", _CONTROLS, "", text)
    text = tally.replace("mended_control_characters", _SURROGATES, "", text)
    text = tally.replace("mended_symbols", _SYMBOL_BULLET, r"\1• ", text)
    text = tally.replace("mended_symbols", _SYMBOLS, "", text)
    text, ligatures = _LIGATURES.subn(lambda match: unicodedata.normalize("NFKC", match.group()), text)
    tally.count("mended_ligatures", ligatures)
    tally.count("mended_letters", len(_COMBINED.findall(text)))
    # Composed characters, without folding what looks alike: ² stays ².
    return unicodedata.normalize("NFC", text)


def _windows_characters(text: str, tally: Tally) -> str:
    """Text with the characters of cp1252 that were taken for control characters."""
    if not _WINDOWS.search(text):
        return text
    # With others of its kind the sign that may be a line end is an ellipsis.
    found = re.compile(r"[\x80-\x9f]").sub(_of_windows, text)
    tally.count("mended_windows_characters", sum(a != b for a, b in zip(text, found, strict=True)))
    return found


def _of_windows(match: re.Match[str]) -> str:
    return match.group().encode("latin-1").decode("cp1252", errors="ignore") or match.group()


def _characters_of_entities(text: str, tally: Tally) -> str:
    def character(match: re.Match[str]) -> str:
        found = html.unescape(match.group())
        if found == match.group():
            return found
        tally["mended_entities"] += 1
        return found

    # "&amp;nbsp;" was escaped twice.
    return _ENTITY.sub(character, _ENTITY.sub(character, text))


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
        text = _join_parted_words(_join_split_words(text, tally), tally)
    if "und " in text:
        text = _restore_hyphens(text, tally)
    text = tally.replace("mended_glued_words", _GLUED_WORDS, r"\1 ", text)
    text = tally.replace("mended_glued_words", _GLUED_SENTENCE, r"\1\2 ", text)
    text = tally.replace("mended_glued_words", _GLUED_COMMA, r"\1\2 ", text)
    return text.strip()


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon("damage")[name])


@cache
def _endings(name: str) -> tuple[str, ...]:
    return tuple(lexicon("damage")[name])


def _restore_hyphens(text: str, tally: Tally) -> str:
    def restore(match: re.Match[str]) -> str:
        word = f"{match.group(1)}und"
        if word in _words("und_names") or word.casefold().endswith(_endings("und_endings")):
            return match.group()
        tally["mended_hyphenation"] += 1
        return f"{match.group(1)}- und "

    return _LOST_HYPHEN.sub(restore, text)


def _join_parted_words(text: str, tally: Tally) -> str:
    def join(match: re.Match[str]) -> str:
        left, right = match.groups()
        if right in _words("after_suspended") or right in _words("sentence_openings"):
            return match.group()
        tally["mended_hyphenation"] += 1
        return f"{left}-{right}" if right[0].isupper() else left + right

    return _PARTED_WORD.sub(join, text)


def _join_split_words(text: str, tally: Tally) -> str:
    stops, lefts = _endings("hyphen_right"), _words("hyphen_left")

    def join(match: re.Match[str]) -> str:
        left, right = match.groups()
        if left in lefts or right.startswith(stops):
            return match.group()
        tally["mended_hyphenation"] += 1
        return left + right

    return _SPLIT_WORD.sub(join, text)

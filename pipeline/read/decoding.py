"""Bytes to text: which encoding it is, and what double encoding has to be undone."""

import codecs
import re
from typing import BinaryIO

import ftfy
from charset_normalizer import from_bytes
from ftfy.badness import is_bad

from pipeline.errors import UnreadableError
from pipeline.problems import Problem
from pipeline.read.source import Format

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MARKS = tuple(mark for mark, _ in _BOMS)
_MAGIC = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"%PDF-",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
    b"\x7fELF",
    b"RIFF",
)
_CHARSET = re.compile(rb"""<(?:meta|\?xml)[^>]+?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)

# Old pages say Latin-1 and mean Windows: browsers read it so too.
_MEANT = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252"}

# Letters that German text in a single-byte encoding has, and hardly any others beyond ASCII.
_GERMAN = frozenset("äöüÄÖÜß§€°²³½·•–—„“”‚‘’…»«´éèêáàâçñôëïîûøåćčšžŽŠ©®™\xa0\xad")
# What UTF-8 begins with when it was read as a single-byte encoding: without one there is nothing to mend.
_DOUBLE_SIGNS = "ÃÂâ€ï"
_MOST_CONTROLS = 0.02
_SAMPLE = 1 << 20

# Only what double encoding broke is mended: quotation marks, ligatures and widths are the text's own.
_MOJIBAKE_ONLY = ftfy.TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    remove_control_chars=False,
    normalization=None,
    restore_byte_a0=False,
    replace_lossy_sequences=False,
)


def decode(data: bytes, file_format: Format, charset: str | None = None) -> tuple[str, tuple[Problem, ...]]:
    """The text of `data`, and notices of what had to be guessed or mended.

    `charset` is what a container says of it: the head of a mail, the declaration of a feed. Raises `UnreadableError`
    for what is no text.
    """
    if not data.strip():
        raise UnreadableError("empty_file", "The file is empty.")
    if data.startswith(_MAGIC):
        raise UnreadableError(
            "binary_file", "The file holds no text: it begins like an image, an archive or a document."
        )
    problems: list[Problem] = []
    encoding, certain = _encoding(data, file_format, charset)
    text = data.decode(encoding, errors="replace")
    if not certain and encoding != "utf-8":
        problems.append(Problem("notice", "guessed_encoding", f"The file is no UTF-8; it was read as {encoding}."))
    if _looks_binary(text):
        raise UnreadableError("binary_file", "The file holds no text but control characters.")
    if lost := text.count("�"):
        problems.append(Problem("warning", "undecodable_bytes", f"{lost} characters could not be decoded."))
    mended, mends = mend(text)
    return mended, (*problems, *mends)


def mend(text: str) -> tuple[str, tuple[Problem, ...]]:
    """The text with double encoding undone, and the notice of it."""
    suspect = any(sign in text for sign in _DOUBLE_SIGNS) and is_bad(text)
    mended = ftfy.fix_text(text, _MOJIBAKE_ONLY) if suspect else text
    if mended == text:
        return text, ()
    return mended, (Problem("notice", "mended_mojibake", "Characters that had been encoded twice were restored."),)


def encoding_of_stream(stream: BinaryIO) -> str:
    """The encoding of a long text, which is read once for it and then stands at its start again."""
    sample = stream.read(_SAMPLE)
    if not sample.strip():
        raise UnreadableError("empty_file", "The file is empty.")
    if sample.startswith(_MAGIC):
        raise UnreadableError("binary_file", "The file holds no text: it begins like an image or an archive.")
    utf8, chunk, odd = codecs.getincrementaldecoder("utf-8")(), sample, b""
    try:
        while chunk:
            odd = odd or (b"" if chunk.isascii() else chunk)
            utf8.decode(chunk)
            chunk = stream.read(_SAMPLE)
    except UnicodeDecodeError:
        return _encoding(odd if odd else sample, "text", None)[0]
    finally:
        stream.seek(0)
    return _encoding(sample, "text", None)[0] if sample.startswith(_MARKS) or b"\0" in sample else "utf-8"


def _encoding(data: bytes, file_format: Format, charset: str | None) -> tuple[str, bool]:
    """The name of the encoding, and whether the file itself makes it certain."""
    for bom, name in _BOMS:
        if data.startswith(bom):
            return name, True
    if _decodes(data, "utf-8"):
        return "utf-8", True
    for declared in (_known(charset), _declared(data) if file_format == "html" else None):
        if declared and _decodes(data, declared):
            return declared, True
    return ("utf-8" if _mostly_utf8(data) else _guess(data)), False


def _declared(data: bytes) -> str | None:
    found = _CHARSET.search(data[:4096])
    return _known(found.group(1).decode("ascii", "replace")) if found else None


def _known(charset: str | None) -> str | None:
    """The name of an encoding as Python knows it, and as it is meant."""
    if not charset:
        return None
    name = charset.lower()
    try:
        codecs.lookup(name)
    except LookupError:
        return None
    return _MEANT.get(name, name)


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def _mostly_utf8(data: bytes) -> bool:
    """True for UTF-8 in which a few bytes are broken."""
    text = data.decode("utf-8", errors="replace")
    lost = text.count("�")
    return sum(ord(character) > 127 for character in text) > 5 * lost


def _guess(data: bytes) -> str:
    """cp1252 when that reads as German, else what the detection finds; in doubt cp1252."""
    sample = data[:4096]
    for name, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if zeros.count(0) > 0.4 * len(zeros):
            return name
    if _decodes(data, "cp1252"):
        beyond = [character for character in data.decode("cp1252") if ord(character) > 127]
        if sum(character in _GERMAN for character in beyond) >= 0.9 * len(beyond):
            return "cp1252"
    best = from_bytes(data[:100_000]).best()
    return best.encoding if best is not None and _decodes(data, best.encoding) else "cp1252"


def _looks_binary(text: str) -> bool:
    sample = text[:20_000]
    controls = sum(1 for character in sample if ord(character) < 32 and character not in "\t\n\r\f\v")
    lost = sample.count("�")
    return controls > _MOST_CONTROLS * len(sample) or lost > 0.1 * len(sample)

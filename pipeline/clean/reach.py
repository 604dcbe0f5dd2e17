"""How somebody is reached: the telephone numbers and mail addresses of a line, in one form each."""

import re

import phonenumbers

from pipeline.lexicon import lexicon

_AT = re.compile(r"(?<!\s)\s*[\[({]\s*(?:at|ät|@)\s*[\])}]\s*|(?<!\s)\s+at\s+(?=[\w-]+\.\w)", re.IGNORECASE)
_DOT = re.compile(r"(?<!\s)\s*[\[({]\s*(?:dot|punkt)\s*[\])}]\s*", re.IGNORECASE)
_DISGUISED = re.compile(r"[\[({] ?[@aäAÄ]|\s[aA][tT]\s")
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,}")
# A point may stand behind the code of a town, which has three figures or more: "08441.27-393".
NUMBER = re.compile(r"(?<![\w/.-])(?:\+|00|\(?0)(?:\d{2,4}\.(?=\d))?[\d() /–-]{4,}\d")
# The extension of a second telephone or of a fax: "2182-2215/-2216".
_SECOND = re.compile(r"(?<!\s)\s*/\s*[–-]\s?\d+$")
# A number that runs into the address behind it.
_GLUED_NUMBER = re.compile(r"[\d-]{5,}(?=[a-zA-Z])")
_EXTENSION = re.compile(r"[^\d@]{0,20}\bDurchwahl:?\s*[-–]?\s*(\d{2,5})\b")
_FAX_SIGN = "📠"
# A shorter one is the running number of a release: "(087 / 24)".
_SHORTEST_NUMBER = len("+49") + 6
# What looks like a number and is a date with slashes, a month with its year, or the running number of a release.
_SLASHED_DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{4}(?!\d)|0\d{1,2} ?/ ?(?:19|20)\d{2}$|0\d/\d{4}$")
_WORD_AT_END = re.compile(r"([A-Za-z][\w-]*)$")
_WORD_REACH = 40


def spelled_out(text: str) -> str:
    """Text with each disguised address in its plain form: "presse [at] musterau.de" is "presse@musterau.de"."""
    # Most lines hold neither brackets nor a spelled-out sign.
    return _DOT.sub(".", _AT.sub("@", text)) if _DISGUISED.search(text) else text


def mails_in(text: str) -> list[str]:
    """The e-mail addresses of a line, in plain form."""
    plain = spelled_out(text)
    found = _MAIL.findall(plain) if "@" in plain else []
    return [
        _GLUED_NUMBER.sub("", mail.rstrip("."), count=1) if mail[0].isdigit() else mail.rstrip(".") for mail in found
    ]


def without_mails(text: str) -> str:
    """What a line says beside its e-mail addresses."""
    return _MAIL.sub(" ", text)


def phones_in(text: str) -> list[str]:
    """The telephone numbers of a line in E.164; numbers of fax machines are left out."""
    if "0" not in text and "+" not in text:
        return []
    found = []
    fax = False
    end = 0
    for match in NUMBER.finditer(text):
        before = text[max(end, match.start() - _WORD_REACH) : match.start()].rstrip(" :|.")
        word = _WORD_AT_END.search(before)
        if word or match.start() == 0 or end == 0:
            fax = before.endswith(_FAX_SIGN) or (word is not None and _is_fax(before, word))
        end = match.end()
        number = _e164(_with_extension(match.group(), text[end:]))
        if number and not fax:
            found.append(number)
    return found


def _with_extension(number: str, after: str) -> str:
    """The number of a switchboard with the extension that is named behind it: "977-0 (Zentrale), Durchwahl -345"."""
    extension = _EXTENSION.match(after) if number.endswith("-0") else None
    return f"{number[:-1]}{extension.group(1)}" if extension else number


def _is_fax(before: str, word: re.Match[str]) -> bool:
    """True behind "Fax" or "F:"; behind "Tel./Fax" the number is that of the telephone, too."""
    both = before[: word.start()].rstrip().endswith("/")
    return not both and word.group(1).casefold() in lexicon("contacts")["words"]["fax"]


def _e164(text: str) -> str | None:
    text = _SECOND.sub("", text)
    if _SLASHED_DATE.match(text.strip()):
        return None
    try:
        number = phonenumbers.parse(text.replace("(0)", "").replace("–", "-"), "DE")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    written = str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
    return written if len(written) >= _SHORTEST_NUMBER else None

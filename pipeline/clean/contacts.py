"""The contact blocks of a release: where they stand, and whom they name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import zip_longest
from typing import Literal

from pipeline.clean.dates import find_date
from pipeline.clean.issuers import body_name, is_portfolio, name_in_line
from pipeline.clean.pieces import Piece, fold
from pipeline.clean.reach import NUMBER, mails_in, phones_in, spelled_out, without_mails
from pipeline.clean.release import Contact
from pipeline.lexicon import lexicon

Kind = Literal["press", "public", "other"]

_URL = re.compile(r"(?:https?://|www\.)[^\s,;|)\]]+[^\s,;.|)\]]")
_MOST_UNIT_WORDS = 9
_LONGEST_ADDRESS, _LONGEST_STREET = 90, 120
_POSTCODE = re.compile(r"\b\d{5} [A-ZÄÖÜ][a-zäöüß]")
_PARTS = re.compile(r"(?<!\s)(?:\s*[|,;]\s*|\s+-\s+|\s+und\s+(?=Dr|Prof|[A-Z]))")
_NAME = re.compile(
    r"(?:(?:Dr|Prof|Dipl|Ing|M\.A|B\.A)\.?(?:-Ing\.)?\s+)*[A-ZÄÖÜ][\w’'.-]*(?:\s+(?:von|van|de|der|den|zu|vom|zum|Freiherr|Graf))*"
    r"(?:\s+[A-ZÄÖÜ][\w’'-]+){1,3}"
)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon("contacts")["words"][name])


@cache
def _reach_words() -> frozenset[str]:
    """Words before a number or an address; "t" and "ruf" alone say too little."""
    return _words("phone") - {"t", "ruf"} | _words("fax") | _words("mail")


@cache
def _labels() -> dict[str, Kind]:
    kinds: dict[str, Kind] = {"press": "press", "public": "public", "any": "press"}
    tables = lexicon("contacts")["labels"]
    return {fold(label): kinds[name] for name in ("any", "public", "press") for label in tables[name]}


def label_of(text: str) -> tuple[Kind, str] | None:
    """The kind of contact that a label announces, and what follows it on its line."""
    folded = fold(text)
    if kind := _kind_of(folded):
        return kind, ""
    head, colon, rest = text.partition(":")
    if colon and (kind := _kind_of(fold(head))):
        return kind, rest.strip()
    return None


def _kind_of(folded: str) -> Kind | None:
    """The kind of a label, alone or as the second of two: "Anmeldung und Pressekontakt"."""
    folded = folded.removeprefix("ihr ").removeprefix("ihre ")
    first, _, second = folded.partition(" und ")
    return _labels().get(folded) or (_labels().get(second) if " " not in first else None)


def is_address(text: str) -> bool:
    """True for a line that holds a postcode with its town, or a street with its number."""
    if len(text) >= _LONGEST_STREET or " Uhr" in text or find_date(text):
        # What has a time is where and when something takes place.
        return False
    return _POSTCODE.search(text) is not None or _street().search(text) is not None


def is_postal(text: str) -> bool:
    """True for a line that holds a postcode with its town, and no sentence."""
    return len(text) < _LONGEST_ADDRESS and _POSTCODE.search(text) is not None


@cache
def _street() -> re.Pattern[str]:
    ends = "|".join(re.escape(end) for end in lexicon("contacts")["words"]["streets"])
    return re.compile(
        rf"\b[A-ZÄÖÜ][\w.-]*(?:[- ]?(?:{ends}))\s+\d+\s?[a-z]?\b|^[A-ZÄÖÜ][\w .-]+ \d+\s?[a-z]?(?:[-–/]\d+)?$",
        re.IGNORECASE,
    )


@lru_cache(maxsize=2048)
def has_reach(text: str) -> bool:
    """True for a line that says how somebody is reached: by telephone, fax or mail."""
    if mails_in(text) or phones_in(text):
        return True
    first = fold(text).split(" ")[0].strip(".:|")
    return len(text) < 60 and first in _reach_words()


def is_unit(text: str) -> bool:
    """True for a line that names a press office, a department or a press officer."""
    words = fold(text.strip(" -–")).split()
    if len(words) > _MOST_UNIT_WORDS:
        return False
    return " ".join(words).startswith(tuple(_words("units"))) or any(word in _words("press_roles") for word in words)


@lru_cache(maxsize=2048)
def contact_like(text: str) -> bool:
    """True for a line that can only stand in a contact block or a letterhead."""
    return (
        label_of(text) is not None
        or has_reach(text)
        or is_address(text)
        or is_unit(text)
        or body_name(text) is not None
    )


@dataclass
class _Block:
    """What one contact block names, in order."""

    kind: Kind
    labelled: bool = False
    phones: list[str] = field(default_factory=list)
    mails: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    organisation: str | None = None
    url: str | None = None
    address: list[str] = field(default_factory=list)

    def take(self, text: str) -> None:
        """Read one line."""
        plain = spelled_out(text)
        self.phones += [number for number in phones_in(plain) if number not in self.phones]
        self.mails += [mail for mail in mails_in(plain) if mail not in self.mails]
        if not self.url and (url := _URL.search(plain)):
            self.url = url.group()
        if self.organisation is None:
            self.organisation = organisation_of(text)
        rest = _URL.sub(" ", without_mails(NUMBER.sub(" ", plain)))
        for part in _PARTS.split(rest):
            segment = part.rpartition(":")[2].strip().removeprefix("und ") or part
            if is_address(segment):
                self.address.append(segment)
            elif is_person(segment):
                self.names.append(segment)

    def contacts(self) -> list[Contact]:
        """A contact for each telephone number with the mail address of its rank; else one for the person named."""
        address = ", ".join(dict.fromkeys(self.address)) or None
        pairs = list(zip_longest(self.phones, self.mails))
        if not pairs and self.labelled and self.names:
            pairs = [(None, None)]
        names = self.names if len(self.names) == len(pairs) else self.names[:1] * len(pairs)
        return [
            Contact(self.kind, self.organisation, name, phone, mail, self.url, address)
            for (phone, mail), name in zip_longest(pairs, names)
        ]


def organisation_of(text: str) -> str | None:
    """The body that a line names, before its address or its press office."""
    for part in re.split(r"(?<!\s)\s*[|]\s*|,\s+(?=Presse|Stabs)|:\s+", text):
        if name := body_name(part):
            body, comma, last = name.rpartition(", ")
            # "Stadt Musterau, Ute Muster" is a body and whom to ask there.
            return body if comma and is_person(last) else name
    parts = text.split(",")
    # The name of a portfolio has commas of its own: "Ministerium für Umwelt, Energie und Verkehr, Marktplatz 1".
    most = len(parts) - 1 if " für " in parts[0] else 1
    if name := next((name for end in range(most, 0, -1) if (name := body_name(",".join(parts[:end])))), None):
        return name
    if name := name_in_line(parts[0]):
        return name
    return text.strip() if is_portfolio(text) else None


@lru_cache(maxsize=2048)
def is_person(text: str) -> bool:
    """True for a line that is the name of a person and nothing else."""
    folded = fold(text)
    return (
        _NAME.fullmatch(text) is not None
        and text.split(maxsplit=1)[0] not in {"Der", "Die", "Das"}
        and body_name(text) is None
        and not is_portfolio(text)
        and not any(word in _words("units") or word in _words("press_roles") for word in folded.split())
        and not folded.startswith(tuple(_words("units")))
        and label_of(text) is None
    )


@cache
def _openings() -> re.Pattern[str]:
    """Where in a paragraph a sentence begins that is for others: "Bei journalistischen Nachfragen …"."""
    tables = lexicon("contacts")["openings"]
    return re.compile(rf"(?<=\.)\s(?={'|'.join(map(re.escape, tables['public'] + tables['press']))})", re.IGNORECASE)


def _audience(text: str) -> tuple[Kind, str] | None:
    """The kind of contact that a label or the opening of a sentence announces, and what is to be read."""
    if label := label_of(text):
        return label
    folded = fold(text)
    kinds: tuple[Kind, Kind] = ("public", "press")
    return next(
        ((kind, text) for kind in kinds if folded.startswith(tuple(lexicon("contacts")["openings"][kind]))), None
    )


def _read_part(blocks: list[_Block], text: str, gap: bool) -> None:
    """Read one line, or one sentence of several, into the block that it belongs to."""
    last = blocks[-1]
    audience = _audience(text)
    if audience and (last.phones or last.mails or not last.organisation):
        kind, text = audience
        if last.phones or last.mails:
            blocks.append(_Block(kind, labelled=True))
        else:
            last.kind, last.labelled = kind, True
    elif last.phones and last.mails and last.organisation and gap and body_name(text):
        blocks.append(_Block(last.kind))
    if text:
        blocks[-1].take(text)


def parse_contacts(pieces: Sequence[Piece]) -> tuple[Contact, ...]:
    """The contacts of the lines of contact blocks, each pair of telephone and mail once."""
    blocks: list[_Block] = [_Block("press")]
    for piece in pieces:
        text = " ".join(cell for cell in piece.cells if cell) if piece.cells else piece.text.strip("| ")
        for place, part in enumerate(_openings().split(text)):
            _read_part(blocks, part, gap=piece.gap or place > 0)
    contacts = [contact for block in blocks for contact in block.contacts()]
    seen: dict[tuple[str | None, str | None], Contact] = {}
    for contact in contacts:
        seen.setdefault((contact.phone, contact.email), contact)
    return tuple(seen.values())

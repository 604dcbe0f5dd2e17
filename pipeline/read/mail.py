"""Mails, and pages that a browser saved as one file, which have the form of a mail."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from email import policy
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime
from io import BytesIO
from pathlib import PurePosixPath

from bs4 import BeautifulSoup

from pipeline.errors import UnreadableError
from pipeline.lexicon import lexicon
from pipeline.problems import Problem
from pipeline.read.blob import Blob, hash_of
from pipeline.read.decoding import decode
from pipeline.read.source import Media, Part, Source, Stated

_ATTACHED = frozenset({".pdf", ".docx", ".html", ".htm", ".txt", ".eml"})
_DEEPEST = 3
# A cover note is short, and says that it is one or is hardly more than a greeting.
_MOST_WORDS_OF_A_NOTE, _MOST_WORDS_OF_A_GREETING = 120, 30
# Markup keeps headings and lists, so it is taken unless the text part says clearly more.
_SHARE_OF_TEXT = 0.9


def read_mail(blob: Blob, parts_of: Callable[[Blob], Iterator[Part]]) -> Iterator[Part]:
    """The release in a mail: its own text, or the documents attached to it where the text is only a cover note."""
    data = blob.read()
    message = _parse(data)
    own = _own_text(message, blob, data)
    attached = _attachments(message)
    if attached and (own is None or _is_note(own)):
        if blob.depth >= _DEEPEST:
            raise UnreadableError("nested_too_deep", f"Attached mails are read {_DEEPEST} deep, this one lies deeper.")
        seen: Counter[str] = Counter()
        for name, content in attached:
            seen[name] += 1
            path = blob.place(name if seen[name] == 1 else f"{seen[name]}-{name}")
            yield from parts_of(Blob(path, BytesIO(content), blob.depth + 1, blob.budget))
    elif own is None:
        raise UnreadableError("no_text", "The mail holds no text, and no attached document that is read.")
    elif attached:
        names = ", ".join(name for name, _ in attached)
        notice = Problem("notice", "attachments_left", f"The mail itself is the release; not read: {names}.")
        yield replace(own, problems=(*own.problems, notice))
    else:
        yield own


def read_saved_page(blob: Blob) -> Iterator[Source]:
    """The page in a web archive (MHTML), with its address and the time when it was saved."""
    data = blob.read()
    message = _parse(data)
    page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    if page is None:
        raise UnreadableError("broken_file", "The file is no saved page: it has no part of HTML.")
    content, problems = _content(page, "html")
    address = message.get("Snapshot-Content-Location") or page.get("Content-Location")
    url = str(address).strip() if address else None
    yield Source(
        path=blob.path,
        sha256=hash_of(data),
        format="html",
        media="html",
        content=content,
        url=url if url and url.startswith("http") else None,
        retrieved_at=_moment(message.get("Date")),
        problems=problems,
    )


def _parse(data: bytes) -> EmailMessage:
    if not data.strip():
        raise UnreadableError("empty_file", "The file is empty.")
    message = BytesParser(policy=policy.default).parsebytes(data.lstrip())
    if not message.keys() or not (message.get("Content-Type") or message.get("Subject") or message.get("From")):
        raise UnreadableError("broken_file", "The file is no mail: it does not begin with the head of one.")
    return message


def _own_text(message: EmailMessage, blob: Blob, data: bytes) -> Source | None:
    text, html = message.get_body(("plain",)), message.get_body(("html",))
    plain, plain_problems = _content(text, "text") if text else ("", ())
    page, page_problems = _content(html, "html") if html else ("", ())
    words, shown = len(plain.split()), len(_shown(page).split())
    if not words and not shown:
        return None
    rich = shown > 0 and shown >= _SHARE_OF_TEXT * words
    return Source(
        path=blob.path,
        sha256=hash_of(data),
        format="eml",
        media="html" if rich else "text",
        content=page if rich else plain,
        stated=Stated(
            title=_line(message.get("Subject")),
            date=_line(message.get("Date")),
            issuer=_line(parseaddr(str(message.get("From") or ""))[0]),
        ),
        problems=page_problems if rich else plain_problems,
    )


def _content(part: Message, media: Media) -> tuple[str, tuple[Problem, ...]]:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes) or not data.strip():
        return "", ()
    text, problems = decode(data, media, part.get_content_charset())
    if part.get_param("format") == "flowed":
        text = _unflowed(text, str(part.get_param("delsp")).lower() == "yes")
    return text, problems


def _unflowed(text: str, without_blank: bool) -> str:
    """The paragraphs of flowed text (RFC 3676), in which a blank at the end of a line says that it goes on."""
    text = text.replace("\r\n", "\n").replace("\n-- \n", "\n--\n")
    return re.sub(r" \n(?=\S)", "" if without_blank else " ", text)


def _shown(page: str) -> str:
    soup = BeautifulSoup(page, "lxml")
    for element in soup(["style", "script", "title"]):
        element.decompose()
    return soup.get_text(" ")


def _attachments(message: EmailMessage) -> list[tuple[str, bytes]]:
    """Names and bytes of the attached documents of kinds that may hold a release."""
    found = []
    for number, part in enumerate(message.iter_attachments(), start=1):
        name = PurePosixPath(str(part.get_filename() or "").replace("\\", "/")).name
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload(0)
            name = name if name.lower().endswith(".eml") else f"{number}.eml"
            data = inner.as_bytes() if isinstance(inner, Message) else b""
        else:
            payload = part.get_payload(decode=True)
            data = payload if isinstance(payload, bytes) else b""
        if PurePosixPath(name.lower()).suffix in _ATTACHED and data:
            found.append((name, data))
    return found


def _is_note(own: Source) -> bool:
    """True for a text that only covers what is attached."""
    text = _shown(own.content) if own.media == "html" else own.content
    words_of = lexicon("containers")["mail"]
    folded = " ".join(text.casefold().split())
    end = min(
        (place for closing in words_of["closings"] if (place := folded.find(closing.casefold())) > 0),
        default=len(folded),
    )
    words = re.findall(r"\w+", folded[:end])
    if len(words) <= _MOST_WORDS_OF_A_GREETING:
        return True
    return len(words) <= _MOST_WORDS_OF_A_NOTE and any(word in words_of["attached"] for word in words)


def _line(value: object) -> str | None:
    """A field of the head on one line."""
    return " ".join(str(value).split()) or None if value else None


def _moment(value: object) -> dt.datetime | None:
    try:
        return parsedate_to_datetime(str(value)) if value else None
    except ValueError:
        return None

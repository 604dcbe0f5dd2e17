"""The head of a mail that somebody pasted with its text: "Von: …", "Gesendet: …", "Betreff: …"."""

import re
from functools import cache

from pipeline.lexicon import lexicon
from pipeline.read.source import Stated

_LINE = re.compile(r"([A-Za-z]{2,12}(?: an)?)\s?:[ \t]*(.*)")
_ANSWERED = re.compile(r"(?:(?:AW|WG|Re|Fw|Fwd)\s?:\s*)+", re.IGNORECASE)
_MOST_LINES, _FEWEST = 10, 2


def without_mail_head(text: str) -> tuple[str, Stated]:
    """The text without the lines by which a mail was sent, and what these state of title and date.

    The line of the sender stays: it may be all that names the press office. A text whose first lines are not those of a
    mail comes back as it is.
    """
    lines = text.splitlines()
    found: dict[str, str] = {}
    dropped = set()
    for place, line in enumerate(lines[:_MOST_LINES]):
        if not line.strip():
            if found:
                break
            continue
        match = _LINE.match(line.strip())
        kind = _kinds().get(match[1].casefold()) if match else None
        if match is None or kind is None:
            break
        found.setdefault(kind, match[2].strip())
        if kind != "sender":
            dropped.add(place)
    if len(found) < _FEWEST or not {"date", "title"} & found.keys() or "sender" not in found:
        return text, Stated()
    rest = "\n".join(line for place, line in enumerate(lines) if place not in dropped)
    title = _ANSWERED.sub("", found.get("title", ""), count=1)
    return rest, Stated(title=title or None, date=found.get("date") or None)


@cache
def _kinds() -> dict[str, str]:
    """What each label of a mail's head says."""
    return {label: kind for kind, labels in lexicon("containers")["mail_head"].items() for label in labels}

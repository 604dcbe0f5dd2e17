"""Which line is the title, and what stands for it where no line is."""

from collections.abc import Sequence

from pipeline.clean.forms import Form, describes_picture, is_topic, states
from pipeline.clean.lead import sentences
from pipeline.clean.pieces import Piece, fold

_FEWEST_WORDS = 5
_NEAR, _LONG, _LONGEST = 5, 20, 220
_HARDLY_SHORTER = 0.8


def title_place(pieces: Sequence[Piece], forms: Sequence[Form], first: int, titles: Sequence[str]) -> int | None:
    """The best line before the first prose; of equals the first."""
    wanted = {fold(title) for title in titles}
    scored = {
        place: _title_score(pieces, forms, place, wanted)
        for place in range(min(first, len(pieces)))
        if forms[place] in {"line", "portfolio", "dateline"}
    }
    if not scored:
        return None
    best = max(scored.values())
    return next(place for place, score in scored.items() if score >= best - 1)


def _title_score(pieces: Sequence[Piece], forms: Sequence[Form], place: int, wanted: set[str]) -> int:
    piece = pieces[place]
    text = piece.text
    count = len(text.split())
    score = 0
    if piece.kind == "heading" and piece.level == 1:
        score += 5
    if fold(text) in wanted:
        score += 4
    if _comes_again(pieces, place):
        score += 2
    score += 2 if 5 <= count <= 30 else 1 if count == 4 else -1 if count == 3 else -2
    score += any(mark in text for mark in (":", " – ", "„", "»")) or any(character.isdigit() for character in text)
    score += text.isupper() and count > 3
    score += place == 0
    score -= 3 * (describes_picture(text) and place > 0)
    score -= 2 * text.endswith((".", ",", ";")) + 4 * text.endswith(":")
    score -= " / " in text  # what stands below a title in short: "Anträge ab Mai / Frist endet im Juli"
    score -= 2 * (forms[place] in {"portfolio", "dateline"})
    score -= place > 1 and forms[place - 1] == "credit"
    score -= 3 * _is_kicker(pieces, forms, place)
    return score


def _comes_again(pieces: Sequence[Piece], place: int) -> bool:
    """True where one of the next lines is the same, or goes on where it ends, or leads up to it behind a date."""
    folded = fold(pieces[place].text)
    after = [fold(piece.text) for piece in pieces[place + 1 : place + 1 + _NEAR]]
    return len(folded) > _LONG and any(
        text.startswith(folded) or text.endswith(folded) for text in after if len(text) < _LONGEST
    )


def _is_kicker(pieces: Sequence[Piece], forms: Sequence[Form], place: int) -> bool:
    """True for a topic above a line, hardly shorter, that states something and is no subtitle in a speaker's words."""
    after = pieces[place + 1] if place + 1 < len(pieces) and forms[place + 1] == "line" else None
    if after is None or ": „" in after.text or not is_topic(pieces[place].text):
        return False
    return len(after.text) > _HARDLY_SHORTER * len(pieces[place].text) and states(after.text)


def made_title(pieces: Sequence[Piece], titles: Sequence[str]) -> tuple[str, list[Piece]]:
    """A title for a text that has no line for it, and the pieces that remain.

    It is what the page calls itself, else the first line, else the first sentence.
    """
    if titles or not pieces:
        return (titles[0] if titles else ""), list(pieces)
    first = pieces[0]
    if first.kind in {"item", "row"}:
        return first.text, list(pieces[1:])
    parts = sentences(first.text)
    # A dateline ("Musterau (3. Mai 2019).") is no sentence; it stays before the rest, where its date is read.
    place = next((each for each, part in enumerate(parts) if len(part.split()) >= _FEWEST_WORDS), 0)
    before, after = " ".join(parts[:place]), " ".join(parts[place + 1 :])
    dateline = [Piece("line", before)] if before else []
    rest = [Piece("paragraph", after)] if after else []
    return parts[place], [*dateline, *rest, *pieces[1:]]

"""Members of a parliament by the letters beside their names: "A, MdB,", "MdL A und B"."""

from pipeline.extract.people.heads import Head
from pipeline.extract.people.phrases import Phrase
from pipeline.extract.people.reading import Reading
from pipeline.extract.people.roster import Roster
from pipeline.extract.people.vocabulary import words


def bind_members(reading: Reading, roster: Roster) -> None:
    """Bind the letters to the name before them, else to the one or two behind."""
    line = reading.line
    for i, word in enumerate(line.words):
        if word not in words("members"):
            continue
        title = word.rstrip(".")
        phrase = Phrase(
            i,
            i,
            i,
            i + 1,
            Head(title, title.lower(), "", "delegate", None),
            (),
            "",
            "",
            "present",
            None,
            None,
            False,
            None,
            False,
        )
        following = reading.at(i + 1)
        holder = reading.ending(i) or reading.ending(i - 1 if line.word(i - 1) == "," else i)
        if holder is not None:
            reading.bind(phrase, holder.holder, roster)
        elif following is not None:
            reading.bind(phrase, following.holder, roster)
            second = reading.at(following.end + 1) if line.word(following.end) == "und" else None
            if second is not None:
                reading.bind_another(phrase, second, roster)

"""People and their offices: who is named, in which office, and where they are mentioned again."""

from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.people.binding import bind_apposed, bind_offices, read_names
from pipeline.extract.people.cards import bind_cards
from pipeline.extract.people.lines import lines
from pipeline.extract.people.predicates import bind_predicates
from pipeline.extract.people.reading import Reading
from pipeline.extract.people.references import resolve
from pipeline.extract.people.roster import Roster, office
from pipeline.extract.people.surnames import SurnameIndex, add_unknown, note_surnames, usage
from pipeline.extract.spans import in_caption, write
from pipeline.problems import Problem


@Language.factory("verlautbar_people")
def create_people(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that writes the span groups `people` and `offices`.

    A `people` span is the name alone, without title and office; the label tells a full name (PERSON) from a mention
    by surname or office (PERSON_REF). Both groups cover an office that stands for its holder.
    """

    def component(doc: Doc) -> Doc:
        readings = read_people(doc)
        people = [(r, m.start, m.end, m.label, m.holder.value()) for r in readings for m in r.mentions]
        offices = [(r, s, e, "OFFICE", office(held, holder)) for r in readings for s, e, held, holder in r.bound]
        for group, found in (("people", people), ("offices", offices)):
            write(doc, group, [(r.line.tokens[s], r.line.tokens[e - 1] + 1, label, v) for r, s, e, label, v in found])
        doc._.problems = (*doc._.problems, *_doubts(doc, readings))
        return doc

    return component


def _doubts(doc: Doc, readings: list[Reading]) -> Iterator[Problem]:
    """A notice for each mention in the text that may mean several people."""
    for reading in readings:
        for (first, end), names in reading.doubtful.items():
            span = doc[reading.line.tokens[first] : reading.line.tokens[end - 1] + 1]
            if len(names) > 1 and first not in reading.covered and not in_caption(doc, span):
                message = f"{span.text!r} may mean {' or '.join(names)}."
                yield Problem("notice", "ambiguous_person", message, span.start_char, span.end_char)


def read_people(doc: Doc) -> list[Reading]:
    """The people and offices of each line.

    Full names come first, since an office ends where a name begins; then the offices beside names, surnames, sentences
    that give somebody an office, and at last the offices that stand for a person alone.
    """
    roster = Roster()
    readings = [read_names(line, roster) for line in lines(doc)]
    all_lines = [reading.line for reading in readings]
    used = usage(all_lines, roster)
    index = SurnameIndex(roster)
    for reading in readings:
        note_surnames(reading, index, used, introduced=True)
        bind_offices(reading, roster)
    bind_cards(readings, roster)
    for reading in readings:
        add_unknown(reading, roster)
    index, used = SurnameIndex(roster), usage(all_lines, roster)
    for reading in readings:
        note_surnames(reading, index, used, introduced=True)
        note_surnames(reading, index, used, introduced=False)
        bind_apposed(reading, roster)
    bind_predicates(readings, roster)
    resolve(readings, roster)
    return readings

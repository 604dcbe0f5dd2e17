"""Direct speech: from pairs of marks to utterances, each with the words that attribute it."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from pipeline.extract.quotes.attribution import (
    Attribution,
    after,
    before,
    continued,
    line_break,
    of_body,
    sentence_end,
)
from pipeline.extract.quotes.marked import Marked
from pipeline.extract.quotes.speakers import Cast, Speaker
from pipeline.extract.quotes.utterances import introduced, is_clause, is_utterance, named, names, titles, words

_WORDS = frozenset({"Worten", "Worte"})
_NAME = 3
_SHORT_WAY = 8
_FIRST_PERSON = frozenset({"wir", "ich", "uns", "mich", "mir", "unser", "unsere", "unseren", "mein", "meine"})
_DEMONSTRATIVES = frozenset({"diese", "dieser", "diesen", "diesem", "unter"})


@dataclass(frozen=True, slots=True)
class Part:
    """What one pair of marks holds: tokens `start` to `end` with the marks, `inner` without."""

    start: int
    end: int
    inner: Span
    ahead: Attribution | None
    behind: Attribution | None
    bare: bool


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something that was said, in one part or interrupted by its attribution."""

    parts: tuple[Part, ...]
    speaker: Speaker | None
    verb: str | None

    @property
    def text(self) -> str:
        """The words without marks, paragraphs and all other white space as one blank."""
        joined = " ".join(part.inner.text for part in self.parts)
        return " ".join(joined.replace("\n\n„", "\n\n").replace("\n\n»", "\n\n").split())


def parts(doc: Doc, pairs: Sequence[Marked], silent: Sequence[tuple[int, int]]) -> list[Part]:
    """The outermost pairs with what attributes them. `silent` are blocks (titles, items) in which marks say nothing."""
    outer = [name for name in pairs if name.pair.depth == 0]
    limits, limit = [], len(doc)
    for name in reversed(outer):
        limits.append(limit)
        limit = name.outer.start if name.text.count(" ") >= _NAME else limit
    found: list[Part] = []
    previous = 0
    quiet = {at for start, end in silent for at in range(start, end)}
    for name, following in zip(outer, reversed(limits), strict=True):
        part = _part(doc, name, previous, following, quiet)
        if part is not None:
            found.append(part)
            previous = part.end if words(part.inner) > _NAME else previous
    return found


def _part(doc: Doc, name: Marked, previous: int, following: int, quiet: AbstractSet[int]) -> Part | None:
    pair, inner, outer = name.pair, name.inner, name.outer
    if not pair.opened:
        start = _lost_opening(doc, max(outer.start, previous), outer.end)
        inner, outer = doc[start : inner.end], doc[start : outer.end]
    elif not pair.closed:
        end = _lost_closing(doc, inner.start, inner.end)
        inner, outer = doc[inner.start : end], doc[outer.start : end]
    if not len(inner) or not len(outer):
        return None
    ahead, behind = before(doc, outer.start, previous), after(doc, outer.end, max(following, outer.end))
    return Part(outer.start, outer.end, inner, ahead, behind, pair.open in quiet)


def _lost_opening(doc: Doc, start: int, end: int) -> int:
    """Where a quotation without opening mark begins: behind a colon, else with the first sentence of someone who speaks
    of himself ("wir", "uns"), else with the first that is free."""
    while start < end and (doc[start].is_space or (start > 0 and not doc[start].is_sent_start)):
        start += 1
    for token in doc[start:end]:
        if token.text == ":" and before(doc, token.i + 1, start) is not None and token.i + 1 < end:
            return int(token.i) + 1
    own = next((token for token in doc[start:end] if token.lower_ in _FIRST_PERSON), None)
    while own is not None and own.i > start and not own.is_sent_start:
        own = own.nbor(-1)
    return start if own is None else int(own.i)


def _lost_closing(doc: Doc, start: int, end: int) -> int:
    """Where a quotation without closing mark ends: before the comma of its attribution, else with its paragraph."""
    while end > start and doc[end - 1].is_space:
        end -= 1
    for token in doc[start:end]:
        if token.text == "," and after(doc, token.i, end) is not None and token.i + 1 < end and token.nbor(1).is_lower:
            return int(token.i)
    return end


def utterances(doc: Doc, found: Sequence[Part], cast: Cast) -> Iterator[Utterance]:
    """The quotations among the parts, with their speakers."""
    covered = names(doc)
    last: Speaker | None = None
    last_end = 0
    number = 0
    while number < len(found):
        run = [found[number]]
        while number + len(run) < len(found) and _interrupted(doc, run[-1], found[number + len(run)]):
            run.append(found[number + len(run)])
        following = found[number + len(run)] if number + len(run) < len(found) else None
        number += len(run)
        speaker = _speaker(run, cast, last)
        if named(run[0].inner, covered) or not _said(doc, run, speaker, cast):
            continue
        if speaker is None and not _by_another(doc, run):
            speaker = _carried(doc, run, following, cast, last=last, last_end=last_end)
        verb = next((word.verb for part in run for word in (part.behind, part.ahead) if word and word.verb), None)
        yield Utterance(tuple(run), speaker, verb)
        last, last_end = speaker or last, run[-1].behind.end if run[-1].behind else run[-1].end


def _interrupted(doc: Doc, part: Part, following: Part) -> bool:
    """Whether the attribution behind a part runs on, without a full stop, into the next one."""
    if part.behind is None or not 0 < following.start - part.end < 60:
        return False
    between = doc[part.end : following.start]
    if any(line_break(token) for token in between) or between[-1].text not in (",", "–", "-", ":"):
        return False
    if between[-1].text == ":" and following.ahead is not None and any(token.text == "und" for token in between):
        return False
    return not any(token.is_sent_start for token in between) and part.behind.end >= following.start


def _by_another(doc: Doc, run: Sequence[Part]) -> bool:
    """Whether an attribution names someone whom nobody has found: then no other may be put in the place."""
    attributions = [said for part in run for said in (part.behind, part.ahead) if said is not None]
    if any(of_body(doc, said) for said in attributions):
        return True
    named = [said for said in attributions if said.verb is not None]
    return any(
        token.text in ("es", "beide") or (token.text[:1].isupper() and not token.is_sent_start)
        for said in named
        for token in doc[said.start : said.end]
    )


def _said(doc: Doc, run: Sequence[Part], speaker: Speaker | None, cast: Cast) -> bool:
    """Whether a run of parts is an utterance."""
    first = run[0]
    behind = any(part.behind is not None for part in run)
    ahead = first.ahead is not None and (first.ahead.verb is not None or speaker is not None)
    if not (ahead or behind) and (first.bare or continued(doc, run[-1].end) or _called(doc, run[-1].end)):
        return False
    if len(run) > 1:
        return True  # "„Hoffnung“, sagte er, „ist mehr als Optimismus.“"
    if _reported(doc, first, speaker, cast):
        return True
    if first.start in cast.ends and introduced(first.inner):
        return True
    spoken = ahead and first.ahead is not None and first.ahead.verb not in (None, "lauten")
    return is_utterance(doc, first.start, first.inner, behind=behind, ahead=ahead, spoken=spoken)


def _called(doc: Doc, end: int) -> bool:
    """Whether the next sentence says what the marked words are: "Diesen Fragen …", "Unter diesem Titel …"."""
    ahead = [token.lower_ for token in doc[end : end + 4] if not token.is_space]
    return bool(ahead) and ahead[0] in _DEMONSTRATIVES and any(word in titles() for word in ahead)


def _reported(doc: Doc, part: Part, speaker: Speaker | None, cast: Cast) -> bool:
    """ "Laut Landrätin Kolb „sparen wir damit viel Geld“": the mark opens right behind the person."""
    if part.start not in cast.ends or speaker is not None or words(part.inner) <= _NAME or not is_clause(part.inner):
        return False
    return any(token.lower_ == "laut" for token in doc[max(part.start - _SHORT_WAY, 0) : part.start])


def _speaker(run: Sequence[Part], cast: Cast, last: Speaker | None) -> Speaker | None:
    """The speaker whom an attribution of the run names; what stands behind goes first."""
    start = run[0].start
    for said in (*(part.behind for part in run), run[0].ahead):
        if said is not None:
            found = cast.speaker(said.start, said.end, start, last.person if last else None)
            if found is not None:
                return found
    return None


def _carried(
    doc: Doc, run: Sequence[Part], following: Part | None, cast: Cast, *, last: Speaker | None, last_end: int
) -> Speaker | None:
    """The speaker of a quotation that nothing attributes: of the next one that follows at once, of the words behind
    ("Mit diesen Worten …"), of the last one, or whom the text has named last."""
    start, end = run[0].start, run[-1].end
    if following is not None and not doc[end : following.start].text.strip():
        found = _speaker([following], cast, last)
        if found is not None:
            return found
    sentence = next((token.i for token in doc[end : end + 3] if not token.is_space and not token.is_punct), None)
    if sentence is not None and any(
        token.text in _WORDS for token in doc[sentence : sentence_end(doc, sentence, len(doc))]
    ):
        found = cast.speaker(sentence, min(sentence + 25, len(doc)), sentence + 25, None)
        if found is not None:
            return found
    since = [mention for mention in cast.mentions if last_end <= mention.start < start]
    if last is not None and not since:
        return last
    person = cast.latest(start, None, None)
    return Speaker(person, None) if person is not None else last

"""What is never an award, although a recipient and a sum stand there: clauses that tell of the past, of costs, of what
would be; and sums of an awarding clause that are a share, a running total, a whole or a rate."""

from collections.abc import Sequence
from itertools import pairwise

from pipeline.interpret.awards.segments import Segment
from pipeline.interpret.labels import labels
from pipeline.interpret.passages import Passage, Sum
from pipeline.interpret.triggers import phrase, phrase_at, says, trigger
from pipeline.lexicon import lexicon

_WHOLE = 3  # "von den insgesamt 12 Millionen Euro"
_SPAN = 3  # "in den vergangenen gut zehn Jahren"
_PAYER = 4  # "die Stadt selbst legt"
_RATED = 4  # "für jedes neue Kind"


def looks_back(passage: Passage) -> bool:
    """ "Seit Beginn des Programms wurden in Musterau 96 Maßnahmen gefördert", "Seit 2018 flossen …"."""
    words = [word for word in passage.words if word]
    return words[:1] == ["seit"] and words[1:2] not in (["heute"], ["gestern"])


def refused(segment: Segment) -> bool:
    """Whether the clause tells of costs, own shares or former awards, of what would be or is denied."""
    words, awards = segment.words, lexicon("awards")
    for name in ("former", "never", "conditional"):
        if says(words, trigger("awards", name)):
            return True
    if phrase(words, (*awards["former_phrases"], *awards["own_phrases"])) or _tells_of_years(words):
        return True
    if _denied(segment):
        return True
    if takes_over(segment) or any(amount.figure.amount_role == "award" for amount in segment.sums):
        return False
    return says(words, trigger("awards", "stops"))


def takes_over(segment: Segment) -> bool:
    """Whether a giver pays without more words: "Das Land übernimmt 20.000 Euro", "Der Bund ist mit 20.000 dabei"."""
    pays, giver = trigger("awards", "takes_over"), trigger("awards", "givers")
    words = segment.words
    if segment.groups or not says(words, giver):
        return False
    return says(words, trigger("awards", "represented")) or any(
        pays(word) and says((*words[max(i - 1, 0) : i], *words[i + 2 : i + 3]), giver) for i, word in enumerate(words)
    )


def _tells_of_years(words: Sequence[str]) -> bool:
    """ "in den vergangenen zehn Jahren"."""
    opens, spans = trigger("awards", "past_openers"), trigger("awards", "past_spans")
    return any(opens(word) and says(words[i + 1 : i + 1 + _SPAN], spans) for i, word in enumerate(words))


def _denied(segment: Segment) -> bool:
    """ "erhält keine Förderung", "erhält die 20.000 Euro nicht"; a town may be called Leer."""
    named = {i for group in segment.groups for i in range(group.start, group.end)}
    told = ["" if segment.start + i in named else word for i, word in enumerate(segment.words)]
    last = next((word for word in reversed(told) if word.isalpha()), "")
    return last == "nicht" or "denial" in labels(told)


def stands_for_itself(segment: Segment, amount: Sum) -> bool:
    """Whether a sum is one of its own: not in brackets, which are read with their town, no whole ("von den 12 Millionen
    Euro"), no rate ("2.000 Euro je Kind") and no running total ("damit sind es 1,4 Millionen Euro")."""
    before = [segment.word(amount.start - i) for i in range(_WHOLE, 0, -1)]
    of_whole = any(one in ("von", "aus") and other in ("den", "diesen", "der") for one, other in pairwise(before))
    in_brackets = segment.word(segment.left(amount.start)) == "("
    if in_brackets or of_whole or _is_of_payer(segment, amount):
        return False
    return not (_is_rate(segment, amount) or _is_running(segment, amount))


def _is_of_payer(segment: Segment, amount: Sum) -> bool:
    """ "30.000 Euro trägt das Land, 20.000 Euro die Stadt", "die Stadt selbst legt 20.000 Euro drauf"."""
    before = segment.words[max(amount.start - segment.start - _PAYER, 0) : amount.start - segment.start]
    if says(before[-1:], trigger("awards", "takes_over")) and phrase(before, lexicon("awards")["generic_subjects"]):
        return True
    behind = segment.words[amount.end - segment.start :]
    if pays_itself(behind):
        return True
    ends = behind[2:3] in ((), (",",), (".",), ("selbst",), ("und",))
    return ends and "recipient" not in segment.verbs and phrase(behind[:2], lexicon("awards")["generic_subjects"])


def pays_itself(behind: Sequence[str]) -> bool:
    """Whether the words behind a sum say that the town pays it: "20.000 Euro zahlt die Stadt"."""
    subjects = lexicon("awards")["generic_subjects"]
    return says(behind[:1], trigger("awards", "takes_over")) and phrase(behind[1:3], subjects)


def _is_rate(segment: Segment, amount: Sum) -> bool:
    """ "2.000 Euro je Kind", "für jedes Kind 2.000 Euro", but "20.000 Euro je Kommune"."""
    behind, words = segment.word(amount.end + 1), segment.words[: amount.start - segment.start]
    if trigger("awards", "rates")(segment.word(amount.end)) and behind.isalpha():
        return not _is_recipient(behind)
    for i, (word, following) in enumerate(pairwise(words)):
        if word == "für" and following.startswith("jed"):
            return not any(_is_recipient(other) for other in words[i + 2 : i + 2 + _RATED])
    return False


def _is_recipient(word: str) -> bool:
    counts, roles = lexicon("roles")["counts"], lexicon("roles")
    return word in roles["type_words"] or word in counts["municipalities"] or word in counts["districts"]


def _is_running(segment: Segment, amount: Sum) -> bool:
    at = phrase_at(segment.words, lexicon("awards")["running"])
    return at is not None and at + segment.start < amount.start


def share_of(segment: Segment, amount: Sum) -> int | None:
    """Where "davon" stands that makes the sum a share of one before it; None where it is none."""
    is_share = trigger("awards", "shares")
    for i in range(amount.start - 1, segment.start - 1, -1):
        if is_share(segment.word(i)):
            return i if any(other.end <= i for other in segment.passage.sums) else None
    return None

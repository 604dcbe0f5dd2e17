"""The issuer among the organisations: its line belongs to no block of the text, so extraction cannot find it there."""

from collections.abc import Sequence

from pipeline.clean.release import Release
from pipeline.extract.organisations.heads import head
from pipeline.extract.values import Organisation
from pipeline.interpret.facts import Mention

_MUNICIPAL = frozenset({"stadt", "landeshauptstadt", "hansestadt", "gemeinde", "markt", "kreis", "landkreis"}) | {
    "städteregion",
    "samtgemeinde",
    "verbandsgemeinde",
    "amt",
    "region",
}


def issuer_mention(release: Release, found: Sequence[Mention[Organisation]]) -> Mention[Organisation] | None:
    """The issuer as a mention without offsets; None where nobody is known to issue or the text names that body."""
    issuer = release.issuer
    if issuer is None or not issuer.strip() or any(_same(issuer, mention.value.name) for mention in found):
        return None
    value = Organisation(name=issuer, kind=_kind(issuer), confidence=0.9)
    return Mention(value=value, text=issuer, start=None, end=None, evidence=issuer, label="ORG")


def _same(issuer: str, name: str) -> bool:
    """Whether both names are one, or one of them begins the other, word by word."""
    one, other = issuer.casefold().split(), name.casefold().split()
    shorter = min(len(one), len(other))
    return shorter > 0 and one[:shorter] == other[:shorter]


def _kind(issuer: str) -> str:
    """The kind by the name's first word for a municipality, else by the first head word in it."""
    words = issuer.split()
    if words[0].casefold() in _MUNICIPAL and len(words) > 1 and words[1] != "für":
        return "municipality"
    heads = (head(word) for word in words)
    return next((found.kind for found in heads if found is not None), "other")

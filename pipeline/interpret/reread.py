"""What a sum is where extraction took it for an own share or a former award, and its own words tell the contrary."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.values import Figure
from pipeline.interpret.triggers import says, trigger

_PAYER = 4  # "steuert das Land": words behind the sum


def reread(figure: Figure, words: Sequence[str], start: int, end: int) -> Figure:
    """The figure, as an award where its nearest words make it one. `words` are those of the text in lower case."""
    role = figure.amount_role
    if role == "own_share" and (
        _is_of_giver(words[end : end + _PAYER]) or _is_granted(words[max(start - 2, 0) : start])
    ):
        return replace(figure, amount_role="award")
    if role == "former" and says(words[max(start - 1, 0) : start], trigger("awards", "again")):
        return replace(figure, amount_role="award")  # "schon 2022 bedacht worden war, kommen diesmal 20.000 Euro hinzu"
    return figure


def _is_of_giver(behind: Sequence[str]) -> bool:
    """ "20.000 Euro steuert das Land bei"."""
    return says(behind[:1], trigger("awards", "takes_over")) and says(behind[1:], trigger("awards", "givers"))


def _is_granted(before: Sequence[str]) -> bool:
    """ "ein Bescheid über 20.000 Euro an den Kreis selbst"."""
    return before[1:] == ["über"] and says(before[:1], trigger("awards", "nouns"))

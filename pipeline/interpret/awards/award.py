"""What the readers of awards give: who gets what, by which construction."""

from dataclasses import dataclass

from pipeline.interpret.facts import Amount
from pipeline.interpret.passages import Passage, Sum
from pipeline.interpret.reliability import confidence
from pipeline.interpret.towns import Town
from pipeline.lexicon import lexicon

_SUPPOSED = 0.8
_NO_AWARD = frozenset({"ceiling", "cost", "own_share", "investment", "former", "change", "applied", "price"})

# The construction of "874.200 Euro fließen in den Kreis": what the towns of an area get together.
AREA = "amount_to_area"
# That of "Musterau bringt mit 20.000 Euro seine Halle in Schuss", which only holds where a release awards money.
OWN_WORKS = "subject_with_amount"
# Constructions that list all recipients of a release, so that they must make its count and its total.
COMPLETE = frozenset({"table_row", "list_colon", "list_item", "list_scope"})


@dataclass(frozen=True, slots=True)
class Award:
    """A municipality as beneficiary, with the sum that is bound to it; None where several share it or none is told.

    `passage` is where the sum stands.
    """

    town: Town
    passage: Passage
    construction: str
    amount: Sum | None = None
    project: str | None = None

    @property
    def confidence(self) -> float:
        """How sure the construction is, of itself."""
        return confidence(self.construction, lexicon("awards")["confidence"].get(self.construction, _SUPPOSED))


def can_be_award(amount: Sum) -> bool:
    """Whether the role that extraction gave the sum lets it be an award."""
    figure = amount.figure
    return figure.amount_role not in _NO_AWARD and figure.modifier not in ("at_most", "between")


def as_amount(amount: Sum) -> Amount:
    """The sum as a fact."""
    figure = amount.figure
    exact = None if figure.modifier in ("at_most", "between") else amount.stated
    return Amount(exact, figure.value_min, figure.value_max, figure.modifier)

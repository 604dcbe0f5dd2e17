"""Claims: what one mention says of a town, and the rows that claims and awards become."""

from dataclasses import dataclass

from spacy.tokens import Doc

from pipeline.interpret.awards import Award, as_amount
from pipeline.interpret.evidence import Evidence
from pipeline.interpret.facts import MunicipalityRole, Role
from pipeline.interpret.reliability import confidence
from pipeline.interpret.towns import Town


@dataclass(frozen=True, slots=True)
class Claim:
    """A town in a role, by the words around one mention of it or by what its line inherits; `by` names which."""

    town: Town
    role: Role
    by: str | None
    confidence: float


def award_row(doc: Doc, award: Award, evidence: Evidence, lift: float) -> MunicipalityRole:
    """The row of an award; `lift` is what a total that agrees adds to its confidence."""
    span = doc[award.town.start : award.town.end]
    return MunicipalityRole(
        ags=award.town.ags,
        name_in_text=span.text,
        role="beneficiary",
        start=span.start_char,
        end=span.end_char,
        evidence=evidence(doc[award.amount.start : award.amount.end]) if award.amount is not None else evidence(span),
        amount=as_amount(award.amount) if award.amount is not None else None,
        project=award.project,
        construction=award.construction,
        confidence=min(award.confidence + lift, 0.99),
    )


def claim_row(doc: Doc, claim: Claim, evidence: Evidence) -> MunicipalityRole:
    """The row of a claim."""
    span = doc[claim.town.start : claim.town.end]
    return MunicipalityRole(
        ags=claim.town.ags,
        name_in_text=span.text,
        role=claim.role,
        start=span.start_char,
        end=span.end_char,
        evidence=evidence(span),
        construction=claim.by,
        confidence=confidence(claim.by, claim.confidence),
    )

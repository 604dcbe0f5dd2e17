"""The issuer line as a row among the organisations."""

import pytest

from pipeline.clean.release import Block, Release
from pipeline.extract.values import Organisation
from pipeline.interpret.facts import Mention
from pipeline.interpret.issuer import issuer_mention


def release(issuer: str | None) -> Release:
    text = "Neues aus dem Rathaus"
    return Release(text, (Block("title", 0, len(text)),), text, issuer=issuer)


def named(name: str) -> Mention[Organisation]:
    return Mention(Organisation(name, "other"), name, 0, len(name), name, "ORG")


@pytest.mark.parametrize(
    ("issuer", "kind"),
    [
        ("Ministerium für Wald und Flur", "ministry"),
        ("Bezirksregierung Münster", "authority"),
        ("Staatskanzlei Nordrhein-Westfalen", "ministry"),
        ("Stadt Gera", "municipality"),
        ("StädteRegion Aachen", "municipality"),
        ("Landkreis Harburg", "municipality"),
        ("Amt für Wald", "authority"),
        ("Rundblick", "other"),
    ],
)
def test_an_issuer_that_the_text_does_not_name(issuer: str, kind: str) -> None:
    mention = issuer_mention(release(issuer), [named("Sparkasse Gera")])
    assert mention is not None
    assert (mention.value.name, mention.value.kind) == (issuer, kind)
    assert (mention.start, mention.end, mention.text, mention.evidence, mention.label) == (
        None,
        None,
        issuer,
        issuer,
        "ORG",
    )


@pytest.mark.parametrize(
    ("issuer", "name"),
    [
        ("Ministerium für Verkehr", "Ministerium für Verkehr"),
        ("Ministerium für Verkehr", "Ministerium für Verkehr des Landes Nordrhein-Westfalen"),
        ("Staatskanzlei des Landes Nordrhein-Westfalen", "STAATSKANZLEI"),
    ],
)
def test_an_issuer_that_the_text_names_gets_no_second_row(issuer: str, name: str) -> None:
    assert issuer_mention(release(issuer), [named(name)]) is None


def test_a_name_that_only_shares_letters_is_another_body() -> None:
    assert issuer_mention(release("Stadt Neuss"), [named("Stadt Neu")]) is not None


@pytest.mark.parametrize("issuer", [None, "", "  "])
def test_no_issuer(issuer: str | None) -> None:
    assert issuer_mention(release(issuer), []) is None

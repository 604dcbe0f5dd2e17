"""Two invented releases, as the stages before the tables would give them."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest

from pipeline.clean.release import Block, Contact, Release
from pipeline.extract.values import Figure, Office, Organisation, Person, Place, Programme, Quote
from pipeline.interpret.facts import Amount, Announcement, Facts, Mention, MunicipalityRole
from pipeline.problems import Problem
from pipeline.read.source import Source
from pipeline.tables.outcome import Outcome

V = TypeVar("V")
TEXT = """Ministerin Brand übergibt Bescheid in Wegberg

Kommunalministerin Dr. Jutta Brand hat in Wegberg einen Bescheid über 2,5 Millionen Euro übergeben. Das Geld kommt aus \
dem Programm „Grüne Wege“, das die Landesagentur für Freiraum (LFR) begleitet. „Das ist ein guter Tag“, sagte Brand. \
Die Landesagentur für Freiraum berät die Stadt."""
BRAND = Person("Jutta Brand", "Jutta", "Brand", "Dr.", "f")
AGENCY = "Landesagentur für Freiraum"


def mention(value: V, surface: str, number: int = 1) -> Mention[V]:
    """The value at the given occurrence of its surface."""
    start = -1
    for _ in range(number):
        start = TEXT.index(surface, start + 1)
    return Mention(value, surface, start, start + len(surface), evidence="Ein Satz.")


RELEASE = Release(
    text=TEXT,
    blocks=(Block("title", 0, 45), Block("paragraph", 47, len(TEXT))),
    title="Ministerin Brand übergibt Bescheid in Wegberg",
    date=dt.date(2023, 5, 4),
    issuer="Ministerium für Kommunales",
    level="land",
    land="DE-NW",
    captions=("Ministerin Jutta Brand (l.) und Bürgermeister Olaf Menze",),
    contacts=(
        Contact("press", "Pressestelle", phone="+492111234"),
        Contact("press", "Pressestelle", phone="+492111234"),
    ),
)
FACTS = Facts(
    release=RELEASE,
    people=(
        mention(BRAND, "Brand"),
        mention(BRAND, "Jutta Brand"),
        Mention(Person("Olaf Menze", "Olaf", "Menze"), "Olaf Menze", None, None, "Im Bild"),
    ),
    offices=(
        mention(Office("Ministerin", "minister", "Jutta Brand"), "Ministerin"),
        mention(Office("Kommunalministerin", "minister", "Jutta Brand"), "Kommunalministerin"),
        Mention(Office("Bürgermeister", "mayor", "Olaf Menze"), "Bürgermeister", None, None, "Im Bild", "", "05370040"),
        Mention(Office("Bürgermeister", "mayor", None), "Bürgermeister", None, None, "Im Bild"),
    ),
    organisations=(
        mention(Organisation(AGENCY, "agency", "LFR"), AGENCY),
        mention(Organisation(AGENCY, "agency"), AGENCY, 2),
    ),
    programmes=(mention(Programme("Grüne Wege", "programme"), "Grüne Wege"),),
    places=(
        mention(Place("Wegberg", "municipality", "05370040", "05370"), "Wegberg", 1),
        mention(Place("Wegberg", "municipality", "05370040", "05370"), "Wegberg", 2),
    ),
    figures=(mention(Figure("money", 2.5e6, 2.5e6, "EUR"), "2,5 Millionen Euro"),),
    quotes=(mention(Quote("Das ist ein guter Tag", "Jutta Brand", verb="sagen"), "„Das ist ein guter Tag“"),),
    announcements=(
        Announcement("funding", 47, 146, "Ein Satz.", person="Jutta Brand", amount=Amount(2.5e6, 2.5e6, 2.5e6)),
    ),
    municipalities=(
        MunicipalityRole("05370040", "Wegberg", "beneficiary", 38, 45, "Ein Satz.", 0, Amount(2.5e6, 2.5e6, 2.5e6)),
    ),
)
SOURCE = Source("nrw/brand.txt", "0" * 64, "text", "text", "")


@pytest.fixture
def facts() -> Facts:
    return FACTS


@pytest.fixture
def outcome() -> Callable[..., Outcome]:
    """Makes what became of a file: its path, then what differs from the sample release."""

    def make(path: str = "nrw/brand.txt", problems: tuple[Problem, ...] = (), **release: object) -> Outcome:
        facts = FACTS
        if "text" in release:
            facts = Facts(RELEASE)
        facts = replace(facts, release=replace(RELEASE, **release))
        return Outcome(path, replace(SOURCE, path=path), facts, problems)

    return make

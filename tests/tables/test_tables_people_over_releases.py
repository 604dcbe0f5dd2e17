"""Who is who over releases: namesakes apart, one person in many forms as one, keys that stay."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.clean.release import Block, Release
from pipeline.extract.values import Office, Organisation, Person, Place, Programme
from pipeline.interpret.facts import Facts, Mention
from pipeline.read.source import Source
from pipeline.tables import Rows, tabulate
from pipeline.tables.outcome import Outcome

DAY = dt.date(2021, 3, 4)
NRW = {"issuer": "Ministerium für Heimat", "level": "land", "land": "DE-NW"}
HESSE = {"issuer": "Ministerium des Innern", "level": "land", "land": "DE-HE"}
FEDERAL = {"issuer": "Bundesministerium des Innern", "level": "federal", "land": None}
SOMEWHERE = {"issuer": None, "level": "other", "land": None}
MINISTER = Office("Heimatministerin", "minister")
SECRETARY = Office("Staatssekretärin für Sport und Ehrenamt", "state_secretary")
MAYOR = Office("Bürgermeister", "mayor")
WEGBERG, AACHEN = "05370040", "05334002"


def mention(value: object, place_ags: str | None = None) -> Mention[object]:
    return Mention(value, "Im Bild", None, None, "Im Bild", "", place_ags)


def release(
    title: str,
    name: str,
    *offices: Office | tuple[Office, str],
    day: dt.date | None = DAY,
    of: dict[str, str | None] = NRW,
    bodies: Sequence[Organisation] = (),
    programmes: Sequence[Programme] = (),
    places: Sequence[str] = (),
    gender: str | None = None,
) -> Outcome:
    """A release about one person; a name of one word is a surname alone."""
    given, _, family = name.rpartition(" ")
    held = [office if isinstance(office, tuple) else (office, None) for office in offices]
    head = Release(title, (Block("title", 0, len(title)),), title, date=day, **of)
    facts = Facts(
        head,
        people=(mention(Person(name, given or None, family, gender=gender)),) if name else (),
        offices=tuple(mention(replace(office, person=name), ags) for office, ags in held),
        organisations=tuple(map(mention, bodies)),
        programmes=tuple(map(mention, programmes)),
        places=tuple(Mention(Place(ags, "municipality", ags), title[:1], 0, 1, title) for ags in places),
    )
    path = f"{title} {day} {of['issuer']}.txt"
    return Outcome(path, Source(path, "0" * 64, "text", "", ""), facts, ())


def people(*outcomes: Outcome) -> list[str]:
    return sorted(row.person_id for row in tabulate(outcomes)["people"])


LONA = "Lona Sperber"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (release("A", LONA), release("B", LONA, SECRETARY)),
        (release("A", LONA, SECRETARY), release("B", LONA, MINISTER)),
        (release("A", LONA, SECRETARY), release("B", "Sperber", Office("Staatssekretärin", "state_secretary"))),
        (release("A", LONA, SECRETARY), release("B", "Sperber")),
        (release("A", LONA, (MAYOR, WEGBERG)), release("B", "Sperber", (MAYOR, WEGBERG), of=SOMEWHERE)),
        (release("A", LONA, SECRETARY), release("B", LONA, of=SOMEWHERE, places=[WEGBERG])),
        (release("A", LONA, Office("NRW-Ministerin", "minister"), of=HESSE), release("B", LONA, MINISTER)),
        (release("A", LONA, (MAYOR, WEGBERG)), release("B", LONA, of={**NRW, "level": "district"}, places=[WEGBERG])),
        (release("A", LONA, Office("Bundesministerin", "minister")), release("B", LONA, MINISTER, of=FEDERAL)),
    ],
    ids=[
        "office or none", "two offices", "surname and office", "surname and issuer", "surname and town", "places",
        "Land in the title", "district", "federation",
    ],
)  # fmt: skip
def test_one_person(one: Outcome, other: Outcome) -> None:
    assert len(people(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (release("A", LONA, (MAYOR, WEGBERG)), release("B", LONA, (MAYOR, AACHEN))),
        (release("A", LONA, MINISTER), release("B", LONA, MINISTER, of=HESSE)),
        (release("A", LONA, MINISTER), release("B", LONA, Office("Professorin", "professor", organisation="Uni Au"))),
        (release("A", LONA, MINISTER), release("B", LONA, (MAYOR, AACHEN))),
        (release("A", LONA, SECRETARY, gender="f"), release("B", "Sperber", SECRETARY, gender="m")),
        (release("A", LONA, SECRETARY), release("B", "Sperber", SECRETARY, day=dt.date(2008, 1, 1))),
        (release("A", LONA, SECRETARY), release("B", "Sperber", of=HESSE)),
        (release("A", LONA, SECRETARY), release("B", "Sperber", (MAYOR, AACHEN))),
    ],
    ids=["towns", "Länder", "body", "town", "gender", "time", "issuer", "surname and another office"],
)
def test_namesakes(one: Outcome, other: Outcome) -> None:
    assert len(people(one, other)) == 2


def test_two_offices_in_one_release_join_what_was_two() -> None:
    before = [release("A", LONA, (MAYOR, WEGBERG)), release("B", LONA, MINISTER)]
    assert people(*before) == ["lona-sperber-05370", "lona-sperber-nw"]
    rows = tabulate([*before, release("C", LONA, (MAYOR, WEGBERG), MINISTER)])
    assert [row.person_id for row in rows["people"]] == ["lona-sperber-05370"]
    assert {row.person_id for row in rows["offices"]} == {"lona-sperber-05370"}
    (join,) = rows["identities"]
    assert (join.own_key, join.other_key, join.evidence) == (
        "lona-sperber-nw",
        "lona-sperber-05370",
        "offices_in_one_release",
    )


def test_a_surname_that_two_bear_stays_by_itself() -> None:
    one, other = release("A", LONA, SECRETARY), release("B", "Ulla Sperber", SECRETARY)
    assert people(one, other, release("C", "Sperber", SECRETARY)) == [
        "lona-sperber-nw",
        "sperber-nw",
        "ulla-sperber-nw",
    ]


def test_a_surname_is_told_in_full_by_another_release() -> None:
    rows = tabulate([release("A", LONA, SECRETARY), release("B", "Sperber", SECRETARY, day=dt.date(2020, 1, 1))])
    (row,) = rows["people"]
    assert (row.name, row.given_name, row.release_count, row.first_date) == (LONA, "Lona", 2, dt.date(2020, 1, 1))
    (join,) = rows["identities"]
    assert (join.own_key, join.key, join.evidence) == ("sperber-nw", "lona-sperber-nw", "surname_and_office")


def terms(rows: Rows) -> list[tuple[object, ...]]:
    return [(row.office_kind, row.office, row.from_, row.to, row.releases) for row in rows["office_terms"]]


def test_an_office_has_a_first_and_a_last_day() -> None:
    early, late = dt.date(2019, 5, 1), dt.date(2022, 2, 1)
    rows = tabulate(
        [
            release("A", LONA, SECRETARY),
            release("B", LONA, Office("Staatssekretärin", "state_secretary"), day=early),
            release("C", LONA, SECRETARY, day=late),
            release("D", LONA, Office("Ministerin", "minister", tenure="designated"), day=late),
            release("E", LONA, Office("Staatssekretärin", "state_secretary", tenure="former"), day=dt.date(2024, 1, 1)),
        ]
    )
    assert terms(rows) == [("state_secretary", SECRETARY.title, early, late, 3)]


def test_offices_of_two_towns_are_two_terms() -> None:
    former = Office("Bürgermeister der Nachbarstadt", "mayor"), AACHEN
    rows = tabulate([release("A", LONA, (MAYOR, WEGBERG), former), release("B", LONA, (MAYOR, WEGBERG))])
    assert [(row.place_ags, row.releases) for row in rows["office_terms"]] == [(AACHEN, 1), (WEGBERG, 2)]


LVR = Organisation("Landesverband Freies Radio", "association", "LFR")


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        (LVR, Organisation("LFR", "association"), 1),
        (LVR, Organisation("LFV", "association"), 2),
        (
            Organisation("Ministerium der Justiz", "ministry"),
            Organisation("Ministerium der Justiz des Landes Nordrhein-Westfalen", "ministry"),
            1,
        ),
        (
            Organisation("Ministerium der Justiz", "ministry"),
            Organisation("Hessisches Ministerium der Justiz", "ministry"),
            2,
        ),
    ],
)
def test_one_body(one: Organisation, other: Organisation, count: int) -> None:
    rows = tabulate([release("A", "", bodies=[one]), release("B", "", bodies=[other])])
    assert len({row.organisation_id for row in rows["organisations"]}) == count
    assert {row.key for row in rows["mentions"]} == {row.organisation_id for row in rows["organisations"]}


def test_a_renamed_ministry_is_one_body() -> None:
    before = Organisation("Bundesministerium des Innern, für Bau und Heimat", "ministry")
    after = Organisation("Bundesministerium des Innern und für Heimat", "ministry")
    rows = tabulate(
        [release("A", "", bodies=[before], of=FEDERAL), release("B", "", bodies=[after], day=dt.date(2023, 1, 1))]
    )["organisations"]
    assert len({row.organisation_id for row in rows}) == 2
    assert {row.body_id for row in rows} == {"bund-inneres"}


def test_a_year_and_a_hyphen_make_no_other_programme() -> None:
    names = ("Heimat-Preis", "Heimatpreis 2023", "Heimatpreis")
    rows = tabulate([release("A", "", programmes=[Programme(name, "prize") for name in names])])
    assert {row.programme_id for row in rows["programmes"]} == {"heimatpreis"}


RELEASES = st.builds(
    release,
    st.sampled_from("ABCDEFGH"),
    st.sampled_from([LONA, "Ulla Sperber", "Lona Reiher"]),
    st.sampled_from([MINISTER, SECRETARY, (MAYOR, WEGBERG), (MAYOR, AACHEN)]),
    st.sampled_from([SECRETARY, (MAYOR, WEGBERG), Office("Präsidentin", "president", organisation="Turnbund")]),
    day=st.sampled_from([DAY, dt.date(2019, 1, 1), dt.date(2022, 6, 1), None]),
    of=st.sampled_from([NRW, HESSE, FEDERAL, SOMEWHERE]),
)
FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def told_by(outcomes: Sequence[Outcome]) -> dict[tuple[str, str], str]:
    rows = tabulate(outcomes)
    return {(row.release_id, row.name): row.person_id for row in rows["offices"]}


def once(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """Each file once."""
    found: dict[str, Outcome] = {}
    for each in outcomes:
        found.setdefault(each.path, each)
    return list(found.values())


@FEW
@given(st.lists(RELEASES, min_size=1, max_size=5), st.lists(RELEASES, max_size=4))
def test_adding_releases_changes_no_key_but_by_joining_two(before: list[Outcome], more: list[Outcome]) -> None:
    together = once([*before, *more])
    first, after = told_by(once(before)), told_by(together)
    changed = {(old, after[place]) for place, old in first.items() if place in after and after[place] != old}
    decided = [row for row in tabulate(together)["identities"] if row.table == "people"]
    joined = {row.own_key for row in decided} | {row.other_key for row in decided}
    assert all(new < old and old in joined for old, new in changed)


@FEW
@given(st.lists(RELEASES, min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_releases_does_not_matter(outcomes: list[Outcome], random: object) -> None:
    outcomes = once(outcomes)
    turned = list(outcomes)
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert tabulate(outcomes) == tabulate(turned)

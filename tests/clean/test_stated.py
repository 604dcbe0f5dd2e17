"""What a row, a feed or the head of a mail says of its release, beside what the text prints."""

import datetime as dt
from dataclasses import replace

import pytest

from pipeline.clean import Release, clean
from pipeline.clean.stated import stated_date
from pipeline.read import from_text
from pipeline.read.source import Format, Stated

TITLE = "Land fördert Grundschule in Musterau"
FIRST = "Die Stadt Musterau bekommt vom Land 1,2 Millionen Euro für den Umbau ihrer Grundschule am Wall."
BODY = (
    f"{FIRST} Der Bescheid ist am Montag angekommen.\n\n"
    "„Gute Schulen sind die beste Investition in die Zukunft“, sagte der Bürgermeister bei der Übergabe."
)
DAY = dt.date(2019, 5, 3)


def cleaned(text: str = BODY, file_format: Format = "csv", **stated: str) -> Release:
    return clean(replace(from_text(text), format=file_format, stated=Stated(**stated)))


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2019-05-03", DAY),
        ("2019-05-03 00:00:00", DAY),
        ("2019-05-03T10:15:00+02:00", DAY),
        ("2019-05-02T22:00:00Z", DAY),
        ("2019-05-02 22:00:00+00:00", DAY),
        ("03.05.2019", DAY),
        ("3. Mai 2019", DAY),
        ("Freitag, 3. Mai 2019, 10:15 Uhr", DAY),
        ("03.05.2019 10:15", DAY),
        ("Fri, 03 May 2019 10:15:00 +0200", DAY),
        ("Thu, 02 May 2019 22:30:00 GMT", DAY),
        ("1556834400", DAY),
        ("1556834400.0", DAY),
        ("1556834400000", DAY),
        ("05/03/2019", DAY),
        ("nan", None),
        ("NaT", None),
        ("gestern", None),
        ("2019", None),
        ("31.02.2019", None),
        ("", None),
        (None, None),
    ],
)
def test_dates(written: str | None, day: dt.date | None) -> None:
    assert stated_date(written) == day


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"{TITLE}\n\n{BODY}",
        f"{TITLE.upper()}\n\n{BODY}",
        f"{TITLE}: 1,2 Millionen Euro\n\n{BODY}",
        f"{TITLE} {BODY}",
        f"Schule\n\n{TITLE}\n\n3. Mai 2019\n\n{BODY}",
        f"<p>{BODY}</p>",
        f"<title>{TITLE} | Stadt Musterau</title><body><main><h1>{TITLE}</h1><p>{BODY}</p></main></body>",
    ],
)
def test_the_title_stands_once(text: str) -> None:
    release = cleaned(text, title=TITLE)
    assert release.title.casefold().startswith(TITLE.casefold())
    assert release.text.casefold().count(TITLE.casefold()) == 1
    assert release.text.count("Die Stadt Musterau bekommt vom Land") == 1


@pytest.mark.parametrize(
    "subject",
    [
        "WG: {}", "Fwd: {}", "PM: {}", "[extern] {}", "AW: WG: [EXTERN] {}", "Re[2]: {}", "Pressemitteilung: {}",
        "Pressemitteilung Nr. 17/2019: {}", "Presseinformation 17 - {}", "{}",
    ],
)  # fmt: skip
def test_subjects(subject: str) -> None:
    assert cleaned(file_format="eml", title=subject.format(TITLE)).title == TITLE


@pytest.mark.parametrize(
    "subject", ["Pressemitteilung", "WG: PM", "Pressemitteilung Nr. 17 vom 3. Mai 2019", "WG:", "12345"]
)
def test_a_subject_that_says_nothing_is_no_title(subject: str) -> None:
    release = cleaned(f"{TITLE}\n\n{BODY}", "eml", title=subject)
    assert release.title == TITLE


def test_a_mail_with_a_head_of_its_own_keeps_its_title() -> None:
    text = f"Kreis Musterau\n3. Mai 2019\n\n{TITLE}\n\n{BODY}"
    assert cleaned(text, "eml", title="Bitte um Veröffentlichung in der Wochenendausgabe").title == TITLE


def test_a_printed_date_wins_and_a_difference_is_told() -> None:
    text = f"{TITLE}\n\n3. Mai 2019\n\n{BODY}"
    release = cleaned(text, title=TITLE, date="2020-01-01")
    assert release.date == DAY
    assert "date_differs" in {problem.code for problem in release.problems}


@pytest.mark.parametrize("written", ["2019-05-04", "2019-05-03", "unbekannt"])
def test_a_day_is_no_difference(written: str) -> None:
    release = cleaned(f"{TITLE}\n\n3. Mai 2019\n\n{BODY}", date=written)
    assert (release.date, release.problems) == (DAY, ())


def test_a_stated_date_is_used_where_none_is_printed() -> None:
    text = BODY.replace("am Montag", "am 7. Juni 2018")
    assert cleaned(text, title=TITLE, date="Fri, 03 May 2019 10:15:00 +0200").date == DAY


def test_issuer() -> None:
    assert cleaned(title=TITLE, issuer="Landespresseamt").issuer == "Landespresseamt"
    assert cleaned(title=TITLE, issuer="Stadt Musterau").issuer == "Stadt Musterau"
    text = f"Das Ministerium für Verkehr teilt mit:\n\n{BODY}"
    assert cleaned(text, title=TITLE, issuer="Landesportal").issuer == "Ministerium für Verkehr"
    assert cleaned(file_format="eml", title=TITLE, issuer="Max Muster").issuer != "Max Muster"
    assert cleaned(file_format="eml", title=TITLE, issuer="Pressestelle Kreis Musterau").issuer == "Kreis Musterau"
    assert cleaned(file_format="feed", title=TITLE, issuer="Pressemitteilungen des Kreises").issuer is None
    assert cleaned(file_format="feed", title=TITLE, issuer="Presse: Kreis Musterau").issuer == "Kreis Musterau"


@pytest.mark.parametrize(
    "lead",
    [
        FIRST,
        f"{FIRST} Der Bescheid ist …",
        f"{FIRST} [mehr]",
        "Die Stadt Musterau bekommt vom Land …",
        BODY.partition("\n\n")[0],
    ],
)
def test_a_lead_that_the_body_repeats_stands_once(lead: str) -> None:
    release = cleaned(title=TITLE, lead=lead)
    assert release.text.count("1,2 Millionen Euro") == 1
    assert release.text.count("Der Bescheid ist") == 1
    assert "…" not in release.text
    assert "mehr" not in release.text


def test_another_lead_is_kept() -> None:
    lead = "Das Geld reicht für acht Klassen und eine neue Mensa, die im Herbst eröffnet wird."
    release = cleaned(title=TITLE, lead=lead)
    assert release.lead == lead
    assert [block.kind for block in release.blocks][:3] == ["title", "lead", "paragraph"]


def test_subtitle() -> None:
    assert cleaned(title=TITLE, subtitle="Umbau beginnt im Herbst").subtitle == "Umbau beginnt im Herbst"
    release = cleaned(f"{TITLE}\n\nUmbau beginnt im Herbst\n\n{BODY}", title=TITLE, subtitle="Umbau beginnt im Herbst")
    assert release.text.count("Umbau beginnt im Herbst") == 1

"""The table of German dates: a sentence, what is found in it, and what it means on 17 April 2024, a Wednesday."""

import datetime as dt

import pytest
import spacy
from spacy.language import Language

from pipeline.clean.release import Block, Release
from pipeline.extract import spans
from pipeline.extract.nlp import extract
from pipeline.extract.values import DateSpan

RELEASED = dt.date(2024, 4, 17)

# sentence, surface, first day, last day, precision, role
CASES: list[tuple[str, str, str | None, str | None, str, str]] = [
    ("Am Freitag (4. Juli) wird eröffnet.", "Freitag (4. Juli", "2024-07-04", "2024-07-04", "day", "event"),
    ("Sperrfrist: 18. April 2024, 11 Uhr", "18. April 2024", "2024-04-18", "2024-04-18", "day", "embargo"),
    ("Frei ab 18.04.2024, 14.00 Uhr", "18.04.2024", "2024-04-18", "2024-04-18", "day", "embargo"),
    (
        "Sperrfrist: Freitag, 19. April 2024, Beginn der Rede",
        "Freitag, 19. April 2024",
        "2024-04-19",
        "2024-04-19",
        "day",
        "embargo",
    ),
    (
        "Am gestrigen 16. April 2024 tagte der Rat.",
        "gestrigen 16. April 2024",
        "2024-04-16",
        "2024-04-16",
        "day",
        "event",
    ),
    (
        "Noch bis morgen, den 18. April 2024, läuft die Frist.",
        "morgen, den 18. April 2024",
        None,
        "2024-04-18",
        "day",
        "deadline",
    ),
    ("In der kommenden Woche ist Termin.", "kommenden Woche", "2024-04-22", "2024-04-28", "period", "period"),
    ("Diese Woche ist Termin.", "Diese Woche", "2024-04-15", "2024-04-21", "period", "period"),
    ("Mit sofortiger Wirkung gilt das.", "Mit sofortiger Wirkung", "2024-04-17", None, "period", "period"),
    ("Anträge sind bis zum 30. Juni 2024 zu stellen.", "30. Juni 2024", None, "2024-06-30", "day", "deadline"),
    ("Bewerbungsschluss ist der 31. Mai 2024.", "31. Mai 2024", "2024-05-31", "2024-05-31", "day", "deadline"),
    ("Die Anmeldefrist endet am 12. Mai.", "12. Mai", "2024-05-12", "2024-05-12", "day", "deadline"),
    ("Einsendeschluss: 1. Juni 2024", "1. Juni 2024", "2024-06-01", "2024-06-01", "day", "deadline"),
    ("Bewerbungen sind bis Ende Mai möglich.", "Ende Mai", None, "2024-05-31", "period", "deadline"),
    ("Die Förderperiode 2021 bis 2027 beginnt.", "2021 bis 2027", "2021-01-01", "2027-12-31", "period", "period"),
    ("Die EU-Förderperiode 2021-2027 beginnt.", "2021-2027", "2021-01-01", "2027-12-31", "period", "period"),
    ("Im Schuljahr 2024/2025 beginnt es.", "2024/2025", "2024-08-01", "2025-07-31", "period", "period"),
    ("Zum Schuljahresbeginn 2024/25 geht es los.", "2024/25", "2024-08-01", "2025-07-31", "period", "period"),
    (
        "Im Wintersemester 2023/24 startet der Studiengang.",
        "Wintersemester 2023/24",
        "2023-10-01",
        "2024-03-31",
        "period",
        "period",
    ),
    (
        "Im Sommersemester 2024 startet der Studiengang.",
        "Sommersemester 2024",
        "2024-04-01",
        "2024-09-30",
        "period",
        "period",
    ),
    ("In den Jahren 2022 und 2023 war es so.", "2022 und 2023", "2022-01-01", "2023-12-31", "period", "period"),
    (
        "In den Jahren 2022, 2023 und 2024 war es so.",
        "2022, 2023 und 2024",
        "2022-01-01",
        "2024-12-31",
        "period",
        "period",
    ),
    ("Im I. Quartal 2024 sank es.", "I. Quartal 2024", "2024-01-01", "2024-03-31", "period", "period"),
    ("Im zweiten Quartal sank es.", "zweiten Quartal", "2024-04-01", "2024-06-30", "period", "period"),
    (
        "Im vierten Quartal des vergangenen Jahres sank es.",
        "vierten Quartal des vergangenen Jahres",
        "2023-10-01",
        "2023-12-31",
        "period",
        "period",
    ),
    (
        "Im ersten Quartal dieses Jahres sank es.",
        "ersten Quartal dieses Jahres",
        "2024-01-01",
        "2024-03-31",
        "period",
        "period",
    ),
    ("Im Mai dieses Jahres geht es los.", "Mai dieses Jahres", "2024-05-01", "2024-05-31", "month", "other"),
    (
        "Im Dezember vergangenen Jahres ging es los.",
        "Dezember vergangenen Jahres",
        "2023-12-01",
        "2023-12-31",
        "month",
        "other",
    ),
    ("Anfang nächsten Jahres geht es los.", "Anfang nächsten Jahres", "2025-01-01", "2025-04-30", "year", "other"),
    ("Ende des Jahres ist Schluss.", "Ende des Jahres", "2024-09-01", "2024-12-31", "year", "other"),
    ("Bis zum Jahresende ist Schluss.", "Jahresende", None, "2024-12-31", "period", "period"),
    ("Zum Jahreswechsel 2024/25 ist Schluss.", "Jahreswechsel 2024/25", "2024-12-31", "2025-01-01", "period", "period"),
    ("Zur Jahresmitte 2025 ist Schluss.", "Jahresmitte 2025", "2025-05-01", "2025-08-31", "year", "other"),
    ("Ab dem 1. Januar 2025 gilt das.", "1. Januar 2025", "2025-01-01", None, "day", "period"),
    ("Zum 1.1.2025 tritt das Gesetz in Kraft.", "1.1.2025", "2025-01-01", "2025-01-01", "day", "event"),
    (
        "Zwischen dem 4. und dem 6. Mai 2024 ist Messe.",
        "4. und dem 6. Mai 2024",
        "2024-05-04",
        "2024-05-06",
        "period",
        "period",
    ),
    ("Von Montag bis Freitag ist Sperrung.", "Montag bis Freitag", "2024-04-22", "2024-04-26", "period", "period"),
    (
        "Von Montag, 22. April, bis Freitag, 26. April 2024, ist die Straße gesperrt.",
        "Montag, 22. April, bis Freitag, 26. April 2024",
        "2024-04-22",
        "2024-04-26",
        "period",
        "period",
    ),
    ("Am 4. und 5. Mai ist Messe.", "4. und 5. Mai", "2024-05-04", "2024-05-05", "period", "period"),
    ("Am 4., 5. und 6. Mai ist Messe.", "4., 5. und 6. Mai", "2024-05-04", "2024-05-06", "period", "period"),
    ("Vom 12. bis zum 14. Mai ist Messe.", "12. bis zum 14. Mai", "2024-05-12", "2024-05-14", "period", "period"),
    ("Vom 28.4. bis 2.5. ist Messe.", "28.4. bis 2.5", "2024-04-28", "2024-05-02", "period", "period"),
    ("14./15.05.2024: Messe in Olpe", "14./15.05.2024", "2024-05-14", "2024-05-15", "period", "period"),
    ("Von Januar bis März 2024 sank es.", "Januar bis März 2024", "2024-01-01", "2024-03-31", "period", "period"),
    (
        "Von Juni 2023 bis Februar 2024 lief es.",
        "Juni 2023 bis Februar 2024",
        "2023-06-01",
        "2024-02-29",
        "period",
        "period",
    ),
    ("Seit Anfang 2023 läuft das.", "Anfang 2023", "2023-01-01", None, "period", "period"),
    ("Seit Jahresbeginn läuft das.", "Jahresbeginn", "2024-01-01", None, "period", "period"),
    (
        "Das Haus aus dem 18. Jahrhundert wird saniert.",
        "18. Jahrhundert",
        "1701-01-01",
        "1800-12-31",
        "period",
        "other",
    ),
    ("Am Ostermontag ist Fest.", "Ostermontag", "2024-04-01", "2024-04-01", "day", "event"),
    ("An Pfingsten ist Fest.", "Pfingsten", "2024-05-19", "2024-05-20", "period", "period"),
    ("Am Dienstagabend brannte es.", "Dienstagabend", "2024-04-16", "2024-04-16", "day", "event"),
    ("In der Nacht zum Mittwoch brannte es.", "Mittwoch", "2024-04-17", "2024-04-17", "day", "event"),
    (
        "In der Nacht von Montag auf Dienstag brannte es.",
        "Montag auf Dienstag",
        "2024-04-15",
        "2024-04-16",
        "period",
        "period",
    ),
    (
        "Am heutigen Mittwoch (17.04.) wurde gebaut.",
        "heutigen Mittwoch (17.04",
        "2024-04-17",
        "2024-04-17",
        "day",
        "event",
    ),
    (
        "heute (17. April 2024) hat der Rat entschieden.",
        "heute (17. April 2024",
        "2024-04-17",
        "2024-04-17",
        "day",
        "event",
    ),
    ("Stand: 1. März 2024, 16:55 Uhr", "1. März 2024", "2024-03-01", "2024-03-01", "day", "event"),
    ("Mitte der 2020er-Jahre ist Schluss.", "2020er-Jahre", "2020-01-01", "2029-12-31", "period", "other"),
    ("In den 80er Jahren gebaut.", "80er Jahren", "1980-01-01", "1989-12-31", "period", "other"),
    ("Das Gesetz gilt bis einschließlich 31. Dezember 2026.", "31. Dezember 2026", None, "2026-12-31", "day", "period"),
    (
        "Am Sonnabend, dem 20. April, wird gefeiert.",
        "Sonnabend, dem 20. April",
        "2024-04-20",
        "2024-04-20",
        "day",
        "event",
    ),
    ("Am Sa., 20.04.2024, 10 bis 16 Uhr, ist Markt.", "Sa., 20.04.2024", "2024-04-20", "2024-04-20", "day", "event"),
    ("Mi, 24.04.2024: Sitzung", "Mi, 24.04.2024", "2024-04-24", "2024-04-24", "day", "event"),
    ("Freitag, den 19.4., um 14 Uhr", "Freitag, den 19.4", "2024-04-19", "2024-04-19", "day", "event"),
    ("1. Mai 2024 (Mittwoch)", "1. Mai 2024 (Mittwoch", "2024-05-01", "2024-05-01", "day", "event"),
    ("Der 1. Mai ist Feiertag.", "1. Mai", "2024-05-01", "2024-05-01", "day", "event"),
    ("Sept. 2023 begann es.", "Sept. 2023", "2023-09-01", "2023-09-30", "month", "other"),
    ("Am 3. Okt. 2023 begann es.", "3. Okt. 2023", "2023-10-03", "2023-10-03", "day", "event"),
    ("Im Haushaltsjahr 2024 sinkt es.", "2024", "2024-01-01", "2024-12-31", "year", "other"),
    ("Im Haushalt 2024/2025 sinkt es.", "2024/2025", "2024-01-01", "2025-12-31", "period", "period"),
    ("Der Doppelhaushalt 2025/26 ist beschlossen.", "2025/26", "2025-01-01", "2026-12-31", "period", "period"),
    ("Die Kita-Saison 2023/2024 war gut.", "2023/2024", "2023-07-01", "2024-06-30", "period", "period"),
    ("Ab 2025 gilt das.", "2025", "2025-01-01", None, "period", "period"),
    ("Ab August 2024 gilt das.", "August 2024", "2024-08-01", None, "period", "period"),
    ("spätestens zum 1. September 2024", "1. September 2024", None, "2024-09-01", "day", "deadline"),
    ("am 16ten Oktober 2017 war es", "16ten Oktober 2017", "2017-10-16", "2017-10-16", "day", "event"),
    ("am 16.10.’17 war es", "16.10.’17", "2017-10-16", "2017-10-16", "day", "event"),
    ("Ende März/Anfang April wird gebaut.", "Ende März/Anfang April", "2024-03-21", "2024-04-10", "period", "period"),
    ("rund um den 9. November", "9. November", "2023-11-09", "2023-11-09", "day", "event"),
    ("Karfreitag ist frei.", "Karfreitag", "2024-03-29", "2024-03-29", "day", "event"),
    ("in KW 17 wird gebaut", "KW 17", "2024-04-22", "2024-04-28", "period", "period"),
    ("in der 17. Kalenderwoche wird gebaut", "17. Kalenderwoche", "2024-04-22", "2024-04-28", "period", "period"),
    (
        "Am Samstag und Sonntag, 4. und 5. Mai 2024, ist Markt.",
        "Samstag und Sonntag, 4. und 5. Mai 2024",
        "2024-05-04",
        "2024-05-05",
        "period",
        "period",
    ),
    (
        "Samstag, 4., und Sonntag, 5. Mai 2024: Markt",
        "Samstag, 4., und Sonntag, 5. Mai 2024",
        "2024-05-04",
        "2024-05-05",
        "period",
        "period",
    ),
    ("Vom 4. bis 6.5.2024 ist Markt.", "4. bis 6.5.2024", "2024-05-04", "2024-05-06", "period", "period"),
    ("Mai/Juni 2024 wird gebaut.", "Mai/Juni 2024", "2024-05-01", "2024-06-30", "period", "period"),
    (
        "Der Bau dauert von Frühjahr 2025 bis Herbst 2026.",
        "Frühjahr 2025 bis Herbst 2026",
        "2025-03-01",
        "2026-11-30",
        "period",
        "period",
    ),
    (
        "Zwischen Juni und August 2024 wird gebaut.",
        "Juni und August 2024",
        "2024-06-01",
        "2024-08-31",
        "period",
        "period",
    ),
    ("Im Winter 2023/24 war es kalt.", "Winter 2023/24", "2023-12-01", "2024-02-29", "period", "period"),
    ("Im kommenden Schuljahr wird gebaut.", "kommenden Schuljahr", "2024-08-01", "2025-07-31", "period", "period"),
    ("Im laufenden Kita-Jahr fehlt Personal.", "laufenden Kita-Jahr", "2023-08-01", "2024-07-31", "period", "period"),
    ("Im Kindergartenjahr 2024/25 fehlt Personal.", "2024/25", "2024-08-01", "2025-07-31", "period", "period"),
    ("In der Spielzeit 2024/25 fehlt Personal.", "2024/25", "2024-08-01", "2025-07-31", "period", "period"),
    ("Im letzten Quartal sank der Umsatz.", "letzten Quartal", "2024-01-01", "2024-03-31", "period", "period"),
    ("Im Q3/2023 sank der Umsatz.", "Q3/2023", "2023-07-01", "2023-09-30", "period", "period"),
    (
        "In der zweiten Jahreshälfte 2024 steigt er.",
        "zweiten Jahreshälfte 2024",
        "2024-07-01",
        "2024-12-31",
        "period",
        "period",
    ),
    ("In KW 23/2024 wird gebaut.", "KW 23/2024", "2024-06-03", "2024-06-09", "period", "period"),
    ("Die Haushalte der neunziger Jahre fehlen.", "neunziger Jahre", "1990-01-01", "1999-12-31", "period", "other"),
    ("In den Neunzigerjahren wurde gebaut.", "Neunzigerjahren", "1990-01-01", "1999-12-31", "period", "other"),
    ("Ende des 19. Jahrhunderts entstand das Haus.", "19. Jahrhunderts", "1801-01-01", "1900-12-31", "period", "other"),
    ("An Christi Himmelfahrt ist Fest.", "Christi Himmelfahrt", "2024-05-09", "2024-05-09", "day", "event"),
    ("Zu Weihnachten 2023 gab es Geschenke.", "Weihnachten 2023", "2023-12-25", "2023-12-26", "period", "period"),
    (
        "Am Tag der Deutschen Einheit wird gefeiert.",
        "Tag der Deutschen Einheit",
        "2024-10-03",
        "2024-10-03",
        "day",
        "event",
    ),
    ("Im Mai d. J. wird gebaut.", "Mai d. J", "2024-05-01", "2024-05-31", "month", "other"),
    ("Ende des Monats ist Schluss.", "Ende des Monats", "2024-04-21", "2024-04-30", "month", "other"),
    ("Am 3. Mai vergangenen Jahres war Fest.", "3. Mai vergangenen Jahres", "2023-05-03", "2023-05-03", "day", "event"),
    ("Am dritten Oktober wird gefeiert.", "dritten Oktober", "2024-10-03", "2024-10-03", "day", "event"),
    (
        "Sperrfrist: Mittwoch, 17. April 2024, 10.30 Uhr",
        "Mittwoch, 17. April 2024",
        "2024-04-17",
        "2024-04-17",
        "day",
        "embargo",
    ),
    ("Achtung Sperrfrist 18. April 2024, 11:00 Uhr!", "18. April 2024", "2024-04-18", "2024-04-18", "day", "embargo"),
    (
        "Frei für alle Medien ab Donnerstag, 18. April 2024",
        "Donnerstag, 18. April 2024",
        "2024-04-18",
        "2024-04-18",
        "day",
        "embargo",
    ),
    ("Der Eintritt ist frei ab 1. Mai.", "1. Mai", "2024-05-01", None, "day", "period"),
    ("Anmeldeschluss: 3. Mai", "3. Mai", "2024-05-03", "2024-05-03", "day", "deadline"),
    ("Stichtag ist der 1. Juli 2024.", "1. Juli 2024", "2024-07-01", "2024-07-01", "day", "deadline"),
    ("Der Stichtag 1. Juli 2024 gilt.", "1. Juli 2024", "2024-07-01", "2024-07-01", "day", "deadline"),
    ("Die Frist beginnt am 1. Mai.", "1. Mai", "2024-05-01", "2024-05-01", "day", "event"),
    ("Bewerbungen sind bis 3. Mai möglich.", "3. Mai", None, "2024-05-03", "day", "deadline"),
    ("Zum Jahresbeginn 2025 tritt es in Kraft.", "Jahresbeginn 2025", "2025-01-01", "2025-04-30", "year", "other"),
    ("Zum Jahresende 2023 lebten 500 Menschen dort.", "Jahresende 2023", "2023-09-01", "2023-12-31", "year", "other"),
    (
        "Von 2021 bis einschließlich 2024 wurde gebaut.",
        "2021 bis einschließlich 2024",
        "2021-01-01",
        "2024-12-31",
        "period",
        "period",
    ),
    ("Zwischen 2018 und 2023 wurde gebaut.", "2018 und 2023", "2018-01-01", "2023-12-31", "period", "period"),
    (
        "Am kommenden Freitag, 19. April, wird gefeiert.",
        "kommenden Freitag, 19. April",
        "2024-04-19",
        "2024-04-19",
        "day",
        "event",
    ),
    (
        "Am vergangenen Freitag (12. April) war Fest.",
        "vergangenen Freitag (12. April",
        "2024-04-12",
        "2024-04-12",
        "day",
        "event",
    ),
    (
        "Am gestrigen Dienstag, 16. April, war Fest.",
        "gestrigen Dienstag, 16. April",
        "2024-04-16",
        "2024-04-16",
        "day",
        "event",
    ),
    ("Heute, am 17. April 2024, ist Fest.", "Heute, am 17. April 2024", "2024-04-17", "2024-04-17", "day", "event"),
    ("So, 21. April: Markt", "So, 21. April", "2024-04-21", "2024-04-21", "day", "event"),
    ("So 21.4. Markt", "So 21.4", "2024-04-21", "2024-04-21", "day", "event"),
    ("Do. 18.04.2024 Markt", "Do. 18.04.2024", "2024-04-18", "2024-04-18", "day", "event"),
    ("Die Kita hat am Mo. 22.4. zu.", "Mo. 22.4", "2024-04-22", "2024-04-22", "day", "event"),
    ("Am Freitag ereignete sich ein Unfall.", "Freitag", "2024-04-12", "2024-04-12", "day", "event"),
    ("Am Freitag tagt der Rat.", "Freitag", "2024-04-19", "2024-04-19", "day", "event"),
    ("Die Stadt lud am Montag ein.", "Montag", "2024-04-15", "2024-04-15", "day", "event"),
    ("Am Montag übergab Ministerin Holm den Bescheid.", "Montag", "2024-04-15", "2024-04-15", "day", "event"),
    ("Ministerin Holm hat am Montag den Bescheid übergeben.", "Montag", "2024-04-15", "2024-04-15", "day", "event"),
    ("Förderjahr 2024", "2024", "2024-01-01", "2024-12-31", "year", "other"),
    ("Programmjahre 2024 bis 2026", "2024 bis 2026", "2024-01-01", "2026-12-31", "period", "period"),
    ("Stand: 31.12.2023", "31.12.2023", "2023-12-31", "2023-12-31", "day", "event"),
    ("Am 5.5. um 10.30 Uhr", "5.5", "2024-05-05", "2024-05-05", "day", "event"),
    ("vom 4.-6.5. ist Markt", "4.-6.5", "2024-05-04", "2024-05-06", "period", "period"),
    ("30.4./1.5.2024: Markt", "30.4./1.5.2024", "2024-04-30", "2024-05-01", "period", "period"),
    ("zum 1. Januar kommenden Jahres", "1. Januar kommenden Jahres", "2025-01-01", "2025-01-01", "day", "event"),
    ("Die Ausstellung läuft bis Pfingstmontag.", "Pfingstmontag", None, "2024-05-20", "day", "period"),
    ("Seit Ostern ist offen.", "Ostern", "2024-03-31", None, "period", "period"),
    ("am Mittwochabend, 24. April, 19 Uhr", "Mittwochabend, 24. April", "2024-04-24", "2024-04-24", "day", "event"),
    ("Am 1. Advent wird gefeiert.", "1. Advent", "2024-12-01", "2024-12-01", "day", "event"),
    ("Am Buß- und Bettag wird gefeiert.", "Buß- und Bettag", "2024-11-20", "2024-11-20", "day", "event"),
    ("Der Senat beschloss am Montag den Haushalt.", "Montag", "2024-04-15", "2024-04-15", "day", "event"),
    ("Ein Zeuge bemerkte am Montag den Rauch.", "Montag", "2024-04-15", "2024-04-15", "day", "event"),
    ("Die Brücke konnte am Montag wieder geöffnet werden.", "Montag", "2024-04-15", "2024-04-15", "day", "event"),
    (
        "Am Donnerstag, dem 18. April, tagt der Rat.",
        "Donnerstag, dem 18. April",
        "2024-04-18",
        "2024-04-18",
        "day",
        "event",
    ),
    ("Die Förderphase läuft bis 30. September 2026.", "30. September 2026", None, "2026-09-30", "day", "period"),
    ("Die Antragsfrist läuft am 3. Mai ab.", "3. Mai", "2024-05-03", "2024-05-03", "day", "deadline"),
    ("Ende 2024/Anfang 2025 wird gebaut.", "Ende 2024/Anfang 2025", "2024-09-01", "2025-04-30", "period", "period"),
    ("Mittwoch, 17. April 2024 | Mitteilung", "Mittwoch, 17. April 2024", "2024-04-17", "2024-04-17", "day", "release"),
]

# Several dates of one sentence: surface, first day, last day.
SEVERAL: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    (
        "Die Kurse am 3.5., 10.5. und 17.5.2024 entfallen.",
        [
            ("3.5", "2024-05-03", "2024-05-03"),
            ("10.5", "2024-05-10", "2024-05-10"),
            ("17.5.2024", "2024-05-17", "2024-05-17"),
        ],
    ),
    (
        "Im Juni, Juli und August 2023 war es heiß.",
        [
            ("Juni", "2023-06-01", "2023-06-30"),
            ("Juli", "2023-07-01", "2023-07-31"),
            ("August 2023", "2023-08-01", "2023-08-31"),
        ],
    ),
    (
        "Am 30. April und 1. Mai ist Messe.",
        [("30. April", "2024-04-30", "2024-04-30"), ("1. Mai", "2024-05-01", "2024-05-01")],
    ),
    (
        "Am 4. und 18. Mai 2024 ist Markt.",
        [("4", "2024-05-04", "2024-05-04"), ("18. Mai 2024", "2024-05-18", "2024-05-18")],
    ),
    (
        "Am 4., 11. und 18. Mai ist Markt.",
        [
            ("4", "2024-05-04", "2024-05-04"),
            ("11", "2024-05-11", "2024-05-11"),
            ("18. Mai", "2024-05-18", "2024-05-18"),
        ],
    ),
    (
        "Am 30. April und 1. Mai 2022 war Markt.",
        [("30. April", "2022-04-30", "2022-04-30"), ("1. Mai 2022", "2022-05-01", "2022-05-01")],
    ),
    (
        "Am 30. Dezember und 2. Januar 2023 war zu.",
        [("30. Dezember", "2022-12-30", "2022-12-30"), ("2. Januar 2023", "2023-01-02", "2023-01-02")],
    ),
    (
        "Im Juni und Juli 2019 wurde gebaut.",
        [("Juni", "2019-06-01", "2019-06-30"), ("Juli 2019", "2019-07-01", "2019-07-31")],
    ),
    ("2018 und 2023 wurde gebaut.", [("2018", "2018-01-01", "2018-12-31"), ("2023", "2023-01-01", "2023-12-31")]),
    (
        "Olpe, 17. April 2024 – 2023 wurden 50 Wohnungen gebaut.",
        [("17. April 2024", "2024-04-17", "2024-04-17"), ("2023", "2023-01-01", "2023-12-31")],
    ),
    (
        "bis zum 31.12.2024 bzw. 30.06.2025",
        [("31.12.2024", None, "2024-12-31"), ("30.06.2025", "2025-06-30", "2025-06-30")],
    ),
]

NONE = [
    "Pressemitteilung Nr. 45/2024",
    "PM 2024/45",
    "In den kommenden Wochen ist Termin.",
    "Vor zwei Wochen begann der Bau.",
    "In zwei Jahren ist alles fertig.",
    "Das gilt befristet bis zum Ende der Legislaturperiode.",
    "Die Umfrage läuft noch drei Wochen.",
    "Das Projekt „Zukunft 2030“ startet.",
    "Die Agenda 2030 gilt.",
    "am 16. des Monats war es",
    "Die Kirche Christi Himmelfahrt wird saniert.",
    "Silvester Müller kommt.",
    "Öffnungszeiten: Montag bis Freitag, 8 bis 16 Uhr",
    "Von Montag bis Freitag von 8 bis 16 Uhr geöffnet.",
    "Der dritte Mai-Markt war gut.",
    "Tel. 0211 3843-1042, Az. 12-2024/17",
    "Maßstab 1:2024 und 24/7 geöffnet",
    "500 Jahre Stadtrecht",
    "In 500 Jahren",
    "Am 17. und 18. des Monats.",
    "Am 32. Mai.",
    "Er geht in den 80er Bereich.",
    "Der Preis 2024 und die Gala 2025 kommen.",
    "Kapitel 4.5. regelt das.",
    "Az. 2024/0815",
    "Der Stand steht 2:1 nach 90 Minuten.",
    "Unter 0211 17042024 ist das Amt erreichbar.",
    "Rund 2024 Gäste kamen.",
    "Der Mai-Scholle fehlt Wasser.",
    "Das Fest dauert von Montag bis Freitag, täglich 9 bis 17 Uhr.",
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("de")
    for name in ("sentences", "dates"):
        nlp.add_pipe(f"verlautbar_{name}")
    return nlp


def found(nlp: Language, text: str, date: dt.date | None = RELEASED) -> list[tuple[str, DateSpan]]:
    release = Release(text, (Block("paragraph", 0, len(text)),), title="", date=date)
    return [(span.text.rstrip("."), value) for span, value in spans.read(extract(nlp, release), "dates")]


def iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
def test_a_date_is_read(nlp: Language, case: tuple[str, str, str | None, str | None, str, str]) -> None:
    text, *wanted = case
    assert [[what, iso(d.first), iso(d.last), d.precision, d.role] for what, d in found(nlp, text)] == [wanted]


@pytest.mark.parametrize(("text", "wanted"), SEVERAL, ids=[text for text, _ in SEVERAL])
def test_several_dates_are_read(nlp: Language, text: str, wanted: list[tuple[str, str | None, str | None]]) -> None:
    assert [(what, iso(d.first), iso(d.last)) for what, d in found(nlp, text)] == wanted


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_date(nlp: Language, text: str) -> None:
    assert found(nlp, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Der Termin am 31.02.2024 fehlt.",
        "Am 30. Februar ist Markt.",
        "Am 29.02.2023 war Markt.",
        "Am 31. April ist es.",
    ],
)
def test_a_day_that_no_calendar_has_is_a_problem_and_no_date(nlp: Language, text: str) -> None:
    release = Release(text, (Block("paragraph", 0, len(text)),), title="", date=RELEASED)
    doc = extract(nlp, release)
    assert [(p.severity, p.code) for p in doc._.problems] == [("warning", "impossible_date")]
    assert list(spans.read(doc, "dates")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Am 1. Mai 2024 (Freitag) ist Markt.",
        "Am Sa., 21.04.2024, ist Markt.",
        "Von Montag, 22. April, bis Freitag, 27. April 2024, ist zu.",
        "Am Samstag und Montag, 4. und 5. Mai 2024, ist Markt.",
    ],
)
def test_each_weekday_is_checked(nlp: Language, text: str) -> None:
    release = Release(text, (Block("paragraph", 0, len(text)),), title="", date=RELEASED)
    assert [p.code for p in extract(nlp, release)._.problems] == ["weekday_mismatch"]


@pytest.mark.parametrize(
    ("date", "text", "first"),
    [
        (dt.date(2024, 1, 10), "Ende des Jahres lebten dort 500 Menschen.", "2023-09-01"),
        (dt.date(2024, 11, 20), "Zum Jahresbeginn wird die Steuer gesenkt.", "2025-01-01"),
        (dt.date(2024, 7, 10), "Im kommenden Schuljahr wird gebaut.", "2024-08-01"),
        (dt.date(2024, 12, 30), "In KW 2 wird gebaut.", "2025-01-06"),
        (dt.date(2025, 1, 7), "Am 27. Dezember brannte es.", "2024-12-27"),
    ],
)
def test_the_turn_of_the_year(nlp: Language, date: dt.date, text: str, first: str) -> None:
    assert [iso(d.first) for _, d in found(nlp, text, date)] == [first]


def test_years_told_from_the_present_are_unknown_without_a_release_date(nlp: Language) -> None:
    assert [(d.first, d.last) for _, d in found(nlp, "Im Mai vergangenen Jahres war Markt.", None)] == [(None, None)]


@pytest.mark.parametrize("date", [dt.date.min, dt.date.max])
@pytest.mark.parametrize(
    "text",
    ["Am Montag war Markt.", "Am Freitag wird gefeiert.", "Übermorgen und nächste Woche.", "Im vergangenen Schuljahr."],
)
def test_the_ends_of_the_calendar_stop_nothing(nlp: Language, date: dt.date, text: str) -> None:
    assert len(found(nlp, text, date)) >= 1

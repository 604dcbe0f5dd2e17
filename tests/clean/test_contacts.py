"""Contact blocks: which lines they are, and whom they name."""

import pytest

from pipeline.clean import Contact, clean
from pipeline.clean.contacts import parse_contacts
from pipeline.clean.pieces import Piece
from pipeline.clean.reach import mails_in, phones_in
from pipeline.read import from_text


@pytest.mark.parametrize(
    ("line", "phones"),
    [
        ("Telefon: 0211 / 837-9912", ["+492118379912"]),
        ("Telefon: 0211837-99", ["+4921183799"]),
        ("Tel. (02551)69-2160", ["+492551692160"]),
        ("02 21 – 809 – 77 11", ["+492218097711"]),
        ("Telefon: 02 36 1 / 30 53 11 2", ["+492361305311" + "2"]),
        ("T 030 90227-4966", ["+4930902274966"]),
        ("Telefon: +49 611 815 20 20", ["+496118152020"]),
        ("+49 (0)361 57 4111 200", ["+49361574111200"]),
        ("Telefon: (040) 428 41 - 9942", ["+4940428419942"]),
        ("Telefon: 02931 82-2120, Telefax: 02931 82-49917", ["+492931822120"]),
        ("Fax: 089 2306-9918", []),
        ("Telefon: 0661 105-1010, -1011", ["+496611051010"]),
        ("01067 Dresden, 16.10.2017", []),
        ("04/07/2024", []),
        ("Distributed by Public on 04/08/2024 03:12", []),
        ("Stand 05/2024", []),
        ("Tel. 0211/884-2850", ["+492118842850"]),
        ("Telefon 089 2306-2460", ["+498923062460"]),
        ("Tel. 08441.27-393", ["+49844127393"]),
        ("Tel. 089/2182-2215/-2216", ["+498921822215"]),
        ("Tel./Fax: 03334 214-1702 / -2702", ["+4933342141702"]),
        ("F: 040 427 31-0999", []),
        ("📠 0335 606-1500", []),
        ("(IT.NRW) (087 / 24)", []),
    ],
)
def test_phones(line: str, phones: list[str]) -> None:
    assert phones_in(line) == phones


@pytest.mark.parametrize(
    "line",
    [
        "presse@musterau.de",
        "E-Mail: presse [at] musterau.de",
        "presse[at]musterau.de",
        "presse(at)musterau.de",
        "presse (at) musterau (dot) de",
        "Mail: presse at musterau.de",
        "E-Mail: presse@musterau.de.",
    ],
)
def test_mails(line: str) -> None:
    assert mails_in(line) == ["presse@musterau.de"]


def test_a_number_runs_into_the_address() -> None:
    line = "Kontakt: Ute Sommer, Telefon 0351 564-55010presse@musterau.de"
    assert (phones_in(line), mails_in(line)) == (["+4935156455010"], ["presse@musterau.de"])


def contacts(*lines: str) -> tuple[Contact, ...]:
    return parse_contacts([Piece("line", line) for line in lines])


def test_press_and_public() -> None:
    press, public = contacts(
        "Kontakt",
        "Pressekontakt",
        "Ministerium für Verkehr",
        "Telefon: 0211 / 3899-9943",
        "E-Mail: medien [at] vm.nrw.de",
        "Bürgeranfragen",
        "Ministerium für Verkehr",
        "Telefon: 0211 / 3899-0",
        "E-Mail: auskunft [at] vm.nrw.de",
    )
    assert (press.kind, press.organisation, press.phone, press.email) == (
        "press",
        "Ministerium für Verkehr",
        "+4921138999943",
        "medien@vm.nrw.de",
    )
    assert (public.kind, public.phone, public.email) == ("public", "+4921138990", "auskunft@vm.nrw.de")


def test_two_officers_and_one_address() -> None:
    first, second = contacts(
        "Pressekontakt:",
        "Anna Muster, LWL-Pressestelle, Telefon: 0251 591-235, und Dr. Kuno Beispiel, Telefon: 0251 591-9977",
        "museum@lwl.org",
    )
    assert (first.name, first.phone, first.email) == ("Anna Muster", "+49251591235", "museum@lwl.org")
    assert (second.name, second.phone, second.email) == ("Dr. Kuno Beispiel", "+492515919977", None)


def test_address_url_and_officer() -> None:
    (contact,) = contacts(
        "Herausgeber:",
        "Bayerisches Staatsministerium der Finanzen und für Heimat",
        "Pressesprecher: Ulf Muster",
        "Mustergasse 12, 80331 München",
        "Telefon: 089 2306-9917",
        "Telefax: 089 2306-9918",
        "E-Mail: medien@stmfh.bayern.de",
        "Internet: www.stmfh.bayern.de",
    )
    assert contact == Contact(
        kind="press",
        organisation="Bayerisches Staatsministerium der Finanzen und für Heimat",
        name="Ulf Muster",
        phone="+498923069917",
        email="medien@stmfh.bayern.de",
        url="www.stmfh.bayern.de",
        address="Mustergasse 12, 80331 München",
    )


BODY = (
    "Land fördert die Schule in Musterau\n\nDie Stadt bekommt 1,2 Millionen Euro vom Land. Das "
    "Geld fließt in diesem Jahr.\n\n"
)


@pytest.mark.parametrize(
    ("block", "phone"),
    [
        (
            "Kontakt: Kreis Musterau, Stabsstelle Medien, Tel. (0241)5198-9917, presse@musterau.de",
            "+4924151989917",
        ),
        ("| Telefon: | 0211 / 3899-9943 |\n|---|---|\n| E-Mail: | medien [at] vm.nrw.de |", "+4921138999943"),
        (
            "Rückfragen bitte an:\n\nPolizeipräsidium Musterau\n- Pressestelle -\n\nTelefon: 0661 / 105-1010",
            "+496611051010",
        ),
        ("Weitere Auskünfte erteilt:\nPetra Muster\nTelefon: 03 61 57 331-99 27", "+49361573319927"),
        ("Impressum:\nMinisterium der Finanzen\nMusterring 17\n39104 Magdeburg\nTel: (0391) 567-1105", "+493915671105"),
    ],
)
def test_block_is_cut(block: str, phone: str) -> None:
    release = clean(from_text(BODY + block))
    assert [contact.phone for contact in release.contacts] == [phone]
    assert release.text.endswith("Das Geld fließt in diesem Jahr.")


@pytest.mark.parametrize(
    ("block", "name", "phone", "email"),
    [
        (
            "Pressekontakt: Kreis Musterau, Ute Muster, Tel. 02861 / 681-2424, E-Mail: presse@kreis-musterau.de",
            "Ute Muster",
            "+4928616812424",
            "presse@kreis-musterau.de",
        ),
        (
            "Ansprechpartner/innen:\nPaula Muster\nPressesprecherin\nTelefon: 02931 82-2120",
            "Paula Muster",
            "+492931822120",
            None,
        ),
        ("Pressekontakt:\nStadt Musterau\nVera Muster, Pressesprecherin", "Vera Muster", None, None),
        (
            "Pressekontakt\n\n| Telefon: | 0211 3843-1022 |\n|---|---|\n| E-Mail: | presse [at] mlv.nrw.de |",
            None,
            "+4921138431022",
            "presse@mlv.nrw.de",
        ),
    ],
)
def test_whom_a_block_names(block: str, name: str | None, phone: str | None, email: str | None) -> None:
    last = "Fragen zum Bau beantwortet die Stadt gern auch am Telefon."
    release = clean(from_text(f"{BODY.strip()}\n{last}\n{block}"))
    assert [(each.name, each.phone, each.email) for each in release.contacts] == [(name, phone, email)]
    assert release.text.endswith(last)


def test_an_address_without_a_number_closes_the_text() -> None:
    release = clean(
        from_text(BODY + "Ministerium für Verkehr des Landes Nordrhein-Westfalen\nMarkt 1\n40213 Düsseldorf")
    )
    assert release.text.endswith("Das Geld fließt in diesem Jahr.")
    assert release.contacts == ()


def test_the_text_goes_on_after_a_contact() -> None:
    block = (
        "Pressekontakt:\nStadt Musterau, Telefon: 0251 591-235\n\nHintergrund\nDie Schule wurde im Jahr 1962 gebaut."
    )
    release = clean(from_text(BODY + block))
    assert release.text.endswith("Hintergrund\n\nDie Schule wurde im Jahr 1962 gebaut.")
    assert [each.phone for each in release.contacts] == ["+49251591235"]


def test_boilerplate_after_the_contact_is_cut_background_is_kept() -> None:
    text = (
        BODY + "Pressekontakt:\nLWL-Pressestelle, Telefon: 0251 591-235\n\nHintergrund\nDie Schule wurde "
        "im Jahr 1962 gebaut und 1988 "
        "erweitert.\n\nDer LWL im Überblick:\nDer Verband arbeitet für 8,3 Millionen Menschen in der Region."
    )
    release = clean(from_text(text))
    assert "1962" in release.text
    assert "8,3 Millionen" not in release.text


def test_sentence_with_an_address_is_text() -> None:
    sentence = "Um Zusagen bis Montag, 12. Juni 2023, unter presse@musterau.de oder Telefon 0211 837-99 wird gebeten."
    release = clean(from_text(BODY + sentence))
    assert sentence in release.text
    assert release.contacts == ()


@pytest.mark.parametrize(
    "line",
    [
        "Anmeldung unter 0251 591-235",
        "Um Anmeldung wird gebeten: kurse@musterau.de",
        "Kartenvorverkauf: Telefon 0251 591-235",
        "Samstag, 9. Juli 2022, 14 bis 17 Uhr, Bürgerhaus, Lange Straße 10, 48143 Musterau",
        "Treffpunkt für alle ist das Rathaus (Saal 2), in der Langen Straße 9, 48143 Musterau.",
        "Bewerbungen gehen bis Ende Mai\nan preis@musterau.de.",
    ],
)
def test_how_readers_take_part_is_text(line: str) -> None:
    release = clean(from_text(BODY + line + "\n\nPressekontakt: Stadt Musterau, Telefon 0251 591-100"))
    assert line.rpartition("\n")[2] in release.text
    assert [each.phone for each in release.contacts] == ["+49251591100"]


def test_items_with_addresses_are_text() -> None:
    page = (
        "<h1>Land stellt Hefte in Büchereien bereit</h1><p>Pressemitteilung vom 3. Mai 2022</p><p>Die Hefte liegen "
        "von Montag an in allen Büchereien des Landes aus. Sie kosten nichts.</p><p>Landeszentrale Musterland: "
        "hefte@musterland.de oder Tel. 0251 591-235</p><p>Büchereien mit Heften</p><ul>"
    )
    page += "".join(f"<li>Bücherei Musterau – Lange Straße {number} – 48143 Musterau</li>" for number in range(1, 6))
    release = clean(from_text(f"<html><body><main>{page}</ul></main></body></html>"))
    assert [f"Lange Straße {number} – 48143" in release.text for number in range(1, 6)] == [True] * 5


@pytest.mark.parametrize("label", ["Hinweis für die Redaktionen:", "Anmeldung und Pressekontakt:", "Pressekontakt"])
def test_sentence_below_a_label_is_a_contact(label: str) -> None:
    sentence = "Gern steht Ihnen Frau Ute Muster, Telefon 0251 591-235, presse@musterau.de, für alles zur Verfügung."
    release = clean(from_text(f"{BODY}{label}\n{sentence}\n03.05.2022"))
    assert "Muster, Telefon" not in release.text
    assert [(each.phone, each.email) for each in release.contacts] == [("+49251591235", "presse@musterau.de")]


@pytest.mark.parametrize(
    ("line", "organisation"),
    [
        ("Stadt Musterau, Ute Muster", "Stadt Musterau"),
        ("Ministerium für Umwelt, Naturschutz und Verkehr", "Ministerium für Umwelt, Naturschutz und Verkehr"),
        (
            "Ministerium für Arbeit, Gesundheit und Soziales, Udo Muster",
            "Ministerium für Arbeit, Gesundheit und Soziales",
        ),
    ],
)
def test_body_beside_a_person(line: str, organisation: str) -> None:
    (contact,) = contacts(line, "Tel. 0251 591-100")
    assert contact.organisation == organisation


def test_a_date_is_no_address() -> None:
    (contact,) = contacts("Pressestelle, Telefon 0251 591-235", "Musterau, den 4. September 2023")
    assert contact.address is None


def test_press_officer_is_not_in_the_text() -> None:
    release = clean(from_text(BODY + "Pressekontakt\nUdo Muster, Pressesprecher\nTelefon: 02 21 / 147 – 99 31"))
    assert "Udo" not in release.text
    assert release.contacts[0].name == "Udo Muster"

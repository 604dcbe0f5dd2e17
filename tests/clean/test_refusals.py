# ruff: noqa: E501 - a line of a page stays whole
"""What is no release is refused with a code; a release that only speaks of such things is read."""

import pytest

from pipeline.clean import clean
from pipeline.errors import UnreadableError
from pipeline.read import from_text

PROSE = (
    "Die Stadt Musterau bekommt vom Land 1,2 Millionen Euro für den Umbau ihrer Grundschule am Wall. "
    "Ministerin Erika Beispiel hat den Bescheid an Bürgermeister Max Muster übergeben. "
    "Die Arbeiten beginnen im Herbst und dauern zwei Jahre. Danach ziehen acht Klassen ein."
)
SENTENCES = (
    "Die Stadt Musterau bekommt in diesem Jahr vom Land 1,2 Millionen Euro für den Umbau ihrer alten Grundschule am Wall",
    "Die Ministerin hat den Bescheid am Montag bei einem Besuch im Rathaus an den Bürgermeister der Stadt übergeben",
    "Die Arbeiten an dem Gebäude beginnen im Herbst und dauern nach Angaben der Bauleitung etwa zwei volle Jahre",
    "Nach dem Ende der Arbeiten ziehen acht Klassen mit ihren Lehrerinnen und Lehrern in die neuen hellen Räume ein",
)


def without_words(sentence: str) -> str:
    return " ".join(word for place, word in enumerate(sentence.split()) if place % 6 != 4)


def page(title: str, *paragraphs: str) -> str:
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    return f"<html><head><title>{title}</title></head><body><main><h1>{title}</h1>{body}</main></body></html>"


REFUSED = {
    "digits": ("0123456789" * 50_000, "no_text"),
    "too long": ("0123456789" * 500_000, "too_large"),
    "a picture": ("<html><body><img src='a.png'></body></html>", "no_text"),
    "navigation": ("<html><body><nav><a href='/'>Start</a></nav><footer>© Land</footer></body></html>", "no_text"),
    "furniture": ("Zum Seitenanfang\nDrucken\nTeilen", "no_text"),
    "nothing": ("\n\n", "no_text"),
    "depth": ("<html><body>" + "<div>" * 4000 + "Land fördert Schulen im ganzen Land.", "too_deep"),
    "404": (page("404", "Die Seite wurde leider nicht gefunden. Bitte nutzen Sie die Suche."), "error_page"),
    "404 of a site": (
        page("Seite nicht gefunden | Stadt Musterau", "Leider gibt es hier nichts zu sehen."),
        "error_page",
    ),
    "404 as text": (
        "Fehler 404\n\nDie von Ihnen aufgerufene Seite existiert nicht mehr oder wurde verschoben.",
        "error_page",
    ),
    "404 in English": (page("404 Not Found", "The requested URL /presse was not found on this server."), "error_page"),
    "403": (page("Zugriff verweigert", "Sie haben keine Berechtigung, diese Seite zu sehen."), "error_page"),
    "captcha": (page("Sicherheitsüberprüfung", "Bitte bestätigen Sie, dass Sie ein Mensch sind."), "error_page"),
    "cloudflare": (
        page("Just a moment...", "Checking your browser before accessing the site. Ray ID: 1a2b"),
        "error_page",
    ),
    "script": ("Bitte aktivieren Sie JavaScript, um die von Ihnen aufgerufene Seite zu sehen.", "error_page"),
    "maintenance": (
        page("Wartungsarbeiten", "Unsere Seite ist bald wieder da. Bitte versuchen Sie es später."),
        "error_page",
    ),
    "consent": (
        "<html><body><h1>Cookie-Einstellungen</h1><div class='cookie-banner'>Wir verwenden Cookies.</div></body></html>",
        "no_text",
    ),
    "consent as text": (
        "Diese Website verwendet Cookies\n\nWir nutzen Cookies auf unserer Website. Einige sind technisch notwendig, andere "
        "helfen uns.\n\nAlle akzeptieren\nNur notwendige Cookies\nEinstellungen speichern",
        "consent_page",
    ),
    "login": ("Anmelden\n\nBenutzername\nPasswort\nPasswort vergessen?\n\nBitte melden Sie sich an.", "login_page"),
    "search": (
        "Suche\n\nIhre Suche nach „Schule“ ergab 128 Treffer.\n\nSortieren nach\n\n" + "Schule in Musterau\n\n" + PROSE,
        "search_page",
    ),
    "imprint": (
        "Impressum\n\nHerausgeber\n\nStadt Musterau, Am Markt 1, 41000 Musterau\n\nVertreten durch den Bürgermeister\n\n"
        "Umsatzsteuer-Identifikationsnummer: DE 123\n\nHaftungsausschluss\n\nFür die Inhalte externer Links übernehmen wir "
        "keine Haftung. Verantwortlich im Sinne des Presserechts ist der Leiter des Presseamts.",
        "imprint_page",
    ),
    "privacy": (
        page(
            "Datenschutzerklärung",
            "Wir verarbeiten personenbezogene Daten nach Art. 6 Abs. 1 lit. e DSGVO.",
            "Der Server speichert Logfiles. Sie haben ein Widerspruchsrecht und ein Beschwerderecht.",
        ),
        "imprint_page",
    ),
    "post": (
        f"Sachbearbeitung (m/w/d) im Bauamt\n\n{PROSE}\n\nIhre Aufgaben\n\n- Planung von Straßen\n\nIhr Profil\n\n"
        "- Studium\n\nWir bieten\n\n- Entgelt nach TVöD",
        "job_advert",
    ),
    "dummy": (
        page(
            "Beispielseite",
            "Lorem ipsum dolor sit amet, consetetur sadipscing elitr, sed diam nonumy eirmod tempor "
            "invidunt ut labore et dolore magna aliquyam erat. At vero eos et accusam et justo duo dolores.",
        ),
        "placeholder_text",
    ),
    "code": (
        "import os\nimport sys\n\ndef main(path):\n    for name in os.listdir(path):\n        print(name)\n    return 0\n",
        "not_prose",
    ),
    "log": ("\n".join(f"2024-05-03 10:00:{n:02} INFO Die Seite wurde geladen" for n in range(10)), "not_prose"),
    "table": ("name;betrag;ort\n" + "\n".join(f"Schule {n};1200;Musterau" for n in range(9)), "not_prose"),
    "json": ('{\n  "titel": "Schule",\n  "ort": "Musterau",\n  "betrag": 12,\n  "jahr": 2024\n}', "not_prose"),
    "spun": ("Schule\n\n" + " ".join(f"{each}. {without_words(each)}." for each in SENTENCES), "spun_text"),
    "asking": ("Schule in Musterau\n\n" + " ".join(f"{each} ?" for each in (*SENTENCES, *SENTENCES)), "spun_text"),
}


@pytest.mark.parametrize(("content", "code"), REFUSED.values(), ids=REFUSED)
def test_refused(content: str, code: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        clean(from_text(content))
    assert caught.value.code == code
    assert str(caught.value).endswith(".")


READ = {
    "short": "Land fördert Schulen in Musterau",
    "two sentences": "Die Stadt Musterau bekommt Geld für ihre Schule. Das ist gut so.",
    "cookies": "Verbraucherministerin warnt vor Cookie-Bannern\n\n3. Mai 2024\n\nViele Seiten verwenden Cookies ohne Rücksicht. "
    "„Ihre Einwilligung muss jeder frei geben“, sagte die Ministerin. Webanalyse sei nur erlaubt, wenn man sie ablehnen kann. "
    f"{PROSE}",
    "cookie layer above": "Wir verwenden Cookies auf dieser Seite.\nAlle akzeptieren\nNur notwendige Cookies\n\n"
    f"Land fördert Grundschule\n\n3. Mai 2024\n\n{PROSE}\n\nSie können Ihre Einwilligung jederzeit widerrufen.",
    "access": f"Zugriff verweigert: Land schützt Rathäuser\n\n3. Mai 2024\n\n{PROSE}",
    "an error": f"Fehler 404 gibt es nicht mehr: Musterau hat eine neue Seite\n\n3. Mai 2024\n\n{PROSE}",
    "maintenance": f"Wartungsarbeiten an der Talsperre\n\n3. Mai 2024\n\n{PROSE}",
    "maintenance alone": f"Wartungsarbeiten\n\n3. Mai 2024\n\n{PROSE} {PROSE} {PROSE}",
    "login": f"Bürgerportal: Anmeldung ohne Passwort\n\n3. Mai 2024\n\nBenutzername und Passwort sind nicht nötig. {PROSE}",
    "search": f"Suche nach Vermisstem beendet\n\n3. Mai 2024\n\n{PROSE}",
    "privacy": f"Datenschutz\n\nLandesbeauftragte legt Bericht vor\n\n3. Mai 2024\n\nPersonenbezogene Daten. {PROSE}",
    "posts": f"Kreis sucht Nachwuchs\n\n3. Mai 2024\n\n{PROSE} Wir bieten gute Arbeit. Ihre Aufgaben sind vielfältig.",
    "imprint below": f"Land fördert Grundschule\n\n3. Mai 2024\n\n{PROSE}\n\nImpressum\n\nHerausgeber\nStadt Musterau\n"
    "Verantwortlich im Sinne des Presserechts: Erika Beispiel",
    "questions": "Was ändert sich? Fragen und Antworten\n\n3. Mai 2024\n\n"
    + " ".join(f"Die Wohnung ist zu groß, was gilt für {n}? {PROSE}" for n in range(4)),
    "a list": "Land fördert Schulen\n\n3. Mai 2024\n\nGefördert werden:\n\n"
    + "\n".join(f"Musterau {n}; Grundschule; {n}0.000 Euro" for n in range(4))
    + f"\n\n{PROSE}",
    "latin": f"Theater zeigt „Lorem ipsum“\n\n3. Mai 2024\n\n{PROSE}",
    "lead again": f"Land fördert Schule\n\n{SENTENCES[0]}.\n\n{SENTENCES[0]}. "
    + ". ".join(SENTENCES[1:])
    + f". {PROSE}",
    "English": "City of Musterau opens school\n\n3 May 2024\n\nThe city of Musterau has opened a new school for the children "
    "of the district. The minister said that the building is a good place to learn.",
}


@pytest.mark.parametrize("content", READ.values(), ids=READ)
def test_read(content: str) -> None:
    release = clean(from_text(content))
    assert release.title
    assert PROSE not in content or PROSE in release.text

"""What kinds of act a release announces."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str], list[str]]

CASES = [
    # funding
    ("# Land fördert Radwege mit 3,2 Millionen Euro\nDas Ministerium hat die Bescheide verschickt.", ["funding"]),
    ("# 3,2 Millionen Euro für neue Radwege\n> Neun Kommunen bekommen Geld.", ["funding"]),
    ("# Ministerin Ute Brandt übergibt Förderbescheide\nAm Montag war es so weit.", ["funding"]),
    ("# Vier Orte erhalten zusammen 900.000 Euro\nDie Mittel stammen vom Land.", ["funding"]),
    ("# Senat verteilt 3,7 Millionen Euro an die Bezirke\nDas Geld ist für Sporthallen.", ["funding"]),
    # selection
    ("# Sieben Kommunen ausgewählt\n> Sie nehmen an der zweiten Runde teil.", ["selection"]),
    ("# Land nimmt acht Kommunen in das Stadtprogramm auf\n> Die Orte freuen sich.", ["selection"]),
    ("# Vorreiter stehen fest\nDas Land hat 18 Städte und Kreise für den Versuch ausgewählt.", ["selection"]),
    (
        "# Sieben Kommunen machen mit\n> Eine Jury hat sieben Kommunen ausgesucht.\nDer Anteil liegt bei 20 Prozent.",
        ["selection"],
    ),
    # programme
    ("# Land startet neues Programm für Dorfläden\nDas Ministerium hat das Programm aufgelegt.", ["programme"]),
    ("# Landesregierung beschließt Strategie\nDie Landesregierung startet eine Digitalstrategie.", ["programme"]),
    # event
    ("# Minister eröffnet Konferenz in Musterau\nDer Minister hat die Konferenz eröffnet.", ["event"]),
    ("# Rathausumbau endet mit Tag der offenen Tür\nAm Samstag lädt der Verband ein.", ["event"]),
    ("# Fototermin: Senator gibt Radweg frei\nZu diesem Termin laden wir Sie gern ein.", ["event"]),
    ("# Medieneinladung: Ministerin tauft Fähre\nDie Presse ist herzlich willkommen.", ["event"]),
    ("# Neuer Radweg\nAm Montag wird er freigegeben. Zu diesem Termin laden wir Sie herzlich ein.", ["event"]),
    # no pattern: awards and first acts tell the kind
    ("# Sporthallen\nIn Musterau wird die Halle mit 20.000 Euro saniert.", ["funding"]),
    ("# Denkmalschutz\nGefördert werden:\n- Musterau: 20.000 Euro\n- Talhausen: 30.000 Euro", ["funding"]),
    ("# Netzwerk wächst\nNeu im Netzwerk sind Musterau und Talhausen.", ["selection"]),
    ("# Die Siegerdörfer\n### Gold\n- Musterau\n### Silber\n- Talhausen", ["honour"]),
    ("# Blaualgen in zwei Seen\nIn Musterau wurden Blaualgen nachgewiesen.", ["warning"]),
    ("# Gesellschafter\nPartner sind Musterau und Talhausen.", ["agreement"]),
    # appointment
    ("# Eva Falk wird neue Präsidentin des Landesamtes\nSie folgt auf den bisherigen Präsidenten.", ["appointment"]),
    ("# Wechsel an der Spitze\nDas Kabinett hat Eva Falk zur neuen Präsidentin ernannt.", ["appointment"]),
    ("# Neue Leitung\nDas Kabinett hat Jan Holm zum Landesbeauftragten für Energie bestellt.", ["appointment"]),
    # statistics
    (
        "# Schulden leicht gesunken\nWie das Landesamt für Statistik mitteilt, waren es drei Prozent weniger.",
        ["statistics"],
    ),
    ("# Bauland teurer geworden\nNach Mitteilung des Landesamtes für Statistik stieg der Preis.", ["statistics"]),
    # agreement
    ("# Zusammenarbeit besiegelt\nLand und Kreis haben eine Vereinbarung unterzeichnet.", ["agreement"]),
    ("# Minister unterzeichnet Zielvereinbarung\nBeide Seiten unterschrieben den Vertrag.", ["agreement"]),
    # legislation
    ("# Kabinett beschließt Entwurf des Wassergesetzes\nDer Entwurf geht an den Landtag.", ["legislation"]),
    ("# Landtag verabschiedet Haushalt\nMit Mehrheit wurde das Gesetz beschlossen.", ["legislation"]),
    # construction
    ("# Baustart für das neue Bürgerhaus\nMit dem Spatenstich hat der Bau begonnen.", ["construction"]),
    ("# B 64 ab Montag dicht\nWegen der Erneuerung der Fahrbahn wird die B 64 gesperrt.", ["construction"]),
    ("# Erster Spatenstich an der Brücke\nDie Bauarbeiten beginnen heute.", ["construction"]),
    # honour
    ("# Ministerin zeichnet Büchereien aus: Vier Preise\nDas Ministerium hat den Preis verliehen.", ["honour"]),
    ("# Verdienstkreuz verliehen\nDer Ministerpräsident hat Eva Falk mit dem Landesorden geehrt.", ["honour"]),
    # warning
    ("# Polizei warnt vor falschen Handwerkern\nDie Täter klingeln an der Tür.", ["warning"]),
    ("# Landesamt warnt vor Hochwasser\nBetroffen sind drei Kreise.", ["warning"]),
    # visit
    ("# Ministerin besucht Klinik\nUte Brandt informierte sich über die neue Station.", ["visit"]),
    ("# Antrittsbesuch in Musterau\nDer Botschafter besuchte das Rathaus.", ["visit"]),
    # call
    ("# Bund startet Förderaufruf\nSkizzen können bis zum 30. Juni eingereicht werden.", ["call"]),
    ("# Jetzt bewerben: Wettbewerb gestartet\nBewerbungen können ab sofort eingereicht werden.", ["call"]),
    # publication
    ("# Neuer Bericht zur Luft\nDas Landesamt hat den Umweltbericht veröffentlicht.", ["publication"]),
    # statement
    ("# Ministerin Ute Brandt: Ehrenamt stärken\nSie begrüßt die Entscheidung des Bundes.", ["statement"]),
    (
        "# Schutz zuerst\n„Wir müssen jetzt gemeinsam an die Kinder in unserem Land denken“, sagte Ute Brandt.",
        ["statement"],
    ),
    # other
    ("# Winterpause im Zoo\nDie Tiere bleiben im Stall.", ["other"]),
    # two acts
    (
        "# Ministerin besucht Tafel\nSie besuchte die Küche. Zugleich startete sie einen Förderaufruf.",
        ["visit", "call"],
    ),
    (
        "# Minister eröffnet Messe\nDabei wurde eine Vereinbarung über den Busverkehr unterzeichnet.",
        ["event", "agreement"],
    ),
    (
        "# Kabinett beschließt Entwurf des Gesetzes\nAuftakt.\nWeiteres.\n"
        "Das Kabinett hat außerdem Eva Falk zur neuen Beauftragten für Kinder bestellt.",
        ["legislation", "appointment"],
    ),
    (
        "# 20 Millionen Euro für Dörfer\nAuftakt.\nWeiteres.\n"
        "Das Ministerium hat zugleich die Ausschreibung für 2025 veröffentlicht.",
        ["funding", "call"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_kinds(kinds: Kinds, text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


def test_every_kind_has_a_case() -> None:
    assert len({kind for _, expected in CASES for kind in expected}) == 16


NOT_ANNOUNCED = [
    # background
    (
        "# 20 Millionen Euro für Dörfer\nDas Land fördert Dörfer.\n### Hintergrund\n"
        "Das Kabinett hat das Dorfgesetz beschlossen.",
        "legislation",
    ),
    # a quotation
    (
        "# 20 Millionen Euro für Dörfer\n„Wir haben heute im Kabinett das Gesetz für unsere Dörfer beschlossen“, "
        "sagte Ute Brandt.",
        "legislation",
    ),
    # the hand-over is a part of the award
    (
        "# Ministerin übergibt Bescheide über 3 Millionen Euro\nBei der Veranstaltung eröffnete sie eine Ausstellung.",
        "event",
    ),
]


@pytest.mark.parametrize(("text", "kind"), NOT_ANNOUNCED)
def test_not_announced(kinds: Kinds, text: str, kind: str) -> None:
    assert kind not in kinds(text)

"""Several releases in one file are parted where each is whole, refused as a list of teasers, and one is left alone."""

import pytest

from pipeline.clean import clean, clean_all
from pipeline.errors import UnreadableError
from pipeline.read import from_text

WHOLE = (
    "Die Stadt Musterau bekommt vom Land 1,2 Millionen Euro für den Umbau ihrer Grundschule am Wall. "
    "Ministerin Erika Beispiel hat den Bescheid an Bürgermeister Max Muster übergeben. "
    "Die Arbeiten beginnen im Herbst und dauern zwei Jahre.\n\n"
    "„Gute Schulen sind die beste Investition in die Zukunft unserer Kinder“, sagte die Ministerin bei der Übergabe."
)
TEASER = "Das Land fördert den Umbau der Grundschule in Musterau mit 1,2 Millionen Euro."
TITLES = (
    "Land fördert Schule in Musterau",
    "Neue Radwege für den Kreis Beispielheim",
    "Feuerwehr bekommt neue Fahrzeuge",
)

MARKED = WHOLE.replace("\n\n", "</p><p>")


def entries(form: str, text: str, count: int = 3) -> str:
    return "\n\n".join(
        form.format(title=TITLES[place % 3], day=28 - place, text=text, number=place + 1) for place in range(count)
    )


PARTED = {
    "kind, date, title": entries("Pressemitteilung\n{day}.11.2023\n\n{title}\n\n{text}", WHOLE),
    "kind, topic, date, title": entries("Pressemitteilung\nSchule\n{day}.11.2023\n\n{title}\n\n{text}", WHOLE),
    "bullets": entries("• Pressemitteilung\n• {day}.11.2023\n\n{title}\n\n{text}", WHOLE),
    "kind with number": entries("Presse-Info Nr. {number}/23\n{day}. November 2023\n\n{title}\n\n{text}", WHOLE),
    "one line": entries("Pressemitteilung vom {day}.11.2023\n\n{title}\n\n{text}", WHOLE),
    "title above": entries("{title}\n\nPressemitteilung vom {day}.11.2023\n\n{text}", WHOLE),
    "below a head": "Pressemitteilungen\n\n" + entries("Pressemitteilung\n{day}.11.2023\n\n{title}\n\n{text}", WHOLE),
    "topics with bars": entries("- | Schule / LK Beispielheim\n\n{title}\n\n{text}", WHOLE),
    "agency": entries("POL-MA: {title}\n\nMusterau (ots)\n\n{text}", WHOLE),
    "dates alone": entries("{title}\n\n{day}.11.2023\n\n{text}", WHOLE),
    "dates above": entries("{day}. November 2023\n\n{title}\n\n{text}", WHOLE),
    "rules of dashes": entries("{title}\n\n{day}.11.2023\n\n{text}\n\n--------------------", WHOLE),
    "plus signs": entries("{title}\n\n{day}.11.2023\n\n{text}\n\n+++", WHOLE),
    "rules, oldest first": "\n\n=======\n\n".join(
        f"{title}\n\n0{day}.11.2023\n\n{WHOLE}" for day, title in zip((2, 5, 7), TITLES, strict=True)
    ),
    "rules and contacts": entries(
        "{title}\n\n{day}.11.2023\n\n{text}\n\n-----\n\nPressekontakt: Telefon 02161 12345\n\n-----", WHOLE
    ),
    "articles": "<html><head><title>Aktuelles</title></head><body><main><h1>Aktuelles aus Musterau</h1>"
    + entries("<article><h2>{title}</h2><time>{day}.11.2023</time><p>{text}</p></article>", MARKED)
    + "</main></body></html>",
    "boxes": "<html><body><div id='content'><h1>Presse</h1>"
    + entries("<div class='box'><p>{day}.11.2023</p><h3>{title}</h3><p>{text}</p></div>", MARKED)
    + "</div></body></html>",
}  # fmt: skip


@pytest.mark.parametrize("content", PARTED.values(), ids=PARTED)
def test_whole_releases_are_parted(content: str) -> None:
    releases = clean_all(from_text(content))
    assert [release.title.removeprefix("POL-MA: ") for release in releases] == list(TITLES)
    for release in releases:
        assert release.text.count("Gute Schulen") == 1
        assert release.text.count("Grundschule am Wall") == 1
        assert "-----" not in release.text


@pytest.mark.parametrize("name", ["kind, date, title", "title above", "dates alone", "articles", "rules of dashes"])
def test_each_has_its_date(name: str) -> None:
    dates = [str(release.date) for release in clean_all(from_text(PARTED[name]))]
    assert dates == ["2023-11-28", "2023-11-27", "2023-11-26"]


def test_two_are_not_one() -> None:
    content = entries("Pressemitteilung\n{day}.11.2023\n\n{title}\n\n{text}", WHOLE, count=2)
    assert len(clean_all(from_text(content))) == 2
    with pytest.raises(UnreadableError) as caught:
        clean(from_text(content))
    assert caught.value.code == "listing_page"


REFUSED = {
    "teasers": entries("Pressemitteilung\n{day}.11.2023\n\n{title}\n\n{text}", TEASER, 5),
    "teasers without titles": entries("• Pressemitteilung\n• {day}.11.2023\n\n{text}", TEASER, 5),
    "cut": entries("{title}\n\n{day}.11.2023\n\nDie Stadt Musterau bekommt Geld. Ministerin Erika …", "", 5),
    "links": entries("{title}\n\n{text}\n\nWeiterlesen", TEASER, 5),
    "half of them whole": entries("Pressemitteilung\n{day}.11.2023\n\n{title}\n\n{text}", TEASER, 3)
    + "\n\n" + entries("Pressemitteilung\n{day}.10.2023\n\n{title}\n\n{text}", WHOLE, 2),
    "topics": entries("- | Schule / LK Beispielheim\n\n{title}\n\n{text} …", TEASER, 5),
    "articles": "<html><body><main><h1>Pressemitteilungen</h1>"
    + entries("<article><h2>{title}</h2><p>{day}.11.2023</p><p>{text}</p><a>mehr</a></article>", TEASER, 6)
    + "</main></body></html>",
}  # fmt: skip


@pytest.mark.parametrize("content", REFUSED.values(), ids=REFUSED)
def test_teasers_are_refused(content: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        clean_all(from_text(content))
    assert caught.value.code == "listing_page"
    assert any(character.isdigit() for character in str(caught.value))


HEAD = f"Land fördert Schulen in der Region\n\n3. Mai 2024\n\n{WHOLE}\n\n"
TOLD = (
    "Im Bürgerhaus von {} begrüßt die Bürgermeisterin alle Gäste des Abends und dankt den Helferinnen und Helfern. "
    "Danach spielt das Blasorchester {} Lieder aus seinem Programm. "
    "Am Ende gibt es ein Feuerwerk über dem Weiher, zu dem alle Nachbarn eingeladen sind und {} Gäste erwartet werden."
)


def sections(form: str, *values: object, between: str = "\n\n") -> str:
    return between.join(f"{form.format(value)}\n\n{TOLD.format(value, value, value)}" for value in values)


CONCERT = "Konzert im Bürgerhaus von Musterau"
CONTACT = "Pressekontakt: Kreis Musterau, Telefon 02161 12345"
SINGLE = {
    "programme of events": HEAD + sections("{}. Mai 2024\n\n" + CONCERT, 5, 12, 19, 26),
    "programme with weekdays": HEAD + sections("Samstag, {}. Mai 2024, 19 Uhr\n\n" + CONCERT, 25, 18, 11, 4),
    "programme without a lead": "Das Festprogramm der Stadt Musterau\n\n2. Mai 2024\n\n"
    + sections("{}. Juni 2024\n\n" + CONCERT, 1, 8, 15, 22),
    "programme with rules": HEAD
    + sections("Samstag, {}. Mai 2024\n\n" + CONCERT, 4, 11, 18, between="\n\n-------\n\n"),
    "sections for towns": HEAD + sections("Stadt {}", "Musterau", "Altdorf", "Neukirch"),
    "sections with sums": HEAD + sections("{}50.000 Euro für Musterau", 1, 2, 3),
    "handovers": HEAD + sections("Stadt Musterau – 50.000 Euro\n\nÜbergabe am {}. Mai 2024", 3, 2, 1),
    "table of dates": HEAD + "\n".join(f"| {day}.06.2024 | Musterau | Rathaus |" for day in range(10, 20)),
    "list of dates": HEAD + "\n".join(f"- {day}.06.2024: Musterau, Rathaus am Markt" for day in range(10, 20)),
    "chronicle": HEAD + sections("3. April {}\n\nDer Kreis beginnt mit dem Bau", 2019, 2021, 2023),
    "chronicle backwards": HEAD + sections("3. April {}\n\nDer Kreis beginnt mit dem Bau", 2023, 2021, 2019),
    "rules around the contact": HEAD + f"--------\n\n{CONTACT}\n\n--------\n\nDie Pressemitteilung im Netz",
    "rules between sections": HEAD + "-----\n\n" + sections("{}", "Hintergrund", "Zum Programm", between="\n-----\n"),
    "kind printed twice": "Pressemitteilung\n3. Mai 2024\n\n" + HEAD + "Pressemitteilung vom 3. Mai 2024",
    "two lines of kind": f"Pressemitteilung\n\nPressemitteilung Nr. 17\n3. Mai 2024\n\n{TITLES[0]}\n\n{WHOLE}",
    "first report below": HEAD + sections("Erstmeldung Nr. 123 vom 2. Mai 2024\n\nFest in {} geplant", "Musterau"),
    "updates": HEAD + sections("Update vom {}. Mai 2024\n\nDie Straße bleibt weiter gesperrt", 6, 5, 4),
    "teasers below": f"Pressemitteilung\n3. Mai 2024\n\n{TITLES[0]}\n\n{WHOLE}\n\n"
    + entries("Pressemitteilung\n{day}.04.2024\n\n{title}\n\nDer Kreis lädt zum Fest im Rathaus am Markt ein.", ""),
    "links at the end": HEAD + "Mehr\n\nWeiterlesen\n\nZur Pressemitteilung",
    "projects": HEAD + sections("Projekt {}: Spielplatz in Musterau", 1, 2, 3),
    "quoted releases": HEAD + "In der Pressemitteilung vom 2. Mai 2024 hieß es: „Wir warten.“ Am 1. Mai war es anders.",
}  # fmt: skip


@pytest.mark.parametrize("content", SINGLE.values(), ids=SINGLE)
def test_one_release_is_never_parted(content: str) -> None:
    (release,) = clean_all(from_text(content))
    assert release.text.count("Grundschule am Wall") == content.count("Grundschule am Wall")


@pytest.mark.parametrize("name", ["rules and contacts", "kind, date, title"])
def test_parts_keep_their_contacts_and_damage(name: str) -> None:
    releases = clean_all(from_text(PARTED[name]))
    assert all(release.blocks[0].kind == "title" for release in releases)
    assert all(bool(release.contacts) == (name == "rules and contacts") for release in releases)

"""Tables, JSON, feeds, mails and archives: what is read of them, and what of their parts is refused."""

import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from pipeline.read import Part, Refusal, Source
from pipeline.read.source import Stated

Parts = Callable[[str, bytes], list[Part]]


def one(found: list[Part]) -> Source:
    (source,) = found
    assert isinstance(source, Source), source
    return source


def codes(found: list[Part]) -> list[tuple[str, str]]:
    return [(part.path, part.problem.code if isinstance(part, Refusal) else part.format) for part in found]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_tables_of_any_make(delimiter: str, encoding: str, made: ModuleType, parts: Parts) -> None:
    first, second = parts("a.csv", made.table(2, delimiter, encoding))
    assert isinstance(first, Source)
    assert first.stated == Stated(title=made.TITLE, date="04.05.2023", issuer=made.ISSUER)
    assert first.content.split("\n\n") == list(made.PARAGRAPHS)
    assert (second.path, first.url) == ("a.csv#2", "https://www.example.org/1")


@pytest.mark.parametrize(
    ("header", "stated"),
    [
        ("Überschrift,Text,Ministerium", Stated(title="A", issuer="C")),
        ("headline,body,publisher", Stated(title="A", issuer="C")),
        ("Pub-Date,Inhalt,Unterzeile", Stated(date="A", subtitle="C")),
        ("Vorspann,PRESSETEXT,Nr", Stated(lead="A")),
    ],
)
def test_columns_by_their_names(header: str, stated: Stated, parts: Parts) -> None:
    found = one(parts("a.csv", f"{header}\nA,B,C\n".encode()))
    assert (found.content, found.stated) == ("B", stated)


@pytest.mark.parametrize(
    ("row", "content", "media"),
    [
        ({"text": "Land", "html": "<p>Land</p>"}, "<p>Land</p>", "html"),
        ({"text": "Land", "html": "<!DOCTYPE html><html><body>Seite</body></html>"}, "Land", "text"),
        ({"content": {"rendered": "<p>Land</p><p>Stadt</p>"}}, "<p>Land</p><p>Stadt</p>", "html"),
        ({"text": ["Land", "Stadt"]}, "Land\n\nStadt", "text"),
        ({"text": "", "volltext": None, "body": "Land"}, "Land", "text"),
        ({"text": "Stra\u00c3\u009fe f\u00c3\u00bcr alle in K\u00c3\u00b6ln"}, "Straße für alle in Köln", "text"),
        ({"text": "Land \ud83d hier"}, "Land \ufffd hier", "text"),
    ],
)
def test_which_field_is_the_text(row: dict[str, Any], content: str, media: str, parts: Parts) -> None:
    found = one(parts("a.jsonl", json.dumps(row).encode()))
    assert (found.content, found.media) == (content, media)


@pytest.mark.parametrize("name", ["releases", "items", "Meldungen".lower()])
def test_a_list_inside_of_an_object(name: str, parts: Parts) -> None:
    found = parts("a.json", json.dumps({"count": 2, name: [{"text": "Land"}, {"text": "Stadt"}]}).encode())
    assert [part.path for part in found] == ["a.json#1", "a.json#2"]


def test_a_single_object(parts: Parts) -> None:
    assert one(parts("a.json", b'{"text": "Land"}')).path == "a.json"


@pytest.mark.parametrize(
    ("name", "data", "wanted"),
    [
        ("a.csv", b"id;wert\n1;2\n", [("a.csv", "no_text_column")]),
        ("a.csv", b"titel;text\n\nLand;\nStadt;Satz\n", [("a.csv#1", "empty_row"), ("a.csv#2", "csv")]),
        ("a.csv", b"titel,text\nLand,Satz, noch einer\nStadt,Satz\n", [("a.csv#1", "broken_row"), ("a.csv#2", "csv")]),
        ("a.csv", b'text,titel\n"offen,Land\nSatz,Stadt\n"Zwei,Worte",Ort\n',
         [("a.csv#1", "broken_row"), ("a.csv#2", "csv"), ("a.csv#3", "csv")]),
        ("a.csv", b"sep=;\ntitel;text\nLand;Satz\n", [("a.csv#1", "csv")]),
        ("a.csv", b'titel,text\nLand,Ein 5" Rohr\n', [("a.csv#1", "csv")]),
        ("a.jsonl", b'{"text": "Land"}\n\n[1]\n{"id": 1}\n',
         [("a.jsonl#1", "jsonl"), ("a.jsonl#3", "broken_row"), ("a.jsonl#4", "no_text_column")]),
        ("a.json", b"[1, 2", [("a.json", "broken_row")]),
        ("a.json", b"3", [("a.json", "no_text_column")]),
        ("a.xml", b"<urlset><url/></urlset>", [("a.xml", "no_feed")]),
        ("a.xml", b"<rss><channel><title>Presse</title></channel></rss>", [("a.xml", "empty_file")]),
        ("a.eml", b"Land und Leute", [("a.eml", "broken_file")]),
        ("a.mhtml", b"Subject: Land\n\nText", [("a.mhtml", "broken_file")]),
    ],
)  # fmt: skip
def test_bad_parts_cost_only_themselves(name: str, data: bytes, wanted: list[tuple[str, str]], parts: Parts) -> None:
    assert codes(parts(name, data)) == wanted


def test_a_feed_says_title_date_issuer_and_address(made: ModuleType, parts: Parts) -> None:
    found = one(parts("a.xml", made.feed()))
    assert found.url == "https://www.example.org/radwege"
    assert found.stated.title == made.TITLE
    assert (found.stated.date, found.stated.issuer) == ("Thu, 04 May 2023 10:15:00 +0200", made.ISSUER)


def test_a_teaser_is_a_warning(made: ModuleType, parts: Parts) -> None:
    (refusal,) = parts("a.xml", made.feed(teaser=True))
    assert isinstance(refusal, Refusal)
    assert (refusal.path, refusal.problem.severity, refusal.problem.code) == ("a.xml#1", "warning", "teaser_only")


def test_a_summary_may_be_the_whole_release(made: ModuleType, parts: Parts) -> None:
    entry = f"<item><title>Land</title><description>{' '.join(made.PARAGRAPHS)}</description></item>"
    rdf = f'<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/">{entry}</rdf:RDF>'
    assert one(parts("a.xml", rdf.encode())).content == " ".join(made.PARAGRAPHS)


def test_a_feed_cut_short_keeps_its_first_entries(made: ModuleType, parts: Parts) -> None:
    data = made.feed().replace(b"</channel></rss>", b"<item><title>Halb")
    assert codes(parts("a.xml", data)) == [("a.xml#1", "feed"), ("a.xml", "broken_file")]


def test_a_page_of_xml_is_a_page(parts: Parts) -> None:
    page = b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Land</p></body></html>'
    assert one(parts("a.xml", page)).format == "html"


def test_a_mail_says_subject_sender_and_date(made: ModuleType, parts: Parts) -> None:
    found = one(parts("a.eml", made.mail()))
    assert found.stated.title == f"Pressemitteilung: {made.TITLE}"
    assert (found.stated.issuer, found.stated.date) == (made.ISSUER, "Thu, 04 May 2023 10:15:00 +0200")


@pytest.mark.parametrize(
    ("html", "media"),
    [("whole", "html"), ("<p>Diese Mail ist in Farbe.</p>", "text"), ("<style>" + "p { } " * 900 + "</style>", "text")],
)
def test_the_part_of_a_mail_that_says_more(html: str, media: str, made: ModuleType, parts: Parts) -> None:
    assert one(parts("a.eml", made.mail(html=made.PAGE if html == "whole" else html))).media == media


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Guten Tag,\n\nbitte beachten Sie die Mitteilung.\n", ["a.eml#pm.docx"]),
        ("Sehr geehrte Damen und Herren,\n\n" + "im Anhang finden Sie unsere neue Mitteilung. " * 8, ["a.eml#pm.docx"]),
        ("Die Stadt Wegberg bekommt einen Weg. " * 10, ["a.eml"]),
        ("Gern.\n\nMit freundlichen Grüßen\n" + "Pressestelle, Haus 4, Zimmer 12\n" * 12, ["a.eml#pm.docx"]),
    ],
)
def test_a_cover_note_gives_way_to_documents(text: str, wanted: list[str], made: ModuleType, parts: Parts) -> None:
    found = parts("a.eml", made.mail(text, attached={"logo.png": b"\x89PNG", "pm.docx": made.word()}))
    assert [part.path for part in found] == wanted


def test_what_a_mail_leaves_unread_is_a_notice(made: ModuleType, parts: Parts) -> None:
    (problem,) = one(parts("a.eml", made.mail(attached={"pm.pdf": made.pdf()}))).problems
    assert (problem.severity, problem.code) == ("notice", "attachments_left")


def test_a_mail_in_a_mail(made: ModuleType, parts: Parts) -> None:
    outer = made.mail("Anbei.", attached={"pm.eml": made.mail()})
    assert codes(parts("a.eml", outer)) == [("a.eml#pm.eml", "eml")]


def test_flowed_lines_are_joined(parts: Parts) -> None:
    mail = b"Subject: Land\nContent-Type: text/plain; charset=utf-8; format=flowed\n\nDie Stadt \nWegberg.\n\nEnde.\n"
    assert one(parts("a.eml", mail)).content == "Die Stadt Wegberg.\n\nEnde.\n"


def test_members_come_in_the_order_of_their_names(made: ModuleType, parts: Parts) -> None:
    page = made.PAGE.encode()
    members = {
        "b.html": page,
        "a/ü.html": page,
        "__MACOSX/a.html": page,
        ".x.html": page,
        "README.md": b"x",
        "c.png": b"x",
    }
    assert codes(parts("a.zip", made.archive(members))) == [
        ("a.zip#a/ü.html", "html"), ("a.zip#b.html", "html"), ("a.zip#c.png", "unknown_format"),
    ]  # fmt: skip


def test_word_gives_headings_lists_and_tables(parts: Parts, tmp_path: Path) -> None:
    import docx  # noqa: PLC0415

    document = docx.Document()
    document.add_heading("Land & Stadt", 0)
    document.add_heading("Das Geld", 2)
    for text, style in (
        ("Wegberg", "List Bullet"),
        ("Schule", "List Bullet 2"),
        ("Hille", "List Bullet"),
        ("Ende.", "Normal"),
    ):
        document.add_paragraph(text, style=style)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Ort", "Betrag"
    document.save(str(tmp_path / "x.docx"))
    assert one(parts("a.docx", (tmp_path / "x.docx").read_bytes())).content.split("\n")[2:-1] == [
        "<h1>Land &amp; Stadt</h1>", "<h2>Das Geld</h2>", "<ul>", "<li>Wegberg</li>", "<ul>", "<li>Schule</li>",
        "</ul>",
        "<li>Hille</li>", "</ul>", "<p>Ende.</p>", "<table>", "<tr><td>Ort</td><td>Betrag</td></tr>", "</table>",
    ]  # fmt: skip

"""One invented release in every format, made by code; what the tests compare is made of the same parts."""

import csv
import io
import json
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from html import escape
from pathlib import Path
from types import ModuleType
from typing import Any

import docx
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from pipeline.read import Part, Refusal, Source, read

ISSUER = "Ministerium für Verkehr und Wohnen"
TITLE = "Land fördert zwölf neue Radwege zwischen Wegberg und Hille"
DATE = "4. Mai 2023"
PARAGRAPHS = (
    "Düsseldorf. Die Stadt Wegberg erhält vom Land 250.000 Euro für einen Radweg an der Landesstraße. Der Weg ist "
    "drei Kilometer lang, führt an zwei Schulen vorbei und schließt eine Lücke, über die sich viele Menschen seit "
    "langer Zeit beklagt haben.",
    "„Wer sicher fahren kann, der fährt auch“, sagte Staatssekretärin Petra Lohn am Donnerstag in Wegberg. Das Geld "
    "stammt aus dem Programm „Wege für alle“, das in diesem Jahr zum ersten Mal mit zwei Millionen Euro "
    "ausgestattet ist.",
    "Die Gemeinde Hille bekommt 180.000 Euro. Dort wird eine Brücke über den Mittellandkanal erneuert, die für "
    "Fahrräder bisher zu schmal war. Die Arbeiten sollen im Herbst beginnen und rund ein Jahr dauern.",
    "Anträge für das kommende Jahr nehmen die Bezirksregierungen bis Ende November entgegen. Die Beratung ist für "
    "Städte und Gemeinden kostenlos.",
)
ROWS = (("Gemeinde", "Betrag"), ("Wegberg", "250.000 Euro"), ("Hille", "180.000 Euro"))
TEXT = "\n\n".join([ISSUER, DATE, TITLE, *PARAGRAPHS]) + "\n"
PAGE = (
    f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{TITLE}</title></head><body><main>"
    f"<p>{ISSUER}</p><p>{DATE}</p><h1>{TITLE}</h1>{''.join(f'<p>{each}</p>' for each in PARAGRAPHS)}"
    "</main></body></html>"
)


def pdf(title: str = TITLE, paragraphs: tuple[str, ...] = PARAGRAPHS, table: bool = False) -> bytes:
    """A letter: issuer, date, headline, paragraphs parted by white, page numbers."""
    plain = ParagraphStyle("plain", fontName="Times-Roman", fontSize=11, leading=14)
    large = ParagraphStyle("large", fontName="Times-Bold", fontSize=17, leading=21)
    story: list[Any] = [Paragraph(ISSUER, plain), Spacer(1, 14), Paragraph(DATE, plain), Spacer(1, 14)]
    story += [Paragraph(title, large), Spacer(1, 14)]
    for each in paragraphs:
        story += [Paragraph(escape(each), plain), Spacer(1, 12)]
    if table:
        grid = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black")])
        story.append(Table([list(row) for row in ROWS], style=grid))
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4, invariant=1).build(
        story, onFirstPage=lambda canvas, _: _foot(canvas), onLaterPages=lambda canvas, _: _foot(canvas)
    )
    return out.getvalue()


def _foot(canvas: Canvas) -> None:
    canvas.setFont("Times-Roman", 8)
    canvas.drawCentredString(A4[0] / 2, 30, f"Seite {canvas.getPageNumber()} von 2")


def drawn_pdf(pages: list[list[tuple[float, float, str]]], password: str | None = None) -> bytes:
    """A document of lines at given places: x, and y from the top, in points."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, encrypt=password)
    for page in pages:
        canvas.setFont("Helvetica", 10)
        for x, y, line in page:
            canvas.drawString(x, A4[1] - y, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def word(table: bool = False) -> bytes:
    """A letter with the issuer in its head, a headline and paragraphs."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = ISSUER
    document.add_paragraph(DATE)
    document.add_heading(TITLE, 1)
    for each in PARAGRAPHS:
        document.add_paragraph(each)
    if table:
        grid = document.add_table(len(ROWS), len(ROWS[0]))
        for row, texts in zip(grid.rows, ROWS, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def mail(text: str = TEXT, html: str | None = None, attached: dict[str, bytes] | None = None) -> bytes:
    """A mail of a press office."""
    message = EmailMessage()
    message["Subject"] = f"Pressemitteilung: {TITLE}"
    message["From"] = f"{ISSUER} <presse@example.org>"
    message["Date"] = "Thu, 04 May 2023 10:15:00 +0200"
    message.set_content(text, charset="windows-1252", cte="quoted-printable")
    if html is not None:
        message.add_alternative(html, subtype="html")
    for name, data in (attached or {}).items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def saved_page() -> bytes:
    """A page as a browser saves it in one file."""
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.example.org/radwege\r\n"
        "Date: Fri, 5 May 2023 08:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--teil"\r\n\r\n'
    )
    message = EmailMessage()
    message.set_content(PAGE, subtype="html", cte="quoted-printable")
    message["Content-Location"] = "https://www.example.org/radwege"
    picture = b"----teil\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n\r\nR0lGODlh\r\n"
    return head.encode() + b"----teil\r\n" + message.as_bytes() + b"\r\n" + picture + b"----teil--\r\n"


def table(rows: int = 1, delimiter: str = ";", encoding: str = "utf-8") -> bytes:
    """A table with a release in each row, its text over several lines."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(["Nr", "Titel", "Datum", "Behörde", "Volltext", "Link"])
    for number in range(1, rows + 1):
        title = TITLE if number == 1 else f"{TITLE} ({number})"
        writer.writerow([number, title, "04.05.2023", ISSUER, "\n\n".join(PARAGRAPHS), "https://www.example.org/1"])
    return out.getvalue().encode(encoding)


def json_row(**changed: str) -> dict[str, Any]:
    """A release as an object."""
    row = {"title": TITLE, "date": "2023-05-04", "issuer": ISSUER, "text": "\n\n".join(PARAGRAPHS), "url": "https://x"}
    return row | changed


def json_lines(rows: int = 1) -> bytes:
    return "".join(json.dumps(json_row(), ensure_ascii=False) + "\n" for _ in range(rows)).encode()


def feed(teaser: bool = False) -> bytes:
    """A feed with one release, whole or only begun."""
    markup = escape("".join(f"<p>{each}</p>" for each in PARAGRAPHS))
    content = "" if teaser else f"<content:encoded>{markup}</content:encoded>"
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<channel><title>{ISSUER}: Presse</title><link>https://www.example.org</link><item><title>{TITLE}</title>"
        f"<link>https://www.example.org/radwege</link><pubDate>Thu, 04 May 2023 10:15:00 +0200</pubDate>"
        f"<dc:publisher>{ISSUER}</dc:publisher>"
        f"<description>Die Stadt Wegberg erhält Geld für einen Radweg …</description>{content}</item></channel></rss>"
    ).encode()


def atom() -> bytes:
    """A feed of the other kind, its content as elements."""
    body = "".join(f"<p>{escape(each)}</p>" for each in PARAGRAPHS)
    return (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Presse</title><entry>'
        f'<title>{TITLE}</title><link rel="alternate" href="https://www.example.org/radwege"/>'
        f"<published>2023-05-04T10:15:00+02:00</published><author><name>{ISSUER}</name></author>"
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{body}</div></content></entry></feed>'
    ).encode()


def archive(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


FORMS: dict[str, Callable[[], bytes]] = {
    "meldung.txt": TEXT.encode,
    "meldung.html": PAGE.encode,
    "meldung.mhtml": saved_page,
    "meldung.eml": mail,
    "anhang.eml": lambda: mail("Guten Tag,\n\nanbei die Mitteilung.\n", attached={"pm.pdf": pdf()}),
    "meldung.pdf": pdf,
    "meldung.docx": word,
    "meldung.csv": table,
    "meldung.tsv": lambda: table(delimiter="\t", encoding="utf-16"),
    "meldung.jsonl": json_lines,
    "meldung.json": lambda: json.dumps([json_row()]).encode(),
    "meldung.xml": feed,
    "atom.xml": atom,
    "meldung.zip": lambda: archive({"2023/mai.html": PAGE.encode()}),
    "tief.zip": lambda: archive({"innen.zip": archive({"meldung.csv": table()})}),
}


@pytest.fixture
def put(tmp_path: Path) -> Callable[[str, bytes], Path]:
    """Writes a file into the folder of the test."""

    def write(name: str, data: bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return write


@pytest.fixture
def parts(put: Callable[[str, bytes], Path]) -> Callable[[str, bytes], list[Part]]:
    """What is read of a file with these bytes."""

    def read_all(name: str, data: bytes) -> list[Part]:
        path = put(name, data)
        return list(read(path, path.parent))

    return read_all


@pytest.fixture
def made() -> ModuleType:
    """This module, for tests that make files of their own."""
    import sys  # noqa: PLC0415

    return sys.modules[__name__]


def told(parts: list[Part]) -> list[tuple[str, str]]:
    """Path and format of what was read, or path and code of what was refused."""
    return [
        (each.path, each.problem.code) if isinstance(each, Refusal) else (each.path, each.format)
        for each in parts
        if isinstance(each, Source | Refusal)
    ]

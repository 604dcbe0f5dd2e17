"""One release in every format: the same title, date, issuer and paragraphs, whatever it came in."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

import pipeline
from pipeline.errors import UnreadableError
from pipeline.read import Part, Refusal, Source, read, read_one

Parts = Callable[[str, bytes], list[Part]]
Put = Callable[[str, bytes], Path]

NAMES = (
    "meldung.txt", "meldung.html", "meldung.mhtml", "meldung.eml", "anhang.eml", "meldung.pdf", "meldung.docx",
    "meldung.csv", "meldung.tsv", "meldung.jsonl", "meldung.json", "meldung.xml", "atom.xml", "meldung.zip", "tief.zip",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_every_format_gives_the_same_release(name: str, made: ModuleType, put: Put) -> None:
    release = pipeline.structure(put(name, made.FORMS[name]())).release
    assert release.title == made.TITLE
    assert str(release.date) == "2023-05-04"
    assert release.issuer == made.ISSUER
    paragraphs = [release.text[block.start : block.end] for block in release.blocks if block.kind != "title"]
    assert [" ".join(each.split()) for each in paragraphs] == list(made.PARAGRAPHS)


def test_no_format_is_forgotten(made: ModuleType) -> None:
    assert set(NAMES) == set(made.FORMS)


@pytest.mark.parametrize(
    ("name", "path", "file_format"),
    [
        ("meldung.mhtml", "meldung.mhtml", "html"),
        ("meldung.eml", "meldung.eml", "eml"),
        ("anhang.eml", "anhang.eml#pm.pdf", "pdf"),
        ("meldung.docx", "meldung.docx", "docx"),
        ("meldung.tsv", "meldung.tsv#1", "csv"),
        ("meldung.json", "meldung.json#1", "jsonl"),
        ("atom.xml", "atom.xml#1", "feed"),
        ("meldung.zip", "meldung.zip#2023/mai.html", "html"),
        ("tief.zip", "tief.zip#innen.zip#meldung.csv#1", "csv"),
    ],
)
def test_a_part_says_where_it_lies_and_what_it_was(
    name: str, path: str, file_format: str, made: ModuleType, parts: Parts
) -> None:
    (found,) = parts(name, made.FORMS[name]())
    assert isinstance(found, Source)
    assert (found.path, found.format) == (path, file_format)


@pytest.mark.parametrize("name", NAMES)
def test_reading_twice_gives_the_same(name: str, made: ModuleType, put: Put) -> None:
    path = put(name, made.FORMS[name]())
    assert list(read(path, path.parent)) == list(read(path, path.parent))


def test_the_hash_of_a_part_is_of_its_own_bytes(made: ModuleType, parts: Parts) -> None:
    page = made.PAGE.encode()
    (alone,) = parts("seite.html", page)
    (packed,) = parts("archiv.zip", made.archive({"seite.html": page}))
    assert isinstance(alone, Source)
    assert isinstance(packed, Source)
    assert alone.sha256 == packed.sha256 == hashlib.sha256(page).hexdigest()


@pytest.mark.parametrize(
    ("name", "data", "hint"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0", "Save the document as .docx or .pdf."),
        ("a.odt", b"PK\x03\x04", "Save the document as .docx or .pdf."),
        ("a.rtf", b"{\\rtf1 Land}", "Save the document as .docx or .pdf."),
        ("a.xlsx", b"PK\x03\x04", "Save the table as .csv"),
        ("a.msg", b"\xd0\xcf\x11\xe0", "Save each mail as .eml."),
        ("a.7z", b"7z", "Pack the files as .zip."),
        ("a.txt", b"{\\rtf1 Land}", "save it as .docx, .pdf or .txt"),
        ("a", b"Land", "A file without an ending is not read."),
    ],
)
def test_what_is_not_read_says_what_to_do(name: str, data: bytes, hint: str, parts: Parts) -> None:
    (refusal,) = parts(name, data)
    assert isinstance(refusal, Refusal)
    assert refusal.problem.code == "unknown_format"
    assert hint in refusal.problem.message


def test_one_release_is_asked_for_and_there_are_several(made: ModuleType, put: Put) -> None:
    path = put("export.csv", made.table(3))
    with pytest.raises(UnreadableError, match=r"export\.csv holds several releases") as caught:
        pipeline.structure(path)
    assert caught.value.code == "several_releases"


def test_the_one_release_among_refusals_is_taken(made: ModuleType, put: Put) -> None:
    members = {"bild.png": b"\x89PNG", "mai.html": made.PAGE.encode(), "notiz.odt": b"PK"}
    assert read_one(put("archiv.zip", made.archive(members))).path == "archiv.zip#mai.html"


def test_a_file_without_any_says_why(made: ModuleType, put: Put) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_one(put("archiv.zip", made.archive({"bild.png": b"\x89PNG"})))
    assert caught.value.code == "unknown_format"


@pytest.mark.parametrize("name", ["meldung.pdf", "meldung.docx"])
def test_without_the_extra_a_document_says_what_to_install(
    name: str, made: ModuleType, parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(library: str) -> None:
        raise ModuleNotFoundError(library)

    monkeypatch.setattr("pipeline.read.extras.import_module", missing)
    (refusal,) = parts(name, made.FORMS[name]())
    assert isinstance(refusal, Refusal)
    assert refusal.problem.code == "missing_extra"
    assert "pip install 'verlautbar[documents]'" in refusal.problem.message

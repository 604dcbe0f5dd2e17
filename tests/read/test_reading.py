"""Files to sources: formats, encodings, and what gives no release."""

import hashlib
from pathlib import Path

import pytest

from pipeline.errors import UnreadableError
from pipeline.read import Source, from_text, read, read_one

TEXT = "Land fördert Straßen in Görlitz – „größte Summe“ für Bürger: 5 €"


def source(folder: Path, data: bytes, name: str = "meldung.txt") -> Source:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return read_one(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    assert source(tmp_path, TEXT.encode(encoding)).content == TEXT


def test_utf16_without_a_mark(tmp_path: Path) -> None:
    assert source(tmp_path, TEXT.encode("utf-16-le")).content == TEXT


def test_latin_text_is_a_notice(tmp_path: Path) -> None:
    (problem,) = source(tmp_path, "Straßen in Görlitz".encode("latin-1")).problems
    assert (problem.severity, problem.code) == ("notice", "guessed_encoding")


def test_one_broken_byte_does_not_spoil_utf8(tmp_path: Path) -> None:
    found = source(tmp_path, TEXT.encode() * 20 + b"\xff Ende")
    assert found.content.startswith(TEXT)
    assert "undecodable_bytes" in [problem.code for problem in found.problems]


def test_declared_charset_of_a_page(tmp_path: Path) -> None:
    page = f'<html><head><meta charset="iso-8859-1"></head><body><p>{TEXT}</p></body></html>'
    found = source(tmp_path, page.encode("cp1252"), "seite.html")
    assert TEXT in found.content
    assert found.problems == ()


def test_double_encoding_is_undone(tmp_path: Path) -> None:
    found = source(tmp_path, "Straßen in Görlitz für alle".encode().decode("latin-1").encode())
    assert found.content == "Straßen in Görlitz für alle"
    assert [problem.code for problem in found.problems] == ["mended_mojibake"]


@pytest.mark.parametrize("quotes", ["„Ja“", "“Yes”", "»Ja«", '"Ja"', "‚Ja‘", "`Netzwerk: engagiert`"])
def test_quotation_marks_stay(tmp_path: Path, quotes: str) -> None:
    assert source(tmp_path, quotes.encode()).content == quotes


@pytest.mark.parametrize(
    ("name", "file_format"),
    [("a.txt", "text"), ("a.md", "text"), ("a.html", "html"), ("a.HTM", "html"), ("a.xhtml", "html")],
)
def test_formats(tmp_path: Path, name: str, file_format: str) -> None:
    assert source(tmp_path, TEXT.encode(), name).format == file_format


def test_page_under_the_name_of_a_text(tmp_path: Path) -> None:
    assert source(tmp_path, b"<!DOCTYPE html><html><body><p>Text</p></body></html>").format == "html"


def test_path_and_hash(tmp_path: Path) -> None:
    source(tmp_path, TEXT.encode(), "2021/mai/meldung.txt")
    (found,) = read(tmp_path / "2021/mai/meldung.txt", tmp_path)
    assert isinstance(found, Source)
    assert found.path == "2021/mai/meldung.txt"
    assert found.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.txt", "empty_file"),
        (b" \n\t\n", "a.txt", "empty_file"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "a.txt", "binary_file"),
        (b"%PDF-1.7 \xe2\xe3", "a.txt", "binary_file"),
        (bytes(range(256)) * 40, "a.txt", "binary_file"),
        (b"Text", "a.exe", "unknown_format"),
        (b"Text", "ohne", "unknown_format"),
        (b"a" * 20_000_001, "a.txt", "too_large"),
    ],
)
def test_no_release(tmp_path: Path, data: bytes, name: str, code: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        source(tmp_path, data, name)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("text", "file_format"),
    [
        ("Land fördert Schulen", "text"),
        ("<!doctype html><p>Land</p>", "html"),
        ("<?xml version='1.0'?><html><body/></html>", "html"),
        ("<div><h1>Land</h1><p>Text</p></div>", "html"),
        ("Land fördert<br>Schulen mit <b>viel</b> Geld", "text"),
    ],
)
def test_pasted_text(text: str, file_format: str) -> None:
    found = from_text(text, "eingabe")
    assert (found.format, found.path, found.content) == (file_format, "eingabe", text)

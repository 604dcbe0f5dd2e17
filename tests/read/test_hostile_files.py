"""Files that are broken or made to harm: a refusal each, in little memory, and their siblings live."""

import io
import json
import os
import socket
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from pipeline.read import Part, Refusal, Source, read
from pipeline.read import files as module
from pipeline.read.blob import Blob

Parts = Callable[[str, bytes], list[Part]]
Put = Callable[[str, bytes], Path]

MEASURE = """
import sys
from pathlib import Path
from pipeline.read import read
path = Path(sys.argv[1])
for part in read(path, path.parent):
    problem = getattr(part, "problem", None)
    print(problem.code if problem else part.format)
(peak,) = [line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM")]
print(int(peak) // 1024)
"""
MOST_MEGABYTES = 600


def bomb(name: str, size: int) -> bytes:
    """An archive with a member of so many zeros."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file, file.open(name, "w", force_zip64=True) as member:
        for _ in range(size // 1_000_000):
            member.write(bytes(1_000_000))
    return out.getvalue()


def pdf_bomb(twice: bool) -> bytes:
    """A document with one stream of zeros, packed once or twice."""
    packer = zlib.compressobj(6)
    packed = b"".join(packer.compress(bytes(1_000_000)) for _ in range(300)) + packer.flush()
    names = "/FlateDecode"
    if twice:
        packed, names = zlib.compress(packed, 9), "[/FlateDecode /FlateDecode]"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        f"<</Length {len(packed)}/Filter {names}>>\nstream\n".encode() + packed + b"\nendstream",
    ]
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, each) for number, each in enumerate(objects, start=1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R/Size 5>>\n%%EOF"


def entities(name: str) -> bytes:
    """The billion laughs, in a feed."""
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE rss [<!ENTITY a0 "ha">{levels}]><rss><channel><item>{name}</item></channel></rss>'.encode()


def word_bomb(made: ModuleType) -> bytes:
    """A document whose text is a hundred million blanks."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made.word())) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(
                name, data.replace(b"<w:body>", b"<w:body>" + b" " * 100_000_000) if "document" in name else data
            )
    return out.getvalue()


HOSTILE: dict[str, tuple[Callable[[ModuleType], bytes], list[str]]] = {
    "bombe.zip": (lambda made: bomb("a.txt", 700_000_000), ["archive_bomb"]),
    "bombe_als_tabelle.zip": (lambda made: bomb("a.csv", 300_000_000), ["archive_bomb"]),
    "verschachtelt.zip": (
        lambda made: made.archive({"a.zip": bomb("a.txt", 300_000_000), "b.html": made.PAGE.encode()}),
        ["archive_bomb", "html"],
    ),
    "tief.zip": (lambda made: nested(made, 5), ["nested_too_deep"]),
    "bombe.pdf": (lambda made: pdf_bomb(twice=False), ["archive_bomb"]),
    "doppelt.pdf": (lambda made: pdf_bomb(twice=True), ["archive_bomb"]),
    "bombe.docx": (word_bomb, ["archive_bomb"]),
    "lachen.xml": (lambda made: entities("&a9;"), ["unsafe_xml"]),
    "fremd.xml": (
        lambda made: (
            b'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item>&x;</item></channel></rss>'
        ),
        ["unsafe_xml"],
    ),
    "tief.xml": (lambda made: b"<rss>" + b"<a>" * 200_000, ["broken_file"]),
    "riese.html": (lambda made: b"<html><body><p>" + b"Land " * 10_000_000, ["too_large"]),
    "riese.eml": (lambda made: b"Subject: Land\n\n" + b"Land " * 10_000_000, ["too_large"]),
    "riese.csv": (
        lambda made: b'Titel;Text\nLand;"' + b"Land " * 5_000_000 + b'"\nLand;Ein Satz.\n',
        ["too_large", "csv"],
    ),
    "offen.csv": (
        lambda made: b'Titel;Text\nLand;"offen\n' + b"Land;Ein Satz.\n" * 5_000,
        ["broken_row", *["csv"] * 5_000],
    ),
    "riese.jsonl": (
        lambda made: b'{"text": "' + b"Land " * 5_000_000 + b'"}\n{"text": "Ein Satz."}\n',
        ["too_large", "jsonl"],
    ),
    "tief.json": (lambda made: b'[{"text":' * 200_000, ["broken_row"]),
    "zahl.jsonl": (lambda made: b'{"text": ' + b"9" * 10_000 + b"}", ["broken_row"]),
}


def nested(made: ModuleType, depth: int) -> bytes:
    data: bytes = made.archive({"mai.html": made.PAGE.encode()})
    for _ in range(depth):
        data = made.archive({"innen.zip": data})
    return data


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak of a process is read from /proc")
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_refused_in_little_memory(name: str, made: ModuleType, put: Put) -> None:
    make, wanted = HOSTILE[name]
    path = put(name, make(made))
    done = subprocess.run([sys.executable, "-c", MEASURE, path], capture_output=True, text=True, check=True)
    *found, megabytes = done.stdout.split()
    assert found[:20] == wanted[:20]
    assert len(found) == len(wanted)
    assert int(megabytes) < MOST_MEGABYTES


@pytest.mark.parametrize("name", ["/etc/a.txt", "../a.txt", "x/../../a.txt", "..\\a.txt", "C:/a.txt"])
def test_names_that_lead_out_are_refused(name: str, made: ModuleType, parts: Parts) -> None:
    bad, good = sorted(parts("a.zip", made.archive({name: b"Land", "mai.html": made.PAGE.encode()})), key=type_name)
    assert isinstance(bad, Refusal)
    assert bad.problem.code == "unsafe_path"
    assert isinstance(good, Source)


def type_name(part: Part) -> str:
    return type(part).__name__


def test_a_member_with_a_password_is_refused(made: ModuleType, parts: Parts) -> None:
    data = bytearray(made.archive({"a.html": made.PAGE.encode(), "b.html": made.PAGE.encode()}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    bad, good = parts("a.zip", bytes(data))
    assert isinstance(bad, Refusal)
    assert (bad.path, bad.problem.code) == ("a.zip#a.html", "encrypted_file")
    assert good.path == "a.zip#b.html"


def test_a_damaged_member_costs_itself(made: ModuleType, parts: Parts) -> None:
    data = bytearray(made.archive({"a.html": made.PAGE.encode(), "b.html": made.PAGE.encode()}))
    data[100:130] = bytes(30)
    bad, good = parts("a.zip", bytes(data))
    assert isinstance(bad, Refusal)
    assert (bad.path, bad.problem.code) == ("a.zip#a.html", "broken_file")
    assert isinstance(good, Source)


@pytest.mark.parametrize(
    "name", ["a.zip", "a.docx", "a.pdf", "a.xml", "a.eml", "a.mhtml", "a.json", "a.jsonl", "a.csv"]
)
@pytest.mark.parametrize(
    "data", [b"", b" \n", b"Land", bytes(range(256)) * 8, b"PK\x03\x04" + bytes(60), b"%PDF-1.7\n%%EOF"]
)
def test_rubbish_is_refused(name: str, data: bytes, parts: Parts) -> None:
    found = parts(name, data)
    assert found
    assert all(isinstance(part, Refusal) and part.problem.code != "internal_error" for part in found)


@pytest.mark.parametrize(
    "name", ["meldung.pdf", "meldung.docx", "meldung.eml", "meldung.zip", "meldung.xml", "meldung.csv"]
)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_file_cut_short_never_stops_the_reading(name: str, share: float, made: ModuleType, parts: Parts) -> None:
    data = made.FORMS[name]()
    assert parts(name, data[: int(share * len(data))])


def test_pipes_sockets_and_devices_are_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "b.txt"))
        (tmp_path / "c.txt").symlink_to("/dev/zero")
        for name in ("a.txt", "b.txt", "c.txt"):
            (refusal,) = read(tmp_path / name, tmp_path)
            assert isinstance(refusal, Refusal)
            assert refusal.problem.code == "not_a_file"


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to the superuser")
def test_a_file_that_may_not_be_read(put: Put) -> None:
    path = put("a.txt", b"Land")
    path.chmod(0)
    (refusal,) = read(path, path.parent)
    assert isinstance(refusal, Refusal)
    assert refusal.problem.code == "unreadable_file"


@pytest.mark.parametrize(
    "error", [PermissionError(13, "Permission denied"), FileNotFoundError(2, "No such file"), OSError(5, "I/O error")]
)
def test_what_the_system_refuses_is_told(error: OSError, put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put("a.txt", b"Land")

    def fails(*_: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", fails)
    (refusal,) = read(path, path.parent)
    assert isinstance(refusal, Refusal)
    assert refusal.problem.message == f"The file cannot be opened: {error.strerror}."


def test_a_file_that_grows_while_it_is_read_is_not_read_to_its_end(put: Put, made: ModuleType) -> None:
    path = put("a.jsonl", made.json_lines(3))
    found = []
    for part in read(path, path.parent):
        found.append(part)
        with path.open("ab") as file:
            file.write(b'{"text": "noch')
    first, last = found
    assert isinstance(first, Source)
    assert isinstance(last, Refusal)
    assert last.problem.code == "file_changed"


def test_a_page_written_meanwhile_is_refused(put: Put, made: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put("a.html", made.PAGE.encode())
    parts_of = module.parts_of

    def slow(blob: Blob) -> Iterator[Part]:
        yield from parts_of(blob)
        os.truncate(path, 100)

    monkeypatch.setattr(module, "parts_of", slow)
    (refusal,) = read(path, path.parent)
    assert isinstance(refusal, Refusal)
    assert refusal.problem.code == "file_changed"


def test_a_broken_line_costs_itself(parts: Parts) -> None:
    rows = [json.dumps({"text": f"Satz {n}."}) for n in range(5)]
    rows[2] = rows[2][:-4]
    found = parts("a.jsonl", "\n".join(rows).encode())
    assert [part.path for part in found if isinstance(part, Source)] == [
        "a.jsonl#1",
        "a.jsonl#2",
        "a.jsonl#4",
        "a.jsonl#5",
    ]
    assert [part.path for part in found if isinstance(part, Refusal)] == ["a.jsonl#3"]

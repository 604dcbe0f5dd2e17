"""Zip archives: every member is read as a file of its own, from a stream, and nothing is ever unpacked to a path."""

import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from tempfile import TemporaryFile
from typing import BinaryIO, cast

from pipeline.errors import UnreadableError
from pipeline.problems import Problem
from pipeline.read.blob import MOST_BYTES, Blob
from pipeline.read.source import Part, Refusal

_DEEPEST = 3
_MOST_MEMBERS = 100_000
_MOST_NESTED = 500_000_000
# Prose packs to a third, a table of prose to a tenth; what packs to a two-hundredth is made to fill a memory.
_MOST_RATIO, _SMALLEST_BOMB = 200, 1_000_000
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED, _UTF8 = 0x1, 0x800
_CHUNK = 1 << 20
# What a folder or a system says of itself.
_NOT_RELEASES = frozenset({"README", "README.md", "README.txt", "__MACOSX", "Thumbs.db", "desktop.ini"})


def read_archive(blob: Blob, parts_of: Callable[[Blob], Iterator[Part]]) -> Iterator[Part]:
    """The parts of all members, in the order of their names."""
    if blob.depth >= _DEEPEST:
        raise UnreadableError("nested_too_deep", f"Archives are read {_DEEPEST} deep, this one lies deeper.")
    with zipfile.ZipFile(blob.stream) as archive:
        members = [member for member in archive.infolist() if not member.is_dir() and not _is_hidden(member.filename)]
        if not members:
            raise UnreadableError("empty_file", "The archive holds no file.")
        if len(members) > _MOST_MEMBERS:
            raise UnreadableError("archive_bomb", f"The archive holds {len(members)} files; {_MOST_MEMBERS} are read.")
        seen: Counter[str] = Counter()
        for member in sorted(members, key=lambda member: (_name(member), member.header_offset)):
            name = _name(member)
            seen[name] += 1
            path = blob.place(name if seen[name] == 1 else f"{name}#{seen[name]}")
            try:
                check_member(member)
                check_ratio(member)
                blob.budget.take(member.file_size)
                yield from _read_member(archive, member, blob, path, parts_of)
            except UnreadableError as error:
                yield Refusal(path, Problem("error", error.code, str(error)))
            except (zipfile.BadZipFile, NotImplementedError) as error:
                yield Refusal(path, Problem("error", "broken_file", f"The archive is damaged here: {error}."))


def check_member(member: zipfile.ZipInfo) -> None:
    """Raise `UnreadableError` for a member that cannot or should not be unpacked."""
    if _leads_out(member.filename):
        raise UnreadableError("unsafe_path", "The name of the file leads out of the archive.")
    if member.flag_bits & _ENCRYPTED:
        raise UnreadableError("encrypted_file", "The file is protected by a password; pack it without one.")
    if member.compress_type not in _METHODS:
        raise UnreadableError("unknown_format", "The file is packed by a method that is not read; use plain zip.")


def check_ratio(member: zipfile.ZipInfo) -> None:
    """Raise `UnreadableError` for a member that is made to fill a memory or a disk."""
    if member.file_size > _SMALLEST_BOMB and member.file_size > _MOST_RATIO * member.compress_size:
        message = f"{member.compress_size} packed bytes would unpack to {member.file_size}; no text does that."
        raise UnreadableError("archive_bomb", message)


def _read_member(
    archive: zipfile.ZipFile,
    member: zipfile.ZipInfo,
    blob: Blob,
    path: str,
    parts_of: Callable[[Blob], Iterator[Part]],
) -> Iterator[Part]:
    with archive.open(member) as stream:
        inner = Blob(path, cast("BinaryIO", stream), blob.depth + 1, blob.budget)
        if inner.suffix != ".zip":
            yield from parts_of(inner)
            return
        if member.file_size > _MOST_NESTED:
            raise UnreadableError("too_large", f"An archive in an archive is read up to {_MOST_NESTED} bytes.")
        # A directory stands at the end of a zip, so a nested one is laid down before it is read.
        with TemporaryFile() as copy:
            while chunk := stream.read(_CHUNK):
                copy.write(chunk)
            copy.seek(0)
            yield from parts_of(Blob(path, cast("BinaryIO", copy), blob.depth + 1, blob.budget))


def check_package(stream: BinaryIO, most_of_a_part: int = MOST_BYTES) -> None:
    """Raise `UnreadableError` for a document (a zip of XML and pictures) that would unpack to more than a release."""
    try:
        with zipfile.ZipFile(stream) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError):
        raise UnreadableError("broken_file", "The file is damaged, or no document of the kind its name says.") from None
    markup = [member for member in members if member.filename.endswith((".xml", ".rels"))]
    for member in members:
        check_member(member)
    for member in markup:
        check_ratio(member)
    if any(member.file_size > most_of_a_part for member in markup):
        raise UnreadableError("too_large", f"A part of the document has more than {most_of_a_part} bytes.")
    if sum(member.file_size for member in members) > 10 * most_of_a_part:
        raise UnreadableError("too_large", f"The document unpacks to more than {10 * most_of_a_part} bytes.")


def _name(member: zipfile.ZipInfo) -> str:
    """The name of a member; many programs write UTF-8 and forget to say so."""
    if member.flag_bits & _UTF8:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return member.filename


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return any((part.startswith(".") and not part.startswith("..")) or part in _NOT_RELEASES for part in parts)


def _leads_out(name: str) -> bool:
    return name.startswith(("/", "\\")) or ":" in name[:3] or ".." in name.replace("\\", "/").split("/")

"""One run at a time on one set of datasets: a second one is refused with a sentence."""

import os
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.store.folder import Folder, read_bytes, write_bytes
from pipeline.store.layout import LOCK

_BEAT, _DEAD_AFTER = 30.0, 300.0  # seconds


@contextmanager
def locked(store: Folder) -> Iterator[None]:
    """Hold the lock of a store.

    On this machine the system holds it, and lets it go when the process ends, however it ends. An object store knows no
    locks: there an object says that a run is alive, anew every half minute, and is void after five.
    Raises `UsageError` while another run holds it.
    """
    holder = _by_system(store.local / LOCK) if store.local else _by_object(store)
    with holder:
        yield


@contextmanager
def _by_system(path: Path) -> Iterator[None]:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+") as file:
        try:
            _take(file.fileno())
        except OSError:
            file.seek(0)
            raise _refusal(str(path.parent.parent), file.read()) from None
        file.truncate(0)
        file.write(_me())
        file.flush()
        yield


def _take(descriptor: int) -> None:
    """Lock without waiting. The lock belongs to the process alone and not to those that it starts."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415

        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def _by_object(store: Folder) -> Iterator[None]:
    holder, _, beat = (read_bytes(store, LOCK) or b"").decode().rpartition(" ")
    if holder and time.time() - float(beat) < _DEAD_AFTER:
        raise _refusal(store.url, holder)
    ended = threading.Event()
    beating = threading.Thread(target=_beat, args=(store, ended), daemon=True)
    write_bytes(store, LOCK, f"{_me()} {time.time()}".encode())
    beating.start()
    try:
        yield
    finally:
        ended.set()
        beating.join()
        store.remove(LOCK)


def _beat(store: Folder, ended: threading.Event) -> None:
    while not ended.wait(_BEAT):
        write_bytes(store, LOCK, f"{_me()} {time.time()}".encode())


def _me() -> str:
    return f"process {os.getpid()} on {socket.gethostname()}"


def _refusal(place: str, holder: str) -> UsageError:
    return UsageError(f"Another run is writing to {place} ({holder.strip() or 'just begun'}); wait until it is done.")

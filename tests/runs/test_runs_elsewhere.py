"""Releases and datasets in object stores: the same datasets as in folders of this machine."""

import importlib.util
import json
import socket
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import fsspec
import pytest

import pipeline
from pipeline.errors import UsageError
from pipeline.publish import DEFAULT
from pipeline.query import query
from pipeline.store.folder import folder, write_bytes
from pipeline.store.layout import HOME, LOCK

Made = Callable[[Path], dict[str, bytes]]


def send(raw: Path, url: str) -> None:
    system, root = fsspec.core.url_to_fs(url)
    for path in raw.iterdir():
        system.pipe_file(f"{root}/{path.name}", path.read_bytes())


def datasets(url: str) -> dict[str, bytes]:
    system, root = fsspec.core.url_to_fs(url)
    system.invalidate_cache()
    found = system.find(root)
    return {path.rpartition("/")[2]: system.cat_file(path) for path in found if HOME not in path}


@pytest.fixture
def memory() -> str:
    return f"memory://{uuid.uuid4().hex}"


@pytest.fixture(scope="module")
def bucket() -> Iterator[str]:
    if not all(importlib.util.find_spec(name) for name in ("moto", "s3fs", "flask")):
        pytest.skip("moto[server] and s3fs are not installed")
    from moto.server import ThreadedMotoServer  # noqa: PLC0415

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=port, verbose=False)
    server.start()
    before = dict(fsspec.config.conf)
    fsspec.config.conf["s3"] = {
        "key": "test", "secret": "test", "client_kwargs": {"endpoint_url": f"http://127.0.0.1:{port}"},
    }  # fmt: skip
    fsspec.filesystem("s3").mkdir("verlautbar")
    yield "s3://verlautbar"
    fsspec.config.conf.clear()
    fsspec.config.conf.update(before)
    server.stop()


def check(raw: Path, url: str, made: Made, formats: Sequence[str] = DEFAULT) -> None:
    send(raw, f"{url}/raw")
    assert pipeline.run(f"{url}/raw", f"{url}/out", workers=1, formats=formats).files_read == 6
    assert datasets(f"{url}/out") == of(formats, made(raw))
    (raw / "neu.txt").write_text((raw / "1.txt").read_text(encoding="utf-8").replace("Radweg", "Steg"), "utf-8")
    send(raw, f"{url}/raw")
    summary = pipeline.run(f"{url}/raw", f"{url}/out", workers=1, formats=formats)
    assert (summary.files_read, summary.releases) == (1, 7)
    assert datasets(f"{url}/out") == of(formats, made(raw))
    assert pipeline.load(f"{url}/out")["releases"].equals(pipeline.load(raw.parent / "anew")["releases"])
    assert query("select count(*) as n from releases", f"{url}/out").to_pylist() == [{"n": 7}]


def of(formats: Sequence[str], files: dict[str, bytes]) -> dict[str, bytes]:
    """Those of a format; the data package describes the CSV files."""
    kinds = (*formats, *(["json"] if "csv" in formats else []))
    return {name: content for name, content in files.items() if name.rpartition(".")[2] in kinds}


def test_in_memory(raw: Path, memory: str, made: Made) -> None:
    check(raw, memory, made)


def test_in_an_object_store(raw: Path, bucket: str, made: Made) -> None:
    check(raw, bucket, made, ("parquet",))  # each file is some requests


def test_a_run_elsewhere_is_locked_until_its_object_is_old(raw: Path, memory: str) -> None:
    send(raw, f"{memory}/raw")
    write_bytes(folder(f"{memory}/out"), LOCK, f"process 7 on elsewhere {time.time()}".encode())
    with pytest.raises(UsageError, match=r"Another run is writing to memory://.*process 7 on elsewhere"):
        pipeline.run(f"{memory}/raw", f"{memory}/out")
    write_bytes(folder(f"{memory}/out"), LOCK, f"process 7 on elsewhere {time.time() - 3600}".encode())
    assert pipeline.run(f"{memory}/raw", f"{memory}/out").releases == 6
    assert not folder(f"{memory}/out").exists(LOCK)


def test_profiles_of_sites_lie_beside_the_releases(raw: Path, memory: str) -> None:
    (raw / "sites.toml").write_text("[[site]]\nhosts = 7\n", encoding="utf-8")
    send(raw, f"{memory}/raw")
    with pytest.raises(UsageError, match="has no list of hosts"):
        pipeline.run(f"{memory}/raw", f"{memory}/out")


@pytest.mark.parametrize(
    ("raw_url", "out", "sentence"),
    [
        ("memory://nirgends", "memory://out", "There is no folder memory://nirgends"),
        ("memory://{0}", "memory://{0}/out", "cannot be written into the folder that is read"),
        ("quark://x", "out", "quark://x cannot be opened"),
    ],
)
def test_wrong_use(raw: Path, memory: str, raw_url: str, out: str, sentence: str) -> None:
    send(raw, memory)
    name = memory.removeprefix("memory://")
    with pytest.raises(UsageError, match=sentence):
        pipeline.run(raw_url.format(name), out.format(name))


def test_the_record_of_what_is_published_is_plain_json(raw: Path, memory: str) -> None:
    send(raw, f"{memory}/raw")
    pipeline.run(f"{memory}/raw", f"{memory}/out")
    with folder(f"{memory}/out").fetched(f"{HOME}/published.json") as path:
        assert json.loads(path.read_text())["totals"][0] == 6

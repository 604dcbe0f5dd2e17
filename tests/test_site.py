"""The documentation builds as a site, and every link in it leads somewhere."""

import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    pytest.importorskip("material", reason="mkdocs-material is not installed")
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    )
    assert done.returncode == 0, done.stderr
    return folder


def test_every_link_leads_to_a_page_of_the_site_and_a_place_in_it(site: Path) -> None:
    dead = []
    for page in sorted(site.rglob("*.html")):
        if page.name == "404.html":
            continue
        soup = BeautifulSoup(page.read_text(encoding="utf-8"), "lxml")
        for anchor in soup.select("a[href]"):
            address = urlsplit(str(anchor["href"]))
            if address.scheme or address.netloc:
                continue
            target = (page.parent / unquote(address.path)).resolve() if address.path else page
            if target.is_dir():
                target /= "index.html"
            place = f'id="{unquote(address.fragment)}"' if address.fragment else ""
            if not target.is_file() or place not in target.read_text(encoding="utf-8"):
                dead.append(f"{page.name}: {anchor['href']}")
    assert dead == []


def test_every_page_is_in_the_navigation() -> None:
    named = set(re.findall(r"[\w/]+\.md", (ROOT / "mkdocs.yml").read_text(encoding="utf-8")))
    assert named == {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md")}


def test_the_site_asks_nothing_of_the_network(site: Path) -> None:
    page = BeautifulSoup((site / "index.html").read_text(encoding="utf-8"), "lxml")
    loaded = [
        str(tag.get("src") or tag.get("href")) for tag in page.select("script[src], link[rel=stylesheet], img[src]")
    ]
    assert [address for address in loaded if urlsplit(address).netloc] == []

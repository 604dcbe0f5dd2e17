"""Pages that nobody wrote for readers: each gives a release or a refusal, in bounded memory."""

import subprocess
import sys

import pytest

from pipeline.clean import clean
from pipeline.clean.pages import read_page
from pipeline.errors import UnreadableError
from pipeline.read import from_text

TITLE = "Land fördert die Schule in Musterau mit 1,2 Millionen Euro"
BODY = "<p>Die Stadt Musterau bekommt vom Land einen Zuschuss. Das hat Ministerin Erika Beispiel gesagt.</p>"
HEAD = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (HEAD + "<div>" * 30_000 + BODY, "too_deep"),
        (HEAD + "<div>" * 100_000 + BODY, "too_large"),
        (HEAD + "<div><p><b><ul><li><table><tr><td>" * 1000 + BODY, "too_deep"),
        (HEAD + "<table><tr><td>" * 60 + BODY, "too_deep"),
        (HEAD + "<b>x</b>" * 500_000, "too_large"),
        (HEAD + "<div " + " ".join(f'a{n}="x"' for n in range(50_000)) + f">{BODY}</div>", "too_large"),
        (HEAD + BODY + f"<p>{'Wort ' * 1_000_000}</p>", "too_large"),
        (HEAD + BODY + "<p>a" * 20_000, "too_large"),
        ("<html></html>", "no_text"),
        ("<html><frameset><frame src='a'></frameset></html>", "no_text"),
    ],
    ids=lambda value: value if len(value) < 20 else "page",
)
def test_refused(content: str, code: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        clean(from_text(content))
    assert caught.value.code == code


@pytest.mark.parametrize(
    "content",
    [
        f'{HEAD}<script>var a="<p>{"x" * 1_000_000}";</script>{BODY}' + "<script>if(a<b){}" * 1000,
        HEAD + BODY.replace("Stadt", "Sta\0dt") + "\0" * 1000,
        f"<!--[if IE]><body class=ie><![endif]-->{HEAD}<!--[if lt IE 9]><p>Alter Browser</p><![endif]-->{BODY}",
        HEAD.replace("<head>", '<head><base href="https://x.de/">') + BODY,
        f'{HEAD}<img alt="" src="data:image/png;base64,{"A" * 12_000_000}">{BODY}',
        HEAD + BODY + "<" * 30_000,
        HEAD + BODY.replace("</p>", "") + "<h2>Weitere Meldungen</h2>" * 500,
        f"{HEAD}<table><tr><td>{BODY}",
        f"{HEAD}{BODY}<p>\ud800</p>",
    ],
    ids=range(9),
)
def test_read(content: str) -> None:
    release = clean(from_text(content))
    assert release.title == TITLE
    assert "Stadt Musterau bekommt vom Land einen Zuschuss." in release.text
    assert len(release.text) < 400


def test_cells_that_span_everything() -> None:
    row = f"<tr>{'<td rowspan=99 colspan=99>Ort</td>' * 50}</tr>"
    rows = [piece for piece in read_page(f"{HEAD}{BODY}<table>{row * 20}</table>").pieces if piece.kind == "row"]
    assert len(rows) == 20
    assert all(len(row.cells) < 300 for row in rows)


def test_memory_of_a_page_of_tags() -> None:
    program = (
        "import resource\n"
        "from pipeline.clean import clean\n"
        "from pipeline.errors import UnreadableError\n"
        "from pipeline.read import from_text\n"
        "try:\n    clean(from_text('<html><body>' + '<b>x</b>' * 2_300_000))\n"
        "except UnreadableError:\n    pass\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 1024

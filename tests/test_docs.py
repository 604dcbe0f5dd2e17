"""What the documentation says is held to the code: its lines run, its commands exist, its tables are real output."""

import ast
import csv
import re
import shlex
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.clean.damage import MESSAGES
from pipeline.cli import app

ROOT = Path(__file__).resolve().parents[1]
PAGES = (
    "README.md",
    "docs/howto.md",
    "docs/architecture.md",
    "docs/index.md",
    "docs/running.md",
    "docs/evaluation.md",
)


def fenced(page: str, language: str) -> list[str]:
    text = (ROOT / page).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def commands(word: str) -> list[str]:
    """The shell lines of all pages that call a command, without comments and redirections."""
    lines = [line.strip() for page in PAGES for block in fenced(page, "sh") for line in block.splitlines()]
    found = [re.sub(r"\s*[<#].*", "", line) for line in lines]
    return sorted({line for line in found if Path(line.split(" ")[0]).name == word})


def cells(page: str, mark: str) -> list[list[str]]:
    """The rows of the Markdown table that stands after a marking comment."""
    _, found, after = (ROOT / page).read_text(encoding="utf-8").partition(f"<!-- {mark} -->\n")
    assert found, f"{page} has no table marked {mark}"
    lines = after.strip().split("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def dataset(name: str) -> list[dict[str, str]]:
    with (ROOT / "processed" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def assert_real_output(name: str, columns: tuple[str, ...]) -> None:
    rows = {tuple(row[column] for column in columns) for row in dataset(name)}
    shown = [tuple(row) for row in cells("README.md", name)]
    assert len(shown) >= 5
    stale = [row for row in shown if row not in rows]
    now = sorted(row for row in rows if row[:2] in {old[:2] for old in stale})
    if stale:
        pytest.fail("\n".join(["README.md has", *map(markdown, stale), f"but {name}.csv has", *map(markdown, now)]))


def markdown(row: tuple[str, ...]) -> str:
    return f"| {' | '.join(row)} |"


@pytest.mark.parametrize("page", ["README.md", "docs/howto.md"])
def test_python_lines_run(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("raw", "processed"):
        shutil.copytree(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for block in fenced(page, "python"):
        exec(compile(block, page, "exec"), names)  # noqa: S102 - our own documentation
    assert "tables" in names


def test_the_readme_tells_the_api_in_ten_lines() -> None:
    (block,) = fenced("README.md", "python")
    assert len([line for line in block.splitlines() if line]) <= 10


@pytest.mark.parametrize("line", commands("verlautbar"))
def test_command_lines_are_understood(line: str) -> None:
    """With --help in its place each command checks its options and does nothing."""
    _, command, *arguments = shlex.split(line)
    done = CliRunner().invoke(app, [command, "--help"])
    assert done.exit_code == 0, done.output
    for argument in arguments:
        if argument.startswith("-") and argument != "-":
            assert re.search(rf"(?<![\w-]){re.escape(argument)}(?![\w-])", done.output), f"{command} has no {argument}"
        elif argument.startswith("raw"):
            assert (ROOT / argument).exists(), argument


@pytest.mark.parametrize("line", commands("make"))
def test_make_targets_exist(line: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{line.split()[1]}:", makefile, re.MULTILINE)


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    folder = (ROOT / page).parent
    links = re.findall(r"\]\(([^)#:]+)\)", (ROOT / page).read_text(encoding="utf-8"))
    assert [link for link in links if not (folder / link).exists()] == []


def test_municipalities_in_the_readme_are_real_output() -> None:
    assert_real_output("municipalities", ("ags", "name", "land", "role", "amount_eur", "project"))


def test_announcements_in_the_readme_are_real_output() -> None:
    assert_real_output("announcements", ("date", "kind", "actor", "verb", "amount_eur", "stated_count", "found_count"))


def codes() -> set[str]:
    """The problem codes of the code: constants given to `Problem` and `UnreadableError`, and the kinds of damage."""
    found = set(MESSAGES)
    position = {"Problem": 1, "UnreadableError": 0}
    for path in (ROOT / "pipeline").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in position:
                given = node.args[position[node.func.id] :][:1]
                found |= {arg.value for arg in given if isinstance(arg, ast.Constant)}
    return found


def test_every_problem_code_is_explained() -> None:
    explained = {code for row in cells("docs/howto.md", "codes") for code in re.findall(r"`(\w+)`", row[0])}
    assert codes() - explained == set()
    assert {row["code"] for row in dataset("problems")} - explained == set()


def test_lexicon_files_of_the_howto_exist_and_none_is_missing() -> None:
    text = (ROOT / "docs/howto.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(\w+\.(?:toml|csv))`", text))
    there = {path.name for path in (ROOT / "pipeline/lexicon").iterdir() if path.suffix in (".toml", ".csv")}
    assert named <= there
    assert there - named <= {"damage.toml", "languages.toml", "layout.toml"}  # not for analysts

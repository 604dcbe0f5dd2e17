"""`verlautbar report`, `evaluate` and `annotate`, as they are typed."""

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from pipeline.cli import app
from pipeline.errors import UsageError

ROOT = Path(__file__).parents[2]
PROCESSED = str(ROOT / "processed")


def _typed(*arguments: str) -> Result:
    done = CliRunner().invoke(app, arguments)
    if isinstance(done.exception, UsageError):
        raise done.exception
    return done


@pytest.fixture
def annotated(tmp_path: Path) -> Path:
    """A folder of annotated releases, two of the samples."""
    for name in ("2024-05-14_radwege", "2019-03-14_ortsmitte"):
        for folder, source in (
            ("gold", ROOT / "tests/gold" / f"{name}.json"),
            ("releases", ROOT / "raw/land.nrw" / f"{name}.txt"),
        ):
            (tmp_path / folder).mkdir(exist_ok=True)
            shutil.copy(source, tmp_path / folder)
    return tmp_path


def test_the_figures_are_printed(annotated: Path) -> None:
    done = _typed("evaluate", str(annotated), "--processed", PROCESSED)
    assert done.exit_code == 0
    assert "2 annotated releases" in done.output
    assert "municipalities" in done.output


def test_an_error_has_a_line_with_its_context(annotated: Path) -> None:
    gold = annotated / "gold" / "2024-05-14_radwege.json"
    content = json.loads(gold.read_text(encoding="utf-8"))
    gold.write_text(json.dumps(content | {"programmes": ["Nordwind"]}), encoding="utf-8")
    done = _typed("evaluate", str(annotated), "--processed", PROCESSED, "--errors")
    assert "programmes\t2024-05-14_radwege.txt\tmissed\tNordwind" in done.output


def test_the_page_of_figures_has_a_row_for_each_measure(annotated: Path) -> None:
    printed = _typed("evaluate", str(annotated), "--processed", PROCESSED, "--markdown").output
    kept = (ROOT / "docs" / "measured.md").read_text(encoding="utf-8")
    measures = [
        [line.split(" |")[0] for line in page.splitlines() if line.startswith("| ")] for page in (printed, kept)
    ]
    assert set(measures[0]) <= set(measures[1])
    assert f"on {len(list((ROOT / 'tests/annotated/gold').glob('*.json')))} annotated releases" in kept


def test_programs_get_json(annotated: Path) -> None:
    scored = json.loads(_typed("evaluate", str(annotated), "--processed", PROCESSED, "--json").output)
    assert scored["releases"] == 2
    assert 0 <= scored["figures"]["people"]["low"] <= scored["figures"]["people"]["f1"] <= 1


def test_drafts_are_begun_for_releases_without_an_annotation(annotated: Path) -> None:
    (annotated / "gold" / "2024-05-14_radwege.json").unlink()
    done = _typed("annotate", str(annotated))
    assert "1 begun, 1 there already." in done.output
    drafted = json.loads((annotated / "gold" / "2024-05-14_radwege.txt.json").read_text(encoding="utf-8"))
    assert drafted["draft"] is True
    assert drafted["municipalities"]


@pytest.mark.parametrize("command", ["evaluate", "annotate"])
def test_a_folder_without_releases_is_an_error(command: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no folder"):
        _typed(command, str(tmp_path))


def test_the_report_is_written_in_the_language_that_is_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "bericht.html"
    done = _typed("report", PROCESSED, "-o", str(target), "--lang", "de")
    assert "28 releases" in done.output
    assert '<html lang="de">' in target.read_text(encoding="utf-8")

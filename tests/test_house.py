"""The house keeps its own rules: imports run one way, files stay small, documents tell the truth."""

import ast
import re
from pathlib import Path

import click
import pytest

from search_api.cli import main
from search_api.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("corpus", "indexer", "search_api")
WEB = [
    path
    for path in (ROOT / "web").rglob("*")
    if path.suffix in {".js", ".css", ".html", ".svg"} and "node_modules" not in path.parts
]
PINS = ("requirements.txt", "requirements-dev.txt", "requirements-node.txt", "web/package.json", "web/package-lock.json")
PYTHON = [path for folder in (*PACKAGES, "tests", "bench") for path in (ROOT / folder).rglob("*.py")]


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize(
    ("package", "forbidden"),
    [
        ("corpus", {"indexer", "search_api", "tests", "bench", "whoosh"}),
        ("indexer", {"search_api", "tests", "bench", "fastapi"}),
        ("search_api", {"tests", "bench"}),
    ],
)
def test_imports_run_one_way(package: str, forbidden: set[str]) -> None:
    for path in (ROOT / package).rglob("*.py"):
        assert not imported(path) & forbidden, path


def test_unidecode_stays_behind_one_file() -> None:
    assert [str(path.relative_to(ROOT)) for path in PYTHON if "unidecode" in imported(path)] == ["indexer/analysis/folding.py"]


@pytest.mark.parametrize("path", [*PYTHON, *WEB], ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_over_400_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 400


def test_no_third_party_address_in_what_a_browser_loads() -> None:
    allowed = {"http://www.w3.org/2000/svg", "http://www.w3.org/1998/Math/MathML", "http://127.0.0.1"}
    for path in WEB:
        if "tests" in path.parts:
            continue
        for address in re.findall(r"(?:https?:)?//[\w.-]+\.[a-z0-9]+[\w/.#-]*", path.read_text("utf-8")):
            assert any(address.startswith(each) for each in allowed), f"{path}: {address}"


def test_no_address_in_files_that_pin_versions() -> None:
    for name in PINS:
        text = (ROOT / name).read_text("utf-8")
        assert '"resolved"' not in text
        # Lock files repeat the funding addresses of npm packages; an address to load from would be "resolved".
        assert "://" not in re.sub(r'"(?:url|funding)": "[^"]*"', "", text), name


def test_requirements_are_pinned_exactly() -> None:
    for name in PINS[:3]:
        for line in (ROOT / name).read_text("utf-8").split():
            assert re.fullmatch(r"[\w.-]+==[\w.]+", line), line


def folders() -> list[Path]:
    return sorted({path.parent for package in PACKAGES for path in (ROOT / package).rglob("__init__.py")})


@pytest.mark.parametrize("folder", folders(), ids=lambda path: str(path.relative_to(ROOT)))
def test_each_folder_says_what_it_is_for(folder: Path) -> None:
    docstring = ast.get_docstring(ast.parse((folder / "__init__.py").read_text("utf-8")))
    assert docstring
    if folder.parent == ROOT or folder.name not in {"sample", "checks"}:
        question = docstring.split("?")[0] + "?"
        assert question in (ROOT / "ARCHITECTURE.md").read_text("utf-8"), question


def test_every_sample_article_has_its_source() -> None:
    sources = (ROOT / "corpus/sample/SOURCES.md").read_text("utf-8")
    named = re.findall(r"^\| (articles/\S+) \| [^|]+ \| [^|]+ \| [^|]{5,} \|$", sources, re.MULTILINE)
    articles = [str(path.relative_to(ROOT / "corpus/sample")) for path in (ROOT / "corpus/sample/articles").glob("*/*.txt")]
    assert sorted(named) == sorted(articles)
    assert len(articles) >= 80


@pytest.mark.parametrize("path", sorted((ROOT / "corpus/sample/articles").glob("*/*.txt")), ids=lambda path: path.name)
def test_sample_articles_have_150_to_450_words(path: Path) -> None:
    assert 150 <= len(path.read_text("utf-8").split()) <= 450


def commands(group: click.Group, *path: str) -> list[tuple[str, click.Command]]:
    found = []
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            found += commands(command, *path, name)
        else:
            found.append((" ".join((*path, name)), command))
    return found


@pytest.mark.parametrize(("name", "command"), commands(main), ids=lambda value: value if isinstance(value, str) else "")
def test_the_readme_shows_every_command(name: str, command: click.Command) -> None:
    assert f"depeches {name}" in (ROOT / "README.md").read_text("utf-8")
    assert command.help


def test_the_readme_names_every_setting() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    options = {option.envvar for _, command in commands(main) for option in command.params if option.envvar}
    for setting in {*options, *(f"DEPECHES_{name.upper()}" for name in Settings.model_fields)}:
        assert f"`{setting}`" in readme


def test_links_in_documents_lead_somewhere() -> None:
    for document in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "bench").glob("*.md")]:
        for target in re.findall(r"\]\(([^)#]+)\)", document.read_text("utf-8")):
            if not target.startswith("https://"):
                assert (document.parent / target).exists(), f"{document.name}: {target}"

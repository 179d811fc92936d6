"""The archivist's commands on names that no authority file has: `depeches authorities candidates` and `promote`."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, get_args

import click

from corpus.authority import Authorities, read_authorities
from corpus.authority.concept import ConceptKind
from corpus.errors import AuthorityError
from corpus.normal_form import composed
from indexer.curation.candidates import Selection, UnknownNames, find_candidates
from indexer.curation.draft import Draft, DraftError, stripped
from indexer.curation.known_names import KnownNames
from indexer.curation.name_form import NameForm
from indexer.curation.promotion import Promotion, promote, refuse_used_identifier
from indexer.curation.report import candidate_document, candidate_lines
from indexer.curation.tenure_options import CommandWithTenures, stated_tenures
from indexer.curation.variants import NameGroup
from indexer.errors import IndexDamaged, IndexMissing
from indexer.index import IndexReader, Labels
from indexer.index.arrays import DamagedArray
from indexer.options import SomePath, authorities_option, index_option

_kind_option = click.option("--kind", type=click.Choice(get_args(ConceptKind)), default="person", show_default=True)


@click.command("candidates")
@click.argument("text", default="", required=False)
@index_option
@authorities_option
@_kind_option
@click.option("--at-least", type=click.IntRange(1), default=1, show_default=True, metavar="N", help="In N articles at least.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, metavar="N", help="How many names to show.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
def list_candidates(
    text: str, index: Path, authorities: Path, kind: ConceptKind, at_least: int, limit: int, *, as_json: bool
) -> None:
    """List names in no authority file that articles are filed under, those in most articles first.

    With TEXT, only names that hold these words or their beginnings.
    """
    known = read_authorities([authorities])
    with _open(index) as reader:
        found = find_candidates(reader, known, Selection(kind, composed(text), at_least, limit))
    if as_json:
        click.echo(json.dumps(candidate_document(found), ensure_ascii=False, indent=2))
    else:
        for line in candidate_lines(found):
            click.echo(line)
    if found.known_by_now:
        more = "1 name more is" if found.known_by_now == 1 else f"{found.known_by_now} names more are"
        click.echo(f"{more} in the authority files by now; `depeches update` files their articles", err=True)


@click.command("promote", cls=CommandWithTenures)
@click.argument("name")
@click.option("--into", type=SomePath, required=True, metavar="FILE", help="The authority file to append to; made if missing.")
@index_option
@authorities_option
@_kind_option
@click.option("--id", metavar="SLUG", help="Its identifier; made from the label where it is not given.")
@click.option("--label", metavar="L", help="The name that is shown, where it is not NAME.")
@click.option("--family-name", metavar="L", help="What is written alone once the full name has stood.")
@click.option("--alt", multiple=True, metavar="L", help="Another name; repeatable.")
@click.option("--hidden", multiple=True, metavar="L", help="Another name that is never shown, such as a misspelling; repeatable.")
@click.option("--acronym", multiple=True, metavar="L", help="An organisation's acronym; repeatable.")
@click.option("--demonym", multiple=True, metavar="L", help="What is called after a place: marocaine; repeatable.")
@click.option("--broader", multiple=True, metavar="V", help="A broader concept; repeatable.")
@click.option("--function", multiple=True, metavar="L", help="An office; what follows is said of it. Repeatable.")
@click.option("--country", multiple=True, metavar="V", help="Of an office: its country, an identifier or a name.")
@click.option("--organisation", multiple=True, metavar="V", help="Of an office: its organisation.")
@click.option("--from", "first", multiple=True, metavar="D", help="Its beginning (YYYY, YYYY-MM or YYYY-MM-DD).")
@click.option("--to", "last", multiple=True, metavar="D", help="Its end; none while it lasts.")
@click.option("--source", multiple=True, metavar="L", help="Where an office can be checked.")
@click.option("--exact-match", multiple=True, metavar="IRI", help="The same concept elsewhere; Q… is Wikidata's. Repeatable.")
@click.option("--note", metavar="L", help="A line for the reader.")
@click.option("--without-variants", is_flag=True, help="Leave out the other spellings that the archive has.")
@click.option("--dry-run", is_flag=True, help="Print and check what would be written, and write nothing.")
@click.pass_context
def promote_name(
    ctx: click.Context,
    /,
    name: str,
    into: Path,
    index: Path,
    authorities: Path,
    kind: ConceptKind,
    *,
    without_variants: bool,
    dry_run: bool,
    **said: Any,
) -> None:
    """Make NAME a concept of the authority file FILE, with the other spellings that the archive has.

    What stands in FILE stays as it is. Nothing is written where the authority files would not be in order afterwards.
    """
    known = _read(authorities, into)
    labels, group = _in_index(index, known, kind, composed(name.strip()))
    try:
        concept = _draft(ctx, name, kind, None if without_variants else group, said).concept(known)
    except DraftError as error:
        raise click.UsageError(str(error)) from error
    refuse_used_identifier(concept, known, labels)
    promotion = promote(concept, into, authorities, dry_run=dry_run)
    click.echo(promotion.block, nl=False)
    _say_what_is_next(promotion, group, authorities, dry_run=dry_run)


@contextmanager
def _open(index: Path) -> Iterator[IndexReader]:
    reader = IndexReader.open(index)
    try:
        yield reader
    except DamagedArray as error:
        raise IndexDamaged(f"{index}: damaged; `depeches check` says where, `depeches build` makes it anew") from error
    finally:
        reader.close()


def _read(authorities: Path, into: Path) -> Authorities:
    """The whole set, with the file that is to be written."""
    try:
        return read_authorities([authorities, *([into] if into.exists() else [])])
    except AuthorityError:
        # The first file of a folder is yet to be written.
        if authorities.is_dir() and not any(authorities.glob("*.ttl")) and into.resolve().parent == authorities.resolve():
            return Authorities()
        raise


def _in_index(index: Path, known: Authorities, kind: ConceptKind, name: str) -> tuple[Labels, NameGroup | None]:
    """What the index knows of identifiers, and the candidate of that name; names can be promoted before there is an index."""
    try:
        with _open(index) as reader:
            labels, groups = reader.labels, UnknownNames.of(reader, KnownNames(known), kind).groups
    except IndexMissing:
        return Labels(), None
    exact = (group for group in groups if any(variant.name == name for variant in group.variants))
    key = NameForm.of(name).group
    alike = (group for group in groups if any(NameForm.of(variant.name).group == key for variant in group.variants))
    return labels, next(exact, None) or next(alike, None)


def _draft(ctx: click.Context, name: str, kind: ConceptKind, group: NameGroup | None, said: dict[str, Any]) -> Draft:
    tenures, existed = stated_tenures(ctx)

    def text(option: str) -> str | None:
        given: str | None = said[option]
        return next(iter(stripped([composed(given)])), None) if given else None

    def texts(option: str) -> tuple[str, ...]:
        return stripped(map(composed, said[option]))

    label = text("label") or next(iter(stripped([group.name if group else composed(name)])), "")
    also = [composed(name)] if text("label") else []
    return Draft(
        kind,
        label,
        id=said["id"],
        alt_labels=texts("alt"),
        hidden_labels=texts("hidden"),
        variants=stripped([*also, *(variant.name for variant in (group.variants if group else ()))]),
        family_name=text("family_name"),
        note=text("note"),
        acronyms=texts("acronym"),
        demonyms=texts("demonym"),
        broader=said["broader"],
        exact_match=said["exact_match"],
        valid_from=existed.get("start"),
        valid_to=existed.get("end"),
        tenures=tenures,
    )


def _say_what_is_next(promotion: Promotion, group: NameGroup | None, authorities: Path, *, dry_run: bool) -> None:
    """On the standard error, what the archivist may have overlooked, and what to do now."""
    concept = promotion.concept
    if group is None:
        click.echo("note: no article of the index is filed under that name", err=True)
    if concept.kind == "person" and not concept.family_name:
        click.echo("note: without --family-name no surname alone will be taken for this person", err=True)
    if not promotion.is_read:
        click.echo(
            f"note: {promotion.path} is not read with {authorities}; put it there, or name it with --authorities", err=True
        )
    if dry_run:
        click.echo(f"{promotion.path}: would be in order; nothing was written", err=True)
    else:
        filed = f"{group.articles} articles" if group else "its articles"
        click.echo(f"{promotion.path}: {concept.kind}:{concept.id} added; `depeches update` files {filed} under it", err=True)


CURATION_COMMANDS: tuple[click.Command, ...] = (list_candidates, promote_name)

"""What the archivist says of a name, as the concept that it is to be."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from corpus.authority.concept import Authorities, Concept, ConceptKind, Tenure
from corpus.authority.label_key import label_key
from corpus.authority.stated_day import StatedDay
from corpus.authority.turtle_block import is_iri
from corpus.authority.vocabulary import SLUG
from indexer.analysis.folding import fold
from indexer.curation.name_form import NameForm
from indexer.errors import PromotionRefused
from indexer.recognition import NameIndex

_WIKIDATA = "http://www.wikidata.org/entity/"


class DraftError(ValueError):
    """What was said makes no concept: says what is wrong and what to write."""


@dataclass(frozen=True, slots=True)
class StatedTenure:
    """An office as it is typed: `country` and `organisation` are identifiers or names."""

    function: str
    country: str | None = None
    organisation: str | None = None
    start: str | None = None
    end: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A name to promote, and what is said of it; `variants` are other spellings that the archive has."""

    kind: ConceptKind
    label: str
    id: str | None = None
    alt_labels: Sequence[str] = ()
    hidden_labels: Sequence[str] = ()
    variants: Sequence[str] = ()
    family_name: str | None = None
    note: str | None = None
    acronyms: Sequence[str] = ()
    demonyms: Sequence[str] = ()
    broader: Sequence[str] = ()
    exact_match: Sequence[str] = ()
    valid_from: str | None = None
    valid_to: str | None = None
    tenures: Sequence[StatedTenure] = field(default_factory=tuple)

    def concept(self, authorities: Authorities) -> Concept:
        """The concept; the names of countries, organisations and broader concepts are looked up.

        Raises:
            DraftError: a part is missing, is no date, no address or no identifier, or belongs to another kind.
            PromotionRefused: a name means no concept, or several.
        """
        self._check_kind()
        names = NameIndex(authorities)
        alt_labels, hidden_labels, surname = self._labels()
        return Concept(
            kind=self.kind,
            id=self._identifier(),
            pref_label=self.label,
            alt_labels=alt_labels,
            hidden_labels=hidden_labels,
            acronyms=tuple(dict.fromkeys(self.acronyms)),
            demonyms=tuple(dict.fromkeys(self.demonyms)),
            family_name=self.family_name or surname,
            scope_note=self.note,
            broader=tuple(_found(names, self.kind, name, "--broader") for name in self.broader),
            exact_match=tuple(map(_address, self.exact_match)),
            valid_from=_date(self.valid_from, "--from"),
            valid_to=_date(self.valid_to, "--to"),
            tenures=tuple(_tenure(names, stated) for stated in self.tenures),
        )

    def _check_kind(self) -> None:
        for option, given, kinds in (
            ("--family-name", self.family_name, {"person"}),
            ("--function", self.tenures, {"person"}),
            ("--acronym", self.acronyms, {"organisation"}),
            ("--demonym", self.demonyms, {"place"}),
            ("--broader", self.broader, {"topic", "place", "organisation"}),
            ("--from and --to without --function", self.valid_from or self.valid_to, {"place", "organisation"}),
        ):
            if given and self.kind not in kinds:
                raise DraftError(f"{option} is of the kind {' or '.join(sorted(kinds))}, not of a {self.kind}")

    def _identifier(self) -> str:
        id = self.id or slug_of(self.acronyms[0] if self.acronyms else self.label)
        if not SLUG.fullmatch(id):
            found = f"{self.id!r} is no identifier" if self.id else f"« {self.label} » gives no identifier"
            raise DraftError(f"{found}; give one with --id: lower-case letters without accents, digits and single hyphens")
        return id

    def _labels(self) -> tuple[tuple[str, ...], tuple[str, ...], str | None]:
        """Alternative labels, hidden ones, and the surname that the archive writes alone."""
        alt, hidden = dict.fromkeys(self.alt_labels), dict.fromkeys(self.hidden_labels)
        surnames = []
        own = NameForm.of(self.label).key
        for variant in self.variants:
            if self.kind != "person":
                alt[variant] = None
                continue
            form = NameForm.of(variant)
            plain = variant.removeprefix(form.title).strip()
            if form.inverted:
                hidden[plain] = None
            elif form.key == own:
                continue
            elif form.surname and not form.initials:
                surnames.append(plain)
            else:
                alt[plain] = None
        written = {self.label}
        alt_labels = tuple(label for label in alt if label not in written)
        written |= {*alt_labels, *self.acronyms, *self.demonyms}
        # A surname in capitals is how a line of capitals writes it.
        surname = min(surnames, key=lambda each: (each.isupper(), each.isascii()), default=None)
        return alt_labels, tuple(label for label in hidden if label not in written), surname


def slug_of(label: str) -> str:
    """The identifier that the bundled files would give to a label; empty where it has no letter and no digit.

    >>> slug_of("Jean-Yves L’Untel"), slug_of("O.N.U."), slug_of("Анна Ахматова"), slug_of("…")
    ('jean-yves-l-untel', 'onu', 'anna-akhmatova', '')
    """
    return re.sub(r"[^a-z0-9]+", "-", fold(label_key(label))).strip("-")


def _tenure(names: NameIndex, stated: StatedTenure) -> Tenure:
    of = f"--function « {stated.function} »"
    if not stated.start:
        raise DraftError(f"{of} has no --from")
    if not stated.source:
        raise DraftError(f"{of} has no --source: say where the office can be checked")
    if not stated.country and not stated.organisation:
        raise DraftError(f"{of} has neither --country nor --organisation")
    return Tenure(
        stated.function,
        _found(names, "place", stated.country, "--country") if stated.country else None,
        _found(names, "organisation", stated.organisation, "--organisation") if stated.organisation else None,
        _date(stated.start, "--from") or "",
        _date(stated.end, "--to"),
        stated.source,
    )


def _found(names: NameIndex, kind: ConceptKind, name: str, option: str) -> str:
    concept = names.find(kind, name)
    if concept is None:
        raise PromotionRefused(
            f"{option} « {name} » is no {kind} of the authority files, or a name of several; write an identifier, such as "
            f"those of `depeches search --json`"
        )
    return concept.id


def _date(text: str | None, option: str) -> str | None:
    if text is None:
        return None
    try:
        StatedDay.parse(text)
    except ValueError as error:
        raise DraftError(f"{option}: {error}") from error
    return text


def _address(text: str) -> str:
    if re.fullmatch(r"Q[1-9]\d*", text):
        return _WIKIDATA + text
    if not is_iri(text):
        raise DraftError(f"--exact-match {text!r} is no address; write https://… or, for Wikidata, Q…")
    return text


def stripped(labels: Iterable[str]) -> tuple[str, ...]:
    """Labels without white space around and between their words, each once; blank ones are left out."""
    return tuple(dict.fromkeys(each for label in labels if (each := " ".join(label.split()))))

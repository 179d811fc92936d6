"""Which of the archive's names are one name?

Spellings that differ in accents, case, hyphens or a form of address are. A bare surname, or initials with one, is a full name's
only where no other full name fits, in the archive or in the authority files, and the articles speak for it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np

from corpus.authority.concept import ConceptKind
from corpus.authority.label_key import label_key
from indexer.curation.company import Company
from indexer.curation.filed_names import FiledNames, IntArray
from indexer.curation.known_names import KnownNames, Perhaps
from indexer.curation.name_form import NameForm

SAME = "the same but for accents, case, hyphens and points"
ADDRESSED = "the same with a form of address"
INVERTED = "the same, surname first"

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Variant:
    """One way in which a name is written: its number, in how many articles, and why it counts as the name."""

    number: int
    name: str
    articles: int
    why: str


@dataclass(slots=True)
class NameGroup:
    """One name: its most frequent spelling first, then the others; `perhaps` is another name that it may be."""

    variants: list[Variant]
    form: NameForm
    articles: int = 0
    perhaps: Perhaps | None = None

    @property
    def name(self) -> str:
        return self.variants[0].name

    @property
    def numbers(self) -> list[int]:
        return [variant.number for variant in self.variants]


@dataclass(slots=True)
class VariantGrouping:
    """Groups the names of one kind; `company` is asked for persons only."""

    kind: ConceptKind
    filed: FiledNames
    known: KnownNames
    company: Company | None = None
    _full: dict[str, list[NameGroup]] = field(default_factory=dict)

    def groups(self, numbers: Iterable[int]) -> list[NameGroup]:
        """The names with these numbers, grouped, those that most articles carry first."""
        groups = self._alike(numbers)
        if self.kind == "person":
            for group in groups:
                if group.form.is_full:
                    self._full.setdefault(group.form.key.rsplit(" ", 1)[-1], []).append(group)
            groups = self._joined(groups)
        for group in groups:
            several = len(group.variants) > 1
            group.articles = self.filed.articles(group.numbers).size if several else group.variants[0].articles
        return sorted(groups, key=lambda group: (-group.articles, group.name))

    def _alike(self, numbers: Iterable[int]) -> list[NameGroup]:
        alike: dict[str, list[tuple[int, NameForm]]] = {}
        for number in numbers:
            form = self._form(self.filed.names[number])
            alike.setdefault(form.group or self.filed.names[number], []).append((number, form))
        return [self._group(members) for members in alike.values()]

    def _form(self, name: str) -> NameForm:
        return NameForm.of(name) if self.kind == "person" else NameForm(label_key(name))

    def _group(self, members: list[tuple[int, NameForm]]) -> NameGroup:
        # A single spelling is the usual case, and there are hundreds of thousands.
        ranked = sorted(members, key=lambda member: self._rank(*member)) if len(members) > 1 else members
        (first, form), *others = ranked
        return NameGroup([self._variant(first, ""), *(self._variant(number, _why(form, own)) for number, own in others)], form)

    def _variant(self, number: int, why: str) -> Variant:
        return Variant(number, self.filed.names[number], int(self.filed.counts[number]), why)

    def _rank(self, number: int, form: NameForm) -> tuple[bool, bool, int, int, str]:
        """The spelling to show: as one writes it, frequent, and with its accents, which are lost more often than added."""
        name = self.filed.names[number]
        plain = bool(form.title) or form.inverted
        return plain, name.isupper(), -int(self.filed.counts[number]), name.isascii(), name

    def _joined(self, groups: list[NameGroup]) -> list[NameGroup]:
        """Add surnames to the full names that they are short for; all are judged before any is added."""
        pairs = [(short, self._full_name_of(short)) for short in groups if not short.form.is_full]
        for short, found in sorted(pairs, key=lambda pair: (-pair[0].variants[0].articles, pair[0].name)):
            if found:
                full, why = found
                full.variants += (Variant(each.number, each.name, each.articles, why) for each in short.variants)
        joined = {id(short) for short, found in pairs if found}
        return [group for group in groups if id(group) not in joined]

    def _full_name_of(self, short: NameGroup) -> tuple[NameGroup, str] | None:
        """The one full name that a surname is short for, and why, if articles speak for it; else note what it may be."""
        fits = [full for full in self._full.get(short.form.surname[-1], ()) if short.form.fits(full.form.key)]
        if not fits or self.known.fitting(short.form):
            return None
        if len(fits) > 1:
            some = ", ".join(sorted(full.name for full in fits)[:_MOST_NAMED])
            more = ", …" if len(fits) > _MOST_NAMED else ""
            short.perhaps = Perhaps(fits[0].name, f"one of {len(fits)} names that fit ({some}{more})")
            return None
        full = fits[0]
        spoken_for = self._spoken_for(short, full)
        if spoken_for is None:
            short.perhaps = Perhaps(full.name, "the only name that fits; neither articles nor company in common")
            return None
        what = "initials that only this name fits" if short.form.initials else "a surname that only this name has"
        return full, f"{what}; {spoken_for}"

    def _spoken_for(self, short: NameGroup, full: NameGroup) -> str | None:
        own, others = (self._articles(group) for group in (short, full))
        if common := np.intersect1d(own, others, assume_unique=True).size:
            return f"in {common} of the same articles" if common > 1 else "in one article together"
        if self.company is None:
            return None
        shared = self.company.shared(own, others)
        return f"in the company of {' and '.join(shared[:2])}" if shared else None

    def _articles(self, group: NameGroup) -> IntArray:
        return self.filed.articles(group.numbers)


def _why(first: NameForm, own: NameForm) -> str:
    if own.inverted != first.inverted:
        return INVERTED
    return ADDRESSED if own.title and own.title != first.title else SAME


def holding(groups: Iterable[NameGroup], text: str) -> Iterator[NameGroup]:
    """The groups with a spelling in which every word of a text begins a word."""
    wanted = label_key(text).split()
    for group in groups:
        for variant in group.variants:
            words = label_key(variant.name).split()
            if all(any(word.startswith(each) for word in words) for each in wanted):
                yield group
                break

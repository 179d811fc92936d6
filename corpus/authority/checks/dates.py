"""Are the dates between which something held possible, and typed as precisely as they are written?"""

from collections.abc import Iterator

from pyoxigraph import Literal

from corpus.authority import vocabulary as v
from corpus.authority.stated_day import StatedDay
from corpus.authority.turtle import Description


def date_faults(description: Description) -> Iterator[str]:
    """What is wrong with the `dep:from` and `dep:to` of a description, each by itself and the two together."""
    for property in (v.FROM, v.TO):
        for value in description.properties.get(property, ()):
            if not isinstance(value, Literal):
                yield f"{v.short_name(property)} is no date"
                continue
            try:
                day = StatedDay.parse(value.value)
            except ValueError as error:
                yield f"{v.short_name(property)}: {error}"
                continue
            if value.datatype.value != v.XSD + day.datatype:
                typed = v.short_name(value.datatype.value)
                yield f"{v.short_name(property)}: {value.value!r} is typed {typed}; write ^^xsd:{day.datatype}"
    start, end = stated_day(description, v.FROM), stated_day(description, v.TO)
    if start and end and end.last < start.first:
        yield f"ends ({description.text(v.TO)}) before it begins ({description.text(v.FROM)})"


def stated_day(description: Description, property: str) -> StatedDay | None:
    """The date that a property states; None where there is none, or none that can be read."""
    return StatedDay.of(description.text(property))

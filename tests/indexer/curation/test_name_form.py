import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.curation.name_form import NameForm


@pytest.mark.parametrize(
    ("names", "group"),
    [
        (("Jeanne Untel", "JEANNE UNTEL", "Mme Jeanne Untel", "Untel, Jeanne", "Dr Jeanne  Untel"), "jeanne untel"),
        (("Jean-Yves Le Drian", "Jean Yves LE DRIAN", "Le Drian, Jean-Yves"), "jean yves le drian"),
        (("J.-P. Untel", "J.P. Untel", "J. P. Untel", "J-P. Untel"), "j p untel"),
        (("Ch. de Gaulle", "Ch. De Gaulle"), "ch de gaulle"),
        (("Untel", "UNTEL"), "untel"),
        (("Mme Untel", "Madame Untel", "Mlle Untel"), "mme untel"),
        (("M. Untel", "Monsieur Untel"), "m untel"),
        (("M. J. Untel",), "m j untel"),
        (("Me Untel", "Maître Untel", "Dr Untel"), "untel"),
        (("Cheikh Anta Diop",), "cheikh anta diop"),
    ],
)
def test_names_of_one_group(names: tuple[str, ...], group: str) -> None:
    assert [NameForm.of(name).group for name in names] == [group] * len(names)


@pytest.mark.parametrize(
    ("name", "initials", "surname"),
    [
        ("J. Untel", ("j",), ("untel",)),
        ("J Untel", ("j",), ("untel",)),
        ("J.-F. de la Tour", ("j", "f"), ("de", "la", "tour")),
        ("Vallaud-Belkacem", (), ("vallaud", "belkacem")),
        ("de Gaulle", (), ("de", "gaulle")),
        ("Jeanne Untel", (), ()),
        ("John F. Kennedy", (), ()),
        # A word of two letters is a name; an initial has a point, or stands alone.
        ("Li Peng", (), ()),
        ("J.", (), ("j",)),
        ("à Untel", (), ()),
    ],
)
def test_what_a_name_says(name: str, initials: tuple[str, ...], surname: tuple[str, ...]) -> None:
    form = NameForm.of(name)
    assert (form.initials, form.surname, form.is_full) == (initials, surname, not surname)


@pytest.mark.parametrize(
    ("name", "full", "fits"),
    [
        ("Untel", "jeanne untel", True),
        ("Mme Untel", "jeanne untel", True),
        ("J. Untel", "jeanne untel", True),
        ("P. Untel", "jeanne untel", False),
        ("J.-P. Untel", "jean paul untel", True),
        ("J.-P. Untel", "jean untel", False),
        ("J. Untel", "jean paul untel", True),
        ("P. Untel", "jean paul untel", False),
        ("Th. Untel", "theodore untel", True),
        ("Th. Untel", "timothee untel", False),
        ("Belkacem", "najat vallaud belkacem", True),
        ("Gaulle", "charles de gaulle", True),
        ("de Gaulle", "charles de gaulle", True),
        ("d'Untel", "jeanne untel", False),
        ("Gaulle", "de gaulle", False),
        ("C. Gaulle", "charles de gaulle", True),
        ("Jeanne Untel", "marie jeanne untel", False),
    ],
)
def test_whether_a_short_name_fits_a_full_one(name: str, full: str, fits: bool) -> None:
    assert NameForm.of(name).fits(full) is fits


@given(st.text())
def test_any_text_is_read(name: str) -> None:
    form = NameForm.of(name)
    assert form.key == form.key.strip()
    assert NameForm.of(name.upper()).inverted == form.inverted


@given(st.text(), st.text())
def test_any_two_texts_are_compared(name: str, full: str) -> None:
    assert NameForm.of(name).fits(NameForm.of(full).key) in {True, False}

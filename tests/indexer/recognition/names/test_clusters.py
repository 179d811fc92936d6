"""Which names are one person's, and how that person is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.recognition.names.clusters import canonical_names
from indexer.recognition.names.spelling import written


@pytest.mark.parametrize(
    ("names", "called"),
    [
        (["Khalid Zerouali", "Zerouali"], ["Khalid Zerouali", "Khalid Zerouali"]),
        # The heading is in capitals and comes first.
        (["KHALID ZEROUALI", "Khalid Zerouali"], ["Khalid Zerouali", "Khalid Zerouali"]),
        (["KHALID ZEROUALI"], ["Khalid Zerouali"]),
        (["ZEROUALI", "Khalid Zerouali"], ["Khalid Zerouali", "Khalid Zerouali"]),
        # Accents are kept where the article has them.
        (["ELEONORE PERIER", "Éléonore Périer", "Perier"], ["Éléonore Périer"] * 3),
        (["J.-P. Sauvage", "Jean-Pierre Sauvage", "J. Sauvage"], ["Jean-Pierre Sauvage"] * 3),
        (["Donald J. Trump", "Donald Trump", "Trump"], ["Donald J. Trump"] * 3),
        # Two persons share a surname: it is nobody's.
        (
            ["Bill Clinton", "Hillary Clinton", "Clinton", "B. Clinton"],
            ["Bill Clinton", "Hillary Clinton", "Clinton", "Bill Clinton"],
        ),
        (["Xi Jinping", "Xi"], ["Xi Jinping", "Xi Jinping"]),
        (["Charles de Gaulle", "de Gaulle", "Gaulle"], ["Charles de Gaulle"] * 3),
        (["Kim Jong-un", "Kim Jong Un"], ["Kim Jong-un", "Kim Jong-un"]),
        (["Marine Le Pen", "Le Pen"], ["Marine Le Pen"] * 2),
        (["Jean\n Dupont", "Dupont"], ["Jean Dupont", "Jean Dupont"]),
        (["Ahmed", "Mohammed"], ["Ahmed", "Mohammed"]),
        ([], []),
    ],
)
def test_persons(names: list[str], called: list[str]) -> None:
    assert canonical_names(names) == called


@pytest.mark.parametrize(
    ("name", "as_written"),
    [
        ("ABDELAZIZ BEN ABDERRAHMANE", "Abdelaziz Ben Abderrahmane"),
        ("CHARLES DE GAULLE", "Charles de Gaulle"),
        ("Emmanuel DESOLES", "Emmanuel Desoles"),
        ("XI JINPING", "Xi Jinping"),
        ("HASSAN II", "Hassan II"),
        ("SB Moyo", "SB Moyo"),
        ("N'DOUR", "N'Dour"),
        ("U THANT", "U Thant"),
        ("Jean  Dupont\u00ad", "Jean Dupont"),
    ],
)
def test_spelling(name: str, as_written: str) -> None:
    assert written(name) == as_written


NAMES = st.lists(st.text("aBÉé. -'\nM", max_size=12), max_size=12)


@given(NAMES)
def test_any_names_get_one_name_each_and_the_same_again(names: list[str]) -> None:
    called = canonical_names(names)
    assert len(called) == len(names)
    assert canonical_names(names) == called
    assert all(" ".join(name.split()) == name for name in called)

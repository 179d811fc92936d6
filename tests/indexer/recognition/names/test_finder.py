"""Names in sentences as French agencies and papers have written them since 1944."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.recognition import names
from indexer.recognition.names import BuiltInNameFinder, KnownMention, ReadText, built_in_finder
from indexer.recognition.names.tagger import NameTagger
from indexer.recognition.scanned_text import ScannedText

PACKAGE = Path(names.__file__).parent


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le ministre a reçu M. Bernard Lorphelin, ambassadeur à Tunis.", ["Bernard Lorphelin"]),
        ("M. Zerouali a déclaré que la frontière resterait fermée.", ["Zerouali"]),
        ("MM. Dupuis et Marchand ont signé l'accord.", ["Dupuis", "Marchand"]),
        ("Mme Fathiya Benkirane s'est rendue à Genève.", ["Fathiya Benkirane"]),
        ("Mlle Odette Varin, attachée de presse, a démenti.", ["Odette Varin"]),
        ("Mgr Lefébure a célébré la messe.", ["Lefébure"]),
        ("Le sénateur Jean-Baptiste Mercadier a voté contre.", ["Jean-Baptiste Mercadier"]),
        ("Amadou Diallo, porte-parole du mouvement, a appelé au calme.", ["Amadou Diallo"]),
        ("Selon Tomasz Kowalczyk, les négociations reprendront lundi.", ["Tomasz Kowalczyk"]),
        ("« Nous partons », a annoncé Maria-Teresa Ferreira da Silva.", ["Maria-Teresa Ferreira da Silva"]),
        ("L'opposant Ahmed ben Youssef a été arrêté.", ["Ahmed ben Youssef"]),
        ("Le général Hubert de Sérigny commande la division.", ["Hubert de Sérigny"]),
        ("M. J.-P. Dumontier présidait la séance.", ["J.-P. Dumontier"]),
        ("Le procureur Nguyen Van Thanh a requis dix ans.", ["Nguyen Van Thanh"]),
        ("KHALID ZEROUALI REMPLACE JEAN DUPUIS", ["KHALID ZEROUALI", "JEAN DUPUIS"]),
        ("Félix Dumontier est venu. Selon F. Dumontier, tout va bien.", ["Félix Dumontier", "F. Dumontier"]),
        # The capital of the next sentence is none of his.
        ("Le ministre Richard Varga Comme prévu est parti.", ["Richard Varga"]),
        ("Le directeur, Hiroshi Nakamura, était absent.", ["Hiroshi Nakamura"]),
    ],
)
def test_names(named: Callable[[str], list[str]], text: str, found: list[str]) -> None:
    assert named(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "La délégation a quitté Paris pour Rabat lundi matin.",
        "Air France et Louis Vuitton ont ouvert un bureau à Tokyo.",
        "La tempête Xynthia a frappé la côte.",
        "Les accords d'Abraham ont été signés à la Maison Blanche.",
        "Le plan Werner prévoit trois étapes.",
        "Le porte-avions Clemenceau a appareillé de Toulon.",
        "Manchester United a battu le Real Madrid.",
        "Le Conseil de sécurité a adopté la résolution.",
        "Me voici devant la Cour, dit-il.",
        "",
        "\n\n",
    ],
)
def test_what_is_no_person(named: Callable[[str], list[str]], text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "name", "reason"),
    [
        ("M. Zerouali a parlé.", "Zerouali", "après « M. »"),
        ("MM. Dupuis et Marchand ont signé.", "Dupuis", "après « MM. »"),
        ("Le sénateur Jean-Baptiste Mercadier a voté.", "Jean-Baptiste Mercadier", "après « sénateur »"),
        ("Selon Odile Lagrange, tout est prêt.", "Odile Lagrange", "prénom et nom"),
    ],
)
def test_reasons(reasons: Callable[[str], dict[str, str]], text: str, name: str, reason: str) -> None:
    assert reasons(text)[name] == reason


def test_a_surname_is_read_as_it_was_elsewhere_in_the_article() -> None:
    texts = ["Lorphelin refuse", "Le ministre Bernard Lorphelin, 51 ans, a parlé. M. Lorphelin part."]
    heading, body = built_in_finder().find([ReadText(ScannedText.of(text)) for text in texts])
    assert [(name.start, name.end, name.reason) for name in heading] == [(1, 10, "nom de « Bernard Lorphelin »")]
    assert len(body) == 2


WORDS = st.lists(
    st.sampled_from(
        ["M. ", "Jean", "DUPONT", " de ", "-", "'", ".", "\n", "É", "e\u0301", "ﬁ", "œ", " ", "MM. ", ", ", "et ", "王", "J."]
    )
    | st.text(max_size=3)
)


@settings(deadline=None)
@given(WORDS.map("".join), st.data())
def test_any_text_gives_names_inside_it_and_the_same_again(text: str, data: st.DataObject) -> None:
    scanned = ScannedText.of(text)
    edges = sorted(data.draw(st.lists(st.integers(0, len(scanned.words) - 1), max_size=6)))
    known = [
        KnownMention(start, end, data.draw(st.sampled_from(["person", "place", "organisation", "thing"])))
        for start, end in zip(edges[::2], edges[1::2], strict=False)
    ]
    read = [ReadText(scanned, known)]
    (found,) = built_in_finder().find(read)
    assert built_in_finder().find(read) == [found]
    end = 0
    for name in found:
        assert end <= name.start < name.end <= len(scanned.words)
        assert scanned.slice(name.start, name.end).strip()
        assert name.reason
        end = name.end


def test_the_models_are_small_and_their_sources_named() -> None:
    assert isinstance(BuiltInNameFinder(NameTagger.shipped()), BuiltInNameFinder)
    credit = (PACKAGE / "CREDITS.md").read_text("utf-8")
    for path in (*(PACKAGE / "model").iterdir(), *(PACKAGE / "lists").iterdir()):
        assert f"`{path.parent.name}/{path.name}`" in credit
    assert sum(path.stat().st_size for path in (PACKAGE / "model").iterdir()) < 8_000_000

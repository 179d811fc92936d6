import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.annotation import Annotation, Passage, Reason
from corpus.article import Article, Block
from corpus.authority import Authorities, Concept, read_authorities
from corpus.publication_date import PublicationDate
from indexer.recognition import Recogniser, TopicFiling, concepts

ROOT = Path(__file__).parents[3]
REAL_ARTICLE = ROOT.parent / "shared" / "samples" / "france-maroc-gmmp.txt"

Seen = Callable[[str], list[tuple[str, str, str]]]
Values = Callable[[str], list[str]]


def test_every_kind_with_its_reason(seen: Seen) -> None:
    assert seen("Emmanuel Macron a reçu à Paris l'OTAN et l’Union européenne : M. Macron et un Marocain, traité, mai 2018.") == [
        ("Emmanuel Macron", "person:emmanuel-macron", "full_name: Emmanuel Macron"),
        ("Paris", "place:paris", "label: Paris"),
        ("OTAN", "organisation:otan", "acronym: OTAN"),
        ("Union européenne", "organisation:union-europeenne", "label: Union européenne"),
        ("Macron", "person:emmanuel-macron", "surname: Macron"),
        ("Marocain", "place:maroc", "label: gentilé marocain"),
        ("traité", "topic:traites", "label: traité"),
        ("mai 2018", "date:2018-05", "absolute: mois et année"),
    ]


def test_an_annotation_whole(recogniser: Recogniser) -> None:
    assert recogniser.annotate_text("Au Royaume du Maroc.") == (
        Annotation("place", "maroc", "Maroc", Reason("label", "Royaume du Maroc"), Passage("body", 3, 19), True, None, None),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whole words, the longest one
        ("Guinée-Bissau, Guinée, Guinéens", ["Guinée-Bissau=guinee-bissau", "Guinée=guinee"]),
        ("le mur de Berlin", ["mur de Berlin=statut-de-berlin", "Berlin=berlin"]),
        ("L'accord franco-marocain", ["franco=france", "marocain=maroc"]),
        # languages, and what stands before a hyphen
        ("en français, les Français, en France", ["Français=france", "France=france"]),
        (
            "franco-marocain, Franco-Marocains, franco-prussien, franco, général Franco",
            ["franco=france", "marocain=maroc", "Franco=france", "Marocains=maroc"],
        ),
        # capitals and accents
        ("un mâle, Mâle, male, MALÉ, Malé", ["MALÉ=male", "Malé=male"]),
        ("paris et PARIS", ["PARIS=paris"]),
        ("il traite d'un péché", []),
        ("TRAITE DE PECHE", ["TRAITE=traites", "PECHE=peche"]),
        ("Berlin est divisée, Berlin-Est aussi", ["Berlin=berlin", "Berlin-Est=berlin-est"]),
        ("Français et françaises", ["Français=france", "françaises=france"]),
        # articles and contractions
        ("Au Caire, le Caire, Le Caire, caire, Caire", ["Caire=le-caire", "le Caire=le-caire", "Le Caire=le-caire"]),
        # acronyms; the point of an acronym is its own
        ("l'O.T.A.N. et l'Otan, l'otan", ["O.T.A.N.=otan", "Otan=otan"]),
        ("l’O. N. U., l'Onu, l'onu, un O.N.U", ["O. N. U.=onu", "Onu=onu", "O.N.U=onu"]),
        ("Ue, ue, UE, U.E.", ["UE=union-europeenne", "U.E.=union-europeenne"]),
        ("Le G7, le TNP, le tnp et les USA", ["G7=g7", "TNP=tnp", "USA=etats-unis"]),
        # what is not looked for
        ("Maurice sur l'île Maurice", ["île Maurice=maurice"]),
        ("Mémoire et mémoire, commémorations", ["commémorations=memoire"]),
        ("Le Congo", []),
        # plurals
        ("des accords bilatéraux, des mines antipersonnel", ["accords bilatéraux=traites", "mines antipersonnel=traites"]),
        # punctuation parts names, a paragraph too
        ("Union. Européenne, Union\n\neuropéenne, Union\neuropéenne", ["Union\neuropéenne=union-europeenne"]),
        ("", []),
    ],
)
def test_known_names(values: Values, text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jean-Yves LE DRIAN, Jean Yves Le Drian", ["Jean-Yves LE DRIAN", "Jean Yves Le Drian"]),
        ("EMMANUEL MACRON", ["EMMANUEL MACRON"]),
        ("emmanuel macron", []),
        ("Recep Tayyip Erdoğan puis M. Erdoğan", ["Recep Tayyip Erdoğan", "Erdoğan"]),
        ("Sa Majesté le Roi Mohammed VI, le roi Mohammed VII", ["Mohammed VI"]),
        ("le général de Gaulle, De Gaulle, de gaulle", ["de Gaulle", "De Gaulle"]),
        # a surname needs its full name somewhere
        ("M. Macron a parlé.", []),
        ("Macron à Berlin. Emmanuel Macron y dîne.", ["Macron", "Berlin", "Emmanuel Macron"]),
        # another's given name or initial before it, another part of a surname after it
        ("Emmanuel Macron, Brigitte Macron, Brigitte MACRON", ["Emmanuel Macron"]),
        ("Emmanuel Macron, le président Macron, Président Macron", ["Emmanuel Macron", "Macron", "Macron"]),
        ("Emmanuel Macron. Selon Macron, M. Macron, E. Macron et B. Macron", ["Emmanuel Macron", "Macron", "Macron", "Macron"]),
        ("Emmanuel Macron, Macron-Rousseau, pro-Macron", ["Emmanuel Macron", "Macron"]),
        ("Angela Merkel, Emmanuel Macron, le duo Merkel-Macron", ["Angela Merkel", "Emmanuel Macron", "Merkel", "Macron"]),
        ("EMMANUEL MACRON : SOMMET MACRON", ["EMMANUEL MACRON", "MACRON"]),
        ("Bruno Le Maire : le maire, Le maire, M. Le Maire", ["Bruno Le Maire", "Le Maire"]),
        # a surname wins over a place of the same name once it is one
        ("Paris", ["Paris"]),
        # a surname in a full name is no mention of its own
        ("Bill Clinton et Hillary Clinton", ["Bill Clinton", "Hillary Clinton"]),
    ],
)
def test_persons(seen: Seen, text: str, expected: list[str]) -> None:
    assert [words for words, _, _ in seen(text)] == expected


def test_a_surname_wins_over_a_place_of_that_name(seen: Seen) -> None:
    assert [value for _, value, _ in seen("Albert Paris : M. Paris")] == ["person:albert-paris", "person:albert-paris"]
    assert [value for _, value, _ in seen("à Paris")] == ["place:paris"]


def test_of_two_bearers_the_one_named_last_is_meant(values: Values) -> None:
    assert values("Clinton. Bill Clinton, M. Clinton. Hillary Clinton, Mme Clinton. William Clinton, Clinton") == [
        "Clinton=bill-clinton",
        "Bill Clinton=bill-clinton",
        "Clinton=bill-clinton",
        "Hillary Clinton=hillary-clinton",
        "Clinton=hillary-clinton",
        "William Clinton=bill-clinton",
        "Clinton=bill-clinton",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "l'aéroport Charles-de-Gaulle",
        "Roissy-Charles-de-Gaulle",
        "le porte-avions Charles de Gaulle",
        "avenue du Général-de-Gaulle",
        "place Charles de Gaulle",
        "rue du général de Gaulle",
        "la Fondation Charles de Gaulle",
        "l'institut Charles-de-Gaulle",
        "l'aéroport international Charles de Gaulle",
    ],
)
def test_a_thing_that_bears_a_name_is_no_person(seen: Seen, text: str) -> None:
    assert seen(text) == []


def test_a_thing_names_nobody_and_a_surname_may_be_a_things(values: Values) -> None:
    assert values("À l'aéroport Charles-de-Gaulle, de Gaulle") == []
    assert values("Simone Veil défend la loi Veil, et Veil la loi de Simone Veil") == [
        "Simone Veil=simone-veil",
        "Veil=simone-veil",
        "Simone Veil=simone-veil",
    ]
    assert values("prendre la place d'Emmanuel Macron, sur place Emmanuel Macron") == [
        "Emmanuel Macron=emmanuel-macron",
        "Emmanuel Macron=emmanuel-macron",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l'Île-de-France, Roissy-en-France", []),
        ("France-Maroc, l'axe Paris-Berlin", ["France", "Maroc", "Paris", "Berlin"]),
        ("Paris-Saclay", []),
        ("Air France, Radio France, France Inter, France Télévisions, France 24, France 98", ["France"]),
        ("le Real Maroc et le Tour de France", []),
        ("le Parti Marocain, le Français Untel", ["Marocain", "Français"]),
        ("Quitter Paris, Selon Paris, le président Macron, Paris", ["Paris", "Paris", "Paris"]),
        ("le maire de Paris Anne Untel", ["Paris"]),
        ("PARIS ET BERLIN AU MAROC", ["PARIS", "BERLIN", "MAROC"]),
    ],
)
def test_places_within_names(seen: Seen, text: str, expected: list[str]) -> None:
    assert [words for words, _, _ in seen(text)] == expected


def test_a_surname_in_the_title_of_one_named_in_the_body(recogniser: Recogniser) -> None:
    article = Article.create(
        title="Macron à Rabat",
        standfirst="Mme Merkel s'en dit satisfaite.",
        blocks=(Block("paragraph", "Emmanuel Macron est arrivé."), Block("paragraph", "M. Macron repart.")),
    )
    annotations = recogniser.annotate(article)
    assert [(a.passage, a.value) for a in annotations] == [
        (Passage("title", 0, 6), "emmanuel-macron"),
        (Passage("body", 0, 15), "emmanuel-macron"),
        (Passage("body", 32, 38), "emmanuel-macron"),
    ]
    assert article.body[32:38] == "Macron"


SMALL = Authorities(
    {
        "person": {
            id: Concept("person", id, name, family_name=name.partition(" ")[2])
            for id, name in (
                ("a", "Emmanuel Macron"),
                ("b", "Bill Clinton"),
                ("c", "Hillary Clinton"),
                ("d", "Charles de Gaulle"),
            )
        },
        "place": {name: Concept("place", name, name) for name in ("Paris", "France", "Maroc", "Berlin", "Berlin-Est")},
        "organisation": {"otan": Concept("organisation", "otan", "OTAN"), "ue": Concept("organisation", "ue", "UE")},
        "topic": {"t": Concept("topic", "t", "Traités et accords", ("traité", "accord de paix"))},
    }
)
ANY = Recogniser(SMALL)

NAMES = "Emmanuel Macron MACRON macron Clinton Bill Hillary M. Mme de Gaulle Charles-de-Gaulle aéroport place Paris France-Maroc"
OTHERS = "Île-de-France l’O.T.A.N. U.E. œ e\u0301 traité traités péché 28/10/2024 mai 2018 31 février"
ODDITIES = (" ", "\n\n", "\u00a0", "-", "’", ".", ",", "\u00ad", "\u200b", "ﬁ", "İ", "½", "日本", "𝔐")


def test_whom_a_surname_means_is_carried_from_field_to_field(recogniser: Recogniser) -> None:
    article = Article.create(
        title="Bill Clinton reçoit", standfirst="Clinton et Hillary Clinton", blocks=(Block("paragraph", "Mme Clinton"),)
    )
    assert [annotation.value for annotation in recogniser.annotate(article)] == [
        "bill-clinton",
        "bill-clinton",
        "hillary-clinton",
        "hillary-clinton",
    ]


words = st.sampled_from([*NAMES.split(), *OTHERS.split(), *ODDITIES])
texts = st.one_of(st.text(max_size=120), st.lists(words, max_size=25).map("".join), st.lists(words, max_size=25).map(" ".join))


@given(texts)
def test_any_text(text: str) -> None:
    annotations = ANY.annotate_text(text)
    end = 0
    for annotation in annotations:
        passage = annotation.passage
        assert passage
        assert end <= passage.start < passage.end <= len(text)
        end = passage.end
        # No letter or digit touches either end.
        assert not (text[passage.start - 1 : passage.start].isalnum() and text[passage.start].isalnum())
        assert not (text[passage.end - 1].isalnum() and text[passage.end : passage.end + 1].isalnum())
        assert (annotation.kind == "date") == (annotation.first_day is not None)


@given(st.lists(words, max_size=25).map(" ".join))
def test_normal_form_and_apostrophes_change_nothing(text: str) -> None:
    def marked(text: str) -> list[tuple[str, str]]:
        return [(a.value, fold_passage(text, a)) for a in ANY.annotate_text(text)]

    def fold_passage(text: str, annotation: Annotation) -> str:
        assert annotation.passage
        return unicodedata.normalize("NFC", text[annotation.passage.start : annotation.passage.end]).replace("’", "'")

    composed = unicodedata.normalize("NFC", text)
    assert marked(unicodedata.normalize("NFD", composed)) == marked(composed)
    assert marked(composed.replace("’", "'")) == marked(composed)


def test_without_authorities_only_dates_are_seen() -> None:
    assert [a.value for a in Recogniser(Authorities()).annotate_text("Emmanuel Macron, mai 2018")] == ["2018-05"]


@settings(deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_authority_file_changes_nothing(random) -> None:
    text = "Clinton, Bill Clinton, Hillary Clinton à Berlin-Est, à l'OTAN, traités"
    kinds = list(SMALL.concepts)
    random.shuffle(kinds)
    shuffled = {}
    for kind in kinds:
        pairs = list(SMALL.of_kind(kind).items())
        random.shuffle(pairs)
        shuffled[kind] = dict(pairs)
    assert Recogniser(Authorities(shuffled)).annotate_text(text) == ANY.annotate_text(text)


def test_a_long_text_gives_every_mention(recogniser: Recogniser) -> None:
    sentence = "Bill Clinton, Hillary Clinton et M. Clinton à Paris-Berlin le 3 mai 2018. "
    assert len(recogniser.annotate_text(sentence * 800)) == 6 * 800


@pytest.mark.skipif(not REAL_ARTICLE.exists(), reason="../shared/samples is not here: the real article can't be read")
def test_the_real_article() -> None:
    title, standfirst, _, *paragraphs = REAL_ARTICLE.read_text(encoding="utf-8").split("\n")
    blocks = tuple(Block("paragraph", text) for text in paragraphs)
    published = PublicationDate.parse("2024-12-03")
    article = Article.create(title=title, standfirst=standfirst, blocks=blocks, published=published)
    authorities = read_authorities([ROOT / "corpus" / "sample" / "authorities"])
    filed = concepts(article, Recogniser(authorities).annotate(article), TopicFiling(authorities))
    assert {"emmanuel-macron", "mohammed-vi", "khalid-zerouali", "samira-sitail", "simon-fetet"} == set(filed["person"])
    assert {"relations-franco-marocaines", "readmission", "mobilite", "diaspora"} <= set(filed["topic"])
    assert {"migrations", "relations-bilaterales"}.isdisjoint(filed["topic"])  # broader: counts roll up
    assert {"france", "maroc", "paris", "marrakech", "rabat"} == set(filed["place"])

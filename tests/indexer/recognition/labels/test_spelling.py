import pytest

from indexer.recognition.labels.spelling import AccentRule, AcronymSpelling, CapitalRule, LabelSpelling, is_acronym
from indexer.recognition.scanned_text import ScannedText


def fits_label(label: str, text: str, accents: AccentRule = "any", capitals: CapitalRule = "none") -> bool:
    spelling = LabelSpelling(label, accents, capitals)
    scanned = ScannedText.of(text)
    key = scanned.words.strip()
    assert spelling.keys == (key,)
    start = scanned.words.index(key)
    return spelling.fits(scanned, start, start + len(key))


def fits_acronym(acronym: str, text: str) -> bool:
    spelling = AcronymSpelling(acronym)
    scanned = ScannedText.of(text)
    key = scanned.words.strip()
    start = scanned.words.index(key)
    return key in spelling.keys and spelling.fits(scanned, start, start + len(key))


@pytest.mark.parametrize(
    ("label", "text", "any", "none_added", "exact"),
    [
        ("Malé", "Malé", True, True, True),
        ("Malé", "Mâle", True, False, False),
        ("Malé", "Male", True, True, False),
        ("Malé", "MALE", True, True, True),
        ("États-Unis", "Etats-Unis", True, True, True),
        ("traite", "traité", True, False, False),
        ("traité", "traite", True, True, False),
        ("traité", "TRAITE", True, True, True),
        ("pêche", "péché", True, False, False),
        ("pêche", "pe\u0302che", True, True, True),
        ("œuvre", "oeuvre", True, True, True),
        ("Erdogan", "Erdoğan", True, False, False),
    ],
)
def test_accents(label: str, text: str, any: bool, none_added: bool, exact: bool) -> None:
    assert (fits_label(label, text, "any"), fits_label(label, text, "none_added"), fits_label(label, text, "exact")) == (
        any,
        none_added,
        exact,
    )


@pytest.mark.parametrize(
    ("label", "text", "first", "all"),
    [
        ("Union européenne", "union européenne", False, False),
        ("Union européenne", "Union Européenne", True, True),
        ("Union européenne", "UNION EUROPEENNE", True, True),
        ("Afrique du Sud", "Afrique du sud", True, False),
        ("Le Caire", "le Caire", True, False),
        ("Le Caire", "Le caire", False, False),
        ("de Gaulle", "De Gaulle", True, True),
        ("de Gaulle", "de gaulle", False, False),
        ("Le Maire", "le Maire", True, False),
        ("eurogroupe", "Eurogroupe", True, True),
    ],
)
def test_capitals(label: str, text: str, first: bool, all: bool) -> None:
    assert (fits_label(label, text, capitals="first"), fits_label(label, text, capitals="all")) == (first, all)


@pytest.mark.parametrize(
    ("label", "text", "fits"),
    [
        ("Jean-Yves Le Drian", "Jean Yves Le Drian", True),
        ("Côte d'Ivoire", "Côte-d’Ivoire", True),
        ("Mao Tsé-toung", "Mao Tsé Toung", True),
        ("Berlin-Est", "Berlin Est", True),
        ("Berlin-Est", "Berlin est", False),
        ("Emmanuel Macron", "Emmanuel.Macron", False),
        ("Emmanuel Macron", "Emmanuel/Macron", False),
        ("Emmanuel Macron", "Emmanuel\u202fMacron", True),
        ("Emmanuel Macron", "Emmanuel\nMacron", True),
        ("J. F. Kennedy", "J. F. Kennedy", True),
        ("droits de l'homme", "droits de l homme", False),
    ],
)
def test_separators(label: str, text: str, fits: bool) -> None:
    assert fits_label(label, text) is fits


@pytest.mark.parametrize("label", ["…", "", "«»"])
def test_a_label_without_a_word_is_never_found(label: str) -> None:
    assert LabelSpelling(label, "any", "first").keys == ()
    assert AcronymSpelling(label).keys == ()


@pytest.mark.parametrize(
    ("acronym", "text", "fits"),
    [
        ("OTAN", "OTAN", True),
        ("OTAN", "Otan", True),
        ("OTAN", "otan", False),
        ("OTAN", "OTan", False),
        ("OTAN", "O.T.A.N.", True),
        ("OTAN", "O. T. A. N.", True),
        ("OTAN", "O.T.A.N", True),
        ("OTAN", "O T A N", False),
        ("OTAN", "o.t.a.n.", False),
        ("OTAN", "O-T-A-N", False),
        ("ONU", "Onu", False),
        ("UE", "UE", True),
        ("UE", "Ue", False),
        ("UE", "U.E.", True),
        ("CEDEAO", "Cédéao", True),
        ("CEDEAO", "CÉDÉAO", True),
        ("G7", "G7", True),
        ("G7", "g7", False),
        ("G7", "G.7.", False),
    ],
)
def test_acronyms(acronym: str, text: str, fits: bool) -> None:
    assert fits_acronym(acronym, text) is fits


@pytest.mark.parametrize("label", ["5+5", "ONU Femmes", "", ".", "Otan", "X", "A.", "2024", "Saint-Siège"])
def test_no_acronym(label: str) -> None:
    assert not is_acronym(label)

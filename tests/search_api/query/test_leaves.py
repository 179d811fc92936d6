"""Words, phrases, wildcards, and the signs before and after them."""

import pytest

from search_api.query import And, Everything, FacetValue, Fuzzy, Phrase, Wildcard, Word, parse
from search_api.query.nodes import Node
from tests.search_api.query.rows import check_row, leaves, row

AB = Phrase("accord visas")
NOT_FOR_WORDS = "il ne s’applique qu’à un mot entier ou à une expression du texte"
WEIGHTLESS = "un poids ne s’applique qu’à un mot ou à une expression du texte"
TOO_FEW = "avec « * » ou « ? », il faut au moins deux lettres"
QUOTATION = "Une expression entre guillemets sans aucun mot est ignorée."


@pytest.mark.parametrize(
    ("query", "tree", "understood", "notices"),
    [
        # Words keep what belongs to them and lose the punctuation around them.
        row("", Everything(), ""),
        row("   \n\t ", Everything(), ""),
        row("réadmission", Word("réadmission"), "réadmission"),
        row("  réadmission\n", Word("réadmission"), "réadmission"),
        row("Rabat,", Word("Rabat"), "Rabat"),
        row("[Rabat]…", Word("Rabat"), "Rabat"),
        row("'Rabat'", Word("Rabat"), "Rabat"),
        row("l'avocat", Word("l'avocat"), "l'avocat"),
        row("l’avocat", Word("l’avocat"), "l’avocat"),
        row("aujourd'hui", Word("aujourd'hui"), "aujourd'hui"),
        row("l' hymne", And((Word("l'"), Word("hymne"))), "l' ET hymne"),
        row("porte-parole", Word("porte-parole"), "porte-parole"),
        row("y a-t-il", And((Word("y"), Word("a-t-il"))), "y ET a-t-il"),
        row("O.T.A.N.", Word("O.T.A.N."), "O.T.A.N."),
        row("la R.D.C. demain.", And((Word("la"), Word("R.D.C."), Word("demain"))), "la ET R.D.C. ET demain"),
        row("É.U.", Word("É.U."), "É.U."),
        row("AC/DC", Word("AC/DC"), "AC/DC"),
        row("n° 12", And((Word("n°"), Word("12"))), "n° ET 12"),
        row("résolution n°242", And((Word("résolution"), Word("n°242"))), "résolution ET n°242"),
        row("17h06 1er XXe 1.000", And((Word("17h06"), Word("1er"), Word("XXe"), Word("1.000"))), "17h06 ET 1er ET XXe ET 1.000"),
        row("17:06", Word("17:06"), "17:06"),
        row("50 %", Word("50"), "50"),
        row("Paris & Rabat", And((Word("Paris"), Word("Rabat"))), "Paris ET Rabat"),
        row("Paris – Rabat", And((Word("Paris"), Word("Rabat"))), "Paris ET Rabat"),
        row("… ! ? ; : -- ** — 😀", Everything(), ""),
        row("œuvre CŒUR", And((Word("œuvre"), Word("CŒUR"))), "œuvre ET CŒUR"),
        row("re\u0301admission", Word("réadmission"), "réadmission"),
        row("visas\x00Maroc\x85Tunisie", And((Word("visas"), Word("Maroc"), Word("Tunisie"))), "visas ET Maroc ET Tunisie"),
        row("visas\u00a0Maroc\u202fTunisie", And((Word("visas"), Word("Maroc"), Word("Tunisie"))), "visas ET Maroc ET Tunisie"),
        # A question mark that ends a word is one.
        row("quoi?", Word("quoi"), "quoi"),
        row("quoi ?", Word("quoi"), "quoi"),
        row("quoi?!", Word("quoi"), "quoi"),
        row("qui??? quoi", And((Word("qui"), Word("quoi"))), "qui ET quoi"),
        # Wildcards.
        row("réadm*", Wildcard("réadm*"), "réadm*"),
        row("réadm*,", Wildcard("réadm*"), "réadm*"),
        row("réadm*?", Wildcard("réadm*"), "réadm*"),
        row("jo?er", Wildcard("jo?er"), "jo?er"),
        row("jo??er", Wildcard("jo??er"), "jo??er"),
        row("jo?er*", Wildcard("jo?er*"), "jo?er*"),
        row("jou?*", Wildcard("jou?*"), "jou?*"),
        row("co*tion", Wildcard("co*tion"), "co*tion"),
        row("co**tion", Wildcard("co*tion"), "co*tion"),
        row("re\u0301adm*", Wildcard("réadm*"), "réadm*"),
        row("réadm* ET visa*", And((Wildcard("réadm*"), Wildcard("visa*"))), "réadm* ET visa*"),
        row("réadm*^2", Wildcard("réadm*", boost=2.0), "réadm*^2"),
        row("*", Everything(), ""),
        row("*mission", Word("mission"), "mission", ("*", "« * » au début d’un mot est ignoré.")),
        row("?mission", Word("mission"), "mission", ("?", "« ? » au début d’un mot est ignoré.")),
        row("*missi*", Wildcard("missi*"), "missi*", ("*", "« * » au début d’un mot est ignoré.")),
        row("a*", Word("a"), "a", ("a*", f"« a* » est lu « a » : {TOO_FEW}.")),
        row("l'* x", And((Word("l'"), Word("x"))), "l' ET x"),
        row("n°*", Word("n°"), "n°", ("n°*", f"« n°* » est lu « n° » : {TOO_FEW}.")),
        row("réadm*~", Wildcard("réadm*"), "réadm*", ("~", f"« ~ » est ignoré : {NOT_FOR_WORDS}.")),
        row("=réadm*", Wildcard("réadm*"), "réadm*", ("=", f"« = » est ignoré : {NOT_FOR_WORDS}.")),
        # Exact form.
        row("=pêche", Word("pêche", exact=True), "=pêche"),
        row("=pêche^3", Word("pêche", exact=True, boost=3.0), "=pêche^3"),
        row("=l'été", Word("l'été", exact=True), "=l'été"),
        row("a=b", Word("a=b"), "a=b"),
        row("= pêche", Word("pêche"), "pêche"),
        row("==pêche", Word("pêche"), "pêche"),
        row('="accord visas"', AB, "« accord visas »"),
        row("=pêche~", Fuzzy("pêche"), "pêche~", ("=", f"« = » est ignoré : {NOT_FOR_WORDS}.")),
        # Fuzzy.
        row("Gorbatchev~", Fuzzy("Gorbatchev"), "Gorbatchev~"),
        row("Gorbatchev~1", Fuzzy("Gorbatchev"), "Gorbatchev~"),
        row("Gorbatchev~2", Fuzzy("Gorbatchev", 2), "Gorbatchev~2"),
        row("Gorbatchev~2?", Fuzzy("Gorbatchev", 2), "Gorbatchev~2"),
        row("Gorbatchev~2^1,5", Fuzzy("Gorbatchev", 2, boost=1.5), "Gorbatchev~2^1,5"),
        row("Gorbatchev^1.5~2", Fuzzy("Gorbatchev", 2, boost=1.5), "Gorbatchev~2^1,5"),
        row("visa~3", Fuzzy("visa", 2), "visa~2", ("~3", "« ~3 » est lu « ~2 » : une ou deux lettres peuvent différer.")),
        row("visa~0", Fuzzy("visa"), "visa~", ("~0", "« ~0 » est lu « ~1 » : une ou deux lettres peuvent différer.")),
        row("visa~0.8", Fuzzy("visa"), "visa~", ("~0.8", "« ~0.8 » est lu « ~1 » : une ou deux lettres peuvent différer.")),
        row("visa~1~2", Fuzzy("visa"), "visa~", ("~2", f"« ~2 » est ignoré : {NOT_FOR_WORDS}.")),
        row("~5 millions", And((Word("5"), Word("millions"))), "5 ET millions"),
        row("site/~dupont", And((Word("site"), Word("dupont"))), "site ET dupont"),
        # Weight.
        row("visas^2", Word("visas", boost=2.0), "visas^2"),
        row("visas^1", Word("visas"), "visas"),
        row("visas^0,5", Word("visas", boost=0.5), "visas^0,5"),
        row("visas^.5", Word("visas", boost=0.5), "visas^0,5"),
        row("visas^2, Maroc", And((Word("visas", boost=2.0), Word("Maroc"))), "visas^2 ET Maroc"),
        row("visas^20", Word("visas", boost=10.0), "visas^10", ("^20", "« ^20 » est lu « ^10 » : un poids va de 0,1 à 10.")),
        row("visas^0", Word("visas", boost=0.1), "visas^0,1", ("^0", "« ^0 » est lu « ^0,1 » : un poids va de 0,1 à 10.")),
        row("visas^-1", Word("visas", boost=0.1), "visas^0,1", ("^-1", "« ^-1 » est lu « ^0,1 » : un poids va de 0,1 à 10.")),
        row("visas^", Word("visas"), "visas"),
        row("visas ^2", And((Word("visas"), Word("2"))), "visas ET 2"),
        row("x^y", And((Word("x"), Word("y"))), "x ET y"),
        # Phrases.
        row('"accord visas"', AB, "« accord visas »"),
        row("« accord visas »", AB, "« accord visas »"),
        row("«accord visas»", AB, "« accord visas »"),
        row("«\u00a0accord visas\u00a0»", AB, "« accord visas »"),
        row("“accord visas”", AB, "« accord visas »"),
        row('"accord visas"~5', Phrase("accord visas", slop=5), "« accord visas »~5"),
        row("« accord visas »~5^2", Phrase("accord visas", slop=5, boost=2.0), "« accord visas »~5^2"),
        row("«accord visas»^2~5", Phrase("accord visas", slop=5, boost=2.0), "« accord visas »~5^2"),
        row('"accord ET visas"', Phrase("accord ET visas"), "« accord ET visas »"),
        row('"titre:accord -visas*"', Phrase("titre:accord -visas*"), "« titre:accord -visas* »"),
        row(
            'Le Vol du"Cri"hier',
            And((Word("Le"), Word("Vol"), Word("du"), Phrase("Cri"), Word("hier"))),
            "Le ET Vol ET du ET « Cri » ET hier",
        ),
        row('"accord visas"~', AB, "« accord visas »", ("~", "« ~ » est ignoré : après une expression, il lui faut un nombre.")),
        row(
            '"accord visas"~500',
            Phrase("accord visas", slop=100),
            "« accord visas »~100",
            ("~500", "« ~500 » est lu « ~100 » : l’écart entre deux mots est un nombre entier de 0 à 100."),
        ),
        row('""', Everything(), "", ('""', QUOTATION)),
        row("visas « … »", Word("visas"), "visas", ("« … »", QUOTATION)),
        row('visas ET "?"', Word("visas"), "visas", ('"?"', QUOTATION)),
        # Signs beside something they have no meaning for.
        row(
            "(visas Maroc)^2", And((Word("visas"), Word("Maroc"))), "visas ET Maroc", ("^2", f"« ^2 » est ignoré : {WEIGHTLESS}.")
        ),
        row(
            "personne:Macron^2", FacetValue("person", "Macron"), "personne : Macron", ("^2", f"« ^2 » est ignoré : {WEIGHTLESS}.")
        ),
        row(
            "personne:=Macron", FacetValue("person", "Macron"), "personne : Macron", ("=", f"« = » est ignoré : {NOT_FOR_WORDS}.")
        ),
        row(
            "personne:Macron~", FacetValue("person", "Macron"), "personne : Macron", ("~", f"« ~ » est ignoré : {NOT_FOR_WORDS}.")
        ),
        row(
            "personne:Macr*",
            FacetValue("person", "Macr"),
            "personne : Macr",
            ("Macr*", "« Macr* » est lu « Macr » : le champ « personne » ne connaît ni « * » ni « ? »."),
        ),
    ],
)
def test_reading(query: str, tree: Node, understood: str, notices: tuple[tuple[str, str], ...]) -> None:
    check_row(query, tree, understood, notices)


@pytest.mark.parametrize(
    ("query", "pieces"),
    [
        ("  réadmission, (Rabat)", ["réadmission", "Rabat"]),
        ("titre:=pêche^2 visa~2", ["pêche", "visa"]),
        ("« accord visas »~5 “ Divine Comédie”", ["accord visas", "Divine Comédie"]),
        ('personne:"Emmanuel Macron" lieu:Rabat', ["Emmanuel Macron", "Rabat"]),
        ("*missi* [jo?er]?", ["missi*", "jo?er"]),
        ("date:[1954 À 1962] date:2018..2020", ["[1954 À 1962]", "2018..2020"]),
        ("e\u0301te\u0301 𝒳 visas", ["e\u0301te\u0301", "𝒳", "visas"]),
        ("a* b", ["a", "b"]),
    ],
)
def test_places_count_code_points_of_the_query_as_given(query: str, pieces: list[str]) -> None:
    assert [query[leaf.start : leaf.end] for leaf in leaves(parse(query).tree)] == pieces


def test_a_long_number_is_no_trouble() -> None:
    assert parse(f"visas~{'9' * 5000}").tree == Fuzzy("visas", 2, start=0, end=5)
    assert parse(f"visas^{'9' * 5000}").tree == Word("visas", boost=10.0, start=0, end=5)

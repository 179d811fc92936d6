"""The closed lists of French words that recognition reads names by, folded. Drawn up for this project from news prose."""


def word_set(text: str) -> frozenset[str]:
    """The words of a list written as one line or several."""
    return frozenset(text.split())


# What may stand, capitalised, before a bare surname without being a given name: forms of address, titles and offices.
TITLES = word_set(
    """
    m mm mme mmes mlle mlles monsieur messieurs madame mesdames mademoiselle me maitre mgr monseigneur dr docteur pr
    professeur president presidente presidents vice ministre ministres premier premiere chancelier chanceliere roi reine
    prince princesse empereur emir sultan cheikh pape cardinal majeste altesse excellence general generaux marechal colonel
    commandant capitaine amiral lord lady sir senateur senatrice depute deputee gouverneur ambassadeur ambassadrice
    secretaire commissaire directeur directrice juge procureur maire camarade candidat candidate republique etat
    gouvernement administration conseil interieur defense exterieures etrangeres affaires
    """
)

# What belongs to a family name though it is written small: général de Gaulle.
PARTICLES = word_set("d da dal de del della der des di do dos du la le van von zu ben bin al el")

# What may begin a sentence, hence be capitalised, before a bare surname.
OPENERS = word_set(
    """
    a ainsi alors apres au aussi autour aux avant avec car ce cela celui cependant certes c chez comme comment concernant
    contre d dans de depuis des devant donc du elle en enfin ensuite entre envers et excepte face grace hier il j jadis
    jusque l la le les lorsque lundi mardi mercredi jeudi vendredi samedi dimanche mais malgre moins ni non nous on or ou
    oui outre par parmi pendant pour pourquoi pourtant puis puisque qu quand quant que quel quelle qui quoi quoique s sans
    sauf selon ses si soit son sous suivant sur tandis toutefois tout versus vers via voici voila vs y
    """
)

# Things that bear persons' names: "aéroport Charles-de-Gaulle", "loi Veil". (The porte-avions are here as their last word.)
NAMED_THINGS = word_set(
    """
    aeroport aeroports avenue avions barrage bibliotheque boulevard caserne centre college croiseur ecole esplanade
    fondation fregate gare hopital hotel institut loi lycee mediatheque metro musee navire palais paquebot place pont prix
    quai rue salle square stade station theatre trophee tunnel universite
    """
)

# Those of them that are a person's too when de stands between: "la place de Laurent Fabius", "la loi de Simone Veil".
NAMED_WITHOUT_DE = frozenset({"centre", "gare", "hotel", "loi", "palais", "place", "prix"})

# "Sur place Emmanuel Macron a dit": no place has that name.
SET_PHRASES = frozenset({("sur", "place"), ("en", "place"), ("en", "gare"), ("a", "quai")})

THING_ADJECTIVES = frozenset({"international", "internationale", "municipal", "national", "nationale"})

GENITIVES = frozenset({"d", "de", "des", "du"})

# Words that make a place's name part of another place's name when a hyphen joins them: Île-de-France, Nouveau-Mexique.
PLACE_JOINTS = word_set(
    """
    a au aux d de des du en et l la le les lez sous sur bas basse grand grande haut haute neuf neuve nouveau nouvel nouvelle
    petit petite saint sainte vieille vieux
    """
)

# Contests and stadiums named after a place: "Tour de France". The place is not what they speak of.
CONTESTS = word_set("championnat championnats coupe open rallye stade tour")

# Before or after a place's name they make the name of a company, a paper or a station: "Air France", "Washington Post".
COMPANY_WORDS = word_set(
    "air bleu business culture dimanche info inter match meteo musique post presse radio soir telecom televisions times"
)

CHANNELS = frozenset({"europe 1", "france 2", "france 3", "france 4", "france 5", "france 24"})

# Words with which the name of an institution begins that many countries have: Sénat, Assemblée nationale, Parti socialiste.
INSTITUTIONS = word_set(
    """
  assemblee bureau chambre chancellerie communes congres conseil cour diete front haute ministere parlement
    parti presidence senat soviet
    """
)

# Words with which the name of an organisation begins; that of a tax, a product or a duty does not: taxe, produit, obligation.
ORGANISATION_NOUNS = word_set(
    """
    academie action administration agence alliance armee association autorite banque brigade bureau caisse centrale centre
    cercle chambre club coalition collectif comite commandement commissariat commission communaute compagnie confederation
    conference confrerie congregation congres conseil consortium convention convergence coordination corps cour delegation
    direction ecole entente federation fondation fonds force forces forum front garde groupe groupement haut haute
    initiative inspection instance institut institution ligue mission mouvement observatoire office operation organe
    organisation organisme parlement parti plateforme police programme rassemblement regroupement reseau secretariat
    section service services societe syndicat systeme tribunal union unite universite
    """
)

# Organisations that an article goes on to call by this word alone, with a capital: le Conseil, l'Alliance.
TAKEN_UP = word_set("alliance assemblee autorite banque commission communaute conseil cour ligue organisation tribunal union")

"""Things that bear persons' names, folded. Drawn up for this project; firms and teams are those that news speak of."""

from indexer.recognition.word_lists import NAMED_THINGS


def _listed(text: str) -> frozenset[str]:
    return frozenset(" ".join(entry.split()) for entry in text.split(","))


# Directly before a name they say that a thing is meant: la tempête Xynthia, le film Lawrence d'Arabie.
BEARERS = NAMED_THINGS | _listed(
    """
    tempete, ouragan, cyclone, typhon, film, roman, opera, album, bateau, voilier, cargo, petrolier, ferry, chalutier, yacht,
    fregate, corvette, sous-marin, porte-avions, porte-helicopteres, destroyer, cuirasse, torpilleur, vedette, remorqueur,
    telescope, sonde, satellite, fusee, missile, operation, groupe, societe, entreprise, compagnie, firme, marque, maison,
    banque, club, equipe, rallye, tournoi, plan, ligne, amendement, doctrine, rapport, missiles, fusees
    """
)

# The same where de stands between: les accords d'Abraham, l'opération de Dragoon.
BEARERS_OF = _listed("accord, accords, operation")

# Firms, papers, teams and works whose names read like those of persons; hyphens are spaces here.
NAMESAKES = _listed(
    """
    louis vuitton, christian dior, yves saint laurent, yves rocher, calvin klein, hugo boss, ralph lauren, giorgio armani,
    tommy hilfiger, levi strauss, nina ricci, louis dreyfus, goldman sachs, morgan stanley, merrill lynch, lehman brothers,
    jp morgan, arthur andersen, philip morris, thomas cook, rolls royce, aston martin, alfa romeo, mercedes benz,
    harley davidson, land rover, general electric, general motors, general dynamics, lockheed martin, northrop grumman,
    dassault aviation, charlie hebdo, roland garros, manchester united, manchester city, real madrid, aston villa, boko haram,
    ansar eddine, ansar dine, hezb islami, allah akbar, allahou akbar, harry potter, downing street, wall street, capitol hill,
    camp david, pershing ii, polaris, patriot, tomahawk, exocet
    """
)

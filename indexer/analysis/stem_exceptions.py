"""Words that no rule brings to a good stem: folded word -> the folded word whose stem it has, or the stem itself.

Source: our own list, found by stemming the vocabulary of diplomatic news with Snowball and reading what it joined and parted.
Keep it short: a new line needs a reason that a reader of this archive would accept.
"""

# Plurals that share no stem with their singular, or that Snowball takes for a verb: plural -> singular.
PLURALS = {
    "travaux": "travail",
    "vitraux": "vitrail",
    "yeux": "oeil",
    "cieux": "ciel",
    "noyaux": "noyau",
    "joyaux": "joyau",
    "tuyaux": "tuyau",
    "amis": "ami",
    "unis": "uni",
    "ennemis": "ennemi",
    "lois": "loi",
    "rois": "roi",
    "emplois": "emploi",
    "envois": "envoi",
    "renvois": "renvoi",
    "convois": "convoi",
    "tournois": "tournoi",
    "essais": "essai",
    "quais": "quai",
    "vrais": "vrai",
    "aveux": "aveu",
    "dieux": "dieu",
    "enjeux": "enjeu",
    "feux": "feu",
    "jeux": "jeu",
    "lieux": "lieu",
    "milieux": "milieu",
    "neveux": "neveu",
    "voeux": "voeu",
    "baux": "bail",
    "aieux": "aieul",
}

# Feminines of another consonant than their masculine: feminine -> masculine.
FEMININES = {
    "caduque": "caduc",
    "cheffe": "chef",
    "grecque": "grec",
    "publique": "public",
    "turque": "turc",
}

# Words that stemming would join with another word of this archive: word -> its own stem.
KEPT_APART = {
    "conseiller": "conseiller",  # un conseiller, not le Conseil (de sécurité)
    "marine": "marine",  # la marine, not un marin
    "franc": "francs",  # the currency, not français or France
    "traite": "traite",  # un traité, not un trait or un traitement
    "parti": "parti",  # un parti, not a part, une partie or partir
    "partie": "partie",
    "capitale": "capitale",  # a city, not the capital of a bank
    "cours": "cours",  # au cours de, not la Cour (internationale de justice)
    "fils": "fils",  # a son, not a thread
    "fonds": "fonds",  # le Fonds (monétaire international), not le fond
    "visa": "visa",  # Snowball takes it for a form of viser
    "delai": "delai",  # … and this for one whose stem is that of au-delà
    "vie": "vie",  # also VIe: see the ordinals
    "armee": "armee",  # an army, not arms
    "bas": "bass",  # what is bas or basse (Pays-Bas), not a military base
    "charter": "charters",  # a flight, not the Charte
    "levant": "levant",  # the Levant, not lever
    "mere": "mere",  # a mother, not the mer
    "objectif": "objectif",  # an aim, not an objection
    "opera": "opera",  # not an opération
    "parlement": "parlement",  # the Parliament, not parler
    "port": "ports",  # a harbour, not porter
    "relatif": "relatif",  # not the relations
    "relative": "relatif",
    "vente": "vente",  # a sale, not a wind
    "villa": "villa",  # not a ville
    "mars": "mars",  # the month, not Marie or a mari
    "departement": "departement",  # le département d'État, not a départ
    "environ": "environs",  # not the environnement
    "communique": "communique",  # un communiqué, not what is commun
    "communiste": "communis",
    "communisme": "communis",
    "entrer": "entre",  # entrer en vigueur, as entrée en vigueur
    # Acronyms that Snowball takes for a verb or a plural.
    "cea": "cea",
    "ced": "ceds",  # not céder
    "cee": "cee",
    "cia": "cia",
    "sida": "sida",  # not Sidi
    "unita": "unita",  # not the unité
    # Feminines whose v Snowball leaves: active -> actif.
    "active": "actif",
    "captive": "captif",
    "juive": "juif",
    "massive": "massif",
    "native": "natif",
    "passive": "passif",
}

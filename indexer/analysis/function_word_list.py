"""The function words of French: they hold a position in a text but say nothing of its subject.

Source: our own list, drawn up class by class from the closed classes of French grammar; no list of others was copied.
Reason: a plain query must not require them, nor score them. A word that is missing here costs a little relevance; a word
that is here by mistake can no longer be asked for, so when in doubt a word stays out:

- *été* is out: the season, not only the participle (DESIGN §4). *or* is out: the metal more often than the conjunction.
- *est* is in: most often the verb. The filter tells the compass apart where it can (l'Est, Est-Ouest).
- *sous*, *contre*, *entre*, *vers*, *car*, *plus*, *pas* and *son* are in: in news the coin, the verb, the worm, the coach,
  the step and the sound are rare.
- Of être and avoir, the forms that mostly serve as auxiliaries are in; *avoirs* (assets), *êtres* and rare tenses are out.
- *fait*, *faire*, *peut*, *doit* are out: open classes. Numerals are out: *six jours*, *quatre puissances*.
"""

ARTICLES = "le la les un une des du au aux"

PREPOSITIONS = """
    à après avant avec chez contre dans de depuis derrière dès devant durant en entre envers jusque malgré outre par parmi
    pendant pour sans sauf selon sous sur vers
"""

PERSONAL_PRONOUNS = """
    je tu il elle on nous vous ils elles me te se moi toi soi lui leur eux y en
"""

DEMONSTRATIVES = "ce cet cette ces cela ceci ça celui celle ceux celles ci là"

POSSESSIVES = """
    mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs mien mienne tien tienne sien sienne siens siennes
"""

RELATIVES_AND_INTERROGATIVES = """
    qui que quoi dont où quel quelle quels quelles lequel laquelle lesquels lesquelles auquel auxquels auxquelles duquel
    desquels desquelles quand comment pourquoi combien
"""

INDEFINITES = """
    tout toute tous toutes aucun aucune certain certaine certains certaines chaque chacun chacune quelque quelques quelqu'un
    quelqu'une autre autres autrui tel telle tels telles même mêmes plusieurs nul nulle
"""

CONJUNCTIONS = "et ou ni mais car donc comme si lorsque puisque quoique tandis afin ainsi"

# Euphonic t (a-t-il) included; n° is written "no" by then.
NEGATION_DEGREE_AND_PARTICLES = "ne pas plus moins très trop aussi si non oui t no"

ETRE = """
    être suis es est sommes êtes sont étais était étions étiez étaient fus fut furent fût serai seras sera serons serez seront
    serais serait seraient sois soit soient étant
"""

AVOIR = """
    avoir ai as a avons avez ont avais avait aviez avaient eus eut eurent eût aurai auras aura aurons aurez auront aurais
    aurait auraient aie ait aient ayant
"""

# Before a name they say who speaks politely, not what the text is about: "M. Macron" must find "Emmanuel Macron".
CIVILITIES = "m mm mme mmes mlle mlles monsieur messieurs madame mesdames mademoiselle"

CLASSES = (
    ARTICLES,
    PREPOSITIONS,
    PERSONAL_PRONOUNS,
    DEMONSTRATIVES,
    POSSESSIVES,
    RELATIVES_AND_INTERROGATIVES,
    INDEFINITES,
    CONJUNCTIONS,
    NEGATION_DEGREE_AND_PARTICLES,
    ETRE,
    AVOIR,
    CIVILITIES,
)

WITH_ACCENTS = frozenset(word for words in CLASSES for word in words.split())

"""Words that stand beside persons' names, folded. Drawn up for this project from news prose."""

from indexer.recognition.word_lists import word_set

# Before a name, and no part of it. The points of abbreviations are part of the tokens.
HONORIFICS = word_set(
    """
    m m. mm mm. mr mr. mrs mrs. ms ms. mme mme. mmes mmes. mlle mlle. mlles monsieur messieurs madame mesdames mademoiselle
    mesdemoiselles me maitre mgr mgr. monseigneur dr dr. docteur pr pr. professeur sir lord lady don dona
    """
)

# Offices, ranks, callings and kinship: what a person is, before the name or behind it, after a comma.
FUNCTIONS = word_set(
    """
    president presidente presidents vice-president vice-presidente premier premiere ministre ministres premier-ministre chancelier
    chanceliere secretaire sous-secretaire roi reine prince princesse empereur imperatrice tsar sultan emir cheikh imam ayatollah
    pape cardinal archeveque eveque abbe pere pasteur rabbin frere soeur majeste altesse excellence eminence comte comtesse
    duc duchesse marquis marquise baron baronne chevalier general generaux marechal colonel lieutenant-colonel lieutenant
    commandant capitaine sergent caporal adjudant brigadier amiral vice-amiral contre-amiral senateur senatrice depute deputee
    deputes gouverneur gouverneure ambassadeur ambassadrice consul consule attache delegue deleguee negociateur negociatrice
    representant representante emissaire envoye envoyee mediateur commissaire directeur directrice vice-directeur chef cheffe
    patron patronne pdg fondateur fondatrice cofondateur dirigeant dirigeante leader numero juge procureur procureure avocat
    avocate avocats magistrat magistrate maire adjoint adjointe prefet prefete conseiller conseillere porte-parole camarade
    candidat candidate journaliste journalistes ecrivain ecrivaine auteur auteure romancier romanciere poete philosophe historien
    historienne politologue economiste sociologue analyste chercheur chercheuse professeure specialiste expert experte medecin
    infirmier infirmiere astronaute cosmonaute acteur actrice comedien comedienne chanteur chanteuse musicien realisateur
    realisatrice cineaste producteur peintre sculpteur architecte ingenieur physicien chimiste biologiste mathematicien
    entraineur entraineuse selectionneur joueur joueuse champion championne coureur cycliste footballeur athlete nageur nageuse
    boxeur pilote arbitre gardien defenseur attaquant milliardaire homme femme fils fille mari epouse epoux veuve mere
    oncle neveu cousin cousine ami amie militant militante activiste opposant opposante dissident dissidente rebelle jihadiste
    terroriste suspect victime ressortissant soldat policier agent gendarme etudiant etudiante eleve ouvrier syndicaliste
    """
)

# Behind a name that is the subject, or before one that follows its verb ("a déclaré Jean Dupont").
SPEECH = word_set(
    """
    dit declare affirme annonce assure estime explique precise ajoute souligne indique rappelle note juge deplore denonce
    raconte confie repond reconnait promet promis propose demande commente conclut poursuit martele lance ecrit pense croit
    avoue admet insiste regrette salue espere exige reclame previent soutient temoigne resume
    """
)

# Small words inside names: Charles de Gaulle, Nimr Baqer al-Nimr, Ludwig van Beethoven.
PARTICLES = word_set(
    """
    d d' de du des del della dell' di da dal do dos das la le van von vom
    der den ten ter zu zum af el al bin ben ibn bint ould ag abou y e
    """
)

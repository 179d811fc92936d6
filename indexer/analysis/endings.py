"""Endings that Snowball would misread, rewritten before it runs.

Snowball's French rules need accents, and folding takes them away; and some of its verb endings eat nouns. Each rule turns
an ending into another one of the same word that Snowball reads right. The first rule that fits is applied, and no other.

>>> [rewrite_ending(word) for word in ("negociees", "accordees", "commissions", "soumis", "paix")]
['negocier', 'accorde', 'commission', 'soumise', 'paix']
"""

import re

# Their s is no plural: they have a feminine in -use or -ose, or a verb in -user.
_FINAL_US = "refus|abus|inclus|reclus|intrus|confus|diffus|obtus"
_FINAL_OS = "gros|clos|enclos|eclos|forclos|dispos"

# Verbs in -érer, without their ending.
_ERER = (
    "accel|adh|alt|conf|consid|coop|degen|delib|desesp|diff|enum|esp|exag|exasp|fed|gen|ins|interf|lib|mod|persev|pond|pref|prof|"
    "prolif|prosp|recup|ref|reit|remun|sugg|tol|transf"
)

# The ending, what it becomes, and the last two letters of all words that it may fit.
_RULES: tuple[tuple[str, str, str], ...] = (
    # Verbs in -ier: ratifié(e)(s), ratification -> ratifier. By their verbs, since réunie, établie are participles in -ir.
    # Not -ificatif: un progrès significatif doesn't signify.
    (r"ificat(?:ions?|eurs?|rices?)", "ifier", "on ns ur rs ce es"),
    (r"(publ|multipl)icat(?:ions?|eurs?|rices?)", r"\1ier", "on ns ur rs ce es"),
    (r"(f|oc|ec|ic|enc|ug|ileg|etud|publ|multipl|oubl|rall|concil|affil|humil|apatr|xpatr)ie{1,2}s?", r"\1ier", "ie ee es"),
    # French writes c before a and qu before e: convocation, provocateur, applicable -> convoquer, provoquer, appliquer. The
    # letters before keep out la location and un sécateur.
    (r"ca(?<=..[iours]ca)(?<!ifica)(?:tions?|teurs?|trices?|tifs?|tives?|bles?)", "quer", "on ns ur rs ce es if fs ve le"),
    # Verbs in -iquer whose forms would be taken for adjectives (stratégique): revendiqué(e)(s) -> revendiquer.
    (r"(revend|erad|intox|prefabr|sophist)ique{1,2}s?", r"\1iquer", "ue ee es"),
    # Verbs in -yer: envoyé(e)(s) -> envoyer, whose stem is that of envoi.
    (r"ye{1,2}s?", "yer", "ye ee es"),
    # Verbs in -érer, some of whose forms would be taken for a future or for étrangère: considérait, suggère -> considérer,
    # suggérer. Here and below, -èrent is no adjective's: différent, adhérent, référent.
    (
        rf"\A({_ERER})er(?:ai?s?|ait|aient|ez|e{{1,2}}s?|(?<!differ)(?<!adher)(?<!\brefer)ent)",
        r"\1erer",
        "ra ai as is it nt ez re ee es",
    ),
    # -èrent, whose accent told Snowball what it is: signèrent -> signer.
    (r"erent(?<!different)(?<!dherent|oherent|nherent)(?<!\bafferent|\bdeferent|\breferent)", "er", "nt"),
    # Verbs in -asser, whose forms would be taken for subjunctives: dépassé(e)(s) -> dépasser.
    (r"(dep|surp|barr|ram|decl|ourch|frac|har)ass(?:ent|e{1,2}s?)", r"\1asser", "nt se ee es"),
    # Participles in -ée(s): accordées -> accorde. Also armée -> arme, as Snowball itself has it with accents.
    (r"e{2,}s?", "e", "ee es"),
    # -ière, -ère and their plurals: premières -> premier, étrangère -> étranger, where Snowball stems the masculine alone.
    (r"(i|g|ll|ch)(?:ers|eres?)", r"\1er", "rs re es"),
    # -trice, -drice: directrices -> directeur, ambassadrice -> ambassadeur.
    (r"([td])rices?", r"\1eur", "ce es"),
    # Plurals that would be taken for verbs (nous négociions): commissions -> commission.
    (r"ions", "ion", "ns"),
    # Nouns and adjectives that would be taken for verbs in -ir (il finit): conflits -> conflite, whose stem is conflit.
    (r"(u|cr|confl|cred|defic|del|ined|interd|pet|prof|rec|espr|trans)its?", r"\1ite", "it ts"),
    # The same for participles in -is: soumis, pris, requis, précis -> soumise, prise, requise, précise.
    (r"(m|pr|qu|prec|indec|conc|ass)is", r"\1ise", "is"),
    # Plurals in -us and -os, whose s Snowball keeps: élus, reçus, euros -> élu, reçu, euro.
    (rf"(?<!.)(?!(?:{_FINAL_US})$)(.{{2,}})us", r"\1u", "us"),
    (rf"(?<!.)(?!(?:{_FINAL_OS})$)(.{{2,}})os", r"\1o", "os"),
)

RULES = tuple((re.compile(f"{ending}$"), replacement, last.split()) for ending, replacement, last in _RULES)

# Most words end in other letters, and the rest meet two or three rules.
_BY_LAST_LETTERS = {
    letters: tuple((ending, replacement) for ending, replacement, last in RULES if letters in last)
    for letters in {letters for _, _, last in RULES for letters in last}
}


def rewrite_ending(folded: str) -> str:
    """Give the folded word with another ending, or as it is."""
    for ending, replacement in _BY_LAST_LETTERS.get(folded[-2:], ()):
        rewritten, changes = ending.subn(replacement, folded)
        if changes:
            return rewritten
    return folded

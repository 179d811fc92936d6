"""Queries as Hypothesis draws them: any text, and texts dense with French and with the signs of the query language."""

from hypothesis import strategies as st

PIECES = (
    *("réadmission", "l’avocat", "porte-parole", "O.T.A.N.", "n°", "Maroc", "jo?er", "visa*", "a*", "*mot", "quoi?", "1962"),
    *("ET", "OU", "SAUF", "NON", "AND", "et", "ou", "+", "-", "=", "(", ")", "«", "»", '"', "“", "”"),
    *("~", "~2", "~9", "^2", "^0,5", "^99", "titre:", "chapô:", "personne:", "THÈME:", "lieu:", "fonction:", "Mali:"),
    *(
        "date:",
        "avant:",
        "après:",
        "cite:",
        "2018..2020",
        "..2020",
        "[1954 À 1962]",
        "1962-13",
        ":",
        "…",
        ",",
        " ",
        " ",
        " ",
        " ",
    ),
)
queries = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
strings = st.text() | queries | st.lists(st.text(max_size=3) | st.sampled_from(PIECES)).map("".join)

# Half of them idle words beside others.
_leaves = st.sampled_from(
    ["réadmission", "visas", "l’avocat", "=de", "titre:accord", "personne:Schuman", "réadm*", "« de la »", "visa~^2"]
) | st.sampled_from(["de", "la", "l’"])


@st.composite
def formed(draw: st.DrawFn, depth: int = 3) -> str:
    """A query without a fault: words of all kinds, in groups within groups."""
    sign = draw(st.sampled_from(["", "", " ", " ET ", " OU ", " OU ", " SAUF "] if depth else [""]))
    if not sign:
        return draw(_leaves)
    clauses = sign.join(draw(formed(depth - 1)) for _ in range(draw(st.integers(2, 3))))
    return draw(st.sampled_from(["({})", "({})", "SAUF ({})"])).format(clauses)

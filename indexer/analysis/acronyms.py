"""Take the points out of acronyms: O.T.A.N. -> OTAN."""


def join_acronym(form: str) -> str:
    """Drop the points; the tokenizer leaves points only in acronyms and between groups of digits.

    >>> join_acronym("U.R.S.S."), join_acronym("1.000")
    ('URSS', '1.000')
    """
    return form if form[0].isdecimal() else form.replace(".", "")

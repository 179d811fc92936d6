"""Random texts of any script, and articles made of them."""

from hypothesis import strategies as st

from corpus.article import Article, Block, GivenNames
from corpus.publication_date import PublicationDate

# As a reader of sources leaves them: one line, trimmed, without control characters.
LINES = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=40).map(str.strip)
NAMES = st.lists(LINES.filter(bool), max_size=3).map(tuple)
# Whatever a source may have let through, with what has a meaning in BibTeX, RIS and XML more often than chance would have it.
ANY_TEXT = st.text(
    st.one_of(st.characters(), st.sampled_from("{}\\$&%#_^~\"'`-<>?!,@;=()\n\r\t\x00\x85\u2028\u00a0]é"))
) | st.sampled_from(
    ["@article{x,", "TY  - NEWS", "\nER  - \n", "a } b { c", "]]>", "<b>&amp;</b>", "\\", "{\\", "--- ``x''", "¿?`", "% note"]
)
DATES = st.sampled_from(
    ["1", "1962", "1962-03", "1962-03-18", "2024-12-03T17:06", "2024-07-03T17:06:59", "1905-03-31T10:00", "1911-03-11T00:00"]
).map(lambda text: PublicationDate.parse(text.rjust(4, "0") if len(text) < 4 else text))

ARTICLES = st.builds(
    Article,
    id=st.text(min_size=1, max_size=30),
    title=LINES.filter(bool),
    standfirst=LINES,
    blocks=st.lists(st.builds(Block, st.just("paragraph"), LINES.filter(bool)), max_size=4).map(tuple),
    published=st.none() | DATES,
    updated=st.none() | DATES,
    authors=NAMES,
    source=st.none() | LINES.filter(bool),
    section=st.none() | LINES.filter(bool),
    url=st.none() | LINES.filter(bool),
    language=LINES.filter(bool),
    rights=st.none() | LINES.filter(bool),
    given=st.builds(GivenNames, NAMES, NAMES, NAMES, NAMES),
)

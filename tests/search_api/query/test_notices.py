"""The bounds of notices; what each says stands in the tables of queries."""

from search_api.query import Notice, parse
from search_api.query.notices import MOST_NOTICES, in_order


def test_notices_come_in_the_order_of_the_query() -> None:
    query = "a* (b visas^20 c* ET"
    assert [query[notice.start : notice.end] for notice in parse(query).notices] == ["a*", "(", "^20", "c*", "ET"]


def test_as_many_as_are_allowed_all_stand() -> None:
    notices = [Notice(f"{number}.", number, number + 1) for number in range(MOST_NOTICES)]
    assert in_order(reversed(notices)) == tuple(notices)


def test_beyond_the_limit_one_notice_counts_the_others() -> None:
    notices = [Notice(f"{number}.", number, number + 1) for number in range(MOST_NOTICES + 1)]
    others = Notice("2 autres parties de la requête sont ignorées ou lues autrement.", 19, 21)
    assert in_order(notices) == (*notices[:19], others)


def test_a_query_of_nothing_but_mistakes_gets_few_notices() -> None:
    assert len(parse("ET OU ) titre: " * 130).notices) == MOST_NOTICES


def test_a_long_word_is_shortened() -> None:
    [notice] = parse(f"personne:{'m' * 1000}*").notices
    assert notice.message == f"« {'m' * 39}… » est lu « {'m' * 39}… » : le champ « personne » ne connaît ni « * » ni « ? »."
    assert (notice.start, notice.end) == (9, 1010)

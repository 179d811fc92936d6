import datetime

from corpus.authority import Authorities, Concept, Tenure
from corpus.publication_date import PublicationDate
from indexer.recognition.persons.offices import OfficeTable, of_seat


def test_offices_of_a_day(office_holders: Authorities) -> None:
    table = OfficeTable(office_holders)
    in_1998 = PublicationDate.parse("1998-05-04")
    assert {name for name, _ in table.offices("clinton", in_1998)} == {
        ("president",),
        ("president", "republique"),
        ("chef", "etat"),
    }
    assert list(table.offices("clinton", PublicationDate.parse("2001-01-21"))) == []
    assert list(table.offices("nobody", in_1998)) == []
    assert [held.person.id for held in table.called(("pape",))] == ["jean-paul"]
    assert table.called(("pape", "noir")) == table.called(("doge",)) == ()
    assert table.root.children["chef"].children["etat"].seats == {"france", "etats-unis", "maroc"}


def test_a_stated_month_or_year_holds_where_some_part_of_it_does(office_holders: Authorities) -> None:
    ((_, held), *_) = OfficeTable(office_holders).offices("vedrine", None)
    assert [held.on(PublicationDate.parse(date)) for date in ("1997-06-03", "1997-06", "1997", "1996", "2002-05-07")] == [
        False,
        True,
        True,
        False,
        False,
    ]
    year = datetime.timedelta(days=365)
    assert held.near(PublicationDate.parse("1996-12"), year, year)
    assert not held.near(PublicationDate.parse("2004"), year, year)


def test_an_organisation_that_is_named_need_not_be_named_twice(office_holders: Authorities) -> None:
    table = OfficeTable(office_holders)
    assert [held.person.id for held in table.root.children["president"].held if held.seat == "commission"] == ["santer"]
    assert [held.person.id for held in table.root.children["haut"].children["commissaire"].held] == ["ogata"]


def test_offices_of_an_organisation_itself_come_before_those_within_it(office_holders: Authorities) -> None:
    held = OfficeTable(office_holders).root.children["secretaire"].children["general"].held
    assert [each.person.id for each in of_seat(held, "onu")] == ["annan"]
    ogata = OfficeTable(office_holders).root.children["haut"].children["commissaire"].held
    assert [each.person.id for each in of_seat(ogata, "onu")] == ["ogata"]
    assert of_seat(held, "france") == []


def test_what_an_authority_file_says_badly_is_left_out() -> None:
    tenures = (Tenure("", "x", None, "1990", None, "S"), Tenure("roi", "x", None, "jadis", None, "S"))
    person = Concept("person", "a", "A", tenures=tenures)
    table = OfficeTable(Authorities({"person": {"a": person}}))
    assert table.root.children == {}
    assert table.of_person == {}

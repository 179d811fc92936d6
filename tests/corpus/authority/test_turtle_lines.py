from hypothesis import example, given
from hypothesis import strategies as st

from corpus.authority.turtle_lines import TurtleLines

TEXT = '''@prefix person: <urn:p:> .
PREFIX place: <urn:l:>
# person:commented a [ dep:function "roi" ] ;
person:a skos:prefLabel "[ A # ]" ;
    dep:tenure [ dep:function "roi" ; dep:from "1950" ], [
        dep:from "1960" ;
        dep:function "pape" ;
        dep:function "évêque"
    ] ;
    dep:tenure [
        dep:from "1970"
    ] .
<urn:p:b> skos:scopeNote """
place:hidden a skos:Concept """ .
place:c
    skos:prefLabel "C" .
person:a skos:altLabel "encore" .'''


def test_subjects_in_both_notations() -> None:
    lines = TurtleLines.of(TEXT)
    assert {iri: [span.first for span in spans] for iri, spans in lines.spans.items()} == {
        "urn:p:a": [4, 17],
        "urn:p:b": [13],
        "urn:l:c": [15],
    }
    assert lines.subject("urn:p:a") == 4
    assert lines.subject("urn:p:nobody") is None


def test_parts_stand_where_their_function_stands() -> None:
    lines = TurtleLines.of(TEXT)
    assert [lines.part("urn:p:a", index) for index in range(4)] == [5, 7, 10, 4]


def test_texts_stand_within_their_subject() -> None:
    lines = TurtleLines.of(TEXT)
    assert lines.text("urn:p:a", "encore") == 17
    assert lines.text("urn:l:c", "C") == 16
    assert lines.text("urn:l:c", "encore") == 15


@example("<>")
@given(st.text(alphabet='person:ab[]"#<>. ;\n\\', max_size=200))
def test_no_text_is_too_odd(text: str) -> None:
    lines = TurtleLines.of(text)
    for iri, spans in lines.spans.items():
        assert lines.subject(iri) == spans[0].first
        for span in spans:
            assert 1 <= span.first < span.end <= text.count("\n") + 2
            assert all(span.first <= part < span.end for part in span.parts)

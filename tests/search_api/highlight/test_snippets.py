"""Which passages of a text are shown, of those that hold a mark."""

from hypothesis import given
from hypothesis import strategies as st

from search_api.highlight.snippets import best_passages

FILLER = "Un mot après l’autre sans rien qui compte vraiment ici. " * 12


def passages(text: str, *words: str) -> list[tuple[str, list[str]]]:
    marks = sorted((place, place + len(word)) for word in words for place in range(len(text)) if text.startswith(word, place))
    snippets = best_passages("body", text, tuple(marks), str.casefold)
    return [(snippet.text, [snippet.text[start:end] for start, end in snippet.marks]) for snippet in snippets]


def test_a_short_paragraph_is_shown_whole() -> None:
    assert passages("Un.\n\nLa paix, ici.\n\nDeux.", "paix") == [("La paix, ici.", ["paix"])]
    assert passages("La paix", "paix") == [("La paix", ["paix"])]
    assert passages("rien") == []


def test_different_words_count_before_many() -> None:
    text = f"paix paix PAIX\n\n{FILLER}\n\npaix et traité\n\n{FILLER}\n\npaix paix"
    assert [shown for shown, _ in passages(text, "paix", "PAIX", "traité")] == ["paix paix PAIX", "paix et traité"]


def test_of_equals_the_first_are_shown() -> None:
    assert [shown for shown, _ in passages("un a\ndeux a\ntrois a", "a")] == ["un a", "deux a"]


def test_a_passage_of_a_long_paragraph_begins_and_ends_with_sentences() -> None:
    [(shown, marked)] = passages(f"{FILLER}La paix règne. {FILLER}", "paix")
    assert marked == ["paix"]
    assert shown == "La paix règne. " + FILLER[: 56 * 3].rstrip()


def test_a_passage_without_sentences_begins_and_ends_at_white_space() -> None:
    endless = "un mot après l’autre, sans fin " * 20
    [(shown, marked)] = passages(f"{endless}La paix règne, {endless}", "paix")
    assert marked == ["paix"]
    assert 200 <= len(shown) <= 250
    assert f" {shown} " in f"{endless}La paix règne, {endless}"


def test_initials_and_titles_end_no_sentence() -> None:
    text = f"{FILLER}Le texte est de M. Dupont, de J. Chirac et de la paix. {FILLER}"
    [(shown, _)] = passages(text, "paix")
    assert shown.startswith("Le texte est de M. Dupont, de J. Chirac et de la paix. Un mot")
    quoted = f"{FILLER}« La paix ! » Il le dit. {FILLER}"
    assert passages(quoted, "paix")[0][0].startswith("« La paix ! » Il le dit. Un mot")


def test_the_beginning_and_the_end_of_a_paragraph_are_taken_along() -> None:
    endless = "un mot après l’autre, sans fin " * 12
    [(shown, _)] = passages(f"Avant.\nIl y a ici, {'encore ' * 15}la paix, {endless}\nAprès.", "paix")
    assert shown.startswith("Il y a ici, encore")
    [(shown, _)] = passages(f"Avant.\n{endless} la paix, {'encore ' * 25}fini\nAprès.", "paix")
    assert shown.endswith("encore fini")


@given(
    st.lists(
        st.sampled_from(["paix", "Paix", "traité", "mot", "M.", "fin.", "Fin !", "»", "«", "\n", "longuement", "…", "A"]),
        max_size=200,
    )
)
def test_passages_are_slices_apart_from_each_other_with_all_their_marks(words: list[str]) -> None:
    text = " ".join(words)
    found = passages(text, "paix", "traité")
    place = 0
    for shown, marked in found:
        place = text.index(shown, place) + len(shown)
        assert marked
        assert "\n" not in shown
        assert len(shown) <= 360
        assert shown.count("paix") + shown.count("traité") == len(marked)
    assert len(found) == min(len(found), 2)
    assert bool(found) == ("paix" in words or "traité" in words)


def test_two_passages_do_not_overlap() -> None:
    text = f"{'mot paix ' * 60}"
    first, second = passages(text, "paix")
    assert text.index(first[0]) + len(first[0]) <= text.index(second[0], len(first[0]))

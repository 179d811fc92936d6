"""Which passages of a text are shown, of those that hold a mark."""

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


def test_a_passage_of_a_long_paragraph_begins_and_ends_at_white_space() -> None:
    [(shown, marked)] = passages(f"{FILLER}La paix. {FILLER}", "paix")
    assert marked == ["paix"]
    assert 200 <= len(shown) <= 250
    assert f" {shown} " in f"{FILLER}La paix. {FILLER}"


def test_two_passages_do_not_overlap() -> None:
    text = f"{'mot paix ' * 60}"
    first, second = passages(text, "paix")
    assert text.index(first[0]) + len(first[0]) <= text.index(second[0], len(first[0]))

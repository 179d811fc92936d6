import json
import unicodedata
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from corpus.errors import UnreadableError
from corpus.sources.encoding import decode, decode_utf8_line, line_of

# Words and signs as they stand in French, some of which look like UTF-8 in Windows-1252.
WORDS = """
réunion|été|élève|hôtel|où|déjà|naïf|maïs|cœur|œuvre|Œuvre|ÉTAT|État|À|çà|garçon|sûr|mûr|forêt|âge|pâte|île|août|CHÂTEAU|ÂGE|Noël
|l’été|d’État|qu’à|le|la|traité|Paris|accord|« paix »|«Oui»|«vérité» :|1 000 €|n° 5|1962|fin…|QUALITÉ !|cité ;|—|–|être
""".replace("\n", "").split("|")

french_text = st.lists(st.sampled_from(WORDS), min_size=1, max_size=60).map(lambda words: " ".join(words) + ".\n")


@given(french_text)
@example("Été.")
@example("« La vérité », dit-on.\n")
def test_windows_1252_round_trips(text: str) -> None:
    content = text.encode("cp1252")
    # « été » alone in guillemets can be valid UTF-8 by chance, and strict UTF-8 comes first.
    assume(_is_not_utf8(content) or content.isascii())
    assert decode(content) == text


@pytest.mark.parametrize("text", ["café", "à", "Il est né", "la Cité"])
def test_last_accent_of_windows_1252_is_no_utf8_cut_off(text: str) -> None:
    assert decode(text.encode("cp1252")) == text


@given(french_text, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]), st.sampled_from(["NFC", "NFD"]))
def test_unicode_round_trips(text: str, encoding: str, form: Literal["NFC", "NFD"]) -> None:
    text = unicodedata.normalize(form, text)
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"\xff\xfe\0\0", "utf-32-le"),
        (b"\0\0\xfe\xff", "utf-32-be"),
        (b"\xef\xbb\xbf", "utf-8"),
    ],
)
def test_byte_order_mark_decides_and_is_dropped(mark: bytes, encoding: str) -> None:
    assert decode(mark + "Été à Évian".encode(encoding)) == "Été à Évian"


@given(french_text, st.data())
def test_utf8_cut_inside_a_character_is_never_read(text: str, data: st.DataObject) -> None:
    content = text.encode("utf-8")
    inside = [place for place, byte in enumerate(content) if 0x80 <= byte < 0xC0]
    assume(inside)
    with pytest.raises(UnreadableError, match="UTF-8"):
        decode(content[: data.draw(st.sampled_from(inside))])


@given(french_text, st.lists(st.integers(0x80, 0xFF), min_size=1, max_size=3), st.data())
def test_utf8_with_a_few_bytes_replaced_is_never_read(text: str, bytes_put: list[int], data: st.DataObject) -> None:
    content = bytearray((text + "Les délégués français ont été reçus à l’Élysée, où la cérémonie s’est déroulée.").encode())
    for byte in bytes_put:
        content[data.draw(st.integers(0, len(content) - 1))] = byte
    assume(_is_not_utf8(bytes(content)))
    with pytest.raises(UnreadableError, match="UTF-8"):
        decode(bytes(content))


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_unreadable(content: bytes) -> None:
    try:
        text = decode(content)
    except UnreadableError as error:
        text = error.reason
    assert text.encode("utf-8").decode("utf-8") == text


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        ("Un\nDeux\ncafé".encode()[:-1], 3, "UTF-8 cut off: the last character begins at byte 11 (line 3) and has no end"),
        ("Première\r\nl’\x00".encode(), 2, "binary, not text: the byte 0x00 at byte 15 (line 2)"),
        (b"\x89PNG\r\n\x1a\n\x00", 2, "binary, not text: the byte 0x1A at byte 6 (line 2)"),
        (b"un\x81 d\xe9chet", 1, "the byte 0x81, which neither UTF-8 nor Windows-1252 has at byte 2 (line 1)"),
        ("a\rb\r\u0085".encode(), 3, "the control character U+0085 at line 3"),
        (b"\xff\xfea\0\n\0b", 2, "damaged UTF-16-LE, which its byte order mark announces: truncated data at byte 6 (line 2)"),
        (b"\xef\xbb\xbfa\n\xe9t\xe9", 2, "damaged UTF-8, which its byte order mark announces"),
        ("\ufeffa\n\x07".encode("utf-16"), 2, "the control character U+0007 at line 2"),
    ],
)
def test_reason_says_what_and_where(content: bytes, line: int, reason: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(content)
    assert reason in caught.value.reason
    assert caught.value.line == line


def test_form_feed_and_tab() -> None:
    assert decode(b"a\tb\n") == "a\tb\n"
    with pytest.raises(UnreadableError, match="0x0C"):
        decode(b"page\x0cpage")


def test_lines_end_in_three_ways() -> None:
    assert [line_of(content) for content in (b"", b"a\n", b"a\r", b"a\r\n", b"a\n\r", b"\n\n")] == [1, 2, 2, 2, 3, 3]


def test_line_that_is_always_utf8() -> None:
    assert decode_utf8_line("été".encode(), 7) == "été"
    with pytest.raises(UnreadableError, match="0xE9 at byte 0 of the line") as caught:
        decode_utf8_line("été".encode("cp1252"), 7)
    assert caught.value.line == 7


def test_real_french_in_windows_1252(shared: Path) -> None:
    read = 0
    with (shared / "data/wikinews/articles.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            for sentence in json.loads(line)["body"].split(". "):
                if sentence.encode("cp1252", "replace").decode("cp1252") == sentence:
                    assert decode(sentence.encode("cp1252")) == sentence
                    read += 1
    assert read > 6000


def _is_not_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return True
    return False

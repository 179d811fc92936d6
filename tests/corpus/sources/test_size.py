"""How much there is to read: files and folders, and what can't be looked at counts for nothing."""

from pathlib import Path

from corpus.sources import size_of


def test_a_file_a_folder_and_what_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"four")
    (tmp_path / "b" / "c").mkdir(parents=True)
    (tmp_path / "b" / "c" / "d.txt").write_bytes(b"seven..")
    (tmp_path / "b" / "broken").symlink_to(tmp_path / "nowhere")
    assert size_of(tmp_path / "a.txt") == 4
    assert size_of(tmp_path) == 11
    assert size_of(tmp_path / "nowhere") == 0

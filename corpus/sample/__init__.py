"""The sample archive: articles and authority files written for this project (CC0)."""

from pathlib import Path

ARTICLES = Path(__file__).parent / "articles"
AUTHORITIES = Path(__file__).parent / "authorities"

"""Settings of the service, from the environment (`DEPECHES_…`), each with a default that works in a fresh clone."""

from pathlib import Path

from pydantic_settings import BaseSettings, SettingsConfigDict

from indexer.index import DEFAULT_INDEX


class Settings(BaseSettings):
    """`index` is the folder of the index, `web` that of the page."""

    model_config = SettingsConfigDict(env_prefix="DEPECHES_", extra="ignore")

    index: Path = DEFAULT_INDEX
    web: Path = Path(__file__).resolve().parent.parent / "web"

"""Where the browser is, and how it's started."""

import os
import shutil
from pathlib import Path

CANDIDATES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

# As root there is no sandbox; the rest keeps the browser from asking anybody anything by itself.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)

HOW_TO_INSTALL = "no Chromium found: `apt-get install chromium`, or set DEPECHES_CHROMIUM to where it is"


def find_chromium() -> Path | None:
    """The browser that the setting names, else the first one on the PATH."""
    if named := os.environ.get("DEPECHES_CHROMIUM"):
        return Path(named)
    found = (shutil.which(name) for name in CANDIDATES)
    return next((Path(path) for path in found if path), None)

"""Where this user's own files of ours lie: as platformdirs has it, which takes longer to load than to ask."""

import os
import sys
from pathlib import Path


def cache_folder() -> Path:
    """The folder for what can be made anew at any time; it may not be there yet."""
    windows = sys.platform == "win32"
    told = os.environ.get("LOCALAPPDATA" if windows else "XDG_CACHE_HOME", "").strip()
    if windows and told:
        return Path(told, "giaoban", "Cache")
    if sys.platform.startswith("linux"):
        return Path(told or Path.home() / ".cache", "giaoban")
    from platformdirs import user_cache_path  # slow import

    return user_cache_path("giaoban", appauthor=False)

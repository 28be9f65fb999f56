"""Where this user's own files of ours lie: as platformdirs has it, which takes longer to load than to ask."""

import os
import sys
from pathlib import Path

_ON_LINUX = sys.platform.startswith("linux")


def cache_folder() -> Path:
    """The folder for what can be made anew at any time; it may not be there yet."""
    local = os.environ.get("LOCALAPPDATA", "").strip()
    if os.name == "nt" and local:
        return Path(local, "giaoban", "Cache")
    if _ON_LINUX:
        return Path(os.environ.get("XDG_CACHE_HOME", "").strip() or Path.home() / ".cache", "giaoban")
    from platformdirs import user_cache_path  # slow import

    return user_cache_path("giaoban", appauthor=False)

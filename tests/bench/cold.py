"""A cold process as a user's machine runs it: nothing in memory, compiled modules on the disk."""

import os
from collections.abc import Mapping
from pathlib import Path


def environment(room: Path) -> Mapping[str, str]:
    """This process's environment, with compiled modules kept, whatever the machine's habit is."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "XDG_CACHE_HOME": str(room / "cache")}

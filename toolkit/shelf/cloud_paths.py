"""Where a file lies on this computer that OneDrive or SharePoint shows under an https address."""

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote

from msgspec import Struct

from toolkit.patterns import pattern

_PERSONAL = "https://d.docs.live.net"
_BUSINESS = pattern(r"https://[^/]*-my\.sharepoint\.", re.IGNORECASE)
_PROVIDERS = r"Software\SyncEngines\Providers\OneDrive"


class Mount(Struct, frozen=True, kw_only=True):
    """One synced library as the registry has it: its folder here, and the address it stands for."""

    folder: str
    address: str


def synced_file(address: str, mounts: Iterable[Mount], variables: Mapping[str, str]) -> Path | None:
    """The file that an https address shows, if it lies on this computer; None for one that does not.

    Args:
        address: as Excel tells it, plain or with ``%C3%A1`` and the like.
        mounts: what the registry knows, see ``registered_mounts``.
        variables: the environment; OneDrive names its folders in ``OneDrive...``.
    """
    known = tuple(mounts)
    for spelt in (unquote(address), address):
        for found in (*_by_variable(spelt, variables), *_by_mount(spelt, known)):
            if found.is_file():
                return found
    return None


def _by_variable(address: str, variables: Mapping[str, str]) -> Iterator[Path]:
    parts = address.split("/")
    if address.lower().startswith(f"{_PERSONAL}/"):
        names, first = ("OneDriveConsumer", "OneDrive"), 4  # https: "" d.docs.live.net account
    elif _BUSINESS.match(address):
        names, first = ("OneDriveCommercial", "OneDrive"), 6  # https: "" server personal user Documents
    else:
        return
    for name in names:
        if root := variables.get(name):
            yield Path(root, *parts[first:])


def _by_mount(address: str, mounts: Iterable[Mount]) -> Iterator[Path]:
    """A mount's address is the whole library's; of one synced folder, the name ends the mount's own."""
    parts = address.split("/")
    for mount in mounts:
        root = unquote(mount.address).rstrip("/")
        if root.lower() == _PERSONAL:
            root = "/".join(parts[:4])
        if not address.lower().startswith(f"{root}/".lower()):
            continue
        first, leaf = root.count("/") + 1, re.split(r"[\\/]", mount.folder.rstrip("\\/"))[-1].lower()
        yield Path(mount.folder, *parts[first:])
        for cut, part in enumerate(parts[first:-1], first + 1):
            if leaf == part.lower() or leaf.endswith(f" - {part}".lower()):
                yield Path(mount.folder, *parts[cut:])


if sys.platform == "win32":
    import winreg

    def registered_mounts() -> tuple[Mount, ...]:
        """The libraries that OneDrive keeps on this computer."""
        return tuple(mount for name in _subkeys(_PROVIDERS) if (mount := _mount(rf"{_PROVIDERS}\{name}")))

    def _subkeys(path: str) -> list[str]:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as key:
                return [winreg.EnumKey(key, number) for number in range(winreg.QueryInfoKey(key)[0])]
        except OSError:
            return []

    def _mount(path: str) -> Mount | None:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as key:
                folder, address = (
                    winreg.QueryValueEx(key, name)[0] for name in ("MountPoint", "UrlNamespace")
                )
                return Mount(folder=folder, address=address)
        except OSError:
            return None

else:

    def registered_mounts() -> tuple[Mount, ...]:
        """None: only Windows has a registry."""
        return ()


def on_this_computer(address: str) -> Path | None:
    """As ``synced_file``, with what this computer knows."""
    return synced_file(address, registered_mounts(), os.environ)

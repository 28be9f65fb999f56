"""Whether LibreOffice runs the buttons of a folder's workbooks, and how it is told to.

With its usual setting a press does nothing and nothing is said: macros run from trusted folders only.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree

from toolkit.problems import ToolkitError
from toolkit.shelf import write_whole

_HIGH = 2  # what LibreOffice takes when nothing is set: trusted folders and signed macros only
_SCRIPTING = "/org.openoffice.Office.Common/Security/Scripting"
_OOR = "http://openoffice.org/2001/registry"
_NAMES = {
    "oor": _OOR,
    "xs": "http://www.w3.org/2001/XMLSchema",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
_SETTINGS = "user/registrymodifications.xcu"
_OPEN = ".lock"
_PROGRAMS = ("soffice", "libreoffice")
_HOMES = {
    "win32": ("{APPDATA}/LibreOffice/4",),
    "darwin": ("{HOME}/Library/Application Support/LibreOffice/4",),
}
_LINUX_HOMES = (
    "{HOME}/.config/libreoffice/4",
    "{HOME}/.var/app/org.libreoffice.LibreOffice/config/libreoffice/4",
    "{HOME}/snap/libreoffice/current/.config/libreoffice/4",
)
_INSTALLED = (r"C:\Program Files\LibreOffice\program", r"C:\Program Files (x86)\LibreOffice\program")


class StillOpen(ToolkitError):
    """LibreOffice runs: it would write its own settings over ours when it ends."""

    code = "libreoffice-open"


def is_installed() -> bool:
    """Whether LibreOffice is on this machine."""
    return any(shutil.which(name) for name in _PROGRAMS) or any(Path(place).is_dir() for place in _INSTALLED)


def profiles() -> tuple[Path, ...]:
    """The user's LibreOffice profiles that are there; else the one that LibreOffice will make."""
    places = [
        Path(place.format_map(os.environ))
        for place in _HOMES.get(sys.platform, _LINUX_HOMES)
        if all(name in os.environ for name in ("APPDATA", "HOME") if f"{{{name}}}" in place)
    ]
    return tuple(place for place in places if place.is_dir()) or tuple(places[:1])


def is_trusted(folder: Path, profile: Path) -> bool:
    """Whether a workbook in ``folder`` may run its macros, asked for or not."""
    settings = _settings(profile)
    level = _value(settings, "MacroSecurityLevel")
    if level.isdigit() and int(level) < _HIGH:
        return True
    return any(folder.absolute().is_relative_to(place) for place in _trusted(settings))


def trust(folder: Path, profile: Path) -> bool:
    """Let LibreOffice run the macros of every workbook in ``folder`` and below; False when it did already.

    Raises:
        StillOpen: LibreOffice runs.
        NotWritable: its settings refuse writing.
    """
    if is_trusted(folder, profile):
        return False
    if (profile / _OPEN).exists():
        raise StillOpen("LibreOffice đang mở.", profile, remedy="Đóng mọi cửa sổ LibreOffice rồi chạy lại.")
    settings = _settings(profile)
    address = etree.SubElement(_list(settings), "it")
    address.text = folder.absolute().as_uri()
    content = etree.tostring(settings, xml_declaration=True, encoding="UTF-8")
    write_whole(profile / _SETTINGS, content)
    return True


def _settings(profile: Path) -> etree._Element:
    try:
        return etree.parse(profile / _SETTINGS).getroot()
    except (OSError, etree.XMLSyntaxError):
        return etree.Element(f"{{{_OOR}}}items", nsmap=_NAMES)


def _properties(settings: etree._Element, name: str) -> Iterator[etree._Element]:
    for item in settings:
        if item.get(f"{{{_OOR}}}path") == _SCRIPTING:
            yield from (prop for prop in item if prop.get(f"{{{_OOR}}}name") == name)


def _value(settings: etree._Element, name: str) -> str:
    return next((prop.findtext("value", "") for prop in _properties(settings, name)), "")


def _trusted(settings: etree._Element) -> Iterator[Path]:
    for prop in _properties(settings, "SecureURL"):
        for address in prop.iter("it"):
            parts = urlsplit(address.text or "")
            if parts.scheme == "file":
                path = unquote(parts.path)
                yield Path(
                    f"//{parts.netloc}{path}" if parts.netloc else path.lstrip("/" * (os.name == "nt"))
                )


def _list(settings: etree._Element) -> etree._Element:
    """The list of trusted folders, made when there is none."""
    found = next(_properties(settings, "SecureURL"), None)
    if found is None:
        item = etree.SubElement(settings, "item", {f"{{{_OOR}}}path": _SCRIPTING})
        found = etree.SubElement(item, "prop", {f"{{{_OOR}}}name": "SecureURL", f"{{{_OOR}}}op": "fuse"})
    value = found.find("value")
    return etree.SubElement(found, "value") if value is None else value

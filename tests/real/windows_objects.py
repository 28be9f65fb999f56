"""Windows as a macro meets it by CreateObject: files, variables, the registry, programs, message boxes."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from pyopenvba.interpreter import MISSING, VBAInt, VBAObject, member, method, setter, to_text
from pyopenvba.interpreter._values import VBAArray, error, to_integer

NOT_FOUND = -2147024894  # 0x80070002: the system cannot find the file specified
NOT_ALLOWED = 429  # ActiveX component can't create object
SYNCED = "HKCU\\Software\\SyncEngines\\Providers\\OneDrive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """A program as it was started; ``status`` is what Excel's status bar said meanwhile."""

    command: str
    folder: str
    window: int
    waits: bool
    status: object


@dataclass(frozen=True, slots=True)
class Box:
    words: str
    title: str
    sign: int


@dataclass(slots=True, kw_only=True)
class Windows:
    """One computer: what it has, how its programs behave, and what was seen of it."""

    files: set[str] = field(default_factory=set)
    on_path: set[str] = field(default_factory=set)
    variables: dict[str, str] = field(default_factory=dict)
    registry: dict[str, dict[str, str]] = field(default_factory=dict)
    provider: bool = True
    forbidden: frozenset[str] = frozenset()
    blocked: frozenset[str] = frozenset()
    exit_code: int = 0
    meanwhile: Callable[[], None] = lambda: None
    status: Callable[[], object] = lambda: False
    folder: str = "C:\\Users\\Lan\\Documents"
    started: list[Started] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)

    def create(self, name: str) -> VBAObject:
        """The object of a ProgID; Excel's own error 429 for one that a policy forbids."""
        made = _OBJECTS.get(name.lower())
        if made is None or name.lower() in self.forbidden:
            raise error(NOT_ALLOWED, "ActiveX component can't create object")
        return made(self)

    def has(self, path: str) -> bool:
        return path.lower() in {file.lower() for file in self.files}

    def expanded(self, words: str) -> str:
        """``%NAME%`` replaced where there is such a variable, as Windows does it."""
        known = {name.lower(): value for name, value in self.variables.items()}
        return re.sub(r"%([^%]+)%", lambda found: known.get(found[1].lower(), found[0]), words)

    def run(self, command: str, window: int, waits: bool) -> int:
        command = self.expanded(command)
        program = arguments_of(command)[0]
        there = self.has(program) if "\\" in program else program in self.on_path
        if not there or program in self.blocked:
            raise error(NOT_FOUND, "Method 'Run' of object 'IWshShell3' failed")
        self.started.append(
            Started(command=command, folder=self.folder, window=window, waits=waits, status=self.status())
        )
        self.meanwhile()
        return self.exit_code


def arguments_of(command: str) -> list[str]:
    """A command line as a Windows program reads it: 2n+1 backslashes before a quote keep it as a letter."""
    words, word, inside, at = [], "", False, 0
    while at < len(command):
        slashes = len(command[at:]) - len(command[at:].lstrip("\\"))
        quote = command[at + slashes : at + slashes + 1] == '"'
        if slashes or quote:
            word += "\\" * (slashes // 2 if quote else slashes) + ('"' if quote and slashes % 2 else "")
            inside ^= quote and not slashes % 2
            at += slashes + quote
        elif command[at] == " " and not inside:
            words, word, at = [*words, word], "", at + 1
        else:
            word, at = word + command[at], at + 1
    return [*words, word]


def spoken(value: object) -> str:
    """A macro's text as Python has it: a letter of two units (an emoji, say) is one letter."""
    return to_text(value).encode("utf-16", "surrogatepass").decode("utf-16")


class Shell(VBAObject):
    vba_type_name = "IWshShell3"

    def __init__(self, windows: Windows) -> None:
        self._windows = windows

    @member
    def CurrentDirectory(self) -> object:
        return self._windows.folder

    @setter("CurrentDirectory")
    def _enter(self, value: object) -> None:
        self._windows.folder = spoken(value)

    @method
    def ExpandEnvironmentStrings(self, source: object) -> object:
        return self._windows.expanded(spoken(source))

    @method
    def RegRead(self, name: object) -> object:
        key, _, value = spoken(name).rpartition("\\")
        values = self._windows.registry.get(key, {})
        if value not in values:
            raise error(NOT_FOUND, f'Unable to open registry key "{spoken(name)}" for reading.')
        return values[value]

    @method
    def Run(self, command: object, style: object = MISSING, wait: object = MISSING) -> object:
        window, waits = int(to_integer(style, "Long")), wait is True
        return VBAInt(self._windows.run(spoken(command), window, waits), "Long")

    @method
    def Popup(self, words: object, _seconds: object, title: object, sign: object) -> object:
        self._windows.boxes.append(Box(spoken(words), spoken(title), int(to_integer(sign, "Long"))))
        return VBAInt(1, "Long")


class FileSystem(VBAObject):
    vba_type_name = "FileSystemObject"

    def __init__(self, windows: Windows) -> None:
        self._windows = windows

    @method
    def FileExists(self, file: object) -> object:
        return self._windows.has(spoken(file))


class Locator(VBAObject):
    """WbemScripting.SWbemLocator, so much of it as leads to the names of a registry key's subkeys."""

    vba_type_name = "SWbemLocator"

    def __init__(self, windows: Windows) -> None:
        self._windows = windows

    @method
    def ConnectServer(self, server: object = MISSING, namespace: object = MISSING) -> object:
        assert (spoken(server), spoken(namespace)) == (".", "root\\default")
        if not self._windows.provider:
            raise error(-2147217405, "Access denied")
        return Services(self._windows)


class Services(VBAObject):
    vba_type_name = "SWbemServices"

    def __init__(self, windows: Windows) -> None:
        self._windows = windows

    @method
    def Get(self, path: object) -> object:
        assert spoken(path) == "StdRegProv"
        return Provider(self._windows)


class Provider(VBAObject):
    vba_type_name = "SWbemObject"

    def __init__(self, windows: Windows) -> None:
        self._windows = windows

    @method
    def Methods_(self, name: object) -> object:
        assert spoken(name) == "EnumKey"
        return Parameters()

    @method
    def ExecMethod_(self, _name: object, given: Any) -> object:
        assert given.hive == -0x7FFFFFFF  # HKEY_CURRENT_USER, as VBA writes it
        top = f"HKCU\\{given.key}\\"
        names = [key.removeprefix(top) for key in self._windows.registry if key.startswith(top)]
        return Names(names)


class Parameters(VBAObject):
    vba_type_name = "SWbemObject"
    hive, key = 0, ""

    @member
    def InParameters(self) -> object:
        return self

    @method
    def SpawnInstance_(self) -> object:
        return Parameters()

    @setter("hDefKey")
    def _in_hive(self, value: object) -> None:
        self.hive = int(to_integer(value, "Long"))

    @setter("sSubKeyName")
    def _in_key(self, value: object) -> None:
        self.key = spoken(value)


class Names(VBAObject):
    vba_type_name = "SWbemObject"

    def __init__(self, names: list[str]) -> None:
        self._names = names

    @member
    def sNames(self) -> object:
        return VBAArray([(0, len(self._names) - 1)], items=list(self._names))


_OBJECTS: dict[str, Callable[[Windows], VBAObject]] = {
    "wscript.shell": Shell,
    "scripting.filesystemobject": FileSystem,
    "wbemscripting.swbemlocator": Locator,
}

"""A private LibreOffice that the tests talk to over UNO: started, asked, and ended by its own handle."""

import contextlib
import os
import subprocess
import time
import uuid
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.real.office import SOFFICE

try:
    import uno
    from com.sun.star.beans import PropertyValue
    from com.sun.star.connection import NoConnectException
except ImportError:  # the distribution's python3-uno is not here
    uno = None

needs_uno = pytest.mark.skipif(
    uno is None or SOFFICE is None, reason="LibreOffice or its Python bridge (python3-uno) is not installed"
)

RUN_MACROS = 4  # com.sun.star.document.MacroExecMode.ALWAYS_EXECUTE_NO_WARN
_RESTART_WANTED = 81  # what the first start of a new profile ends with
_SETTINGS = {
    "Common/Misc": {"FirstRun": "false", "ShowTipOfTheDay": "false"},
    "Common/Security/Scripting": {"MacroSecurityLevel": "0"},
    "Calc/Filter/Import/VBA": {"Load": "true", "Executable": "true"},
}


def offscreen(**variables: str) -> Mapping[str, str]:
    """An environment in which LibreOffice draws its windows, message boxes too, into memory only."""
    shown = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    return {**shown, "SAL_USE_VCLPLUGIN": "svp", **variables}


class LibreOffice:
    """One running LibreOffice; ``desktop`` is its com.sun.star.frame.Desktop.

    ``screen`` is the environment in which its windows appear; without one it has none, and message boxes
    answer themselves. ``keep_settings``: those of the profile hold, as they lie there.
    """

    def __init__(
        self, profile: Path, *, screen: Mapping[str, str] | None = None, keep_settings: bool = False
    ) -> None:
        self.pipe = f"giaoban{uuid.uuid4().hex[:12]}"
        self._screen = screen
        self._log = (profile / "soffice.log").open("wb")
        if not keep_settings:
            _write_settings(profile)
        self._command = [
            str(Path(str(SOFFICE)).resolve().with_name("soffice.bin")),
            "--norestore",
            "--nologo",
            "--nofirststartwizard",
            f"-env:UserInstallation={profile.as_uri()}",
            f"--accept=pipe,name={self.pipe};urp;",
            "--nodefault",
            *([] if screen else ["--headless"]),
        ]
        self._process = self._start()
        self.context: Any = self._connected()
        self.desktop: Any = self.service("com.sun.star.frame.Desktop")

    def open(self, file: Path, **options: Any) -> Any:
        """Open a document with its macros allowed; ``options`` as com.sun.star.document.MediaDescriptor."""
        wanted = tuple(
            PropertyValue(name, 0, value, 0)
            for name, value in {"MacroExecutionMode": RUN_MACROS, **options}.items()
        )
        return self.desktop.loadComponentFromURL(file.as_uri(), "_blank", 0, wanted)

    def service(self, name: str) -> Any:
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)

    def stop(self) -> None:
        with contextlib.suppress(Exception):  # the bridge breaks while the office says goodbye
            self.desktop.terminate()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(20)
        self._log.close()

    def _start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(self._command, env=self._screen, stdout=self._log, stderr=self._log)

    def _connected(self, seconds: float = 60) -> Any:
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        end = time.monotonic() + seconds
        while True:
            try:
                return resolver.resolve(f"uno:pipe,name={self.pipe};urp;StarOffice.ComponentContext")
            except NoConnectException:
                if self._process.poll() == _RESTART_WANTED:
                    self._process = self._start()
                elif time.monotonic() > end or self._process.poll() is not None:
                    self._process.kill()
                    self._process.wait(20)
                    raise
                time.sleep(0.1)


@contextlib.contextmanager
def libreoffice(profile: Path, *, screen: Mapping[str, str] | None = None) -> Iterator[LibreOffice]:
    profile.mkdir(parents=True, exist_ok=True)
    office = LibreOffice(profile, screen=screen)
    try:
        yield office
    finally:
        office.stop()


def bound_script(document: Any, sheet: str, caption: str) -> str:
    """The address of the macro that the button with this caption is bound to."""
    forms = document.Sheets.getByName(sheet).DrawPage.Forms
    for form in (forms.getByIndex(number) for number in range(forms.Count)):
        for number in range(form.Count):
            if getattr(form.getByIndex(number), "Label", "") == caption:
                return str(form.getScriptEvents(number)[0].ScriptCode)
    raise KeyError(caption)


def press(document: Any, sheet: str, caption: str) -> None:
    """Fire what a click on the button fires, and wait until it is done."""
    script = document.getScriptProvider().getScript(bound_script(document, sheet, caption))
    script.invoke((), (), ())


def text_of(document: Any, sheet: str, address: str) -> str:
    return str(document.Sheets.getByName(sheet).getCellRangeByName(address).String)


def _write_settings(profile: Path) -> None:
    items = "".join(
        f'<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, settings in _SETTINGS.items()
        for name, value in settings.items()
    )
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{items}</oor:items>',
        encoding="utf-8",
    )

"""Microsoft Word on Windows: Word files exported as PDF files in one session of its own."""

import csv
import os
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event, Timer
from typing import Any

from toolkit.office.libreoffice import NoResult
from toolkit.problems import refusal

_PDF = 17  # wdExportFormatPDF
_NO_QUESTIONS = 0  # wdAlertsNone
_NO_MACROS = 3  # msoAutomationSecurityForceDisable
_NOT_SAVED = 0  # wdDoNotSaveChanges
_NO_PASSWORD = "-"  # Word asks for none when one is given, and refuses the file instead


def write_pdf(documents: Sequence[Path], folder: Path, *, archive: bool, limit: float) -> bool:
    """Have Word write a PDF of each document into a folder; False where there is no Word.

    A Word of its own is started and ended: the one that somebody works in is left alone. A document that
    it cannot export leaves no file.

    Raises:
        NoResult: Word did not answer in time, and was ended.
    """
    if os.name != "nt":
        return False
    import pywintypes  # comes with xlwings
    from win32com.client import DispatchEx

    others = _running()
    try:
        word = DispatchEx("Word.Application")
    except pywintypes.com_error:
        return False
    late = Event()
    watch = Timer(limit, _end, (_running() - others, late))
    watch.start()
    with suppress(pywintypes.com_error):
        word.Visible, word.DisplayAlerts, word.AutomationSecurity = False, _NO_QUESTIONS, _NO_MACROS
    for document in documents:
        with suppress(pywintypes.com_error):
            export(word, document, folder / f"{document.stem}.pdf", archive=archive)
    watch.cancel()
    with suppress(pywintypes.com_error):
        word.Quit(SaveChanges=_NOT_SAVED)
    if late.is_set():
        raise refusal(NoResult, "office-late", "Word", seconds=f"{limit:.0f}")
    return True


def export(word: Any, document: Path, target: Path, *, archive: bool) -> None:
    """Have a running Word export one document: tagged, with its properties, its fonts within."""
    opened = word.Documents.Open(
        FileName=str(document),
        ConfirmConversions=False,
        ReadOnly=True,
        AddToRecentFiles=False,
        PasswordDocument=_NO_PASSWORD,
        Visible=False,
    )
    try:
        opened.ExportAsFixedFormat(
            OutputFileName=str(target),
            ExportFormat=_PDF,
            OpenAfterExport=False,
            IncludeDocProps=True,
            DocStructureTags=True,
            BitmapMissingFonts=True,
            UseISO19005_1=archive,
        )
    finally:
        opened.Close(SaveChanges=_NOT_SAVED)


def _running() -> frozenset[str]:
    """The numbers of every Word that runs."""
    command = ["tasklist", "/FI", "IMAGENAME eq WINWORD.EXE", "/FO", "CSV", "/NH"]
    told = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    return frozenset(row[1] for row in csv.reader(told.stdout.splitlines()) if len(row) > 1)


def _end(processes: frozenset[str], late: Event) -> None:
    late.set()
    for number in processes:
        command = ["taskkill", "/F", "/PID", number]
        subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)

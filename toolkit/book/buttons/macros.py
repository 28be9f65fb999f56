"""The workbook's macros: from readable sources with Vietnamese words to the project that Excel embeds."""

import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from toolkit.documents.button import Button
from toolkit.patterns import pattern

_LITERAL = pattern(r'"(?:[^"]|"")*"')
_LONGEST_LINE = 1000  # the VBA editor refuses lines of more than 1,023 characters
_STARTER_MODULE = "Module1"


def button_module(buttons: Iterable[Button]) -> str:
    """The source of the module that holds one Sub per button, without arguments."""
    subs = (
        f'Public Sub {button.macro}()\n    RunAction "{button.action}", "{button.purpose}"\nEnd Sub\n'
        for button in buttons
    )
    return _module("GiaoBanButtons", "One Sub per button of the sheet.", subs)


def ribbon_module(buttons: Iterable[Button]) -> str:
    """The source of the module that the ribbon calls; ``As Object`` needs no Office type library."""
    subs = (
        f"Public Sub On{button.macro}(control As Object)\n    {button.macro}\nEnd Sub\n" for button in buttons
    )
    return _module("GiaoBanRibbon", "One Sub per control of the ribbon.", subs)


def macro_sources(folder: Path) -> Mapping[str, str]:
    """Module name -> source, of every ``.bas`` file of a folder, by name."""
    return {file.stem: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.bas"))}


def ascii_source(source: str) -> str:
    r"""The source with every Vietnamese literal written as ``Decoded("\u0110...")``.

    A module's text is stored in a code page that has no Vietnamese letters.

    Raises:
        ValueError: a character outside ASCII stands outside a literal, a literal holds ``\u`` already,
            a constant needs decoding, or a line grows too long for the editor.
    """
    return "".join(_ascii_line(line) + "\r\n" for line in source.splitlines())


def vba_project(sources: Mapping[str, str]) -> bytes:
    """The ``vbaProject.bin`` that holds the modules; the same sources give the same bytes."""
    from pyopenvba import ExcelFile  # slow import, and needed to build only

    with tempfile.TemporaryDirectory() as folder:
        book = ExcelFile.create_new(Path(folder) / "starter.xlsm")
        project = book.vba_project()
        project.delete_module(_STARTER_MODULE)
        for name, source in sources.items():
            project.add_module(name, ascii_source(source))
        book.save()
        book.close()
        with ExcelFile(Path(folder) / "starter.xlsm") as saved:
            return bytes(saved.vba_project_bytes())


def _module(name: str, purpose: str, subs: Iterable[str]) -> str:
    head = f'Attribute VB_Name = "{name}"\nOption Explicit\n\' {purpose} Written by `giaoban build`.\n'
    return "\n".join((head, *subs))


def _ascii_line(line: str) -> str:
    if line.isascii():
        return line
    if "Const " in line:
        raise ValueError(f"a constant cannot hold Vietnamese: {line.strip()}")
    coded = _LITERAL.sub(lambda match: _coded(match[0]), line)
    if not coded.isascii():
        raise ValueError(f"a character outside ASCII stands outside a literal: {line.strip()}")
    if len(coded) > _LONGEST_LINE:
        raise ValueError(f"the line grows to {len(coded)} characters: {line.strip()}")
    return coded


def _coded(literal: str) -> str:
    if literal.isascii():
        return literal
    if "\\u" in literal:
        raise ValueError(f"a literal mixes \\u and Vietnamese: {literal}")
    return f"Decoded({''.join(map(_escaped, literal))})"


def _escaped(letter: str) -> str:
    if letter.isascii():
        return letter
    units = letter.encode("utf-16-be")
    return "".join(f"\\u{units[at] << 8 | units[at + 1]:04X}" for at in range(0, len(units), 2))

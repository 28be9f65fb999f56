"""The macros: Vietnamese words made safe for any code page, and a project that says exactly our sources."""

import re
from pathlib import Path

import pytest
from oletools.olevba import VBA_Parser

from toolkit.book.buttons.macros import ascii_source, button_module, macro_sources, ribbon_module, vba_project
from toolkit.documents.button import Button

MACROS = Path(__file__).parents[3] / "macros"
CHECK = Button(
    action="check",
    caption="Kiểm tra",
    doing="Đang kiểm tra sổ kế hoạch...",
    help="Tìm lỗi trong sổ trước khi tạo văn bản.",
    icon="ReviewAcceptChange",
)


def modules_in(project: bytes) -> dict[str, str]:
    """Module name -> source, as olevba reads it, without the document modules that every workbook has."""
    parser = VBA_Parser("vbaProject.bin", data=project)
    try:
        found = {name: code for _, _, name, code in parser.extract_macros()}
    finally:
        parser.close()
    return {name.removesuffix(".bas"): code for name, code in found.items() if name.endswith(".bas")}


def without_header(source: str) -> list[str]:
    return [line.rstrip() for line in source.splitlines() if not line.startswith("Attribute ")]


def test_vietnamese_words_in_a_literal_become_ascii() -> None:
    line = 'Say "Đã tạo", "x"'
    assert ascii_source(line) == 'Say Decoded("\\u0110\\u00E3 t\\u1EA1o"), "x"\r\n'


def test_a_letter_beyond_the_first_plane_is_written_as_two_units() -> None:
    assert ascii_source('Say "🎌"') == 'Say Decoded("\\uD83C\\uDF8C")\r\n'


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("' Chú thích tiếng Việt", "stands outside a literal"),
        ('Const Ten = "Đoàn"', "a constant cannot hold Vietnamese"),
        ('Say "\\u0110 Đ"', "mixes"),
        (f'Say "{"ậ" * 200}"', "grows to 1215 characters"),
    ],
)
def test_what_the_editor_would_spoil_is_refused(line: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        ascii_source(line)


def test_the_project_holds_exactly_our_sources() -> None:
    sources = {**macro_sources(MACROS), "Them": button_module([CHECK])}
    read = modules_in(vba_project(sources))
    assert read.keys() == sources.keys()
    for name, source in sources.items():
        assert without_header(read[name]) == without_header(ascii_source(source))


def test_the_same_sources_give_the_same_bytes() -> None:
    sources = macro_sources(MACROS)
    assert vba_project(sources) == vba_project(sources)


def test_no_module_holds_what_libreoffice_cannot_parse() -> None:
    assert macro_sources(MACROS)
    for source in macro_sources(MACROS).values():
        code = re.sub(r'"[^"]*"|\'.*', "", source)
        assert "#If" not in code
        assert "ListObjects" not in code
        assert not re.search(r"\bbase\b", code, re.IGNORECASE)


def test_a_button_and_its_ribbon_control_call_the_same_action() -> None:
    assert (
        'Public Sub KiemTra()\n    RunAction "check", "Đang kiểm tra sổ kế hoạch..."\nEnd Sub'
        in button_module([CHECK])
    )
    assert "Public Sub OnKiemTra(control As Object)\n    KiemTra\nEnd Sub" in ribbon_module([CHECK])

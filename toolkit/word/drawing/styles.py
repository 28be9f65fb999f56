"""The Word styles of a profile: one paragraph style for each part, and nothing else in the styles pane."""

import unicodedata

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from toolkit.word.drawing.elements import element, twips
from toolkit.word.layout import Part, Profile

_SINGLE_LINE = 240  # w:line counts 240ths of a line


def set_styles(document: Document, profile: Profile) -> None:
    """Replace the document's styles by those of the profile."""
    root = document.styles.element
    for child in list(root):
        root.remove(child)
    root.append(_defaults(profile))
    root.extend(_built_in())
    for part in profile.parts():
        root.append(_style(part))


def style_id(name: str) -> str:
    """The ASCII id of a style: "Số trang" -> "Sotrang"."""
    plain = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    return "".join(letter for letter in plain if letter.isascii() and letter.isalnum())


def _defaults(profile: Profile) -> BaseOxmlElement:
    size = round(profile.body.text.size * 2)
    fonts = element("w:rFonts", **dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), profile.font))
    run = element(
        "w:rPr",
        fonts,
        element("w:sz", val=size),
        element("w:szCs", val=size),
        element("w:lang", val=profile.language, eastAsia=profile.language),
    )
    return element("w:docDefaults", element("w:rPrDefault", run), element("w:pPrDefault"))


def _built_in() -> tuple[BaseOxmlElement, ...]:
    # Word's own default: tables that staff insert later look as they are used to
    margins = element(
        "w:tblCellMar",
        *(
            element(f"w:{side}", w=width, type="dxa")
            for side, width in (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))
        ),
    )
    normal = element("w:style", element("w:name", val="Normal"), element("w:qFormat"))
    table = element(
        "w:style",
        element("w:name", val="Normal Table"),
        element("w:uiPriority", val=99),
        element("w:semiHidden"),
        element("w:unhideWhenUsed"),
        element("w:tblPr", element("w:tblInd", w=0, type="dxa"), margins),
    )
    for style, kind, identity in ((normal, "paragraph", "Normal"), (table, "table", "TableNormal")):
        style.set(qn("w:type"), kind)
        style.set(qn("w:default"), "1")
        style.set(qn("w:styleId"), identity)
    return normal, table


def _style(part: Part) -> BaseOxmlElement:
    made = element(
        "w:style",
        element("w:name", val=part.style),
        element("w:basedOn", val="Normal"),
        element("w:qFormat"),
        _paragraph_properties(part),
        _run_properties(part),
    )
    made.set(qn("w:type"), "paragraph")
    made.set(qn("w:customStyle"), "1")
    made.set(qn("w:styleId"), style_id(part.style))
    return made


def _paragraph_properties(part: Part) -> BaseOxmlElement:
    made = element("w:pPr")
    if part.keep_with_next:
        made.append(element("w:keepNext"))
    made.append(
        element(
            "w:spacing",
            before=round(part.before * 20),
            after=round(part.after * 20),
            line=round(part.line_spacing * _SINGLE_LINE),
            lineRule="auto",
        )
    )
    if part.first_line:
        made.append(element("w:ind", firstLine=twips(part.first_line)))
    made.append(element("w:jc", val=part.align.value))
    return made


def _run_properties(part: Part) -> BaseOxmlElement:
    made = element("w:rPr")
    if part.bold:
        made.extend((element("w:b"), element("w:bCs")))
    if part.italic:
        made.extend((element("w:i"), element("w:iCs")))
    if part.hidden:
        made.append(element("w:vanish"))
    made.extend((element("w:sz", val=round(part.size * 2)), element("w:szCs", val=round(part.size * 2))))
    if part.underlined:
        made.append(element("w:u", val="single"))
    return made

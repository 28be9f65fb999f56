"""An empty document of a profile: paper, margins, page numbers, styles, and no leftovers of other makers."""

from copy import deepcopy

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.oxml.ns import qn
from docx.shared import Mm

from toolkit.word.drawing.block import Block
from toolkit.word.drawing.elements import element
from toolkit.word.drawing.fonts import set_fonts
from toolkit.word.drawing.styles import set_styles
from toolkit.word.layout import Profile

_KEPT_PARTS = (RELATION.STYLES, RELATION.SETTINGS, RELATION.THEME, RELATION.FONT_TABLE)
_KEPT_AROUND = (RELATION.OFFICE_DOCUMENT, RELATION.CORE_PROPERTIES)


def blank_document(profile: Profile, *, landscape: bool = False, numbered: bool = True) -> Block:
    """The body of an empty document of the profile; cards are not ``numbered``."""
    document = docx.Document()
    _strip(document)
    set_fonts(document, profile.font)
    _set_settings(document, profile)
    set_styles(document, profile)
    _set_page(document, profile, landscape)
    if numbered:
        _number_pages(document, profile)
    return Block(document, profile)


def annex(body: Block) -> None:
    """What follows stands on a new page whose number starts again from one.

    The new section names the headers itself: where a condition takes the break away, its properties are those
    of the whole document.
    """
    document = body.document
    named = [deepcopy(one) for one in document.sections[-1]._sectPr.findall(qn("w:headerReference"))]
    section = document.add_section(WD_SECTION.NEW_PAGE)
    for place, reference in enumerate(named):
        section._sectPr.insert(place, reference)
    margins = section._sectPr.find(qn("w:pgMar"))
    margins.addnext(element("w:pgNumType", start=1))


def room(body: Block) -> float:
    """The width between the margins of the last page laid, in millimetres."""
    section = body.document.sections[-1]
    lengths = (section.page_width, section.left_margin, section.right_margin)
    paper, left, right = (Mm(0) if length is None else length for length in lengths)
    return (paper - left - right) / Mm(1)


def _strip(document: Document) -> None:
    """Leave out what python-docx's own blank brings along: numbering, thumbnail, old styles."""
    for owner, kept in ((document.part, _KEPT_PARTS), (document.part.package, _KEPT_AROUND)):
        relations = owner.rels
        for identity, relation in list(relations.items()):
            if relation.reltype not in kept:
                del relations[identity]


def _set_settings(document: Document, profile: Profile) -> None:
    root = document.settings.element
    for child in list(root):
        root.remove(child)
    mode = element(
        "w:compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15
    )
    # Word marks every Vietnamese syllable that it does not know, and splits runs, hence tags, to do so
    root.extend(
        (
            element("w:zoom", percent=100),
            element("w:hideSpellingErrors"),
            element("w:hideGrammaticalErrors"),
            element("w:defaultTabStop", val=720),
            element("w:characterSpacingControl", val="doNotCompress"),
            element("w:compat", mode),
            element("w:themeFontLang", val=profile.language),
            element("w:decimalSymbol", val=","),
            element("w:listSeparator", val=";"),
        )
    )


def _set_page(document: Document, profile: Profile, landscape: bool) -> None:
    section, page = document.sections[0], profile.page
    width, height = (page.height, page.width) if landscape else (page.width, page.height)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.top_margin, section.bottom_margin = Mm(page.top), Mm(page.bottom)
    section.left_margin, section.right_margin = Mm(page.left), Mm(page.right)
    section.header_distance, section.footer_distance = Mm(page.header), Mm(page.footer)


def _number_pages(document: Document, profile: Profile) -> None:
    """The number stands top centre, from page 2 on."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    line = section.header.paragraphs[0]
    line.style = profile.page_number.style
    field = element("w:fldSimple", element("w:r", element("w:t")), instr=" PAGE ")
    field[0][0].text = "2"
    line._p.append(field)

"""The paper, margins and page numbers of a Word file, held against a layout profile."""

from collections.abc import Iterator

from docx.document import Document
from docx.section import Section, _Footer, _Header
from docx.shared import Length, Mm
from lxml import etree

from toolkit.patterns import pattern
from toolkit.problems import Place, Problem, problem
from toolkit.word.check.effective_format import Wardrobe
from toolkit.word.layout import Align, Profile
from toolkit.word.opc.paragraph_place import P, W

_SIDES = ("trên", "dưới", "trái", "phải")
_PAGE = pattern(r"\bPAGE\b")


def paper_problems(document: Document, profile: Profile, file: str) -> Iterator[Problem]:
    """Problems of every section; a section that only repeats the one before it is passed over."""
    reported: set[Problem] = set()
    for section in document.sections:
        for found in (*_size(section, profile, file), *_margins(section, profile, file)):
            if found not in reported:
                reported.add(found)
                yield found
    yield from _page_number(document, file)


def _size(section: Section, profile: Profile, file: str) -> Iterator[Problem]:
    page = profile.page
    seen = (_mm(section.page_width), _mm(section.page_height))
    # tables may lie on their side
    if not any(
        all(abs(have - want) <= 1 for have, want in zip(seen, rule, strict=True))
        for rule in ((page.width, page.height), (page.height, page.width))
    ):
        rule = f"{page.width:g} × {page.height:g} mm"
        yield problem("layout-paper", Place(file=file), seen=f"{seen[0]:.0f} × {seen[1]:.0f} mm", rule=rule)


def _margins(section: Section, profile: Profile, file: str) -> Iterator[Problem]:
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    slack = profile.page.margin_slack
    for words, margin, (least, most) in zip(_SIDES, margins, profile.page.allowed_margins, strict=True):
        seen = _mm(margin)
        if not least - slack <= seen <= most + slack:
            rule = f"{least:g}" if least == most else f"{least:g} đến {most:g}"
            yield problem("layout-margin", Place(file=file), side=words, seen=f"{seen:.1f}", rule=rule)


def _page_number(document: Document, file: str) -> Iterator[Problem]:
    section = document.sections[0]
    above, below = _numbers(section.header), _numbers(section.footer)
    head = Place(file=file, spot="đầu trang")
    if above:
        if not section.different_first_page_header_footer or _numbers(section.first_page_header):
            yield problem("layout-page-number-first", head)
        if not all(_centered(number, Wardrobe(document)) for number in above):
            yield problem("layout-page-number-place", head)
    elif below:
        yield problem("layout-page-number-place", Place(file=file, spot="chân trang"))
    else:
        yield problem("layout-page-number-missing", Place(file=file))


def _numbers(story: _Header | _Footer) -> list[etree._Element]:
    """The paragraphs that print the page's number, also those in a control of Word's gallery."""
    # asking a story that is not there for its content would make one
    if story.is_linked_to_previous:
        return []
    return [
        paragraph
        for paragraph in story._element.iter(P)
        if any(_PAGE.search(instruction) for instruction in _instructions(paragraph))
    ]


def _instructions(paragraph: etree._Element) -> Iterator[str]:
    yield "".join(part.text or "" for part in paragraph.iter(f"{W}instrText"))
    yield from (field.get(f"{W}instr", "") for field in paragraph.iter(f"{W}fldSimple"))


def _centered(paragraph: etree._Element, wardrobe: Wardrobe) -> bool:
    frame = paragraph.find(f"{W}pPr/{W}framePr")
    framed = frame is not None and frame.get(f"{W}xAlign") == "center"
    return framed or wardrobe.looks(paragraph).align is Align.CENTER


def _mm(length: Length | None) -> float:
    return 0 if length is None else length / Mm(1)

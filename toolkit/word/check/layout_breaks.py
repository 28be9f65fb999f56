"""Where a page may break: a heading stays with its text, a signature with the end of the text above it.

A sentence that leads to a list stays with the list, and the heading row of a long table comes again.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from docx.document import Document

from toolkit.patterns import pattern
from toolkit.problems import Place, Problem, problem
from toolkit.word.check.layout_lines import Line
from toolkit.word.check.text_metrics import lines_taken
from toolkit.word.layout import Part, Profile
from toolkit.word.opc.paragraph_place import TBL, TC, TR, W, text_of

_TAB = 12.7  # millimetres: the indent of a first line
_LONG_TABLE = 15  # rows: more may not stand on one page
_HEADING = pattern(r"[IVXL]+\.\s+\w")
_LEADS = pattern(r"(?:như sau|sau đây|nội dung(?: gợi ý)? sau|gồm|gồm có)\s*:$")


def break_problems(
    seen: Sequence[Line], known: Sequence[tuple[Line, Part]], profile: Profile, file: str
) -> Iterator[Problem]:
    """Each paragraph behind which no page may break, unless it is kept with the next one.

    A signature alone on a page belongs to no text: at least two lines go with it, so a closing sentence of
    one line takes the paragraph before it along. Text that tags will bring is not measured.
    """
    parts = (profile.body.section, profile.body.clause)
    headings = {id(line) for line, part in known if part in parts}
    leading = [line for line in seen if id(line) in headings or (line.cell is None and _leads(line.words))]
    for line in dict.fromkeys((*leading, *_before_signature(seen, known, profile))):
        if not line.looks.keep_with_next:
            yield problem("layout-break", Place(file=file, spot=line.spot), text=line.words or line.spot)


def table_problems(document: Document, file: str) -> Iterator[Problem]:
    """Each table that may run over several pages and has a heading row that Word does not repeat."""
    for number, table in enumerate(document.element.body.findall(TBL), start=1):
        head, *rows = table.findall(TR) or [None]
        if head is None or head.find(f"{W}trPr/{W}tblHeader") is not None:
            continue
        titles = [text_of(cell).strip() for cell in head.findall(TC)]
        grows = len(rows) > _LONG_TABLE or any("{%tr for" in text_of(row) for row in rows)
        if grows and len(titles) > 1 and all(titles) and not any("{" in title for title in titles):
            place = Place(file=file, spot=f"bảng {number}")
            yield problem("layout-table-head", place, text=" | ".join(titles))


def _leads(words: str) -> bool:
    return bool((_HEADING.match(words) and words.isupper()) or _LEADS.search(words))


def _before_signature(
    seen: Sequence[Line], known: Sequence[tuple[Line, Part]], profile: Profile
) -> Iterator[Line]:
    signing = {line.cell.table for line, part in known if part == profile.signature.authority and line.cell}
    printed = [line for line in seen if line.printed]
    for place, (line, following) in enumerate(pairwise(printed)):
        if line.cell is None and following.cell and following.cell.table in signing:
            yield line
            if place and printed[place - 1].cell is None and _is_one_line(line, profile):
                yield printed[place - 1]


def _is_one_line(line: Line, profile: Profile) -> bool:
    page = profile.page
    room = page.width - page.left - page.right - _TAB
    return lines_taken(line.words, profile.body.closing.size, room) == 1

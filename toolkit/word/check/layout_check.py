"""A Word file held against a layout profile: paper, fonts, sizes, letterhead, signature and page number.

It sees what the file says, not what a printer makes of it: pages are not counted, and a letterhead that
is set with tabs or text boxes instead of a table is reported as not found. Where a page may break is looked
at too: a heading stays with its text, a signature with the end of the text above it, a sentence that leads to
a list with the list, and the heading row of a long table comes again.
"""

import textwrap
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from lxml import etree

from toolkit.patterns import pattern
from toolkit.problems import BadTemplate, FileMissing, Place, Problem, problem
from toolkit.word.check.effective_format import RunLooks
from toolkit.word.check.layout_lines import Line, lines, recognised
from toolkit.word.check.layout_paper import paper_problems
from toolkit.word.check.text_metrics import lines_taken
from toolkit.word.layout import HD29, Align, Body, Part, Profile
from toolkit.word.opc.paragraph_place import TBL, TC, TR, W, text_of

_ALIGN_WORDS = {Align.LEFT: "trái", Align.RIGHT: "phải", Align.CENTER: "giữa", Align.JUSTIFY: "đều hai bên"}


def layout_problems(path: Path, profile: Profile = HD29) -> tuple[Problem, ...]:
    """What in the file differs from the profile, by place; all of it are warnings and hints.

    Args:
        path: a .docx, a finished document or a template; text that a tag will bring is not judged.
        profile: the rule to hold it against.

    Raises:
        FileMissing: there is no such file.
        BadTemplate: it is not a Word file.
    """
    document = _opened(path)
    seen = lines(document)
    known = list(recognised(seen, profile))
    if {profile.card.sign_post, profile.card.badge_post, profile.card.receiver}.intersection(
        part for _, part in known
    ):
        return tuple(_font_problems(seen, profile, path.name))  # a sign, a label, an envelope is no letter
    return (
        *paper_problems(document, profile, path.name),
        *_font_problems(seen, profile, path.name),
        *_missing(known, profile, path.name),
        *(found for line, part in known for found in _part_problems(line, part, profile, path.name)),
        *_wrapped_lines(known, profile, path.name),
        *break_problems(seen, known, profile, path.name),
        *table_problems(document, path.name),
    )


def _opened(path: Path) -> Document:
    if not path.is_file():
        raise FileMissing(f"Không có tệp {path.name}.", path)
    try:
        return docx.Document(str(path))
    except (PackageNotFoundError, BadZipFile, etree.XMLSyntaxError, KeyError, ValueError) as error:
        raise BadTemplate(f"Tệp {path.name} không phải tệp Word (.docx).", path) from error


def _font_problems(seen: Sequence[Line], profile: Profile, file: str) -> Iterator[Problem]:
    """One problem for each strange font, at its first place."""
    reported = {profile.font}
    for line in seen:
        for run in line.looks.runs:
            for font in sorted(run.fonts - reported) if run.text.strip() else ():
                reported.add(font)
                place = Place(file=file, spot=line.spot)
                yield problem("layout-font", place, text=_short(run.text), seen=font, rule=profile.font)


def _missing(known: Sequence[tuple[Line, Part]], profile: Profile, file: str) -> Iterator[Problem]:
    head = profile.letterhead
    present = {part.style for _, part in known}
    for part in (head.title_line, head.body_name, head.mark_line):
        if part.style not in present:
            yield problem("layout-missing", Place(file=file), part=part.style, source=profile.source)


def _part_problems(line: Line, part: Part, profile: Profile, file: str) -> Iterator[Problem]:
    body = profile.body
    loose = part in (*_running(body), body.table_text, body.table_center, profile.title.recipient)
    seen = _differences(line, part, sizes_only=loose)
    if seen:
        yield problem(
            "layout-part",
            Place(file=file, spot=line.spot),
            part=part.style,
            text=_short(line.words),
            seen=", ".join(seen),
            rule=_rule_words(part, sizes_only=loose),
        )
    if part in _running(body):
        yield from _spacing_problems(line, profile, file)


def _running(body: Body) -> tuple[Part, ...]:
    """The parts that are running text."""
    return body.text, body.lead, body.contact, body.below_table, body.last, body.closing


def _differences(line: Line, part: Part, *, sizes_only: bool) -> list[str]:
    runs = [run for run in line.looks.runs if run.text.strip()]
    sizes = sorted({run.size for run in runs if not part.allows_size(run.size)})
    seen = [f"cỡ {size:g}" for size in sizes]
    if sizes_only or not line.words:
        return seen
    for words, differs in (
        ("không đậm" if part.bold else "đậm", any(run.bold != part.bold for run in runs)),
        ("không nghiêng" if part.italic else "nghiêng", any(run.italic != part.italic for run in runs)),
        ("không có gạch dưới", part.underlined and not any(run.underlined for run in runs)),
        ("không in hoa", part.capitals and not _in_capitals(line, runs)),
        (f"canh {_ALIGN_WORDS[line.looks.align]}", _misaligned(line, part)),
    ):
        if differs:
            seen.append(words)
    return seen


def _in_capitals(line: Line, runs: Sequence[RunLooks]) -> bool:
    return line.words == line.words.upper() or all(run.capitals for run in runs)


def _misaligned(line: Line, part: Part) -> bool:
    as_one = {Align.JUSTIFY: Align.LEFT}
    return as_one.get(line.looks.align, line.looks.align) != as_one.get(part.align, part.align)


def _rule_words(part: Part, *, sizes_only: bool) -> str:
    least, most = part.sizes or (part.size, part.size)
    size = f"cỡ {least:g}" if least == most else f"cỡ {least:g} đến {most:g}"
    if sizes_only:
        return size
    marks = (
        (part.bold, "đậm"),
        (not part.bold, "không đậm"),
        (part.italic, "nghiêng"),
        (part.capitals, "in hoa"),
        (part.underlined, "gạch dưới"),
    )
    return ", ".join((size, *(words for holds, words in marks if holds), f"canh {_ALIGN_WORDS[part.align]}"))


def _spacing_problems(line: Line, profile: Profile, file: str) -> Iterator[Problem]:
    looks, place = line.looks, Place(file=file, spot=line.spot)
    least, most = profile.body.spacing
    widest = max(looks.before, looks.after)
    if not least <= widest <= most:
        yield problem("layout-spacing", place, text=_short(line.words), seen=f"{widest:g}", rule=f"{most:g}")
    least, most = profile.body.line_spacing
    if looks.line_spacing is not None and not least <= round(looks.line_spacing, 2) <= most:
        seen = f"{looks.line_spacing:.2f}"
        yield problem(
            "layout-line-spacing", place, text=_short(line.words), seen=seen, rule=f"{least:g} đến {most:g}"
        )


def _wrapped_lines(known: Sequence[tuple[Line, Part]], profile: Profile, file: str) -> Iterator[Problem]:
    """Letterhead and signature whose text takes more lines than it should, at the widths of Times."""
    head, foot = profile.letterhead, profile.signature
    most_lines = dict.fromkeys((head.superior_name, head.body_name), head.most_lines)
    for part in (head.title_line, head.number, head.place_date, foot.authority, foot.title, foot.name):
        most_lines[part] = 1
    for line, part in known:
        if part not in most_lines or line.cell is None or not line.cell.room:
            continue
        room = line.cell.room
        taken = lines_taken(line.words, part.size, room, bold=part.bold)
        if taken > most_lines[part]:
            place = Place(file=file, spot=line.spot)
            words = {
                "text": _short(line.words),
                "seen": taken,
                "rule": most_lines[part],
                "room": f"{room:.0f}",
            }
            yield problem("layout-wraps", place, **words)


def _short(text: str) -> str:
    return textwrap.shorten(text, 40, placeholder="…")


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

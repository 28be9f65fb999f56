"""Where a page may break: a heading stays with its text, a signature with the end of the text above it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from toolkit.problems import Place, Problem, problem
from toolkit.word.check.layout_lines import Line
from toolkit.word.check.text_metrics import lines_taken
from toolkit.word.layout import Part, Profile

_TAB = 12.7  # millimetres: the indent of a first line


def break_problems(
    seen: Sequence[Line], known: Sequence[tuple[Line, Part]], profile: Profile, file: str
) -> Iterator[Problem]:
    """Each paragraph behind which no page may break, unless it is kept with the next one.

    A signature alone on a page belongs to no text: at least two lines go with it, so a closing sentence of
    one line takes the paragraph before it along. Text that tags will bring is not measured.
    """
    headings = [line for line, part in known if part in (profile.body.section, profile.body.clause)]
    for line in (*headings, *_before_signature(seen, known, profile)):
        if not line.looks.keep_with_next:
            yield problem("layout-break", Place(file=file, spot=line.spot), text=line.words or line.spot)


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

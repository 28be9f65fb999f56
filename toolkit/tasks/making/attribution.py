"""From which cells each paragraph of a paper takes its words: unit, person, sheet and cell."""

from collections.abc import Iterator

from msgspec import Struct

from toolkit.documents.parts.figure_rows import figure_rows
from toolkit.documents.parts.named_people import name_of, unit_name
from toolkit.documents.parts.paragraphs import bare
from toolkit.plan.figures import figure_of
from toolkit.plan.merging import merged_opinions
from toolkit.plan.model import Conference, Opinion, Origin, Plan
from toolkit.plan.tallies import reports
from toolkit.word.opc.package import text_parts
from toolkit.word.opc.paragraph_place import paragraphs
from toolkit.wording import fold

_SHORTEST = 8  # fewer letters stand in any paragraph by chance


class Attribution(Struct, frozen=True, kw_only=True):
    """One paragraph with the cells that it tells, each with its unit and person; none for fixed words."""

    words: str
    cells: tuple[str, ...]


class _Told(Struct, frozen=True, kw_only=True):
    """Words of the workbook, folded, and the cells in which they stand."""

    words: str
    cells: tuple[str, ...]


def attributions(plan: Plan, codes: frozenset[str], content: bytes) -> Iterator[Attribution]:
    """The paragraphs of a Word file that tell opinions, answers, conclusions, courses and figures, in order.

    Args:
        plan: the plan as it is now.
        codes: the conferences of which the paper tells.
        content: the file.
    """
    chosen = [one for one in plan.conferences if one.code in codes]
    told = [one for conference in chosen for one in _told(plan, conference) if len(one.words) >= _SHORTEST]
    for part, xml in text_parts(content).items():
        for paragraph in paragraphs(part, xml):
            text = fold(paragraph.text)
            cells = dict.fromkeys(cell for one in told if one.words in text for cell in one.cells)
            if cells:
                yield Attribution(words=" ".join(paragraph.text.split()), cells=tuple(cells))


def _told(plan: Plan, conference: Conference) -> Iterator[_Told]:
    yield from _opinions(plan, conference)
    for one in plan.conclusions:
        if one.conference == conference.code:
            lead = unit_name(plan, one.lead_unit)
            yield _of(one.content, _cell(one.origin, "content", one.code, lead))
    for item in plan.agenda:
        if item.conference == conference.code:
            for line in item.course:
                yield _of(line, _cell(item.origin, "course"))
    for line in conference.assessment:
        yield _of(line, _cell(conference.origin, "assessment"))
    yield from _figures(plan, conference)


def _opinions(plan: Plan, conference: Conference) -> Iterator[_Told]:
    """Words that tell several opinions lead to the cells of all of them."""
    for merged in merged_opinions(plan, conference):
        every = tuple(_opinion(plan, conference, one) for one in merged.members)
        yield _of(merged.head.summary or merged.head.content, *every)
        for one in merged.members:
            yield _of(one.content, _opinion(plan, conference, one))
            if one.answer:
                who = name_of(plan, one.answered_by, conference.date)
                yield _of(one.answer, _cell(one.origin, "answer", one.code, who))


def _opinion(plan: Plan, conference: Conference, one: Opinion) -> str:
    speaker = name_of(plan, one.speaker, conference.date)
    return _cell(one.origin, "content", one.code, unit_name(plan, one.unit), speaker, one.source)


def _figures(plan: Plan, conference: Conference) -> Iterator[_Told]:
    standings = reports(plan, conference)
    for row in figure_rows(plan, conference):
        cells = [
            _cell(one.report.origin, "figures", one.unit.name)
            for one in standings
            for text in one.report.figures
            if (found := figure_of(text)) and fold(found[1]) == fold(row.chi_tieu)
        ]
        yield _of(row.don_vi, *cells)


def _of(words: str, *cells: str) -> _Told:
    return _Told(words=fold(bare(words)), cells=cells)


def _cell(origin: Origin, field: str, *whose: str) -> str:
    """ "Ý kiến!G5 (YK03; Huyện đoàn Trà Cú; đồng chí Thạch Ra Tha)"."""
    place = origin.place(field)
    named = "; ".join(filter(None, whose))
    return f"{place.sheet}!{place.cell}" + (f" ({named})" if named else "")

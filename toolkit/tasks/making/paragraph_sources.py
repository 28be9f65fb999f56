"""From which cells each paragraph of a paper takes its words: unit, person, sheet and cell."""

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from toolkit.documents.parts.figure_rows import figure_rows
from toolkit.documents.parts.named_people import name_of, named
from toolkit.documents.parts.paragraphs import bare
from toolkit.documents.parts.presence import roll
from toolkit.documents.parts.time_and_place import turn_words
from toolkit.history import Label
from toolkit.plan.figure_shares import share_of
from toolkit.plan.figures import figure_of
from toolkit.plan.follow_up import open_conclusions
from toolkit.plan.merged_opinions import merged_opinions
from toolkit.plan.model import Conference, Opinion, Origin, Plan
from toolkit.plan.tallies import reports
from toolkit.tasks.making.cells_in_papers import row_words
from toolkit.tasks.making.counted_rows import Told, counted_rows, counted_words, is_count_row
from toolkit.word.opc.package import text_parts
from toolkit.word.opc.paragraph_place import TR, paragraphs
from toolkit.wording import fold

_SHORTEST = 8  # fewer letters stand in any paragraph by chance


class Attribution(Struct, frozen=True, kw_only=True):
    """One paragraph with the cells that it tells, each with its unit and person; none for fixed words."""

    words: str
    cells: tuple[str, ...]


def attributions(plan: Plan, label: Label, subject: str, content: bytes) -> Iterator[Attribution]:
    """The paragraphs and table rows of a Word file that tell or count what the workbook holds, in order.

    A paragraph that counts or tells somebody's own words, and in a paper about several conferences any that
    is led somewhere, is not led to other single cells as well.

    Args:
        plan: the plan as it is now.
        label: what the history knows of the file.
        subject: the code of its conference or of the year's plan.
        content: the file.
    """
    chosen = [one for one in plan.conferences if label.conference in ("", one.code)]
    passages = list(_passages(content))
    said = "\n".join(" ".join(text.split()) for texts in passages for text in texts)
    rows = list(row_words(plan, label, subject, said))
    found = (*counted_words(plan, chosen), *(one for each in chosen for one in _told(plan, each)))
    told = [one for one in found if len(one.words) >= _SHORTEST]
    counts = {one.words: one.cells for one in counted_rows(plan, chosen)}
    titles = {fold(f"Hội nghị lần {turn_words(plan, one)}"): one.code for one in chosen}
    section = ""  # the conference under whose heading a paragraph stands: numbers of others are not its own
    for texts in passages:
        words = [fold(text) for text in texts]
        section = next((code for title, code in titles.items() if title in words[0]), section)
        cells = dict.fromkeys(
            cell
            for one in told
            if not (section and one.conference) or one.conference == section
            if any(map(one.stands_in, words))
            for cell in one.cells
        )
        if is_count_row(words):
            cells |= dict.fromkeys(cell for word in words for cell in counts.get(word, ()))
        # a count leads to whole rows, somebody's own words to a cell with its unit: that says all
        settled = any("!A" in cell or " (" in cell for cell in cells)
        if not cells or (label.conference and not settled):
            cells |= dict.fromkeys(cell for one in _fullest(rows, words) for cell in one.cells)
        if cells:
            yield Attribution(words=" | ".join(" ".join(text.split()) for text in texts), cells=tuple(cells))


def _fullest(told: list[Told], texts: list[str]) -> Iterator[Told]:
    """Of what stands in some texts all but what is only a part of other words that stand there."""
    found = [one for one in told if any(map(one.stands_in, texts))]
    for one in found:
        if not any(one.words != other.words and one.words in other.words for other in found):
            yield one


def _passages(content: bytes) -> Iterator[list[str]]:
    """The texts of a file: a paragraph alone, or all paragraphs of a table's row together."""
    for part, xml in text_parts(content).items():
        in_rows = ((next(one.element.iterancestors(TR), None), one) for one in paragraphs(part, xml))
        for row, together in groupby(in_rows, key=lambda one: one[0]):
            texts = [one.text for _, one in together]
            yield from [[text] for text in texts] if row is None else [texts]


def _told(plan: Plan, conference: Conference) -> Iterator[Told]:
    yield from _opinions(plan, conference)
    yield from _people(plan, conference)
    for still in open_conclusions(plan, conference):
        one = still.conclusion
        yield _of(one.content, _cell(one.origin, "content", one.code, plan.unit_names(one.lead_units)))
    for one in plan.conclusions:
        if one.conference == conference.code:
            lead = plan.unit_names(one.lead_units)
            yield _of(one.content, _cell(one.origin, "content", one.code, lead))
    for item in plan.agenda:
        if item.conference == conference.code:
            for line in item.course:
                yield _of(line, _cell(item.origin, "course"))
    for line in conference.assessment:
        yield _of(line, _cell(conference.origin, "assessment"))
    yield from _figures(plan, conference)


def _opinions(plan: Plan, conference: Conference) -> Iterator[Told]:
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
    return _cell(one.origin, "content", one.code, plan.unit_name(one.unit), speaker, one.source)


def _people(plan: Plan, conference: Conference) -> Iterator[Told]:
    """Who led and who wrote, who stayed away and who came instead, by the words that name them."""
    for field, codes in (("chairs", conference.chairs), ("secretaries", conference.secretaries)):
        for code in codes:
            yield _of(named(plan, code, conference.date), _cell(conference.origin, field))
    called = roll(plan, conference)
    for one in (*called.excused, *called.unexcused, *called.substitutes):
        if one.delegate.origin.sheet:
            yield _of(one.sentence, _cell(one.delegate.origin, "presence", one.unit, one.delegate.source))


def _figures(plan: Plan, conference: Conference) -> Iterator[Told]:
    standings = reports(plan, conference)
    for row in figure_rows(plan, conference):
        cells = [
            _cell(one.report.origin, "figures", one.unit.name)
            for one in standings
            for text in one.report.figures
            if (found := figure_of(text) or share_of(text)) and fold(found[1]) == fold(row.chi_tieu)
        ]
        yield _of(row.don_vi, *cells)
        yield _of(f"{row.chi_tieu} theo đơn vị", *cells)


def _of(words: str, *cells: str) -> Told:
    return Told(words=fold(bare(words)), cells=cells)


def _cell(origin: Origin, field: str, *whose: str) -> str:
    """ "Ý kiến!G5 (YK03; Huyện đoàn Trà Cú; đồng chí Thạch Ra Tha)"."""
    place = origin.place(field)
    named = "; ".join(filter(None, whose))
    return f"{place.sheet}!{place.cell}" + (f" ({named})" if named else "")

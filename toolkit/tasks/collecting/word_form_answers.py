"""What a unit wrote into the lines of a Word form: below its questions, under a group, behind a label."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from toolkit.book.fields import unnumbered
from toolkit.book.grid import GridSheet, Raw
from toolkit.book.reading.missing_columns import header_names
from toolkit.book.schema.return_form import REMARKS, SENDER, SPEECHES
from toolkit.documents.kinds_before import OPINION_FORM, SPEECH_FORM
from toolkit.documents.parts.time_and_place import conference_name
from toolkit.patterns import pattern
from toolkit.plan.model import OPINION_GROUPS, Conference, Plan
from toolkit.problems import Place, problem
from toolkit.tasks.collecting.form_files import FormFile
from toolkit.tasks.collecting.form_template_lines import PrintedLines, topic_line
from toolkit.tasks.collecting.opinion_groups import headed
from toolkit.tasks.collecting.opinion_lists import opinions_of
from toolkit.tasks.collecting.prefilled_texts import PROMPTS, key, typed_behind
from toolkit.tasks.collecting.renamed_headers import by_words
from toolkit.tasks.collecting.second_forms import without_later_heads
from toolkit.tasks.collecting.units_named import units_in
from toolkit.wording import fold

PAPERS = (OPINION_FORM.type_code, SPEECH_FORM.type_code)

_TITLES = {fold(kind.label): kind.type_code for kind in (OPINION_FORM, SPEECH_FORM)}
_DOTS = pattern(r"\.{4,}|…[.…]+|_{3,}|\t+")
_FEW_DOTS = pattern(r"\A[.…]+\s*(?=\w)")
_LAST_DOTS = pattern(r"\s*(?:…|\.{2,})\Z")
_PHONES = pattern(r"[\d\s.,;:/+()–-]+")
_SPEAKER = SPEECHES.columns[0].header
_UNIT = SENDER.column("unit_name").header
_Row = list[Raw]


class _Part(Struct, frozen=True):
    """Lines of one section, a group, a label or the questions; ``""``: outside of all."""

    section: str
    lines: tuple[str, ...]


def with_written(file: FormFile, plan: Plan, conference: Conference, printed: PrintedLines) -> FormFile:
    """A Word form whose lines stand on the sheets that they belong to; ``outside`` are the others.

    The papers that ask for opinions or speeches alone have all of their answers in lines. Of the whole form
    only what stands among its questions is certain.
    """
    if not file.is_word:
        return file
    lines = _undotted((*file.letterhead, *file.outside))
    begun = PurePosixPath(file.grid.file).stem.partition("_")[0]
    paper = next((_TITLES[fold(line)] for line in lines if fold(line) in _TITLES), begun)
    file = replace(
        file,
        notes=printed.typed(file.notes),
        is_report=any(line.isupper() and fold(line).startswith("báo cáo") for line in lines),
        on_topic=key(topic_line(plan, conference)) in map(key, lines),
    )
    if paper in PAPERS:
        return _paper(*_of_one_unit(replace(file, paper=paper), lines), plan, printed)
    sender = next((sheet for sheet in file.grid if fold(sheet.name) == fold(SENDER.title)), None)
    parts = (
        list(_parts(_undotted(file.outside), (), printed)) if sender else [_Part("", _undotted(file.outside))]
    )
    asked = [line for part in parts if part.section == PROMPTS for line in part.lines]
    above = (line for line in _undotted(file.letterhead) if not line.isupper())
    left = printed.typed(
        (*above, *(line for part in parts if part.section != PROMPTS for line in part.lines))
    )
    file = replace(file, outside=left)
    if sender is None or not printed.typed(asked):
        return file
    answered = replace(sender, rows=[*sender.rows, [PROMPTS, "\n".join(asked)]])
    return _with_sheets(file, {sender.name: answered})


def _of_one_unit(file: FormFile, lines: Sequence[str]) -> tuple[FormFile, Sequence[str]]:
    """The paper and its lines up to the title of another unit's, of which it is told whose it is."""
    titles = [at for at, line in enumerate(lines) if fold(line) in _TITLES]
    units = [_unit_below(lines[at:]) for at in titles]
    other = next((turn for turn, unit in enumerate(units) if unit and fold(unit) != fold(units[0])), None)
    if other is None:
        return file, lines
    told = problem("return-second-form", Place(file=file.grid.file), unit=units[other])
    grid = replace(file.grid, sheets=tuple(without_later_heads(file.grid.sheets)))
    return replace(file, grid=grid, understood=(*file.understood, told)), lines[: titles[other]]


def _unit_below(lines: Iterable[str]) -> str:
    said = (line.partition(":") for line in lines)
    return next((_bare(rest) for head, colon, rest in said if colon and fold(head) == fold(_UNIT)), "")


def _undotted(lines: Iterable[str]) -> tuple[str, ...]:
    """Lines without the dots to write on."""
    return tuple(_bare(_DOTS.sub(" ", line)) for line in lines)


def _bare(typed: str) -> str:
    """What was typed without the few dots that are left of a dotted line before it, and then behind it."""
    words = typed.strip()
    bare = _FEW_DOTS.sub("", words)
    return bare if bare == words else _LAST_DOTS.sub("", bare).strip()


def _paper(file: FormFile, lines: Sequence[str], plan: Plan, printed: PrintedLines) -> FormFile:
    """A paper of lines alone as the sheets of the form."""
    groups = (
        [item.value for item in plan.listed(OPINION_GROUPS)] if file.paper == OPINION_FORM.type_code else ()
    )
    parts = list(_parts(lines, groups, printed))
    titles = {fold(sheet.name) for sheet in file.grid}
    sheets: dict[str, list[_Row]] = {
        SENDER.title: [["Khóa", "Giá trị"], *_sender(parts, lines, plan)],
        REMARKS.title: [["Nhóm", "Nội dung"], *_remarks(parts, groups)],
        SPEECHES.title: [[column.header for column in SPEECHES.columns], *_speeches(parts)],
    }
    new = {
        title: GridSheet(title, rows)
        for title, rows in sheets.items()
        if len(rows) > 1 and fold(title) not in titles
    }
    known = {PROMPTS, _UNIT, *groups, *(column.header for column in SPEECHES.columns)}
    left = (line for part in parts if not part.section for line in part.lines)
    others = (part for part in parts if part.section not in known | {""} and not _is_phone(part))
    beside = (f"{part.section}: {' '.join(part.lines)}" for part in others)
    return replace(_with_sheets(file, new), outside=printed.typed(left), beside=tuple(beside))


def _is_phone(part: _Part) -> bool:
    """Whether a line only says how to call a speaker: the workbook asks that of no one who speaks."""
    return fold(part.section) == "điện thoại" and _PHONES.fullmatch(" ".join(part.lines)) is not None


def _parts(lines: Iterable[str], groups: Sequence[str], printed: PrintedLines) -> Iterator[_Part]:
    """The lines by the section that they stand in, in order."""
    found, section, turn = list[tuple[tuple[int, str], str]](), "", 0
    for line in lines:
        begun = _section(line, groups, printed)
        if begun is not None:
            turn += begun[0] != section or section != PROMPTS
            section, line = begun
        found += [((turn, section), line)] if key(line) else []
    for (_, section), rows in groupby(found, itemgetter(0)):
        yield _Part(section, tuple(line for _, line in rows))


def _section(line: str, groups: Sequence[str], printed: PrintedLines) -> tuple[str, str] | None:
    """The section that a line begins, with what is typed in that line; None for a typed line.

    Among groups a printed line with a colon only leads to the questions.
    """
    head, colon, rest = line.partition(":")
    named = next((one for one in groups if fold(one) == fold(unnumbered(head))), "")
    if group := named if rest.strip() else headed(line, groups):
        return group, rest.strip()
    if fold(head) == fold(_UNIT) and colon:
        return _UNIT, _bare(rest)
    if typed_behind(line, printed.leads_on) != " ".join(line.split()):
        if not (colon and printed.leads_on(f"{head}:")):
            return PROMPTS, line
        return "" if groups else _label(head), _LAST_DOTS.sub("", _bare(rest))
    return ("", "") if key(line) and printed.holds(line) else None


def _label(head: str) -> str:
    """The column that a printed label names, or the label itself."""
    known = header_names(SPEECHES).get(fold(head)) or by_words((head,), SPEECHES).get(0)
    return known or head.strip()


def _sender(parts: Iterable[_Part], lines: Iterable[str], plan: Plan) -> Iterator[_Row]:
    """Whose paper it is, for which conference, and what stands among the questions."""
    said = set(map(key, lines))
    for one in plan.conferences:
        if key(conference_name(plan, one)) in said:
            yield ["Mã hội nghị", one.code]
    name = next((" ".join(part.lines) for part in parts if part.section == _UNIT), "")
    named = list(units_in(plan, name))
    yield ["Mã đơn vị", named[0].code if len(named) == 1 else None]
    if name:
        yield [_UNIT, name]
    asked = [line for part in parts if part.section == PROMPTS for line in part.lines]
    if asked:
        yield [PROMPTS, "\n".join(asked)]


def _remarks(parts: Iterable[_Part], groups: Sequence[str]) -> Iterator[_Row]:
    for part in parts:
        if part.section in groups:
            for text in opinions_of(part.lines):
                yield [part.section, text]


def _speeches(parts: Iterable[_Part]) -> Iterator[_Row]:
    """A row for each speaker: the label of the first column begins another one."""
    headers = [column.header for column in SPEECHES.columns]
    row: dict[str, str] = {}
    for part in parts:
        if part.section == _SPEAKER and row:
            yield [row.get(header) for header in headers]
            row = {}
        if part.section in headers:
            row[part.section] = " ".join(part.lines)
    if row:
        yield [row.get(header) for header in headers]


def _with_sheets(file: FormFile, sheets: dict[str, GridSheet]) -> FormFile:
    """The file with these sheets in place of those of the same name; new ones behind the letterhead's."""
    own = [sheets.pop(sheet.name, sheet) for sheet in file.grid]
    return replace(file, grid=replace(file.grid, sheets=(*own[:1], *sheets.values(), *own[1:])))

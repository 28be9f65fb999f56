"""Lint: everything that is wrong with a template, and on request a copy with comments at the places."""

from pathlib import Path, PurePosixPath

from toolkit import __version__
from toolkit.book.reading.any_table import read_table
from toolkit.documents.kind import Kind
from toolkit.documents.kinds import DOCUMENTS
from toolkit.history import Label, open_shelf
from toolkit.problems import Problem, WrongUse
from toolkit.tasks.making.merge_choice import OwnChoice
from toolkit.tasks.making.merge_records import expected_tags, supplied_by
from toolkit.tasks.making.own_files import OWN_FOLDERS
from toolkit.tasks.making.selection import ALL, chosen_kinds
from toolkit.tasks.making.template_faults import template_faults
from toolkit.tasks.outcome import Made, Outcome
from toolkit.word.any_template import AnyTemplate
from toolkit.word.check.annotate import annotated
from toolkit.word.check.layout_check import layout_problems
from toolkit.word.check.lint import Supplied, lint_problems
from toolkit.word.opc.template_file import read_template
from toolkit.wording import tag_name

KIND = "annotated"


def lint(
    template: Path,
    *,
    kind: str = "",
    table: Path | None = None,
    sheet: str = "",
    annotate: Path | None = None,
) -> Outcome:
    """The problems of a template; the template itself is only read.

    Args:
        template: a .docx.
        kind: the kind of document that it is meant for: its names are held against that kind's, its looks
            against the layout profile.
        table: the table that it is meant for.
        sheet: the table's sheet.
        annotate: where a copy with a comment for each problem goes; never over a file edited by hand.

    Raises:
        WrongUse: the kind or the sheet is not known, both kind and table are named, or the copy would lie
            over the template.
        FileMissing: there is no such template or table.
        ToolkitError: the template or the table cannot be read, or the folder refuses writing.
    """
    if kind and table:
        raise WrongUse("Không nêu cùng lúc --kind và --table.", remedy="Chọn một trong hai.")
    if annotate and _same_file(annotate, template):
        raise WrongUse("Bản có nhận xét không được ghi đè lên mẫu.", remedy="Đặt tên khác sau --annotate.")
    content = read_template(template)
    if kind:
        problems = (*template_faults(content, template.name, _kind(kind)), *layout_problems(template))
    elif not table and (own := _own_kind(template)):
        problems = template_faults(content, template.name, own)
    else:
        supplied, told = _supplied(template, table, sheet)
        problems = (*told, *lint_problems(content, template.name, supplied))
    files = (_annotated(annotate, content, problems),) if annotate else ()
    return Outcome(files=files, problems=problems, folder=annotate.absolute().parent if annotate else None)


def _supplied(template: Path, table: Path | None, sheet: str) -> tuple[Supplied | None, tuple[Problem, ...]]:
    """The names that the template's table has, and what is wrong with the table."""
    if not table:
        return None, ()
    form = AnyTemplate(template)
    read = read_table(table, sheet=sheet, preferred=OwnChoice(form).sheet, expected=expected_tags(form))
    return supplied_by(read), read.problems


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # the copy is not there yet
        return one.absolute() == other.absolute()


def _own_kind(template: Path) -> Kind | None:
    """The kind whose papers are made by a template that lies where the staff's own do; None for any other."""
    if tag_name(template.absolute().parent.name) not in OWN_FOLDERS:
        return None
    return next((kind for kind in DOCUMENTS if tag_name(kind.template) == tag_name(template.name)), None)


def _kind(name: str) -> Kind:
    if name == ALL:
        raise WrongUse("Mẫu phải thuộc một loại văn bản.", remedy="Xem các loại bằng lệnh: giaoban kinds.")
    return chosen_kinds([name])[0]


def _annotated(path: Path, content: bytes, problems: tuple[Problem, ...]) -> Made:
    with open_shelf(path.absolute().parent) as shelf:
        laid = shelf.lay(
            PurePosixPath(path.name),
            annotated(content, problems, path.name),
            Label(kind=KIND, version=__version__),
        )
    return Made(path=laid.path, kind=KIND, state=laid.state)

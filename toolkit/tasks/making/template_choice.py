"""Which template a kind is written from: the staff's own beside the workbook, else the packaged one."""

import hashlib
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from toolkit.documents.kind import Document, Kind
from toolkit.documents.kinds import DOCUMENTS
from toolkit.problems import Problem
from toolkit.shelf import packaged
from toolkit.word import Properties, Rendered, Template

OWN_FOLDERS = ("mau", "templates")
GIVEN = frozenset(("TITLE",))
"""The properties that each document is given a value of its own for."""


class Form(Struct, frozen=True, kw_only=True):
    """A template ready to be filled, with the digest of its bytes, and what is told of its fields."""

    template: Template
    digest: str
    told: tuple[Problem, ...] = ()

    def filled(self, document: Document) -> Rendered:
        """The document by this template, with its charts where the template has room for them."""
        rendered = self.template.render(document.printed(), properties=Properties(title=document.title))
        if self.told:
            rendered = replace(rendered, problems=(*rendered.problems, *self.told))
        if not (document.charts and rendered.ready):
            return rendered
        from toolkit.tasks.making.word_charts import word_charts  # slow import: XlsxWriter
        from toolkit.word.fill.chart_places import with_charts

        return replace(rendered, content=with_charts(rendered.content, word_charts(document.charts)))

    def placed(self) -> frozenset[str] | None:
        """The tags that the template places, outermost names only; None when it cannot be read as one."""
        from jinja2 import TemplateSyntaxError  # slow import

        try:
            return frozenset(tag.partition(".")[0] for tag in self.template.tags())
        except TemplateSyntaxError:
            return None


def form_of(kind: Kind, workbook_folder: Path) -> Form:
    """The template of a kind.

    Raises:
        FileMissing: there is none.
        BadTemplate: it is not a Word file.
    """
    return form_at(kind.template, workbook_folder)


def form_at(name: str, workbook_folder: Path) -> Form:
    """The template of that file name; as ``form_of``, also for what is no kind of document."""
    path = own_or_packaged(name, workbook_folder)
    form = Form(
        template=Template(path, keep_outside=False), digest=hashlib.sha256(path.read_bytes()).hexdigest()
    )
    return form if path.parent == packaged("templates") else _settled(form, path)


def _settled(form: Form, path: Path) -> Form:
    """A form of the staff's with its fixed fields set right, and what is told of its fields."""
    from toolkit.word.mailmerge.merge_template import depending_fields  # slow import
    from toolkit.word.mailmerge.settled_template import settled  # slow import
    from toolkit.word.opc.package import told_as_damaged  # slow import

    content = form.template.content
    with told_as_damaged(path.name):
        made = settled(content, path.name, GIVEN)
        told = (*made.problems, *depending_fields(made.content, path.name))
    if made.content != content:
        form = replace(form, template=Template(made.content, name=path.name, keep_outside=False))
    return replace(form, told=told) if told else form


def own_templates(workbook_folder: Path) -> tuple[Path, ...]:
    """The staff's own templates that are used for the workbooks of a folder, by kind."""
    paths = (template_path(kind, workbook_folder) for kind in DOCUMENTS)
    ours = packaged("templates")
    return tuple(path for path in dict.fromkeys(paths) if path.parent != ours)


def is_older_copy(own: Path) -> bool:
    """Whether a template of the staff's is one of ours that nobody changed, but not the one of today."""
    from toolkit.word.drawing import is_as_drawn  # slow import: python-docx

    today = packaged("templates") / own.name
    return is_as_drawn(own) and own.read_bytes() != today.read_bytes()


def template_path(kind: Kind, workbook_folder: Path) -> Path:
    """Where the template of a kind lies."""
    return own_or_packaged(kind.template, workbook_folder)


def own_or_packaged(name: str, workbook_folder: Path) -> Path:
    """Where the template of that file name lies."""
    own = (workbook_folder / folder / name for folder in OWN_FOLDERS)
    return next((path for path in own if path.is_file()), packaged("templates") / name)

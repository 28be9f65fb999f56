"""Which template a kind is written from: the staff's own beside the workbook, else the packaged one."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from toolkit.documents.kind import Document, Kind
from toolkit.problems import Problem, has_errors
from toolkit.shelf import packaged
from toolkit.tasks.making.own_files import own_files
from toolkit.word import Rendered, Template
from toolkit.word.fill.rendered import Tier
from toolkit.wording import tag_name


class Form(Struct, frozen=True, kw_only=True):
    """A template ready to be filled, with the digest of its bytes, and what is told of its fields."""

    template: Template
    digest: str
    told: tuple[Problem, ...] = ()

    @property
    def has_former(self) -> bool:
        """Whether the template still uses tags of an earlier version."""
        return any(one.code == "tag-former" for one in self.told)

    def filled(self, document: Document) -> Rendered:
        """The document by this template, with its charts where the template has room for them.

        By a template that is certain to print wrong there is none.
        """
        if has_errors(self.told):
            return Rendered(content=b"", tier=Tier.NONE, problems=self.told)
        words = document.printed()
        if self.has_former:
            from toolkit.documents.former_tags import with_former  # slow import

            words = with_former(document.kind, words)
        rendered = self.template.render(words, title=document.title)
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
            tags = self.template.tags()
        except TemplateSyntaxError:
            return None
        return frozenset(tag.partition(".")[0] for tag in (*tags, *self._today(tags)))

    def _today(self, tags: frozenset[str]) -> Iterator[str]:
        """What says today what former tags of the template said."""
        if self.has_former:
            from toolkit.documents.former_tags import FORMER  # slow import

            yield from (names[tag] for names in FORMER.values() for tag in tags & names.keys())


def form_of(kind: Kind, workbook_folder: Path) -> Form:
    """The template of a kind.

    Raises:
        FileMissing: there is none.
        BadTemplate: it is not a Word file.
    """
    return form_at(kind.template, workbook_folder, kind)


def form_at(name: str, workbook_folder: Path, kind: Kind | None = None) -> Form:
    """The template of that file name; as ``form_of``, also for what is no kind of document."""
    path = own_or_packaged(name, workbook_folder)
    form = Form(
        template=Template(path, keep_outside=False), digest=hashlib.sha256(path.read_bytes()).hexdigest()
    )
    return form if path.parent == packaged("templates") else _settled(form, path, kind)


def _settled(form: Form, path: Path, kind: Kind | None) -> Form:
    """A form of the staff's with its fixed fields set right, and what is told of it."""
    from toolkit.tasks.making.template_faults import GIVEN, graver_faults  # slow import
    from toolkit.word.mailmerge.merge_template import depending_fields  # slow import
    from toolkit.word.mailmerge.settled_template import settled  # slow import
    from toolkit.word.opc.package import told_as_damaged  # slow import

    content = form.template.content
    with told_as_damaged(path.name):
        made = settled(content, path.name, GIVEN)
        told = (
            graver_faults(content, path.name, kind)
            if kind
            else (*made.problems, *depending_fields(made.content, path.name))
        )
    if made.content != content:
        form = replace(form, template=Template(made.content, name=path.name, keep_outside=False))
    return replace(form, told=told) if told else form


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
    return own_files(workbook_folder).used.get(tag_name(name)) or packaged("templates") / name

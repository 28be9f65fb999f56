"""Which fields hang on a record: by themselves, by a field inside, by a name, or by the table around them."""

from collections.abc import Callable

from toolkit.patterns import pattern
from toolkit.word.codes.document_content import RECORDS, TAG, Content, hangs_on_a_record
from toolkit.word.codes.field_names import Names
from toolkit.word.codes.markup import Element
from toolkit.word.codes.syntax import Field
from toolkit.word.mailmerge.table_cells import TableCells

NAME = pattern(r"[^\W\d]\w*")
ENDS = pattern(r"(\w+)\s*:\s*(\w+)")
ADDRESS = pattern(r"\S+@\S+|\w+://\S+|www\.\S+|«[^»]*»")
DRAWN_FROM_CODE = frozenset(
    ("HYPERLINK", "TC", "XE", "TA", "RD", "EQ", "ADVANCE", "SYMBOL", "LISTNUM", "MACROBUTTON", "GOTOBUTTON")
)
"""Fields that keep no result, or one that nobody works out again."""


class Dependence:
    """Asked about the fields of one part."""

    def __init__(self, content: Content, names: Names) -> None:
        self._content = content
        self._names = names

    def questions(self) -> tuple[Callable[[Field], bool], Callable[[Field], bool], Callable[[], None]]:
        """``depends``, ``goes_stale`` and ``read_cells``."""
        return self.depends, self.goes_stale, self.read_cells

    def depends(self, field: Field) -> bool:
        """Whether the field's result hangs on a record."""
        names = self._names
        return (
            field.keyword in RECORDS
            or bool(names.recalled(field) or names.quoted(field))
            or names.mentioned(field)
            or names.kept(field)
            or names.told_by_property(field)
            or names.listed(field)
            or names.repeated(field)
            or TAG.search(field.own_text) is not None
            or any(self.depends(inner) for inner in field.inner)
            or (field.keyword == "=" and self._asks_for_cells(field))
        )

    def goes_stale(self, field: Field) -> bool:
        """Whether what the field shows hangs on a record, and stays what it was for another one.

        A link shows words of its own; where these are an address, they are that of some other record.
        """
        if field.keyword not in DRAWN_FROM_CODE:
            return self.depends(field)
        is_link = field.keyword == "HYPERLINK" and TAG.search(field.own_text)
        shown = self._content.shown(field).strip()
        return bool(is_link and ADDRESS.fullmatch(shown) and not shown.startswith("«"))

    def read_cells(self) -> None:
        """Read the cells around each formula while they are whole: those after it are cut before it."""
        for field in self._content.all_fields():
            if field.keyword == "=":
                for cell in TableCells(self._content.markup, field.home).all():
                    self._content.cell(cell)

    def asked_cells(self, field: Field) -> list[Element]:
        """The cells of the table around it that a formula looks at."""
        table = TableCells(self._content.markup, field.home)
        text = field.text.upper()
        asked = [*((word, "") for word in NAME.findall(text)), *ENDS.findall(text)]
        return [cell for ends in asked for cell in table.named(*ends)]

    def _asks_for_cells(self, field: Field) -> bool:
        """Whether a formula looks at the table around it, and a cell there hangs on a record."""
        table = TableCells(self._content.markup, field.home)
        return bool(self.asked_cells(field)) and any(
            hangs_on_a_record(self._content.cell(cell)) for cell in table.all()
        )


def depends(content: Content, names: Names, field: Field) -> bool:
    """Whether a field of a part hangs on a record; see `Dependence`."""
    return Dependence(content, names).depends(field)

"""Every problem that the toolkit can name, one module per room that finds them."""

from collections.abc import Iterator, Mapping
from importlib import import_module

from toolkit.problems.entry import Entry

# Module and table, those first that a workbook in good order is told from: a press reads no more of them.
PARTS = (
    "plan:PLAN",
    "documents:DOCUMENTS",
    "columns:COLUMNS",
    "cells:CELLS",
    "merge_tables:TABLES",
    "meetings:MEETINGS",
    "roster:ROSTER",
    "years:YEARS",
    "texts:TEXTS",
    "agreement:AGREEMENT",
    "contradictions:CROSSING",
    "belonging:BELONGING",
    "denials:DENIALS",
    "customs:USAGE",
    "templates:TEMPLATES",
    "template_files:TEMPLATE_FILES",
    "template_fields:FIELDS",
    "files:FILES",
    "office_programs:OFFICE",
    "history:HISTORY",
    "unit_forms:RETURNS",
    "form_answers:FORM_ANSWERS",
    "form_losses:FORM_LOSSES",
    "form_people:FORM_PEOPLE",
    "messages:MESSAGES",
)


class _Catalogue(Mapping[str, Entry]):
    """All codes; a part is imported when a code is asked for that no part before it has."""

    def __init__(self) -> None:
        self._known: dict[str, Entry] = {}
        self._left = iter(PARTS)

    def __getitem__(self, code: str) -> Entry:
        while code not in self._known:
            if not self._read_on():
                raise KeyError(code)
        return self._known[code]

    def __iter__(self) -> Iterator[str]:
        while self._read_on():
            pass
        return iter(self._known)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _read_on(self) -> bool:
        part = next(self._left, "")
        if part:
            self._known |= part_of(part)
        return bool(part)


def part_of(part: str) -> Mapping[str, Entry]:
    """The codes of one part, as ``PARTS`` names it."""
    module, _, table = part.partition(":")
    found: Mapping[str, Entry] = getattr(import_module(f"{__name__}.{module}"), table)
    return found


CATALOGUE: Mapping[str, Entry] = _Catalogue()

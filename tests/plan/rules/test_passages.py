"""Every column of words that the rules look at is a field of its record."""

import pytest
from msgspec.structs import fields

from toolkit.book.schema import SHEETS
from toolkit.plan.rules import marks, name_forms, texts
from toolkit.plan.rules.texts import Columns

RECORDS = {sheet.feeds: sheet.record for sheet in SHEETS if sheet.record}
TABLES = {
    f"{module.__name__}.{name}": value
    for module in (texts, marks, name_forms)
    for name, value in vars(module).items()
    if isinstance(value, tuple) and value and isinstance(value[0], tuple) and value[0][0] in RECORDS
}


@pytest.mark.parametrize("columns", TABLES.values(), ids=TABLES)
def test_each_column_is_a_field(columns: Columns) -> None:
    named = [(table, field) for table, fields in columns for field in fields]
    known = {(table, field.name) for table, record in RECORDS.items() if record for field in fields(record)}
    assert [one for one in named if one not in known] == []

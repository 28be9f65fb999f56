"""The types of cells: how each is read, and how the builder shows it."""

from toolkit.book.fields.choices import Choice, Listed, OneOf, YesNo, unnumbered
from toolkit.book.fields.clocks import Clock
from toolkit.book.fields.days_and_clocks import Day, MonthField, Term
from toolkit.book.fields.field import (
    NO_VALUE,
    CodeBook,
    DropDown,
    Fault,
    Field,
    FromList,
    FromSheet,
    FromValues,
    Lookups,
    Seen,
    as_typed,
    is_no_value,
)
from toolkit.book.fields.numbers import Minutes, Whole
from toolkit.book.fields.references import CODE_AND_NAME, Ref
from toolkit.book.fields.text import Code, Email, Lines, Many, Passage, Phone, Text, Verbatim

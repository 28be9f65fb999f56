"""Word's own merge fields: what is wrong with them, and those that lost their switch."""

from collections.abc import Iterator

from toolkit.problems import Problem
from toolkit.word.check.data_names import Supplied
from toolkit.word.mailmerge.column_match import columns
from toolkit.word.mailmerge.merge_template import MergeFields


def field_problems(fields: MergeFields, supplied: Supplied | None) -> Iterator[Problem]:
    """What is wrong with the fields, and what some records of the data show about them."""
    if supplied is None:
        yield from fields.faults
        return
    found = fields.check(supplied.headers)
    yield from found
    told = {(one.code, one.place) for one in found}
    for merged in fields.documents(supplied.samples):
        for one in merged.rendered.problems:
            if one.code.startswith("field-") and (one.code, one.place) not in told:
                told.add((one.code, one.place))
                yield one


def used_by_fields(fields: MergeFields, supplied: Supplied) -> frozenset[str]:
    """The names of the data whose columns the fields show."""
    return frozenset(supplied.headers[header] for header in columns(fields.names, supplied.headers).values())

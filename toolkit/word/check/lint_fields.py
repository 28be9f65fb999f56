"""Word's own merge fields: what is wrong with them, and those that lost their switch or became text."""

import re
from collections.abc import Iterator, Sequence

from toolkit.problems import Place, Problem, problem
from toolkit.word.check.lint_names import Supplied
from toolkit.word.check.tag_scan import Scanned
from toolkit.word.mailmerge import MergeFields
from toolkit.word.mailmerge.columns import columns

CHEVRONS = re.compile("«([^«»]+)»")


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


def typed_fields(
    parts: Sequence[Scanned], fields: MergeFields | None, supplied: Supplied, file: str
) -> Iterator[Problem]:
    """Names between « and » that stand there as text: the field that showed them is gone."""
    uses = fields.fields if fields else ()
    real = {(use.spot, key) for use in uses for key in columns([use.name], supplied.headers).values()}
    for paragraph in (paragraph for part in parts for paragraph in part.paragraphs):
        for name in dict.fromkeys(CHEVRONS.findall(paragraph.text)):
            header = columns([name], supplied.headers).get(name)
            if header and (paragraph.spot, header) not in real:
                yield problem("field-plain-text", Place(file=file, spot=paragraph.spot), name=name)

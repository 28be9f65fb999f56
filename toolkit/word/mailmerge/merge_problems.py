"""What a merge met, in the catalogue's words and with its place in the template."""

from collections.abc import Iterable

from toolkit.problems import Place, Problem, problem
from toolkit.word.mailmerge.column_match import nearest
from toolkit.word.mailmerge.cut_part import Fault, FieldUse
from toolkit.word.mailmerge.document_state import LONGEST, UNFIT, Making, Unfit

AROUND = 15
SHOWN = 40


def faults(found: Iterable[Fault], file: str) -> tuple[Problem, ...]:
    """What is wrong with the fields themselves."""
    return tuple(problem(one.code, Place(file=file, spot=one.spot), **dict(one.words)) for one in found)


def unknown(use: FieldUse, headers: Iterable[str], file: str) -> Problem:
    """A field that no column fits, and the column that may have been meant."""
    place = Place(file=file, spot=use.spot)
    if near := nearest(use.name, headers):
        return problem("field-unknown-near", place, name=use.name, nearest=near)
    return problem("field-unknown", place, name=use.name)


def met(making: Making, file: str) -> tuple[Problem, ...]:
    """What one document met: switches that are not there, values that Word cannot hold."""
    findings = (
        problem(code, Place(file=file, spot=spot), **words) for (code, spot), words in making.findings.items()
    )
    early = (
        problem("field-before-set", Place(file=file, spot=spot), name=name)
        for name, spot in making.too_early()
    )
    return (*findings, *early, *(_unfit(value, file) for value in making.unfit))


def endless(file: str) -> Problem:
    """SET fields that grow beyond every letter."""
    return problem("template-endless", Place(file=file))


def _unfit(value: Unfit, file: str) -> Problem:
    place = Place(file=file, spot=value.spot)
    character = UNFIT.search(value.text)
    if character is None:
        return problem("value-long", place, name=value.name, length=len(value.text), limit=LONGEST)
    start = max(0, character.start() - AROUND)
    around = UNFIT.sub("·", value.text[start : character.end() + AROUND])
    shown = f"U+{ord(character[0]):04X}"
    return problem("value-control", place, name=value.name, character=shown, around=around[:SHOWN])

"""Tags among the words that a field shows: who works the field out again would put others in their place."""

from collections.abc import Mapping

from toolkit.word.codes.document_content import RECORDS, TAG, Content
from toolkit.word.codes.field_names import Names
from toolkit.word.codes.instruction import instruction
from toolkit.word.codes.markup import Markup
from toolkit.word.codes.syntax import Field, with_inner
from toolkit.word.fill.output_check import shortened
from toolkit.word.mailmerge.cut_part import Fault
from toolkit.word.mailmerge.dependence import Dependence
from toolkit.word.mailmerge.own_properties import COUNTED, FILE_NAME, TELLING
from toolkit.word.mailmerge.places import Places
from toolkit.wording import tag_name

LIVE_DAYS = frozenset(("DATE", "TIME", "SAVEDATE", "PRINTDATE"))
WORKED_OUT = frozenset(("=", "IF", "COMPARE", "QUOTE"))
OF_A_PERSON = frozenset(("USERNAME", "USERINITIALS", "USERADDRESS", "TEMPLATE"))
_MADE_ANEW = (
    WORKED_OUT | OF_A_PERSON | TELLING | COUNTED | LIVE_DAYS
    | {FILE_NAME, "CREATEDATE", "PAGE", "PAGEREF", "NOTEREF", "REF", "STYLEREF", "SEQ", "AUTOTEXT", "AUTONUM"}
)  # fmt: skip


def freed(contents: Mapping[str, Content], names: Names) -> tuple[set[str], list[Fault]]:
    """Make plain words of fields that show a tag, as Ctrl+Shift+F9 does.

    Returns:
        The parts that changed, and what is wrong with fields of the merge that show one: the merge itself
        puts a column in its place.
    """
    changed: set[str] = set()
    faults: list[Fault] = []
    for part, content in contents.items():
        depends, places = Dependence(content, names), Places(part, content.markup)
        in_code = {one for field in content.all_fields() for one in with_inner(field.inner)}
        for field in [one for one in content.all_fields() if one not in in_code]:
            shown = content.shown(field)
            if TAG.search(shown) is None:
                continue
            if _is_merged(field):
                told = {"written": shortened(field.text), "shown": shortened(shown)}
                faults += [] if _says_itself(field, shown) else [_fault(field, places, told)]
            elif (field.keyword in _MADE_ANEW or names.fixed.get(field.keyword)) and not depends.depends(
                field
            ):
                _make_plain(content.markup, field)
                changed.add(part)
    return changed, faults


def _is_merged(field: Field) -> bool:
    """Whether the merge puts words of a record in place of those that the field shows."""
    return any(one.keyword in RECORDS for one in (field, *with_inner(field.inner)))


def _says_itself(field: Field, shown: str) -> bool:
    """Whether the tag is that of the field's own column."""
    words = instruction(field).words
    return bool(words) and shown.strip("{} \N{NO-BREAK SPACE}") == tag_name(words[0].text)


def _fault(field: Field, places: Places, told: Mapping[str, str]) -> Fault:
    return Fault("field-shows-tag", places.spot(field.home), tuple(told.items()))


def _make_plain(markup: Markup, field: Field) -> None:
    shown = {run for one in field.shown for run in (one.runs if isinstance(one, Field) else (one,))}
    if field.simple:
        for child in list(field.begin):
            if markup.kind(child) != "fldData":
                field.begin.addprevious(child)
    for run in field.runs:
        if run not in shown and (above := run.getparent()) is not None:
            above.remove(run)

"""Everything that is wrong with a template, all at once and each at its place; the template is only read.

It is filled twice with made-up words, everything there and nothing there, to see whether it holds.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from toolkit.problems import Place, Problem, has_errors, problem
from toolkit.word.check.data_names import Supplied
from toolkit.word.check.lint_blocks import block_problems
from toolkit.word.check.lint_marks import mark_problems
from toolkit.word.check.lint_names import refused_words, unknown_names, unused_names
from toolkit.word.check.lint_package import package_problems
from toolkit.word.check.lint_text import own_oddities, text_problems
from toolkit.word.check.lint_unseen import unseen_words
from toolkit.word.check.tag_scan import Scanned, Use, scanned
from toolkit.word.fill.output_check import shortened
from toolkit.word.mailmerge.column_match import columns
from toolkit.word.opc.header_places import as_word_shows
from toolkit.word.opc.package import check_package, is_strict, text_parts, told_as_damaged

if TYPE_CHECKING:
    from toolkit.word.fill.template import Template
    from toolkit.word.mailmerge.merge_template import MergeFields

__all__ = ["Supplied", "lint_problems", "tag_problems"]

_Told = tuple[list[Problem], frozenset[str]]

AROUND = "{message} Chỗ này viết: “{text}”."
UNLESS = {
    "tag-leaves-line": "error",
    "template-tracked": "tag-tracked",
    "template-comments": "tag-in-comment",
    "block-open": "tag-slip",
    "block-stray": "tag-slip",
}
"""What is not told beside what: its cause, or a graver fault of the same tags."""

WITHOUT_WORDS_AROUND = ("tag-unknown", "tag-unknown-near")


def lint_problems(content: bytes, file: str, supplied: Supplied | None = None) -> tuple[Problem, ...]:
    """The problems of a template, in reading order; hints about unused names come last.

    Tags are looked at one by one, so that one fault hides no other. A template without an error there is
    compiled and filled with made-up words as well.

    Args:
        content: the template's bytes.
        file: its name.
        supplied: the names that the data has; without it, names are not judged.

    Raises:
        BadTemplate: it is not a Word file.
    """
    from toolkit.word.mailmerge.merge_template import has_mergefields  # slow import

    check_package(content, file)
    with told_as_damaged(file):
        has_fields = has_mergefields(content)
        if is_strict(content) and not has_fields:
            return (problem("template-strict", Place(file=file), name=file),)
        parts = scanned(text_parts(content))
    found, used = _told_by_tags(content, file, parts, supplied)
    of_fields, used_there = _told_by_fields(content, file, supplied, has_fields=has_fields)
    found += [
        *of_fields,
        *_told_of_fixed_fields(content, file, supplied),
        *own_oddities(parts, file),
        *unseen_words(parts, content, file),
    ]
    found += [*package_problems(content, parts, file)]
    found = _in_order(found, parts)
    braces = any(one.code.startswith("tag-") for one in found)
    if not (braces or has_fields or has_errors(found) or any(part.tags for part in parts)):
        found.append(problem("template-plain", Place(file=file)))
    if supplied:
        found += unused_names(used | used_there, supplied, file)
    return as_word_shows(tuple(dict.fromkeys(found)), content)


def _told_by_tags(content: bytes, file: str, parts: Sequence[Scanned], supplied: Supplied | None) -> _Told:
    """What is wrong with the tags and with the whole when it is filled; and the names in use."""
    from toolkit.word.fill.template import Template  # slow import

    found = list(tag_problems(parts, file, supplied))
    used = frozenset(use.name for part in parts for use in part.uses)
    if not (has_errors(found) or is_strict(content)):
        template = Template(content, name=file)
        found += template.faults or rehearsal_problems(template, parts)
        used |= frozenset() if template.faults else template.tags()
    return found, used


def _told_by_fields(content: bytes, file: str, supplied: Supplied | None, *, has_fields: bool) -> _Told:
    """What is wrong with Word's own merge fields, and the names that they use."""
    from toolkit.word.mailmerge.merge_template import MergeFields, depending_fields  # slow import

    if not has_fields:
        drawn = supplied.pictures if supplied else ()
        return list(depending_fields(content, file, drawn)), frozenset()
    fields = MergeFields(content, name=file)
    if supplied:
        fields.draw(supplied.pictures)
    return list(field_problems(fields, supplied)), used_by_fields(
        fields, supplied
    ) if supplied else frozenset()


def _told_of_fixed_fields(content: bytes, file: str, supplied: Supplied | None) -> tuple[Problem, ...]:
    from toolkit.word.mailmerge.settled_template import settled  # slow import

    return settled(content, file, supplied.given if supplied else frozenset()).problems


def tag_problems(parts: Sequence[Scanned], file: str, supplied: Supplied | None) -> tuple[Problem, ...]:
    """The problems that a look at the tags alone can show, in reading order."""
    known = supplied.names if supplied else None
    found: list[Problem] = []
    for part in parts:
        found += mark_problems(part, known, file)
        found += refused_words(part, supplied, file)
        found += block_problems(part, file)
    found += text_problems(parts, supplied, file)
    told = {one.code for one in found} | ({"error"} if has_errors(found) else set())
    found = [one for one in found if UNLESS.get(one.code, "") not in told]
    if supplied:
        found += unknown_names(parts, supplied, file)
    return tuple(_in_order(_with_words(found, parts), parts))


def _in_order(found: Iterable[Problem], parts: Sequence[Scanned]) -> list[Problem]:
    """By where they stand; what stands nowhere comes first."""
    spots = [paragraph.spot for part in parts for paragraph in part.paragraphs]
    turns = {spot: turn for turn, spot in enumerate(spots)}
    return sorted(found, key=lambda one: turns.get(one.place.spot, -1))


def _with_words(found: Sequence[Problem], parts: Sequence[Scanned]) -> Iterator[Problem]:
    """The problems, those with a name only with the words around it as well."""
    texts = {paragraph.spot: paragraph.text for part in parts for paragraph in part.paragraphs}
    for one in found:
        text = texts.get(one.place.spot, "")
        if one.code in WITHOUT_WORDS_AROUND and text:
            one = replace(one, message=AROUND.format(message=one.message, text=shortened(text)))
        yield one


TOLD = frozenset(("template-broken", "template-endless", "tag-forbidden"))
"""What made-up words can show; a value of the wrong kind they cannot."""

TURNS = 2


def rehearsal_problems(template: "Template", parts: Sequence[Scanned]) -> Iterator[Problem]:
    """What goes wrong whatever the data says."""
    uses = [use for part in parts for use in part.uses]
    found: dict[Problem, None] = {}
    for full in (True, False):
        rendered = template.render(_words(uses, full=full))
        found |= dict.fromkeys(problem for problem in rendered.problems if problem.code in TOLD)
    yield from found


def _words(uses: Sequence[Use], *, full: bool) -> dict[str, Any]:
    """Words for every name: lists where a loop asks for one, records where a field is asked for."""
    listed = frozenset(use.name for use in uses if use.tag.word == "for")
    names = sorted({use.name for use in uses})
    return _record("", names, listed, full=full)


def _record(above: str, names: Sequence[str], listed: frozenset[str], *, full: bool) -> dict[str, Any]:
    words: dict[str, Any] = {}
    start = f"{above}." if above else ""
    inside = [name for name in names if name.startswith(start)]
    for step in dict.fromkeys(name.removeprefix(start).partition(".")[0] for name in inside):
        path = start + step
        deeper = any(name.startswith(f"{path}.") for name in inside)
        value: Any = _record(path, inside, listed, full=full) if deeper else "…" if full else ""
        words[step] = ([value] * TURNS if full else []) if path in listed else value
    return words


def field_problems(fields: "MergeFields", supplied: Supplied | None) -> Iterator[Problem]:
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


def used_by_fields(fields: "MergeFields", supplied: Supplied) -> frozenset[str]:
    """The names of the data whose columns the fields show."""
    return frozenset(supplied.headers[header] for header in columns(fields.names, supplied.headers).values())

"""What is wrong with a template of a kind: one answer for lint, check, make and press."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from toolkit import problems
from toolkit.documents.former_tags import FORMER, former_names
from toolkit.documents.kind import Kind
from toolkit.problems import Place, Problem, Severity, ToolkitError, has_errors, problem
from toolkit.shelf import packaged
from toolkit.word import Template
from toolkit.word.check.data_names import Supplied
from toolkit.word.fill.cache import recall, remember

GIVEN = frozenset(("TITLE",))
"""The properties that each document is given a value of its own for."""

STANDING = (
    "so_ky_hieu",
    "dia_danh_ngay",
    "kinh_gui",
    "tap_the",
    "don_vi",
    "ma_don_vi",
    "ngay_hop",
    "dia_diem",
    "nguoi_ky",
)
"""What papers of all kinds take from the workbook each time: words typed in its place grow old unseen."""

_MERGE_FIELDS = ("field-unknown", "field-unknown-near")


def graver_faults(content: bytes, name: str, kind: Kind) -> tuple[Problem, ...]:
    """The errors and warnings of ``template_faults``, kept with the compiled template for the next run."""
    former = sorted(former_names(kind.name))
    shaping = ("faults", name, kind.name, *kind.context.__struct_fields__, *former, *_stamps(kind))
    kept = recall(content, shaping)
    if kept is not None:
        return msgspec.msgpack.decode(kept, type=tuple[Problem, ...])
    faults = template_faults(content, name, kind)
    found = tuple(one for one in faults if one.severity is not Severity.HINT)
    remember(content, msgspec.msgpack.encode(found), shaping)
    return found


def template_faults(content: bytes, name: str, kind: Kind) -> tuple[Problem, ...]:
    """All that is wrong or doubtful with a template as one of that kind; hints come last.

    Raises:
        BadTemplate: it is not a Word file.
    """
    from toolkit.word.check.lint import lint_problems  # slow import

    supplied = supplied_for(kind)
    found = lint_problems(content, name, supplied)
    if any(one.code in _MERGE_FIELDS for one in found):
        found = (
            *_unfilled_fields(content, name, kind),
            *_without(found, (*_MERGE_FIELDS, "field-shows-tag")),
        )
    if has_errors(found):  # a tag that went wrong is told as such, not as missing
        return found
    tags = Template(content, name=name).tags()
    placed = frozenset(tag.partition(".")[0] for tag in tags)
    found = (*_former(tags, name, kind), *found)
    lost = _lost(placed, supplied, name, kind)
    if has_errors(lost):  # the same said twice
        found = _without(found, ("template-plain",))
    told = {*kind.addressee, *(tag for tag in STANDING if tag in supplied.wanted - placed)}
    unused = {problem("name-unused", Place(file=name), name=tag) for tag in told} if lost else set()
    return (*lost, *(one for one in found if one not in unused))


def supplied_for(kind: Kind) -> Supplied:
    """The names that a kind gives to its template; those that the toolkit's own template uses are wanted."""
    from toolkit.tasks.describe import tag_lines  # slow import

    names = frozenset(line.tag for line in tag_lines(kind.context, {})) | former_names(kind.name)
    try:
        wanted = Template(packaged("templates") / kind.template).tags()
    except ToolkitError:
        wanted = frozenset()
    return Supplied(names=names, wanted=wanted & names, given=GIVEN)


def _former(tags: frozenset[str], name: str, kind: Kind) -> Iterator[Problem]:
    """The tags of earlier versions, which are filled, with those that say it today; told once."""
    used = {old: new for old, new in FORMER.get(kind.name, {}).items() if old in tags}
    if used:
        yield problem("tag-former", Place(file=name), tags=former_words(used), kind=kind.name)


def former_words(used: Mapping[str, str]) -> str:
    """ "y_kien, co_y_kien nay là dien_bien": former tags by the one that says it today."""
    return "; ".join(
        f"{', '.join(f'“{old}”' for old in used if used[old] == new)} nay là “{new}”"
        for new in dict.fromkeys(used.values())
    )


def _stamps(kind: Kind) -> Iterator[str]:
    """The state of what says it and in which words, and of the template that it is held against."""
    words = (Path(problems.__file__).parent / "catalogue").glob("*.py")
    for path in (Path(__file__), *sorted(words), packaged("templates") / kind.template):
        found = path.stat()
        yield f"{found.st_mtime_ns}:{found.st_size}"


def _without(found: Iterable[Problem], codes: tuple[str, ...]) -> tuple[Problem, ...]:
    return tuple(one for one in found if one.code not in codes)


def _unfilled_fields(content: bytes, name: str, kind: Kind) -> Iterable[Problem]:
    """Word's own merge fields, which a paper made from the workbook never fills."""
    from toolkit.word.mailmerge.merge_template import MergeFields  # slow import

    for use in MergeFields(content, name=name).fields:
        if use.name:
            yield problem("field-in-paper", Place(file=name, spot=use.spot), name=use.name, kind=kind.name)


def _lost(placed: frozenset[str], supplied: Supplied, name: str, kind: Kind) -> tuple[Problem, ...]:
    """What the paper stands or falls by and the template does not fill."""
    if kind.addressee and placed.isdisjoint(kind.addressee):
        return (problem("template-same-for-all", Place(file=name), tags=_shown(kind.addressee)),)
    typed = [tag for tag in STANDING if tag in supplied.wanted - placed]
    return (problem("template-typed-over", Place(file=name), tags=_shown(typed)),) if placed and typed else ()


def _shown(tags: Iterable[str]) -> str:
    return ", ".join(f"{{{{ {tag} }}}}" for tag in tags)

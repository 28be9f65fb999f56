"""From a rendering that failed to problems: which tag, which value, and where it stands in the template."""

import difflib
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from toolkit.problems import Place, Problem, problem
from toolkit.word.fill.output_check import TAG, shortened
from toolkit.word.fill.render_limits import NO_WORDS, Ledger
from toolkit.word.fill.rendering_observer import UNFIT
from toolkit.word.fill.tier_refusals import BrokenXml, Exhausted, ForbiddenTag
from toolkit.word.opc.paragraph_place import Paragraph, paragraphs
from toolkit.word.opc.reasons import reason_of_failure

AROUND = 15
# what docxtpl does to the quotation marks that Word makes of straight ones
STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})


def problems_of(
    error: Exception | None,
    ledger: Ledger,
    parts: Mapping[str, bytes],
    words: Mapping[str, Any],
    file: str,
    *,
    failing: Callable[[], str],
) -> tuple[Problem, ...]:
    """Everything that one failed rendering tells, in the order: names, values, then the rest.

    Args:
        error: what ended the rendering, if something did.
        ledger: what the rendering met until then.
        parts: the template's XML parts as they were, to find the tags in.
        words: what the template was given.
        file: the template's name.
        failing: finds the text of the paragraph whose tag failed, as Jinja sees it.
    """
    known = names_in(words)
    found = [unknown_name(name, parts, known, file) for name in dict.fromkeys(ledger.missing)]
    found += [unfit_value(value, ledger, words, file) for value in ledger.unfit]
    if error is not None and not (found and not isinstance(error, Exhausted | ForbiddenTag)):
        found.append(_failure(error, Place(file=file)) or _failed_tag(error, failing(), parts, file))
    return tuple(found)


def _failed_tag(error: Exception, text: str, parts: Mapping[str, bytes], file: str) -> Problem:
    detail = reason_of_failure(error)
    tags = TAG.findall(text)
    if not tags:
        return problem("template-failed", Place(file=file), detail=detail)
    inner = (tag.strip("{}% -+").translate(STRAIGHT) for tag in tags)
    spot = next((spot for one in inner if (spot := text_spot(one, parts))), "")
    around = tags[0] if len(tags) == 1 else text
    return problem("tag-failed", Place(file=file, spot=spot), around=shortened(around), detail=detail)


def unknown_name(name: str, parts: Mapping[str, bytes], known: frozenset[str], file: str) -> Problem:
    """The problem of one name that the words do not have, at the first tag that uses it."""
    place = Place(file=file, spot=tag_spot(name, parts))
    last = name.rpartition(".")[2]
    same = min((one for one in known if one.rpartition(".")[2] == last), default="")
    if same:
        return problem("tag-unknown-near", place, name=name, nearest=same)
    candidates = {known_name.rpartition(".")[2] for known_name in known}
    nearest = difflib.get_close_matches(last, sorted(candidates), n=1, cutoff=0.6)
    if nearest:
        return problem("tag-unknown-near", place, name=name, nearest=nearest[0])
    return problem("tag-unknown", place, name=name)


def tag_spot(name: str, parts: Mapping[str, bytes]) -> str:
    """Where the first tag stands that uses ``name``; blank when it is not found."""
    last = re.escape(name.rpartition(".")[2])
    used = re.compile(r"\{[{%](?:(?![}%]\}).)*(?<!\w)" + last + r"(?!\w)", re.DOTALL)
    return next((found.spot for found in _paragraphs(parts) if used.search(found.text)), "")


def text_spot(text: str, parts: Mapping[str, bytes]) -> str:
    """Where ``text`` first stands in the template, its quotation marks straight; blank when it does not."""
    straight = (one for one in _paragraphs(parts) if text and text in one.text.translate(STRAIGHT))
    return next((one.spot for one in straight), "")


def _paragraphs(parts: Mapping[str, bytes]) -> Iterator[Paragraph]:
    for part, xml in parts.items():
        yield from paragraphs(part, xml)


def unfit_value(value: object, ledger: Ledger, words: Mapping[str, Any], file: str) -> Problem:
    """The problem of one value that cannot stand in a Word file."""
    name = name_of(value, words) or "giá trị tính trong mẫu"
    place = Place(file=file)
    if not isinstance(value, str) or value in NO_WORDS:
        return problem("value-empty", place, name=name, value=value)
    character = UNFIT.search(value)
    if character is None:
        return problem("value-long", place, name=name, length=len(value), limit=ledger.limits.value)
    start = max(0, character.start() - AROUND)
    around = UNFIT.sub("·", value[start : character.end() + AROUND])
    return problem(
        "value-control",
        place,
        name=name,
        character=f"U+{ord(character[0]):04X}",
        around=shortened(around),
    )


def name_of(value: object, words: object, path: str = "") -> str:
    """The path of ``value`` in nested words ("dai_bieu (dòng 2).ho_ten"); blank when it is not there."""
    if words is value or (isinstance(value, str) and type(words) is str and _normal(words) == value):
        return path
    if isinstance(words, Mapping):
        steps = [(f"{path}.{name}" if path else str(name), inner) for name, inner in words.items()]
    elif isinstance(words, (list, tuple)):
        steps = [(f"{path} (dòng {number})", inner) for number, inner in enumerate(words, start=1)]
    else:
        return ""
    return next((found for step, inner in steps if (found := name_of(value, inner, step))), "")


def _normal(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def names_in(words: object, path: str = "") -> frozenset[str]:
    """Every name that nested words offer, loops' fields with their list before them: "dai_bieu.ho_ten"."""
    if isinstance(words, Mapping):
        inner = [(f"{path}.{name}" if path else str(name), value) for name, value in words.items()]
        return frozenset(step for step, _ in inner).union(*(names_in(value, step) for step, value in inner))
    if isinstance(words, (list, tuple)) and words:
        return names_in(words[0], path)
    return frozenset()


def _attribute_of(error: Exception) -> str:
    """What Jinja's sandbox refused, out of its English sentence."""
    named = re.search(r"'(\w+)'", str(error))
    return named[1] if named else "phép này"


def _failure(error: Exception, place: Place) -> Problem | None:
    """What ended a rendering from outside a tag's own work; None where a tag failed."""
    if isinstance(error, Exhausted | MemoryError | RecursionError | OverflowError):
        return problem("template-endless", place)
    if isinstance(error, ForbiddenTag):
        return problem("tag-forbidden", place, name=str(error))
    if isinstance(error, BrokenXml):
        return problem("template-broken", place, detail=error)
    if type(error).__name__ == "SecurityError":
        return problem("tag-forbidden", place, name=_attribute_of(error))
    return None

"""What a unit typed over the form's own words: read as the answer where the question is known, else named."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from toolkit.book.fields import as_typed
from toolkit.book.grid import Grid, Raw
from toolkit.book.schema.return_form import KNOWN, SENDER
from toolkit.patterns import pattern
from toolkit.plan.model.filled_form import ANSWERED, Duty, Figure, Remark, Return
from toolkit.plan.model.origin import Origin
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.empty_words import says_none, wordless
from toolkit.tasks.collecting.figure_labels import labels_as_given
from toolkit.tasks.collecting.opinion_lists import opinions_of
from toolkit.tasks.collecting.prefilled_texts import ONLY_TOLD, GivenTexts, key, typed_behind
from toolkit.tasks.collecting.shortened_quotes import short
from toolkit.wording import fold

_NUMBER = pattern(r"\A[ -]*\(?(?:câu(?: hỏi)? ?)?\d{1,2} ?[.):/] ?", re.IGNORECASE)
_ANSWER_TO = pattern(r"(?:câu|câu hỏi) (\d{1,2})\s*[:.)-]\s*(?=\S)", re.IGNORECASE)
_OF_WHOM = pattern(r"(\S.*?)(?::| [-–])\s+(.+)")
_ANSWER_SIGN = pattern(r"\A\s*(?:(?:trả lời|đáp|tl)\s*[:.-]|[=-]+>|→|>>)\s*", re.IGNORECASE)


class TypedOver(Struct, frozen=True, kw_only=True):
    """A form with what was read of its own words' cells; ``answers`` are opinions without a group."""

    filled: Return
    answers: tuple[Remark, ...] = ()
    problems: tuple[Problem, ...] = ()


def typed_over(filled: Return, given: GivenTexts, grid: Grid) -> TypedOver:
    """The form, with each answer that stands in place of its question, and what is to be looked at."""
    told: list[Problem] = []
    file = grid.file
    answers = tuple(_answers(filled, given, file, told))
    told += _only_told(filled, given, file)
    figures = tuple(_figures(filled.figures, given, file, told))
    duties = tuple(_duty(one, given, file, told) for one in filled.duties)
    told += _known(grid, given)
    changed = replace(filled, figures=figures, duties=duties)
    return TypedOver(filled=changed, answers=answers, problems=tuple(told))


def _answers(filled: Return, given: GivenTexts, file: str, told: list[Problem]) -> Iterator[Remark]:
    """What stands behind, below and in place of the questions."""
    sender = filled.sender
    place = sender.origin.place("prompts")
    found = _all_answered(sender.prompts, given)
    if found:
        prompt, text = found[0]
        more = f" (và {len(found) - 1} ý khác)" if len(found) > 1 else ""
        words = {"given": f"câu hỏi “{short(prompt)}”" if prompt else "các câu hỏi gợi ý", "more": more}
        told.append(_told("return-prompt-answer", file, place, text=short(text), **words))
    cell = Origin(file=place.file, sheet=place.sheet, cells={"content": place.cell})
    yield from (Remark(content=text, origin=cell) for _, text in found)


@lru_cache(maxsize=64)  # most forms leave the questions as they were given
def _all_answered(typed: str, given: GivenTexts) -> tuple[tuple[str, str], ...]:
    return tuple(_answered(typed, given))


def _answered(typed: str, given: GivenTexts) -> Iterator[tuple[str, str]]:
    """Each answer with its question; the question is blank where it cannot be known."""
    lines = [" ".join(line.split()) for line in typed.splitlines() if line.strip()]
    prompts = {_asked(prompt): prompt for prompt in given.prompts}
    if not prompts or (not given.is_certain and not prompts.keys() & set(map(_asked, lines))):
        return
    by_turn = len(lines) == len(prompts)
    prompt, block = "", list[str]()
    for turn, line in enumerate(lines):
        rest = _behind_a_question(line, prompts)
        if rest == line:
            counted = _ANSWER_TO.match(line)
            at = int(counted[1]) - 1 if counted else turn if by_turn else -1
            if at in range(len(given.prompts)):
                yield from _texts(prompt, block)
                prompt, block = given.prompts[at], []
            block.append(line[counted.end() :] if counted else line)
            continue
        yield from _texts(prompt, block)
        asked = line.removesuffix(rest) if rest else line
        prompt, block = prompts.get(_asked(asked), ""), [rest] if rest else []
    yield from _texts(prompt, block)


def _behind_a_question(line: str, prompts: Mapping[str, str]) -> str:
    """What stands behind a question in its line, or all of another line; blank for a retyped question."""
    bare = _NUMBER.sub("", line)
    rest = typed_behind(bare, lambda words: key(words) in prompts)
    if rest != bare:
        return rest
    return "" if line.endswith("?") and _is_nearly_one_of(prompts, key(bare)) else line


def _is_nearly_one_of(prompts: Iterable[str], words: str) -> bool:
    from difflib import get_close_matches  # slow import: most questions are left as they were given

    return bool(get_close_matches(words, prompts, 1, 0.8))


def _asked(line: str) -> str:
    """A question without its number, as it is compared."""
    return key(_NUMBER.sub("", line))


def _texts(prompt: str, block: Sequence[str]) -> Iterator[tuple[str, str]]:
    answers = (_ANSWER_SIGN.sub("", text) for text in opinions_of(block))
    yield from ((prompt, text.strip()) for text in answers if not says_none(text))


def _only_told(filled: Return, given: GivenTexts, file: str) -> Iterator[Problem]:
    """What stands in place of topic, day, deadline and address answers nothing that the form asks."""
    for name in ONLY_TOLD:
        text = getattr(filled.sender, name)
        if given.is_certain and text and not given.holds(text):
            words = {"given": SENDER.column(name).header, "text": short(text)}
            yield _told("return-given-over", file, filled.sender.origin.place(name), **words)


def _figures(
    figures: Sequence[Figure], given: GivenTexts, file: str, told: list[Problem]
) -> Iterator[Figure]:
    """The figures, each under the name that its row had; one without any name is left out."""
    figures, renamed = labels_as_given(figures, given.figures, file)
    told += renamed
    figures = tuple(_plainly_named(figures, given))
    turns = {key(name): turn for turn, name in enumerate(given.figures)}
    known = [one for one in figures if key(one.name) in turns]
    above = known[0].origin.row - turns[key(known[0].name)] if known else 2
    kept = {key(one.name) for one in known}
    left = {turn: name for turn, name in enumerate(given.figures) if key(name) not in kept}
    for one in figures:
        name = left.get(one.origin.row - above, "")
        if one.name or name or not one.value:
            yield _figure(one, name, given, file, told)
        else:
            told.append(_told("return-figure-nameless", file, one.origin.place("value"), text=one.value))


def _plainly_named(figures: Sequence[Figure], given: GivenTexts) -> Iterator[Figure]:
    """The figures without a colon in a name: "Xã Long Hòa: Số chi đoàn" is that figure, with a note of whose.

    Where several rows say whose the same figure is, each keeps all of its name.
    """
    asked = {key(name): name for name in given.figures}
    parts = [_OF_WHOM.fullmatch(one.name) for one in figures]
    times = Counter(key(found[2] if found else one.name) for one, found in zip(figures, parts, strict=True))
    for one, found in zip(figures, parts, strict=True):
        name = asked.get(key(found[2])) if found and one.value else None
        if found and name and times[key(name)] == 1:
            note = f"{found[1]}; {one.note}" if one.note else found[1]
            yield replace(one, name=name, note=note)
        elif one.value:
            yield replace(one, name=one.name.rstrip(" :").replace(":", " -"))
        else:
            yield one


def _figure(one: Figure, name: str, given: GivenTexts, file: str, told: list[Problem]) -> Figure:
    """The figure as it was meant; ``name`` is what stood in its row and stands nowhere now, or blank."""
    place = one.origin.place("name")
    if name and not one.name:
        return replace(one, name=name)
    if name and not one.value and _is_answer(one, given):
        value = _behind(one.name, name)
        if key(one.name).startswith(key(name)) and not _has_digit(value):
            return replace(one, name=name)  # a word put to the question is no answer
        told.append(_told("return-figure-over", file, place, given=short(name), text=short(one.name)))
        return replace(one, name=name, value=value, origin=_at(one.origin, "value", "name"))
    if given.is_certain and _says_by_half(one) and key(one.name) not in map(key, given.figures):
        told.append(_told("return-figure-blank", file, place, text=short(one.name)))
    return one


def _is_answer(one: Figure, given: GivenTexts) -> bool:
    known = key(one.name) in map(key, given.figures)
    return not known and bool(one.name) and (given.is_certain or _has_digit(one.name))


def _says_by_half(one: Figure) -> bool:
    return not (one.value or one.note or says_none(one.name))


def _behind(typed: str, name: str) -> str:
    """The answer alone of "Số chi đoàn: 40"."""
    head, sign, rest = typed.partition(":")
    return (
        rest.strip()
        if sign and rest.strip()
        else typed_behind(typed, lambda words: key(words) == key(name)) or head
    )


def _has_digit(text: str) -> bool:
    return any(letter.isdigit() for letter in text)


def _known(grid: Grid, given: GivenTexts) -> Iterator[Problem]:
    """What was typed into the sheet that only tells the unit how it was answered."""
    sheet = next((one for one in grid if fold(one.name) == fold(KNOWN.title)), None)
    if sheet is None:
        return
    ours = {key(text) for column in KNOWN.columns for text in (column.header, *column.aliases)}
    typed = [
        (row, index, as_typed(cell))
        for row, cells in enumerate(sheet.rows)
        if not _is_of_another_day(cells, given)
        for index, cell in enumerate(cells)
        if cell not in (None, "") and key(str(cell)) not in ours and not given.holds(str(cell))
    ]
    if typed:
        row, index, _ = typed[0]
        place = Place(sheet=sheet.name, cell=sheet.address(row, index))
        text = "; ".join(short(text) for _, _, text in typed)
        yield _told("return-known-unread", grid.file, place, text=text)


def _is_of_another_day(cells: Sequence[Raw], given: GivenTexts) -> bool:
    """Whether a row of a form that says not itself what it was given tells what today's plan does not."""
    texts = [cell for cell in cells if isinstance(cell, str) and key(cell)]
    if given.is_certain or len(texts) < 2 or key(texts[0]) != key(ANSWERED):
        return False
    return not any(map(given.holds, texts[1:]))


def _duty(one: Duty, given: GivenTexts, file: str, told: list[Problem]) -> Duty:
    """A conclusion whose words were replaced by what was done of it; dots and dashes report nothing."""
    said = {name: getattr(one, name) for name in ("state", "result", "evidence")}
    one = replace(one, **{name: "" for name, text in said.items() if wordless(text)})
    if not given.is_certain:
        return one
    if one.due and not given.holds(one.due):
        told.append(_over("Thời hạn", one, "due", file))
    if not (one.code and one.content) or given.holds(one.content):
        return one
    if one.result:
        told.append(_over("Việc được giao", one, "content", file))
        return one
    text, place = one.content, one.origin.place("content")
    told.append(_told("return-duty-over", file, place, code=one.code, text=short(text)))
    return replace(one, result=text, content="", origin=_at(one.origin, "result", "content"))


def _over(header: str, one: Duty, name: str, file: str) -> Problem:
    words = {"given": header, "text": short(getattr(one, name))}
    return _told("return-given-over", file, one.origin.place(name), **words)


def _at(origin: Origin, name: str, other: str) -> Origin:
    """The origin of a row in which one field was read from the cell of another."""
    return replace(origin, cells={**origin.cells, name: origin.place(other).cell})


def _told(kind: str, file: str, place: Place, **words: str) -> Problem:
    return problem(kind, Place(file=file, spot=f"{place.sheet}!{place.cell}"), **words)

"""What Word forms say outside their tables before anybody fills them in: the lines of their templates."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from msgspec import Struct

from toolkit.documents.parts.time_and_place import conference_name, topic_name
from toolkit.patterns import pattern
from toolkit.plan.model import Conference, Plan
from toolkit.tasks.collecting.prefilled_texts import key, typed_behind

_TAG = pattern(r"\{% *if .*?\{% *endif *%\}|\{\{.*?\}\}|\{%.*?%\}")
_HOLE = "\ue000"
_FEWEST_LETTERS = 8
"""A line of the template with fewer letters between its tags could be anything."""


class PrintedLines(Struct, frozen=True):
    """The printed lines by their ``key``; behind ``leads``, questions and labels, one may type.

    ``shapes`` are the lines with tags, which say different things.
    """

    lines: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    shapes: tuple[re.Pattern[str], ...] = ()

    def holds(self, line: str) -> bool:
        """Whether a whole line was printed, or says nothing."""
        bare = key(line)
        return not bare or bare in self.lines or any(shape.fullmatch(bare) for shape in self.shapes)

    def leads_on(self, words: str) -> bool:
        """Whether these are the words of a question, or of a label with its colon."""
        return _lead(words) in self.leads

    def typed(self, lines: Iterable[str]) -> tuple[str, ...]:
        """What somebody typed between and behind the printed lines."""
        typed = (typed_behind(line, self.leads_on) for line in lines if not self.holds(line))
        return tuple(filter(None, typed))


def printed_lines(plan: Plan, conference: Conference, templates: Iterable[Path]) -> PrintedLines:
    """What forms made from these templates say outside their tables.

    A template that cannot be read says nothing; what is wrong with it is told where forms are made.
    """
    lines = list(chain.from_iterable(map(_lines, templates)))
    topic = plan.topic(conference.topic)
    prompts = topic.prompts if topic else ()
    known = (conference_name(plan, conference), topic_line(plan, conference), *prompts)
    tagged = [line for line in lines if _TAG.search(line)]
    plain = [line for line in lines if line not in tagged]
    return PrintedLines(
        lines=frozenset(map(key, (*plain, *known))),
        leads=frozenset(map(_lead, (*(line for line in plain if line.endswith(":")), *prompts))),
        shapes=tuple(filter(None, map(_shape, dict.fromkeys(tagged)))),
    )


def topic_line(plan: Plan, conference: Conference) -> str:
    """How a report names its topic below its title."""
    return f"Chuyên đề: “{topic_name(plan, conference)}”"


def _lines(template: Path) -> Iterator[str]:
    from toolkit.word.form_tables import NoDocument, form_text  # slow import: word

    try:
        found = form_text(template.read_bytes())
    except (NoDocument, OSError):
        return
    yield from (line for one in found.tables for line in one.above)
    yield from (*found.behind, *found.notes)


def _lead(line: str) -> str:
    """A question or label as it is compared: a label is none without its colon."""
    return f"{key(line)}:" if line.rstrip().endswith(":") else key(line)


def _shape(line: str) -> re.Pattern[str] | None:
    """What a line with tags may have become; None where its tags are nearly all of it."""
    holed = key(_TAG.sub(_HOLE, line))
    if sum(letter.isalpha() for letter in holed.replace(_HOLE, "")) < _FEWEST_LETTERS:
        return None
    return re.compile(".*?".join(map(re.escape, holed.split(_HOLE))), re.DOTALL)

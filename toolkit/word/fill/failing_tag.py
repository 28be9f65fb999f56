"""Which tag of a template failed: its parts are filled once more, each paragraph on a line of its own."""

import io
from collections.abc import Iterator, Mapping
from typing import Any

from jinja2 import Template as JinjaTemplate

from toolkit.word.fill.compiler import changing_texts
from toolkit.word.fill.docxtpl_reading import StrictDocxTemplate
from toolkit.word.fill.output_check import reader_text
from toolkit.word.fill.plain_program import on_lines
from toolkit.word.fill.sandbox import RationedEnvironment

COMPILED = "<template>"
"""What Jinja calls the file of a template that came as text."""


class FailingTags:
    """A template's parts, read for the first rendering that failed."""

    def __init__(self, content: bytes, environment: RationedEnvironment) -> None:
        template = StrictDocxTemplate(io.BytesIO(content))
        template.render_init()
        texts = [on_lines(text) for text in changing_texts(template)]
        self._parts = [(text.split("\n"), environment.from_string(text)) for text in texts]

    def paragraph(self, words: Mapping[str, Any]) -> str:
        """The tags and words of the paragraph that fails for these words; blank where none does."""
        return next(self._failing(words), "")

    def _failing(self, words: Mapping[str, Any]) -> Iterator[str]:
        for lines, template in self._parts:
            if line := _failing_line(template, words):
                yield reader_text(lines[line - 1]).strip()


def _failing_line(template: JinjaTemplate, words: Mapping[str, Any]) -> int:
    """The line, from 1; 0 where all is well."""
    try:
        template.render(words)
    except Exception as error:  # a tag may raise anything; here only its place matters
        found, trace = 0, error.__traceback__
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == COMPILED:
                found = trace.tb_lineno
            trace = trace.tb_next
        return found
    return 0

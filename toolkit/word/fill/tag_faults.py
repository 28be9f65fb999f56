"""Tags that Jinja cannot read, told in Vietnamese with the place where they stand."""

import re
from collections.abc import Iterator

from jinja2 import TemplateSyntaxError

from toolkit.patterns import pattern
from toolkit.word.fill.compiled import Finding
from toolkit.word.fill.diagnosis import text_spot
from toolkit.word.fill.output_check import shortened

MARKUP = pattern(r"<[^>]*>")
BLOCK = pattern(r"\{%[-+]?\s*(end)?(for|if|macro|call|filter|set|with|block|autoescape)\b(.*?)%\}", re.DOTALL)
TAG = pattern(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
MANY_BRACKETS = 20
UNCLOSED = pattern(r"innermost block that needs to be closed is '(\w+)'")
STRAY = pattern(r"unknown tag '(\w+)'")
UNEXPECTED = pattern(r"(?:got|unexpected(?: char)?) '([^']+)'")
ENDS = frozenset(("end of print statement", "end of statement block", "end of template"))
UNKNOWN_FILTER = pattern(r"No (filter|test) named '([^']+)'")


def syntax_fault(error: TemplateSyntaxError, source: str, parts: dict[str, bytes]) -> Finding:
    """What Jinja says of a part, with the paragraph that it means.

    Args:
        error: Jinja's error; its line numbers count the lines of ``source``.
        source: the part's text with each paragraph on its own line.
        parts: the template's XML parts, to find the place in.
    """
    message = str(error.message)
    lines = source.split("\n")
    line = lines[min(error.lineno, len(lines)) - 1] if error.lineno else ""
    if unclosed := UNCLOSED.search(message):
        line = _unclosed_line(lines, unclosed[1]) or line
        detail = f"khối {unclosed[1]} chưa có end{unclosed[1]}"
    else:
        detail = told(message)
    text = MARKUP.sub("", line).strip()
    return "tag-syntax", text_spot(text, parts), {"around": shortened(text), "detail": detail}


def depth_fault(source: str, parts: dict[str, bytes]) -> Finding:
    """What nests deeper than Jinja and Python can read: the tag with most brackets, else the inmost block."""
    tags = [MARKUP.sub("", tag) for tag in TAG.findall(source)]
    around = max(tags, key=lambda tag: sum(map(tag.count, "([{")), default="")
    if sum(map(around.count, "([{")) < MANY_BRACKETS:
        around = _inmost_block(source) or around
    return "tag-deep", text_spot(around, parts), {"around": shortened(around)}


def _inmost_block(source: str) -> str:
    deepest, depth, found = 0, 0, ""
    for tag in BLOCK.finditer(source):
        depth += -1 if tag[1] else 1
        if depth > deepest:
            deepest, found = depth, tag[0]
    return found


def told(message: str) -> str:
    """Jinja's own words in Vietnamese."""
    if stray := STRAY.search(message):
        return f"thẻ {stray[1]} thừa hoặc không có nghĩa"
    if unknown := UNKNOWN_FILTER.search(message):
        return f"không có phép “{unknown[2]}”"
    if unexpected := UNEXPECTED.search(message):
        word = unexpected[1]
        return "thẻ dừng giữa chừng" if word in ENDS else f"thẻ viết sai ở chữ “{word}”"
    return "cách viết này không có nghĩa"


def _unclosed_line(lines: list[str], block: str) -> str:
    """The line that opens the block which is never closed."""
    open_lines: list[str] = []
    for line, ends, word in _blocks(lines):
        if word != block:
            continue
        if not ends:
            open_lines.append(line)
        elif open_lines:
            open_lines.pop()
    return open_lines[-1] if open_lines else ""


def _blocks(lines: list[str]) -> Iterator[tuple[str, bool, str]]:
    for line in lines:
        for tag in BLOCK.finditer(line):
            if not (tag[2] == "set" and "=" in tag[3]):
                yield line, bool(tag[1]), tag[2]

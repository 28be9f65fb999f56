"""Tags that Jinja cannot read, told in Vietnamese with the place where they stand."""

import re
from collections.abc import Iterator

from jinja2 import TemplateSyntaxError

from toolkit.word.fill.compiled import Finding
from toolkit.word.fill.diagnosis import text_spot
from toolkit.word.fill.output_check import shortened

MARKUP = re.compile(r"<[^>]*>")
BLOCK = re.compile(
    r"\{%[-+]?\s*(end)?(for|if|macro|call|filter|set|with|block|autoescape)\b(.*?)%\}", re.DOTALL
)
UNCLOSED = re.compile(r"innermost block that needs to be closed is '(\w+)'")
STRAY = re.compile(r"unknown tag '(\w+)'")
UNEXPECTED = re.compile(r"(?:got|unexpected(?: char)?) '([^']+)'")
UNKNOWN_FILTER = re.compile(r"No (filter|test) named '([^']+)'")


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
    elif stray := STRAY.search(message):
        detail = f"thẻ {stray[1]} thừa hoặc không có nghĩa"
    elif unknown := UNKNOWN_FILTER.search(message):
        detail = f"không có phép “{unknown[2]}”"
    elif unexpected := UNEXPECTED.search(message):
        detail = f"thẻ viết sai ở chữ “{unexpected[1]}”"
    else:
        detail = message.rstrip(".")
    text = MARKUP.sub("", line).strip()
    return "tag-syntax", text_spot(text, parts), {"around": shortened(text), "detail": detail}


def told(message: str) -> str:
    """Jinja's own words in Vietnamese, where they are known."""
    if stray := STRAY.search(message):
        return f"thẻ {stray[1]} thừa hoặc không có nghĩa"
    if unknown := UNKNOWN_FILTER.search(message):
        return f"không có phép “{unknown[2]}”"
    return message.rstrip(".")


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

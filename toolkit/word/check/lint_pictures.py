"""What hangs on a picture and is not filled: typed names in its description, one link for everybody."""

from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote

from lxml import etree

from toolkit.patterns import pattern
from toolkit.problems import Place, Problem, problem
from toolkit.word.check.lint_links import HELD, targets
from toolkit.word.check.tag_scan import TAG, Scanned
from toolkit.word.fill.output_check import shortened
from toolkit.word.opc.paragraph_place import MC, P

TYPED = pattern(r"«[^\W\d][^«»\n]{0,59}»|<<[^\W\d][^<>\n]{0,59}>>")
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
CLICK = "{http://schemas.openxmlformats.org/drawingml/2006/main}hlinkClick"
SHAPES = tuple(f"{{urn:schemas-microsoft-com:vml}}{kind}" for kind in ("shape", "rect", "image"))
ALTERNATIVE = "lời mô tả của hình (Alt Text)"


def picture_problems(parts: Sequence[Scanned], members: Mapping[str, bytes], file: str) -> Iterator[Problem]:
    """Each description with a typed name, each fixed link of a picture that a record names.

    Args:
        parts: the parts that hold text.
        members: all parts of the package.
        file: the template's name.
    """
    for part in parts:
        spots = {one.element: one.spot for one in part.paragraphs}
        for drawn in part.root.iter(DRAWN, *SHAPES):
            if next(drawn.iterancestors(MC + "Fallback"), None) is not None:
                continue
            words = " ".join(str(drawn.get(name, "")) for name in ("descr", "title", "alt"))
            home = next(drawn.iterancestors(P), None)
            place = Place(file=file, spot="" if home is None else spots.get(home, ""))
            for mark in dict.fromkeys(TYPED.findall(words)):
                yield problem("mark-unfilled", place, text=mark, what=ALTERNATIVE)
            tag = TAG.search(words)
            target = _target(drawn, targets(members, part.part)) if tag else ""
            if tag and target and not TAG.search(unquote(target)):
                yield problem("link-fixed", place, text=shortened(tag[0]), target=shortened(target))


def _target(drawn: etree._Element, known: Mapping[str, str]) -> str:
    click = drawn.find(CLICK)
    return str(drawn.get("href", "")) if click is None else known.get(str(click.get(HELD)), "")

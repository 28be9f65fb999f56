"""One line of running text, as templates loop over it."""

from collections.abc import Iterable
from dataclasses import dataclass

from toolkit.documents.document import tag


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A finished line or paragraph; the template gives it its dash or number."""

    dong: str = tag("Nội dung của dòng, đã có dấu câu ở cuối")


def paragraphs(lines: Iterable[str]) -> tuple[Paragraph, ...]:
    """The lines in their order, blank ones left out."""
    return tuple(Paragraph(dong=line.strip()) for line in lines if line.strip())

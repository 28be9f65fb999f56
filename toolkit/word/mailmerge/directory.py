"""Word's directories ("catalog"): one document in which the body comes once for each record."""

from collections.abc import Sequence

from msgspec import Struct

from toolkit.word.mailmerge.cut_part import CutPart
from toolkit.word.mailmerge.document_state import Making
from toolkit.word.mailmerge.expressions import Expression, filled
from toolkit.word.mailmerge.merge_rules import Edge
from toolkit.word.opc.zip_writer import Member, deflated

KIND = "catalog"


class Directory(Struct, frozen=True, kw_only=True):
    """The body part: what stands before, what each record repeats, and the last section's layout."""

    name: str
    before: tuple[bytes | Expression, ...]
    repeated: tuple[bytes | Expression, ...]
    after: tuple[bytes | Expression, ...]

    def entry(self, making: Making) -> bytes:
        """What one record adds."""
        making.start_over()
        return filled(self.repeated, making)

    def body(self, entries: Sequence[bytes], making: Making) -> Member:
        """The whole part; ``making`` is that of the first record."""
        making.start_over()
        content = filled(self.before, making) + b"".join(entries) + filled(self.after, making)
        return deflated(self.name, content, level=6)


def directory(parts: Sequence[CutPart]) -> Directory | None:
    """The part that is to be repeated, if its edges are marked."""
    for part in parts:
        edges = [at for at, piece in enumerate(part.pieces) if isinstance(piece, Edge)]
        if len(edges) == 2:
            first, last = edges
            return Directory(
                name=part.name,
                before=part.pieces[:first],
                repeated=part.pieces[first + 1 : last],
                after=part.pieces[last + 1 :],
            )
    return None

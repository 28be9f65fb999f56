"""What comes of one rendering: the document, how it was made, and what is wrong with it."""

from enum import StrEnum

from msgspec import Struct

from toolkit.problems import Problem, has_errors


class Tier(StrEnum):
    """Which way a document was made, fastest first; every way gives what docxtpl gives.

    PLAIN: words set between ready bytes. JINJA: Jinja wrote the text. TREE: docxtpl's own functions
    changed the tree after Jinja. NONE: nothing was made.
    """

    PLAIN = "plain"
    JINJA = "jinja"
    TREE = "tree"
    NONE = "none"


class Rendered(Struct, frozen=True, kw_only=True):
    """One document: its bytes, how it was made, and what is wrong with it.

    ``content`` is empty when no document could be made; ``problems`` then say why. A document whose
    problems hold an error must not be sent.
    """

    content: bytes
    tier: Tier
    problems: tuple[Problem, ...] = ()

    @property
    def ready(self) -> bool:
        """Whether there is a document, without an error."""
        return bool(self.content) and not has_errors(self.problems)

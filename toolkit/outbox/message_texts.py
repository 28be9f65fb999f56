"""The words of messages, from text files that staff own: tags filled strictly, length limited."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from toolkit.documents.former_tags import FORMER
from toolkit.documents.message import MessageContext, Occasion
from toolkit.problems import Place, Problem, not_read, problem
from toolkit.shelf.refusals import missing

if TYPE_CHECKING:
    from jinja2 import Template

MAIL = {
    Occasion.INVITE: "thu-moi.txt",
    Occasion.CHANGE: "thu-doi.txt",
    Occasion.CANCEL: "thu-huy.txt",
    Occasion.REMIND: "thu-nhac.txt",
}
CHAT = {
    Occasion.INVITE: "tin-moi.txt",
    Occasion.CHANGE: "tin-doi.txt",
    Occasion.CANCEL: "tin-huy.txt",
    Occasion.REMIND: "tin-nhac.txt",
}
# Characters that one message of Zalo takes; its public interface for offices names this limit.
LONGEST_CHAT = 2000
_SUBJECT = "Tiêu đề:"
_TAGS = frozenset(MessageContext.__struct_fields__)
FORMER_TAGS = FORMER["message"]


class Words(Struct, frozen=True, kw_only=True):
    """A message in finished words; ``subject`` is blank for a chat."""

    subject: str
    body: str


class TextForm:
    """One text file, read and checked; ``problems`` name every tag that it cannot have.

    ``former`` are tags of an earlier version that it uses: they are filled.
    """

    def __init__(self, path: Path) -> None:
        """Read a template.

        Raises:
            FileMissing: there is none.
            ToolkitError: the system does not give it.
        """
        self._path = path
        self._template: Template | None = None
        self.former: frozenset[str] = frozenset()
        try:
            source = path.read_text(encoding="utf-8-sig", errors="replace")
        except FileNotFoundError as error:
            raise missing(path) from error
        except OSError as error:
            raise not_read(error, path) from error
        self.problems = tuple(self._checked(source))

    def fill(self, context: MessageContext) -> Words:
        """The words for one recipient.

        A line that is left empty by its tags goes, and so do doubled empty lines.
        """
        if self._template is None:
            raise ValueError(f"{self._path.name} has problems")
        today = {name: getattr(context, name) for name in _TAGS}
        text = self._template.render({**{old: today[new] for old, new in FORMER_TAGS.items()}, **today})
        lines = [line.rstrip() for line in text.split("\n")]
        subject = ""
        if lines and lines[0].startswith(_SUBJECT):
            subject = lines.pop(0).removeprefix(_SUBJECT).strip()
        body = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
        return Words(subject=subject, body=body)

    def _checked(self, source: str) -> Iterator[Problem]:
        from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, meta  # slow import
        from jinja2.sandbox import ImmutableSandboxedEnvironment

        place = Place(file=str(self._path))
        settings: dict[str, Any] = {"trim_blocks": True, "lstrip_blocks": True, "autoescape": False}
        environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, **settings)
        try:
            wanted = meta.find_undeclared_variables(environment.parse(source))
            self._template = environment.from_string(source)
        except TemplateSyntaxError as error:
            yield problem("text-broken", place, name=self._path.name, line=error.lineno)
            return
        except TemplateError:
            yield problem("text-broken", place, name=self._path.name, line=1)
            return
        self.former = frozenset(wanted & FORMER_TAGS.keys())
        unknown = sorted(wanted - _TAGS - self.former)
        for tag in unknown:
            yield problem("text-unknown-tag", place, name=self._path.name, tag=tag)
        if self._path.name in MAIL.values() and not source.startswith(_SUBJECT):
            unknown.append(_SUBJECT)
            yield problem("text-no-subject", place, name=self._path.name)
        if unknown:
            self._template = None

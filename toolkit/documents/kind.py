"""What a kind of document is, and what one document to be written carries."""

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import asdict

from toolkit.documents.button import Button
from toolkit.documents.context import Context
from toolkit.documents.records_read import Reads
from toolkit.patterns import pattern
from toolkit.plan.model import OutgoingDocument, Plan
from toolkit.problems import Problem
from toolkit.wording import unbroken

_LONG = 40
# What a template engine turns into the end of a paragraph, with the same properties on both sides.
_NEW_PARAGRAPH = "\a"
# The names at the head of a document are centred lines, and never stretched.
_IN_LINES = ("co_quan", "co_quan_cap_tren")
_LAST_SPACE = pattern(r" (?=\S+\Z)")

if TYPE_CHECKING:
    from toolkit.documents.parts.chart import Chart


class Reach(StrEnum):
    """What one run of a kind covers."""

    CONFERENCE = "conference"
    YEAR = "year"


class Document(Struct, frozen=True, kw_only=True):
    """One document in finished words, ready for its template.

    ``stem`` is the ASCII file name without its ending, ``folder`` the folder below the output folder,
    ``title`` goes into the file's properties. ``context`` is a record whose field names are the
    template's tags. ``problems`` are this document's own (a draft without a day, a blank flag).
    ``unit`` and ``person`` are codes, or blank. ``register`` is the row of Văn bản đi under which the
    document goes out, or that of the document it is annexed to; None for a draft. ``corrects`` is the code
    of the row whose paper it corrects. ``charts`` go where the template places their marks.
    """

    kind: str
    folder: str
    stem: str
    title: str
    context: Context
    conference: str = ""
    unit: str = ""
    person: str = ""
    register: OutgoingDocument | None = None
    corrects: str = ""
    charts: "tuple[Chart, ...]" = ()
    problems: tuple[Problem, ...] = ()

    @property
    def issued(self) -> bool:
        """Whether the document bears a number and a day."""
        return self.register is not None

    def words(self) -> dict[str, Any]:
        """The context as plain dicts, lists, strings and bools: what a template is given."""
        plain: dict[str, Any] = _plain(self.context)
        return plain

    def printed(self) -> dict[str, Any]:
        """The words as a page has them: no line ends inside "ngày 24" or before the dash of a name.

        A long value ends with two syllables on one line, so that none stands alone below a paragraph. A line
        break that somebody typed begins a paragraph: a soft one would make Word stretch the line before it.
        """
        words = asdict(self.context)
        return {
            name: _plain(value) if name in _IN_LINES else _printed(value) for name, value in words.items()
        }


class Sketch(Struct, frozen=True, kw_only=True):
    """The words of a plain letter's template as it is first drawn; from then on staff own the file.

    Between the head and the signature stand the kind's name with the subject, the line of address, a
    paragraph for each line of the ``text`` and the ``closing``; all may hold tags. What is
    not registered has a day only. A ``dispatch`` (công văn) has no name: its subject stands below its number.
    ``listed`` is the title of a list ("danh_sach", where "co_danh_sach" says so) on a page of its own.
    """

    text: str
    closing: str
    addressed_to: str = ""
    dispatch: bool = False
    listed: str = ""


class Entry(Struct, frozen=True, kw_only=True):
    """One line of a list: whom it is about, and its words as the paper takes them.

    ``unit`` and ``person`` are codes, ``row`` the address of the row that it was typed in ("Đại biểu!A7");
    each may be blank. ``name`` is what a user calls it.
    """

    name: str
    words: Any
    unit: str = ""
    person: str = ""
    row: str = ""


class Listing(Struct, frozen=True, kw_only=True):
    """A paper that lists entries: one of them can be left out without harm to the others."""

    entries: Callable[[Plan, Any], Sequence[Entry]]
    paper: Callable[[Plan, Any, Sequence[Entry]], Document]

    def documents(self, plan: Plan, subject: Any) -> Iterator[Document]:
        """The paper with all entries; nothing where there is none."""
        found = self.entries(plan, subject)
        if found:
            yield self.paper(plan, subject, found)


class Work(Struct, frozen=True):
    """How the documents of a kind are made; its module is loaded when the first of them is.

    ``documents`` yields what is to be written for one conference, or for one annual plan, to which
    ``obstacles`` has no objection. ``sketch`` draws the template of a plain letter; others are drawn in
    ``word/drawing``. ``listing``: how a paper of separate entries is made without those that are in doubt.
    """

    context: type[Context]
    documents: Callable[[Plan, Any], Iterator[Document]]
    obstacles: Callable[[Plan, Any], tuple[Problem, ...]]
    sketch: Sketch | None = None
    listing: Listing | None = None


class Kind(Struct, frozen=True, kw_only=True):
    """One kind of document: what all of them are asked for, and where its work is.

    ``name`` is its English name at the terminal, ``label`` its Vietnamese one, ``type_code`` its code in
    the register ("GM"), ``template`` the file under templates/, ``button`` the workbook's button that makes
    it, which several kinds may share. ``reads``: which records it tells besides those of ``SHARED``, each
    with those of its fields that stand in ``OWN_FIELDS``. ``entry``: how its documents are made, as an entry
    point "module:name" of this room; by default the WORK of the module that is called as the kind is.
    ``addressee``: the tags by which the letters of one press differ; by a template with none of them
    everybody gets the same one.
    ``about``: words of its subject that tell its row of the register from those of other kinds of its type.
    Not ``registered``: it bears no number of the office's own, though its head may have room for one.
    """

    name: str
    label: str
    type_code: str
    template: str
    button: Button
    reads: Reads
    entry: str = ""
    reach: Reach = Reach.CONFERENCE
    addressee: tuple[str, ...] = ()
    about: str = ""
    registered: bool = True

    def __hash__(self) -> int:
        return hash(self.name)

    @property
    def work(self) -> str:
        """The entry point of its work."""
        return self.entry or f"{self.name.replace('-', '_')}:WORK"

    @property
    def context(self) -> type[Context]:
        """The record of its words."""
        return _work(self.work).context

    @property
    def sketch(self) -> Sketch | None:
        """What its template is drawn from, where that is a plain letter."""
        return _work(self.work).sketch

    @property
    def listing(self) -> Listing | None:
        """Its entries, where it lists some."""
        return _work(self.work).listing

    def documents(self, plan: Plan, subject: Any) -> Iterator[Document]:
        """What is to be written for one conference, or for one annual plan; nothing where it is not ready."""
        return iter(()) if self.obstacles(plan, subject) else _work(self.work).documents(plan, subject)

    def obstacles(self, plan: Plan, subject: Any) -> tuple[Problem, ...]:
        """Why a conference or a plan is not ready for it."""
        return _work(self.work).obstacles(plan, subject)


@cache
def _work(entry: str) -> Work:
    module, _, name = entry.partition(":")
    work: Work = getattr(import_module(f"toolkit.documents.{module}"), name)
    return work


def _plain(value: Any) -> Any:
    """A context with all that lies in it as plain values."""
    if isinstance(value, str):
        return value
    if isinstance(value, (list, tuple)):
        return type(value)(map(_plain, value))
    if not isinstance(value, Struct):
        return value
    return {name: part if part.__class__ is str else _plain(part) for name, part in asdict(value).items()}


def _printed(value: Any) -> Any:
    """As ``_plain``, the words as a page has them."""
    if isinstance(value, str):
        return _unbroken(value)
    if isinstance(value, Struct):
        value = asdict(value)
    if isinstance(value, dict):
        return {
            name: _unbroken(part) if part.__class__ is str else _printed(part) for name, part in value.items()
        }
    return _printed_list(tuple(value)) if isinstance(value, (list, tuple)) else value


@lru_cache(maxsize=1024)  # and the lists of recipients, questions and items
def _printed_list(parts: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(map(_printed, parts))


@lru_cache(maxsize=8192)  # the letters of one conference share nearly all their words
def _unbroken(text: str) -> str:
    held = unbroken(text)
    bound = _LAST_SPACE.sub("\u00a0", held) if len(held) > _LONG else held
    return bound.replace("\n", _NEW_PARAGRAPH)

"""What happened to one file of an output folder, as a value that one line of the log holds."""

from operator import attrgetter
from typing import Any

from msgspec import Struct, field


class Label(Struct, frozen=True, kw_only=True):
    """What a file is: codes of what it speaks of, the rows and the template that it came from.

    ``rows`` are addresses ("Hội nghị!A2"), ``template`` is the digest of the template's bytes, ``version``
    the toolkit's version; each may be blank. ``issued`` is the number and day under which the document went
    out, "12-GM ngày 06/5/2024", blank for a draft; ``register`` is the code of its row in Văn bản đi;
    ``ended`` says which other paper took its place, or that it was cancelled;
    ``words`` are then what its tags say ("ngay_hop=24/5/2024"), long texts as a mark only.
    ``source`` names the template and the table that a merge was made from, or the Word file of a PDF beside
    it; ``word`` is the digest of the Word file that a PDF was made from, blank for what is no PDF.
    ``unedited`` is the digest of what would have gone out, had nobody edited the draft by hand; blank when
    nobody did.
    """

    kind: str = ""
    conference: str = ""
    unit: str = ""
    person: str = ""
    rows: tuple[str, ...] = ()
    template: str = ""
    version: str = ""
    issued: str = ""
    register: str = ""
    ended: str = ""
    words: tuple[str, ...] = ()
    source: str = ""
    word: str = ""
    unedited: str = ""


class Event(Struct, frozen=True, kw_only=True):
    """One file put in place: its path below the folder, written with "/", and the digest of its bytes.

    ``before`` is the digest of the file that it replaced, or blank. ``beside`` is the path of the file that
    it was laid beside because that one must stay, or blank. ``at`` is local time
    ("2024-05-24T08:00:00"), ``by`` the account that ran the toolkit, ``run`` the name of its run. ``undone``
    is the run that was taken back by this, ``redone`` the one that was done again; a file that was taken
    away again leaves a blank ``digest``. ``sent`` is blank unless the event tells of the file's way out by
    mail instead of its place in the folder (see ``history.sending``).
    """

    path: str
    digest: str = ""
    before: str = ""
    beside: str = ""
    at: str = ""
    by: str = ""
    run: str = ""
    undone: str = ""
    redone: str = ""
    sent: str = ""
    label: Label = field(default_factory=Label)

    def tells_more(self, known: "Event | None") -> bool:
        """Whether bytes that lie there already are told in a new light: unknown so far, or issued since."""
        new, old = self.label, known.label if known else None
        return old is None or (old.issued, old.register) != (new.issued, new.register)

    def record(self) -> dict[str, Any]:
        """The event as one flat object of JSON; what is blank is left out."""
        told = zip(_NAMES, (*_own_of(self), *_about_of(self.label)), strict=True)
        return {name: value for name, value in told if value}


_OWN = tuple(name for name in Event.__struct_fields__ if name != "label")
_ABOUT = Label.__struct_fields__
_NAMES = (*_OWN, *_ABOUT)
_own_of, _about_of = attrgetter(*_OWN), attrgetter(*_ABOUT)
_LISTS = ("rows", "words")


def event_of(record: Any) -> Event | None:
    """The event that a record tells, a newer form's further keys left out; None when it tells none."""
    if not isinstance(record, dict) or not record.get("path"):
        return None
    if not record.get("digest") and not record.get("undone"):
        return None
    about: dict[str, Any] = {name: record[name] for name in _ABOUT if record.get(name)}
    about |= {name: tuple(map(str, about[name])) for name in _LISTS if isinstance(about.get(name), list)}
    return Event(**{name: str(record.get(name, "")) for name in _OWN}, label=Label(**about))

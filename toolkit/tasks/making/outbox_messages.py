"""Errands carried out: the draft and the invitation of each recipient laid in the outbox."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path, PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from toolkit.documents.message import MessageContext, Occasion
from toolkit.documents.parts.changed_items import SECOND
from toolkit.documents.parts.paragraphs import inside
from toolkit.history import Label, Letter, Shelf, State, Told, sendings
from toolkit.outbox.addresses import Addressed, Mailbox, addressed, one_line
from toolkit.outbox.appointment import ics, method_of
from toolkit.outbox.draft import Draft, Enclosure, draft_bytes, message_id_of
from toolkit.outbox.message_texts import CHAT, LONGEST_CHAT, MAIL, TextForm, Words
from toolkit.plan.model import Conference, Plan
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.making.letter_rows import invitations_to
from toolkit.tasks.making.messages_due import ADDRESSEE, CALENDAR, Errand
from toolkit.tasks.outcome import Made
from toolkit.wording import is_mail_address

MESSAGE = "message"
FOLDER = "thu-gui"
_ENDINGS = {Occasion.CHANGE: "_doi", Occasion.CANCEL: "_huy", Occasion.REMIND: "_nhac"}


class Message(Struct, frozen=True, kw_only=True):
    """One message as it lies in the outbox; ``eml`` is None for a recipient without an address.

    ``name`` is the recipient in words. ``issued``: it carries a paper that went out. ``told`` is what the
    history tells of its way out; ``mailed``: this letter, or one that it replaces, went out by mail.
    """

    letter: Letter
    name: str
    chat: str
    issued: bool = False
    eml: Path | None = None
    state: State = State.KEPT
    told: Told | None = None
    mailed: bool = False


class Desk:
    """Where the messages of one conference are written; it holds the output folder meanwhile."""

    def __init__(
        self, plan: Plan, conference: Conference, shelf: Shelf, forms: Mapping[str, TextForm]
    ) -> None:
        self.files: list[Made] = []
        self.problems: list[Problem] = []
        self._plan = plan
        self._conference = conference
        self._shelf = shelf
        self._forms = forms
        self._sent = sendings(shelf.events)

    @cached_property
    def sender(self) -> Mailbox | None:
        """Who writes: the office's mailbox under the department's name."""
        settings = self._plan.settings
        address = settings.mail_sender or settings.contact_email.split(";")[0].strip()
        if not address:
            place = settings.origin.place("mail_sender")
            self.problems.append(problem("outbox-no-organizer", place))
            return None
        if not is_mail_address(address):
            place = settings.origin.place("mail_sender" if settings.mail_sender else "contact_email")
            self.problems.append(problem("mail-address-unfit", place, text=one_line(address)))
            return None
        return Mailbox(name=settings.department_name, address=address)

    def write(self, errand: Errand) -> Message:
        """Lay the draft and the invitation of one errand; what went out already is left as it is."""
        box = addressed(self._plan, self._conference, errand.unit, errand.person)
        letter = self._letter(errand)
        told = self._sent.get(letter.key)
        form = self._forms[CHAT[errand.occasion]]
        chat = self._chat(errand, form.fill(errand.context))
        message = Message(
            letter=letter,
            name=errand.context.kinh_moi,
            chat=chat,
            issued=_is_ready(errand),
            told=told,
            mailed=any(one.sent_at for one in invitations_to(letter, self._sent.values())),
        )
        if told and (told.doubtful or (told.sent and not told.owed)):
            eml = self._shelf.folder / told.path
            self._keep(eml, errand)
            return replace(message, letter=told.letter, eml=eml)
        invitation = self._invitation(errand, box)
        self._name_gaps(errand, box)
        if not box.to:
            return message
        laid = self._draft(errand, box, letter, invitation)
        return replace(message, eml=laid.path, state=laid.state)

    def _letter(self, errand: Errand) -> Letter:
        turn = errand.appointment.sequence if errand.appointment else errand.turn or ""
        release = errand.release if errand.occasion is Occasion.INVITE else f"{errand.release} {turn}"
        parts = (errand.occasion.value, self._conference.code, errand.unit, errand.person, release)
        return Letter(
            occasion=errand.occasion.value,
            conference=self._conference.code,
            unit=errand.unit,
            person=errand.person,
            release=release.strip(),
            message_id=message_id_of(*parts),
        )

    def _chat(self, errand: Errand, words: Words) -> str:
        if len(words.body) > LONGEST_CHAT:
            found = {"name": inside(errand.context.kinh_moi), "length": len(words.body), "most": LONGEST_CHAT}
            self.problems.append(problem("chat-too-long", Place(file=CHAT[errand.occasion]), **found))
        return words.body

    def _name_gaps(self, errand: Errand, box: Addressed) -> None:
        for place, text in box.unfit:
            self.problems.append(problem("mail-address-unfit", place, text=text))
        if not box.to:
            code = "mail-no-address" if self._keeps_chats() else "mail-nowhere"
            self.problems.append(problem(code, box.gap, name=inside(errand.context.kinh_moi)))

    def _keeps_chats(self) -> bool:
        """Whether Giấy mời has its column for texts to be copied; a workbook of old may have none."""
        rows = [row for row in self._plan.invitations if row.code]
        return not rows or any("chat" in row.origin.cells for row in rows)

    def _invitation(self, errand: Errand, box: Addressed) -> Enclosure | None:
        appointment, sender = errand.appointment, self.sender
        if appointment is None or sender is None:
            return None
        context = errand.context
        content = ics(
            appointment,
            organizer=sender,
            attendees=box.to,
            description=_about(context),
        )
        label = replace(
            self._label(errand, CALENDAR),
            words=(*appointment.kept(), f"{ADDRESSEE}{context.kinh_moi}"),
        )
        laid = self._shelf.lay(_place(errand, ".ics", plain=True), content, label)
        self._made(CALENDAR, errand, laid.path, laid.state)
        return Enclosure(name="lich-hop.ics", content=content, method=method_of(appointment, box.to).value)

    def _draft(self, errand: Errand, box: Addressed, letter: Letter, invitation: Enclosure | None) -> Made:
        files = tuple(Enclosure(name=path.name, content=path.read_bytes()) for path in errand.files)
        draft = Draft(
            message_id=letter.message_id,
            to=box.to,
            cc=box.cc,
            words=self._forms[MAIL[errand.occasion]].fill(errand.context),
            enclosures=(*files, invitation) if invitation else files,
            sender=self.sender,
        )
        place = _place(errand, ".eml")
        laid = self._shelf.lay(place, draft_bytes(draft), self._label(errand, MESSAGE))
        if laid.state is State.SET_ASIDE:
            self.problems.append(problem("outbox-edited", Place(file=str(place)), name=place.name))
            return self._made(MESSAGE, errand, self._shelf.folder / place, State.SET_ASIDE)
        return self._made(MESSAGE, errand, laid.path, laid.state)

    def _keep(self, eml: Path, errand: Errand) -> None:
        self._shelf.expect(_place(errand, ".eml"))
        self._made(MESSAGE, errand, eml, State.KEPT)

    def _made(self, kind: str, errand: Errand, path: Path, state: State) -> Made:
        made = Made(
            path=path,
            kind=kind,
            conference=self._conference.code,
            unit=errand.unit,
            person=errand.person,
            state=state,
        )
        self.files.append(made)
        return made

    def _label(self, errand: Errand, kind: str) -> Label:
        about = (self._conference, self._plan.unit(errand.unit), self._plan.person(errand.person))
        return Label(
            kind=kind,
            conference=self._conference.code,
            unit=errand.unit,
            person=errand.person,
            rows=tuple(str(record.origin.place()) for record in about if record),
            source=errand.occasion.value,
        )


def _about(context: MessageContext) -> str:
    """What the entry of a calendar says of the meeting; one entry holds both sessions."""
    topic = f"Chuyên đề: {context.chuyen_de}." if context.chuyen_de else context.ten_hoi_nghi
    return f"{topic} Thời gian: {context.thoi_gian}." if SECOND in context.thoi_gian else topic


def _is_ready(errand: Errand) -> bool:
    return bool(errand.release) and not errand.waits


def _place(errand: Errand, ending: str, *, plain: bool = False) -> PurePosixPath:
    """Where a file of an errand lies: a calendar's beside its letter's name, whatever the occasion."""
    again = f"-{errand.turn}" if errand.turn > 1 else ""
    tail = "" if plain else f"{_ENDINGS.get(errand.occasion, '')}{again}"
    return PurePosixPath(errand.folder) / FOLDER / f"{errand.stem}{tail}{ending}"

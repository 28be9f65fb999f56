"""Thông báo thay đổi: what letters that went out said, and what holds now, told to everybody who got one."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from toolkit.documents.agenda import AgendaRow, agenda_rows
from toolkit.documents.context import Context, spread, tag
from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_at import CHANGE_NOTICE
from toolkit.documents.kinds_before import AGENDA as AGENDA_KIND
from toolkit.documents.kinds_before import LETTER
from toolkit.documents.parts.changed_agenda import TAG as AGENDA
from toolkit.documents.parts.changed_agenda import agenda_changes, as_kept, items_kept
from toolkit.documents.parts.changed_items import AS_IT_STANDS, ITEMS, TOLD_TAGS, items_now, items_said
from toolkit.documents.parts.conference_paper import conference_document
from toolkit.documents.parts.issuing_bodies import Bodies, bodies
from toolkit.documents.parts.letterhead import Letterhead, letterhead
from toolkit.documents.parts.paragraphs import Paragraph
from toolkit.documents.parts.recipients import Recipients, recipient_problems, recipients
from toolkit.documents.parts.release import Release, entry_correcting, symbol
from toolkit.documents.parts.signature import Signature, signature, signature_problems
from toolkit.documents.parts.time_and_place import conference_name
from toolkit.plan.model import Conference, ConferenceStatus, OutgoingDocument, Plan, SentPaper
from toolkit.plan.rotation import year_of
from toolkit.problems import Problem
from toolkit.wording import ascii_slug, day_short, joined, uncapitalised

TYPE = CHANGE_NOTICE.type_code
_POSTPONED, _CANCELLED, _CHANGED = "hoãn", "không tổ chức", "điều chỉnh"
_CALLED_OFF = {ConferenceStatus.POSTPONED: _POSTPONED, ConferenceStatus.CANCELLED: _CANCELLED}


class Change(Context):
    """One thing that the letter said and that holds no more."""

    noi_dung: str = tag("Điều thay đổi, ví dụ “Thời gian”")
    cu: str = tag("Giấy mời đã ghi thế nào")
    moi: str = tag("Nay thế nào; bỏ hẳn thì ghi “không còn”")


class Addressee(Context):
    """One who got the letter."""

    tt: str = tag("Số thứ tự")
    noi_nhan: str = tag("Nơi nhận, như đã ghi ở giấy mời")


class ChangeNoticeContext(Letterhead, Bodies, Signature, Recipients):
    """What the template of the notice of a change may say; what holds now is also said item by item."""

    la_hoan: bool = tag("Hội nghị bị hoãn, chưa có ngày mới")
    la_khong_to_chuc: bool = tag("Hội nghị không tổ chức nữa")
    la_dieu_chinh: bool = tag("Hội nghị vẫn tổ chức, có điều thay đổi")
    viec: str = tag("Việc thông báo: “điều chỉnh”, “hoãn” hoặc “không tổ chức”")
    ten_hoi_nghi: str = tag("Tên hội nghị, ví dụ “Hội nghị giao ban theo chuyên đề lần thứ nhất năm 2024”")
    so_giay_moi: str = tag("Số, ký hiệu giấy mời đã gửi, ví dụ “12-GM/TĐTN-TCKT”")
    ngay_giay_moi: str = tag("Ngày của giấy mời viết bằng số, ví dụ “06/5/2024”")
    co_thong_bao_truoc: bool = tag("Giấy mời đã được điều chỉnh bằng một thông báo trước")
    thong_bao_truoc: str = tag("Số, ngày của thông báo trước, ví dụ “08-TB/TĐTN-TCKT ngày 15/5/2024”")
    thay_doi: tuple[Change, ...] = tag("Các điều thay đổi, mỗi điều một dòng")
    danh_sach: tuple[Addressee, ...] = tag("Những nơi đã nhận giấy mời, mỗi nơi một dòng")
    thoi_gian: str = tag("Thời gian họp nay thế nào, trọn câu; khi hoãn thì là thời gian đã mời")
    hinh_thuc: str = tag("Hình thức họp nay thế nào: trực tiếp, trực tuyến, hoặc cả hai")
    dia_diem: str = tag("Địa điểm họp nay thế nào")
    don_vi_dang_cai: str = tag("Đơn vị đăng cai nay là đơn vị nào")
    chuyen_de: str = tag("Tên chuyên đề nay thế nào")
    chu_tri: str = tag("Người chủ trì nay là ai")
    chuan_bi: str = tag("Lời dặn chuẩn bị nay thế nào")
    han_xac_nhan: str = tag("Hạn xác nhận dự họp nay là ngày nào")
    han_bao_cao: str = tag("Hạn gửi báo cáo nay là ngày nào")
    lien_he: str = tag("Người liên hệ nay là ai, kèm điện thoại")
    muc: tuple[AgendaRow, ...] = tag("Các dòng của chương trình nay thế nào")


class _Notice(Struct, frozen=True, kw_only=True):
    """One notice: the paper that it corrects, what was said before, what holds by it, and what it does."""

    letter: OutgoingDocument
    corrects: OutgoingDocument
    before: Mapping[str, str]
    now: Mapping[str, str]
    does: str

    @property
    def changes(self) -> tuple[Change, ...]:
        told = [(ITEMS[name], self.before[name], self.now.get(name) or "không còn") for name in self._items]
        return tuple(Change(noi_dung=what, cu=old, moi=new) for what, old, new in (*told, *self._agenda))

    @property
    def subjects(self) -> list[str]:
        """What changed, in the words of a title: "thời gian", "chương trình"."""
        return [
            *(uncapitalised(ITEMS[name]) for name in self._items),
            *(["chương trình"] if self._agenda else []),
        ]

    @property
    def _items(self) -> list[str]:
        return [one for one in ITEMS if self.before.get(one) and self.before[one] != self.now.get(one, "")]

    @property
    def _agenda(self) -> tuple[tuple[str, str, str], ...]:
        then, now = (items_kept(said.get(AGENDA, "")) for said in (self.before, self.now))
        return agenda_changes(then, now) if then and now else ()


def change_notices(plan: Plan, conference: Conference) -> Iterator[Document]:
    """A notice for each number of letters that say something else than the workbook today.

    What a notice told and sent already says is not told again: a further change has a further notice.
    """
    for letter in plan.outgoing:
        papers = [one for one in plan.sent if one.register == letter.code and _is_letter(one, conference)]
        if letter.kind == LETTER and papers:
            for notice in _notices(plan, conference, letter, papers):
                yield _document(plan, conference, notice, papers)


def is_told(plan: Plan, conference: Conference, letter: str, tags: Collection[str]) -> bool:
    """Whether a notice that went out told all that holds no more of a letter: ``tags`` are what differs."""
    row = plan.entry(letter)
    told = row is not None and any(_corrects(plan, one, row) for one in plan.sent)
    due = any(not one.issued for one in change_notices(plan, conference))
    known = TOLD_TAGS | ({AGENDA} if row and _agenda_said(plan, conference, row) else set())
    return told and not due and frozenset(tags) <= known


def is_due(plan: Plan, conference: Conference, letter: str) -> bool:
    """Whether there is something of a letter that a notice, not issued yet, would tell."""
    row = plan.entry(letter)
    found = (plan.entry(one.corrects) for one in change_notices(plan, conference) if not one.issued)
    return any(one and row and row in (one, plan.corrected(one)) for one in found)


def obstacles(plan: Plan, conference: Conference) -> tuple[Problem, ...]:
    """Nothing stands in the way: without letters that went out, or without a change, there is no notice."""
    return ()


def _is_letter(paper: SentPaper, conference: Conference) -> bool:
    return paper.conference == conference.code and paper.kind.startswith("invitation")


def _notices(
    plan: Plan, conference: Conference, letter: OutgoingDocument, papers: list[SentPaper]
) -> Iterator[_Notice]:
    """Those that went out, in their order, as they were; then the one that is due."""
    said = {**_items_said(plan, papers), AGENDA: _agenda_said(plan, conference, letter)}
    current = {**items_now(plan, conference), AGENDA: _agenda_now(plan, conference)}
    does, last, doing = "", letter, _CALLED_OFF.get(conference.status, _CHANGED)
    while sent := next((one for one in plan.sent if _corrects(plan, one, last)), None):
        row, words = plan.entry(sent.register), dict(sent.words)
        if row is None:
            break
        now = {name: words.get(name, current.get(name, "")) for name in (*ITEMS, AGENDA)}
        yield _Notice(letter=letter, corrects=last, before=said, now=now, does=words.get("viec", doing))
        said, does, last = {**said, **now}, words.get("viec", doing), row
    now = said if doing != _CHANGED else {name: current.get(name, "") for name in said}
    due = _Notice(letter=letter, corrects=last, before=said, now=now, does=doing)
    if (due.changes and doing == _CHANGED) or (doing != _CHANGED and doing != does):
        yield due


def _items_said(plan: Plan, papers: list[SentPaper]) -> dict[str, str]:
    """What the letters said; where one went out with other words than its fellows, with those too."""
    own = [one for one in papers if dict(one.words).get(AS_IT_STANDS)]
    said = items_said([one for one in papers if one not in own] or papers)
    for paper in own if len(own) < len(papers) else []:
        for item, text in items_said([paper]).items():
            if text and text != said[item]:
                said[item] = joined(
                    (said[item], f"riêng giấy mời gửi {_line(plan, paper)} ghi {text}"), last="; "
                )
    return said


def _agenda_said(plan: Plan, conference: Conference, letter: OutgoingDocument) -> str:
    """The items of the agenda that was annexed to a letter; blank when none went out with it."""
    annexed = (one for one in plan.sent if (one.kind, one.register) == (AGENDA_KIND.name, letter.code))
    return next((dict(one.words).get(AGENDA, "") for one in annexed if one.conference == conference.code), "")


def _agenda_now(plan: Plan, conference: Conference) -> str:
    return as_kept([spread(row) for row in agenda_rows(plan, conference)])


def _corrects(plan: Plan, paper: SentPaper, last: OutgoingDocument) -> bool:
    row = plan.entry(paper.register)
    return paper.kind == CHANGE_NOTICE.name and row is not None and row.earlier == last.code


def _document(plan: Plan, conference: Conference, notice: _Notice, papers: list[SentPaper]) -> Document:
    row = entry_correcting(plan, TYPE, notice.corrects.code)
    release = Release(type_code=TYPE, row=row, day=row.date if row else None, year=year_of(plan, conference))
    paper = conference_document(
        plan,
        conference,
        CHANGE_NOTICE,
        _context(plan, conference, release, notice, papers),
        title=f"Thông báo {uncapitalised(_subject(notice, conference_name(plan, conference)))}",
        release=release,
        problems=(*signature_problems(plan, release), *recipient_problems(plan, TYPE)),
        code=f"thay-doi_{ascii_slug(notice.corrects.code)}",
    )
    return replace(paper, corrects=notice.corrects.code)


def _subject(notice: _Notice, name: str) -> str:
    if notice.does != _CHANGED:
        return f"{notice.does[:1].upper()}{notice.does[1:]} {name}"
    return f"Điều chỉnh {joined(notice.subjects)} {name}"


def _context(
    plan: Plan, conference: Conference, release: Release, notice: _Notice, papers: list[SentPaper]
) -> ChangeNoticeContext:
    name = conference_name(plan, conference)
    before = notice.corrects if notice.corrects is not notice.letter else None
    usual = recipients(plan, TYPE).noi_nhan
    listed = Paragraph(dong=f"Các nơi có tên trong danh sách kèm theo{';' if usual else '.'}")
    items: dict[str, Any] = {item: notice.now.get(item, "") for item in ITEMS}
    return ChangeNoticeContext(
        **spread(
            letterhead(plan, release, _subject(notice, name)),
            bodies(plan, year_of(plan, conference)),
            signature(plan, release),
        ),
        **items,
        co_noi_nhan=True,
        noi_nhan=(listed, *usual),
        la_hoan=notice.does == _POSTPONED,
        la_khong_to_chuc=notice.does == _CANCELLED,
        la_dieu_chinh=notice.does == _CHANGED,
        viec=notice.does,
        ten_hoi_nghi=name,
        so_giay_moi=symbol(plan, LETTER, notice.letter.number),
        ngay_giay_moi=_day(notice.letter),
        co_thong_bao_truoc=before is not None,
        thong_bao_truoc=f"{symbol(plan, TYPE, before.number)} ngày {_day(before)}" if before else "",
        thay_doi=notice.changes,
        muc=tuple(
            AgendaRow(tt=str(place), thoi_gian=one.time, noi_dung=one.content, nguoi_thuc_hien=one.speaker)
            for place, one in enumerate(items_kept(notice.now.get(AGENDA, "")), start=1)
        ),
        danh_sach=_addressees(plan, papers),
    )


def _day(row: OutgoingDocument) -> str:
    return day_short(row.date) if row.date else ""


def _addressees(plan: Plan, papers: list[SentPaper]) -> tuple[Addressee, ...]:
    """Who got the letter, each once, by the line that the letter was addressed with."""
    lines = dict.fromkeys(_line(plan, paper) for paper in papers)
    return tuple(Addressee(tt=str(number), noi_nhan=line) for number, line in enumerate(lines, start=1))


def _line(plan: Plan, paper: SentPaper) -> str:
    unit, person = plan.unit(paper.unit), plan.person(paper.person)
    known = person.name if person else unit.name if unit else paper.person or paper.unit
    return dict(paper.words).get("kinh_moi", known)


WORK = Work(ChangeNoticeContext, change_notices, obstacles)

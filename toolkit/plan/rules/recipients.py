"""Nơi nhận: that each kind of document is kept, and to whom it goes for what."""

import datetime as dt
from collections.abc import Iterator

from toolkit.patterns import pattern
from toolkit.plan.model import Plan, Recipient
from toolkit.plan.roster import LAST
from toolkit.problems import Problem, problem
from toolkit.wording import fold

_KEPT = pattern(r"lưu\b")
_MOST = 3
_TO_REPORT = pattern(r"\b(?:để|kính) báo cáo\b|^báo cáo$")
_TO_DO = pattern(
    r"^(?:để )?(?:(?:triển khai|tổ chức|nghiêm túc|chỉ đạo) )*(?:thực hiện|triển khai|thi hành)\b",
    signs=("thực hiện", "triển khai", "thi hành"),
)
_ABOVE = pattern(
    r"\b(?:tỉnh ủy|trung ương đoàn|ban bí thư|hội đồng nhân dân tỉnh|ủy ban nhân dân tỉnh"
    r"|mặt trận tổ quốc việt nam tỉnh)\b"
)
_BELOW = pattern(
    r"^(?:như trên|lưu\b|(?:các )?"
    r"(?:ban chuyên môn|huyện, thị|đoàn xã|đoàn phường|huyện đoàn|thành đoàn|đơn vị))"
)
_PARTY = pattern(r"\b(?:cấp ủy|(?:huyện|thị|thành|đảng|xã|phường) ủy|đảng bộ)\b")


def document_unkept(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Where the other kinds of documents are kept by a line of their recipients, each one is."""
    by_document: dict[str, list[Recipient]] = {}
    for row in plan.recipients:
        by_document.setdefault(row.document, []).append(row)
    bare = [
        rows
        for rows in by_document.values()
        if not any(_KEPT.match(fold(row.line)) for row in rows if row.line)
    ]
    if len(bare) != 1 or len(by_document) <= _MOST:
        return
    rows = sorted(bare[0], key=lambda row: LAST if row.order is None else row.order)
    line = next(row.line for row in plan.recipients if _KEPT.match(fold(row.line)))
    place = next((row for row in rows if not row.line), rows[-1]).origin.place("line")
    yield problem("document-unkept", place, document=rows[0].document, line=line)


def purpose_reversed(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """What goes to those above is to report, what goes to those below is not."""
    phrase = fold(plan.settings.units_phrase).removeprefix("các ")
    for row in plan.recipients:
        line, purpose = fold(row.line), fold(row.purpose)
        below = _BELOW.match(line) or (phrase and phrase in line)
        if _TO_REPORT.search(purpose) and below and not _ABOVE.search(line) and not _PARTY.search(line):
            yield row.problem("reported-below", "purpose", line=row.line, purpose=row.purpose)
        elif _TO_DO.match(purpose) and _ABOVE.search(line) and not below:
            yield row.problem("ordered-above", "purpose", line=row.line, purpose=row.purpose)


OF_RECIPIENTS = (document_unkept, purpose_reversed)

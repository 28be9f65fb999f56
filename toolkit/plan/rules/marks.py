"""Marks and spaces: those that the documents set themselves, and those that stand wrongly."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from toolkit.patterns import pattern
from toolkit.plan.model import Plan
from toolkit.plan.rules.texts import ALL_TEXT, Columns, Passage, passages, slips
from toolkit.problems import Problem, problem
from toolkit.wording import fold

_ENDED: Columns = (
    (
        "settings",
        (
            *("body_name", "superior_body", "office_name", "issuing_body", "standing_body", "contact_name"),
            *(
                "department_name",
                "place",
                "units_phrase",
                "signing_authority",
                "body_code",
                "department_code",
            ),
        ),
    ),
    ("units", ("name", "short_name", "header_name", "place", "area")),
    ("people", ("title", "full_title")),
    ("annual_plans", ("subject",)),
    ("legal_bases", ("issuer", "symbol", "kind")),
    ("topics", ("name",)),
    ("conferences", ("venue",)),
    ("guest_rules", ("text",)),
    ("agenda", ("speakers",)),
    ("delegates", ("title", "unit")),
    ("speech_requests", ("title", "paper")),
    ("conclusions", ("lead_units",)),
    ("recipients", ("line", "purpose")),
    ("outgoing", ("subject", "signing_authority")),
    ("invitations", ("addressee",)),
)
_BEGUN: Columns = (
    ("topics", ("name",)),
    ("agenda", ("content",)),
    ("guest_rules", ("text",)),
    ("legal_bases", ("about",)),
    ("opinions", ("content", "summary", "answer")),
    ("conclusions", ("content",)),
    ("recipients", ("line",)),
    ("conferences", ("venue",)),
    ("outgoing", ("subject",)),
)
_LETTERS = ("cv", "công văn")  # the papers that say "V/v" before their subject
# By table and field, what a document says before it.
_TYPED_WORDS = {
    ("annual_plans", "subject"): "kế hoạch|về việc|v/v",
    ("legal_bases", "about"): "về việc|v/v",
    ("topics", "name"): r"chuyên đề(?:\s*\d+)?\s*[:.–—-]",
    ("conferences", "venue"): r"tại|địa điểm\s*:",
    ("outgoing", "subject"): "về việc|v/v",
}
# A code may hold any sign.
_SPACED = tuple(
    (table, tuple(field for field in fields if field not in ("header_name",))) for table, fields in ALL_TEXT
)
_MARKS = frozenset("-–—+•*·.)")  # one of them is among the first three signs of what is found here
_BEGINNING = pattern(r"(?:[-–—+•*·]|\d{1,2}[.)]|[a-h]\))\s")
_WRONG_SPACE = pattern(
    r"\S* [,;!?](?!\w)|\S* :(?![\w/)(])|\S* \.(?=\s|$)|\w+\( |\S*,[^\W\d_]\S*|[^\W\d_]*;[^\W\d_]\S*"
    r"|\S*[,;]{2,}|\S*[.,;][,;]|(?<![./])\.\.(?![./])|\( | \)"
)
# Without one of these there is nothing to look at closely, which takes far longer; all begin with one set.
_PERHAPS_WRONG = pattern(r"[,;!?:.)(](?:(?<= [,;!?:.)])|(?<=\() |(?<=[,;])[^\W\d_]|(?<=[.,;])[,;]|(?<=\.)\.)")
_PERHAPS_ADDRESS = pattern(r"@|://|\.(?:doc|xls|pdf|vn|com)|\./\.")
_ADDRESS = pattern(r"\S+(?:@|://|\.(?:docx?|xlsx?|pdf|vn|com))\S*|\./\.")
# State symbols have the year between two slashes.
_TWO_SLASHES = pattern(r"\d+\s*-\s*\w+/[^/\d]+/.*")
_ABBREVIATED = pattern(r"(?:v\.v|\b[^\W\d_]|\b(?:TP|TX|TT|BCH|STT))\.$|\.\.\.$")


def typed_mark_at_end(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """What a document puts into a sentence or a list has no mark at its end."""
    for passage in passages(plan, _ENDED):
        if mark := _mark_at_end(passage.text):
            begun = _BEGINNING.match(passage.text)
            if begun and passage.field in ("line", "name", "text", "venue"):
                yield _typed(passage, f"{begun.group().strip()}” và “{mark}", "hai đầu")
            else:
                yield _typed(passage, mark, "cuối")


def typed_mark_around(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A topic is quoted, and a purpose bracketed, by the documents themselves."""
    for passage in passages(plan, (("topics", ("name",)), ("recipients", ("purpose",)))):
        first, last = passage.text[0], passage.text[-1]
        if (passage.field == "name" and first in '“"‘' and last in '”"’') or first == "(":
            yield _typed(passage, f"{first}{last}", "hai đầu")


def symbol_form(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The symbol of a document ends with a letter, and that of the Đoàn has one slash: "60-KH/TĐTN-TCKT"."""
    for passage in passages(plan, (("legal_bases", ("symbol",)), ("unit_reports", ("symbol",)))):
        if passage.text[-1] in "-/&" or _TWO_SLASHES.fullmatch(passage.text):
            yield problem("symbol-form", passage.place, symbol=passage.text)


def typed_bullet(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Lists are numbered, and their lines begun, by the documents themselves."""
    for passage in passages(plan, _BEGUN):
        found = _BEGINNING.match(passage.text) if not _MARKS.isdisjoint(passage.text[:3]) else None
        ended = passage.field in ("line", "name", "text", "venue") and _mark_at_end(passage.text)
        if found and passage.alone and not ended:
            yield _typed(passage, found.group().strip(), "đầu")


def typed_words(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The words before a topic, a venue, a subject or what a basis is about are the documents' own."""
    kinds = {item.code: item.value for item in plan.listed("Loại văn bản") if item.code}
    for table, field in _TYPED_WORDS:
        for passage in passages(plan, ((table, (field,)),)):
            own = _own_words(plan, table, passage, kinds)
            if not own:
                continue
            if passage.text[0].lower() not in {one.lstrip("\\")[:1].lower() for one in own.split("|")}:
                continue
            found = re.match(rf"(?:{own})(?=\s)", passage.text, re.IGNORECASE)
            if found:
                yield problem("typed-words", passage.place, words=found.group())


def _own_words(plan: Plan, table: str, passage: Passage, kinds: Mapping[str, str]) -> str:
    """What a document says before a text, with the kind of the paper that its row names."""
    words = _TYPED_WORDS[table, passage.field]
    if table == "legal_bases":
        basis = plan.legal_bases[passage.record]
        # "Chương trình số 12 ... về chương trình mục tiêu quốc gia" is about one
        of_another = bool(basis.symbol or basis.date or basis.issuer) and passage.text[0].islower()
        return words if of_another or not basis.kind else f"{words}|{re.escape(basis.kind)}"
    if table != "outgoing":
        return words
    row = plan.outgoing[passage.record]
    kind = [re.escape(kinds[row.kind])] if row.kind in kinds else []
    # Of an entry of no conference and no plan no paper is made.
    says_so = row.subject_code and fold(row.kind) in _LETTERS
    return "|".join([words, *kind] if says_so else kind)


def wrong_space(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A comma and its like stand behind a word, with a space behind them."""
    for passage, seen in slips(plan, _SPACED, _wrongly_spaced):
        yield problem("wrong-space", passage.place, seen=seen)


def _wrongly_spaced(text: str) -> str:
    text = _ADDRESS.sub("", text) if _PERHAPS_ADDRESS.search(text) else text
    found = _WRONG_SPACE.search(text) if _PERHAPS_WRONG.search(text) else None
    return (found[0].strip() or found[0]) if found else ""


def _mark_at_end(text: str) -> str:
    return text[-1] if text[-1] in ".;,:" and not _ABBREVIATED.search(text) else ""


def _typed(passage: Passage, mark: str, where: str) -> Problem:
    return problem("mark-set-twice", passage.place, mark=mark, where=where)

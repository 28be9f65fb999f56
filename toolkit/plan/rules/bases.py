"""The legal bases of a plan, as rows and as free text: checks 22 and 24."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import groupby

from toolkit.patterns import pattern
from toolkit.plan.model import LegalBasis, Plan
from toolkit.plan.rules.texts import EVERY_TEXT, Columns, Passage, beginning, passages, passages_with
from toolkit.problems import Problem, problem
from toolkit.wording import day_short, fold, nearly_the_same

_SYMBOL = pattern(r"(?=[^/]*/)\d+[a-z]?(\s?[-/]\s?[\w&]+)+")
_LETTERS = pattern(r"\d+[a-z]?\s*[-/]\s*([^\W\d_]+)(?=\s*[-/])")
_KINDS = "Loại văn bản"
_CODES = {"nghị quyết": "NQ", "chỉ thị": "CT", "kết luận": "KL", "quy định": "QĐ", "quyết định": "QĐ"}
_MORE_CODES = {
    "kế hoạch": "KH",
    "chương trình": "CTr",
    "báo cáo": "BC",
    "thông báo": "TB",
    "tờ trình": "TTr",
    "hướng dẫn": "HD",
    "công văn": "CV",
    "biên bản": "BB",
    "giấy mời": "GM",
}
# Number, kind and body, and the marks between them.
_PARTS = pattern(r"(\d+[a-z]?)([/-])([A-ZĐ][A-Za-zĐđ]*)([/-])([\w&]+(?:[-/][\w&]+)*)")
_OF_THE_DOAN = pattern(r"(?:TW|T)?ĐTN\b")
_OF_THE_STATE = pattern(r"(?:UBND|HĐND|TTg|CP|CTN)\b", signs=("UBND", "HĐND", "TTg", "CP", "CTN"))
_PARTY_ISSUER = pattern(
    r"\bủy\b(?! ban| nhân dân)|(?<!liên )(?<!công )(?<!quân )\bđoàn\b|\bban bí thư\b|\bbộ chính trị\b"
)
_STATE_ISSUER = pattern(
    r"\b(?:ủy ban nhân dân|hội đồng nhân dân|chính phủ|thủ tướng|sở)\b",
    signs=("ủy ban", "hội đồng", "chính phủ", "thủ tướng", "sở"),
)
_SAID_SYMBOL = pattern(r"\b(\d+)/([A-ZĐ][A-Za-z]{0,3})-((?:TW|T)?ĐTN(?:-[\w&]+)?)\b")
_BODY = pattern(r"\d+[a-z]?\s*-\s*[^\W\d_]+\s*/\s*([^\W\d_]+)")
# A line of duties may begin with "Căn cứ" too and still be a whole sentence.
_TEXT_WITH_BASES: Columns = (("annual_plans", ("lead", "purposes", "requirements", "contents", "closing")),)
_BASIS = pattern(r"[-+•*]?\s*(Căn cứ|Thực hiện)\s")
_FIRST_BASIS = pattern(r"[-+•*]?\s*Căn cứ\s", signs=("Căn cứ",))
_NEXT_ON_THE_LINE = pattern(
    r"(?<=[;,])\s+(?=(?:[-+•*]\s*)?(?:Căn cứ|Thực hiện|Ban Thường vụ|Ban Chấp hành)\s)"
)


def basis_ends(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """22: of the bases written as text the last ends with ",", and those before it do not."""
    for _, together in groupby(passages(plan, _TEXT_WITH_BASES), key=lambda one: (one.record, one.field)):
        run: list[tuple[str, Passage]] = []
        lines = tuple(together)
        for passage in lines if any("Căn cứ" in line.text for line in lines) else ():
            for text in _NEXT_ON_THE_LINE.split(passage.text):
                if not (_BASIS if run else _FIRST_BASIS).match(text):
                    yield from _run_ends(run)
                    run = []
                else:
                    run.append((text, passage))
        yield from _run_ends(run)


def basis_typed_mark(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """22: of the bases written as rows none has a mark at its end, since the letter sets them."""
    for basis in plan.legal_bases:
        if basis.about.endswith((";", ",", ".")):
            yield basis.problem("basis-typed-mark", "about", mark=basis.about[-1])


def basis_form(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """24: a basis has a well-formed symbol."""
    for basis in plan.legal_bases:
        if basis.symbol and not _SYMBOL.fullmatch(basis.symbol):
            yield basis.problem("basis-form", "symbol", symbol=basis.symbol)


def basis_incomplete(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """24: a basis with a symbol has its day and its issuer."""
    for basis in plan.legal_bases:
        if basis.symbol and not basis.date:
            yield basis.problem("basis-undated", "date", symbol=basis.symbol)
        if basis.symbol and not basis.issuer:
            yield basis.problem("basis-without-issuer", "issuer", symbol=basis.symbol)


def basis_later(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """24: a basis is not younger than the plan that rests on it."""
    for basis in plan.legal_bases:
        signed = _plan_date(plan, basis)
        if basis.date and signed and basis.date > signed:
            yield basis.problem("basis-later", "date", day=day_short(basis.date), signed=day_short(signed))
        days = [one.date for one in plan.conferences if one.plan == basis.plan and one.date]
        if basis.date and not signed and days and basis.date > min(days):
            words = {"day": day_short(basis.date), "held": day_short(min(days))}
            yield basis.problem("basis-after-conference", "date", **words)


def basis_kind(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """24: the letters of a symbol are those of the kind: "60-KH/TĐTN" is of no decision."""
    codes = {**_CODES, **{fold(item.value): item.code for item in plan.listed(_KINDS) if item.code}}
    for basis in plan.legal_bases:
        found, code = _LETTERS.match(basis.symbol), codes.get(fold(basis.kind))
        if found and code and fold(found[1]) != fold(code) and fold(found[1]) in map(fold, codes.values()):
            yield basis.problem("basis-kind", "symbol", symbol=basis.symbol, kind=basis.kind, code=code)


def basis_issuer(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """24: a symbol with the office's own letters is the office's, and its own papers bear those letters."""
    settings = plan.settings
    own = set(fold(settings.issuing_body).split()[-2:])
    others: dict[str, LegalBasis] = {}
    for basis in plan.legal_bases if own and settings.body_code else ():
        found = _BODY.match(basis.symbol)
        code = fold(found[1]) if found else ""
        if not code or not basis.issuer:
            continue
        is_own = own <= set(re.findall(r"\w+", fold(basis.issuer)))
        slip = nearly_the_same(basis.issuer, settings.issuing_body)  # told as a slip
        if code == fold(settings.body_code) and not (is_own or slip):
            words = {"symbol": basis.symbol, "issuer": basis.issuer, "body": settings.issuing_body}
            yield basis.problem("basis-issuer", "issuer", **words)
        elif is_own:
            others.setdefault(code, basis)
    if len(others) == 1 and fold(settings.body_code) not in others:
        basis = next(iter(others.values()))
        bears = _BODY.match(basis.symbol)
        words = {"code": settings.body_code, "symbol": basis.symbol, "issuer": basis.issuer}
        yield settings.problem("body-code-elsewhere", "body_code", other=bears[1] if bears else "", **words)


def symbol_style(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """24: hyphen and slash of a symbol stand as its issuer sets them: "60-KH/TĐTN", "12/KH-UBND"."""
    for basis in plan.legal_bases:
        own = plan.settings.body_code
        if usual := _usual_style("".join(basis.symbol.split()), fold(basis.issuer), own):
            yield basis.problem("symbol-style", "symbol", symbol=basis.symbol, usual=usual)
    for passage in passages_with(plan, EVERY_TEXT, "ĐTN"):
        for found in _SAID_SYMBOL.finditer(passage.text):
            usual = f"{found[1]}-{found[2]}/{found[3]}"
            yield problem("symbol-style", passage.place, symbol=found[0], usual=usual)


def kind_code(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The letters of a kind of papers are not those that every office uses for another kind."""
    codes = {**_CODES, **_MORE_CODES}
    for item in plan.listed(_KINDS):
        own = codes.get(fold(item.value))
        meant = next((kind for kind, code in codes.items() if fold(code) == fold(item.code)), "")
        if own and meant and fold(own) != fold(item.code):
            words = {"code": item.code, "meant": meant.capitalize(), "kind": item.value, "usual": own}
            yield item.problem("kind-code", "code", **words)


def _usual_style(symbol: str, issuer: str, own: str) -> str:
    """The symbol as its issuer writes it, if its two marks are those of the other side; or else nothing.

    Other offices of the Đoàn may set two slashes, the office whose code is ``own`` does not.
    """
    found = _PARTS.fullmatch(symbol) if "/" in symbol else None
    party, state = _PARTY_ISSUER.search(issuer), _STATE_ISSUER.search(issuer)
    if not found or (party and state):
        return ""
    number, first, kind, second, body = found.groups()
    slashed = bool(own) and first == second == "/" and re.split("[-/]", body)[0] == own
    if (party or (_OF_THE_DOAN.match(body) and not state)) and (second == "-" or slashed):
        return f"{number}-{kind}/{body.replace('/', '-')}"
    if (state or (_OF_THE_STATE.match(body) and not party)) and first == "-":
        return f"{number}/{kind}-{body.replace('/', '-')}"
    return ""


def _run_ends(run: list[tuple[str, Passage]]) -> Iterator[Problem]:
    for number, (text, passage) in enumerate(run, start=1):
        code, wrong = ("basis-ends", ";") if number == len(run) else ("basis-ends-early", ",")
        if text.endswith(wrong):
            yield problem(code, passage.place, text=beginning(text.removeprefix("-")))


def _plan_date(plan: Plan, basis: LegalBasis) -> dt.date | None:
    """The day of the plan's own number in the register."""
    days = [row.date for row in plan.outgoing if row.subject_code == basis.plan and row.kind == "KH"]
    return next((day for day in days if day), None)


OF_BASES = (
    basis_ends,
    basis_typed_mark,
    basis_form,
    basis_incomplete,
    basis_later,
    basis_kind,
    basis_issuer,
    symbol_style,
    kind_code,
)

"""Báo cáo đơn vị: who sends a report, when, under which symbol, and what it counts."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from toolkit.patterns import pattern
from toolkit.plan.counting_words import is_count, is_whole
from toolkit.plan.disambiguation import unit_label
from toolkit.plan.figure_shares import is_unread
from toolkit.plan.figures import LEADS, figure_of, figure_parts, is_rough
from toolkit.plan.guests import invited_units, reporting_units
from toolkit.plan.model import Plan, UnitReport
from toolkit.plan.rules.stage import conferences_on
from toolkit.plan.rules.units import is_outside
from toolkit.problems import Problem, problem
from toolkit.wording import fold, fold_words, joined

_FEW = 2
_TYPES = "Loại văn bản"
_OF_REPORTS = ("bc", "cv")
_UNNUMBERED = pattern(r"\W*[^\W\d]{2,3}[/-][^\W\d]+\W*")
_NUMBER = pattern(r"\d")
_NOTE = pattern(
    r"\s*\([^()]*\)|,? trong đó.*|, (?:đạt|chiếm|đạt tỷ lệ) \d[\d.,]* ?(?:%|phần trăm)",
    re.IGNORECASE,
    signs=("(", "trong đó", ", đạt", ", chiếm"),
)
_LETTER_BEFORE_NUMBER = pattern(r"[^\W\d][^\d]*\d")
_MORE_LEADS = ("chiếm", "bằng", "tăng", "giảm", "với", "huy động", "đạt tỷ lệ", "tỷ lệ")
_SEVERAL = pattern(
    r"[^\W\d](?:[,/]| [-–+/]| và| với| cùng) ?"
    rf"(?:(?:{'|'.join((*LEADS, *_MORE_LEADS))}) )?\d[\d.,]*(?: ?%| (?!năm\b)[^\W\d])",
    re.IGNORECASE,
    signs=(",", "/", " -", " –", " +", " và", " với", " cùng"),
)
_NONE = pattern(r"(?:[-+*] )?(?:không|chưa) có (.+)")
_USUAL = 3  # reports, and so many times as many as of what stands apart


def report_unasked(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No report is one of guests from outside, or of a unit that nobody asked to the conference."""
    for one in conferences_on(plan):
        rows = [row for row in plan.unit_reports if row.conference == one.code and plan.unit(row.unit)]
        members = {unit.code for unit in reporting_units(plan, one)} if rows else set()
        invited = {unit.code for unit in invited_units(plan, one)} if rows else set()
        strange = [
            (row, unit)
            for row in rows
            if (unit := plan.unit(row.unit)) and unit.code not in members
            if unit.code not in invited or is_outside(unit)
        ]
        # of many units it is the rule for guests that is wrong
        for row, unit in strange if members and len(strange) <= _FEW else ():
            yield row.problem("report-unasked", "unit", unit=unit_label(plan, unit), conference=one.code)


def report_symbol(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A report bears a number, where others do, and not the office's own letters."""
    body = plan.settings.body_code
    kinds = [item for item in plan.listed(_TYPES) if item.code and fold(item.code) not in _OF_REPORTS]
    offices = {one.code for one in plan.units if not one.parent}
    shared = sum(_bears(row.symbol, body) for row in plan.unit_reports) > _FEW
    numbered = sum(bool(_NUMBER.search(row.symbol)) for row in plan.unit_reports)
    for row in plan.unit_reports:
        unit, place = plan.unit(row.unit), row.origin.place("symbol")
        if not row.symbol or unit is None:
            continue
        kind = next((item for item in kinds if _bears(row.symbol, item.code)), None)
        if kind:
            yield problem("report-type", place, symbol=row.symbol, kind=kind.value)
            continue
        if numbered > _FEW and _UNNUMBERED.fullmatch(row.symbol):
            yield problem("report-unnumbered", place, symbol=row.symbol)
        elif body and not shared and unit.may_host and not offices & {unit.code} and _bears(row.symbol, body):
            yield problem("report-symbol", place, symbol=row.symbol, body=body, unit=unit_label(plan, unit))


def report_undated(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Of a report that is there somebody noted the day, as of the others."""
    dated = {row.conference for row in plan.unit_reports if row.received}
    for row in plan.unit_reports:
        if (row.figures or row.symbol) and not row.received and row.conference in dated:
            yield row.problem("report-undated", "received", unit=unit_label(plan, row.unit))


def figures_read(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A figure is one number and a name, and counted, not guessed."""
    on = {one.code for one in conferences_on(plan)}
    reported = [row for row in plan.unit_reports if row.conference in on]
    counted = {
        (row.conference, fold(found[1]))
        for row in reported
        for text in row.figures
        if (found := figure_of(text))
    }
    for row in reported:
        for code, is_so in _READINGS:
            texts = [text.strip(" .;") for text in row.figures if is_so(text)]
            texts = [text for text in texts if (row.conference, _none_of(text)) not in counted]
            if texts:
                yield row.problem(code, "figures", said=joined(f"“{text}”" for text in texts))


def figures_halved(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """What is counted is whole: no unit has twelve models and a half, or "3 nghìn" of them."""
    for one in conferences_on(plan):
        counted: dict[str, list[tuple[UnitReport, str]]] = {}
        wholes = set[str]()
        for row in (row for row in plan.unit_reports if row.conference == one.code):
            for text in row.figures:
                if found := figure_of(text):
                    key = fold(found[1])
                    if is_count(text.replace("=", ":").partition(":")[0].strip(" -+*.")):
                        wholes.add(key)
                    if found[0] % 1 or not is_whole(figure_parts(text).rest):
                        counted.setdefault(key, []).append((row, text.strip(" .;")))
        for key in filter(wholes.__contains__, counted):
            for row, text in counted[key]:
                yield row.problem("figure-halved", "figures", said=text)


def _none_of(text: str) -> str:
    """What there is none of, which adds nothing to any total: "không có tin, bài"; blank for other words."""
    found = _NONE.fullmatch(fold(text))
    return found[1] if found else ""


def figures_apart(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """What a unit counts is added up with what the others count in the same words."""
    for one in conferences_on(plan):
        rows = [row for row in plan.unit_reports if row.conference == one.code]
        counted = [[(text, found[1]) for text in row.figures if (found := figure_of(text))] for row in rows]
        names = {fold(label): label for figures in reversed(counted) for _, label in reversed(figures)}
        told = Counter(key for figures in counted for key in {fold(label) for _, label in figures})
        for row, figures in zip(rows, counted, strict=True):
            own = {fold(label) for _, label in figures}
            missing = [key for key, times in told.items() if times >= _USUAL and key not in own]
            for text, label in figures if missing else ():
                alike = next((key for key in missing if _says(fold_words(label), fold_words(key))), None)
                if alike and told[fold(label)] * _USUAL <= told[alike] and not _has_several(text):
                    words = {"said": text.strip(" .;"), "usual": names[alike]}
                    yield row.problem("figure-apart", "figures", **words)


def _says(words: str, usual: str) -> bool:
    """Whether words hold all those of a usual name, or all but the first, which counts them: "lượt"."""
    said, wanted = set(words.split()), usual.split()
    return set(wanted) <= said or (len(wanted) > _USUAL and set(wanted[1:]) == said)


def _has_several(text: str) -> bool:
    """Whether a number behind the first counts something of its own, and is no note about the first."""
    if not _LETTER_BEFORE_NUMBER.search(text):
        return False  # "21 buổi", as most figures are
    return bool(_SEVERAL.search(_NOTE.sub("", " ".join(text.split())))) and figure_of(text) is not None


_READINGS = (("figure-unread", is_unread), ("figure-several", _has_several), ("figure-rough", is_rough))


def _bears(symbol: str, body: str) -> bool:
    return fold(body) in re.split(r"[/-]", fold(symbol))

"""Texts that speak of another unit, another topic or another time than their row."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from toolkit.patterns import pattern
from toolkit.plan.disambiguation import unit_label
from toolkit.plan.hosting import hosting_codes
from toolkit.plan.model import AgendaItem, Conference, Plan, Unit
from toolkit.plan.model.choices import ADDRESSEES
from toolkit.plan.rotation import flag_recipients
from toolkit.plan.rules.meeting_day import held_day
from toolkit.plan.rules.stage import conferences_on
from toolkit.plan.rules.texts import Columns, passages
from toolkit.plan.rules.titles import units_begun, units_named
from toolkit.problems import Place, Problem, problem
from toolkit.wording import fold, fold_words, has_phrase, ordinal_words

_CLOSING, _FLAG = pattern(r"\bđáp từ\b"), pattern(r"\bcờ\b")
_TALK = 7  # words that two topics do not share by chance
_PROMISED = pattern(r"\b(?:sẽ|tiếp theo|sắp tới|thời gian tới)\b")
_PROMISES: Columns = (
    ("agenda", ("content", "script")),
    ("opinions", ("answer",)),
    ("conclusions", ("content",)),
)
_ORDINALS = {fold(ordinal_words(number)): number for number in range(1, 13)}
_ORDINAL = pattern(
    rf"\bhội nghị (?:giao ban )?(?P<topic>theo chuyên đề )?lần thứ ({'|'.join(_ORDINALS)})\b(?! m)"
)
_SENTENCE_END = pattern(r"[.;!?]\s|\n")
_AHEAD = pattern(
    r"\b(?:cờ|đăng cai|hẹn|gặp lại|(?:kỳ|lần|hội nghị) (?:tới|sau|kế tiếp)|tiếp theo|tiếp đến|kế tiếp|sắp tới"
    r"|thời gian tới|sẽ|hướng tới|chuẩn bị (?:cho|tổ chức))\b"
)
# What is opened or closed is held now, whatever is said beside it.
_NOW = pattern(r"\b(?:khai mạc|bế mạc|kết thúc) $")
_MONTH = pattern(r"\btháng (\d{1,2})\b", signs=("tháng ",))
_ASKED = pattern(
    r"(?:xin |kính )?(?:kiến nghị|đề nghị|đề xuất|mong)(?: với)? (trung ương đoàn|tỉnh đoàn|cấp ủy)\b"
)
# The words by which an opinion speaks of each of those whom it may go to.
_CENTRE, _STATE, _OFFICE, _UNITS = ADDRESSEES
_ADDRESSED: Mapping[str, tuple[str, ...]] = {
    _CENTRE: ("trung ương đoàn", "trung ương"),
    _STATE: ("cấp ủy", "chính quyền", "ủy ban", "tỉnh ủy", "huyện ủy", "nhà nước", "sở "),
    _OFFICE: ("tỉnh đoàn",),
    _UNITS: ("đơn vị", "huyện đoàn", "đoàn xã", "đoàn phường", "cơ sở"),
}
_LIKENESS = (
    *("học tập", "kinh nghiệm", "tham quan", "như", "giống", "kết nghĩa", "giao lưu", "phối hợp", "tập huấn"),
)
COMPARED = pattern(rf"\b(?:{'|'.join(_LIKENESS)})\b", signs=_LIKENESS)
_OF_THE_COUNTRY = ("huyện ", "xã ")
_YEAR = pattern(r"\bnăm (20\d\d)\b(?! ?[-–])")


def ceremony_of_another(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The flag goes from the host to the next one, and it is the host who answers at the end."""
    for one in conferences_on(plan):
        hosting = hosting_codes(plan, one)
        known = all(plan.unit(code) for code in (*one.hosts, one.flag_recipient) if code)
        for item in plan.agenda if hosting and known else ():
            if item.conference != one.code:
                continue
            allowed = set(hosting)
            said = fold(" ".join((item.content, item.script, *item.course)))
            if _FLAG.search(said):
                allowed |= {unit.code for unit in flag_recipients(plan, one)}
            elif not _CLOSING.search(said):
                continue
            yield from _told_of_another(plan, one, item, allowed)


def opinion_of_another(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No opinion begins with the name of another unit than the one whose it is, without naming its own."""
    for row in plan.opinions:
        for field in ("content", "summary"):
            said, own = getattr(row, field), plan.unit(row.unit)
            begun = units_begun(plan, said)
            if own and begun and not any(map(own.is_kin, begun)) and own not in units_named(plan, said):
                words = {"other": begun[0].name, "unit": unit_label(plan, row.unit)}
                yield row.problem("opinion-of-another", field, **words)
                break


def opinion_addressed_elsewhere(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A petition goes to whom its first words ask, unless they speak of the other one, too."""
    for row in plan.opinions:
        said = fold(row.content)
        found = _ASKED.match(said)
        asked = next((one for one in _ADDRESSED if found and found[1] in _ADDRESSED[one]), "")
        signs = _ADDRESSED.get(row.addressed_to, ())
        if found and asked and signs and asked != row.addressed_to and not any(one in said for one in signs):
            words = {"opinion": row.code, "said": row.content[: found.end()], "addressed": row.addressed_to}
            yield row.problem("opinion-addressee", "addressed_to", **words)


def opinion_placed_elsewhere(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No opinion tells of what is done at another unit's place, neither the host's nor its own."""
    for row in plan.opinions:
        unit, one, said = plan.unit(row.unit), plan.conference(row.conference), fold(row.content)
        if not unit or not unit.area or not unit.may_host or " tại " not in said or fold(unit.place) in said:
            continue
        hosting = hosting_codes(plan, one) if one else frozenset()
        named = [two for two in plan.units if two.may_host and _is_placed(said, two)]
        owned = any(two.code in hosting or unit.is_kin(two) for two in named)
        if named and not owned and not COMPARED.search(said):
            words = {"opinion": row.code, "unit": unit_label(plan, unit), "other": unit_label(plan, named[0])}
            seen = f"tại {named[0].place}"
            yield row.problem("opinion-elsewhere", "content", seen=seen, **words)


def topic_of_another(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """What is said at one conference does not quote the topic of another one.

    Where that is so of several conferences, no text was copied: the topics stand otherwise.
    """
    found = tuple(_quoting_another(plan))
    if len({conference for conference, _ in found}) == 1:
        yield from (told for _, told in found)


def _quoting_another(plan: Plan) -> Iterator[tuple[str, Problem]]:
    named = [(one.code, topic) for one in plan.conferences if (topic := plan.topic(one.topic))]
    talks = {code: runs(topic.name, _TALK) for code, topic in named}
    for one in conferences_on(plan):
        own = talks.get(one.code, frozenset())
        for place, text in sentences_of(plan, one) if own else ():
            said = runs(text, _TALK)
            other = next((code for code, talk in talks.items() if said & (talk - own)), "")
            if other and not said & own:
                yield one.code, problem("topic-of-another", place, conference=one.code, other=other)


def promised_in_past(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """What will be done after a conference is not promised for a year before it."""
    times = {one.code: held_day(plan, one) or one.month for one in conferences_on(plan)}
    for table, fields in _PROMISES:
        for passage in passages(plan, ((table, fields),)):
            years = [int(year) for year in _YEAR.findall(passage.text)] if "20" in passage.text else []
            if not years or not _PROMISED.search(fold(passage.text)):
                continue
            code = getattr(plan, table)[passage.record].conference
            if (held := times.get(code)) and max(years) < held.year:
                words = {"seen": f"năm {max(years)}", "conference": code, "year": held.year}
                yield problem("promised-in-past", passage.place, **words)


def ordinal_of_another(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Nobody opens today the conference of another number, nor speaks at one of those to come.

    One to come may be looked ahead to: by who gets the flag, or when all take leave.
    """
    for one in conferences_on(plan):
        for place, text in sentences_of(plan, one) if one.ordinal else ():
            for found in _ORDINAL.finditer(fold(text)) if "ần thứ" in text else ():
                number, own = _ORDINALS[found[2]], one.ordinal or 0
                opened = "hôm nay" in fold(text) or found["topic"]
                if number > own and _is_ahead(one, found):
                    continue
                if number > own or (opened and number < own):
                    words = {"seen": found[0], "conference": one.code, "ordinal": one.ordinal}
                    yield problem("ordinal-of-another", place, **words)


def _is_ahead(one: Conference, found: re.Match[str]) -> bool:
    """Whether the sentence speaks of the conference that it names as of one to come."""
    before = _SENTENCE_END.split(found.string[: found.start()])[-1]
    after = _SENTENCE_END.split(found.string[found.end() :])[0]
    if _NOW.search(before):
        return False
    held = one.date.month if one.date else one.month.number if one.month else 0
    months = {int(month) for month in _MONTH.findall(after)}
    if held and months and held not in months:
        return True
    today = before.rfind("hôm nay")
    return bool(_AHEAD.search(before[max(today, 0) :]) or (today < 0 and _AHEAD.search(after)))


def _is_placed(said: str, unit: Unit) -> bool:
    """Whether a text speaks of something at a unit's place; of towns all speak."""
    place, area = fold(unit.place), fold(unit.area)
    if " " not in place or not area.startswith(_OF_THE_COUNTRY):
        return False
    return has_phrase(said, *(f"tại {at}{name}" for at in ("", "địa bàn ") for name in (area, place)))


def _told_of_another(plan: Plan, one: Conference, item: AgendaItem, allowed: set[str]) -> Iterator[Problem]:
    for field in ("speakers", "script", "course"):
        said = getattr(item, field)
        text = said if isinstance(said, str) else "; ".join(said)
        named = _performing(plan, said) if field == "speakers" else units_named(plan, text)
        other = next((unit for unit in named if unit.may_host and unit.code not in allowed), None)
        if other:
            words = {"other": unit_label(plan, other), "conference": one.code}
            yield item.problem("ceremony-of-another", field, **words)


def _performing(plan: Plan, speakers: tuple[str, ...]) -> list[Unit]:
    people = [person for code in speakers for person in plan.people_of(code)]
    homes = [plan.unit(code) for code in (*(person.unit for person in people), *speakers)]
    return [unit for unit in homes if unit]


def sentences_of(plan: Plan, one: Conference) -> Iterator[tuple[Place, str]]:
    """The cells that say in sentences what a conference is prepared and led by."""
    yield one.origin.place("preparation"), one.preparation
    for item in plan.agenda:
        if item.conference == one.code:
            yield item.origin.place("content"), item.content
            yield item.origin.place("script"), item.script


@lru_cache(maxsize=1024)  # each title is held against each topic
def runs(text: str, length: int) -> frozenset[tuple[str, ...]]:
    """Each run of so many words of a text."""
    words = fold_words(text).split()
    return frozenset(tuple(words[at : at + length]) for at in range(len(words) - length + 1))


OF_SPEECH = (
    ceremony_of_another,
    opinion_of_another,
    opinion_addressed_elsewhere,
    opinion_placed_elsewhere,
    topic_of_another,
    promised_in_past,
    ordinal_of_another,
)

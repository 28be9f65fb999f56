"""Joint hosts, a cluster that hosts, and two sessions: what plan, letters, agenda, minutes and year say."""

import datetime as dt
from typing import Any

import pytest
from msgspec.structs import replace

from tests.documents.aloud import aloud
from tests.documents.letters import rendered
from tests.documents.plans import example
from toolkit.documents import Reach
from toolkit.documents.kinds import kind_named
from toolkit.plan.model import Plan, Presence, Unit

BOTH = "Thị đoàn Duyên Hải và Huyện đoàn Duyên Hải"
CLUSTER = Unit(code="CUM1", name="Cụm thi đua số 1", kind="Cụm", area="Cụm thi đua số 1")
FLAG = "- Hội nghị lần thứ nhất: cờ luân lưu đã được chuyển "
MEMBERS = ("TX-DH", "H-DH")


def with_first(**changes: Any) -> Plan:
    """The example with its first conference changed."""
    first, *others = example().conferences
    return replace(example(), conferences=(replace(first, **changes), *others))


def joint() -> Plan:
    return with_first(hosts=MEMBERS)


def clustered() -> Plan:
    plan = with_first(hosts=("CUM1",))
    units = tuple(replace(unit, cluster="CUM1") if unit.code in MEMBERS else unit for unit in example().units)
    return replace(plan, units=(*units, CLUSTER))


def told(plan: Plan, name: str) -> list[str]:
    """The papers of the first conference, or of the year, as they are read aloud."""
    kind = kind_named(name)
    assert kind is not None
    subject = plan.conferences[0] if kind.reach is Reach.CONFERENCE else plan.annual_plans[0]
    return [aloud(rendered(document)) for document in kind.documents(plan, subject)]


def test_joint_hosts_stand_together_in_the_papers_of_the_year() -> None:
    for name in ("year-minutes", "year-report"):
        (words,) = told(joint(), name)
        assert (
            "1. Hội nghị lần thứ nhất (ngày 24/5/2024, tại Thị xã Duyên Hải và huyện Duyên Hải)\n"
            f"- Đơn vị đăng cai: {BOTH}.\n"
        ) in words
        assert FLAG + f"từ {BOTH} sang Huyện đoàn Cầu Ngang.\n" in words


def test_joint_hosts_stand_together_in_plan_letter_and_thanks() -> None:
    (plan,) = told(joint(), "plan")
    assert "3. Địa điểm: Thị xã Duyên Hải, huyện Duyên Hải, huyện Cầu Ngang và huyện Châu Thành.\n" in plan
    assert "+ Chuyên đề 1 (Tháng 5/2024, tại Thị xã Duyên Hải và huyện Duyên Hải): " in plan
    (letter,) = told(joint(), "committee-letter")
    assert f"Ban Thường vụ Tỉnh đoàn phối hợp với {BOTH} tổ chức Hội nghị" in letter
    (thanks,) = told(joint(), "thanks")
    both = "Ban Thường vụ Thị đoàn Duyên Hải và Ban Thường vụ Huyện đoàn Duyên Hải"
    assert f"Kính gửi: Thường trực Thị ủy Duyên Hải, {both}\n" in thanks


@pytest.mark.parametrize("plan", [joint(), clustered()], ids=["joint", "cluster"])
def test_each_host_writes_to_its_committee_and_a_cluster_through_its_members(plan: Plan) -> None:
    letters = told(plan, "host-letter")
    heads = [next(line for line in words.splitlines() if "BCH ĐOÀN" in line) for words in letters]
    assert heads == [
        "| TỈNH ĐOÀN TRÀ VINH / BCH ĐOÀN THỊ XÃ DUYÊN HẢI / *** | ĐOÀN TNCS HỒ CHÍ MINH |",
        "| TỈNH ĐOÀN TRÀ VINH / BCH ĐOÀN HUYỆN DUYÊN HẢI / *** | ĐOÀN TNCS HỒ CHÍ MINH |",
    ]
    assert "TM. BAN THƯỜNG VỤ THỊ ĐOÀN / BÍ THƯ / Hồ Văn Thuận |" in letters[0]
    assert "Ban Thường vụ Huyện đoàn Duyên Hải được phân công đăng cai Hội nghị" in letters[1]


def test_a_member_that_ended_before_the_conference_writes_no_letter() -> None:
    plan = clustered()
    ended = tuple(
        replace(unit, valid_to=dt.date(2024, 4, 30)) if unit.code == "H-DH" else unit for unit in plan.units
    )
    assert len(told(replace(plan, units=ended), "host-letter")) == 1


def test_a_cluster_that_hosts_stands_in_the_papers_of_the_year_by_its_own_name() -> None:
    for name in ("year-minutes", "year-report"):
        (words,) = told(clustered(), name)
        assert "- Đơn vị đăng cai: Cụm thi đua số 1.\n" in words
        assert FLAG + "từ Cụm thi đua số 1 sang Huyện đoàn Cầu Ngang.\n" in words


@pytest.mark.parametrize("name", ["invitation", "summons", "agenda", "script", "attendance", "minutes"])
def test_both_sessions_stand_in_every_paper_that_tells_the_clock(name: str) -> None:
    plan = with_first(second_start=dt.time(13, 30), second_end=dt.time(16, 30))
    second = "buổi thứ hai từ 13 giờ 30 phút đến 16 giờ 30 phút cùng ngày"
    papers = told(plan, name)
    assert papers
    for words in papers:
        assert f", thứ Sáu, ngày 24/5/2024; {second}.\n" in words


BOTH_DAYS = "ngày 24/5/2024 và 25/5/2024"


@pytest.mark.parametrize(
    "name",
    ["introduction", "conclusions", "opinions", "thanks", "evaluation-form", "reminder", "year-minutes"],
)
def test_a_conference_of_two_days_is_named_by_both(name: str) -> None:
    days = {"second_date": dt.date(2024, 5, 25), "second_start": dt.time(7, 30)}
    papers = told(with_first(**days), name)
    assert papers
    for words in papers:
        assert BOTH_DAYS in words.lower()


def test_a_letter_of_introduction_holds_until_the_last_day() -> None:
    plan = with_first(second_date=dt.date(2024, 5, 25), second_start=dt.time(7, 30))
    papers = told(plan, "introduction")
    assert papers
    for words in papers:
        assert "Giấy này có giá trị đến hết ngày 25/5/2024./." in words


def test_the_fifth_conference_is_parted_from_its_year_by_a_comma() -> None:
    (words,) = told(with_first(ordinal=5), "conclusions")
    assert "Hội nghị giao ban theo chuyên đề lần thứ năm, năm 2024\n" in words
    assert "Hội nghị giao ban lần thứ năm, năm 2024 với" in words
    assert "thứ năm năm" not in words


def test_a_chair_who_stayed_away_neither_chairs_nor_concludes_nor_signs() -> None:
    plan = example()
    roll = tuple(
        replace(row, presence=Presence.EXCUSED)
        if (row.conference, row.person) == ("HN1-2024", "NS001")
        else row
        for row in plan.delegates
    )
    away = replace(plan, delegates=roll)
    (minutes,), (notice,) = told(away, "minutes"), told(away, "conclusions")
    second = "đồng chí Nguyễn Thanh Nhã - Phó Bí thư Thường trực Tỉnh đoàn"
    assert f"- Chủ trì Hội nghị: {second}.\n" in minutes
    assert f"Đ{second[1:]} phát biểu kết luận, đánh giá chung:\n" in minutes
    assert minutes.count("Trần Hoàng Minh Đăng") == 1
    assert "+ Đồng chí Trần Hoàng Minh Đăng - Bí thư Tỉnh đoàn;\n" in minutes
    assert f"Chủ trì Hội nghị: {second}." in notice
    assert "Kết luận của đồng chí Nguyễn Thanh Nhã, Phó Bí thư Thường trực Tỉnh đoàn tại Hội nghị" in notice
    assert "Trần Hoàng Minh Đăng" not in notice

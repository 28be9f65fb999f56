"""The order of the conferences and the flag's way."""

from msgspec.structs import replace

from tests.tables import plan_from
from toolkit.plan.model import Conference, Unit
from toolkit.plan.rotation import (
    Handover,
    flag_recipient,
    handovers,
    in_order,
    next_conference,
    year_of,
)

PLAN = plan_from("""
### Đơn vị
| Mã đơn vị | Tên đơn vị            | Loại       | Nhận giấy mời |
| TX-DH     | Thị đoàn Duyên Hải    | Thị đoàn   | Có            |
| H-CN      | Huyện đoàn Cầu Ngang  | Huyện đoàn | Có            |
| H-CT      | Huyện đoàn Châu Thành | Huyện đoàn | Có            |
| H-TC      | Huyện đoàn Tiểu Cần   | Huyện đoàn | Có            |
### Kế hoạch
| Mã KH  | Năm  |
| KH2024 | 2024 |
| KH2025 | 2025 |
### Hội nghị
| Mã HN    | Mã KH  | Lần thứ | Tháng kế hoạch | Đơn vị đăng cai | Đơn vị nhận cờ | Trạng thái  |
| HN1-2025 | KH2025 | 1       | 3/2025         | H-TC            |                | Dự kiến     |
| HN3-2024 | KH2024 | 3       | 11/2024        | H-CT            |                | Dự kiến     |
| HN1-2024 | KH2024 | 1       | 5/2024         | TX-DH           | H-CT           | Đã kết luận |
| HN2-2024 | KH2024 | 2       | 8/2024         | H-CN            |                | Dự kiến     |
| HN9-2024 | KH2024 | 9       | 12/2024        | H-TC            |                | Hủy         |
""")


def conference(code: str) -> Conference:
    found = PLAN.conference(code)
    assert found
    return found


def test_conferences_stand_in_the_order_of_years_and_ordinals_without_the_cancelled() -> None:
    assert [one.code for one in in_order(PLAN)] == ["HN1-2024", "HN2-2024", "HN3-2024", "HN1-2025"]
    assert [one.code for one in in_order(PLAN, "KH2024")] == ["HN1-2024", "HN2-2024", "HN3-2024"]


def test_the_next_conference_may_be_the_next_years_first() -> None:
    assert next_conference(PLAN, conference("HN3-2024")) == conference("HN1-2025")
    assert next_conference(PLAN, conference("HN1-2025")) is None
    assert next_conference(PLAN, conference("HN9-2024")) is None


def test_the_flag_goes_to_the_typed_unit_or_else_to_the_next_host() -> None:
    assert flag_recipient(PLAN, conference("HN1-2024")) == PLAN.unit("H-CT")
    assert flag_recipient(PLAN, conference("HN2-2024")) == PLAN.unit("H-CT")
    assert flag_recipient(PLAN, conference("HN1-2025")) is None


def units(*codes: str) -> tuple[Unit, ...]:
    return tuple(one for one in PLAN.units if one.code in codes)


def test_joint_hosts_give_and_take_the_flag_together() -> None:
    joint = {"HN1-2024": ("TX-DH", "H-CN"), "HN2-2024": ("H-CT", "H-TC")}
    plan = replace(
        PLAN,
        conferences=tuple(
            replace(one, hosts=joint.get(one.code, one.hosts), flag_recipient="") for one in PLAN.conferences
        ),
    )
    first = handovers(plan, "KH2024")[0]
    assert (first.givers, first.receivers) == (units("TX-DH", "H-CN"), units("H-CT", "H-TC"))


def test_the_flags_way_names_giver_and_receiver_of_each_conference() -> None:
    assert handovers(PLAN, "KH2024") == (
        Handover(conference=conference("HN1-2024"), givers=units("TX-DH"), receivers=units("H-CT")),
        Handover(conference=conference("HN2-2024"), givers=units("H-CN"), receivers=units("H-CT")),
        Handover(conference=conference("HN3-2024"), givers=units("H-CT"), receivers=units("H-TC")),
    )


def test_without_a_plan_the_year_is_that_of_the_month() -> None:
    alone = plan_from("""
    ### Hội nghị
    | Mã HN | Tháng kế hoạch | Ngày              |
    | HN1   | 5/2024         |                   |
    | HN2   |                | {date:2023-08-23} |
    | HN3   |                |                   |
    """)
    assert [year_of(alone, one) for one in alone.conferences] == [2024, 2023, None]
    assert [one.code for one in in_order(alone)] == ["HN2", "HN1", "HN3"]


def test_a_conference_without_its_ordinal_keeps_its_place_by_its_month() -> None:
    first = replace(conference("HN1-2024"), ordinal=None)
    plan = replace(
        PLAN, conferences=tuple(first if one.code == first.code else one for one in PLAN.conferences)
    )
    assert [one.code for one in in_order(plan)] == ["HN1-2024", "HN2-2024", "HN3-2024", "HN1-2025"]
    assert flag_recipient(plan, conference("HN2-2024")) == PLAN.unit("H-CT")

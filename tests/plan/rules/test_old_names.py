"""Kinds of units that ended, found in running text; words that only look like them are left alone."""

import pytest

from toolkit.plan.rules.old_names import old_level, old_name

GONE = frozenset({"huyện đoàn", "thị đoàn", "thành đoàn", "đoàn khối"})


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Bí thư các Huyện, Thị, Thành đoàn và Đoàn trực thuộc", "huyện, thị, thành đoàn"),
        ("Ban Thường vụ Huyện Đoàn Cầu Ngang", "huyện đoàn"),
        ("Các Huyện đoàn và Thành đoàn báo cáo cấp ủy", "huyện đoàn"),
        ("Thành đoàn chủ trì, phối hợp với các đơn vị", "thành đoàn"),
        ("Đại diện Đoàn khối dự họp", "đoàn khối"),
        ("Huyện, Thị xã đoàn", "huyện, thị xã đoàn"),
        ("Các Huyện đoàn gửi báo cáo trước ngày 15/5/2026", "huyện đoàn"),
        ("Kế thừa kết quả năm 2025, các Huyện đoàn tiếp tục đăng ký", "huyện đoàn"),
        ("Sau khi sáp nhập tỉnh, Huyện đoàn, Thị đoàn gửi danh sách", "huyện đoàn"),
    ],
)
def test_what_names_a_kind_that_ended_is_seen(text: str, seen: str) -> None:
    assert old_name(text, GONE) == seen


@pytest.mark.parametrize(
    "text",
    [
        "Bồi dưỡng thanh niên ưu tú trở thành đoàn viên",
        "Xây dựng tập thể thành đoàn kết, vững mạnh",
        "Phát triển các đội nhóm thành đoàn thể vững mạnh",
        "Các xã, huyện đoàn kết một lòng",
        "Lãnh đạo huyện, đoàn viên, thanh niên trong huyện",
        "Đại biểu các huyện và Tỉnh đoàn",
        "Tổ chức tại Trung tâm Huyện đoàn cũ",
        "Đồng chí nguyên Bí thư Huyện đoàn Cầu Ngang",
        "Kế thừa kết quả của Huyện đoàn Cầu Ngang trước đây",
        "Các Đoàn xã kế thừa phong trào của các Huyện đoàn, Thị đoàn và Thành đoàn",
        "Đoàn xã Ba Tri, tiền thân là Huyện đoàn Ba Tri, có nhiều mô hình hay",
        "Sau khi kết thúc hoạt động của các Huyện đoàn, việc ở cơ sở nhiều thêm",
        "Nhận bàn giao hồ sơ từ Huyện đoàn, Thị đoàn, Thành đoàn trước ngày 01/7/2025",
        "Học tập kinh nghiệm của Thành đoàn Cần Thơ, Thành Đoàn Thành phố Hồ Chí Minh",
        "Thành phố Vĩnh Long, phường Thanh Đức, huyện đảo, đường Thành Đoàn Kết",
        "Trường Trung học phổ thông Thị xã Duyên Hải",
        "Các Đoàn xã, phường và Đoàn trực thuộc",
        "",
    ],
)
def test_what_only_looks_like_one_is_not(text: str) -> None:
    assert old_name(text, GONE) == ""


def test_a_list_that_ends_in_a_kind_that_lives_still_names_the_one_that_ended() -> None:
    assert old_name("các Huyện, Thị, Thành đoàn", frozenset({"huyện đoàn"})) == "huyện, thị, thành đoàn"
    assert old_name("Thành đoàn Trà Vinh", frozenset({"huyện đoàn"})) == ""


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Thanh niên tham gia chuyển đổi số ở cấp huyện", "cấp huyện"),
        ("Đơn vị giữ nề nếp sinh hoạt chi đoàn trên địa bàn huyện bằng cách nào?", "địa bàn huyện"),
        ("Hoạt động hè tại các huyện, thị xã", "các huyện"),
    ],
)
def test_the_level_that_ended_is_seen_without_a_name(text: str, seen: str) -> None:
    assert old_level(text) == seen


@pytest.mark.parametrize(
    "text",
    [
        "Tổ chức Đoàn sau khi kết thúc hoạt động của cấp huyện",
        "Phân công lại cán bộ khi không còn cấp huyện",
        "Tài sản của các huyện trước đây",
        "Kết quả chuyển giao từ cấp huyện về cấp xã",
        "Nâng cao chất lượng hoạt động của Đoàn xã, phường",
        "Hành trình thanh niên với các huyện đảo",
        "Thanh niên phường Duyên Hải (thị xã Duyên Hải cũ)",
    ],
)
def test_a_level_of_the_past_is_no_slip(text: str) -> None:
    assert old_level(text) == ""

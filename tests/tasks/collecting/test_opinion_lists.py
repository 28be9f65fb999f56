"""One cell that holds several opinions, in whatever style of list, or that says there is none."""

import pytest

from toolkit.tasks.collecting.opinion_lists import parted


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("một ý", ("một ý",)),
        ("- một ý", ("- một ý",)),
        ("- một\n- hai\ntiếp", ("một", "hai\ntiếp")),
        ("-Thiếu vốn\n-Thiếu đất", ("Thiếu vốn", "Thiếu đất")),
        ("- 12 chi đoàn yếu\n- 3 chi đoàn chưa họp", ("12 chi đoàn yếu", "3 chi đoàn chưa họp")),
        ("1. một\n2. hai", ("một", "hai")),
        ("1.một\n2.hai", ("một", "hai")),
        ("1/ một\n2/ hai", ("một", "hai")),
        ("(1) một\n(2) hai", ("một", "hai")),
        ("a) một\nb) hai", ("một", "hai")),
        ("I. Một\nII. Hai", ("Một", "Hai")),
        ("● một\n● hai", ("một", "hai")),
        ("Thứ nhất, thiếu vốn.\nThứ hai, thiếu đất.", ("Thiếu vốn.", "Thiếu đất.")),
        ("Một là, thiếu vốn\nHai là thiếu đất", ("Thiếu vốn", "Thiếu đất")),
        ("Một: thiếu vốn\nHai: thiếu đất", ("Thiếu vốn", "Thiếu đất")),
        ("Ý 1: một\nÝ 2: hai", ("một", "hai")),
        ("① một\n② hai", ("một", "hai")),
        ("# một\n# hai", ("một", "hai")),
        ("1. Thiếu vốn; 2. Thiếu đất", ("Thiếu vốn", "Thiếu đất")),
        ("1) Cấp tài liệu. 2) Mở lớp.", ("Cấp tài liệu.", "Mở lớp.")),
        ("a) Thiếu vốn; b) Thiếu đất; c) Thiếu người", ("Thiếu vốn", "Thiếu đất", "Thiếu người")),
        ("- Thiếu vốn; - Thiếu đất", ("Thiếu vốn", "Thiếu đất")),
        ("Giá vật tư tăng; - 5 hộ bỏ nghề", ("Giá vật tư tăng; - 5 hộ bỏ nghề",)),
        ("Theo điểm a. Điều 5; b. Điều 6", ("Theo điểm a. Điều 5; b. Điều 6",)),
        ("1. Theo Nghị quyết số 5. 3. Không rõ", ("1. Theo Nghị quyết số 5. 3. Không rõ",)),
        ("Sửa Điều 1. 2. Bỏ Điều 3", ("Sửa Điều 1. 2. Bỏ Điều 3",)),
        ("1. Thiếu vốn:\n- ở ấp\n- ở xã\n2. Thiếu đất", ("Thiếu vốn:\n- ở ấp\n- ở xã", "Thiếu đất")),
        ("- một\n+ phụ\n- hai", ("một\n+ phụ", "hai")),
        ("• Một.\n• Hai.\n+ Ba.", ("Một.", "Hai.", "Ba.")),
        ("• Một.\n• Hai:\n+ phụ.", ("Một.", "Hai:\n+ phụ.")),
        ("1. Một.\n2. Hai.\n- phụ.", ("Một.", "Hai.\n- phụ.")),
        ("mở đầu\n- một\n- hai", ("mở đầu\n- một\n- hai",)),
        ("1.250 mô hình\n2.300 hộ", ("1.250 mô hình\n2.300 hộ",)),
        ("-5 độ\n-6 độ", ("-5 độ\n-6 độ",)),
        ("Một là một\nvà thôi", ("Một là một\nvà thôi",)),
        ("  ", ()),
        ("1- một\n2- hai", ("một", "hai")),
        ("1.1. một\n1.2. hai", ("một", "hai")),
        ("1-2 chi đoàn yếu\n3-4 chi đoàn khá", ("1-2 chi đoàn yếu\n3-4 chi đoàn khá",)),
        ("Đơn vị có các kiến nghị sau:\n- một\n- hai", ("một", "hai")),
        ("Huyện đoàn Cầu Ngang có 02 kiến nghị như sau:\n1. một\n2. hai", ("một", "hai")),
        ("Một số khó khăn, vướng mắc cụ thể:\n+ một\n+ hai\ntiếp", ("một", "hai\ntiếp")),
        ("Đơn vị có kiến nghị sau:\n- một", ("một",)),
        ("Đơn vị có các kiến nghị sau: 1. Mở lớp; 2. Cấp vốn", ("Mở lớp", "Cấp vốn")),
        (
            "Đề nghị Tỉnh đoàn:\n- Mở lớp\n- Cấp vốn",
            ("Đề nghị Tỉnh đoàn: Mở lớp", "Đề nghị Tỉnh đoàn: Cấp vốn"),
        ),
        (
            "Kiến nghị với Tỉnh đoàn như sau:\n1. Mở lớp\n2. Cấp vốn",
            ("Kiến nghị với Tỉnh đoàn: Mở lớp", "Kiến nghị với Tỉnh đoàn: Cấp vốn"),
        ),
        ("Thiếu cán bộ ở:\n- ấp Một\n- ấp Hai", ("Thiếu cán bộ ở:\n- ấp Một\n- ấp Hai",)),
        (
            "Khó vì thiếu vốn, như sau:\n- một\n- hai",
            ("Khó vì thiếu vốn, như sau:\n- một\n- hai",),
        ),
        ("- một\n- hai\nTrên đây là ý kiến của đơn vị, trân trọng cảm ơn!", ("một", "hai")),
        ("Thiếu vốn.\nTrân trọng kính báo.", ("Thiếu vốn.",)),
        (
            "1/ Thiếu vốn, lãi 1 tỷ 2/năm. 2/ Thiếu đất 3/ Thiếu người",
            ("Thiếu vốn, lãi 1 tỷ 2/năm.", "Thiếu đất", "Thiếu người"),
        ),
        ("1/Thiếu vốn. 2/Thiếu đất.", ("Thiếu vốn.", "Thiếu đất.")),
        ("Đạt 1/2 chỉ tiêu, còn 2/ 3 hộ nghèo", ("Đạt 1/2 chỉ tiêu, còn 2/ 3 hộ nghèo",)),
        ("Thứ nhất, thiếu vốn. Thứ hai, thiếu đất.", ("Thiếu vốn.", "Thiếu đất.")),
        ("Thứ nhất là thiếu vốn; thứ hai là thiếu đất", ("Thiếu vốn", "Thiếu đất")),
        ("Một là, thiếu vốn; hai là, thiếu đất", ("Thiếu vốn", "Thiếu đất")),
        ("Thứ hai, ngày 5/8 ra quân. Thứ ba, nghỉ.", ("Thứ hai, ngày 5/8 ra quân. Thứ ba, nghỉ.",)),
        ("Mở lớp nghề;\nHỗ trợ vốn;\nKết nối đầu ra.", ("Mở lớp nghề", "Hỗ trợ vốn", "Kết nối đầu ra.")),
        ("Thiếu vốn;\nthiếu đất.", ("Thiếu vốn;\nthiếu đất.",)),
        ("Đề nghị Tỉnh đoàn hỗ trợ\nkinh phí cho ấp.", ("Đề nghị Tỉnh đoàn hỗ trợ kinh phí cho ấp.",)),
        (
            "- Mở lớp nuôi tôm công nghệ\n(40 người);\n- Cấp vốn",
            ("Mở lớp nuôi tôm công nghệ (40 người);", "Cấp vốn"),
        ),
        ("Cần cho các chi đoàn ấp:\nmở lớp\nhỗ trợ vốn", ("Cần cho các chi đoàn ấp:\nmở lớp\nhỗ trợ vốn",)),
        ("Không có\nKiến nghị: tăng phụ cấp", ("Kiến nghị: tăng phụ cấp",)),
        ("Không có\nkinh phí hoạt động", ("Không có\nkinh phí hoạt động",)),
    ],
)
def test_opinions_are_divided_by_the_outer_marks_of_one_style(text: str, parts: tuple[str, ...]) -> None:
    assert parted(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Trên đây là đăng ký của đơn vị…",
        "Trên đây là báo cáo của Huyện đoàn, kính mong Tỉnh đoàn quan tâm, xem xét.",
        "Xin trân trọng cảm ơn!",
        "-",
        "...",
        "Không",
        "Không có.",
        "Không có ý kiến gì thêm",
        "không có khó khăn, vướng mắc",
        "Chưa có",
    ],
)
def test_what_says_that_there_is_none_is_no_opinion(text: str) -> None:
    assert parted(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Không có kinh phí",
        "Chưa có bí thư chi đoàn",
        "Nhất trí một phần",
        "Trên đây là khó khăn lớn nhất",
        "Đề nghị Tỉnh đoàn quan tâm",
        "Cảm ơn Tỉnh đoàn đã hỗ trợ 2 tỷ",
    ],
)
def test_what_says_more_is_one(text: str) -> None:
    assert parted(text) == (text,)

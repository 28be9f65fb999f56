"""Invented recipients of the letter: the same ones in every run."""

import random
from typing import Any

FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Thạch", "Kim", "Sơn", "Huỳnh", "Võ", "Đặng")
MIDDLE = ("Văn", "Thị", "Hữu", "Minh", "Ngọc", "Quốc", "Thanh", "Xuân")
GIVEN = ("An", "Bình", "Cường", "Đạt", "Giang", "Hạnh", "Khánh", "Lan", "Mai", "Phúc", "Quỳnh", "Yến")
TITLES = ("Bí thư", "Phó Bí thư", "Ủy viên Ban Thường vụ", "Trưởng ban", "Chuyên viên")
UNITS = (
    "Thị đoàn Duyên Hải",
    "Huyện đoàn Cầu Ngang",
    "Phòng R&D <Chi nhánh 3>",
    "Đoàn khối Cơ quan & Doanh nghiệp tỉnh",
    "Trung tâm Sinh hoạt Thanh thiếu nhi",
)
POINTS = (
    "Đón tiếp đại biểu, phát tài liệu",
    "Tuyên bố lý do, giới thiệu đại biểu",
    "Phát biểu mục đích, yêu cầu hội nghị",
    "Thông qua các văn bản & quy chế",
    "Gợi ý thảo luận chuyên đề",
    "Giải lao",
    "Thảo luận tổ (nhóm < 20 người)",
    "Phát biểu kết luận",
    "Trao cờ luân lưu",
    "Bế mạc, đáp từ",
)


def record(number: int) -> dict[str, Any]:
    """One recipient: 18 values and an agenda of ten rows."""
    chance = random.Random(number)

    def person() -> str:
        return f"{chance.choice(FAMILY)} {chance.choice(MIDDLE)} {chance.choice(GIVEN)}"

    agenda = [
        {
            "tt": str(row),
            "gio": f"{7 + row // 2:02d} giờ {row % 2 * 30:02d}",
            "noi_dung": point,
            "nguoi": person(),
        }
        for row, point in enumerate(POINTS, start=1)
    ]
    return {
        "so": f"{100 + number}-GM/TĐTN-TCKT",
        "ma": f"GM{number:06d}",
        "dia_danh": "Trà Vinh",
        "ngay": f"{chance.randint(3, 28):02d}",
        "thang": "5",
        "nam": "2024",
        "xung_ho": "Đồng chí",
        "ten": f"{person()} {number}",
        "chuc_vu": chance.choice(TITLES),
        "don_vi": chance.choice(UNITS),
        "dia_chi": f"Số {number} đường Lê Lợi" + ("\n" if number % 3 == 0 else ", ") + "TP. Trà Vinh",
        "hoi_nghi": "Hội nghị giao ban theo chuyên đề lần thứ nhất năm 2024",
        "thoi_gian": "08 giờ 00, thứ Sáu, ngày 24/5/2024",
        "dia_diem": "Hội trường Thị đoàn Duyên Hải",
        "chu_tri": "Thường trực Tỉnh đoàn",
        "lien_he": "Ban Tổ chức - Kiểm tra",
        "dien_thoai": f"0900 000 {number % 1000:03d}",
        "thu": f"nguoi{number}@example.vn",
        "agenda": agenda,
    }


def flat(words: dict[str, Any]) -> dict[str, str]:
    """The same words without a list, for tools that know no loops: ``r1_tt``, ``r1_gio`` ..."""
    plain = {name: value for name, value in words.items() if name != "agenda"}
    for number, row in enumerate(words["agenda"], start=1):
        plain |= {f"r{number}_{name}": value for name, value in row.items()}
    return plain

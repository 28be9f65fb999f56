"""The words that every document of the small office's first conference begins with."""

from typing import Any

from toolkit.documents.parts.chart import ChartPlace

NBSP = "\u00a0" * 6

MASTHEAD: dict[str, Any] = {
    "co_co_quan_cap_tren": False,
    "co_quan_cap_tren": "",
    "co_quan": "BCH ĐOÀN TỈNH TRÀ VINH",
}

BODIES: dict[str, Any] = {
    "ban_thuong_vu": "Ban Thường vụ Tỉnh đoàn",
    "thuong_truc": "Thường trực Tỉnh đoàn",
    "cac_don_vi": "các Huyện, Thị, Thành đoàn và Đoàn trực thuộc",
    "don_vi_soan": "Ban Tổ chức - Kiểm tra",
    "nam": "2024",
}

MEETING: dict[str, Any] = {
    "lan_thu": "thứ nhất",
    "chuyen_de": "Ứng xử văn minh trên mạng",
    "gio_bat_dau": "08 giờ 00 phút",
    "co_gio_ket_thuc": True,
    "gio_ket_thuc": "11 giờ 30 phút",
    "thu": "thứ Sáu",
    "ngay_hop": "24/5/2024",
    "ngay_hop_chu": "ngày 24 tháng 5 năm 2024",
    "cac_ngay_hop": "24/5/2024",
    "ngay_cuoi": "24/5/2024",
    "co_buoi_hai": False,
    "buoi_hai": "",
    "la_truc_tuyen": False,
    "hinh_thuc": "",
    "dia_diem": "Hội trường UBND, Thị xã Duyên Hải",
    "don_vi_dang_cai": "Thị đoàn Duyên Hải",
}

SIGNATURE: dict[str, Any] = {
    "de_ky": "TM. BAN THƯỜNG VỤ TỈNH ĐOÀN",
    "co_chuc_vu_ky": True,
    "chuc_vu_ky": "PHÓ BÍ THƯ THƯỜNG TRỰC",
    "nguoi_ky": "Nguyễn Thanh Nhã",
}

IN_THE_HALL: dict[str, Any] = {
    "co_diem_cau": False,
    "diem_cau": "",
    "co_dia_chi_diem_cau": False,
    "dia_chi_diem_cau": "",
    "co_ket_noi": False,
    "ket_noi": "",
    "co_ky_thuat": False,
    "ky_thuat": "",
    "co_dien_thoai_ky_thuat": False,
    "dien_thoai_ky_thuat": "",
}

NOBODY: dict[str, Any] = {"co_noi_nhan": False, "noi_nhan": ()}

FIRST = "Hội nghị giao ban theo chuyên đề lần thứ nhất năm 2024"


def draft(type_code: str) -> dict[str, Any]:
    """The head of a draft of May 2024."""
    return {
        "so_ky_hieu": f"Số:{NBSP}-{type_code}/TĐTN-TCKT",
        "dia_danh_ngay": f"Trà Vinh, ngày{NBSP}tháng 5 năm 2024",
        "la_du_thao": True,
        "co_thay_the": False,
        "thay_the": "",
    }


def chart(so: int, title: str, bars: str, rest: str = "") -> ChartPlace:
    """Where a chart stands, and what it tells."""
    return ChartPlace(
        so=str(so),
        ten=f"{title} ({rest})" if rest else title,
        hinh=f"\ue022biểu đồ {so}\ue023",
        mo_ta=f"{title}. {bars}{f'; {rest}' if rest else ''}.",
    )

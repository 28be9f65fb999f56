"""Contexts of every kind filled with the longest words that an office writes, without a plan."""

import re
from typing import Any, get_args, get_origin

from toolkit.documents import DOCUMENTS
from toolkit.documents.context import Context
from toolkit.documents.print_cover import CoverContext

CONTEXTS: dict[str, type] = {
    **{kind.template: kind.context for kind in DOCUMENTS},
    "danh-muc-bo-in.docx": CoverContext,
}

ROOM = "\u00a0" * 6
KHOI = "Đoàn Khối các cơ quan và doanh nghiệp tỉnh Trà Vinh"
TOPIC = (
    "Giải pháp phát huy vai trò của Đoàn các cấp trong đồng hành, hỗ trợ và nâng cao chất lượng "
    "các mô hình kinh tế trong thanh niên"
)
SENTENCE = (
    "Đề nghị Tỉnh đoàn tổ chức thêm các lớp bồi dưỡng nghiệp vụ cho cán bộ Đoàn cơ sở, "
    "nhất là ở các xã vùng sâu có đông đồng bào Khmer."
)

WORDS = {
    "co_quan_cap_tren": "TỈNH ĐOÀN TRÀ VINH",
    "co_quan": "BCH ĐOÀN KHỐI CƠ QUAN VÀ DOANH NGHIỆP TỈNH TRÀ VINH",
    "trich_yeu": "Dự hội nghị giao ban theo chuyên đề lần thứ nhất năm 2024",
    "so_ky_hieu": f"Số:{ROOM}-GM/TĐTN-TCKT",
    "dia_danh_ngay": f"Trà Vinh, ngày{ROOM}tháng 11 năm 2024",
    "de_ky": "TM. BAN THƯỜNG VỤ TỈNH ĐOÀN",
    "chuc_vu_ky": "PHÓ BÍ THƯ THƯỜNG TRỰC",
    "nguoi_ky": "Nguyễn Thanh Nhã",
    "nguoi_ky_chu_tri": "Nguyễn Thanh Nhã",
    "ban_thuong_vu": "Ban Thường vụ Tỉnh đoàn",
    "thuong_truc": "Thường trực Tỉnh đoàn",
    "cac_don_vi": "các Huyện, Thị, Thành đoàn và Đoàn trực thuộc",
    "don_vi_soan": "Ban Tổ chức - Kiểm tra",
    "nam": "2024",
    "chuyen_de": TOPIC,
    "dia_diem": "Hội trường Trung tâm Sinh hoạt Thanh thiếu nhi, thị xã Duyên Hải",
    "nguoi_nhan": f"Ban Thường vụ {KHOI}",
    "dia_chi": "Số 128, đường Nguyễn Thị Minh Khai nối dài, phường 7, thành phố Trà Vinh, tỉnh Trà Vinh",
    "kinh_moi": f"Ban Thường vụ {KHOI}",
    "kinh_gui": f"Ban Thường vụ {KHOI}",
    "ten_ke_hoach": "tổ chức hội nghị giao ban theo chuyên đề giữa Thường trực Tỉnh đoàn và "
    "các Huyện, Thị, Thành đoàn và Đoàn trực thuộc năm 2024",
    "chu_tri": "đồng chí Nguyễn Thanh Nhã - Phó Bí thư Thường trực Tỉnh đoàn",
    "ghi_bien_ban": "đồng chí Trần Thị Bích Ngọc - Phó Trưởng Ban Tổ chức - Kiểm tra Tỉnh đoàn",
    "chuan_bi": "tài liệu chuyên đề, trang phục áo Thanh niên Việt Nam",
    "lien_he": "Trần Thị Bích Ngọc",
    "dien_thoai_lien_he": "0900 000 001",
    "email_lien_he": "bantochuc@example.vn",
    "ho_ten": "Thạch Thị Sa Ry Nguyễn Hoàng",
    "chuc_vu": "Ủy viên Ban Chấp hành chuyên trách, Phó Giám đốc",
    "don_vi": "Trung tâm Sinh hoạt Thanh thiếu nhi",
    "dien_thoai": "0900 000 002",
    "ghi_chu": "Dự thay đồng chí Lê Văn An",
    "thoi_gian": "08:00 - 08:10",
    "nguoi_thuc_hien": "Lãnh đạo Trung tâm Sinh hoạt Thanh thiếu nhi",
    "don_vi_dang_cai": KHOI,
    "don_vi_nhan_co": KHOI,
    "don_vi_chu_tri": "Ban Tổ chức - Kiểm tra",
    "don_vi_trao": "Thị đoàn Duyên Hải",
    "don_vi_nhan": "Huyện đoàn Cầu Ngang",
    "nguoi": f"Đồng chí Lê Thị An, Bí thư {KHOI}",
    "dong": SENTENCE,
    "noi_dung": SENTENCE.removesuffix("."),
    "tra_loi": SENTENCE,
    "cau_dan": "Ban Thường vụ Tỉnh đoàn xây dựng kế hoạch, cụ thể như sau:",
    "cau_ket": "Trên đây là Kế hoạch năm 2024 của Ban Thường vụ Tỉnh đoàn, đề nghị Ban Thường vụ các "
    "Huyện, Thị, Thành đoàn và Đoàn trực thuộc nghiêm túc thực hiện./.",
    "ten": "Khó khăn, vướng mắc",
    "nguoi_tra_loi": "Thường trực Tỉnh đoàn",
    "phoi_hop": f"{KHOI}, Huyện đoàn Trà Cú",
}
RECIPIENTS = (
    "Ban Dân vận Tỉnh ủy;",
    "Các Ban Chuyên môn Tỉnh đoàn;",
    "Trung tâm Sinh hoạt Thanh thiếu nhi;",
    "Huyện, Thị, Thành đoàn và Đoàn trực\u00a0thuộc;",
    "Lưu VT, TCKT.",
)


def words_of(context: type[Context], *, full: bool = True, length: int = 2) -> dict[str, Any]:
    """What a template of the context is given.

    Args:
        context: a context, or one of those nested in it.
        full: every condition holds and every loop has ``length`` turns; else none and one.
        length: the turns of each loop.
    """
    filled = {name: _value(context, name, full, length) for name in context.hints}
    if isinstance(filled.get("noi_nhan"), list):
        filled["noi_nhan"] = [{"dong": line} for line in RECIPIENTS] if full else []
    return filled


def _value(context: type[Context], name: str, full: bool, length: int) -> Any:
    hint = context.hints[name]
    if hint is bool:
        return full
    if hint is str:
        return WORDS.get(name) or _example(context.meanings[name])
    assert get_origin(hint) is tuple, name
    turns = length if full else 1
    return [words_of(get_args(hint)[0], full=full, length=length) for _ in range(turns)]


def _example(meaning: str) -> str:
    """The example that the field's meaning gives, else a number."""
    quoted = re.findall(r"“([^”]*\w[^”]*)”", meaning)  # a lone mark is none
    return quoted[0] if quoted else "12"

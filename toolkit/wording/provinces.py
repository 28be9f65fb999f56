"""The provinces and the cities of their rank since 1 July 2025, each with what was merged into it."""

from toolkit.wording.folding import fold

_SINCE_2025 = (
    "Tuyên Quang: Hà Giang; Lào Cai: Yên Bái; Thái Nguyên: Bắc Kạn; Phú Thọ: Vĩnh Phúc, Hòa Bình",
    "Bắc Ninh: Bắc Giang; Hưng Yên: Thái Bình; Hải Phòng: Hải Dương; Ninh Bình: Hà Nam, Nam Định",
    "Quảng Trị: Quảng Bình; Đà Nẵng: Quảng Nam; Quảng Ngãi: Kon Tum",
    "Gia Lai: Bình Định; Khánh Hòa: Ninh Thuận; Lâm Đồng: Đắk Nông, Bình Thuận",
    "Đắk Lắk: Phú Yên; Hồ Chí Minh: Bình Dương, Bà Rịa - Vũng Tàu",
    "Đồng Nai: Bình Phước; Tây Ninh: Long An; Cần Thơ: Sóc Trăng, Hậu Giang; Vĩnh Long: Bến Tre, Trà Vinh",
    "Đồng Tháp: Tiền Giang; Cà Mau: Bạc Liêu; An Giang: Kiên Giang; Hà Nội; Huế; Lai Châu; Điện Biên; Sơn La",
    "Lạng Sơn; Quảng Ninh; Thanh Hóa; Nghệ An; Hà Tĩnh; Cao Bằng",
)
_MERGED = {
    fold(name): tuple(fold(old) for old in merged.split(",") if old)
    for line in _SINCE_2025
    for name, _, merged in (part.partition(":") for part in line.split(";"))
}
PROVINCES = tuple(name for now, merged in _MERGED.items() for name in (now, *merged))
"""Every name that a province has borne lately, folded."""
CITIES = tuple(map(fold, ("Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ")))
"""Those that are governed like provinces."""


def merged_into(name: str) -> tuple[str, ...]:
    """The provinces that became part of one in 2025, all folded."""
    return _MERGED.get(name, ())

"""When, where and on what one conference meets, in the words that its documents share."""

from dataclasses import dataclass

from toolkit.documents.document import tag


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """One conference whose day, hour and venue are settled."""

    lan_thu: str = tag("Lần thứ mấy trong năm, bằng chữ, ví dụ “thứ nhất”")
    chuyen_de: str = tag("Tên chuyên đề, không có dấu chấm cuối")
    gio_bat_dau: str = tag("Giờ bắt đầu, ví dụ “08 giờ 00 phút”")
    co_gio_ket_thuc: bool = tag("Đã biết giờ kết thúc")
    gio_ket_thuc: str = tag("Giờ kết thúc, ví dụ “11 giờ 30 phút”")
    thu: str = tag("Thứ trong tuần của ngày họp, ví dụ “thứ Sáu”")
    ngay_hop: str = tag("Ngày họp viết bằng số, ví dụ “24/5/2024”")
    ngay_hop_chu: str = tag("Ngày họp viết bằng chữ, ví dụ “ngày 24 tháng 5 năm 2024”")
    dia_diem: str = tag("Địa điểm họp, kèm địa bàn")
    don_vi_dang_cai: str = tag("Tên đơn vị đăng cai")

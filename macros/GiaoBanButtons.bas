Attribute VB_Name = "GiaoBanButtons"
Option Explicit
' One Sub per button of the sheet. Written by `giaoban build`.

Public Sub KiemTra()
    RunAction "check", "Đang kiểm tra sổ kế hoạch"
End Sub

Public Sub NhapDanhSach()
    RunAction "import-roster", "Đang đọc danh sách cán bộ"
End Sub

Public Sub KeHoach()
    RunAction "plan", "Đang làm kế hoạch"
End Sub

Public Sub LapDanhSach()
    RunAction "lists", "Đang lập danh sách"
End Sub

Public Sub GiayMoi()
    RunAction "invitations", "Đang làm giấy mời"
End Sub

Public Sub ChuongTrinh()
    RunAction "agenda", "Đang làm chương trình"
End Sub

Public Sub GiayToTruocHoiNghi()
    RunAction "papers-before", "Đang làm giấy tờ trước hội nghị"
End Sub

Public Sub KyNhanPhongBi()
    RunAction "receipts-and-envelopes", "Đang làm ký nhận, phong bì"
End Sub

Public Sub ThongBaoThayDoi()
    RunAction "change-notice", "Đang làm thông báo thay đổi"
End Sub

Public Sub CapSo()
    RunAction "number", "Đang cấp số văn bản"
End Sub

Public Sub PhatHanh()
    RunAction "issue", "Đang phát hành văn bản"
End Sub

Public Sub InCaBo()
    RunAction "print-set", "Đang ghép bộ in"
End Sub

Public Sub SoanThuMoi()
    RunAction "outbox", "Đang soạn thư mời"
End Sub

Public Sub GuiThu()
    RunAction "send", "Đang gửi thư"
End Sub

Public Sub PhieuChoDonVi()
    RunAction "returns", "Đang làm phiếu cho các đơn vị"
End Sub

Public Sub CongVanDonDoc()
    RunAction "reminder", "Đang làm công văn đôn đốc"
End Sub

Public Sub ThuPhieu()
    RunAction "collect", "Đang thu phiếu của các đơn vị"
End Sub

Public Sub NhacXacNhan()
    RunAction "remind", "Đang soạn thư nhắc xác nhận"
End Sub

Public Sub DanhSachDaiBieu()
    RunAction "attendance", "Đang làm danh sách đại biểu"
End Sub

Public Sub GiayToTaiHoiNghi()
    RunAction "papers-at", "Đang làm giấy tờ tại hội nghị"
End Sub

Public Sub BienBan()
    RunAction "minutes", "Đang làm biên bản"
End Sub

Public Sub TongHopYKien()
    RunAction "opinions", "Đang tổng hợp ý kiến"
End Sub

Public Sub KetLuan()
    RunAction "conclusions", "Đang làm thông báo kết luận"
End Sub

Public Sub ThuCamOn()
    RunAction "thanks", "Đang làm thư cảm ơn"
End Sub

Public Sub TongHopNam()
    RunAction "year-minutes", "Đang tổng hợp cả năm"
End Sub

Public Sub SoVanBanDi()
    RunAction "register", "Đang làm sổ văn bản đi"
End Sub

Public Sub LapSoNamSau()
    RunAction "next-year", "Đang lập sổ cho năm sau"
End Sub

Public Sub HoanTac()
    RunAction "undo", "Đang hoàn tác lần bấm vừa rồi"
End Sub

Public Sub LamLai()
    RunAction "redo", "Đang làm lại lần vừa hoàn tác"
End Sub

Public Sub MoThuMucKetQua()
    RunAction "open-folder", "Đang mở thư mục kết quả"
End Sub

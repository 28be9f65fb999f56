Attribute VB_Name = "GiaoBanRibbon"
Option Explicit
' One Sub per control of the ribbon. Written by `giaoban build`.

Public Sub OnKiemTra(control As Object)
    KiemTra
End Sub

Public Sub OnNhapDanhSach(control As Object)
    NhapDanhSach
End Sub

Public Sub OnKeHoach(control As Object)
    KeHoach
End Sub

Public Sub OnLapDanhSach(control As Object)
    LapDanhSach
End Sub

Public Sub OnGiayMoi(control As Object)
    GiayMoi
End Sub

Public Sub OnChuongTrinh(control As Object)
    ChuongTrinh
End Sub

Public Sub OnGiayToTruocHoiNghi(control As Object)
    GiayToTruocHoiNghi
End Sub

Public Sub OnKyNhanPhongBi(control As Object)
    KyNhanPhongBi
End Sub

Public Sub OnThongBaoThayDoi(control As Object)
    ThongBaoThayDoi
End Sub

Public Sub OnCapSo(control As Object)
    CapSo
End Sub

Public Sub OnPhatHanh(control As Object)
    PhatHanh
End Sub

Public Sub OnInCaBo(control As Object)
    InCaBo
End Sub

Public Sub OnSoanThuMoi(control As Object)
    SoanThuMoi
End Sub

Public Sub OnGuiThu(control As Object)
    GuiThu
End Sub

Public Sub OnPhieuChoDonVi(control As Object)
    PhieuChoDonVi
End Sub

Public Sub OnCongVanDonDoc(control As Object)
    CongVanDonDoc
End Sub

Public Sub OnThuPhieu(control As Object)
    ThuPhieu
End Sub

Public Sub OnNhacXacNhan(control As Object)
    NhacXacNhan
End Sub

Public Sub OnDanhSachDaiBieu(control As Object)
    DanhSachDaiBieu
End Sub

Public Sub OnGiayToTaiHoiNghi(control As Object)
    GiayToTaiHoiNghi
End Sub

Public Sub OnBienBan(control As Object)
    BienBan
End Sub

Public Sub OnTongHopYKien(control As Object)
    TongHopYKien
End Sub

Public Sub OnKetLuan(control As Object)
    KetLuan
End Sub

Public Sub OnThuCamOn(control As Object)
    ThuCamOn
End Sub

Public Sub OnTongHopNam(control As Object)
    TongHopNam
End Sub

Public Sub OnSoVanBanDi(control As Object)
    SoVanBanDi
End Sub

Public Sub OnLapSoNamSau(control As Object)
    LapSoNamSau
End Sub

Public Sub OnHoanTac(control As Object)
    HoanTac
End Sub

Public Sub OnLamLai(control As Object)
    LamLai
End Sub

Public Sub OnMoThuMucKetQua(control As Object)
    MoThuMucKetQua
End Sub

"""The two buttons that make the smaller papers of a conference together, each kind of them a module."""

from toolkit.documents.button import Button, Stage

BEFORE = Button(
    action="papers-before",
    caption="Giấy tờ trước hội nghị",
    macro="GiayToTruocHoiNghi",
    help="Làm công văn, phân công, giấy giới thiệu và các mẫu gửi đơn vị trước hội nghị.",
    icon="FileNew",
    stage=Stage.BEFORE,
)
AT = Button(
    action="papers-at",
    caption="Giấy tờ tại hội nghị",
    macro="GiayToTaiHoiNghi",
    help="Làm kịch bản, bảng đăng ký phát biểu, biển tên, thẻ đại biểu, phiếu đánh giá.",
    icon="MeetingsWorkspace",
    stage=Stage.MEETING,
)

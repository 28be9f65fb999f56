"""The buttons that make several kinds of papers together."""

from toolkit.documents.button import Button, Stage

BEFORE = Button(
    action="papers-before",
    caption="Giấy tờ trước hội nghị",
    help="Làm công văn, phân công, giấy giới thiệu và các mẫu gửi đơn vị trước hội nghị.",
    icon="FileNew",
    stage=Stage.BEFORE,
)
AT = Button(
    action="papers-at",
    caption="Giấy tờ tại hội nghị",
    help="Làm kịch bản, bảng đăng ký phát biểu, biển tên, thẻ đại biểu, phiếu đánh giá.",
    icon="MeetingsWorkspace",
    stage=Stage.MEETING,
)
INVITATIONS = Button(
    action="invitations",
    caption="Giấy mời",
    help="Làm giấy mời cho các đơn vị, cá nhân và khách ngoài Đoàn.",
    icon="EnvelopesAndLabelsDialog",
    stage=Stage.BEFORE,
)
RECEIPTS = Button(
    action="receipts-and-envelopes",
    caption="Ký nhận, phong bì",
    help="Làm danh sách ký nhận giấy mời, nhãn địa chỉ và phong bì.",
    icon="EnvelopesAndLabelsDialog",
    stage=Stage.BEFORE,
)
YEAR_PAPERS = Button(
    action="year-minutes",
    caption="Tổng hợp năm",
    doing="Đang tổng hợp cả năm",
    help="Làm biên bản, báo cáo tổng hợp và bảng theo dõi của năm.",
    icon="TableOfContentsGallery",
    stage=Stage.YEAR_END,
)

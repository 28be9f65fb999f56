"""The words that a cell may choose from, as the workbook writes them."""

from enum import StrEnum


class Scope(StrEnum):
    """Whom a guest rule speaks of (Phạm vi)."""

    UNIT = "Đơn vị cụ thể"
    UNIT_KIND = "Loại đơn vị"
    HOST = "Đơn vị đăng cai"
    UNDER_HOST = "Trực thuộc đơn vị đăng cai"
    OUTSIDE = "Ngoài Đoàn"


class Grouping(StrEnum):
    """How a guest rule's invitations are written (Nhóm giấy mời)."""

    PER_UNIT = "Theo đơn vị"
    PER_PERSON = "Theo cá nhân"
    NOT_PRINTED = "Không in"


class Phase(StrEnum):
    """When an opinion was given (Giai đoạn)."""

    BEFORE = "Trước"
    AT = "Tại"
    AFTER = "Sau"


class Presence(StrEnum):
    """Whether a delegate came (Có mặt)."""

    PRESENT = "Có"
    EXCUSED = "Vắng có lý do"
    UNEXCUSED = "Vắng không lý do"


class MeetingForm(StrEnum):
    """How those who are invited meet (Hình thức)."""

    IN_PERSON = "Trực tiếp"
    ONLINE = "Trực tuyến"
    HYBRID = "Trực tiếp và trực tuyến"


class ConferenceStatus(StrEnum):
    """How far a conference has come (Trạng thái of Hội nghị)."""

    PLANNED = "Dự kiến"
    DATED = "Đã chốt ngày"
    INVITED = "Đã mời"
    HELD = "Đã họp"
    CONCLUDED = "Đã kết luận"
    POSTPONED = "Hoãn"
    CANCELLED = "Hủy"


class ConclusionStatus(StrEnum):
    """How far a conclusion has been carried out (Tình trạng)."""

    NOT_STARTED = "Chưa làm"
    UNDER_WAY = "Đang làm"
    DONE = "Hoàn thành"
    OVERDUE = "Quá hạn"
    STANDING = "Thường xuyên"


class DocumentStatus(StrEnum):
    """How far a document of the register has come (Trạng thái of Văn bản đi)."""

    DRAFT = "Dự thảo"
    FOR_SIGNING = "Trình ký"
    ISSUED = "Phát hành"
    REPLACED = "Thay thế"
    CANCELLED = "Hủy"


class Numbering(StrEnum):
    """Over which span numbers run on before they begin anew (Cách đánh số)."""

    BY_TERM = "Theo nhiệm kỳ"
    BY_YEAR = "Theo năm"


class PdfFiles(StrEnum):
    """Which PDF files a run makes (PDF)."""

    NONE = "Không"
    BESIDE = "Kèm Word"
    ONLY = "Chỉ PDF"


ADDRESSEES = ("Trung ương Đoàn", "Cấp ủy, chính quyền", "Tỉnh đoàn", "Đơn vị")
BETWEEN_ADDRESSEES = "; "
"""To whom an opinion speaks (Gửi tới), by rank."""

OPINION_GROUPS = "Nhóm ý kiến"
"""The name of the list in Danh mục whose values are the groups of opinions."""

"""Giấy mời cá nhân: one letter for each member who is invited by name."""

from dataclasses import dataclass

from toolkit.documents.document import tag
from toolkit.documents.invitation import InvitationContext


@dataclass(frozen=True, kw_only=True)
class PersonInvitationContext(InvitationContext):
    """What the letter to one person may say; ``kinh_moi`` is form of address, name, title and unit."""

    xung_ho: str = tag("Cách xưng hô đầu câu, ví dụ “Đồng chí”")
    dai_tu: str = tag("Cách xưng hô giữa câu, ví dụ “đồng chí”")
    ho_ten: str = tag("Họ và tên người được mời")
    co_chuc_vu: bool = tag("Đã biết chức vụ của người được mời")
    chuc_vu: str = tag("Chức vụ và đơn vị, ví dụ “Bí thư Huyện đoàn Cầu Ngang”")

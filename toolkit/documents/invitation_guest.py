"""Giấy mời khách: one letter for each guest outside the Đoàn, a person or a body."""

from dataclasses import dataclass

from toolkit.documents.document import tag
from toolkit.documents.invitation import InvitationContext


@dataclass(frozen=True, kw_only=True)
class GuestInvitationContext(InvitationContext):
    """What the letter to a guest may say; ``kinh_moi`` is a person with title, or a body."""

    la_tap_the: bool = tag("Khách mời là một tập thể, không phải một người")
    dai_tu: str = tag("Cách xưng hô giữa câu: “ông”, “bà”, “đồng chí” hoặc tên tập thể")

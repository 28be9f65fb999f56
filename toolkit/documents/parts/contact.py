"""Until when, and with whom, an invited person or unit confirms."""

from toolkit.documents.context import Context, tag
from toolkit.plan.model import Conference, Plan
from toolkit.wording import day_short


class Contact(Context):
    """The deadline of a conference and the office's contact; any may be unknown."""

    co_han_xac_nhan: bool = tag("Có hạn xác nhận dự họp")
    han_xac_nhan: str = tag("Hạn xác nhận dự họp viết bằng số, ví dụ “20/5/2024”")
    co_lien_he: bool = tag("Có tên người liên hệ")
    lien_he: str = tag("Họ và tên người liên hệ")
    co_dien_thoai_lien_he: bool = tag("Có điện thoại liên hệ")
    dien_thoai_lien_he: str = tag("Điện thoại liên hệ")
    co_email_lien_he: bool = tag("Có thư điện tử liên hệ")
    email_lien_he: str = tag("Thư điện tử liên hệ")


def contact(plan: Plan, conference: Conference) -> Contact:
    settings, deadline = plan.settings, conference.confirm_deadline
    return Contact(
        co_han_xac_nhan=deadline is not None,
        han_xac_nhan=day_short(deadline) if deadline else "",
        co_lien_he=bool(settings.contact_name),
        lien_he=settings.contact_name,
        co_dien_thoai_lien_he=bool(settings.contact_phone),
        dien_thoai_lien_he=settings.contact_phone,
        co_email_lien_he=bool(settings.contact_email),
        email_lien_he=settings.contact_email,
    )

"""Giấy mời: to a unit, to a named person of the Đoàn, and to a guest from outside."""

from toolkit.word.blanks.letterhead import letterhead, signature, title
from toolkit.word.drawing import blank_document, packed, strong
from toolkit.word.layout import Profile


def invitation_to_unit(profile: Profile) -> bytes:
    document, body = blank_document(profile)
    letterhead(document, profile)
    title(body, "GIẤY MỜI")
    body.text("{{ can_cu }}")
    body.line(profile.title.addressed_to, "{{ kinh_moi }}")
    body.text(strong("1. Thời gian: "), "{{ thoi_gian }}.")
    body.line(profile.body.closing, "{{ loi_ket }}")
    signature(document, profile)
    return packed(document, "Giấy mời")

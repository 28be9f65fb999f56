"""The foot of a document: on whose behalf it is signed, the signer's title and name."""

from dataclasses import dataclass

from toolkit.documents.document import tag


@dataclass(frozen=True, kw_only=True)
class Signature:
    """The signature block at the bottom right."""

    de_ky: str = tag("Thể thức đề ký, chữ in hoa, ví dụ “TM. BAN THƯỜNG VỤ TỈNH ĐOÀN”")
    co_chuc_vu_ky: bool = tag("Có dòng chức vụ dưới thể thức đề ký")
    chuc_vu_ky: str = tag("Chức vụ của người ký, chữ in hoa")
    nguoi_ky: str = tag("Họ và tên người ký")

"""Nơi nhận: the lines at the bottom left, with the marks that their order asks for."""

from dataclasses import dataclass

from toolkit.documents.document import tag
from toolkit.documents.paragraphs import Paragraph


@dataclass(frozen=True, kw_only=True)
class Recipients:
    """Who receives copies of the document."""

    co_noi_nhan: bool = tag("Có ít nhất một dòng nơi nhận")
    noi_nhan: tuple[Paragraph, ...] = tag(
        "Các dòng nơi nhận: đã có dấu “;” và dấu “.” ở dòng cuối, chưa có gạch đầu dòng"
    )

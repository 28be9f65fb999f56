"""Pages of the staff guide that are lists: all problem codes, all kinds of documents with their buttons."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from toolkit.documents.kinds import DOCUMENTS
from toolkit.problems.catalogue import CATALOGUE

_HEAD = """# Các điều mà chương trình kiểm tra

Danh sách này được lập từ chương trình. Dấu “…” là chỗ chương trình điền tên, ngày, số của đồng chí.
**Lỗi** làm dừng văn bản liên quan; **Cảnh báo** và **Gợi ý** chỉ để xem lại.

| Mã | Mức | Điều đã thấy | Cách sửa |
| --- | --- | --- | --- |
"""
_KINDS_HEAD = """# Các loại văn bản

Danh sách này được lập từ chương trình. Cột cuối là tên để gõ sau `giaoban make`; `all` là tất cả.

| Văn bản | Nút | Khi nào | Nút này làm gì | Tên để gõ |
| --- | --- | --- | --- | --- |
"""


def problem_guide() -> str:
    """A Markdown page: one row per code, by code."""
    rows = (
        f"| `{code}` | {entry.severity.label} | {_plain(entry.message)} | {_plain(entry.remedy)} |\n"
        for code, entry in sorted(CATALOGUE.items())
    )
    return _HEAD + "".join(rows)


def kinds_guide() -> str:
    """A Markdown page: one row per kind, in the order of the work."""
    told = ((one.label, one.button.caption, one.button.stage, one.button.help, one.name) for one in DOCUMENTS)
    return _KINDS_HEAD + "".join("| {} | {} | {} | {} | `{}` |\n".format(*row) for row in told)


PAGES: Mapping[str, Callable[[], str]] = MappingProxyType(
    {"guide/HUONG-DAN-LOI.md": problem_guide, "guide/CAC-VAN-BAN.md": kinds_guide}
)
"""By path below the checkout."""


class _Blanks(dict[str, str]):
    """Every word that a message names, as "…"."""

    def __missing__(self, name: str) -> str:
        return "…"


def _plain(words: str) -> str:
    return words.format_map(_Blanks()).replace("|", "\\|").replace("\n", " ")

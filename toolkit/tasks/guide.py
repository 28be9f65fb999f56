"""The list of all problem codes for the staff guide, written from the catalogue."""

from toolkit.problems import CATALOGUE

FILE = "guide/HUONG-DAN-LOI.md"

_HEAD = """# Các điều mà chương trình kiểm tra

Danh sách này được lập từ chương trình. Dấu “…” là chỗ chương trình điền tên, ngày, số của đồng chí.
**Lỗi** làm dừng văn bản liên quan; **Cảnh báo** và **Gợi ý** chỉ để xem lại.

| Mã | Mức | Điều đã thấy | Cách sửa |
| --- | --- | --- | --- |
"""


def problem_guide() -> str:
    """A Markdown page: one row per code, by code."""
    rows = (
        f"| `{code}` | {entry.severity.label} | {_plain(entry.message)} | {_plain(entry.remedy)} |\n"
        for code, entry in sorted(CATALOGUE.items())
    )
    return _HEAD + "".join(rows)


class _Blanks(dict[str, str]):
    """Every word that a message names, as "…"."""

    def __missing__(self, name: str) -> str:
        return "…"


def _plain(words: str) -> str:
    return words.format_map(_Blanks()).replace("|", "\\|").replace("\n", " ")

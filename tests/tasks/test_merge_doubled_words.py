"""Cells that say again what the template says beside them: the letter would say it twice."""

from pathlib import Path

import pytest

from tests.tasks.merged_letters import said, written
from tests.word.field_codes import template as fields
from tests.word.templates import template
from toolkit.tasks.merge import Wish, merge


def told(folder: Path, content: bytes, rows: str) -> list[str]:
    table = folder / "b.csv"
    table.write_text(rows, encoding="utf-8")
    return said(merge(written(folder, content), table))


def twice(cell: str, column: str, text: str, count: int = 1) -> str:
    return (
        f"b!{cell}: Ô của cột “{column}” lặp lại chữ đứng ngay cạnh nó trong mẫu, nên in thành “{text}” "
        f"({count} dòng như vậy). Bỏ chữ lặp trong ô, hoặc bỏ chữ đó trong mẫu. [merge-said-twice]"
    )


PEOPLE = "Họ tên;Nơi\nLê An;Kính gửi: Huyện đoàn\nĐ/c Trần Bé;Xã đoàn\nĐồng chí Kim Dư;Tỉnh đoàn\n"


@pytest.mark.parametrize(
    "content",
    [
        template("Kính gửi: Đồng chí {{ ho_ten }}", "Kính gửi: {{ noi }}"),
        template("Kính gửi: Đồng chí {{ Họ_tên }}", "{% if noi %}Kính gửi: {{ noi }}{% endif %}"),
        fields("Kính gửi: Đồng chí { MERGEFIELD Họ_tên }", 'Kính gửi: { MERGEFIELD "Nơi" \\* Upper }'),
    ],
)
def test_a_form_of_address_or_invitation_in_cell_and_template_is_told(tmp_path: Path, content: bytes) -> None:
    assert told(tmp_path, content, PEOPLE) == [
        twice("A3", "Họ tên", "Kính gửi: Đồng chí Đ/c Trần Bé", 2),
        twice("B2", "Nơi", "Kính gửi: Kính gửi: Huyện đoàn"),
    ]


def test_two_cells_side_by_side_that_say_the_same_are_told(tmp_path: Path) -> None:
    rows = "Xưng hô;Họ tên;Số tiền\nÔng;Ông Lê An;5000\nBà;Trần Bé;6000 đồng\n"
    content = template("Kính gửi: {{ xung_ho }} {{ ho_ten }}", "Tạm ứng {{ so_tien }} đồng")
    assert told(tmp_path, content, rows) == [
        twice("B2", "Họ tên", "Ông Ông Lê An"),
        twice("C3", "Số tiền", "6000 đồng đồng"),
    ]


def test_rows_of_a_group_are_looked_at_too(tmp_path: Path) -> None:
    content = template("{{ noi }}: {% for d in cac_dong %}đ/c {{ d.ho_ten }}; {% endfor %}")
    (tmp_path / "b.csv").write_text("Họ tên;Nơi\nLê An;A\nĐ/c Bé;A\n", encoding="utf-8")
    outcome = merge(written(tmp_path, content), tmp_path / "b.csv", Wish(group_by="noi"))
    assert said(outcome) == [twice("A3", "Họ tên", "đ/c Đ/c Bé")]


@pytest.mark.parametrize(
    "text",
    [
        "Kính gửi: {{ ho_ten }}",
        "Các đồng chí: {{ ho_ten }}",
        "Đồng chí {{ ho_ten.replace('Đ/c ', '') }}",
        "Đồng chí {{ noi }}",
    ],
)
def test_a_cell_that_says_it_alone_is_right(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, template(text), "Họ tên;Nơi\nĐ/c Lê An;Cầu Kè\nĐ/c Bé;Trà Cú\n") == []

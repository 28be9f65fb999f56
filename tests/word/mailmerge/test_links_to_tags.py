"""Links whose address stands in a tag: their words may be anything but the address of some other row."""

from tests.word.field_codes import template, with_parts
from toolkit.word.mailmerge.merge_template import depending_fields


def test_a_link_to_the_address_in_a_tag_that_shows_the_address_of_another_row_is_refused() -> None:
    def linked(shown: str) -> bytes:
        return with_parts(
            template('{ HYPERLINK "ma" }'),
            {"word/document.xml": lambda xml: xml.replace('"ma"', '"{{ ma }}"').replace("«cũ»", shown)},
        )

    assert [str(one) for one in depending_fields(linked("https://cu.example/1"), "m.docx")] == [
        (
            'm.docx, đoạn 1: Trường “HYPERLINK "{{ ma }}"” lấy nội dung riêng của từng dòng '
            "nhưng chưa tính được, "
            "nên mọi văn bản sẽ mang chữ cũ “https://cu.example/1”. Thay bằng trường MERGEFIELD "
            "(hoặc thẻ) của một "
            "cột đã tính sẵn, hoặc xóa trường này. [field-stale]"
        )
    ]
    assert depending_fields(linked("Xem tại đây"), "m.docx") == ()
    assert depending_fields(linked("{{ ma }}"), "m.docx") == ()

"""Forms that say badly, or wrongly, whose they are and for which conference."""

import pytest

from tests.tasks.collecting.conference import Book, blank_forms
from tests.tasks.collecting.messes import (
    NAME,
    UNIT,
    Mess,
    outcome,
    reshaped,
    spoiled,
    table,
)
from tests.tasks.example import example_bytes


def _no_first_sheet(book: Book) -> None:
    del book["Phiếu"]


def _other_year() -> bytes:
    return spoiled(("Phiếu", "B2", "HN3-2023"))


def _first_conference() -> bytes:
    return spoiled(("Phiếu", "B2", "HN1-2024"))


MESSES = (
    Mess(
        about="the first sheet is gone, the name tells",
        content=lambda: reshaped(_no_first_sheet),
        told=(
            f"{NAME}: Tệp này không có mã đơn vị; được hiểu là của Huyện đoàn Cầu Ngang, theo "
            "tên tệp. Đúng thì để nguyên; nếu không, ghi đúng mã của đơn vị vào tên tệp rồi thu lại. "
            "[return-unit-read]"
        ),
    ),
    Mess(
        about="the first sheet is gone, the name tells nothing",
        content=lambda: reshaped(_no_first_sheet),
        name="baocao.xlsx",
        opinions=0,
        speeches=0,
        told=(
            "baocao.xlsx: Tệp này không ghi mã đơn vị, tên tệp và phần đầu cũng không nêu rõ một đơn vị, "
            "nên không được thu. Thêm mã của đơn vị, như ở trang Đơn vị, vào tên tệp rồi thu lại. "
            "[return-unit-nowhere]"
        ),
    ),
    Mess(
        about="the unit by its name",
        content=lambda: spoiled(("Phiếu", "B3", "Huyện Đoàn Cầu Ngang")),
        told=(
            f"{NAME}: Ô Mã đơn vị ghi “Huyện Đoàn Cầu Ngang”; được hiểu là Huyện đoàn Cầu Ngang. Đúng thì "
            "để nguyên; nếu không, sửa mã trong tệp rồi thu lại. [return-unit-understood]"
        ),
    ),
    Mess(
        about="a name that several units may bear",
        opinions=0,
        speeches=0,
        content=lambda: spoiled(("Phiếu", "B3", None), ("Phiếu", "B4", "Duyên Hải")),
        name="phieu.xlsx",
        told=(
            "phieu.xlsx: Không biết chắc phiếu này của đơn vị nào: “Duyên Hải” có thể là Thị đoàn Duyên Hải "
            "(mã TX-DH) hoặc Huyện đoàn Duyên Hải (mã H-DH). Ghi đúng mã đơn vị vào ô Mã đơn vị của trang "
            "Phiếu trong tệp, lưu lại rồi thu lại. [return-unit-several]"
        ),
    ),
    Mess(
        about="a unit that does not exist",
        opinions=0,
        speeches=0,
        content=lambda: spoiled(("Phiếu", "B3", "H-XX"), ("Phiếu", "B4", "Huyện đoàn Xa")),
        told=(
            f"{NAME}: Không biết phiếu này của đơn vị nào: “H-XX” không có trong trang Đơn vị. Ghi đúng mã "
            "đơn vị vào ô Mã đơn vị của trang Phiếu trong tệp, lưu lại rồi thu lại. "
            "[return-unit-unknown]"
        ),
    ),
    Mess(
        about="another year's form",
        content=_other_year,
        opinions=0,
        speeches=0,
        told=(
            f"{NAME}: Phiếu này là của hội nghị HN3-2023, không phải HN3-2024, nên không được thu. Đề nghị "
            "đơn vị điền phiếu của hội nghị HN3-2024; hoặc chọn đúng hội nghị rồi thu lại. "
            "[return-other-conference]"
        ),
    ),
    Mess(
        about="another conference's form",
        content=_first_conference,
        opinions=0,
        speeches=0,
        told=(
            f"{NAME}: Phiếu này là của hội nghị HN1-2024, không phải HN3-2024, nên không được thu. Đề nghị "
            "đơn vị điền phiếu của hội nghị HN3-2024; hoặc chọn đúng hội nghị rồi thu lại. "
            "[return-other-conference]"
        ),
    ),
    Mess(
        about="nothing was filled in",
        content=lambda: blank_forms()[UNIT],
        opinions=0,
        speeches=0,
        told=(
            f"{NAME}: Phiếu của Huyện đoàn Cầu Ngang chưa điền gì. Đề nghị đơn vị điền phiếu rồi lưu lại "
            "trước khi gửi. [return-empty]"
        ),
    ),
    Mess(
        about="a plain table of opinions",
        opinions=1,
        speeches=0,
        name=f"gop y {UNIT}.xlsx",
        content=lambda: table(("Nhóm", "Nội dung", "Gửi tới"), ("Kiến nghị", "ý", "Tỉnh đoàn")),
        told=(
            f"gop y {UNIT}.xlsx: Tệp này không có mã đơn vị; được hiểu là của Huyện đoàn Cầu Ngang, theo "
            "tên tệp. Đúng thì để nguyên; nếu không, ghi đúng mã của đơn vị vào tên tệp rồi thu lại. "
            "[return-unit-read]"
        ),
    ),
    Mess(
        about="the office's own workbook",
        opinions=0,
        speeches=0,
        name="so.xlsx",
        content=example_bytes,
        told=(
            "so.xlsx: Tệp này là sổ giao ban của cơ quan, không phải phiếu của đơn vị. Chuyển tệp này ra "
            "khỏi thư mục phiếu gửi về. [return-own-workbook]"
        ),
    ),
    Mess(
        about="another workbook",
        opinions=0,
        speeches=0,
        name="danh sach.xlsx",
        content=lambda: table(("STT", "Họ tên"), (1, "A")),
        told=(
            "danh sach.xlsx: Tệp này không phải phiếu báo cáo của đơn vị: không có trang và cột nào của "
            "phiếu. Đề nghị đơn vị điền đúng phiếu đã gửi; hoặc đồng chí gõ tay vào sổ. "
            "[return-foreign]"
        ),
    ),
    Mess(about="the codes typed with spaces", content=lambda: spoiled(("Phiếu", "B2", " hn3 - 2024"))),
    Mess(
        about="the unit's name by hand", content=lambda: spoiled(("Phiếu", "B4", "BCH Đoàn huyện Cầu Ngang"))
    ),
    Mess(
        about="a neighbour's form with one's own name",
        content=lambda: spoiled(("Phiếu", "B4", "Huyện đoàn Châu Thành")),
        opinions=0,
        speeches=0,
        told=(
            f"{NAME}: Ô Đơn vị ghi “Huyện đoàn Châu Thành”, nhưng mã H-CN là của Huyện đoàn Cầu Ngang, nên "
            "phiếu chưa được thu. Xem phiếu là của đơn vị nào, sửa ô Mã đơn vị hoặc ô Đơn vị trong tệp cho "
            "khớp rồi thu lại. [return-unit-differs]"
        ),
    ),
    Mess(
        about="a form of another province with the same codes",
        content=lambda: spoiled(("Phiếu", "B4", "Huyện đoàn Cái Nước")),
        opinions=0,
        speeches=0,
        told=(
            f"{NAME}: Ô Đơn vị ghi “Huyện đoàn Cái Nước”, nhưng mã H-CN là của Huyện đoàn Cầu Ngang, nên "
            "phiếu chưa được thu. Xem phiếu là của đơn vị nào, sửa ô Mã đơn vị hoặc ô Đơn vị trong tệp cho "
            "khớp rồi thu lại. [return-unit-differs]"
        ),
    ),
)


@pytest.mark.parametrize("mess", MESSES, ids=lambda mess: mess.about)
def test_a_mess_is_understood_or_named(mess: Mess) -> None:
    assert outcome(mess) == (mess.told, mess.opinions, mess.speeches)

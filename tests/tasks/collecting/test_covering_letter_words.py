"""What a letter says besides its form is told in its own words; that a form comes is no news."""

from pathlib import Path

import pytest

from tests.tasks.collecting.conference import ALWAYS_TOLD, Desk, well_filled
from tests.tasks.collecting.messes import NAME, UNIT
from tests.tasks.collecting.test_messes_mail import mail
from toolkit.tasks.collecting.covering_letter_words import added_words, tells_figures

ASKED = (
    "Xin bổ sung thêm một kiến nghị mà trong phiếu chưa kịp ghi: đề nghị Tỉnh đoàn hỗ trợ xe bán hàng lưu "
    "động cho thanh niên."
)


def told(tmp_path: Path, letter: str) -> list[str]:
    """What is told of a mail with this letter and a well filled form."""
    desk = Desk(tmp_path)
    message = mail(**{NAME.replace(".", "__"): well_filled(UNIT)})
    (body,) = (part for part in message.walk() if part.get_content_type() == "text/plain")
    body.set_content(letter)
    desk.receive("thu.eml", message.as_bytes())
    outcome = desk.collect().outcome
    assert outcome
    assert len(desk.rows("Ý kiến")) == 2
    mine = (one for one in outcome.problems if one.place.file.startswith("thu.eml"))
    return [str(one) for one in mine if one.code not in ALWAYS_TOLD]


def test_an_opinion_in_the_letter_is_told(tmp_path: Path) -> None:
    letter = f"Kính gửi Ban Tổ chức - Kiểm tra,\nHuyện đoàn Cầu Ngang gửi phiếu. {ASKED}\nTrân trọng!"
    assert told(tmp_path, letter) == [
        (
            f"thu.eml, lời thư: Ngoài phiếu đính kèm, thư còn viết “{ASKED}”; lời thư không được thu. "
            "Nếu đó là ý kiến, số liệu của đơn vị, gõ vào đúng trang của sổ. [return-letter-unread]"
        )
    ]


def test_a_letter_that_only_brings_the_form_is_not_told(tmp_path: Path) -> None:
    assert told(tmp_path, "Kính gửi Ban Tổ chức - Kiểm tra,\nHuyện đoàn gửi phiếu.\nTrân trọng!") == []


def test_a_letter_that_says_it_all_without_a_form_is_told_with_its_words(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    said = "Huyện đoàn Cầu Ngang báo cáo:\n- Số chi đoàn: 40\nKiến nghị: Tỉnh đoàn cấp thêm sổ đoàn viên."
    message = mail()
    message.set_content(said)
    desk.receive("thu.eml", message.as_bytes())
    outcome = desk.collect().outcome
    assert outcome
    assert [str(one) for one in outcome.problems if one.place.file.startswith("thu.eml")] == [
        (
            "thu.eml, lời thư: Thư này của a@b.vn không kèm phiếu, nhưng viết "
            f"“{' '.join(said.split())}”; lời thư không được thu. Gõ ý kiến, số liệu trong thư "
            "vào đúng trang của sổ, hoặc đề nghị đơn vị gửi phiếu đã điền. [return-letter-alone]"
        )
    ]
    assert desk.rows("Ý kiến") == []


@pytest.mark.parametrize(
    "row",
    [
        "1. Số chi đoàn trên địa bàn dân cư: 62",
        "Số chi đoàn trên địa bàn dân cư 62",
        "Tổng số đoàn viên = 310",
    ],
)
def test_a_letter_of_figures_alone_is_told_with_them(row: str) -> None:
    assert tells_figures(("Huyện đoàn Cầu Ngang gửi số liệu:", row))
    assert tells_figures((row.removesuffix(row.split()[-1]), row.split()[-1]))


@pytest.mark.parametrize(
    "line", ["Số điện thoại liên hệ: 0900 000 001", "Số công văn 12-CV/ĐTN", "Số người dự: theo giấy mời"]
)
def test_other_numbers_of_a_letter_are_no_figures(line: str) -> None:
    assert not tells_figures((line,))


@pytest.mark.parametrize(
    "sentence",
    [
        ASKED,
        "Đơn vị xin đính chính số chi đoàn là 41.",
        "Kiến nghị: kéo dài thời hạn vay lên 5 năm.",
        "Số liệu thanh niên vay vốn ghi nhầm, đúng là 130 người.",
        "Ngoài ra, đơn vị còn thiếu một cán bộ chuyên trách.",
        "Đề nghị Tỉnh đoàn xem xét, hỗ trợ 5 máy tính.",
        "Đề nghị Tỉnh đoàn tăng kinh phí cho xã đảo.",
    ],
)
def test_what_belongs_into_a_form_is_found(sentence: str) -> None:
    assert list(added_words(["Kính gửi Tỉnh đoàn,", sentence, "Trân trọng!"])) == [sentence]


def test_a_sentence_that_the_mail_program_broke_is_one() -> None:
    at = ASKED.index(" bán hàng")
    head, tail = ASKED[:at], ASKED[at:]
    assert list(added_words([head.strip(), tail.strip()])) == [ASKED]


@pytest.mark.parametrize(
    "sentence",
    [
        "Huyện đoàn Cầu Ngang kính gửi phiếu báo cáo và các ý kiến, kiến nghị của đơn vị.",
        "Đơn vị xin gửi lại phiếu đã bổ sung số liệu theo yêu cầu.",
        "Kính đề nghị Ban Tổ chức - Kiểm tra xem xét, tổng hợp.",
        "Đề nghị đồng chí xác nhận đã nhận được phiếu.",
        "Rất mong nhận được sự quan tâm của Ban Thường vụ.",
        "Gửi kèm báo cáo, đề xuất, kiến nghị của Huyện đoàn.",
        "Đơn vị không có ý kiến, kiến nghị gì thêm.",
        "Thực hiện Công văn số 15 về việc đề nghị báo cáo chuyên đề.",
        "Phó Bí thư Thường trực Huyện đoàn Cầu Ngang, điện thoại 0294.",
        "Mọi trao đổi xin liên hệ đồng chí Lập, số 0912 345 678.",
    ],
)
def test_what_only_brings_a_form_is_none(sentence: str) -> None:
    assert list(added_words(["Kính gửi Tỉnh đoàn,", sentence, "Trân trọng!"])) == []

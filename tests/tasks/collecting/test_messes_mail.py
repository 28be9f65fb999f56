"""Forms that came wrapped: in mails of every make, in zips, in both."""

import datetime as dt
import io
import zipfile
from collections.abc import Mapping
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.tasks.collecting.conference import well_filled
from tests.tasks.collecting.messes import NAME, UNIT
from tests.tasks.collecting.outlook import compound_file, mail_tree, outlook_mail
from toolkit.problems import Problem
from toolkit.tasks.collecting.mailbag import Arrived, arrived

FORM = well_filled(UNIT)
SENT = "Thu, 07 Nov 2024 10:20:00 +0700"
NOTHING_INSIDE = (
    "Thư hoặc tệp nén này không chứa tệp phiếu nào. Xem đơn vị đã đính kèm chưa; nếu chưa, đề nghị gửi lại. "
    "[return-nothing-inside]"
)
BROKEN = (
    "Tệp này hỏng hoặc có mật khẩu, không mở được. Đề nghị đơn vị gửi lại tệp khác, không đặt mật khẩu. "
    "[return-broken]"
)


def mail(**attached: bytes) -> EmailMessage:
    """A mail with files attached; "__" in a name stands for its dot."""
    found = EmailMessage()
    found["From"], found["Date"], found["Subject"] = "a@b.vn", SENT, "Gửi phiếu"
    found.set_content("Kính gửi.")
    for name, content in attached.items():
        attach(found, name.replace("__", "."), content)
    return found


def attach(message: EmailMessage, name: str, content: bytes, kind: str = "application/octet-stream") -> None:
    main, _, sub = kind.partition("/")
    message.add_attachment(content, maintype=main, subtype=sub, filename=name)


def zipped(files: Mapping[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        for name, inner in files.items():
            package.writestr(name, inner)
    return content.getvalue()


def found_in(folder: Path, name: str, content: bytes) -> tuple[list[str], list[str]]:
    """The names of the forms that a file holds, byte for byte, and what is told of it."""
    (folder / name).write_bytes(content)
    found = list(arrived(folder))
    forms = [one for one in found if isinstance(one, Arrived)]
    assert {one.content for one in forms} <= {FORM}
    return [one.name for one in forms], [str(one) for one in found if isinstance(one, Problem)]


def test_a_folder_is_read_with_its_folders_zips_and_mails(tmp_path: Path) -> None:
    files = {f"thư mục/{NAME}": FORM, "__MACOSX/rac.xlsx": b"", "thư mục/.DS_Store": b""}
    (tmp_path / "gui.zip").write_bytes(zipped(files))
    (tmp_path / "thu.eml").write_bytes(bytes(mail(phieu__xlsx=FORM)))
    (tmp_path / "~$khoa.xlsx").write_bytes(b"x")
    (tmp_path / "hong.zip").write_bytes(b"PK\x03\x04")
    (tmp_path / "rong.eml").write_bytes(bytes(mail()))
    found = list(arrived(tmp_path))
    forms = [one for one in found if isinstance(one, Arrived)]
    assert [one.name for one in forms] == [f"gui.zip/thư mục/{NAME}", "thu.eml/phieu.xlsx"]
    assert forms[1].on == dt.datetime(2024, 11, 7, 10, 20)
    assert [str(one) for one in found if isinstance(one, Problem)] == [
        f"hong.zip: {BROKEN}",
        f"rong.eml: {NOTHING_INSIDE}",
    ]


def test_a_form_in_a_zip_came_on_the_day_of_its_mail_and_else_when_it_was_saved(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr(zipfile.ZipInfo(NAME, (2024, 11, 1, 8, 0, 0)), FORM)
    (tmp_path / "a.eml").write_bytes(bytes(mail(phieu__zip=packed.getvalue())))
    (tmp_path / "b.zip").write_bytes(packed.getvalue())
    found = [one for one in arrived(tmp_path) if isinstance(one, Arrived)]
    assert [one.on for one in found] == [dt.datetime(2024, 11, 7, 10, 20), dt.datetime(2024, 11, 1, 8)]


def test_the_day_of_a_mail_is_vietnam_s(tmp_path: Path) -> None:
    message = mail(phieu__xlsx=FORM)
    message.replace_header("Date", "Thu, 07 Nov 2024 20:20:00 +0000")
    (tmp_path / "thu.eml").write_bytes(bytes(message))
    (one,) = arrived(tmp_path)
    assert isinstance(one, Arrived)
    assert one.on == dt.datetime(2024, 11, 8, 3, 20)


def test_a_mail_that_was_forwarded_as_an_attachment_is_opened(tmp_path: Path) -> None:
    outer = mail()
    outer.add_attachment(mail(phieu__xlsx=FORM))
    assert found_in(tmp_path, "chuyen.eml", bytes(outer)) == (["chuyen.eml/phieu.xlsx"], [])


def test_a_mail_file_attached_to_a_mail_is_opened(tmp_path: Path) -> None:
    outer = mail(cu__eml=bytes(mail(phieu__xlsx=FORM)))
    assert found_in(tmp_path, "chuyen.eml", bytes(outer)) == (["chuyen.eml/cu.eml/phieu.xlsx"], [])


@pytest.mark.parametrize(
    "header",
    [
        "Content-Disposition: attachment; filename*=UTF-8''Phi%E1%BA%BFu%20C%E1%BA%A7u%20Ngang.xlsx",
        (
            "Content-Disposition: attachment;\n filename*0*=UTF-8''Phi%E1%BA%BFu%20C;\n "
            "filename*1*=%E1%BA%A7u%20Ngang.xlsx"
        ),
        'Content-Disposition: attachment; filename="=?UTF-8?B?UGhp4bq/dSBD4bqndSBOZ2FuZy54bHN4?="',
        'Content-Disposition: inline; filename="=?UTF-8?Q?Phi=E1=BA=BFu_C=E1=BA=A7u_Ngang.xlsx?="',
        'Content-Type: application/x; name="=?UTF-8?B?UGhp4bq/dSBD4bqndSBOZ2FuZy54bHN4?="',
    ],
)
def test_names_are_read_in_every_way_that_mail_programs_write_them(tmp_path: Path, header: str) -> None:
    plain = bytes(mail(phieu__xlsx=FORM)).decode()
    head, mark, rest = plain.partition('Content-Disposition: attachment; filename="phieu.xlsx"')
    assert mark
    if header.startswith("Content-Type"):
        head = head.replace("Content-Type: application/octet-stream\n", "")
    found = found_in(tmp_path, "thu.eml", f"{head}{header}{rest}".encode())
    assert found == (["thu.eml/Phiếu Cầu Ngang.xlsx"], [])


def test_a_form_without_a_name_is_found(tmp_path: Path) -> None:
    plain = bytes(mail(phieu__xlsx=FORM)).decode()
    bare = plain.replace('Content-Disposition: attachment; filename="phieu.xlsx"', "X-None: a")
    assert found_in(tmp_path, "thu.eml", bare.encode()) == (["thu.eml/tep 1"], [])


def test_a_logo_and_a_signature_beside_the_form_are_passed_over(tmp_path: Path) -> None:
    message = mail(phieu__xlsx=FORM, smime__p7s=b"0")
    attach(message, "image001.png", b"\x89PNG", "image/png")
    assert found_in(tmp_path, "thu.eml", bytes(message)) == (["thu.eml/phieu.xlsx"], [])


def test_a_mail_of_pictures_alone_is_not_passed_over(tmp_path: Path) -> None:
    message = mail()
    attach(message, "chup.png", b"\x89PNG", "image/png")
    (tmp_path / "thu.eml").write_bytes(bytes(message))
    (one,) = arrived(tmp_path)
    assert isinstance(one, Arrived)
    assert one.name == "thu.eml/chup.png"


@pytest.mark.parametrize("spoil", ["Date: hôm qua", "Date: 99 Foo 2024", "X-Date: a"])
def test_a_mail_of_an_unreadable_day_came_when_it_was_saved(tmp_path: Path, spoil: str) -> None:
    content = bytes(mail(phieu__xlsx=FORM)).replace(f"Date: {SENT}".encode(), spoil.encode())
    assert found_in(tmp_path, "thu.eml", content) == (["thu.eml/phieu.xlsx"], [])


def test_zips_within_zips_are_opened_and_too_deep_ones_left_as_they_are(tmp_path: Path) -> None:
    inner = zipped({NAME: FORM})
    assert found_in(tmp_path, "a.zip", zipped({"b.zip": inner})) == ([f"a.zip/b.zip/{NAME}"], [])
    deep = zipped({"c.zip": zipped({"d.zip": zipped({"e.zip": inner})})})
    (tmp_path / "a.zip").write_bytes(deep)
    (left,) = arrived(tmp_path)
    assert isinstance(left, Arrived)
    assert left.name == "a.zip/c.zip/d.zip/e.zip"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1258"])
def test_vietnamese_names_in_zips_of_old_programs_are_read(tmp_path: Path, encoding: str) -> None:
    spelt = {"utf-8": "Huyện đoàn.xlsx", "cp1258": "Huyê\u0323n đoàn.xlsx"}[encoding]
    raw = spelt.encode(encoding)
    place = "x" * len(raw)
    content = zipped({place: FORM}).replace(place.encode(), raw)
    assert found_in(tmp_path, "a.zip", content) == (["a.zip/Huyện đoàn.xlsx"], [])


def test_a_zip_with_a_password_is_named(tmp_path: Path) -> None:
    content = bytearray(zipped({NAME: FORM}))
    content[6] |= 1
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    assert found_in(tmp_path, "a.zip", bytes(content)) == (
        [],
        [
            (
                "a.zip: Tệp này có mật khẩu, không mở được. Hỏi đơn vị mật khẩu, mở tệp, bỏ mật khẩu rồi lưu "
                "vào thư mục này; hoặc đề nghị gửi lại tệp không có mật khẩu. [return-password]"
            )
        ],
    )


def test_of_a_zip_of_too_many_files_the_rest_is_counted(tmp_path: Path) -> None:
    files = {NAME: FORM, **{f"{number}.xlsx": FORM for number in range(502)}}
    names, told = found_in(tmp_path, "a.zip", zipped(files))
    assert len(names) == 500
    assert told == [
        (
            "a.zip: Trong tệp nén này, 03 tệp quá lớn hoặc quá nhiều nên không được đọc. Giải nén, chép "
            "riêng các tệp phiếu vào thư mục này rồi thu lại. [return-part-left]"
        )
    ]


def test_a_mail_of_outlook_is_opened_with_the_mails_in_it(tmp_path: Path) -> None:
    sent = dt.datetime(2024, 11, 7, 20, 20, tzinfo=dt.UTC)
    (tmp_path / "a.msg").write_bytes(outlook_mail({"Phiếu.xlsx": FORM, "con dấu.p7s": b"0"}, sent))
    inner = mail_tree({NAME: FORM})
    (tmp_path / "b.msg").write_bytes(compound_file(mail_tree({}, inner=inner)))
    found = [one for one in arrived(tmp_path) if isinstance(one, Arrived)]
    assert [one.name for one in found] == ["a.msg/Phiếu.xlsx", f"b.msg/{NAME}"]
    assert found[0].on == dt.datetime(2024, 11, 8, 3, 20)
    assert [one.content for one in found] == [FORM, FORM]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"khong phai thu", BROKEN),
        (outlook_mail({"a.xlsx": FORM})[:3000], BROKEN),
        (outlook_mail({}), NOTHING_INSIDE),
    ],
)
def test_a_mail_of_outlook_that_gives_nothing_is_named(tmp_path: Path, content: bytes, told: str) -> None:
    assert found_in(tmp_path, "a.msg", content) == ([], [f"a.msg: {told}"])

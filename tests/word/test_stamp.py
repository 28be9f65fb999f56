"""Number and day go into the room that the draft left for them, or the file is refused."""

import datetime as dt
import io
import zipfile
from collections.abc import Callable, Iterator
from functools import cache

import pytest
from msgspec.structs import replace

from tests.documents.aloud import aloud
from tests.documents.letters import rendered
from tests.documents.plans import example
from toolkit.documents import DOCUMENTS, Document, Kind, Reach
from toolkit.plan.model import DocumentStatus, Plan
from toolkit.word.stamp import NoPlace, Seal, stamped

DAY = dt.date(2024, 5, 6)
LETTER = Seal(kind="GM", number=12, day=DAY)
NAME = "GM_HN1-2024_TX-DH.docx"


def of(kind: Kind, plan: Plan) -> Iterator[Document]:
    for subject in plan.conferences if kind.reach is Reach.CONFERENCE else plan.annual_plans:
        yield from kind.documents(plan, subject)


def numbered(kind: Kind) -> list[Document]:
    """The first document of a kind that has a number, with its draft, where there is one."""
    went_out = next((one for one in of(kind, example()) if one.register), None)
    if went_out is None:
        return []
    row = went_out.register
    drafted = replace(
        example(),
        outgoing=tuple(
            replace(one, status=DocumentStatus.DRAFT) if one == row else one for one in example().outgoing
        ),
    )
    draft = next(one for one in of(kind, drafted) if one.stem == went_out.stem)
    return [draft, went_out]


NUMBERED = [kind for kind in DOCUMENTS if numbered(kind)]


@cache
def draft_letter() -> bytes:
    kind = next(one for one in DOCUMENTS if one.name == "invitation")
    return rendered(numbered(kind)[0])


def edited(*changes: tuple[str, str]) -> bytes:
    """The draft letter with words changed in its XML."""
    saved = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(draft_letter())) as source, zipfile.ZipFile(saved, "w") as target:
        for entry in source.infolist():
            content = source.read(entry).decode() if entry.filename.endswith(".xml") else source.read(entry)
            if entry.filename == "word/document.xml":
                for old, new in changes:
                    assert old in content
                    content = content.replace(old, new, 1)
            target.writestr(entry, content)
    return saved.getvalue()


def refused(content: bytes) -> str:
    with pytest.raises(NoPlace) as caught:
        stamped(content, LETTER, NAME)
    return str(caught.value)


def test_several_kinds_of_the_example_have_a_number() -> None:
    assert len(NUMBERED) > 5


@pytest.mark.parametrize("kind", NUMBERED, ids=lambda kind: kind.name)
def test_a_stamped_draft_reads_as_what_would_have_been_made(kind: Kind) -> None:
    draft, went_out = numbered(kind)
    row = went_out.register
    assert row
    assert row.number
    assert row.date
    annexed = "so_giay_moi" in went_out.words() and "so_ky_hieu" not in went_out.words()
    seal = Seal(kind=row.kind, number=row.number, day=row.date, annexed=annexed)
    done = stamped(rendered(draft), seal, went_out.stem)
    plain: Callable[[bytes], str] = lambda content: aloud(content).replace("\u00a0", " ")  # noqa: E731
    assert plain(done) == plain(rendered(went_out))
    assert stamped(done, seal, went_out.stem) == done


def test_every_other_part_stays_byte_for_byte() -> None:
    before, after = (
        zipfile.ZipFile(io.BytesIO(one)) for one in (draft_letter(), stamped(draft_letter(), LETTER, NAME))
    )
    assert before.namelist() == after.namelist()
    changed = [name for name in before.namelist() if before.read(name) != after.read(name)]
    assert changed == ["word/document.xml"]


ROOM = "\u00a0" * 6


@pytest.mark.parametrize(
    "changes",
    [
        [(f"Số:{ROOM}-GM/", "Số: ........-GM/")],
        [(f"Số:{ROOM}-GM/TĐTN-TCKT", "Số:      - GM / TĐTN")],
        [(f"Số:{ROOM}-GM/", "Số: 12-GM/")],
        [(f"ngày{ROOM}tháng", "ngày ... tháng")],
        [(f"ngày{ROOM}tháng", "ngày 06 tháng")],
        [(f"Số:{ROOM}-GM/", "Số:</w:t></w:r><w:r><w:t>      </w:t></w:r><w:r><w:t>-GM/")],
        [(f"Số:{ROOM}-GM/", "Số:</w:t><w:tab/><w:t>-GM/")],
        [("Trà Vinh, ngày", "TP. Trà Vinh, ngày")],
        [("-GM/TĐTN-TCKT", "-GM/TĐTN-CTĐ&amp;TTN")],
        [("Rất mong", "Theo Giấy mời số 09-GM/TĐTN ngày 02 tháng 5 năm 2024. Rất mong")],
    ],
)
def test_hand_edits_around_the_places_stay(changes: list[tuple[str, str]]) -> None:
    done = aloud(stamped(edited(*changes), LETTER, NAME)).replace("\u00a0", " ")
    assert "Số: 12-GM/" in done or "Số: 12- GM / TĐTN" in done
    assert "ngày 06 tháng 5 năm 2024" in done


def test_a_file_without_a_place_is_refused() -> None:
    assert refused(edited((f"Số:{ROOM}-GM/TĐTN-TCKT", "Giấy mời"))).startswith(
        f"Không thấy chỗ để ghi số trong tệp “{NAME}”"
    )
    assert refused(edited((f"ngày{ROOM}tháng", "tháng"))).startswith("Không thấy chỗ để ghi ngày")


def test_a_file_that_bears_another_number_or_day_is_refused() -> None:
    assert refused(edited((f"Số:{ROOM}-GM/", "Số: 13-GM/"))).startswith(
        f"Tệp “{NAME}” đã ghi sẵn “Số: 13-GM”, khác số trong trang Văn bản đi (12-GM)"
    )
    assert "“ngày 07 tháng 5 năm 2024”" in refused(edited((f"ngày{ROOM}tháng", "ngày 07 tháng")))


def test_a_file_with_two_blank_places_is_refused() -> None:
    assert refused(edited(("Rất mong", f"Số:{ROOM}-GM/ Rất mong"))).startswith(
        f"Tệp “{NAME}” có nhiều chỗ có thể ghi số"
    )

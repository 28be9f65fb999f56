"""The foot of a document: on whose behalf it is signed, the signer's title and name."""

from toolkit.documents.context import Context, tag
from toolkit.documents.parts.named_people import holder
from toolkit.documents.parts.release import Release
from toolkit.plan.model import Plan
from toolkit.problems import Problem
from toolkit.wording import signing_authority

# The Party writes T/M; a document of the Đoàn writes TM. (Hướng dẫn 29-HD/TWĐTN-VP, pages 11 to 13).


class Signature(Context):
    """The signature block at the bottom right."""

    de_ky: str = tag("Thể thức đề ký, chữ in hoa, ví dụ “TM. BAN THƯỜNG VỤ TỈNH ĐOÀN”")
    co_chuc_vu_ky: bool = tag("Có dòng chức vụ dưới thể thức đề ký")
    chuc_vu_ky: str = tag("Chức vụ của người ký, chữ in hoa")
    nguoi_ky: str = tag("Họ và tên người ký")


def signature(plan: Plan, release: Release, own_signer: str = "") -> Signature:
    """Who signs: as the register says once issued, else ``own_signer``, else the settings' signer.

    The title is the one held on the day of the document; it is not repeated below an authority that is
    the title itself ("TRƯỞNG BAN", "Q. TRƯỞNG BAN").
    """
    code = signer_code(plan, release, own_signer)
    person = holder(plan, code, release.day)
    authority = signing_authority(
        (release.row.signing_authority if release.row else "") or plan.settings.signing_authority
    )
    title = person.title.upper() if person else ""
    below = "" if title == authority.removeprefix("Q. ") else title
    return Signature(
        de_ky=authority,
        co_chuc_vu_ky=bool(below),
        chuc_vu_ky=below,
        nguoi_ky=person.name if person else code,
    )


def signature_problems(plan: Plan, release: Release, own_signer: str = "") -> tuple[Problem, ...]:
    """What the signature block lacks."""
    settings, code = plan.settings, signer_code(plan, release, own_signer)
    found: list[Problem] = []
    if not settings.signing_authority and not (release.row and release.row.signing_authority):
        found.append(settings.problem("signing-authority-missing", "signing_authority"))
    if not code:
        found.append(settings.problem("signer-missing", "signer"))
    elif not holder(plan, code, release.day):
        found.append(settings.problem("signer-unknown", "signer", signer=code))
    return tuple(found)


def signer_code(plan: Plan, release: Release, own_signer: str = "") -> str:
    return (release.row.signer if release.row else "") or own_signer or plan.settings.signer

"""Công văn của đơn vị đăng cai: each host tells its own committee of the conference, under its letterhead."""

from collections.abc import Iterator

from toolkit.documents.committee_letter import CommitteeLetterContext, committee_named, committee_words
from toolkit.documents.context import spread, tag
from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_before import HOST_LETTER
from toolkit.documents.parts.conference_paper import conference_document
from toolkit.documents.parts.file_names import slugs
from toolkit.documents.parts.issuing_bodies import bodies
from toolkit.documents.parts.local_authorities import addressed_committee
from toolkit.documents.parts.readiness import meeting_obstacles
from toolkit.documents.parts.time_and_place import conference_name, meeting
from toolkit.documents.parts.unit_paper import committee, unit_letterhead, unit_recipients, unit_signature
from toolkit.plan.hosting import writing_hosts
from toolkit.plan.model import Conference, Plan
from toolkit.plan.rotation import year_of


class HostLetterContext(CommitteeLetterContext):
    """What the template of the host's letter may say; head and foot are the host's."""

    tap_the: str = tag("Tập thể đứng tên, ví dụ “Ban Thường vụ Huyện đoàn Cầu Ngang”")


def host_letters(plan: Plan, conference: Conference) -> Iterator[Document]:
    """One letter for each host, of a cluster for each member; the host gives it its number and day."""
    name, hosts = conference_name(plan, conference), writing_hosts(plan, conference)
    for host, code in zip(hosts, slugs(host.code for host in hosts), strict=True):
        subject = f"báo cáo lịch giao ban và tổ chức {name}"
        context = HostLetterContext(
            **spread(
                unit_letterhead(plan, conference, host, type_code="CV", subject=subject),
                bodies(plan, year_of(plan, conference)),
                meeting(plan, conference),
                unit_signature(plan, conference, host),
                unit_recipients("Như trên", plan.settings.issuing_body),
            ),
            **committee_words(plan, conference),
            **committee_named(addressed_committee(plan, conference, host)),
            tap_the=committee(host),
        )
        title = f"Công văn của {host.name} báo cáo cấp ủy về {name}"
        yield conference_document(
            plan, conference, HOST_LETTER, context, title=title, code=code, unit=host.code
        )


WORK = Work(HostLetterContext, host_letters, meeting_obstacles)

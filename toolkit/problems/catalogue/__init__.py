"""Every problem that the toolkit can name, one module per room that finds them."""

from collections.abc import Mapping
from types import MappingProxyType

from toolkit.problems.catalogue.agreement import AGREEMENT
from toolkit.problems.catalogue.belonging import BELONGING
from toolkit.problems.catalogue.cells import CELLS
from toolkit.problems.catalogue.columns import COLUMNS
from toolkit.problems.catalogue.contradictions import CROSSING
from toolkit.problems.catalogue.customs import USAGE
from toolkit.problems.catalogue.denials import DENIALS
from toolkit.problems.catalogue.documents import DOCUMENTS
from toolkit.problems.catalogue.files import FILES
from toolkit.problems.catalogue.form_answers import FORM_ANSWERS
from toolkit.problems.catalogue.form_losses import FORM_LOSSES
from toolkit.problems.catalogue.form_people import FORM_PEOPLE
from toolkit.problems.catalogue.history import HISTORY
from toolkit.problems.catalogue.meetings import MEETINGS
from toolkit.problems.catalogue.merge_tables import TABLES
from toolkit.problems.catalogue.messages import MESSAGES
from toolkit.problems.catalogue.office_programs import OFFICE
from toolkit.problems.catalogue.plan import PLAN
from toolkit.problems.catalogue.roster import ROSTER
from toolkit.problems.catalogue.template_fields import FIELDS
from toolkit.problems.catalogue.template_files import TEMPLATE_FILES
from toolkit.problems.catalogue.templates import TEMPLATES
from toolkit.problems.catalogue.texts import TEXTS
from toolkit.problems.catalogue.unit_forms import RETURNS
from toolkit.problems.catalogue.years import YEARS
from toolkit.problems.entry import Entry, Severity

PARTS = (
    COLUMNS,
    CELLS,
    TABLES,
    PLAN,
    MEETINGS,
    ROSTER,
    YEARS,
    TEXTS,
    AGREEMENT,
    CROSSING,
    BELONGING,
    DENIALS,
    USAGE,
    DOCUMENTS,
    TEMPLATES,
    TEMPLATE_FILES,
    FIELDS,
    FILES,
    OFFICE,
    HISTORY,
    RETURNS,
    FORM_ANSWERS,
    FORM_LOSSES,
    FORM_PEOPLE,
    MESSAGES,
)

CATALOGUE: Mapping[str, Entry] = MappingProxyType(
    {code: entry for part in PARTS for code, entry in part.items()}
)

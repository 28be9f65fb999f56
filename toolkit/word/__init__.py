"""Word files: templates filled, checked and written; knows no Excel."""

from toolkit.word.ledger import Limits
from toolkit.word.merge import Written, write_many
from toolkit.word.properties import Properties
from toolkit.word.rendered import Rendered, Tier
from toolkit.word.template import Template

__all__ = ["Limits", "Properties", "Rendered", "Template", "Tier", "Written", "write_many"]

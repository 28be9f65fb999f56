"""Word files: templates filled, checked and written; knows no Excel."""

from toolkit.word.ledger import Limits
from toolkit.word.properties import Properties
from toolkit.word.template import Rendered, Template, Tier

__all__ = ["Limits", "Properties", "Rendered", "Template", "Tier"]

"""Word files: templates filled, checked and written; knows no Excel."""

from toolkit.word.fill.render_limits import Limits
from toolkit.word.fill.rendered import Rendered, Tier
from toolkit.word.fill.template import Template

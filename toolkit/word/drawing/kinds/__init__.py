"""The templates as they are first drawn; from then on staff own them."""

from toolkit.word.drawing.kinds.template_files import BLANKS, build_templates

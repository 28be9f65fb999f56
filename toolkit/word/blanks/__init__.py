"""The templates as they are first drawn; from then on staff own them."""

from toolkit.word.blanks.build import BLANKS, build_templates

__all__ = ["BLANKS", "build_templates"]

"""Word's own mail-merge fields: read once, filled for one record after another; knows no ``{{ tags }}``."""

from toolkit.word.mailmerge.cut_part import FieldUse
from toolkit.word.mailmerge.locales import ENGLISH, VIETNAMESE, Locale
from toolkit.word.mailmerge.merge_fields import Merged, MergeFields, depending_fields, has_mergefields

__all__ = [
    "ENGLISH",
    "VIETNAMESE",
    "FieldUse",
    "Locale",
    "MergeFields",
    "Merged",
    "depending_fields",
    "has_mergefields",
]

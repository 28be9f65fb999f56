"""Word's own mail-merge fields: read once, filled for one record after another; knows no ``{{ tags }}``."""

from toolkit.word.mailmerge.locales import ENGLISH, VIETNAMESE, Locale
from toolkit.word.mailmerge.merge_fields import Merged, MergeFields, has_mergefields
from toolkit.word.mailmerge.part import FieldUse

__all__ = ["ENGLISH", "VIETNAMESE", "FieldUse", "Locale", "MergeFields", "Merged", "has_mergefields"]

"""Word's own mail-merge fields: read once, filled for one record after another; knows no ``{{ tags }}``."""

from toolkit.word.fields.locales import ENGLISH, VIETNAMESE, Locale
from toolkit.word.fields.merge_fields import Merged, MergeFields, has_mergefields
from toolkit.word.fields.part import FieldUse

__all__ = ["ENGLISH", "VIETNAMESE", "FieldUse", "Locale", "MergeFields", "Merged", "has_mergefields"]

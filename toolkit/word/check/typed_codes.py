"""Field codes that were typed as ordinary words: "{ IF { MERGEFIELD A } = 1 ... }"."""

from toolkit.patterns import pattern

_DEEPEST = r"\{[^{}]*\}"
_DEEPER = rf"\{{(?:[^{{}}]|{_DEEPEST})*\}}"
_WITH_WORDS = (
    "MERGEFIELD|IF|REF|SET|NEXTIF|SKIPIF|QUOTE|COMPARE|FILLIN|ASK|DATE|TIME|HYPERLINK|INCLUDEPICTURE"
    "|INCLUDETEXT|DOCPROPERTY|FORMTEXT|SEQ|PAGEREF|STYLEREF|CREATEDATE|SAVEDATE|PRINTDATE|="
)
_ALONE = "PAGE|NUMPAGES|SECTION|SECTIONPAGES|NEXT|MERGEREC|MERGESEQ|DATE|TIME|FILENAME|AUTHOR"
TYPED_CODE = pattern(
    rf"(?<!\{{)\{{\s*(?:(?:{_ALONE})\s*|(?:{_WITH_WORDS})\s(?:[^{{}}]|{_DEEPER}){{1,300}}?)\}}(?!\}})"
)
"""Codes in codes in codes, and no deeper; what stands for a tag may be any sign but a brace."""

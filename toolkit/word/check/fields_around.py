"""The elements of a text, each with the codes of the fields around it, as far as they are written there."""

from collections.abc import Iterable, Iterator

from lxml import etree

from toolkit.word.opc.paragraph_place import W

_MARK, _CODE, _SIMPLE = W + "fldChar", W + "instrText", W + "fldSimple"
FIELDS = (_MARK, _CODE, _SIMPLE)
"""What the walk needs to see of fields."""


def with_codes(elements: Iterable[etree._Element]) -> Iterator[tuple[etree._Element, tuple[str, ...]]]:
    """Each element that is no mark of a field, with the codes around it, the outermost first.

    Of the marks there comes, for each field in no other, the one that ends it or is all of it, with the
    field's own code alone. Ends and codes of fields that never began, as some edits leave them, are nothing.

    Args:
        elements: in the document's order, those of ``FIELDS`` among them.
    """
    under_way: list[str] = []
    for element in elements:
        if element.tag == _CODE:
            if under_way:
                under_way[-1] += str(element.text or "")
        elif element.tag == _MARK:
            kind = element.get(W + "fldCharType")
            if kind == "begin":
                under_way.append("")
            elif kind == "end" and under_way:
                code = under_way.pop()
                if not under_way:
                    yield element, (code,)
        else:
            simple = [str(one.get(W + "instr")) for one in element.iterancestors(_SIMPLE)][::-1]
            own = [str(element.get(W + "instr"))] if element.tag == _SIMPLE else []
            around = (*under_way, *simple)
            if not (own and around):
                yield element, (*around, *own)

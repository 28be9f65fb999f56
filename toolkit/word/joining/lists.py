"""Lists of many documents in one: each document's lists begin anew, bullets are shared."""

import copy
from collections.abc import Iterator, Mapping, Sequence

from toolkit.problems import ToolkitError
from toolkit.word.joining.numbering_part import (
    ABSTRACT_ID,
    LEVEL,
    LEVELS,
    NUM_ID,
    Listing,
    defining_form,
    listing,
)
from toolkit.word.joining.package_writer import Bundle
from toolkit.word.joining.source_document import Source
from toolkit.word.joining.spooled_part import Scroll
from toolkit.word.joining.style_map import Dress
from toolkit.word.joining.word_xml import VAL, Element, found, made, query, related_ids, removed
from toolkit.word.opc.paragraph_place import W

PART = "word/numbering.xml"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
MOST = 2_000
"""Word shows no numbers any more after some 2,020 lists (seen by others with Word 2010 and 2013)."""
BULLET_ID = W + "numPicBulletId"

_PICTURE_BULLETS = query(".//w:lvlPicBulletId")
_STYLES = query("w:styleLink | w:lvl/w:pStyle")
_LINKS = query("w:styleLink | w:numStyleLink")


class Lists:
    """The numbering part of the document that is being bound."""

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        self._scroll = Scroll(bundle, "w:numbering")
        self._known: dict[tuple[bytes, frozenset[tuple[str, str]]], dict[str, Listing]] = {}
        self._pictures: list[bytes] = []
        self._forms: list[bytes] = []
        self._bullets = 0
        self._next_form = 0
        self._next_list = 1
        self._counted = 0

    def listings(self, source: Source, dress: Dress) -> dict[str, Listing]:
        """Take in a document's lists; each by what it is called there."""
        part = source.related("numbering")
        key = (source.digest(part), frozenset(dress.ids.items()))
        if key not in self._known:
            self._known[key] = self._taken(source, part, dress) if part else {}
        for style in dress.added:
            for number in style.iter(NUM_ID):
                one = self._known[key].get(number.get(VAL, ""))
                number.set(VAL, one.id if one else "0")
        return self._known[key]

    def _taken(self, source: Source, part: str, dress: Dress) -> dict[str, Listing]:
        root = source.tree(part)
        pictures = self._take_pictures(source, part, root)
        forms = {form.get(ABSTRACT_ID, ""): form for form in root.iterfind(W + "abstractNum")}
        here = {id_: str(self._next_form + number) for number, id_ in enumerate(forms)}
        first = not self._forms
        for id_, form in forms.items():
            dress.put_on(form)
            for link in found(_LINKS, form):
                link.set(VAL, dress.ids.get(link.get(VAL, ""), link.get(VAL, "")))
            for bullet in found(_PICTURE_BULLETS, form):
                bullet.set(VAL, pictures.get(bullet.get(VAL, ""), "0"))
            self._write_form(form, here[id_], fresh=not first)
        return dict(self._numbers(root, forms, here))

    def _numbers(
        self, root: Element, forms: Mapping[str, Element], here: Mapping[str, str]
    ) -> Iterator[tuple[str, Listing]]:
        for num in root.iterfind(W + "num"):
            reference = num.find(ABSTRACT_ID)
            form_id = "" if reference is None else reference.get(VAL, "")
            if form_id in forms:
                form_id = defining_form(form_id, forms)
                one = listing(num, forms[form_id], id_=str(self._next_list), abstract=here[form_id])
                self._write_list(one, one.abstract)
                yield num.get(NUM_ID, ""), one

    def restarted(self, uses: Mapping[str, Sequence[int]], listings: Mapping[str, Listing]) -> dict[str, str]:
        """New lists in the place of those that a document counts with.

        Args:
            uses: the lists, in the order of their first use, with the levels that they are used at.
            listings: what they are.

        Returns:
            What each is called now. Lists of one form count on where the other ended, as Word does it: the
            first takes every level back to its start. Where that would not be enough, the form is copied.

        Raises:
            ToolkitError: there are more lists than Word counts.
        """
        of_form: dict[str, list[str]] = {}
        for id_ in uses:
            of_form.setdefault(listings[id_].abstract, []).append(id_)
        named = {}
        for form_id, (first, *others) in of_form.items():
            if all(_restarts_itself(listings[id_], uses[id_]) for id_ in others):
                named[first] = self._write_list(listings[first], form_id, restart=True)
            else:
                form_id = self._write_form(_unlinked(listings[first].form), fresh=True)
                named[first] = self._write_list(listings[first], form_id)
            named |= {id_: self._write_list(listings[id_], form_id) for id_ in others}
        return named

    def _write_form(self, form: Element, id_: str = "", *, fresh: bool) -> str:
        id_ = id_ or str(self._next_form)
        self._next_form += 1
        form.set(ABSTRACT_ID, id_)
        sign = form.find(W + "nsid")
        if fresh and sign is not None:  # two forms of the same sign are one list to Word
            sign.set(VAL, f"{0x50000000 + self._next_form:08X}")
        self._forms.append(self._bare(form))
        return id_

    def _write_list(self, one: Listing, form_id: str, *, restart: bool = False) -> str:
        id_ = str(self._next_list)
        self._next_list += 1
        self._counted += 1
        if self._counted > MOST:
            raise _too_many()
        num = copy.deepcopy(one.element)
        num.set(NUM_ID, id_)
        reference = num.find(ABSTRACT_ID)
        if reference is not None:
            reference.set(VAL, form_id)
        if restart:
            _restart(num, one)
        self._scroll.write(self._bare(num))
        return id_

    def _take_pictures(self, source: Source, part: str, root: Element) -> dict[str, str]:
        """The pictures that serve as bullets."""
        ids = {}
        relations = source.relations(part)
        for picture in root.iterfind(W + "numPicBullet"):
            ids[picture.get(BULLET_ID, "")] = str(self._bullets)
            picture.set(BULLET_ID, str(self._bullets))
            self._bullets += 1
            for holder, name, id_ in related_ids(picture):
                if id_ in relations:
                    adopted = self._bundle.adopted(source, relations[id_])
                    holder.set(name, self._bundle.relate(PART, adopted))
            self._pictures.append(self._bare(picture))
        return ids

    def _bare(self, element: Element) -> bytes:
        shell = made("numbering")
        shell.append(copy.deepcopy(element))
        return self._scroll.content_of(shell, shell)

    def lay(self) -> str:
        """Write the part; its name, or "" if there are no lists at all."""
        if self._scroll.empty and not self._forms:
            return ""
        self._scroll.before = b"".join((*self._pictures, *self._forms))
        self._scroll.lay(PART, TYPE)
        return PART


def _restarts_itself(one: Listing, levels: Sequence[int]) -> bool:
    return levels[0] == min(levels) and levels[0] in one.overridden


def _unlinked(form: Element) -> Element:
    """A copy of a form that no style leads to: a style belongs to one form only."""
    form = copy.deepcopy(form)
    for link in found(_STYLES, form):
        removed(link)
    return form


def _restart(num: Element, one: Listing) -> None:
    """Take every level back to its start at its first use."""
    overrides = {int(override.get(LEVEL, "0")): override for override in num.iterfind(W + "lvlOverride")}
    for twice in num.findall(W + "lvlOverride"):  # one level twice, as some programs write it
        if twice not in overrides.values():
            num.remove(twice)
    for level in LEVELS:
        override = overrides.get(level)
        if override is None:
            override = made("lvlOverride", {"ilvl": str(level)})
            num.append(override)
        if override.find(W + "startOverride") is None:
            override.insert(0, made("startOverride", {"val": str(one.starts[level])}))


def _too_many() -> ToolkitError:
    return ToolkitError(
        f"Tệp gộp có quá {MOST} danh sách đánh số; Word sẽ không hiện số của những danh sách sau.",
        remedy="Hãy gộp thành nhiều tệp, mỗi tệp ít văn bản hơn.",
        code="one-file-too-large",
    )

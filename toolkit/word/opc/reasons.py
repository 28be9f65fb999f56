"""Why something failed, in Vietnamese: what Python and its libraries say of it is never shown to anybody."""

import zipfile

from lxml import etree

from toolkit.patterns import pattern

NO_SUCH_ITEM = pattern(r"There is no item named '([^']*)'")


class NoWords(TypeError):
    """A tag prints something that is neither text nor number: a whole list, a function of the template's."""


_OF_ERRORS: tuple[tuple[type[BaseException], str], ...] = (
    (NoWords, "thẻ in cả một danh sách hoặc một phép của mẫu, không phải một chữ hay một con số"),
    (ZeroDivisionError, "thẻ chia cho 0"),
    (ArithmeticError, "thẻ có phép tính không ra kết quả"),
    (zipfile.BadZipFile, "tệp nén bên trong bị hỏng"),
    (UnicodeError, "có ký tự không đọc được"),
    (TypeError, "thẻ lấy chữ để tính như số, hoặc có dấu ngoặc tròn thừa sau tên"),
    (ValueError, "thẻ cần một con số hoặc một ngày, mà giá trị ở đây không phải"),
    (LookupError, "thẻ hỏi một dòng hoặc một tên không có trong danh sách"),
)


class DamagedPart(zipfile.BadZipFile):
    """A part of a package cannot be unpacked; its name is the only argument."""


def reason_of_failure(error: BaseException) -> str:
    """Why a tag could not be filled."""
    known = (words for kind, words in _OF_ERRORS if isinstance(error, kind))
    return next(known, "thẻ đòi một việc mà chương trình không làm được")


def reason_of_damage(error: BaseException) -> str:
    """Why a package cannot be opened."""
    if missing := NO_SUCH_ITEM.search(str(error)):
        return f"thiếu phần {missing[1]}"
    if isinstance(error, etree.XMLSyntaxError):
        return reason_of_bad_xml(error)
    if isinstance(error, RecursionError):
        return "các phần bên trong lồng nhau quá sâu"
    if isinstance(error, DamagedPart):
        return f"phần {error} bị hỏng"
    if isinstance(error, zipfile.BadZipFile):
        return "tệp nén bên trong bị hỏng"
    return "cấu trúc bên trong không đúng"


def reason_of_bad_xml(error: etree.XMLSyntaxError) -> str:
    """Where XML breaks."""
    line, column = error.position
    return f"XML sai ở dòng {line}, cột {column}" if line else "XML sai"

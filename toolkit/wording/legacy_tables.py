"""The letters of two old encodings, as they look when their bytes are read as Western European.

TCVN3 (fonts .VnTime ...) has one sign for each letter and tone; its capitals with a tone are the small
letters in a capitals font, so their case is lost. VNI (fonts VNI-Times ...) puts most marks behind the
vowel as a sign of their own. Source: TCVN 5712:1993 (VN3); the VNI for Windows table.
"""

import unicodedata

_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")  # none, huyền, hỏi, ngã, sắc, nặng


def _toned(vowel: str) -> list[str]:
    return [unicodedata.normalize("NFC", vowel + tone) for tone in _TONES]


def _table(rows: dict[str, str]) -> dict[str, str]:
    """Old sign -> letter, from each vowel's six signs in the order of the tones."""
    return {
        old: new for vowel, olds in rows.items() for old, new in zip(olds.split(), _toned(vowel), strict=True)
    }


TCVN3 = _table(
    {
        "a": "a µ ¶ · ¸ ¹",
        "ă": "¨ » ¼ ½ ¾ Æ",
        "â": "© Ç È É Ê Ë",
        "e": "e Ì Î Ï Ð Ñ",
        "ê": "ª Ò Ó Ô Õ Ö",
        "i": "i × Ø Ü Ý Þ",
        "o": "o ß á â ã ä",
        "ô": "« å æ ç è é",
        "ơ": "¬ ê ë ì í î",
        "u": "u ï ñ ò ó ô",
        "ư": "\u00ad õ ö ÷ ø ù",
        "y": "y ú û ü ý þ",
    }
) | {"®": "đ", "§": "Đ", "¡": "Ă", "¢": "Â", "£": "Ê", "¤": "Ô", "¥": "Ơ", "¦": "Ư"}

_VNI_SMALL = _table(
    {
        "a": "a aø aû aõ aù aï",
        "ă": "aê aè aú aü aé aë",
        "â": "aâ aà aå aã aá aä",
        "e": "e eø eû eõ eù eï",
        "ê": "eâ eà eå eã eá eä",
        "i": "i ì æ ó í ò",
        "o": "o oø oû oõ où oï",
        "ô": "oâ oà oå oã oá oä",
        "ơ": "ô ôø ôû ôõ ôù ôï",
        "u": "u uø uû uõ uù uï",
        "ư": "ö öø öû öõ öù öï",
        "y": "y yø yû yõ yù î",
    }
) | {"ñ": "đ"}

VNI = (
    _VNI_SMALL
    | {old[0].upper() + old[1:]: new.upper() for old, new in _VNI_SMALL.items()}
    | {old.upper(): new.upper() for old, new in _VNI_SMALL.items()}
)

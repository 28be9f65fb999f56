"""How Vietnamese syllables are built: enough to tell Vietnamese from what only looks odd."""

import unicodedata
from functools import lru_cache

from toolkit.patterns import pattern
from toolkit.wording.folding import fold_ascii

TONES = "\u0300\u0301\u0303\u0309\u0323"

_ONSETS = frozenset((
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr",
    "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
))  # fmt: skip
_SIZES = (3, 2, 1, 0)
_RHYME_LINES = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây",
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu",
    "i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu",
    "o oc oi om on ong op ot ooc oong oe oen oeo oet",
    "oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt",
    "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt",
    "u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uôc uôi uôm uôn uông uôt",
    "uy uya uych uyn uynh uyp uyt uyu uyên uyêt",
    "ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu",
    "y yêm yên yêt yêu ych ynh yt yu",
)
_RHYMES = frozenset(" ".join(_RHYME_LINES).split())
_NEVER_BEFORE_Y = ("c", "đ", "g", "gh", "gi", "ng", "ngh", "tr", "x")
_FRONT = "eêi"
_HARD = ("c", "g", "ng")
_SOFT = ("k", "gh", "ngh")
STOPS = ("c", "ch", "p", "t")
_STOPPED_TONES = ("", "\u0301", "\u0323")  # sắc, nặng; without a tone only in foreign words


_WORD = pattern(r"[^\W\d_]+|\d+")


@lru_cache(maxsize=8192)  # several rules look at each text, word by word
def words_of(text: str) -> tuple[str, ...]:
    """The words and the numbers of a text, as typed."""
    return tuple(_WORD.findall(text))


@lru_cache(maxsize=8192)
def bare_words(text: str) -> tuple[str, ...]:
    """The words of a text in small letters without any accents."""
    return tuple(map(fold_ascii, words_of(text)))


@lru_cache(maxsize=4096)  # the words of a table recur in every row
def is_syllable(word: str) -> bool:
    """Whether a word, in any case, is built like one Vietnamese syllable: "nghiêng", but not "nhaø"."""
    spread = unicodedata.normalize("NFD", word.lower())
    tones = "".join([letter for letter in spread if letter in TONES])
    bare = unicodedata.normalize("NFC", spread.replace(tones, "") if len(tones) == 1 else spread)
    return len(tones) <= 1 and any(
        _fits(bare, bare[:size], tones) for size in _SIZES if bare[:size] in _ONSETS
    )


def _fits(bare: str, onset: str, tone: str) -> bool:
    rhyme = bare.removeprefix(onset)
    if rhyme not in _RHYMES:
        return False
    if rhyme.endswith(STOPS) and tone not in _STOPPED_TONES:
        return False
    if rhyme.startswith("y"):
        return onset in ("", "qu") if len(rhyme) > 1 else onset not in _NEVER_BEFORE_Y
    if onset in _SOFT:
        return rhyme[0] in _FRONT
    return onset not in _HARD or rhyme[0] not in _FRONT or (onset == "g" and rhyme[0] == "i")

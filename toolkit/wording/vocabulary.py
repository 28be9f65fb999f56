"""Words that office papers are made of, and which of them a text has with other accents by a slip."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from toolkit.patterns import pattern
from toolkit.wording.folding import fold, fold_ascii
from toolkit.wording.sounds import HEARD_LINES, sound_of
from toolkit.wording.syllables import STOPS, TONES, bare_words, is_syllable, words_of

# Each with the other readings of its bare letters that mean something, behind "/".
_WORDS_LINES = (
    "an ninh, âm thanh, ban chấp hành, ban hành, ban thường vụ, báo cáo/bao cao, bế mạc/bé mặc",
    "bí thư/bị thu/bị thử, câu lạc bộ, cấp ủy, chất lượng, chi đoàn cơ sở, chính quyền, chính sách",
    "chủ trì, chuẩn bị, chuyên đề/chuyện để, chuyên môn, chuyên mục, chuyên trách, chuyên viên",
    "chuyển đổi số, chương trình, công tác/cộng tác, cuộc vận động, cờ luân lưu, dân cư/dân cử, dân tộc",
    "dịch vụ công, đánh giá/danh gia, đáp từ, đào tạo, đại biểu, đề nghị/để nghỉ/dễ nghĩ",
    "đề xuất/để xuất, địa bàn, địa điểm, địa phương, điểm cầu, đoàn viên, đội ngũ",
    "đồng chí/đóng chi/dòng chỉ, đồng hành, đơn vị/đón vị, ghi nhận/ghi nhãn, giám đốc",
    "giao ban/giao bản/giao bán, giáo dục, giải pháp, giấy mời/giấy mới, giới thiệu, hậu cần, hiệu quả",
    "hiệu trưởng, hoàn thành, hoạt động, học sinh, học viên/học viện, hội nghị, hội thi",
    "hội trường/hội trưởng, hợp tác xã, hướng dẫn, huyện đoàn, huyện ủy, kế hoạch, kết luận, kết quả",
    "khai mạc, khó khăn/khô khan, không gian mạng, khởi nghiệp, kiến nghị/kiên nghị, kinh nghiệm",
    "kinh tế, kính mời, kịp thời, kỹ năng, kỹ thuật, lan tỏa, lãnh đạo, lập nghiệp, liên hệ, liên quan",
    "luân lưu, mặt trận, mô hình, mục đích, ngân hàng/ngăn hàng/ngàn hàng, nghị quyết, nghiêm túc",
    "người dân/người dẫn/người đàn, nhiệm kỳ, nhiệm vụ, nòng cốt, ổn định, phát biểu, phát hành",
    "phát huy, phân công/phần công/phần cộng, phong trào/phòng trao, phối hợp, phó bí thư, phụ trách",
    "quan tâm, quan trọng/quan trong, quyết định, sản phẩm, sản xuất, sáng tạo, sinh hoạt, sinh viên",
    "tài chính/tại chính, tài liệu, tập huấn, tham gia, tham luận, tham mưu, thanh niên/thành niên",
    "thanh thiếu nhi, thành lập, thành phần, thành phố, thành viên, thảo luận, thể thao, thị trấn",
    "thị trường/thị trưởng, thiếu nhi, thiếu niên, thông báo, thông qua, thông tin, thời gian, thời hạn",
    "thực hiện, thực tế, thường trực, thường vụ, thường xuyên, tháo gỡ, tích cực, tiếp tục, tiếp theo",
    "tình hình, tình nguyện, tỉnh đoàn, tỉnh ủy, tổ chức, tổng hợp, tổng kết, trách nhiệm, trang phục",
    "trao đổi/trao đội, trân trọng, triển khai, trực thuộc, trực tiếp, trực tuyến, trung tâm",
    "trung ương, truyền thông/truyền thống, tuyên truyền, ủy ban, ủy viên, ứng xử, văn minh/văn mình",
    "văn phòng, vướng mắc, xã hội, xây dựng/xây đúng, ý kiến, yêu cầu",
    "biên bản, cam kết, cầu thị, đồng bộ, đường dây nóng, hỗ trợ/họ trở, hợp đồng, khen thưởng, lưu trữ",
    "nguồn lực, nguồn vốn, nhanh chóng, nhu cầu, phản ánh, phê duyệt, quản lý, rà soát, thủ tục",
    "thuận lợi, thương mại, tiêu chí, tồn tại, trang bị, truyền đạt, tuyên dương, vay vốn",
    "an toàn/ăn toàn/án toàn/ấn toàn, biện pháp, biểu dương/biểu đương/biểu đường, bồi dưỡng",
    "bổ sung/bộ súng, bảo đảm, bỡ ngỡ, cải cách/cái cách, cảm ơn, chăn nuôi, chặt chẽ, chia sẻ",
    "chỉ tiêu/chi tiêu/chí tiêu, cởi mở, doanh nghiệp, đảm bảo",
    "đăng ký/đang ký/đang kỳ/đang kỹ/đảng kỷ/đảng kỳ/dạng kỹ",
    "điều kiện/điều kiến, đoàn kết/đoạn kết, đổi mới/đội mới/đời mới/đôi mới/đòi mới, gặp gỡ, gìn giữ",
    "giá trị/gia trì/gia trị/gia trí/giá trí, giám sát/giảm sát, giảm nghèo, giao lưu, giao thông/giáo thông",
    "giữ gìn, giữ vững, hạn chế, hành chính, hỗn hợp, hưởng ứng/hướng ứng, khắc phục, khuyến khích",
    "kiểm tra, kinh phí, lãi suất, lãng phí, lịch sử/lịch sự, liên kết, mạnh mẽ",
    "mâu thuẫn, mục tiêu/mức tiêu/mục tiểu",
    "môi trường/mỗi trường/mọi trường/mới trường/mối trường/mới trưởng/mời trưởng",
    "năng suất, nề nếp, nền nếp/nên nếp, nghĩa tình, nghĩa vụ, nghiên cứu, nỗ lực, nổi bật/nơi bắt/nội bất",
    "nguyên nhân/nguyện nhận/nguyện nhân/nguyên nhận, nhận thức/nhân thực/nhân thức/nhận thực",
    "nông nghiệp, nông thôn, nuôi trồng/nuôi trong/nuôi trọng, pháp luật, phát triển, phòng chống, phục vụ",
    "phát động/phạt đồng/phát đồng, phổ biến/phố biển/phó biên, quảng bá, quy định/quý định/quỹ định",
    "quy mô/quý mở/quỹ mở/quy mở, quy trình/quỹ trình/quý trình, rõ rệt, rộng rãi, rủi ro, sắp xếp, sâu sắc",
    "sẵn sàng/sản sang/sân sang, sử dụng/sự dũng/sự dung/sự đúng/sự đứng/sự dừng, tăng cường, thiết thực",
    "thủy sản, thương hiệu/thường hiểu/thường hiệu, tiêu biểu, tiêu thụ/tiêu thu/tiêu thử/tiểu thư/tiểu thủ",
    "trở ngại, trồng trọt, trưởng thành/trường thành/trường thanh, trường hợp/trưởng họp/trường họp",
    "tư tưởng, ứng dụng/ung dung/ứng đúng/ứng dùng, văn hóa/vân hoa/vạn hoa/văn hoa/vẫn hòa",
    "xuất sắc, xử lý",
    "vận động/vẫn đông/vẫn đóng/vẫn đồng/vẫn động/vạn đồng/vấn đồng/vận đồng, việc làm/việc lạm/việc lâm",
    "đường truyền/đường chuyền/dương truyền",
)
_YEARS = ", ".join(f"năm {year}" for year in range(2010, 2041))
# Small words of other tongues that are spelt like a syllable without its tone.
_FOREIGN_LINES = (
    "app bit blog chat cat clip cup fact fat fit hat hip hit hot hub internet it kit let lit mac map mic",
    "net nap not pat pet pic pop pot put rap set sit sip tap test that tip top up vip web",
)
# In a syllable with ê, ô, ơ, â or ă the tone stands on that letter: "phường", not "phừơng".
_TONE_TOO_EARLY = pattern("[ừứửữựùúủũụìíỉĩịỳýỷỹỵòóỏõọ][êôơâă]", re.IGNORECASE, signs="êôơâă")
_FOREIGN = frozenset(" ".join(_FOREIGN_LINES).split())
_SMALL_WORD = pattern(r"(?<![\w@./-])[^\W\d_]{3,}(?![\w@/-]|\.\w)")
_SHORTEST = 3
_VOWELS = frozenset("aeiouy")


@cache
def _known() -> dict[str, tuple[str, ...]]:
    """Bare letters -> the words that have them, the word of the office first."""
    known: dict[str, tuple[str, ...]] = {}
    for line in (*_WORDS_LINES, _YEARS):  # a line at a time: a press waits for this
        for entry, bare in zip(line.split(", "), fold_ascii(line).split(", "), strict=True):
            known[bare.partition("/")[0]] = tuple(entry.split("/"))
    return known


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    """Two words that stand side by side in a word of the office."""
    known = (words[0] for words in _known().values())
    heard = (entry.partition("/")[0] for line in HEARD_LINES for entry in line.split(", "))
    return frozenset(pair for word in (*known, *heard) for pair in pairwise(fold(word).split()))


@cache
def _sounds() -> dict[tuple[str, str], tuple[tuple[str, str], ...]]:
    """The sounds of two words -> the beginnings of the office's words that sound so, as they are written,
    and behind them what sounds so and means something else."""
    heard = (tuple(entry.split("/")) for line in HEARD_LINES for entry in line.split(", "))
    entries = (*_known().values(), *heard)
    sounds: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}
    for entry in entries:
        pair = _beginning(entry[0])
        key = (sound_of(pair[0]), sound_of(pair[1]))
        sounds[key] = (*sounds.get(key, ()), pair)
    for pair in (_beginning(other) for entry in entries for other in entry[1:]):
        key = (sound_of(pair[0]), sound_of(pair[1]))
        if key in sounds:
            sounds[key] = (*sounds[key], pair)
    return sounds


def _beginning(entry: str) -> tuple[str, str]:
    first, second = entry.split()[:2]  # folded already
    return first, second


def _sound(word: str) -> str:
    return sound_of(fold(word))


@cache
def _usual() -> frozenset[str]:
    """Every word that stands in one of the office, in small letters: none of them is misspelt by itself."""
    return frozenset(word for words in _known().values() for word in words[0].lower().split())


@cache
def _begun() -> tuple[frozenset[str], frozenset[str]]:
    """What stands first in a pair of the office's words: by its bare letters, and by its sounds."""
    return frozenset(first for first, _ in _written()), frozenset(first for first, _ in _sounds())


@lru_cache(maxsize=4096)  # a word stands before many others
def _may_stand_first(word: str) -> bool:
    letters, sounds = _begun()
    return fold_ascii(word) in letters or _sound(word) in sounds


@cache
def _lengths() -> dict[tuple[str, str], tuple[int, ...]]:
    """By the first two words, how many words those of the office have that begin so."""
    lengths: dict[tuple[str, str], tuple[int, ...]] = {}
    for first, second, *more in map(str.split, _known()):
        lengths[first, second] = (*lengths.get((first, second), ()), 2 + len(more))
    return lengths


@cache
def _written() -> dict[tuple[str, str], frozenset[tuple[str, str]]]:
    """Two bare words that stand side by side in words of the office -> how all of those have them written."""
    written: dict[tuple[str, str], frozenset[tuple[str, str]]] = {}
    for bare, words in _known().items():
        readings = zip(*(pairwise(word.split()) for word in words), strict=True)
        for pair, pairs in zip(pairwise(bare.split()), readings, strict=True):
            written[pair] = written.get(pair, frozenset(pairs)).intersection(pairs)
    return written


def slip_of_accents(text: str) -> tuple[str, str] | None:
    """The first word of the office that a text has with other accents, as typed, and how it is written.

    "hội nghỉ" is one, and "nãm 2024". What means something by itself is none ("cộng tác", "Việt Nam 2024"),
    nor is what may be the name of a place ("xã Hồi Xuân").
    """
    typed, bare = words_of(text), bare_words(text)
    for start, lengths in enumerate(map(_lengths().get, pairwise(bare))):
        for length in lengths or ():
            said = " ".join(typed[start : start + length])
            words = _known().get(" ".join(bare[start : start + length]), ())
            if not words or said.lower() in words or said not in text or _is_taken(typed, start, length):
                continue
            if _is_slip(said, words):
                return said, words[0]
    return None


def slip_of_sound(text: str) -> tuple[str, str] | None:
    """The first word of the office that a text has with letters that sound alike, and how it is written.

    "ứng sử" is one, and "sản suất", "chiển khai", "dải pháp".
    """
    typed = words_of(text)
    for start, known in enumerate(map(_sounds().get, pairwise(map(_sound, typed)))):
        if not known or (fold(typed[start]), fold(typed[start + 1])) in known:
            continue
        said = " ".join(typed[start : start + 2])
        if said in text and not _may_be_a_name(said) and not _is_taken(typed, start, 2):
            return said, " ".join(known[0])
    return None


def _is_taken(typed: Sequence[str], start: int, length: int) -> bool:
    """Whether the first or last of some words belongs to a word of the office with its other neighbour.

    "huống ứng" is no slip in "tình huống ứng xử".
    """
    end = start + length
    before = (fold(typed[start - 1]), fold(typed[start])) if start else ("", "")
    after = (fold(typed[end - 1]), fold(typed[end])) if end < len(typed) else ("", "")
    return before in _pairs() or after in _pairs()


def slip_of_capitals(text: str) -> tuple[str, str] | None:
    """The first syllable with capitals where none stand, and how it is written: "TRung" for "Trung"."""
    word = next(filter(_has_odd_capitals, words_of(text)), None)
    return (word, word[0] + word[1:].lower()) if word else None


def _is_odd(word: str) -> bool:
    return _has_odd_capitals(word) or (word.lower() not in _usual() and _is_malformed(word))


def _is_odd_pair(pair: tuple[str, str]) -> bool:
    """Whether two words stand in one of the office as its letters go, or begin one as its sounds go, and
    are not written so."""
    first, second = pair
    if not _may_stand_first(first):
        return False
    written = _written().get((fold_ascii(first), fold_ascii(second)))
    if written is not None and (first.lower(), second.lower()) not in written:
        return True
    known = _sounds().get((_sound(first), _sound(second)))
    return known is not None and (fold(first), fold(second)) not in known


MISSPELT = (_is_odd, _is_odd_pair)
"""The words and the pairs of words without one of which no text has a slip that is known here."""


def malformed_word(text: str) -> str | None:
    """The first small word of a text with accents that cannot be Vietnamese: "giải phap", "đề cuơng"."""
    if text.isascii() or not any(map(_is_malformed, words_of(text))):
        return None
    return next((found[0] for found in _SMALL_WORD.finditer(text) if _is_malformed(found[0])), None)


def _is_slip(said: str, words: tuple[str, ...]) -> bool:
    return fold(said) not in map(fold, words) and not _may_be_a_name(said)


def _may_be_a_name(said: str) -> bool:
    following = said.split()[1:]
    return said.startswith("Nam ") or (any(word[0].isupper() for word in following) and not said.isupper())


@lru_cache(maxsize=4096)  # the words of a table recur in every row
def _has_odd_capitals(word: str) -> bool:
    return not (word[1:].islower() or len(word) < _SHORTEST or word.isupper()) and is_syllable(word)


@lru_cache(maxsize=4096)
def _is_malformed(word: str) -> bool:
    """Whether a word has two tones or one too early, or in small letters is no syllable, or a stopped one
    without its tone."""
    if word.isascii():
        return word.endswith(STOPS) and word.islower() and word not in _FOREIGN and is_syllable(word)
    tones = [letter for letter in unicodedata.normalize("NFD", word) if letter in TONES]
    if len(tones) > 1 or (tones and _TONE_TOO_EARLY.search(word)):
        return True
    if not word.islower() or word in _FOREIGN:
        return False
    if not is_syllable(word):
        return not _VOWELS.isdisjoint(fold_ascii(word))
    return word.endswith(STOPS) and not tones

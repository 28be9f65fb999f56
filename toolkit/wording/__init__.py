"""Vietnamese in words: dates, numbers, names and texts, as they are written, read and compared."""

from toolkit.wording.abbreviations import title_in_full, written_out
from toolkit.wording.address import authority_prefix, honorific, honorific_short, signing_authority
from toolkit.wording.dates import (
    BLANK,
    WEEKDAYS,
    clock,
    day_in_words,
    day_short,
    month_words,
    months_list,
    place_and_date,
    weekday,
)
from toolkit.wording.dates_read import (
    DayFault,
    DayText,
    MonthText,
    parse_clock,
    parse_day,
    parse_month,
    parse_term,
)
from toolkit.wording.doubling import doubled_word
from toolkit.wording.folding import clean, fold, fold_ascii, fold_words
from toolkit.wording.garbling import Garbling, garbling
from toolkit.wording.legacy import LegacyText, from_tcvn3, from_vni, legacy_text
from toolkit.wording.likeness import looks_like_a_person, nearest_name, nearly_the_same, without_honorific
from toolkit.wording.lists import clauses, joined, once_marked
from toolkit.wording.mail_address import is_mail_address, mail_addresses
from toolkit.wording.name_form import NameFault, as_a_name, is_family_name, name_fault
from toolkit.wording.names import alphabet_key, display_upper, given_name_key, same_name_key
from toolkit.wording.numbers import number_in_words, number_said, ordinal_words, quantity, roman, tally
from toolkit.wording.oddities import Oddity, oddities
from toolkit.wording.phrases import has_phrase
from toolkit.wording.placeholders import TO_BE_FILLED
from toolkit.wording.shortened_names import Shortened, first_letter, shortened, stands_wholly
from toolkit.wording.shown_values import said, saying
from toolkit.wording.slugs import ascii_slug, tag_name
from toolkit.wording.syllables import bare_words, is_syllable, words_of
from toolkit.wording.typography import capitalised, held_at_the_end, unbroken, uncapitalised
from toolkit.wording.vocabulary import (
    MISSPELT,
    malformed_word,
    slip_of_accents,
    slip_of_capitals,
    slip_of_sound,
)

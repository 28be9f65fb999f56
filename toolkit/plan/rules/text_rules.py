"""The rules that look at every text, whatever its sheet."""

from toolkit.plan.rules import capitals, impossible_dates, marks, name_forms, sentences, text_slips

OF_TEXTS = (
    text_slips.heading_gap,
    text_slips.doubled_word,
    text_slips.placeholder,
    text_slips.sentence_broken,
    sentences.left_open,
    sentences.broken_off,
    sentences.years_reversed,
    sentences.digit_in_word,
    sentences.code_alone,
    impossible_dates.time_impossible,
    capitals.capitals_mixed,
    capitals.offices_mixed,
    name_forms.name_form,
    name_forms.place_form,
    name_forms.all_capitals,
    name_forms.no_capital,
    name_forms.without_marks,
    name_forms.tone_misplaced,
    marks.typed_mark_at_end,
    marks.typed_mark_around,
    marks.symbol_form,
    marks.typed_bullet,
    marks.typed_words,
    marks.wrong_space,
)

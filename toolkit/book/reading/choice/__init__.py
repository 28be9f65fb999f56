"""Which rows of a table are wanted, in what order: as somebody types it, or as a Word template keeps it."""

from toolkit.book.reading.choice.conditions import BadCondition, Condition, Every, condition
from toolkit.book.reading.choice.order import Order, in_order
from toolkit.book.reading.choice.word_query import BadQuery, WordQuery, word_query

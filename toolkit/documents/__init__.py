"""What each document says: a plan becomes contexts of finished words; Word is not known here."""

from toolkit.documents.button import Button
from toolkit.documents.context import tag
from toolkit.documents.kind import Document, Kind, Reach
from toolkit.documents.kinds import DOCUMENTS, kind_named

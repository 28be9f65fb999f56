"""What happened to the files of an output folder: what was laid down, what went out, what was edited."""

from toolkit.history.claims import Claims
from toolkit.history.digests import digest, file_digest
from toolkit.history.event import Event, Label
from toolkit.history.laid_document import Laid, State
from toolkit.history.laying import OWN_FOLDER, Shelf, open_shelf
from toolkit.history.runs import WORKBOOK
from toolkit.history.sending import Fate as SendingFate
from toolkit.history.sending import Letter, Told, is_out, noted, sendings
from toolkit.history.undoing import Fate, Turn, Turned, has_issued, next_turn, turned

"""Files on the disk: written whole or not at all, with names and locks that every system can keep."""

from toolkit.shelf.files import write_whole
from toolkit.shelf.packaged import checkout, packaged

"""The terminal's door: words in, words or JSON out, an exit code; no work is done here."""

from toolkit.cli.door import main

"""Why a field's code cannot be read, or a formula has no number."""


class BadCode(Exception):
    """A field of the merge whose code cannot be read; ``str()`` says why, in Vietnamese."""


class NoFormula(Exception):
    """The code says more than a formula can."""


class Misspelt(NoFormula):
    """The code is no formula to Word either; ``str()`` says why, in Vietnamese."""


class NoNumber(Exception):
    """A record has words where the formula wants a number; ``str()`` are the words."""

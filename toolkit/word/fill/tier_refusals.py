"""Why one way of rendering gave up: signals between the tiers, never shown to anybody as they are."""


class NotPlain(Exception):
    """The plain tier meets a value or a tag that it does not place itself; the next tier is asked."""


class NotRendered(Exception):
    """No document can come of these words; the diagnosis finds out where and why."""


class ForbiddenTag(NotRendered):
    """A tag reaches for what a template must not touch."""


class Exhausted(NotRendered):
    """A template runs for too long, or grows beyond every letter's size."""


class Heavy(Exhausted):
    """A step that this process does not take upon itself; one whose memory and time are limited may."""


class BrokenXml(NotRendered):
    """The tags of a template, once filled, do not make well-formed XML."""


class BadValues(NotRendered):
    """Some values cannot stand in a Word file, or are not there."""

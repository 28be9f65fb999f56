"""``python -m toolkit`` is ``giaoban``."""

from typing import NoReturn

from toolkit.process import run


def main() -> NoReturn:
    """The whole process of one command."""
    run("toolkit.cli.door")


if __name__ == "__main__":
    main()

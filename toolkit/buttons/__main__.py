"""``python -m toolkit.buttons`` is one press."""

from toolkit.process import run

if __name__ == "__main__":
    run("toolkit.buttons.door")

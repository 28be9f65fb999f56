"""The commands that describe what documents there are and what their templates may say."""

from typing import Annotated

import typer

from toolkit.cli.exits import DONE
from toolkit.cli.options import Json
from toolkit.cli.printing import print_fields, print_json, print_kinds


def kinds(json: Json = False) -> int:
    from toolkit.tasks.describe import kinds as work  # slow import

    found = work()
    print_json({"kinds": list(found)}) if json else print_kinds(found)
    return DONE


def fields(
    kind: Annotated[str, typer.Argument(metavar="LOẠI", help="Tên loại văn bản (xem: giaoban kinds).")],
    json: Json = False,
) -> int:
    from msgspec.structs import asdict

    from toolkit.tasks.describe import fields as work  # slow import

    found = work(kind)
    if json:
        print_json({"kind": kind, "fields": [asdict(line) for line in found]})
    else:
        print_fields(found)
    return DONE

"""What Excel's macro starts, over a running LibreOffice in Excel's place: press_excel PIPE WORKBOOK ACTION.

Says as JSON what stood in the message boxes, and which libraries were loaded that a press does not need.
"""

# ruff: noqa: T201
import json
import sys
from pathlib import Path

from toolkit.process import loaded

pipe, workbook, action = sys.argv[1:4]
door = loaded("toolkit.buttons.door")

from toolkit.book.running_excel import light_xlwings  # noqa: E402 - the door first, as in Excel

xlwings = light_xlwings()

import uno  # noqa: E402 - the toolkit first, as in Excel

from tests.real import uno_engine  # noqa: E402 - imports xlwings

local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
office = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
uno_engine.use(office.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", office))
name = Path(workbook).name
xlwings.books[name].set_mock_caller()
ended = door.main([action, f"--wb={name}", "--from_xl=1", "--app=x", "--hwnd=0"])
heavy = sorted({"pandas", "numpy", "polars", "matplotlib", "plotly", "PIL"} & set(sys.modules))
print(json.dumps({"ended": ended, "said": uno_engine.MESSAGES, "heavy": heavy}))
factory = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.BridgeFactory", local)
for bridge in factory.getExistingBridges():
    bridge.dispose()  # or its threads may still be at work when Python ends, and the process crashes

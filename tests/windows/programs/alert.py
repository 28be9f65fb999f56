"""A message as xlwings shows it in Excel: the same call, without Excel. alert.py FILE-WITH-WORDS."""

import sys
from pathlib import Path

import win32api
import win32con

win32api.MessageBox(0, Path(sys.argv[1]).read_text(encoding="utf-8"), "Giao ban", win32con.MB_OK)

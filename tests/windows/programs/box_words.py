"""Wait for the message box "Giao ban", print the words inside it as UTF-8."""

import sys
import time

import win32gui

for _ in range(300):
    if box := win32gui.FindWindow(None, "Giao ban"):
        break
    time.sleep(0.1)
words: list[str] = []
win32gui.EnumChildWindows(box, lambda child, _: words.append(win32gui.GetWindowText(child)), None)
sys.stdout.write("\n".join(words))

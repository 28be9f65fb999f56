"""Keeps a password for a mail account in Windows' own store, and says what the store gives back."""

import sys

import keyring

from toolkit.outbox.password import keep_password, password

account, server, word = sys.argv[1:]
keep_password(account, server, word)
found = (type(keyring.get_keyring()).__name__, password(account, server), password(account, "other") or "-")
sys.stdout.write(" ".join(found) + "\n")

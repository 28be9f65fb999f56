"""A server on loopback that speaks from a script: what no well-kept mail server would say."""

import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress

_HOST = "127.0.0.1"


@contextmanager
def scripted_server(replies: Mapping[str, str], *, greets_after: float | None = 0.0) -> Iterator[int]:
    """Its port. It greets after so many seconds, None: never; then it answers each verb by ``replies``.

    It takes one line, and hangs up at a verb that it has no reply to.
    """
    with socket.create_server((_HOST, 0)) as listening:
        listening.settimeout(20)
        speaker = threading.Thread(target=_speak, args=(listening, replies, greets_after), daemon=True)
        speaker.start()
        yield listening.getsockname()[1]
        speaker.join(timeout=20)


def _speak(listening: socket.socket, replies: Mapping[str, str], greets_after: float | None) -> None:
    caller, _ = listening.accept()
    with suppress(OSError), caller, caller.makefile("rb") as heard:  # the other side may hang up at any time
        caller.settimeout(20)
        if greets_after is not None:
            time.sleep(greets_after)
            caller.sendall(b"220 ready\r\n")
        for line in heard:
            reply = replies.get(line.decode("latin-1").strip().partition(" ")[0].upper())
            if reply is None:
                return
            caller.sendall(reply.replace("\n", "\r\n").encode() + b"\r\n")

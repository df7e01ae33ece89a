"""A web server of which a test decides what it publishes, and whether it can be reached at all."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from browser.policy import policy
from browser.sites import QuietHandler, serve


class Publisher:
    """Serves a folder below `address`, under a strict content security policy.

    Attributes:
        address: Where the site is.
        unplugged: Whether every connection breaks off, as without a network.
        damaged: The path of a file that arrives with another byte at its end; none if empty.
    """

    def __init__(self, address: str, path: str) -> None:
        self.address = address
        self.unplugged = False
        self.damaged = ""
        self._path = path
        self._folder = Path()
        self._policy = ""

    def publish(self, folder: Path) -> None:
        """From now on, this folder is the site."""
        self._policy = policy(folder)
        self._folder = folder

    def file(self, address: str) -> Path:
        """The file that answers for an address of this server."""
        path = address.partition("?")[0].removeprefix(self._path)
        return self._folder / (path + "index.html" if path.endswith("/") or not path else path)

    def headers(self) -> dict[str, str]:
        """What goes with every file."""
        return {"Content-Security-Policy": self._policy, "Cache-Control": "max-age=600"}


class _Handler(QuietHandler):
    publisher: Publisher

    def handle_one_request(self) -> None:
        if self.publisher.unplugged:
            self.connection.shutdown(socket.SHUT_RDWR)
            self.close_connection = True
            return
        super().handle_one_request()

    def do_GET(self) -> None:  # noqa: N802 - as http.server calls it
        file = self.publisher.file(self.path)
        status = 200 if file.is_file() else 404
        data = file.read_bytes() if file.is_file() else b"Not here."
        damaged = self.publisher.damaged and self.path.endswith(self.publisher.damaged)
        self.send_response(status)
        for name, value in self.publisher.headers().items():
            self.send_header(name, value)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.end_headers()
        self.wfile.write(data + b" " if damaged else data)


@contextmanager
def publishing(path: str = "/") -> Iterator[Publisher]:
    """A server on a free port of 127.0.0.1, with nothing published yet; `path` is where the site is to be."""
    handler = type("Handler", (_Handler,), {})
    server = serve(Path("/"), handler)
    publisher = Publisher(next(server).removesuffix("/") + path, path)
    handler.publisher = publisher
    yield publisher
    server.close()

"""Documents to judge, read as the tool reads them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from microcourse.sources.document import Document, SourceText
from microcourse.sources.yaml_reader import read_yaml


@pytest.fixture(scope="session")
def read() -> Callable[[str], Document]:
    def read(text: str) -> Document:
        document, findings = read_yaml(SourceText("file.yml", text))
        assert findings == []
        assert document is not None
        return document

    return read

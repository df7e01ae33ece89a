from __future__ import annotations

from typing import Any

import pytest
import yaml

from microcourse.sources.yaml_reader import PURE

LOADERS = [PURE, *([yaml.CSafeLoader] if hasattr(yaml, "CSafeLoader") else [])]


@pytest.fixture(params=LOADERS, ids=lambda loader: loader.__name__)
def loader(request: pytest.FixtureRequest) -> Any:
    """PyYAML's reader in Python, and the one in C where this machine has it."""
    return request.param

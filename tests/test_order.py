"""In which order the tests themselves come: a slow file at the end would keep one worker busy and the rest idle."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

from tests.conftest import pytest_collection_modifyitems


def item(name: str, *, slow: bool = False) -> Any:
    path, _, _ = name.partition("::")
    return SimpleNamespace(
        name=name, path=Path(path), get_closest_marker=lambda mark: slow and mark == "slow"
    )


def test_files_with_slow_tests_come_first_and_every_file_stays_together() -> None:
    items = [item("a::1"), item("b::1"), item("b::2", slow=True), item("c::1"), item("d::1", slow=True)]
    pytest_collection_modifyitems(items)
    assert [one.name for one in items] == ["b::1", "b::2", "d::1", "a::1", "c::1"]


def test_make_keeps_that_order() -> None:
    make = (Path(__file__).parent.parent / "Makefile").read_text(encoding="utf-8")
    assert "SHARED := -n $(WORKERS) --dist loadfile --no-loadscope-reorder\n" in make
    runs = [line for line in make.splitlines() if "$(BIN)/pytest" in line]
    assert runs
    assert all("$(BIN)/pytest $(SHARED)" in line for line in runs)

"""The how-tos on status and doctor work word for word."""

import pytest

from tests.howto import follow
from tests.test_docs import page

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", ["handleiding/stand-van-zaken.md", "handleiding/computer-nakijken.md"])
def test_every_command_is_typed_and_every_answer_is_real(
    tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    assert follow(tmp_path_factory.mktemp("lezer"), name)[1] == page(name)

"""How the shells ask what to offer, where Click's own way loses something: bash and PowerShell."""

import os
import re
from importlib.resources import files
from typing import Any, ClassVar

from click.shell_completion import BashComplete, CompletionItem, ShellComplete, add_completion_class

# Signs at which bash would break a name that it puts on the line.
_BREAKS = re.compile(r"([\s'\"\\$&;()<>|*?`!#~\[\]{}])")


class Bash(BashComplete):
    """Names with a space in them stay one word on the line."""

    def format_completion(self, item: CompletionItem[Any]) -> str:
        # Once for the line, and once more because the script reads without -r.
        value = _BREAKS.sub(r"\\\1", str(item.value)).replace("\\", "\\\\")
        return f"{item.type},{value}"


class PowerShell(ShellComplete):
    """Windows PowerShell 5.1 and PowerShell 7: the words apart, a line each, and the word that is typed."""

    name: ClassVar[str] = "powershell"

    def source(self) -> str:
        return files("generator").joinpath("completion.ps1").read_text(encoding="utf-8")

    def get_completion_args(self) -> tuple[list[str], str]:
        # Windows does not know an empty variable: it is absent then.
        words = os.environ.get("COMP_WORDS", "").split("\n")[1:]
        return words, os.environ.get("COMP_CWORD", "")

    def format_completion(self, item: CompletionItem[Any]) -> str:
        about = " ".join(item.help.split()) if item.help else "_"
        return f"{item.type}\n{item.value}\n{about}"


def register() -> None:
    add_completion_class(Bash, "bash")
    add_completion_class(PowerShell, "powershell")

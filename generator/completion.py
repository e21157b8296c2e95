"""What a shell offers when somebody presses Tab: names of waves and of mails. Silent when there are none."""

from pathlib import Path

import click


def complete_waves(ctx: click.Context, _parameter: click.Parameter, typed: str) -> list[str]:
    """Return the waves of the workspace that begin like this."""
    from generator.load.workspace import find_workspace, wave_folders  # noqa: PLC0415  (as below)

    pointed_at = getattr(ctx.find_root().obj, "workspace", None)
    workspace = find_workspace(Path(pointed_at or Path.cwd()))
    names = [folder.name for folder in wave_folders(workspace)] if workspace else []
    return [name for name in names if name.startswith(typed)]


def complete_mails(_ctx: click.Context, _parameter: click.Parameter, typed: str) -> list[str]:
    """Return the mails to clients that begin like this."""
    from generator.send.which_mail import client_mails  # noqa: PLC0415  (heavy, and only for who presses Tab)

    return [name for name in client_mails() if name.startswith(typed)]

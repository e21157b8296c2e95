"""`overstapkit preview`: a kit in the browser while somebody edits it, on this machine only."""

from generator.preview.command import preview

__all__ = ["preview"]

"""`overstapkit send`: mails from the office to its clients, and to nobody twice by itself."""

from generator.send.command import send

__all__ = ["send"]

"""`overstapkit select`: from Loket's overview "Gebruik producten" to the clients of a wave."""

from generator.select.command import select

__all__ = ["select"]

"""Problems of single cells (200-299)."""

from generator.problems import Entry

ENTRIES: dict[str, Entry] = {}

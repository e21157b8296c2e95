"""Problems of people and clients across rows and files (300-399)."""

from generator.problems import Entry

ENTRIES: dict[str, Entry] = {}

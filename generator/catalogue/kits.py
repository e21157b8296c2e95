"""Problems of making and writing kits (600-699)."""

from generator.problems import Entry

ENTRIES: dict[str, Entry] = {}

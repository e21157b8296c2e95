"""Problems of colours and logos (500-599)."""

from generator.problems import Entry

ENTRIES: dict[str, Entry] = {}

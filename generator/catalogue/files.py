"""Problems of files, encodings and tables (100-199)."""

from generator.problems import Entry

ENTRIES: dict[str, Entry] = {}

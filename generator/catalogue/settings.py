"""Problems of kantoor.yml, golf.yml and klant.yml (400-499)."""

from generator.problems import Entry

ENTRIES: dict[str, Entry] = {}

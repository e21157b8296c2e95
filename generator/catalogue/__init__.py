"""Every problem code with its sentence and way out, in Dutch and English, one module a family.

KIT/LET 1xx files and tables, 2xx values, 3xx people and clients, 4xx settings, 5xx brand, 6xx kits,
7xx own texts (73x choosing clients, 76x publishing and another day), 8xx sending.
"""

from generator.catalogue import (
    brand,
    files,
    kits,
    languages,
    people,
    publishing,
    selecting,
    sending,
    settings,
    sheets,
    texts,
    values,
)
from generator.problems import Entry

FAMILIES = (
    files.ENTRIES,
    sheets.ENTRIES,
    values.ENTRIES,
    people.ENTRIES,
    settings.ENTRIES,
    brand.ENTRIES,
    kits.ENTRIES,
    languages.ENTRIES,
    texts.ENTRIES,
    publishing.ENTRIES,
    sending.ENTRIES,
    selecting.ENTRIES,
)

CATALOGUE: dict[str, Entry] = {code: entry for family in FAMILIES for code, entry in family.items()}

"""An example of every problem code, one module a family; `overstapkit explain` and the manual show them.

A test writes every example that is a file: the wrong one gives exactly its code, the mended one does not.
"""

from generator.catalogue.example import Example
from generator.catalogue.examples import (
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

_FAMILIES = (
    files.EXAMPLES,
    sheets.EXAMPLES,
    values.EXAMPLES,
    people.EXAMPLES,
    settings.EXAMPLES,
    brand.EXAMPLES,
    kits.EXAMPLES,
    languages.EXAMPLES,
    texts.EXAMPLES,
    publishing.EXAMPLES,
    sending.EXAMPLES,
    selecting.EXAMPLES,
)

EXAMPLES: dict[str, Example] = {code: shown for family in _FAMILIES for code, shown in family.items()}

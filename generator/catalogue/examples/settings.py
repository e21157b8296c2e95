"""Examples of problems of kantoor.yml, golf.yml and klant.yml."""

from generator.catalogue.example import Example

EXAMPLES: dict[str, Example] = {}

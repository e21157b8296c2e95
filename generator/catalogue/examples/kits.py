"""Examples of problems of making and writing kits."""

from generator.catalogue.example import Example

EXAMPLES: dict[str, Example] = {}

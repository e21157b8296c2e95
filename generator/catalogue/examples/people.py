"""Examples of problems of people and clients across rows and files."""

from generator.catalogue.example import Example

EXAMPLES: dict[str, Example] = {}

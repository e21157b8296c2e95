"""Examples of problems of colours and logos."""

from generator.catalogue.example import Example

EXAMPLES: dict[str, Example] = {}

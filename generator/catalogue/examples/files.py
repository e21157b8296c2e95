"""Examples of problems of files, encodings and tables."""

from generator.catalogue.example import Example

EXAMPLES: dict[str, Example] = {}

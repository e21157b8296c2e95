"""The command `publish`: puts the sites of a wave in a folder for the web, or in a zip for each client."""

from generator.publish.command import publish

__all__ = ["publish"]

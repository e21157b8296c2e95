"""Which kind of system this is, and how libraries get on it."""

import platform
import shutil
import sys
from enum import Enum

from generator.problems import Lang
from generator.speech import speak


class System(Enum):
    DEBIAN = "debian"
    LINUX = "linux"
    MAC = "macos"
    WINDOWS = "windows"


def own_system() -> System:
    """Return the kind of this machine; a Linux with apt counts as Debian, WSL too."""
    if sys.platform == "win32":
        return System.WINDOWS
    if sys.platform == "darwin":
        return System.MAC
    return System.DEBIAN if shutil.which("apt-get") else System.LINUX


def pango_mend(system: System, lang: Lang) -> str:
    """Return how Pango and what belongs with it gets on a system."""
    if system is System.DEBIAN:
        return speak("doctor.pango_debian", lang)
    if system is System.MAC:
        return speak("doctor.pango_macos", lang)
    if system is System.WINDOWS:
        return speak("doctor.pango_windows", lang)
    return speak("doctor.pango_linux", lang)


def named_system() -> str:
    """Return what this system calls itself, without the name of the machine: Debian GNU/Linux 12, x86_64."""
    if own_system() in (System.DEBIAN, System.LINUX):
        try:
            name = platform.freedesktop_os_release()["PRETTY_NAME"]
        except (OSError, KeyError):
            name = f"Linux {platform.release()}"
        if "microsoft" in platform.release().casefold():
            name += " (WSL)"
    elif own_system() is System.MAC:
        name = f"macOS {platform.mac_ver()[0]}"
    else:
        name = f"Windows {platform.version()}"
    return f"{name}, {platform.machine()}"

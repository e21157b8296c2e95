"""The parts of a workbook's zip: read as they are, never as large as the archive says they are."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from generator.load.values import Fault

MOST_BYTES = 200_000_000
_MOST_RATIO = 200
# A sheet of equal rows packs very well; only what is large as well is suspect.
_RATIO_MATTERS_FROM = 20_000_000
_MOST_MEMBERS = 10_000
_CHUNK = 65_536

_LOCAL = struct.Struct("<4s22xHH")
_END = b"PK\x05\x06"
_END_SIZE = 22


class DamagedError(Exception):
    """A part of the archive is not what the archive says of it."""


@dataclass(frozen=True, slots=True)
class Archive:
    """The bytes of a zip and its table of contents, by the name of each part."""

    data: bytes
    members: dict[str, zipfile.ZipInfo]

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield a part piece by piece; raises DamagedError as soon as it is not what was stated."""
        member = self.members[name]
        left, checksum = member.file_size, 0
        for chunk in _unpacked(self._packed(member), member.compress_type):
            left -= len(chunk)
            if left < 0:
                break
            checksum = zlib.crc32(chunk, checksum)
            yield chunk
        if left or checksum != member.CRC:
            raise DamagedError

    def read(self, name: str) -> bytes:
        return b"".join(self.chunks(name))

    def _packed(self, member: zipfile.ZipInfo) -> memoryview:
        """Return the bytes of a part as they are stored, found through its own header."""
        header = self.data[member.header_offset : member.header_offset + _LOCAL.size]
        if len(header) < _LOCAL.size:
            raise DamagedError
        mark, name_length, extra_length = _LOCAL.unpack(header)
        start = member.header_offset + _LOCAL.size + name_length + extra_length
        end = start + member.compress_size
        if mark != b"PK\x03\x04" or end > len(self.data):
            raise DamagedError
        return memoryview(self.data)[start:end]


def _unpacked(packed: memoryview, kind: int) -> Iterator[bytes]:
    if kind == zipfile.ZIP_STORED:
        yield from (bytes(packed[at : at + _CHUNK]) for at in range(0, len(packed), _CHUNK))
        return
    stream, waiting = zlib.decompressobj(-15), packed
    while not stream.eof:
        try:
            chunk = stream.decompress(waiting, _CHUNK)
        except zlib.error:
            raise DamagedError from None
        waiting = memoryview(stream.unconsumed_tail)
        if not chunk and not waiting:
            raise DamagedError
        yield chunk


def open_archive(data: bytes) -> Archive | Fault:
    """Read the table of contents; refuse bombs, passwords and whatever two readers could read differently."""
    # Nothing behind the table of contents: then nobody can find another one.
    if data[-_END_SIZE : -_END_SIZE + 4] != _END:
        return Fault("KIT116")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    # A broken archive fails in many ways, and each of them only means that it is broken.
    except Exception:
        return Fault("KIT116")
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if any(member.flag_bits & 0x1 for member in members):
        return Fault("KIT114")
    if unpacked > MOST_BYTES:
        return Fault("KIT117", {"megabytes": MOST_BYTES // 1_000_000})
    suspect = (
        # More packed bytes than there are bytes: parts lie over each other.
        packed > len(data)
        or len(members) > _MOST_MEMBERS
        or (unpacked > _RATIO_MATTERS_FROM and unpacked > _MOST_RATIO * max(packed, 1))
        or any(member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for member in members)
        or len({member.filename.casefold() for member in members}) != len(members)
    )
    return Fault("KIT116") if suspect else Archive(data, {member.filename: member for member in members})

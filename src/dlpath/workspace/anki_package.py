"""A package of Anki: a ZIP archive with a collection and media, of the older or the newer kind.

In the newer kind all is compressed once more, by Zstandard, and beside the collection lies one of
the older kind with a single note, which asks to update Anki: that is never read. What a package
says of itself is not believed: every size is counted while it is unpacked, and a name is a name,
never a path.
"""

import json
import re
import zlib
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, TYPE_CHECKING
from zipfile import BadZipFile, ZipFile, is_zipfile

from dlpath.cards.anki.extra import ExtraMissing
from dlpath.cards.anki.wire import BadMessage, fields_of, messages, text
from dlpath.workspace.from_anki import NotFromAnki

if TYPE_CHECKING:
    from zipfile import ZipInfo

NEWEST, NEWER, OLDEST = "collection.anki21b", "collection.anki21", "collection.anki2"
MEDIA = "media"
LARGEST_COLLECTION = 1_000_000_000
LARGEST_PICTURE = 50_000_000
LARGEST_PICTURES = 2_000_000_000
"""All of them together."""
LARGEST_LIST = 50_000_000
MOST_MEMBERS = 200_000
PICTURES = (".avif", ".bmp", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")
_CHUNK = 1 << 20
_BAD_NAME = re.compile(r'[\x00-\x1f/\\:*?"<>|]')


class Package:
    """An open package."""

    def __init__(self, file: Path, archive: ZipFile, folder: Path) -> None:
        self._file = file
        self._archive = archive
        self._members = {member.filename: member for member in archive.infolist()}
        self._is_newest = NEWEST in self._members
        self.collection = self._unpacked_collection(folder)
        """Where the collection lies as long as the package is open."""
        self._media = self._read_media() if MEDIA in self._members else {}
        self._room = LARGEST_PICTURES

    def has(self, picture: str) -> bool:
        """Tell whether there is a picture of that name."""
        return picture in self._media

    def picture(self, name: str) -> bytes:
        """Return a picture.

        Raises
        ------
        NotFromAnki
            It is damaged or too large.
        """
        with _undamaged(self._file):
            content = b"".join(self._chunks(self._media[name], min(LARGEST_PICTURE, self._room)))
        self._room -= len(content)
        return content

    def _unpacked_collection(self, folder: Path) -> Path:
        name = next((name for name in (NEWEST, NEWER, OLDEST) if name in self._members), None)
        if name is None:
            raise NotFromAnki(self._file, "is no package of Anki: it holds no collection")
        place = folder / "collection"
        with place.open("wb") as stream:
            for chunk in self._chunks(self._members[name], LARGEST_COLLECTION):
                stream.write(chunk)
        return place

    def _read_media(self) -> Mapping[str, "ZipInfo"]:
        """Return the pictures by their names; what is no name of a picture is passed over."""
        listed = b"".join(self._chunks(self._members[MEDIA], LARGEST_LIST))
        try:
            if self._is_newest:
                names = (text(entry, 1) for entry in messages(fields_of(listed), 1))
                pairs = {str(number): name for number, name in enumerate(names)}
            else:
                pairs = {str(key): str(name) for key, name in json.loads(listed or b"{}").items()}
        except (BadMessage, ValueError, AttributeError, RecursionError):
            raise NotFromAnki(self._file, "is damaged: its list of media cannot be read") from None
        return {
            name: self._members[key]
            for key, name in pairs.items()
            if key in self._members and is_name_of_picture(name)
        }

    def _chunks(self, member: "ZipInfo", most: int) -> Iterator[bytes]:
        size = 0
        with self._archive.open(member) as stream:
            for chunk in _decompressed(stream) if self._is_newest else _plain(stream):
                size += len(chunk)
                if size > most:
                    raise NotFromAnki(
                        self._file, f"holds more in {member.filename!r} than there can be"
                    )
                yield chunk


@contextmanager
def opened(file: Path) -> Iterator[Package]:
    """Open a package, for as long as it is needed.

    Raises
    ------
    NotFromAnki
        It is none, or damaged, or too large.
    ExtraMissing
        It is of the newer kind, and nothing is installed to read that.
    OSError
        It cannot be read, or there is no room to unpack it.
    """
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="dlpath-")))
        with _undamaged(file):
            archive = stack.enter_context(ZipFile(file))
            if len(archive.infolist()) > MOST_MEMBERS:
                raise NotFromAnki(file, f"holds more than {MOST_MEMBERS:,} files")
            package = Package(file, archive, folder)
        yield package


def is_package(file: Path) -> bool:
    """Tell whether a file is an archive, whatever it is called."""
    return is_zipfile(file)


def is_name_of_picture(name: str) -> bool:
    """Tell whether a name is one of a picture, and no path to somewhere else."""
    return (
        not _BAD_NAME.search(name)
        and not name.startswith(".")
        and len(name.encode("utf-8", "replace")) <= 200
        and name.lower().endswith(PICTURES)
    )


@contextmanager
def _undamaged(file: Path) -> Iterator[None]:
    """Say in one way what the several libraries raise on reading something damaged."""
    try:
        yield
    except (
        BadZipFile,
        NotImplementedError,
        EOFError,
        RuntimeError,
        ValueError,
        zlib.error,
    ) as error:
        raise NotFromAnki(file, f"is a damaged package: {error}") from error


def _plain(stream: IO[bytes]) -> Iterator[bytes]:
    while chunk := stream.read(_CHUNK):
        yield chunk


def _decompressed(stream: IO[bytes]) -> Iterator[bytes]:
    try:
        from zstandard import ZstdDecompressor, ZstdError
    except ImportError:
        instead = 'export it from Anki once more, with "Support older Anki versions"'
        raise ExtraMissing("a package of this kind", instead) from None
    decompressor = ZstdDecompressor(max_window_size=1 << 27)
    try:
        with decompressor.stream_reader(stream, read_across_frames=True) as reader:
            yield from _plain(reader)
    except ZstdError as error:
        raise BadZipFile(str(error)) from error

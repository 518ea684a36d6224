"""The board: memory that a group of calls writes its answers to, and that outlives it.

No pipe can fill, no file can be closed and no answer is lost when the process dies. Its layout::

    line | bytes of answers | bytes printed | what was printed | the answers
"""

from mmap import mmap
from struct import Struct

from dlpath.sandbox.frames import LENGTH
from dlpath.sandbox.wire import LARGEST, TOO_LARGE, Unreadable

HEAD = Struct("<QQQ")
NUMBER = Struct("<Q")
LINE, ANSWERED, PRINTED = range(3)
NOTES = 2**20  # bytes that Python notes of a crash: a hundred threads, a hundred lines each
NOTING = 0.3  # seconds that its note of the line is waited for when time is over
WIDEST = 4  # bytes of a character in UTF-8
ROOM = LARGEST + 4 * 2**20  # faults are told even when the values have filled the rest


def noted(dump: bytes) -> bool:
    """Tell whether Python's note of where the process stands is whole.

    It is written bit by bit, the main thread last, down to its outermost frame or the hundredth.
    """
    return dump.endswith((b" in <module>\n", b"  ...\n"))


def size(printed: int) -> int:
    """Tell how many bytes a board takes that keeps so many printed characters."""
    return HEAD.size + printed * WIDEST + ROOM


class Board:
    """Reads and writes a board in ``memory`` that keeps so many printed characters.

    LINE is where the learner's own file ended the process, 0 if it did not.
    """

    def __init__(self, memory: mmap, printed: int) -> None:
        self.memory = memory
        self.most_printed = printed * WIDEST

    def get(self, field: int) -> int:
        """Read LINE, ANSWERED or PRINTED."""
        return int(NUMBER.unpack_from(self.memory, field * NUMBER.size)[0])

    def set(self, field: int, number: int) -> None:
        """Write LINE, ANSWERED or PRINTED."""
        NUMBER.pack_into(self.memory, field * NUMBER.size, number)

    def answer(self, frame: bytes) -> None:
        """Add one answer; it counts only once it stands there whole. Raises `Unreadable`."""
        if self.get(ANSWERED) + LENGTH.size + len(frame) > ROOM:
            raise Unreadable(TOO_LARGE)
        start = HEAD.size + self.most_printed + self.get(ANSWERED)
        end = start + LENGTH.size + len(frame)
        self.memory[start:end] = LENGTH.pack(len(frame)) + frame
        self.set(ANSWERED, self.get(ANSWERED) + LENGTH.size + len(frame))

    def print(self, text: bytes) -> bool:
        """Keep what is printed as long as there is room; tell whether there is none left."""
        start = min(self.get(PRINTED), self.most_printed)
        kept = text[: self.most_printed - start]
        self.memory[HEAD.size + start : HEAD.size + start + len(kept)] = kept
        self.set(PRINTED, start + len(kept))
        return start + len(kept) == self.most_printed

    def told(self) -> tuple[bytes, bytes, bytes]:
        """Give the head, what was printed, and the answers one after the other."""
        start = HEAD.size + self.most_printed
        return (
            self.memory[: HEAD.size],
            self.memory[HEAD.size : HEAD.size + min(self.get(PRINTED), self.most_printed)],
            self.memory[start : start + min(self.get(ANSWERED), ROOM)],
        )

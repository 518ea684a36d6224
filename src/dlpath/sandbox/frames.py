"""How parent and worker tell one another where a message begins and ends.

The parent sends ``FRAME`` (a mark, the number of the group, a length) and so many bytes: ``RUN``
with a request, ``CANCEL`` with nothing. The worker sends ``STARTED`` when the time of a group
begins, and a ``LENGTH`` and so many bytes when the group has ended.
"""

from struct import Struct

FRAME = Struct("<cQQ")
LENGTH = Struct("<Q")
FAILED = 70  # the exit code of a group that could not answer
RUN, CANCEL, STARTED = b"R", b"C", b"S"

"""What can go wrong with a record that a database server keeps, worded for the learner."""

from dlpath.errors import DlpathError
from dlpath.store.errors import ReadOnly, RecordDamaged


class ServerDamaged(RecordDamaged):
    """The database on the server cannot be read as a record; nothing of it was touched."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(where, problem, newest_backup=None)
        self.hint = "nothing was overwritten; backups of it are up to the server"


class ForeignTables(ServerDamaged):
    """The database belongs to another program."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(where, f"holds tables that are not of dlpath: {problem}")
        self.hint = "nothing was overwritten; give dlpath a database of its own: createdb dlpath"


class ServerReadOnly(ReadOnly):
    """The role that DLPATH_DATABASE_URL names may not read or write the record."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(where, problem)
        self.hint = "let the role read, write and create tables, or name another in the address"


class DatabaseUnreachable(DlpathError):
    """The database that DLPATH_DATABASE_URL names cannot be used."""

    code = "database"
    exit = 4

    def __init__(self, where: str, problem: str, hint: str | None = None) -> None:
        super().__init__(
            f"the database {where} cannot be used: {problem}",
            hint=hint or "see whether the server runs and DLPATH_DATABASE_URL is right",
        )


class BadEncoding(DatabaseUnreachable):
    """The database on the server does not take every text."""

    def __init__(self, where: str, encoding: str) -> None:
        super().__init__(
            where,
            f"it is encoded in {encoding}, which does not take every text",
            "createdb --encoding UTF8 --template template0 dlpath",
        )

from alembic.config import Config
from alembic.script import ScriptDirectory

from dlpath.store import schema
from dlpath.store.revision import REVISION, REVISIONS


def test_the_revisions_known_by_heart_are_those_of_the_migrations():
    config = Config()
    config.set_main_option("script_location", str(schema.SCRIPTS))
    scripts = ScriptDirectory.from_config(config)
    found = tuple(script.revision for script in scripts.walk_revisions())[::-1]
    assert found == REVISIONS, f"src/dlpath/store/revision.py should say REVISIONS = {found!r}"
    assert scripts.get_heads() == [REVISION]

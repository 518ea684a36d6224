import pytest
from tests.store.conftest import change, pomodoro

from dlpath.store.server_errors import DatabaseUnreachable
from dlpath.store.store import Store


@pytest.mark.parametrize(
    "url",
    [
        "nonsense",
        "sqlite://",
        "sqlite:///:memory:",
        "mysql://user:secret@localhost/record",
        "postgresql+nosuchdriver://localhost/record",
        "postgresql+psycopg://user:secret@localhost:notaport/record",
        "postgresql+psycopg://user:p@secret@localhost/record",
        "postgresql+psycopg://user@localhost:secret/record",
    ],
)
def test_an_address_of_no_kind_we_know_is_unreachable(home, url):
    store = Store(home / "record.db", url=url)
    for use in (store.tallies, lambda: store.append(change(pomodoro()))):
        with pytest.raises(DatabaseUnreachable) as caught:
            use()
        assert caught.value.exit == 4
        assert caught.value.code == "database"
        assert "secret" not in caught.value.message
    assert not home.exists()


@pytest.mark.extra
def test_a_password_behind_the_question_mark_is_kept_as_well(home):
    store = Store(home / "record.db", url="postgresql://learner@127.0.0.1:1/record?password=secret")
    with pytest.raises(DatabaseUnreachable) as caught:
        store.tallies()
    assert "secret" not in caught.value.message


@pytest.mark.extra
def test_a_server_that_does_not_answer_is_unreachable_and_its_password_is_kept(home):
    store = Store(home / "record.db", url="postgresql://learner:secret@127.0.0.1:1/record")
    with pytest.raises(DatabaseUnreachable) as caught:
        store.tallies()
    assert "learner:***@127.0.0.1" in caught.value.message
    assert "secret" not in caught.value.message


def test_a_file_named_by_its_address_is_like_any_other(tmp_path, home):
    store = Store(home / "record.db", url=f"sqlite:///{tmp_path.as_posix()}/elsewhere/study.db")
    store.append(change(pomodoro()))
    store.close()
    assert (tmp_path / "elsewhere" / "study.db").exists()
    assert not (home / "record.db").exists()
    assert (home / "device").exists()
    copy = Store(tmp_path / "elsewhere" / "study.db")
    assert copy.tallies().total == 1
    copy.close()

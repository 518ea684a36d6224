"""A package of Anki is opened, and nothing that it says of itself is believed."""

import json
import zipfile
from zipfile import ZipFile

import pytest
from tests.workspace.anki_made import collection, newer_package, package

from dlpath.workspace import anki_package
from dlpath.workspace.anki_package import is_name_of_picture, is_package, opened
from dlpath.workspace.from_anki import NotFromAnki


@pytest.fixture
def file(tmp_path):
    return tmp_path / "cards.apkg"


@pytest.fixture
def content(tmp_path):
    return collection(tmp_path / "collection")


def test_a_package_is_known_by_its_content(file, content, tmp_path):
    assert is_package(package(file, content))
    (tmp_path / "text.apkg").write_text("no package")
    assert not is_package(tmp_path / "text.apkg")


def test_collection_and_pictures_are_at_hand_while_it_is_open(file, content):
    with opened(package(file, content, media={"a b.png": b"picture"})) as found:
        assert found.collection.read_bytes() == content.read_bytes()
        assert found.has("a b.png")
        assert not found.has("c.png")
        assert found.picture("a b.png") == b"picture"
    assert not found.collection.exists()


@pytest.mark.extra
def test_of_a_newer_package_the_stub_is_never_read(file, content, tmp_path):
    stub = collection(tmp_path / "stub", notes=())
    newer_package(file, content, stub, media={"x.png": b"picture"})
    with opened(file) as found:
        assert found.collection.read_bytes() == content.read_bytes()
        assert found.picture("x.png") == b"picture"


def test_a_collection_of_anki_2_1_goes_before_the_stub(file, content, tmp_path):
    package(file, collection(tmp_path / "stub", notes=()))
    with ZipFile(file, "a") as archive:
        archive.write(content, "collection.anki21")
    with opened(file) as found:
        assert found.collection.read_bytes() == content.read_bytes()


@pytest.mark.parametrize(
    "name",
    [
        "../a.png",
        "/a.png",
        "..\\a.png",
        "a/b.png",
        "C:a.png",
        ".a.png",
        "a.md",
        "a\0.png",
        "a.py",
        "",
    ],
)
def test_a_name_is_no_path_and_names_a_picture(file, content, name):
    assert not is_name_of_picture(name)
    with opened(package(file, content, media={name: b"x"})) as found:
        assert not found.has(name)


def test_a_bomb_is_left_alone(file, content, monkeypatch, tmp_path):
    with ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("collection.anki2", b"\0" * 20_000_000)
    assert file.stat().st_size < 100_000
    monkeypatch.setattr(anki_package, "LARGEST_COLLECTION", 10_000_000)
    with pytest.raises(NotFromAnki, match="more in"), opened(file):
        pass


@pytest.mark.extra
def test_a_bomb_within_is_left_alone(file, content, monkeypatch, tmp_path):
    (tmp_path / "zeros").write_bytes(b"\0" * 20_000_000)
    newer_package(file, tmp_path / "zeros", content)
    monkeypatch.setattr(anki_package, "LARGEST_COLLECTION", 10_000_000)
    with pytest.raises(NotFromAnki, match="more in"), opened(file):
        pass


def test_a_picture_that_is_too_large_is_left_alone(file, content, monkeypatch):
    monkeypatch.setattr(anki_package, "LARGEST_PICTURE", 1_000_000)
    package(file, content, media={"x.png": b"\0" * 2_000_000})
    with opened(file) as found, pytest.raises(NotFromAnki, match="more in"):
        found.picture("x.png")


def test_pictures_that_are_too_large_together_are_left_alone(file, content, monkeypatch):
    monkeypatch.setattr(anki_package, "LARGEST_PICTURES", 15)
    with opened(
        package(file, content, media=dict.fromkeys(("a.png", "b.png"), b"0123456789"))
    ) as found:
        assert found.picture("a.png")
        with pytest.raises(NotFromAnki, match="more in"):
            found.picture("b.png")


def test_too_many_files_are_left_alone(file, content, monkeypatch):
    monkeypatch.setattr(anki_package, "MOST_MEMBERS", 1)
    with pytest.raises(NotFromAnki, match="more than 1 files"), opened(package(file, content)):
        pass


def test_an_archive_without_a_collection_is_none_of_anki(file, content):
    package(file, content, name="other")
    with pytest.raises(NotFromAnki, match="no collection"), opened(file):
        pass


@pytest.mark.parametrize("listed", ["[", "[1]", "null", "[" * 100_000])
def test_a_list_of_media_that_is_none_is_said(file, content, listed):
    with ZipFile(file, "w") as archive:
        archive.write(content, "collection.anki2")
        archive.writestr("media", listed)
    with pytest.raises(NotFromAnki, match="list of media"), opened(file):
        pass


def test_media_that_are_listed_but_missing_are_passed_over(file, content):
    with ZipFile(file, "w") as archive:
        archive.write(content, "collection.anki2")
        archive.writestr("media", json.dumps({"7": "x.png"}))
    with opened(file) as found:
        assert not found.has("x.png")


def test_a_damaged_package_is_said(file, content):
    raw = bytearray(package(file, content).read_bytes())
    raw[200:3000] = b"\xff" * 2800
    file.write_bytes(raw)
    with pytest.raises(NotFromAnki, match="damaged"), opened(file):
        pass


def test_what_goes_wrong_while_it_is_open_is_not_the_packages_fault(file, content):
    with pytest.raises(RuntimeError, match="ours"), opened(package(file, content)):
        raise RuntimeError("ours")


def test_a_newer_package_asks_for_what_reads_it(file, content, monkeypatch):
    import sys

    from dlpath.cards.anki.extra import ExtraMissing

    package(file, content, name="collection.anki21b")
    monkeypatch.setitem(sys.modules, "zstandard", None)
    with pytest.raises(ExtraMissing, match="the extra 'anki'"), opened(file):
        pass

"""dlpath block: a section of the hosts file, and never the record."""

import os

import pytest

from dlpath.commands import block
from dlpath.focus.hosts_file import HostsFile, NoPermission

CONTENT = b"127.0.0.1 localhost\r\n# B\xfccher"


@pytest.fixture
def hosts(home):
    """Return a hosts file."""
    file = home.with_name("hosts")
    file.write_bytes(CONTENT)
    return file


def test_on_status_off(dlpath, hosts):
    assert dlpath("block", "--json").json["active"] is False
    on = dlpath("block", "on", "--minutes", "50", "--json").json
    assert (on["schema"], on["until"]) == ("dlpath.block/1", "2026-11-24T18:50:00+01:00")
    assert "reddit.com" in on["blocked"]
    assert b"0.0.0.0 reddit.com www.reddit.com" in hosts.read_bytes()
    assert dlpath("block", "status", "--json").json["active"] is True
    assert "kept out until 18:50" in dlpath("block").stdout
    assert dlpath("block", "off", "--json").json["active"] is False
    assert hosts.read_bytes() == CONTENT
    assert dlpath("block", "off").exit_code == 0


def test_sites_are_listed_added_and_removed(dlpath, hosts):
    assert "bücher.de" not in dlpath("block", "list").stdout
    added = dlpath("block", "add", "Bücher.de", "--json").json
    assert added["sites"][-1] == "xn--bcher-kva.de"
    assert dlpath("block", "add", "bücher.de", "--json").json["sites"] == added["sites"]
    removed = dlpath("block", "remove", "bücher.de", "--json").json
    assert "xn--bcher-kva.de" not in removed["sites"]
    assert dlpath("config", "get", "blocked_sites").stdout.startswith("blocked_sites")
    result = dlpath("block", "remove", "redit.com", "--json")
    assert (result.exit_code, result.error["hint"]) == (1, "did you mean 'reddit.com'?")


@pytest.mark.parametrize(
    "site", ["https://x.com", "localhost", "1.2.3.4", "a.com b.com", "", "a.com\n1.1.1.1 b.com"]
)
def test_what_is_not_one_site_is_refused(dlpath, hosts, site):
    assert dlpath("block", "add", site).exit_code in (1, 2)
    assert dlpath("config", "list", "--json").json["settings"][0]["given"] is False


def test_with_no_sites_listed_nothing_is_blocked_and_it_says_how_to_list_one(dlpath, hosts):
    dlpath("config", "set", "blocked_sites", "")
    result = dlpath("block", "on", "--json")
    assert (result.exit_code, result.error["code"]) == (1, "no-sites")
    assert "dlpath block add" in dlpath("block", "list").stdout


def test_it_never_opens_the_record(dlpath, home, hosts, monkeypatch):
    home.mkdir()
    (home / "record.db").write_bytes(b"damaged beyond repair")
    monkeypatch.setattr("dlpath.store.store.Store.__init__", None)
    for words in (["on"], ["status"], ["list"], ["add", "a.com"], ["remove", "a.com"], ["off"]):
        assert dlpath("block", *words).exit_code == 0
    assert (home / "record.db").read_bytes() == b"damaged beyond repair"
    assert not (home / "backups").exists()


def test_without_permission_it_says_what_to_do(dlpath, hosts, monkeypatch):
    def refused(*_):
        raise NoPermission("you may not change it", hint="sudo")

    monkeypatch.setattr(HostsFile, "_change", refused)
    result = dlpath("block", "on", "--json")
    assert (result.exit_code, result.error["code"]) == (1, "no-permission")


@pytest.mark.parametrize(
    "command", [["next"], ["prompt"], ["log", "--json"], ["block"], ["doctor"], ["--version"]]
)
def test_the_next_command_takes_a_block_out_that_is_over(dlpath, hosts, command):
    dlpath("next")
    dlpath("block", "on", "--minutes", "10")
    dlpath(*command, DLPATH_NOW="2026-11-24T18:09:59+01:00")
    assert b"reddit.com" in hosts.read_bytes()
    result = dlpath(*command, DLPATH_NOW="2026-11-24T18:10:00+01:00")
    assert (result.exit_code, result.stderr) == (0, "")
    assert hosts.read_bytes() == CONTENT


def test_a_block_that_may_not_be_taken_out_is_told_of_once_and_not_in_the_shell_prompt(
    dlpath, hosts, monkeypatch
):
    def refused(*_):
        raise NoPermission("you may not change it", hint="sudo")

    dlpath("block", "on", "--minutes", "10")
    dlpath("next")
    monkeypatch.setattr(HostsFile, "unblock", refused)
    late = {"DLPATH_NOW": "2026-11-24T19:00:00+01:00"}
    assert dlpath("prompt", **late).stderr == ""
    assert dlpath("next", "--json", **late).stderr == ""
    assert "you may not change it; sudo" in dlpath("next", **late).stderr
    assert dlpath("next", **late).stderr == ""


def test_doctor_tells_what_is_kept_out(dlpath, hosts, monkeypatch):
    def check(**variables):
        checks = dlpath("doctor", "--json", **variables).json["checks"]
        return next(item for item in checks if item["name"] == "block")

    assert check()["message"] == "no site is kept out"
    dlpath("block", "on", "--minutes", "10")
    assert check()["message"] == "sites are kept out until 18:10"

    def refused(*_):
        raise NoPermission("you may not change it", hint="sudo dlpath block off")

    monkeypatch.setattr(HostsFile, "unblock", refused)
    late = check(DLPATH_NOW="2026-11-24T19:00:00+01:00")
    assert (late["ok"], late["repair"]) == (False, "sudo dlpath block off")


@pytest.mark.skipif(os.name == "nt", reason="sudo")
def test_with_sudo_the_list_is_the_learners_and_nothing_of_the_learners_is_written(
    dlpath, home, hosts, tmp_path, monkeypatch
):
    learner = tmp_path / "learner"
    (learner / "config").mkdir(parents=True)
    (learner / "config" / "config.toml").write_text('blocked_sites = ["only.example.com"]\n')
    root = tmp_path / "root"
    monkeypatch.setattr(block, "learner_behind_sudo", lambda _: learner)
    monkeypatch.setattr(block.Path, "home", lambda: root)
    on = dlpath("block", "on", "--json", DLPATH_HOME=str(root / "config")).json
    assert on["blocked"] == ["only.example.com"]
    assert [item.name for item in learner.rglob("*")] == ["config", "config.toml"]
    result = dlpath("block", "add", "a.com", "--json", DLPATH_HOME=str(root / "config"))
    assert (result.exit_code, result.error["code"]) == (1, "not-as-root")


def test_without_a_list_the_page_says_how_to_begin_one(dlpath, hosts):
    dlpath("config", "set", "blocked_sites", "")
    page = dlpath("block").stdout
    assert "dlpath block add reddit.com lists one" in page
    assert "0 listed" not in page
    dlpath("block", "add", "reddit.com")
    assert "keeps 1 listed site out; dlpath block list shows it" in dlpath("block").stdout

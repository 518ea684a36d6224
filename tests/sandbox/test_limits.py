"""What a system does not enforce is said."""

from dlpath.sandbox.limits import unenforced


def test_each_system_says_what_it_does_not_enforce():
    assert unenforced("linux") == ()
    assert any("memory" in sentence for sentence in unenforced("win32"))
    assert any("memory" in sentence for sentence in unenforced("darwin"))
    assert len(unenforced("freebsd14")) == 1

"""No test opens a browser: what would be opened is only written down."""

import pytest

from dlpath.context import Context


@pytest.fixture(autouse=True)
def browser(monkeypatch):
    """Return the addresses that were to be opened; ``.found`` says whether there is a browser."""

    class Browser(list):
        found = True

        def __call__(self, url):
            self.append(url)
            return self.found

    browser = Browser()
    monkeypatch.setattr(Context, "browser", browser)
    return browser

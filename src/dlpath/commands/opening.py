"""Open an address of the curriculum in the learner's browser."""

from dlpath.context import Context
from dlpath.errors import DlpathError
from dlpath.planning.addresses import address_of


class NotOpened(DlpathError):
    """There is nothing that can be opened, or nothing to open it with."""

    code = "not-opened"


def open_address(app: Context, given: str, *, kinds: tuple[str, ...]) -> None:
    """Open what is called ``given`` and say which address that was.

    Parameters
    ----------
    kinds
        What it may be, such as ``forum``.

    Raises
    ------
    NotOpened
        It has no address, or there is no browser.
    UnknownName
        Nothing of these kinds goes by that name.
    """
    url = address_of(given, app.catalogue, kinds=kinds)
    if not url.startswith(("https://", "http://")):
        raise NotOpened(f"{url} is no address for a browser", hint=f"dlpath show {given}")
    if not app.browser(url):
        raise NotOpened("no browser is found here", hint=f"open it elsewhere: {url}")
    app.say(f"opened {url}")

"""The page of ``dlpath block``."""

from dlpath.focus.blocking import Block
from dlpath.view.look import Look
from dlpath.view.words import counted, day

NONE_LISTED = "No sites are listed: dlpath block add reddit.com lists one."
SEEN = "A page that is open already may stay; a browser asks anew within a minute or so."


def text(report: Block, look: Look) -> str:
    """Return what is kept out, until when, and how to change that."""
    if report.did in ("list", "add", "remove"):
        return listed(report, look)
    if not report.active:
        return "No sites are kept out.\n" + look.faint(look.wrapped(next_block(report)))
    until = f" until {report.until:%H:%M}" if report.until else ""
    if report.until and report.did == "status":
        until += f" on {day(report.until)}"
    lines = [
        f"{counted(len(report.blocked), 'site')} kept out{until}",
        look.wrapped(", ".join(report.blocked), "  ", first="  "),
        look.faint(look.wrapped(SEEN if report.did == "on" else "dlpath block off lets them in.")),
    ]
    return "\n".join(lines)


def next_block(report: Block) -> str:
    """Return what the next block would keep out, and how to begin it."""
    if not report.sites:
        return NONE_LISTED
    sites = counted(len(report.sites), "listed site")
    show = "it" if len(report.sites) == 1 else "them"
    return f"dlpath block on keeps {sites} out; dlpath block list shows {show}."


def listed(report: Block, look: Look) -> str:
    """Return the sites that the next block keeps out."""
    if not report.sites:
        return look.wrapped(NONE_LISTED)
    count = counted(len(report.sites), "site")
    lines = [look.wrapped(f"{count}, and www. of each, for the next block:")]
    lines += [f"  {name}" for name in report.sites]
    if report.active and report.did != "list":
        lines.append(look.faint(look.wrapped("The block that is on now stays as it is.")))
    return "\n".join(lines)

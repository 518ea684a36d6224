"""The moments of tips in words."""

import re

FORMS = (
    (r"init", "at the very start"),
    (r"init\.(.+)", "when you set your {}"),
    (r"phase\.start:(.+)", "when phase {} begins"),
    (r"phase\.done:(.+)", "when phase {} is finished"),
    (r"task\.start:(.+)", "beside task {}"),
    (r"task\.done:(.+)", "when task {} is done"),
    (r"task\.stuck:(\d+)", "when you are stuck, step {}"),
    (r"task\.stuck_days:(\d+)", "when you have been stuck for {} days"),
    (r"idle_days:(\d+)", "after {} days without work"),
    (r"day\.start", "when a day begins"),
    (r"day\.long", "after a long day"),
    (r"timer\.start", "when the timer starts"),
    (r"timer\.first", "at the first timer"),
    (r"review\.weekly", "once a week"),
    (r"paper\.added", "when a paper is added"),
    (r"paper\.started", "when a paper is begun"),
    (r"paper\.reading", "while a paper is read"),
    (r"paper\.done:(\d+)", "after paper number {}"),
    (r"paper\.day:(\d+)", "on day {} of a paper"),
    (r"paper\.repo\.added", "when you note somebody's code for a paper"),
    (r"paper\.stage\.start:(.+)", "when stage {} of a paper begins"),
    (r"paper\.stage\.done:(.+)", "when stage {} of a paper is done"),
    (r"resource\.started", "when a resource is begun"),
    (r"gpu\.advice", "when you ask for a GPU"),
)


def moment_in_words(moment: str) -> str:
    """Return when a tip is given, in words; a moment that is not known is left as it is."""
    event, _, condition = moment.partition("[")
    for pattern, words in FORMS:
        if found := re.fullmatch(pattern, event):
            said = words.format(*found.groups())
            return said + (f" ({condition.rstrip(']').replace('_', ' ')})" if condition else "")
    return moment

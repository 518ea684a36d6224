"""All commands: where each one is, under which heading it stands, and what it does in a line.

A command is imported only when it is called. Its line here is the first line of its docstring; a
test holds the two together.
"""

from importlib import import_module
from typing import Any, NamedTuple

TODAY, PATH, PRACTICE, THEORY = "Today", "Path", "Practice", "Papers and theory"
ADVICE, RECORD, SETUP = "Advice", "Record", "Set-up"


class Entry(NamedTuple):
    """A command as ``dlpath --help`` lists it."""

    heading: str
    help: str
    group: bool = False


COMMANDS: dict[str, Entry] = {
    "next": Entry(TODAY, "Show what to do now, and why."),
    "log": Entry(
        TODAY, "Record pomodoros: one on the current task, ending now, unless you say otherwise."
    ),
    "done": Entry(TODAY, "Mark a task as done."),
    "skip": Entry(TODAY, "Leave a task out; it counts as settled."),
    "reopen": Entry(TODAY, "Open a task again that was done or skipped."),
    "start": Entry(TODAY, "Start the timer on a task."),
    "pause": Entry(TODAY, "Pause the timer."),
    "resume": Entry(TODAY, "Let a paused timer go on."),
    "stop": Entry(TODAY, "Stop the timer and record the work."),
    "cancel": Entry(TODAY, "Drop the timer; no work is recorded."),
    "plan": Entry(TODAY, "Plan a day in pomodoros, or show its plan beside what was done."),
    "focus": Entry(
        TODAY, "Work by a clock: a pomodoro, a note of what was done, a break, and so on."
    ),
    "block": Entry(TODAY, "Keep sites that distract you out for a while.", group=True),
    "stuck": Entry(TODAY, "Get out of a problem: write it down, find out, test, ask.", group=True),
    "prompt": Entry(TODAY, "Print one line for a shell prompt."),
    "path": Entry(PATH, "Show the path as a tree, with what is done."),
    "show": Entry(
        PATH, "Show all that is known of a task, a phase, a resource, a paper, a person."
    ),
    "search": Entry(
        PATH, "Find tasks, resources, papers, people and your problems, even if mistyped."
    ),
    "schedule": Entry(PATH, "Lay the rest of the path over your calendar."),
    "status": Entry(PATH, "Show how far you are: tasks, pomodoros, streak, goal."),
    "stats": Entry(PATH, "Show what your work adds up to: days, hours, estimates, interruptions."),
    "forecast": Entry(PATH, "Say when the path will be finished, and how sure that is."),
    "goal": Entry(PATH, "Show and set the goal of a day, days of rest, and freezes.", group=True),
    "run": Entry(PRACTICE, "Run a reference implementation and see it learn."),
    "exercise": Entry(
        PRACTICE, "Write the algorithms yourself, and have your code judged.", group=True
    ),
    "paper": Entry(
        THEORY,
        "Rebuild papers in four stages; know which to read, and which are on cards.",
        group=True,
    ),
    "read": Entry(
        THEORY, "Record pages of a book, or show where you are, what to read today, and until when."
    ),
    "cards": Entry(
        THEORY, "Keep what you learn on cards, and be asked when you would forget it.", group=True
    ),
    "tips": Entry(ADVICE, "List the advice of the path and when it is given, or silence it."),
    "resources": Entry(ADVICE, "List what there is to read, watch and use, with its state."),
    "people": Entry(ADVICE, "List people to follow, and what they are known for."),
    "forums": Entry(
        ADVICE, "List forums and other places to go, and what replaced those that are gone."
    ),
    "gpu": Entry(
        ADVICE, "Say which GPU to take, what it costs, and when a machine of your own pays."
    ),
    "history": Entry(RECORD, "List what you did, the newest first."),
    "undo": Entry(RECORD, "Take back the newest change made on this machine."),
    "redo": Entry(RECORD, "Bring back what was undone last, unless something was changed since."),
    "amend": Entry(RECORD, "Correct a recorded pomodoro; what you do not name stays as it is."),
    "export": Entry(
        RECORD, "Write out your record: for another machine, for a spreadsheet, or to read."
    ),
    "import": Entry(RECORD, "Add what another machine recorded; what you have stays as it is."),
    "backup": Entry(
        RECORD, "Copy the record, see what copies there are, and go back to one.", group=True
    ),
    "restore": Entry(RECORD, "Go back to a backup; your record as it is now is kept beside it."),
    "report": Entry(RECORD, "Write a page about all you did, to look at, to print, to keep."),
    "doctor": Entry(RECORD, "Check that the record, the settings and the curriculum are sound."),
    "init": Entry(SETUP, "Set what your path depends on: goal, hours, track, start."),
    "config": Entry(SETUP, "Show and change your settings.", group=True),
    "curriculum": Entry(SETUP, "Choose, check, compare and describe curricula.", group=True),
}


INSTALL, SHOW = "--install-completion", "--show-completion"
COMPLETION = {
    INSTALL: "Set up completion in your shell, or in the one named.",
    SHOW: "Print what sets up completion, for a shell you configure yourself.",
}
"""What is done about completion; each may be followed by the name of a shell."""

ASKED = "_DLPATH_COMPLETE"
"""The variable in which a shell that asks for completion names itself."""


def module_of(name: str) -> Any:
    """Import the module of a command."""
    return import_module(f"dlpath.commands.{name}")

"""A session as it is lived: keys, other terminals, a machine that sleeps."""

from datetime import UTC, datetime, timedelta

import pytest

from dlpath.clock import SteppingClock
from dlpath.focus.cycle import Lengths, working
from dlpath.focus.session import Ending, Session, Way
from dlpath.progress.timer import Timer

NINE = datetime(2026, 11, 24, 9, tzinfo=UTC)
LENGTHS = Lengths(timedelta(minutes=5), timedelta(minutes=15), 4)
CTRL_C = "\x03"


class SleepyClock(SteppingClock):
    """A clock of a machine that may sleep."""

    slept = timedelta()

    def now(self):
        return super().now() + self.slept


class Desk:
    """A record of one timer, and all that was done with it."""

    def __init__(self, clock):
        self.clock = clock
        self.done = []
        self.rung = []
        self.timer_now = None
        self.is_news = False

    def start(self, number):
        now = self.clock.now()
        self.timer_now = Timer("a", now, timedelta(minutes=25), timedelta(), now)
        self.done.append(("start", number, self.minute(now)))
        return self.timer_now

    def turn(self, event, since=None):
        at = since or self.clock.now()
        self.done.append((event, self.minute(at)))
        worked = self.timer_now.elapsed(at)
        resumed = at if event == "resume" else None
        self.timer_now = self.timer_now._replace(worked=worked, resumed=resumed)
        return self.timer_now

    def stop(self, minutes, note):
        if self.timer_now is None:
            return False
        self.done.append(("stop", minutes, note))
        self.timer_now = None
        return True

    def cancel(self):
        self.done.append(("cancel",))

    def gone(self):
        self.done.append(("gone",))

    def news(self):
        return self.is_news

    def timer(self):
        return self.timer_now

    def ring(self, text):
        self.rung.append(text)

    def is_there(self, cycle):
        """Note nothing."""

    def minute(self, at):
        return round((at - NINE) / timedelta(minutes=1))


class Face:
    """A learner who presses a key at a minute: ``{3: "s"}``; a function is called there."""

    def __init__(self, clock, keys, answers=()):
        self.clock = clock
        self.keys = dict(keys)
        self.answers = list(answers)
        self.said = []
        self.messages = set()

    def show(self, cycle, now, message):
        self.messages.add(message)

    def key(self, seconds, *, standing):
        self.clock.wait(seconds, lambda _: "")
        due = [minute for minute in self.keys if self.minutes() >= minute]
        key = self.keys.pop(due[0]) if due else ""
        if key == CTRL_C:
            raise KeyboardInterrupt
        return key if isinstance(key, str) else key() or ""

    def choose(self, cycle, question):
        self.said.append(question)
        return self.answer()

    def ask(self, question):
        return self.answer()

    def answer(self):
        answer = self.answers.pop(0) if self.answers else None
        if answer == CTRL_C:
            raise KeyboardInterrupt
        return answer

    def say(self, text):
        self.said.append(text)

    def minutes(self):
        return (self.clock.now() - NINE) / timedelta(minutes=1)


@pytest.fixture
def live():
    """Return a function that lives through a session: how it ended, the desk and the face."""

    def call(keys=(), answers=(), *, number=1, rounds=None, suspend="ask", meanwhile=None):
        clock = SleepyClock(NINE)
        desk = Desk(clock)
        face = Face(clock, keys, answers)
        if meanwhile:
            minute, action = meanwhile
            face.keys[minute] = lambda: action(desk, clock)
        cycle = working(desk.start(number), number)
        session = Session(desk, face, clock, Way(LENGTHS, rounds, suspend))
        return session.run(cycle), desk, face

    return call


def test_a_pomodoro_is_recorded_with_its_note_and_its_break_follows(live):
    ending, desk, _ = live({27: "q"}, ["wrote the loop"])
    assert ending == Ending.FINISHED
    assert desk.done == [("start", 1, 0), ("stop", 25, "wrote the loop")]
    assert desk.rung == ["25 min on a are over."]


def test_rounds_go_on_through_breaks_and_end_after_the_last_pomodoro(live):
    ending, desk, face = live(rounds=5)
    assert ending == Ending.FINISHED
    assert [item for item in desk.done if item[0] == "start"] == [
        ("start", 1, 0), ("start", 2, 30), ("start", 3, 60), ("start", 4, 90), ("start", 5, 130),
    ]  # fmt: skip
    assert "The long break is over." in face.said


def test_rounds_are_counted_from_the_pomodoro_that_was_picked_up(live):
    _, desk, _ = live(number=3, rounds=2)
    assert [item[1] for item in desk.done if item[0] == "start"] == [3, 4]


def test_space_pauses_and_lets_it_go_on(live):
    _, desk, _ = live({5: " ", 12: " "}, rounds=1)
    assert desk.done[1:] == [("pause", 5), ("resume", 12), ("stop", 25, None)]


def test_a_pause_of_a_break_makes_it_last_longer(live):
    _, desk, _ = live({26: " ", 36: " "}, rounds=2)
    assert ("start", 2, 40) in desk.done


def test_s_records_what_was_worked_so_far(live):
    ending, desk, _ = live({12: "s"}, ["half of it"])
    assert (ending, desk.done[-1]) == (Ending.STOPPED, ("stop", 12, "half of it"))


def test_b_ends_the_break(live):
    _, desk, _ = live({27: "b"}, [None, "\n"], rounds=2)
    assert ("start", 2, 27) in desk.done


@pytest.mark.parametrize("key", ["q", CTRL_C])
@pytest.mark.parametrize(
    ("answer", "ending", "last"),
    [
        ("k", Ending.STOPPED, ("stop", 12, None)),
        ("d", Ending.DISCARDED, ("cancel",)),
        (CTRL_C, Ending.LEFT, ("start", 1, 0)),
        ("c", Ending.FINISHED, ("stop", 25, None)),
    ],
)
def test_leaving_asks_what_is_to_become_of_the_work(live, key, answer, ending, last):
    answers = [answer, answer] if answer == CTRL_C else [answer]
    found, desk, face = live({12: key}, answers, rounds=1)
    assert (found, desk.done[-1]) == (ending, last)
    assert "12 min on a: k keeps, d discards, c goes on." in face.said


def test_ctrl_c_where_nobody_can_answer_leaves_the_timer_running(live):
    ending, desk, _ = live({12: CTRL_C})
    assert ending == Ending.LEFT
    assert desk.timer_now is not None


def test_ctrl_c_instead_of_a_note_still_asks(live):
    ending, desk, _ = live(answers=[CTRL_C, "k", "a note"])
    assert (ending, desk.done[-1]) == (Ending.STOPPED, ("stop", 25, "a note"))


def test_ctrl_c_in_a_break_leaves_what_is_recorded(live):
    ending, desk, _ = live({27: CTRL_C})
    assert (ending, desk.done[-1]) == (Ending.LEFT, ("stop", 25, None))


def gone(desk, clock):
    desk.timer_now, desk.is_news = None, True


def another(desk, clock):
    desk.start(1)
    desk.is_news = True


@pytest.mark.parametrize("what", [gone, another])
def test_a_timer_that_another_terminal_stopped_ends_the_session(live, what):
    ending, desk, face = live(meanwhile=(7, what))
    assert ending == Ending.ELSEWHERE
    assert [item[0] for item in desk.done][-1] == "gone"
    assert "stop" not in [item[0] for item in desk.done]
    assert "The timer was stopped or dropped from another terminal." in face.said


def test_a_pause_from_another_terminal_counts(live):
    def pause(desk, clock):
        desk.turn("pause")
        desk.is_news = True

    def resume():
        face_desk[0].turn("resume")

    face_desk = []
    ending, desk, _ = live(
        {20: resume}, meanwhile=(10, lambda d, c: (face_desk.append(d), pause(d, c))[1]), rounds=1
    )
    assert ending == Ending.FINISHED
    assert desk.done[-1] == ("stop", 25, None)
    assert round((desk.clock.now() - NINE) / timedelta(minutes=1)) == 35


def asleep(desk, clock):
    clock.slept = timedelta(minutes=42)


@pytest.mark.parametrize(
    ("suspend", "answers", "events", "end"),
    [
        ("count", [], [], 52),
        ("ask", ["c"], [("pause", 10), ("resume", 10)], 52),
        ("ask", ["l"], [("pause", 10), ("resume", 52)], 67),
        ("ask", [None], [("pause", 10), ("resume", 52)], 67),
        ("ask", ["x"], [("pause", 10), ("resume", 60)], 75),
        ("pause", [], [("pause", 10), ("resume", 60)], 75),
    ],
)
def test_the_time_that_the_machine_slept_is_treated_as_set(live, suspend, answers, events, end):
    keys = {60: " "} if ("resume", 60) in events else {}
    ending, desk, _ = live(keys, answers, suspend=suspend, meanwhile=(10, asleep), rounds=1)
    assert ending == Ending.FINISHED
    assert desk.done[1:-1] == events
    assert desk.done[-1] == ("stop", 25, None)
    assert round((desk.clock.now() - NINE) / timedelta(minutes=1)) == end


def test_a_machine_that_sleeps_during_a_pause_or_a_break_raises_no_question(live):
    _, desk, _ = live({5: " ", 60: " "}, meanwhile=(10, asleep), rounds=1)
    assert [item[0] for item in desk.done] == ["start", "pause", "resume", "stop"]
    _, desk, face = live(meanwhile=(26, asleep), rounds=2)
    assert not any("slept" in text for text in face.said)

"""The picture of what is done and of what will be."""

from datetime import date, timedelta

from dlpath.planning.forecasting.burn_up import FanDay, Share
from dlpath.view.burn_up import burn_up
from dlpath.view.look import Look

TODAY = date(2026, 11, 24)
DONE = [Share(TODAY - timedelta(days=50), 10.0), Share(TODAY - timedelta(days=1), 50.0)]
FAN = [
    FanDay(TODAY, *[50.0] * 7),
    FanDay(TODAY + timedelta(days=30), 50, 55, 60, 70, 80, 90, 100),
    FanDay(TODAY + timedelta(days=60), 70, 80, 90, 100, 100, 100, 100),
]


def picture(look, last=60):
    return burn_up(DONE, FAN, look, today=TODAY, last=TODAY + timedelta(days=last)).split("\n")


def test_what_is_done_is_full_and_what_will_be_is_as_dark_as_it_is_likely():
    lines = picture(Look(80))
    assert lines[0].startswith("100 %┤")
    half, above = lines[5], lines[4]
    assert "█" in half
    assert "█" not in above
    for line in lines[:10]:
        shades = line[6:].lstrip(" █").rstrip()
        assert shades == "".join(sorted(shades, key="░▒▓".index))


def test_more_of_the_path_is_never_more_likely():
    lines = picture(Look(60))[:10]
    for column in range(6, 60):
        signs = [line[column] if column < len(line) else " " for line in lines]
        ranks = [" ░▒▓█".index(sign) for sign in signs]
        assert ranks == sorted(ranks)


def test_it_fits_the_terminal_and_shows_years_when_it_is_long():
    for width in (40, 80, 120):
        assert max(map(len, picture(Look(width)))) <= min(width, 100)
    assert "2028" in picture(Look(80), last=2000)[11]


def test_nothing_done_yet_is_drawn_too():
    lines = burn_up([], FAN, Look(80), today=TODAY, last=TODAY + timedelta(days=60))
    assert "█" not in lines.split("\n")[0]

"""The settings as they are reported."""

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

from dlpath.settings.config_file import BadSetting
from dlpath.settings.values import SETTINGS, Settings


class SettingLine(NamedTuple):
    """One setting."""

    key: str
    value: Any
    given: bool
    """Whether the learner set it; otherwise it is the default."""
    help: str
    effect: str


class Config(NamedTuple):
    """Settings and the file they are kept in."""

    file: str
    settings: tuple[SettingLine, ...]
    changed: bool
    schema: str = "dlpath.config/1"


def config_report(
    settings: Settings, file: Path, *, only: str | None = None, changed: bool = False
) -> Config:
    """Return all settings, or ``only`` one."""
    lines = tuple(
        SettingLine(key, getattr(settings, key), key in settings.given, item.help, item.effect)
        for key, item in SETTINGS.items()
        if only in (None, key)
    )
    return Config(str(file), lines, changed)


def refuse_unknown_track(track: str, tracks: Mapping[str, str]) -> None:
    """Raise ``BadSetting`` if the curriculum has tracks and ``track`` is none of them."""
    if tracks and track not in tracks:
        close = get_close_matches(track, tracks, n=1)
        hint = f"did you mean {close[0]!r}?" if close else f"the tracks are {', '.join(tracks)}"
        raise BadSetting(f"the curriculum has no track {track!r}", hint=hint)

"""What the YAML parser complains about, in the learner's words."""

from collections.abc import Mapping

from yaml import YAMLError

_WHERE_IT_BEGAN: Mapping[str, str] = {
    "could not find expected ':'": "a key without ':', expected 'key: value'",
    "found unexpected end of stream": "a quote that is never closed, expected its end",
    "did not find expected ',' or": "a bracket that is never closed, expected ',' or its end",
}
"""What the parser notices only further down, often at the end of the file."""

_WORDS: Mapping[str, str] = {
    "mapping values are not allowed": (
        "': ' where no key can stand, expected quotes around a text that has ': ' in it"
    ),
    "found character that cannot start any token": (
        "a text cannot begin with this character, expected quotes around it"
    ),
    "did not find expected key": "this line does not fit the ones above, expected the same indent",
    "did not find expected '-' indicator": (
        "this line does not fit the list above, expected '- ' at the same indent"
    ),
    "block sequence entries are not allowed": "a list begins here, expected it in its own line",
    "found unknown escape character": (
        r"a '\' in double quotes, expected single quotes around such a text"
    ),
    "did not find expected <document start>": (
        "text after the end of the file's block, expected 'key: value' at the same indent"
    ),
}


def syntax_fault(error: YAMLError, text: str) -> tuple[int, str]:
    """Return the line and the wording of what the parser stopped at."""
    said = getattr(error, "problem", None) or str(error)
    began = _wording(said, _WHERE_IT_BEGAN)
    mark = getattr(error, "context_mark" if began else "problem_mark", None)
    lines = text.splitlines() or [""]
    index = min(mark.line if mark else 0, len(lines) - 1)
    line = lines[index]
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return index + 1, "a tab at the beginning of the line, expected spaces"
    words = began or _wording(said, _WORDS)
    return index + 1, words or f"this is no valid YAML ({said}), expected 'key: value' lines"


def _wording(said: str, words: Mapping[str, str]) -> str | None:
    return next((ours for theirs, ours in words.items() if theirs in said), None)

"""The page of ``dlpath paper list``."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from dlpath.planning.paper_list import PaperList, TopicLine
from dlpath.planning.paper_shelf import Hundred, PaperLine
from dlpath.view.look import Look, plain
from dlpath.view.next import INDENT
from dlpath.view.words import counted


def text(report: PaperList, look: Look) -> str:
    """Return the papers by topic, and how far it is to a hundred."""
    lines = [look.wrapped(counter(report.hundred)), ""]
    titles = {topic.id: topic for topic in report.topics}
    rebuilt = [paper for paper in report.papers if paper.stage]
    if rebuilt:
        lines += [look.strong("You rebuild"), *rebuilt_lines(rebuilt, look), ""]
    in_short = report.in_short and bool(report.topics)
    others = () if in_short else report.papers[len(rebuilt) :]
    for area, group in groupby(others, lambda paper: paper.area):
        topic = titles.get(area or "")
        name = f"{topic.title}, {topic.read} of {topic.papers} read" if topic else "Your own"
        heading = look.beside(look.strong(name), look.name(area or ""))
        lines += [heading, *topic_lines(list(group), look), ""]
    if not report.papers and report.topics:
        lines += ["No paper is like that.", ""]
    elif not report.papers:
        lines += ["This path lists no papers.", ""]
        own = (
            'dlpath read --add "Title" --pages 12 adds one · '
            "dlpath paper read TITLE once it is read"
        )
        return "\n".join([*lines, look.faint(look.wrapped(own))])
    if in_short:
        lines += [*short_lines(report.topics, look), ""]
    if not rebuilt:
        add = 'dlpath paper add "Title" --area cnn takes one on, to rebuild it'
        lines += [look.faint(look.wrapped(add))]
    hint = (
        f"dlpath paper list names them all, --topic {report.topics[0].id} those of one topic"
        if in_short
        else "dlpath paper show ID · dlpath paper read ID --depth shallow · "
        "--topic, --unread list fewer"
    )
    return "\n".join([*lines, look.faint(look.wrapped(hint))])


def counter(hundred: Hundred) -> str:
    """Return how far it is to a hundred."""
    return f"{hundred.read} of {counted(hundred.goal, 'paper')} read, {hundred.on_cards} on cards"


def short_lines(topics: Sequence[TopicLine], look: Look) -> Iterator[str]:
    """Yield topics, one a line, each with how many of its papers are read."""
    yield look.strong("To read")
    for topic in topics:
        said = f"{INDENT}{topic.title}, {topic.read} of {topic.papers}"
        yield look.beside(said, look.name(topic.id))


def topic_lines(papers: Sequence[PaperLine], look: Look) -> Iterator[str]:
    """Yield papers, one a line, each with what was done with it."""
    for paper in papers:
        begins = f"{INDENT}{look.name(paper.id)}  "
        indent = " " * min(len(plain(begins)), 10)
        yield look.wrapped(f"{paper.title}{beside(paper)}", indent, first=begins)


def beside(paper: PaperLine) -> str:
    """Return from when a paper is, how it was read, and how many cards there are on it."""
    year = f" ({paper.year})" if paper.year else ""
    read = f", read: {paper.depth}" if paper.depth else ""
    return year + read + (f", {counted(paper.cards, 'card')}" if paper.cards else "")


def rebuilt_lines(papers: Sequence[PaperLine], look: Look) -> Iterator[str]:
    """Yield papers that are rebuilt, each with its area, and how far it is."""
    for paper in papers:
        how = f"stage {paper.stage}" if paper.state == "started" else paper.state
        forced = ", forced" if paper.forced else ""
        title = f"{INDENT}{paper.title} ({paper.area}), {how}{forced}{beside(paper)}"
        yield look.beside(title, look.name(paper.id))

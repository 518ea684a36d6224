"""The page of ``dlpath gpu``: what to take, the options, what they cost, when a machine pays."""

from collections.abc import Iterable, Iterator

from dlpath.planning.gpu.credit import THE_GUIDES, Credit, Programme
from dlpath.planning.gpu.report import NOTHING, GpuAdvice
from dlpath.planning.gpu.wishes import Assumed
from dlpath.planning.gpu.wording import between, months, number
from dlpath.view.gpu_machine import machine_lines
from dlpath.view.gpu_options import option_lines, rental_lines, trust
from dlpath.view.look import Look
from dlpath.view.next import INDENT, labelled

MARKS = {True: "yes", False: "no"}
SAID = " " * 4


def text(report: GpuAdvice, look: Look) -> str:
    """Return the page."""
    if not report.options:
        return look.wrapped(NOTHING)
    parts = [
        head(report, look),
        section("What there is, the best for you first", option_lines(report, look), look),
        section("Cards by the hour", rental_lines(report, look), look),
        section("A machine of your own", machine_lines(report, look), look),
        section("Credit for start-ups", credit_lines(report, look), look),
        section("How this was decided", rule_lines(report, look), look),
        foot(report, look),
    ]
    return "\n\n".join(filter(None, parts))


def section(title: str, lines: Iterable[str], look: Look) -> str:
    """Return lines under a title; nothing where there are none."""
    found = "\n".join(lines)
    return f"{look.strong(title)}\n{found}" if found else ""


def head(report: GpuAdvice, look: Look) -> str:
    """Return the advice, what follows from it, and what was assumed."""
    lines = []
    if report.needed_yet:
        lines.append(look.strong(look.wrapped(report.says)))
    else:
        early = next(rule for rule in report.rules if rule.holds)
        lines += [
            look.strong(look.wrapped(early.advice)),
            look.wrapped(" ".join(early.why), INDENT, first=INDENT),
            "",
            look.wrapped(f"When you come to it: {report.says}"),
        ]
    lines += [look.wrapped(said, INDENT, first=INDENT) for said in report.details]
    lines += ["", *assumed(report.assumed, look)]
    return "\n".join(lines)


def assumed(found: Iterable[Assumed], look: Look) -> Iterator[str]:
    """Yield what was assumed, each with the option that says otherwise."""
    said = ", ".join(f"{item.said} ({item.option})" for item in found)
    if said:
        yield look.faint(look.wrapped(f"Assumed: {said}."))


def credit_lines(report: GpuAdvice, look: Look) -> Iterator[str]:
    """Yield the programmes with their conditions, and first what to heed."""
    found = report.credit
    if found is None:
        guide = next((rule for rule in report.guide if rule.id == THE_GUIDES), None)
        if guide:
            said = "The guide's best option; for a real start-up only: dlpath gpu --startup"
            yield look.wrapped(said, INDENT, first=INDENT)
        return
    for said in found.guard:
        yield look.warning(look.wrapped(said, INDENT, first=INDENT))
    yield from _claims(found, look)
    for programme in found.programmes:
        yield ""
        yield from _programme(programme, report, look)


def _claims(found: Credit, look: Look) -> Iterator[str]:
    if found.guide:
        yield labelled("guide", " ".join(filter(None, (found.guide, found.claim))), look)
    if found.today:
        yield labelled("today", found.today, look)


def _programme(programme: Programme, report: GpuAdvice, look: Look) -> Iterator[str]:
    currency = report.currency
    yield look.beside(INDENT + look.strong(programme.provider), look.name(f"credit/{programme.id}"))
    if programme.guide:
        claimed = between(min(programme.guide), max(programme.guide))
        yield labelled("guide", f"{claimed} {currency}", look)
    label = "today"
    for tier in programme.tiers:
        lasts = f", for {months(tier.valid_months)}" if tier.valid_months else ""
        condition = f". {tier.condition}" if tier.condition else ""
        said = f"{tier.name}: at most {number(tier.max)} {currency}{lasts}{condition}"
        yield labelled(label, said, look)
        label = ""
    if not programme.tiers:
        yield labelled(label, f"{programme.state}; no sums are known", look)
    yield from trust(programme, report, look)
    if programme.note:
        yield labelled("note", programme.note, look)
    if programme.url:
        yield labelled("address", programme.url, look)


def rule_lines(report: GpuAdvice, look: Look) -> Iterator[str]:
    """Yield each rule that was asked, and what was found."""
    for rule in report.rules:
        yield labelled(MARKS[rule.holds], rule.condition, look)
        if rule.why:
            yield look.faint(look.wrapped(" ".join(rule.why), SAID, first=SAID))


def foot(report: GpuAdvice, look: Look) -> str:
    """Return how far all this can be trusted."""
    own = f" Yours are of {report.own_as_of}." if report.own_as_of else ""
    said = (
        f"Figures gathered on {report.as_of}; none was seen on the live web.{own} Look at the "
        "provider's own page before you spend money. dlpath show gpu/kaggle tells more of Kaggle, "
        "and so for each."
    )
    return look.faint(look.wrapped(said))

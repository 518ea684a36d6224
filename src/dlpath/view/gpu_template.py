"""What ``dlpath gpu --prices-template`` prints."""

from dlpath.planning.gpu.template import PricesTemplate
from dlpath.view.look import Look


def text(report: PricesTemplate, look: Look) -> str:
    """Return the file."""
    return report.text

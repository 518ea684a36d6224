"""``reference/gpu.yaml``: access to GPUs."""

from typing import Annotated, Any

from pydantic import Field

from dlpath.curriculum.models.fields import Day, Id, State, Strict, Text, Url
from dlpath.curriculum.models.links import Link

Amount = Annotated[float, Field(ge=0, le=1e9)]
_DAY = "When it was seen; in a file of prices, the day of the file unless given."


class PriceFigures(Strict):
    """What an hour costs, as it may stand in a file of prices."""

    gpu: Text = Field(description="The card.")
    provider: Text = Field(description="Who offers it.")
    as_of: Text | None = Field(default=None, description=_DAY)
    vram_gb: Amount | None = Field(default=None, description="Its memory in GB.")
    spot: Amount | None = Field(default=None, description="The price if it may be taken away.")
    on_demand: Amount | None = Field(default=None, description="The price if it may not.")
    on_demand_range: list[Amount] = Field(
        default=[], max_length=2, description="The least and the most that is asked."
    )
    past: bool = Field(
        default=False, description="Whether nobody can have it any more at this price."
    )
    note: Text | None = Field(default=None, description="What is worth knowing about it.")


class GpuPrice(PriceFigures):
    """What an hour costs."""

    as_of: Text = Field(description="When the price was seen.")


class GpuFree(Strict):
    """What is given without payment."""

    gpu: list[Text] = Field(default=[], description="The cards, one of which you get.")
    vram_gb: Amount | None = Field(default=None, description="Memory of one card in GB.")
    gpu_hours_per_week: Amount | None = Field(
        default=None, description="Hours that can be counted on; none if no quota is published."
    )
    session_hours: Amount | None = Field(default=None, description="When a session ends.")
    idle_minutes: Amount | None = Field(default=None, description="When an idle one ends.")
    idle_note: Text | None = Field(default=None, description="How far that is known.")
    quota: Text | None = Field(default=None, description="How the hours are shared out.")
    gpu_quota_note: Text | None = Field(default=None, description="How the hours move.")
    gpu_condition: Text | None = Field(default=None, description="What is asked for a GPU.")
    priority: Text | None = Field(default=None, description="Who comes first.")
    tpu: list[Text] = Field(default=[], description="The TPUs.")
    tpu_hours_per_week: Amount | None = Field(default=None, description="Hours of a TPU.")
    tpu_condition: Text | None = Field(default=None, description="What is asked for a TPU.")
    tpu_session_hours: Amount | None = Field(default=None, description="When one ends there.")
    cpu: Text | None = Field(default=None, description="What there is without a GPU.")


class GpuCard(Strict):
    """A card to build into a machine."""

    gpu: Text = Field(description="The card.")
    vram_gb: Amount = Field(description="Its memory in GB.")
    watts: Amount | None = Field(default=None, description="What it draws at most.")
    list_price: Amount | None = Field(default=None, description="What its maker asks.")
    street_price: Amount | None = Field(default=None, description="What shops ask.")
    used: list[Amount] = Field(
        default=[], max_length=2, description="The least and the most that a used one costs."
    )


class OptionFigures(Strict):
    """The figures of a way to get at a GPU: what moves, and may stand in a file of prices."""

    id: Id = Field(description="What the option is called.")
    state: State = Field(default="live", description="Whether it still exists.")
    url: Url | None = Field(default=None, description="Where it is.")
    confidence: Text | None = Field(default=None, description="How far its figures are trusted.")
    free: GpuFree | None = Field(default=None, description="What it gives without payment.")
    prices: list[PriceFigures] = Field(default=[], description="What an hour costs.")
    cards: list[GpuCard] = Field(default=[], description="The cards of a machine.")
    hidden_costs_percent: list[Amount] = Field(
        default=[], max_length=2, description="What storage and traffic add, least and most."
    )
    instead: list[Id] = Field(default=[], description="The options that replaced it.")
    sources: list[Text] = Field(default=[], description="Where the figures come from.")
    note: Text | None = Field(default=None, description="What is worth knowing about it.")


class GpuOption(OptionFigures):
    """A way to get at a GPU."""

    name: Text = Field(description="Its name.")
    kind: Text = Field(description="What it is: notebook, rental, hardware, credit, managed cloud.")
    guide: bool = Field(default=False, description="Whether the guide names it.")
    as_of: Text | None = Field(default=None, description="When its figures were seen.")
    guide_claim: dict[str, Any] = Field(default={}, description="What the guide says of it.")
    prices: list[GpuPrice] = Field(  # type: ignore[assignment]
        default=[], description="What an hour costs."
    )
    paid: dict[str, Any] = Field(default={}, description="What it gives for money.")
    facts: dict[str, Any] = Field(default={}, description="Other figures.")


class CreditTier(Strict):
    """A step of a credit programme."""

    name: Text = Field(description="What it is called.")
    max: Amount = Field(description="The most that is given.")
    valid_months: int | None = Field(default=None, ge=1, description="How long the credit lasts.")
    condition: Text | None = Field(default=None, description="Who gets it.")


class ProgrammeFigures(Strict):
    """The terms of a credit programme: what moves, and may stand in a file of prices."""

    id: Id = Field(description="What the programme is called.")
    state: State = Field(default="live", description="Whether it still exists.")
    url: Url | None = Field(default=None, description="Where it is described.")
    tiers: list[CreditTier] = Field(default=[], description="Its steps, the smallest first.")
    confidence: Text | None = Field(default=None, description="How far its terms are trusted.")
    sources: list[Text] = Field(default=[], description="Where the terms come from.")
    note: Text | None = Field(default=None, description="What is worth knowing about it.")


class CreditProgramme(ProgrammeFigures):
    """Credit that a provider gives to start-ups."""

    provider: Text = Field(description="Who gives the credit.")
    guide: bool = Field(default=False, description="Whether the guide names it.")
    guide_url: Text | None = Field(default=None, description="The address that the guide gives.")
    guide_claim: list[Amount] = Field(
        default=[], max_length=2, description="The least and the most that the guide names."
    )
    as_of: Text | None = Field(default=None, description="When its terms were seen.")
    facts: dict[str, Any] = Field(default={}, description="Other figures.")


class GpuBounds(Strict):
    """What has to be true for a rule to hold; what is not given does not matter."""

    before_phase: Id | None = Field(
        default=None, description="The learner has not come to this phase."
    )
    fits_free: bool | None = Field(
        default=None, description="Whether hours, memory and sessions fit into what is free."
    )
    startup: bool | None = Field(default=None, description="Whether there is a real start-up.")
    within_budget: bool | None = Field(
        default=None, description="Whether the rule's options give all hours within the budget."
    )
    free_cards: bool | None = Field(
        default=None, description="Whether one of the rule's options has free cards that serve."
    )
    budget_per_month_lt: Amount | None = Field(default=None, description="A budget below this.")
    affords_machine: bool | None = Field(
        default=None, description="Whether the savings are enough for the machine."
    )
    breakeven_months_le: Amount | None = Field(
        default=None, description="A machine that pays within so many months."
    )


class GpuDecision(Strict):
    """What to take in a case; the first that holds decides."""

    id: Id = Field(description="What the rule is called.")
    condition: Text = Field(description="In which case.")
    advice: Text = Field(description="What to do.")
    bound: GpuBounds = Field(default=GpuBounds(), description="The condition in figures.")
    options: list[Id] = Field(default=[], description="The options to take, the best first.")


class GpuRule(Strict):
    """What the guide advises in a case."""

    id: Id = Field(description="What the rule is called.")
    condition: Text = Field(description="In which case.")
    advice: Text = Field(description="What the guide advises.")
    today: Text | None = Field(default=None, description="What is true of it today.")
    bound: dict[Id, float] = Field(default={}, description="The figures of the condition.")
    instead: list[Id] = Field(default=[], description="The options that replaced it.")
    note: Text | None = Field(default=None, description="What is worth knowing about it.")


class BreakevenFigures(Strict):
    """What the break-even of an own machine assumes of somebody who says nothing else."""

    capex: Amount = Field(default=3000, description="What the machine costs.")
    kw: Amount = Field(default=0.35, description="What it draws under load, in kW.")
    price_per_kwh: Amount = Field(default=0.17, description="What electricity costs.")


class GpuFile(Strict):
    """``reference/gpu.yaml``: access to GPUs."""

    as_of: Text = Field(description="When the figures were gathered.")
    currency: Text = Field(default="USD", description="The currency of all amounts.")
    rules: list[GpuRule] = Field(default=[], description="The guide's advice.")
    options: list[GpuOption] = Field(default=[], description="Ways to get at a GPU.")
    programmes: list[CreditProgramme] = Field(default=[], description="Credit for start-ups.")
    guard: list[Text] = Field(default=[], description="What to heed before applying for credit.")
    tools: list[Link] = Field(default=[], description="Tools that the guide names for it.")
    decision: list[GpuDecision] = Field(
        default=[], description="What to take in which case, in the order in which to ask."
    )
    breakeven: BreakevenFigures = Field(
        default=BreakevenFigures(), description="Figures of the break-even of an own machine."
    )
    notes: list[Text] = Field(default=[], description="What is worth knowing.")
    facts: dict[str, Any] = Field(default={}, description="Other figures.")


class PricesFile(Strict):
    """A file of the learner's own: what has moved since the figures were gathered."""

    as_of: Day = Field(description="When you looked.")
    options: list[OptionFigures] = Field(default=[], description="Ways to get at a GPU.")
    programmes: list[ProgrammeFigures] = Field(default=[], description="Credit for start-ups.")
    breakeven: BreakevenFigures = Field(
        default=BreakevenFigures(), description="Figures of the break-even of an own machine."
    )

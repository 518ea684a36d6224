"""``reference/gpu.yaml``: access to GPUs."""

from typing import Annotated, Any

from pydantic import Field

from dlpath.curriculum.models.fields import Id, State, Strict, Text, Url
from dlpath.curriculum.models.links import Link

Amount = Annotated[float, Field(ge=0)]


class GpuPrice(Strict):
    """What an hour costs."""

    gpu: Text = Field(description="The card.")
    provider: Text = Field(description="Who offers it.")
    as_of: Text = Field(description="When the price was seen.")
    vram_gb: Amount | None = Field(default=None, description="Its memory in GB.")
    spot: Amount | None = Field(default=None, description="The price if it may be taken away.")
    on_demand: Amount | None = Field(default=None, description="The price if it may not.")
    on_demand_range: list[Amount] = Field(
        default=[], max_length=2, description="The least and the most that is asked."
    )
    note: Text | None = Field(default=None, description="What is worth knowing about it.")


class GpuOption(Strict):
    """A way to get at a GPU."""

    id: Id = Field(description="What the option is called.")
    name: Text = Field(description="Its name.")
    kind: Text = Field(description="What it is: notebook, rental, hardware, credit, managed cloud.")
    guide: bool = Field(default=False, description="Whether the guide names it.")
    state: State = Field(default="live", description="Whether it still exists.")
    url: Url | None = Field(default=None, description="Where it is.")
    as_of: Text | None = Field(default=None, description="When its figures were seen.")
    confidence: Text | None = Field(default=None, description="How far its figures are trusted.")
    guide_claim: dict[str, Any] = Field(default={}, description="What the guide says of it.")
    free: dict[str, Any] = Field(default={}, description="What it gives without payment.")
    paid: dict[str, Any] = Field(default={}, description="What it gives for money.")
    prices: list[GpuPrice] = Field(default=[], description="What an hour costs.")
    instead: list[Id] = Field(default=[], description="The options that replaced it.")
    sources: list[Text] = Field(default=[], description="Where the figures come from.")
    note: Text | None = Field(default=None, description="What is worth knowing about it.")
    facts: dict[str, Any] = Field(default={}, description="Other figures.")


class CreditTier(Strict):
    """A step of a credit programme."""

    name: Text = Field(description="What it is called.")
    max: Amount = Field(description="The most that is given.")
    valid_months: int | None = Field(default=None, ge=1, description="How long the credit lasts.")
    condition: Text | None = Field(default=None, description="Who gets it.")


class CreditProgramme(Strict):
    """Credit that a provider gives to start-ups."""

    id: Id = Field(description="What the programme is called.")
    provider: Text = Field(description="Who gives the credit.")
    guide: bool = Field(default=False, description="Whether the guide names it.")
    state: State = Field(default="live", description="Whether it still exists.")
    url: Url | None = Field(default=None, description="Where it is described.")
    guide_url: Text | None = Field(default=None, description="The address that the guide gives.")
    guide_claim: list[Amount] = Field(
        default=[], max_length=2, description="The least and the most that the guide names."
    )
    tiers: list[CreditTier] = Field(default=[], description="Its steps, the smallest first.")
    as_of: Text | None = Field(default=None, description="When its terms were seen.")
    confidence: Text | None = Field(default=None, description="How far its terms are trusted.")
    sources: list[Text] = Field(default=[], description="Where the terms come from.")
    note: Text | None = Field(default=None, description="What is worth knowing about it.")
    facts: dict[str, Any] = Field(default={}, description="Other figures.")


class GpuRule(Strict):
    """What the guide advises in a case."""

    id: Id = Field(description="What the rule is called.")
    condition: Text = Field(description="In which case.")
    advice: Text = Field(description="What the guide advises.")
    today: Text | None = Field(default=None, description="What is true of it today.")
    bound: dict[Id, float] = Field(default={}, description="The figures of the condition.")
    instead: list[Id] = Field(default=[], description="The options that replaced it.")
    note: Text | None = Field(default=None, description="What is worth knowing about it.")


class GpuFile(Strict):
    """``reference/gpu.yaml``: access to GPUs."""

    as_of: Text = Field(description="When the figures were gathered.")
    currency: Text = Field(default="USD", description="The currency of all amounts.")
    rules: list[GpuRule] = Field(default=[], description="The guide's advice.")
    options: list[GpuOption] = Field(default=[], description="Ways to get at a GPU.")
    programmes: list[CreditProgramme] = Field(default=[], description="Credit for start-ups.")
    guard: list[Text] = Field(default=[], description="What to heed before applying for credit.")
    tools: list[Link] = Field(default=[], description="Tools that the guide names for it.")
    breakeven: dict[Id, float] = Field(
        default={}, description="Default figures of the break-even of an own machine."
    )
    notes: list[Text] = Field(default=[], description="What is worth knowing.")
    facts: dict[str, Any] = Field(default={}, description="Other figures.")

"""dlpath run reinforce: a policy gradient learns to balance a pole."""

from collections.abc import Mapping

import numpy as np

from dlpath.core.policy_gradient import Reinforce
from dlpath.runs.kit.about import About, Outcome, Step, Watch
from dlpath.runs.kit.balancing import EPISODES, at_random, episode, judgement, random_reward
from dlpath.runs.kit.options import Options, heeded
from dlpath.runs.kit.pictures import over_epochs

ABOUT = About(
    title="REINFORCE: do more of what went well",
    shows="A pole on a cart that falls at first, and then stands.",
    found="Ronald Williams, 1992",
    year=1992,
    idea=(
        "Nobody says which push was right; there is only a reward, a point for every step that "
        "the pole still stands. So push at random, see how long it lasts, and make every push "
        "more likely by as much as what followed it was better than usual. On average that climbs "
        "the slope of the expected reward, though nobody knows the physics."
    ),
    formula="W ← W + η mean (Gₜ − usual) ∇ log π(aₜ | sₜ)\nGₜ = rₜ + γ Gₜ₊₁",
    options={"epochs": 100, "learning_rate": 0.1, "batch_size": 20},
)


def run(options: Options, watch: Watch) -> Outcome:
    """Play and learn; ``batch_size`` is how many episodes are played for each update."""
    rng = np.random.default_rng(options.seed)
    model = Reinforce(
        episodes=options.batch_size or 1,
        epochs=options.epochs,
        learning_rate=options.learning_rate,
        rng=rng,
    )

    def on_epoch(epoch: int, figures: Mapping[str, float]) -> None:
        watch(Step(epoch, options.epochs, f"{figures['reward']:.0f} steps"))

    model.fit(on_epoch=on_epoch)
    reward = model.score(episodes=EPISODES, rng=rng)
    rewards = tuple(model.rewards_)
    return Outcome(
        data="CartPole: position, speed, angle and its speed; push left or right",
        parameters=heeded(options, ABOUT),
        metrics={"reward": reward, "episodes": float(len(rewards) * (options.batch_size or 1))},
        baseline={"reward": random_reward(options.seed)},
        baseline_is="by pushing at random",
        curve=rewards,
        curve_of="reward of each update",
        learned={"coef": model.coef_.tolist()},
        says=f"{judgement(reward)} A hundred new episodes were played to judge it.",
        pictures=(
            over_epochs(
                "Mean reward of the episodes before each update",
                "steps",
                {"reward": rewards},
                x_name="update",
            ),
            episode("Before, at random", at_random(options.seed), options.seed),
            episode("After", lambda state: int(model.predict(state[None])[0]), options.seed),
        ),
    )

"""The gates hold for the toy, and each is seen to fail on a planted fault."""

import pytest
from tests.exercises.kit.toy.exercise import EXERCISE, MISTAKES, TEXTS

from dlpath.exercises.kit import audit as audit_module
from dlpath.exercises.kit.audit import Audit, audited, gates, measured

pytestmark = pytest.mark.gate


@pytest.fixture
def audit(worker):
    """Return a function that audits the toy with some parts of it exchanged."""

    def audit(exercise=EXERCISE, **texts):
        return audited(exercise, TEXTS._replace(**texts), worker, quick=True)

    return audit


@pytest.fixture
def every_mutant(monkeypatch):
    """Make a quick audit look at every mutant."""
    monkeypatch.setattr(audit_module, "_SAMPLED", 1)


def test_all_gates_hold_for_the_toy(audit, every_mutant):
    found = audit()

    assert gates(found) == []
    assert found.mistakes == (12, 12)
    assert found.styles == (3, 3)
    assert found.diagnosis == (12, 0, 0)
    assert found.mutants.caught == found.mutants.total > 0
    assert Audit((found,))._asdict()["schema"] == "dlpath.audit/1"


def test_too_few_mistakes_and_styles_are_told(audit):
    found = audit(EXERCISE._replace(mistakes=MISTAKES[:9]), styles={})

    assert "9 known mistakes, needed are 10" in gates(found)
    assert "0 other correct styles, needed are 3" in gates(found)


def test_checks_that_let_mistakes_and_mutants_through_are_told(audit):
    blind = EXERCISE._replace(checks=EXERCISE.checks[:1])
    told = gates(audit(blind))

    assert any("known mistakes are not caught" in problem for problem in told)
    assert any("mutants caught, needed are 95 %" in problem for problem in told)
    assert any("passes every check" in problem for problem in told)


def test_a_style_that_is_turned_away_is_told(audit):
    told = gates(audit(styles={**TEXTS.styles, "wrong": TEXTS.solution.replace("+ b", "- b")}))

    assert "3 of 4 correct styles accepted" in told
    assert any(problem.startswith("the style wrong fails") for problem in told)


def test_a_wrong_solution_and_a_starter_that_passes_are_told(audit):
    wrong = TEXTS.solution.replace("2 * np.mean(error)", "2 * np.mean(error) + 0.1")
    generous = TEXTS.starter.replace("raise NotImplementedError", "return X @ w + b", 1)

    assert any("the solution fails" in problem for problem in gates(audit(solution=wrong)))
    assert any("the starter file passes" in problem for problem in gates(audit(starter=generous)))


def test_a_mistake_that_cannot_be_planted_is_told(audit):
    odd = MISTAKES[0]._replace(slug="odd", edits=(("nowhere", "somewhere"),))
    told = gates(audit(EXERCISE._replace(mistakes=(*MISTAKES, odd))))

    assert any("cannot be planted: odd" in problem for problem in told)


def test_mistakes_that_are_not_told_apart_are_unnamed(audit):
    twins = tuple(m._replace(slug=f"{m.slug}-again") for m in MISTAKES[:3])
    found = audit(EXERCISE._replace(mistakes=(*MISTAKES, *twins)))

    assert found.diagnosis.wrong == 0
    assert found.diagnosis.unnamed == 6
    assert any("named right, needed are 90 %" in problem for problem in gates(found))


def test_a_survivor_is_counted_apart_where_it_is_declared_and_told_where_it_is_not(
    audit, every_mutant
):
    spare = TEXTS.solution.replace("return X @ w + b", "unused = 1\n    return X @ w + b")
    says = "predict: unused = 1 -> unused = 2"

    plain = audit(solution=spare, styles={})
    declared = EXERCISE._replace(survivors=((says, "nobody reads it"),))
    known = audit(declared, solution=spare, styles={})

    assert [(s.says, s.reason) for s in plain.survivors] == [(says, None)]
    assert [(s.says, s.reason) for s in known.survivors] == [(says, "nobody reads it")]
    assert plain.mutants.total == known.mutants.total + 1
    assert (plain.equivalent, known.equivalent) == (0, 1)


def test_a_declared_survivor_that_is_caught_is_told(audit, every_mutant):
    says = "predict: return X @ w + b -> return X @ w - b"
    found = audit(EXERCISE._replace(survivors=((says, "said so"),)), styles={})

    assert f"declared to compute the same, but caught: {says}" in found.problems


def test_files_that_are_wrong_in_other_ways_are_measured(worker):
    known = TEXTS.solution.replace(" + b", "")
    other = TEXTS.solution.replace(" + b", " + b + 1")
    found = measured(
        EXERCISE,
        TEXTS,
        worker,
        [
            (known, "bias-forgotten"),
            (known, None),
            (known, "bias-subtracted"),
            (other, None),
            (TEXTS.solution, None),
        ],
    )

    assert found.total == 5
    assert found.caught == 4
    assert found.right == 1
    assert found.misnamed == ("None: bias-forgotten", "bias-subtracted: bias-forgotten")

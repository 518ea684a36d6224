"""Every query about cards. ``card_state`` is the only table whose rows are ever replaced.

What stands is asked of the change of each row, not of a list of all that was undone: mostly a few
cards are looked at, each of which has few rows.
"""
# ruff: noqa: S608 - put together from what stands here; values are always parameters

from dlpath.cards.states import CardState
from dlpath.store.queries import there

_LATEST = f"""NOT EXISTS (
    SELECT 1 FROM retraction later
    WHERE later.target = undo.target AND (later.instant, later.id) > (undo.instant, undo.id)
        AND {there("later.change_id")})"""


def _stands(table: str) -> str:
    return f"""NOT EXISTS (
        SELECT 1 FROM retraction undo
        WHERE undo.target = {table}.change_id AND undo.kind = 'undo'
            AND {there("undo.change_id")} AND {_LATEST})
        AND {there(f"{table}.change_id")}"""


def _of_cards(columns: str, table: str) -> str:
    return f"""
        SELECT card, {columns} FROM {table}
        WHERE card BETWEEN :first AND :last AND {_stands(table)}
        ORDER BY card, instant, id"""


ENTRIES = _of_cards("id, note, deck, digest, state", "card_entry")
REVIEWS = _of_cards("instant, id, study_day, rating, due", "card_review")
MARKS = _of_cards("instant, id, mark, until", "card_mark")
PARAMETERS = f"""
    SELECT weights FROM card_parameters WHERE {_stands("card_parameters")}
    ORDER BY instant DESC, id DESC LIMIT 1"""

NEWEST_ENTRY = f"""
    SELECT max(instant) FROM card_entry WHERE card = :key AND {_stands("card_entry")}"""
NEWEST_ANSWER = f"""
    SELECT max(instant) FROM (
        SELECT max(instant) AS instant FROM card_review
        WHERE card = :key AND {_stands("card_review")}
        UNION ALL
        SELECT max(instant) FROM card_mark
        WHERE card = :key AND {_stands("card_mark")}) newest"""
"""A mark holds from when it was made: of a review and a reset, the order counts."""

CARDS_OF_CHANGE = """
    SELECT card FROM card_entry WHERE change_id = :change
    UNION SELECT card FROM card_review WHERE change_id = :change
    UNION SELECT card FROM card_mark WHERE change_id = :change"""
PARAMETERS_OF_CHANGE = "SELECT count(*) FROM card_parameters WHERE change_id = :change"
ALL_CARDS = """
    SELECT card FROM card_entry UNION SELECT card FROM card_review UNION SELECT card FROM card_mark
    UNION SELECT card FROM card_state ORDER BY card"""

FORGET_STATES = "DELETE FROM card_state WHERE card BETWEEN :first AND :last"
STATE = ", ".join(CardState._fields)
_VALUES = ", ".join(f":{name}" for name in CardState._fields)
KEEP_STATE = f"INSERT INTO card_state ({STATE}) VALUES ({_VALUES})"
STATES = f"SELECT {STATE} FROM card_state"
STATE_OF_CARD = f"{STATES} WHERE card = :card"
STATES_NAMED = f"{STATES} WHERE card = :name OR note = :name ORDER BY card"
CARDS_BEGINNING = """
    SELECT card, deck FROM card_state WHERE card BETWEEN :first AND :last ORDER BY card LIMIT 200"""
DECKS = "SELECT DISTINCT deck FROM card_state WHERE there ORDER BY deck"
ALL_STATES = f"{STATES} ORDER BY card"
LEECHES = f"{STATES} WHERE lapses >= :lapses AND stage <> 'out' ORDER BY lapses DESC, card"

# Of a note, one card a day: what was asked today keeps its siblings until tomorrow.
_TODAY = "SELECT note FROM card_state WHERE reviewed = :day"
_DUE = """card_state WHERE stage = 'review' AND family = :family AND waits <= :day"""
_NEW = """card_state WHERE stage = 'new' AND family = :family AND waits <= :day"""
WAITING = f"SELECT count(DISTINCT note) FROM {_DUE} AND note NOT IN ({_TODAY})"
FRESH = f"""
    SELECT count(*) FROM (
        SELECT DISTINCT note FROM {_NEW} AND note NOT IN ({_TODAY})
        AND note NOT IN (SELECT note FROM {_DUE}) LIMIT :most) found"""
LEARNED = """
    SELECT count(*) FROM card_state
    WHERE reviewed = :day AND family = :family AND learned = :day"""
DUE = f"{STATES.replace('card_state', _DUE)} AND note NOT IN ({_TODAY})"
# The first card of each note alone: the others would take places of new notes.
NEW = f"""
    {STATES.replace("card_state", _NEW)} AND note NOT IN ({_TODAY})
    AND note NOT IN (SELECT note FROM {_DUE})
    AND NOT EXISTS (
        SELECT 1 FROM card_state other
        WHERE other.note = card_state.note AND other.stage = 'new' AND other.waits <= :day
            AND (other.entered, other.card) < (card_state.entered, card_state.card))
    ORDER BY entered, card LIMIT :most"""
COMING = """
    SELECT waits, count(DISTINCT note) FROM card_state
    WHERE stage = 'review' AND family = :family AND waits > :day AND waits <= :last
    GROUP BY waits"""
_ASKED = "FROM card_state WHERE stage = :stage AND family = :family"
HERE = f"SELECT count(*) {_ASKED} AND waits <= :day"
NEXT_DAY = f"SELECT min(waits) {_ASKED} AND waits > :day"
COUNT = "SELECT count(*) FROM card_state WHERE there"
COUNT_REVIEWS = f"SELECT count(*) FROM card_review WHERE {_stands('card_review')}"

TIMES = f"""
    SELECT s.family, count(*), sum(seconds), sum(CASE WHEN study_day = :day THEN seconds ELSE 0 END)
    FROM card_review JOIN card_state s ON s.card = card_review.card
    WHERE study_day BETWEEN :first AND :day AND {_stands("card_review")}
    GROUP BY s.family"""

RECALLS = f"""
    SELECT s.deck, before.stability, before.difficulty, before.study_day, r.study_day, r.rating
    FROM card_review r
    JOIN card_state s ON s.card = r.card
    JOIN card_review before ON before.id = (
        SELECT q.id FROM card_review q
        WHERE q.card = r.card AND (q.instant, q.id) < (r.instant, r.id) AND {_stands("q")}
        ORDER BY q.instant DESC, q.id DESC LIMIT 1)
    WHERE r.study_day BETWEEN :first AND :day AND {_stands("r")} AND NOT EXISTS (
        SELECT 1 FROM card_mark reset
        WHERE reset.card = r.card AND reset.mark = 'reset' AND {_stands("reset")}
            AND (reset.instant, reset.id) > (before.instant, before.id)
            AND (reset.instant, reset.id) < (r.instant, r.id))"""
HISTORIES = f"""
    SELECT card, study_day, rating FROM card_review r
    WHERE {_stands("r")} AND NOT EXISTS (
        SELECT 1 FROM card_mark reset
        WHERE reset.card = r.card AND reset.mark = 'reset' AND {_stands("reset")}
            AND (reset.instant, reset.id) > (r.instant, r.id))
    ORDER BY card, instant, id"""

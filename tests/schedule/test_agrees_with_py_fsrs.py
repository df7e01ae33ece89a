"""The schedule of the browser side against py-fsrs, on random reviews."""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime, timedelta

import pytest
from fsrs import Card, Rating, Scheduler

# Reads logs from standard input and writes what each comes to after every review.
PROGRAM = """
import { scheduleOf } from "./src/schedule/schedule";
const logs = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
const run = (log) => log.map((_, index) => scheduleOf(log.slice(0, index + 1)));
process.stdout.write(JSON.stringify(logs.map(run)));
"""
START = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)
HOUR = 3_600_000


def random_log(dice: random.Random) -> list[dict[str, int]]:
    """Up to twelve reviews: on the same day, on time, and long after."""
    time, log = int(START.timestamp() * 1000), []
    for _ in range(dice.randint(1, 12)):
        log.append({"time": time, "grade": dice.choice([1, 2, 3, 3])})
        time += dice.choice([dice.randint(8 * HOUR, 30 * HOUR), dice.randint(HOUR * 24, HOUR * 24 * 60)])
        # To the millisecond on either side of a whole day.
        time += dice.choice([0, HOUR * 24 - (time - log[-1]["time"]) % (HOUR * 24) - dice.randint(0, 1)])
    return log


def test_stability_difficulty_and_due_date_agree_on_random_logs(typescript):
    dice = random.Random(20260105)  # noqa: S311 - a seed, so that a failure comes again
    logs = [random_log(dice) for _ in range(500)]
    scheduler = Scheduler(desired_retention=0.9, learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    same_day = lapses = 0
    for log, ours in zip(logs, json.loads(typescript(PROGRAM, logs)), strict=True):
        card, before = Card(), None
        for review, schedule in zip(log, ours, strict=True):
            when = datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=review["time"])
            card, _ = scheduler.review_card(card, Rating(review["grade"]), when)
            same_day += before is not None and (when - before).days == 0
            lapses += before is not None and review["grade"] == 1
            before = when
            # ts-fsrs rounds every step to eight decimals, py-fsrs none.
            assert schedule["stability"] == pytest.approx(card.stability, rel=1e-6, abs=1e-6)
            assert schedule["difficulty"] == pytest.approx(card.difficulty, rel=1e-6, abs=1e-6)
            assert abs(schedule["due"] - card.due.timestamp() * 1000) < 1
    assert same_day > 100
    assert lapses > 100

import { FSRSAlgorithm, type FSRSState } from "ts-fsrs";
import type { AttemptEvent } from "../memory/event";
import { AGAIN, type Grade, gradeOf } from "./grade";

/** When a question is to be asked again, and what its answers say of the memory behind them. */
export interface Schedule {
  /** Days until the chance to know it has fallen to nine in ten. */
  stability: number;
  /** 1 (easy) to 10. */
  difficulty: number;
  /** When it is to be asked again, and when it last was; milliseconds since 1970. */
  due: number;
  last: number;
  /** How many attempts count, and how many of them came after it was known and showed that it was forgotten. */
  reps: number;
  lapses: number;
}

/** An attempt that counts. */
export interface Review {
  time: number;
  grade: Grade;
}

const DAY = 86_400_000;

/** An attempt this soon after one that counts is practice with the feedback fresh in mind, and counts for nothing. */
export const SITTING = 8 * 3_600_000;

/**
 * Default parameters, a chance of nine in ten, no chance in the dates. Its steps of minutes are the affair of classes that
 * are not used here: every question waits for whole days. `enable_short_term` merely lets it judge an answer on the
 * same day as the last by the formula made for that, as py-fsrs does.
 */
const fsrs = new FSRSAlgorithm({ request_retention: 0.9, enable_fuzz: false, enable_short_term: true });

/** The attempts that count: on the question as it is today, the first of each sitting. `attempts` are oldest first. */
export function reviewsOf(attempts: readonly AttemptEvent[], revision: string): Review[] {
  const reviews: Review[] = [];
  for (const attempt of attempts) {
    const grade = attempt.revision === revision ? gradeOf(attempt) : null;
    if (grade && attempt.time - (reviews.at(-1)?.time ?? -Infinity) >= SITTING) {
      reviews.push({ time: attempt.time, grade });
    }
  }
  return reviews;
}

/** The schedule that follows from reviews, oldest first; null where there are none. */
export function scheduleOf(reviews: readonly Review[]): Schedule | null {
  let memory: FSRSState | null = null;
  let last = 0;
  let lapses = 0;
  for (const { time, grade } of reviews) {
    if (memory && grade === AGAIN) lapses += 1;
    // Whole days of 24 hours, as py-fsrs counts them: 47 hours are one day.
    memory = fsrs.next_state(memory, memory ? Math.floor((time - last) / DAY) : 0, grade);
    last = time;
  }
  if (!memory) return null;
  const { stability, difficulty } = memory;
  const due = last + fsrs.next_interval(stability, 0) * DAY;
  return { stability, difficulty, due, last, reps: reviews.length, lapses };
}

/** `attempts` on one question, oldest first; `revision` is its fingerprint of today. Null where none counts. */
export function schedule(attempts: readonly AttemptEvent[], revision: string): Schedule | null {
  return scheduleOf(reviewsOf(attempts, revision));
}

/** The chance that the learner knows it at `now`, 0 to 1. */
export function recall({ stability, last }: Schedule, now: number): number {
  return fsrs.forgetting_curve(Math.max(0, (now - last) / DAY), stability);
}

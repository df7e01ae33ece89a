"""The rules for values and keys: MC1xx. Codes and slugs are permanent."""

from __future__ import annotations

from microcourse.diagnostics import Rule, Severity


def _error(code: str, slug: str, summary: str, why: str, **examples: str) -> Rule:
    return Rule(code, slug, Severity.ERROR, summary, why, **examples)


MISSING_KEY = _error(
    "MC101",
    "missing-key",
    "A key that is needed is not there.",
    "Without it the page would have a hole: a question without a prompt, an option without its reason.",
    wrong="- id: limit\n  text: Where your authority ends",
    right="- id: limit\n  text: Where your authority ends\n  feedback: They now know whom to ask instead.",
)
UNKNOWN_KEY = _error(
    "MC102",
    "unknown-key",
    "A key is written that does not belong here.",
    "What stands under it would be left out of the course in silence. Most often it is a slip in a key's name.",
    wrong="explanaton: The supplier learned where your authority ends.",
    right="explanation: The supplier learned where your authority ends.",
)
WRONG_SHAPE = _error(
    "MC103",
    "wrong-shape",
    "A value is of the wrong kind: a text, a list or keys where another of them belongs.",
    "A list has one line for each entry, starting with a hyphen; a text that starts with a bracket needs quotes.",
    wrong="hints: Think of the next call.",
    right="hints:\n  - Think of the next call.",
)
NO_VALUE = _error(
    "MC104",
    "no-value",
    "A key has nothing after it.",
    "An empty key is usually one that was meant to be filled later, and learners would meet the gap.",
    wrong="prompt:",
    right="prompt: What has the supplier learned?",
)
EMPTY_TEXT = _error(
    "MC105",
    "empty-text",
    "A text holds nothing but white space.",
    "Learners would see an empty option, hint or explanation.",
    wrong='feedback: ""',
    right="feedback: They now know whom to ask instead.",
)
EMPTY_LIST = _error(
    "MC106",
    "empty-list",
    "A list that needs entries has none.",
    "A question without options, or a module without lessons, has nothing to show.",
    wrong="lessons: []",
    right="lessons:\n  - delegation/when-they-go-around-you",
)
TOO_MANY = _error(
    "MC107",
    "too-many",
    "A question has more parts than anybody can take in.",
    "A learner compares every part with every other; beyond twenty they guess, and a phone shows none of the whole.",
    wrong="items:\n  - text: The first of fifty steps\n  ...",
    right="items:\n  - text: The first of five steps\n  ...",
)
TOO_LONG = _error(
    "MC108",
    "too-long",
    "A short text is too long.",
    "Titles stand on cards, in the navigation and in browser tabs, and nobody types an answer of a paragraph.",
    wrong="title: What you should do when a supplier goes around you, and why, and when, and ... (and so on)",
    right="title: When a supplier goes around you",
)
MISSING_ID = _error(
    "MC109",
    "missing-id",
    "Something that answers are kept for has no id.",
    "The id is how a learner's answers find their question again when you reword it, move it or put another before it.",
    wrong="- type: true_false\n  prompt: Silence is consent.",
    right="- id: silence-is-consent\n  type: true_false\n  prompt: Silence is consent.",
)
BAD_ID = _error(
    "MC110",
    "bad-id",
    "An id is not in kebab-case, or is too long.",
    "Ids stand in links and in learners' records, where capitals, spaces and accents get changed or lost.",
    wrong="id: First Signal",
    right="id: first-signal",
)
BAD_BOOLEAN = _error(
    "MC111",
    "bad-boolean",
    "A value that is either true or false is something else.",
    "Words such as yes, no and on mean different things to different YAML programs, so only true and false are read.",
    wrong="correct: yes",
    right="correct: true",
)
BAD_WHOLE_NUMBER = _error(
    "MC112",
    "bad-whole-number",
    "A whole number is something else, or out of its range.",
    "The value is counted with: minutes, a pass mark in per cent, the letters that may be wrong.",
    wrong="pass_mark: 80%",
    right="pass_mark: 80",
)
BAD_NUMBER = _error(
    "MC113",
    "bad-number",
    "A number cannot be read.",
    "Learners' numbers are compared with it, so it must have one meaning: a point for decimals, no thousands marks.",
    wrong="answer: 3,5",
    right="answer: 3.5",
)
BAD_DATE = _error(
    "MC114",
    "bad-date",
    "A date is not written as year-month-day, or does not exist.",
    "Other orders are read differently from country to country.",
    wrong="updated: 21.11.2026",
    right="updated: 2026-11-21",
)
BAD_LANGUAGE = _error(
    "MC115",
    "bad-language",
    "A language is not given by its code.",
    "Screen readers choose their voice, and browsers their hyphenation and quotes, by this code.",
    wrong="language: English",
    right="language: en",
)
BAD_ADDRESS = _error(
    "MC116",
    "bad-address",
    "A web address does not start with https:// or http://.",
    "Anything else would lead a learner nowhere, or run as a script.",
    wrong="url: www.example.org/article",
    right="url: https://www.example.org/article",
)
BAD_FILE_NAME = _error(
    "MC117",
    "bad-file-name",
    "The name of a file of the course is not written as a path below its folder, without the suffix.",
    "Lessons are named from content/ and quizzes from quizzes/, so that the course can move as a whole.",
    wrong="quiz: quizzes/delegation/close-the-side-door.yml",
    right="quiz: delegation/close-the-side-door",
)
UNKNOWN_WORD = _error(
    "MC118",
    "unknown-word",
    "A value is none of the words that can stand here.",
    "The page shows each of these words in its own way and would not know what to do with another.",
    wrong="quality: okay",
    right="quality: mixed",
)
UNKNOWN_TYPE = _error(
    "MC119",
    "unknown-type",
    "A question is of no known type.",
    "The type decides what the question needs and what learners do with it.",
    wrong="type: multichoice",
    right="type: multiple_choice",
)
BAD_LINE = _error(
    "MC120",
    "bad-line",
    "A line of dialogue is neither a text nor one speaker with a text.",
    "Every line is shown either as narration or as the words of one person.",
    wrong="lines:\n  - boss: He has written to me.\n    me: What did he say?",
    right="lines:\n  - boss: He has written to me.\n  - me: What did he say?",
)
EMPTY_FILE = _error(
    "MC121",
    "empty-file",
    "A file, or the part above a lesson's text, says nothing.",
    "The course counts on what should stand in it.",
    wrong="# To be written",
    right="title: Before you kick it upstairs\nquestions:\n  - id: first-signal\n    ...",
)

FIELD_RULES = (
    MISSING_KEY,
    UNKNOWN_KEY,
    WRONG_SHAPE,
    NO_VALUE,
    EMPTY_TEXT,
    EMPTY_LIST,
    TOO_MANY,
    TOO_LONG,
    MISSING_ID,
    BAD_ID,
    BAD_BOOLEAN,
    BAD_WHOLE_NUMBER,
    BAD_NUMBER,
    BAD_DATE,
    BAD_LANGUAGE,
    BAD_ADDRESS,
    BAD_FILE_NAME,
    UNKNOWN_WORD,
    UNKNOWN_TYPE,
    BAD_LINE,
    EMPTY_FILE,
)

"""Synthetic courses for measuring: the same words once as a Microcourse, once as plain Markdown."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count, islice
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

LESSONS_A_MODULE = 20
WORDS_A_SECTION = 120
SECTIONS = 4

# fmt: off
_VOCABULARY = (
    "act", "agree", "answer", "ask", "buyer", "call", "client", "close", "deal", "delay", "early", "fact", "fair",
    "figure", "first", "gain", "goal", "hear", "hold", "late", "lead", "limit", "listen", "loss", "meet", "move",
    "name", "need", "never", "offer", "open", "order", "owner", "pause", "plan", "price", "range", "reply", "role",
    "rule", "side", "sign", "small", "speak", "step", "table", "team", "term", "time", "trade", "trust", "value",
    "wait", "walk", "why", "win", "word", "write", "yes",
)
# fmt: on

_MKDOCS = """\
site_name: Synthetic course
docs_dir: content
theme:
  name: material
  font: false
  features: [navigation.prune, navigation.indexes]
markdown_extensions: [admonition, attr_list, tables, pymdownx.superfences, pymdownx.tasklist]
plugins: [{plugins}]
"""

# The one in C takes a tenth of the time, but not every build of PyYAML has it.
_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def _words(seed: int) -> Iterator[str]:
    """Endless words without pattern, always the same for a seed."""
    state = seed * 2654435761 + 1
    for _ in count():
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        yield _VOCABULARY[(state >> 33) % len(_VOCABULARY)]


def _sentence(words: Iterator[str], length: int) -> str:
    return " ".join(islice(words, length)).capitalize() + "."


@dataclass(frozen=True)
class Question:
    """One question in both forms: the fields of a quiz file, and Markdown with the same words."""

    fields: dict[str, Any]
    markdown: str


def _options(words: Iterator[str], right: set[int]) -> list[dict[str, Any]]:
    return [
        {
            "id": f"option-{number}",
            "text": f"Option {number}: {_sentence(words, 6)}",
            "feedback": _sentence(words, 12),
            **({"correct": True} if number in right else {}),
        }
        for number in range(1, 5)
    ]


def _choice(kind: str, right: set[int]) -> Callable[[Iterator[str]], tuple[dict[str, Any], list[str]]]:
    def make(words: Iterator[str]) -> tuple[dict[str, Any], list[str]]:
        options = _options(words, right)
        return {"type": kind, "options": options}, [f"{one['text']} {one['feedback']}" for one in options]

    return make


def _true_false(words: Iterator[str]) -> tuple[dict[str, Any], list[str]]:
    said = {"true": _sentence(words, 12), "false": _sentence(words, 12)}
    fields = {"type": "true_false", "answer": False, "feedback": said}
    return fields, [f"True: {said['true']}", f"False: {said['false']}"]


def _ordering(words: Iterator[str]) -> tuple[dict[str, Any], list[str]]:
    items = [{"id": f"step-{n}", "text": f"Step {n}: {_sentence(words, 6)}"} for n in range(1, 5)]
    return {"type": "ordering", "items": items}, [item["text"] for item in items]


def _matching(words: Iterator[str]) -> tuple[dict[str, Any], list[str]]:
    pairs = [
        {"id": f"pair-{n}", "text": f"Person {n}: {_sentence(words, 4)}", "match": f"Wish {n}: {_sentence(words, 4)}"}
        for n in range(1, 5)
    ]
    return {"type": "matching", "pairs": pairs}, [f"{pair['text']} {pair['match']}" for pair in pairs]


def _numeric(words: Iterator[str]) -> tuple[dict[str, Any], list[str]]:
    wrong = _sentence(words, 12)
    anticipated = [{"answer": 45, "feedback": wrong}]
    fields = {"type": "numeric", "answer": 30, "tolerance": 2, "unit": "minutes", "anticipated": anticipated}
    return fields, ["30 minutes", f"45 minutes: {wrong}"]


def _short_answer(words: Iterator[str]) -> tuple[dict[str, Any], list[str]]:
    accept = [" ".join(islice(words, 2)), " ".join(islice(words, 3))]
    return {"type": "short_answer", "accept": accept, "typos": 1}, accept


_KINDS = (
    _choice("single_choice", {2}),
    _choice("multiple_choice", {1, 3}),
    _true_false,
    _ordering,
    _matching,
    _numeric,
    _short_answer,
)


def _question(lesson: int, number: int, words: Iterator[str]) -> Question:
    prompt, explanation = _sentence(words, 16), _sentence(words, 24)
    fields, lines = _KINDS[(lesson + number) % len(_KINDS)](words)
    common = {
        "id": f"question-{lesson}-{number}",
        "objective": f"objective-{lesson}",
        "prompt": prompt,
        "explanation": explanation,
    }
    listed = "\n".join(f"- {line}" for line in lines)
    return Question(common | fields, f"**{prompt}**\n\n{listed}\n\n{explanation}\n")


def _text(words: Iterator[str]) -> str:
    sections = []
    for number in range(1, SECTIONS + 1):
        paragraphs = [" ".join(_sentence(words, 12) for _ in range(WORDS_A_SECTION // 24)) for _ in range(2)]
        sections.append("\n\n".join([f"## Section {number}: {_sentence(words, 4)[:-1]}", *paragraphs]))
    return "\n\n".join(sections)


def write_courses(folder: Path, lessons: int, questions: int) -> tuple[Path, Path]:
    """Writes the same course twice below `folder`.

    Returns:
        The folder of the Microcourse and that of the plain Material site, each with its mkdocs.yml.
    """
    course, plain = folder / "microcourse", folder / "plain"
    modules: list[dict[str, Any]] = []
    for lesson in range(1, lessons + 1):
        words = _words(lesson)
        module = f"module-{(lesson - 1) // LESSONS_A_MODULE + 1:03}"
        path = f"{module}/lesson-{lesson:04}"
        if not modules or modules[-1]["id"] != module:
            title = module.replace("-", " ").capitalize()
            modules.append({"id": module, "title": title, "description": _sentence(words, 12), "lessons": []})
        modules[-1]["lessons"].append(path)
        title, text = f"Lesson {lesson}: {_sentence(words, 4)[:-1]}", _text(words)
        objective, takeaway = _sentence(words, 10), _sentence(words, 10)
        asked = [_question(lesson, number, words) for number in range(1, questions + 1)]

        front_matter = {
            "id": f"lesson-{lesson}",
            "title": title,
            "objectives": [{"id": f"objective-{lesson}", "text": objective}],
            "quiz": path,
            "takeaway": takeaway,
        }
        _write(course / f"content/{path}.md", f"---\n{_yaml(front_matter)}---\n\n{text}\n\n```quiz\n*\n```\n")
        quiz = {"title": title, "questions": [question.fields for question in asked]}
        _write(course / f"quizzes/{path}.yml", _yaml(quiz))
        listed = "\n".join(question.markdown for question in asked)
        _write(plain / f"content/{path}.md", f"# {title}\n\n{objective}\n\n{text}\n\n## Quiz\n\n{listed}\n{takeaway}\n")

    about = {"id": "synthetic", "version": "1", "title": "Synthetic course", "language": "en", "pass_mark": 80}
    _write(
        course / "content/course.yml", _yaml(about | {"description": "A course to measure with.", "modules": modules})
    )
    _write(plain / "content/index.md", "# Synthetic course\n\nA course to measure with.\n")
    for module_fields in modules:
        home = f"# {module_fields['title']}\n\n{module_fields['description']}\n"
        _write(plain / f"content/{module_fields['id']}/index.md", home)
    _write(course / "mkdocs.yml", _MKDOCS.format(plugins="search, microcourse"))
    _write(plain / "mkdocs.yml", _MKDOCS.format(plugins="search"))
    return course, plain


def _yaml(fields: dict[str, Any]) -> str:
    return yaml.dump(fields, Dumper=_Dumper, sort_keys=False, width=1000)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")

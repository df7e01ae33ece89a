"""How hard a text is to read: the Flesch-Kincaid grade, for English.

Kincaid, Fishburne, Rogers and Chissom (1975): 0.39 words a sentence + 11.8 syllables a word - 15.59, in years of US
school. Syllables are counted by spelling, which is right for about nine words in ten; over a lesson that evens out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from microcourse.sources.markdown import find_fences

_WORD = re.compile(r"[a-z]+(?:['’-][a-z]+)*")
_VOWELS = re.compile(r"[aeiouy]+")
_BLOCK_START = re.compile(r"^\s*(?:#{1,6}\s+|[-*+]\s+(?:\[[ xX]\]\s+)?|\d+[.)]\s+|[!?]{3}\+?.*$)", re.MULTILINE)
_QUOTED = re.compile(r"\s*(?:>[ \t]?)+")
_LINK = re.compile(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")
_MARKUP = re.compile(r"<[^>]*>|`[^`\n]*`|[*_~]+|\{[^}\n]*\}|https?://\S+")
_SENTENCE_END = re.compile(r"[.!?]+(?=[\s\"'”’)\]]|$)|\n\s*\n|\n(?=\s*\|)")
_FEWEST_WORDS = 30


def grade(markdown: str) -> float | None:
    """The grade of a Markdown text, to one decimal; None for a text too short to say."""
    sentences = [words for part in _SENTENCE_END.split(_prose(markdown)) if (words := _WORD.findall(part.lower()))]
    words = [word for sentence in sentences for word in sentence]
    if len(words) < _FEWEST_WORDS:
        return None
    spoken = sum(map(syllables, words))
    return round(0.39 * len(words) / len(sentences) + 11.8 * spoken / len(words) - 15.59, 1)


def syllables(word: str) -> int:
    """About how many syllables an English word has, at least one."""
    return sum(_syllables(part) for part in re.split(r"['’-]", word.lower()) if part) or 1


def _syllables(word: str) -> int:
    count = len(_VOWELS.findall(word))
    if re.search(r"[^aeiouy]e$", word) and not re.search(r"[^aeiouy]le$", word):
        count -= 1
    if re.search(r"[^aeioutd]ed$", word) or re.search(r"[^aeiouscxz]es$", word.replace("sh", "s").replace("ch", "s")):
        count -= 1
    if re.search(r"i(?:a|o)(?!us\b|n\b)|eo|[^aeiou]ying$|ua[lt]", word) and not re.search(r"[ct]ia", word):
        count += 1
    return max(count, 1 if _VOWELS.search(word) else 0)


def _prose(markdown: str) -> str:
    """Running text: no code, no markup; each heading and list item is a sentence of its own."""
    lines = markdown.split("\n")
    for fence in reversed(find_fences(markdown)):
        lines[fence.span.line - 1 : fence.span.end_line] = [""]
    text = _BLOCK_START.sub("\n\n", "\n".join(_unquoted(lines)))
    return _MARKUP.sub(" ", _LINK.sub(r"\1", text))


def _unquoted(lines: Iterable[str]) -> Iterator[str]:
    """Quotations as paragraphs of their own, whose sentences go on from line to line as in any other."""
    within = False
    for line in lines:
        quoted = _QUOTED.match(line)
        if quoted and not within:
            yield ""
        within = quoted is not None
        yield line[quoted.end() :] if quoted else line

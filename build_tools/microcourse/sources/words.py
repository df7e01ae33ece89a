"""How much there is to read in a Markdown text."""

from __future__ import annotations

import re

from microcourse.sources.fences import find_fences

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?:.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_UNSEEN = re.compile(
    r"""<!--.*?(?:-->|\Z)                             # a comment
      | <(?:script|style)\b.*?(?:</(?:script|style)\s*>|\Z)  # code
      | </?[A-Za-z][^<>]*>                            # a tag or an address in angle brackets
      | !\[[^\[\]\n]*\](?:\([^()\n]*\)|\[[^\]\n]*\])?   # an image
      | ^[ ]{0,3}\[[^\]\n^][^\]\n]*\]:[ \t]+\S.*$     # the target of a reference
      | \{[ ]?[:.\#][^{}\n]*\}                          # attributes
      | \bhttps?://\S+""",  # a bare address
    re.VERBOSE | re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
# What everything above holds at least one of. To ask first takes a thirtieth of the time of looking for it all.
_UNSEEN_SIGNS = ("<", "![", "]:", "{", "://")
_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\]\n]*\])")
_MARKER = re.compile(
    r"""^[ \t>]*(?:
        (?:[!?]{3}\+?|===[!+]?)[ \t]*(?P<title>[\w -]*)(?=["'\n]|\Z)  # an admonition's or a tab's kind
      | \d+[.)](?=[ \t])                                              # the number of a list item
      | \[\^[^\[\]\n]+\]:                                             # a footnote's name
      | [-*+][ \t]+\[[ xX]\](?=[ \t])                                 # a tick box
    )""",
    re.VERBOSE | re.MULTILINE,
)
_FOOTNOTE = re.compile(r"\[\^[^\[\]\n]+\]")
_KEY = re.compile(r"\+\+[\w+-]+\+\+|:[a-z0-9_+-]+:")
# Chinese and Japanese set no spaces between words; two signs of theirs take about as long to read as one word.
_SIGNS = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_WORD = re.compile(r"\w\S*")


def count_words(text: str) -> int:
    """The words of a Markdown text that a reader reads.

    Left out are front matter, fenced blocks (code and questions), comments, tags, images, and what only points
    somewhere: targets of links, addresses, attributes. A word is what stands between white space and holds at least
    one letter or digit; two Chinese or Japanese signs count as one.
    """
    front = _FRONT_MATTER.match(text)
    text = _without_fences(text[front.end() :] if front else text)
    if any(sign in text for sign in _UNSEEN_SIGNS):
        text = _UNSEEN.sub(" ", text)
    text = _LINK.sub(r"\1", text)
    text = _MARKER.sub(" ", text)
    text = _KEY.sub(" ", _FOOTNOTE.sub("", text))
    signs = 0
    if not text.isascii():
        text, signs = _SIGNS.subn(" ", text)
    words = len(_WORD.findall(text.replace("|", " ")))
    return words + (signs + 1) // 2


def _without_fences(text: str) -> str:
    fences = find_fences(text)
    if not fences:
        return text
    lines = text.split("\n")
    for fence in reversed(fences):
        lines[fence.span.line - 1 : fence.span.end_line] = [""]
    return "\n".join(lines)

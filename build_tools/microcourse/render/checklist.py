"""Checklists in Markdown (``- [ ] text``): real checkboxes, each labelled by its text."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from markdown.treeprocessors import Treeprocessor

# Before inline markup is read (20), so that the text within the label still may hold some.
PRIORITY = 25

_BOX = re.compile(r"\[(?P<tick>[ xX])\] +")


class Checklists(Treeprocessor):
    """Turns list items that start with ``[ ]`` or ``[x]`` into labelled checkboxes.

    The packaged extensions for task lists write disabled boxes without a label, which nobody can tick and a screen
    reader calls "checkbox, unavailable".
    """

    def run(self, root: ET.Element) -> None:
        """Rewrites the items in place."""
        for item in root.iter("li"):
            # In a list with blank lines, each item's text is a paragraph.
            holder = item[0] if len(item) and item[0].tag == "p" and not (item.text or "").strip() else item
            found = _BOX.match(holder.text or "")
            if found is None:
                continue
            item.set("class", "task-list-item")
            label = ET.Element("label")
            box = ET.SubElement(label, "input", {"type": "checkbox"})
            if found["tick"] != " ":
                box.set("checked", "checked")
            box.tail = (holder.text or "")[found.end() :]
            holder.text = None
            holder.insert(0, label)

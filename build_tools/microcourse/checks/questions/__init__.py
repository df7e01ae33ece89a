"""Questions that teach: what makes one answerable by looks, or not at all."""

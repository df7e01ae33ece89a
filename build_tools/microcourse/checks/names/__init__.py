"""Names and links: whatever is pointed at is there, once."""

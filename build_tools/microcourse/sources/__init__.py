"""Authors' files as plain data, with the place of every value. Nothing here knows what a course is."""

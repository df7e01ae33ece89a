"""Where a course is published: thin adapters from a host's hooks to the compiler and the renderer."""

"""Pure: books that are read page by page. What was read, what to read today, when it is done."""

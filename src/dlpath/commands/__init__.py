"""One file per command: fetch, one call, show."""

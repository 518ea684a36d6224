"""Reports as files, one module a format."""

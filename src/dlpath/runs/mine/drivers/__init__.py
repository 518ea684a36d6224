"""Programs that train with somebody's functions: they run in the sandbox and know only numpy."""

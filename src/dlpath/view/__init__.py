"""Reports as a person reads them: one module per report, named after its schema."""

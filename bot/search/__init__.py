"""Finding names in what people type, and facts by what was found."""

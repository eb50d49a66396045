"""Article → facts: read what an editor dropped into `seeds/`, clean it, take the facts, keep every hand edit."""

"""What the bot remembers of its users: in SQLite, or in PostgreSQL for several bots at once.

Nothing here knows Telegram or the core; a database that is away raises `StateUnavailableError` and nothing else.
"""

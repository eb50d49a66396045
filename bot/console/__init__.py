"""The edge to the terminal: a Bot API in memory, as strict as Telegram, and a conversation over it."""

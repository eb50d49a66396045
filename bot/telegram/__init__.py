"""The edge to Telegram: the application, its handlers, its errors, its road over the network."""

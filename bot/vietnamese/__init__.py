"""The Vietnamese language alone: folding, syllables, numbers, dates and sentences. Knows nothing of the bot."""

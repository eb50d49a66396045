"""An answer made readable: HTML messages for a phone, plain text for a terminal."""

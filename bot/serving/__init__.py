"""What serves: the snapshot that is live, and how it is replaced while questions are answered."""

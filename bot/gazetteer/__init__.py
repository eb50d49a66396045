"""The administrative units of Viet Nam since 1/7/2025, and the former ones they were formed from."""

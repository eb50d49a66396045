"""The tables from version to version, applied by Alembic when the state is opened."""

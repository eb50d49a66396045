"""The knowledge: its model, its YAML files, the checks on them and the snapshot the answers are drawn from."""

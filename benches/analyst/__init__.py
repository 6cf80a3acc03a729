"""The parts of the rival in Python."""
